// The last repairs of the change log, each with its way back. Layer: taskpane.
import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { lastRepairs, type RepairStep } from "../../app/pane/repairSteps";
import type { CellValue } from "../../domain/sheet/snapshot";
import type { ChangeLogRow } from "../../domain/validation/changeLog";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Problems, Small } from "./parts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  step: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "6px",
    display: "grid",
    gap: "4px",
  },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
});

/** Longer values are cut here; the preview and the log have them in full. */
const LONGEST_VALUE = 60;

export function RepairList(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { open, lines, problems } = usePaneState((state) => state.check.repairs);
  const { steps, more } = useMemo(() => lastRepairs(lines ?? []), [lines]);
  return (
    <section aria-label={text("pane.repairs.title")}>
      <Button appearance="subtle" aria-expanded={open} onClick={() => void controller.showRepairs(!open)}>
        {text("pane.repairs.title")}
      </Button>
      {!open ? null : (
        <>
          {problems.length > 0 ? <Problems problems={problems} /> : null}
          {lines !== null && problems.length === 0 && steps.length === 0 ? (
            <Small>{text("pane.repairs.none")}</Small>
          ) : null}
          <ul className={styles.list}>
            {steps.map((step) => (
              <Step key={step.key} step={step} />
            ))}
          </ul>
          {more > 0 ? <Small>{text("pane.repairs.more", { count: more })}</Small> : null}
        </>
      )}
    </section>
  );
}

function Step({ step }: { readonly step: RepairStep }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const when = step.when.slice(0, 16).replace("T", " ");
  return (
    <li className={styles.step}>
      <div className={styles.line}>
        <span className={styles.words}>{text("pane.repairs.step", { when, count: step.open.length })}</span>
        {step.open.length > 1 ? (
          <TakeBack
            lines={step.open.map(({ no }) => no)}
            label={text("pane.repairs.takeBackAll", { count: step.open.length })}
            name={text("pane.repairs.takeBackStep", { when, count: step.open.length })}
          />
        ) : null}
      </div>
      {step.shown.map((line) => (
        <div key={line.no} className={styles.line}>
          <span className={styles.words}>{sayLine(line, words)}</span>
          <TakeBack
            lines={[line.no]}
            label={text("pane.repairs.takeBack")}
            name={text("pane.repairs.takeBackCell", { cell: `${line.sheet}!${line.cell}` })}
          />
        </div>
      ))}
    </li>
  );
}

function TakeBack({
  lines,
  label,
  name,
}: {
  readonly lines: readonly number[];
  readonly label: string;
  readonly name: string;
}): JSX.Element {
  const controller = useController();
  const free = usePaneState((state) => state.status.kind !== "busy" && state.pending.kind === "none");
  const focusTarget = useRestoreFocusTarget();
  return (
    <Button
      size="small"
      {...focusTarget}
      aria-label={name}
      disabledFocusable={!free}
      onClick={() => void controller.takeBack(lines)}
    >
      {label}
    </Button>
  );
}

function sayLine(line: ChangeLogRow, words: Words): string {
  return words.text("pane.repairs.line", {
    cell: `${line.sheet}!${line.cell}`,
    before: shown(line.before, words),
    after: shown(line.after, words),
    rule: line.rule,
  });
}

function shown(value: CellValue, words: Words): string {
  if (value === null || value === "") return words.text("pane.finding.empty");
  const whole = String(value);
  return whole.length > LONGEST_VALUE ? `${whole.slice(0, LONGEST_VALUE)}…` : whole;
}
