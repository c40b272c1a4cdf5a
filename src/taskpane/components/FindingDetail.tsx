// One finding in full: what, why, what to do; the proposed terms; repair, mute. Layer: taskpane.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellValue } from "../../domain/sheet/snapshot";
import { FILL_DOWN_RULE, UNSTACK_RULE } from "../../domain/validation/rowRepair";
import type { Finding } from "../../domain/validation/finding";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Note, SeverityMark, Small } from "./parts";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    backgroundColor: tokens.colorNeutralBackground1,
    paddingInline: "4px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** Longer values are cut in the pane; the cell has them in full. */
const LONGEST_VALUE = 300;

export function FindingDetail({
  finding,
  findings,
}: {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
}): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text, say } = words;
  const controller = useController();
  const free = usePaneState((state) => state.status.kind !== "busy" && state.pending.kind === "none");
  // The preview that a repair opens gives the focus back to its button.
  const focusTarget = useRestoreFocusTarget();
  const [chosen, setChosen] = useState(0);
  const [reason, setReason] = useState<string | null>(null);
  const suggestion = finding.suggestions[chosen];
  const equal = findings.filter((other) => isEqual(other, finding)).length;
  const params = finding.message.params;
  const place = finding.cell === "" ? finding.sheet : `${finding.sheet}!${finding.cell}`;

  return (
    <Note>
      <h2 className={styles.head}>
        <SeverityMark severity={finding.severity} />
        {text("pane.finding.head", {
          place: place === "" ? text("pane.check.groupWorkbook") : place,
          rule: finding.rule,
        })}
      </h2>
      <p className={styles.text}>{say(finding.message)}</p>
      <p className={styles.text}>
        {text("pane.finding.value")} <span className={styles.value}>{shownValue(finding.value, words)}</span>
      </p>
      <Small>{sayRule(finding.rule, "why", words, params)}</Small>
      <p className={styles.text}>{sayRule(finding.rule, "guidance", words, params)}</p>
      {finding.muted ? <Small>{text("pane.finding.muted", { reason: finding.muted.reason })}</Small> : null}
      {finding.suggestions.length > 0 ? (
        <Field label={text("pane.finding.proposal")}>
          <RadioGroup value={String(chosen)} onChange={(_event, data) => setChosen(Number(data.value))}>
            {finding.suggestions.map((each, index) => (
              <Radio
                key={index}
                value={String(index)}
                label={text("pane.finding.suggestion", {
                  value: shownValue(each.value, words),
                  confidence: words.percent(each.confidence),
                })}
              />
            ))}
          </RadioGroup>
        </Field>
      ) : null}
      <div className={styles.buttons}>
        {finding.cell === "" ? null : (
          <Button onClick={() => void controller.jump(finding.sheet, finding.cell)}>
            {text("pane.finding.jump")}
          </Button>
        )}
        {suggestion && finding.fix !== null && !finding.muted ? (
          <Button
            appearance="primary"
            {...focusTarget}
            disabledFocusable={!free}
            onClick={() => void controller.repair({ kind: "one", finding, value: suggestion.value })}
          >
            {text("pane.finding.repairOne")}
          </Button>
        ) : null}
        {suggestion && finding.fix !== null && !finding.muted && equal > 1 ? (
          <Button
            {...focusTarget}
            disabledFocusable={!free}
            onClick={() => void controller.repair({ kind: "equal", finding, value: suggestion.value })}
          >
            {text("pane.finding.repairEqual", { count: equal })}
          </Button>
        ) : null}
        {finding.muted ? null : <RowRepairs finding={finding} findings={findings} free={free} />}
        {finding.muted || finding.row === 0 ? null : (
          <Button
            appearance="subtle"
            aria-expanded={reason !== null}
            onClick={() => setReason(reason === null ? "" : null)}
          >
            {text("pane.finding.mute")}
          </Button>
        )}
      </div>
      {reason === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void controller.mute(finding, reason);
          }}
        >
          <Field label={text("pane.finding.reason")} hint={text("pane.finding.reasonHint")}>
            <Input value={reason} onChange={(_event, data) => setReason(data.value)} />
          </Field>
          <Button type="submit" style={{ marginTop: 8 }} disabledFocusable={!free || reason.trim() === ""}>
            {text("pane.finding.muteNow")}
          </Button>
        </form>
      )}
    </Note>
  );
}

/** Repairs of whole rows, for the findings that they answer. */
function RowRepairs({
  finding,
  findings,
  free,
}: {
  readonly finding: Finding;
  readonly findings: readonly Finding[];
  readonly free: boolean;
}): JSX.Element | null {
  const { text } = useText();
  const controller = useController();
  const focusTarget = useRestoreFocusTarget();
  if (finding.rule === UNSTACK_RULE)
    return (
      <Button
        {...focusTarget}
        disabledFocusable={!free}
        onClick={() => void controller.repair({ kind: "unstack", finding })}
      >
        {text("pane.finding.unstack")}
      </Button>
    );
  if (finding.rule !== FILL_DOWN_RULE) return null;
  const rows = findings.filter(
    (other) => other.rule === finding.rule && other.sheet === finding.sheet && !other.muted,
  ).length;
  return (
    <>
      <Button
        {...focusTarget}
        disabledFocusable={!free}
        onClick={() => void controller.repair({ kind: "fill-down", finding, all: false })}
      >
        {text("pane.finding.fillDown")}
      </Button>
      {rows > 1 ? (
        <Button
          {...focusTarget}
          disabledFocusable={!free}
          onClick={() => void controller.repair({ kind: "fill-down", finding, all: true })}
        >
          {text("pane.finding.fillDownAll", { count: rows })}
        </Button>
      ) : null}
    </>
  );
}

/** Same rule, same column, same value: one decision repairs all of them. */
function isEqual(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.column === b.column && a.value === b.value && !a.muted;
}

function shownValue(value: CellValue, words: Words): string {
  if (value === null || value === "") return words.text("pane.finding.empty");
  const whole = String(value);
  return whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE)}…` : whole;
}

/** The rule's own texts stand in the catalogue beside its message. */
function sayRule(
  rule: string,
  part: "why" | "guidance",
  words: Words,
  params: Finding["message"]["params"],
): string {
  return words.say({ key: `rules.${rule}.${part}`, ...(params ? { params } : {}) });
}
