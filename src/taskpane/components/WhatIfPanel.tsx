// "What if": a supposed change, and the gap before and after. It writes nothing. Layer: taskpane.
import { Button, Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useId, useState, type JSX } from "react";
import { MONEY_STATES, type MoneyState } from "../../domain/funding/rowMoney";
import type { GapGroup, GapResult } from "../../domain/funding/types";
import type { Supposition } from "../../domain/funding/whatIf";
import type { MessageKey } from "../../i18n/en/all";
import { gapRange, groupName } from "../logic/gapText";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Problems, Settings, Small } from "./parts";

/** Longer lists of groups and of offered IDs are cut, and say so. */
const MOST_LINES = 50;
const MOST_OFFERED = 500;

const KINDS = {
  "drop-response": "pane.whatIf.drop",
  "confirm-negotiation": "pane.whatIf.confirm",
  "move-amount": "pane.whatIf.move",
} as const satisfies Record<Supposition["kind"], MessageKey>;

const STATES = {
  secured: "pane.gap.secured",
  negotiated: "pane.gap.negotiated",
  sought: "pane.gap.sought",
  unknown: "pane.gap.unknownState",
} as const satisfies Record<MoneyState, MessageKey>;

const useStyles = makeStyles({
  change: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
});

export function WhatIfPanel({ gap }: { readonly gap: GapResult }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const { work, suppose } = usePaneState((state) => state.gap);
  const busy = usePaneState((state) => state.status.kind === "busy");
  const [kind, setKind] = useState<Supposition["kind"]>("drop-response");
  const [row, setRow] = useState("");
  const [to, setTo] = useState("");
  const [amount, setAmount] = useState("");
  const [state, setState] = useState<MoneyState>("secured");
  const ids = useId();
  const response = row.trim();
  const complete = response !== "" && (kind !== "move-amount" || (to.trim() !== "" && amount.trim() !== ""));
  const isStale = work.kind === "ready" && work.stale;

  return (
    <Settings summary={text("pane.whatIf.title")} open={false}>
      <Small>{text("pane.whatIf.intro")}</Small>
      <Field label={text("pane.whatIf.change")}>
        <Select value={kind} onChange={(_event, data) => setKind(data.value as Supposition["kind"])}>
          {(Object.keys(KINDS) as Supposition["kind"][]).map((each) => (
            <option key={each} value={each}>
              {text(KINDS[each])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text("pane.whatIf.response")}>
        <Input value={row} list={ids} onChange={(_event, data) => setRow(data.value)} />
      </Field>
      <datalist id={ids}>
        {gap.total.responseIds
          .list()
          .slice(0, MOST_OFFERED)
          .map((id) => (
            <option key={id} value={id} />
          ))}
      </datalist>
      {kind === "move-amount" ? (
        <>
          <Field label={text("pane.whatIf.to")}>
            <Input value={to} list={ids} onChange={(_event, data) => setTo(data.value)} />
          </Field>
          <Field label={text("pane.whatIf.amount", { currency: gap.currency })}>
            <Input value={amount} onChange={(_event, data) => setAmount(data.value)} />
          </Field>
          <Field label={text("pane.whatIf.state")}>
            <Select value={state} onChange={(_event, data) => setState(data.value as MoneyState)}>
              {MONEY_STATES.map((each) => (
                <option key={each} value={each}>
                  {text(STATES[each])}
                </option>
              ))}
            </Select>
          </Field>
        </>
      ) : null}
      {isStale ? <Small>{text("pane.whatIf.old")}</Small> : null}
      <Button
        disabled={!complete || busy || isStale}
        onClick={() =>
          void controller.suppose(
            kind === "move-amount"
              ? { kind, from: response, to: to.trim(), amount, state }
              : { kind, response },
          )
        }
      >
        {text("pane.whatIf.suppose")}
      </Button>
      {suppose.problems.length > 0 ? <Problems problems={suppose.problems} /> : null}
      {suppose.changes.map((change, index) => {
        const said = changeText(change, gap.currency, words);
        return (
          <div key={`${index}-${said}`} className={styles.change}>
            <Small>{said}</Small>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={text("pane.whatIf.takeBack", { change: said })}
              disabled={busy}
              onClick={() => void controller.unsuppose(index)}
            />
          </div>
        );
      })}
      <Differences gap={gap} />
    </Settings>
  );
}

function Differences({ gap }: { readonly gap: GapResult }): JSX.Element | null {
  const words = useText();
  const { text } = words;
  const { labels } = useController();
  const outcome = usePaneState((state) => state.gap.suppose.outcome);
  if (!outcome) return null;
  const { before, after, differences } = outcome;
  const range = (group: GapGroup | undefined): string =>
    group ? gapRange(group, words) : text("pane.whatIf.none");
  return (
    <>
      {differences.length === 0 ? <Small>{text("pane.whatIf.same")}</Small> : null}
      {differences.slice(0, MOST_LINES).map((difference) => {
        const one = difference.after ?? difference.before;
        const name = one ? groupName(one, gap.by, labels, words) : "";
        return (
          <Small key={name}>
            {text("pane.whatIf.line", {
              name,
              before: range(difference.before),
              after: range(difference.after),
            })}
          </Small>
        );
      })}
      {differences.length > MOST_LINES ? (
        <Small>{text("pane.whatIf.more", { count: differences.length - MOST_LINES })}</Small>
      ) : null}
      <Small>
        {text("pane.whatIf.line", {
          name: text("pane.gap.total"),
          before: range(before.total),
          after: range(after.total),
        })}
      </Small>
    </>
  );
}

function changeText(change: Supposition, currency: string, { text, money }: Words): string {
  switch (change.kind) {
    case "drop-response":
      return text("pane.whatIf.dropped", { row: change.response });
    case "confirm-negotiation":
      return text("pane.whatIf.confirmed", { row: change.response });
    case "move-amount": {
      const amount = money({ minor: change.minor, currency }) ?? "";
      return text("pane.whatIf.moved", { amount, from: change.from, to: change.to });
    }
  }
}
