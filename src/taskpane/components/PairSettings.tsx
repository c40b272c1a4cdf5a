// What is compared and who reviews: the column chooser, the reviewer's name, the blind second look. Layer: taskpane.
import { Button, Field, Input, Select, Switch, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import { agreements } from "../../app/pane/pairView";
import type { DuplicatesOutcome } from "../../app/useCases/types";
import { MAPPED_FIELDS, type MappedField } from "../../domain/duplicates/comparable";
import type { MessageKey } from "../../i18n/en/all";
import { useController, usePaneState, useText } from "../PaneContext";
import { Small } from "./parts";

const FIELD_KEYS = {
  id: "pane.pairs.map.id",
  title: "pane.pairs.map.title",
  text: "pane.pairs.map.text",
  organisation: "pane.pairs.map.organisation",
  place: "pane.pairs.map.place",
  start: "pane.pairs.map.start",
  end: "pane.pairs.map.end",
  need: "pane.pairs.map.need",
  money: "pane.pairs.map.money",
  reference: "pane.pairs.map.reference",
} as const satisfies Record<MappedField, MessageKey>;

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: "4px 8px",
    "& > *": { minWidth: 0 },
    "& select": { minWidth: 0, width: "100%" },
  },
});

/** Our responses, or any table of the workbook through its columns. */
export function SourceChooser(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { sources, source } = usePaneState((state) => state.duplicates);
  if (sources === null)
    return (
      <Button size="small" onClick={() => void controller.listSources()}>
        {text("pane.pairs.sourceAsk")}
      </Button>
    );
  if (sources.length === 0) return <Small>{text("pane.pairs.sourceNone")}</Small>;
  return (
    <>
      <Field label={text("pane.pairs.source")}>
        <Select
          value={source?.table.key ?? ""}
          onChange={(_event, data) => controller.chooseSource(data.value === "" ? null : data.value)}
        >
          <option value="">{text("pane.pairs.sourceOurs")}</option>
          {sources.map(({ key, name, sheet }) => (
            <option key={key} value={key}>
              {text("pane.pairs.sourceTable", { name, sheet })}
            </option>
          ))}
        </Select>
      </Field>
      {source ? (
        <>
          <Small>{text("pane.pairs.sourceHint")}</Small>
          <div className={styles.columns}>
            {MAPPED_FIELDS.map((field) => (
              <Field key={field} label={text(FIELD_KEYS[field])}>
                <Select
                  size="small"
                  value={source.map[field] ?? ""}
                  onChange={(_event, data) =>
                    controller.mapColumn(field, data.value === "" ? null : data.value)
                  }
                >
                  <option value="">{text("pane.pairs.columnNone")}</option>
                  {source.table.columns.map((column) => (
                    <option key={column} value={column}>
                      {column}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
        </>
      ) : null}
    </>
  );
}

/** Whose decisions these are, and whether the others' are hidden. */
export function ReviewerSettings(): JSX.Element {
  const { text } = useText();
  const controller = useController();
  const { reviewer, blind } = usePaneState((state) => state.duplicates);
  return (
    <>
      <Field label={text("pane.pairs.reviewer")} hint={text("pane.pairs.reviewerHint")}>
        <Input
          value={reviewer}
          maxLength={60}
          onChange={(_event, data) => controller.changeReviewer(data.value)}
        />
      </Field>
      <Switch
        label={text("pane.pairs.blind")}
        checked={blind}
        onChange={(_event, data) => controller.changeBlind(data.checked)}
      />
    </>
  );
}

/** How far the reviewer and each other one agree; hidden while the second look is blind and not finished. */
export function AgreementNote({
  outcome,
  finished,
}: {
  readonly outcome: DuplicatesOutcome;
  readonly finished: boolean;
}): JSX.Element | null {
  const { text, number } = useText();
  const { blind, reviewer, made } = usePaneState((state) => state.duplicates);
  if (blind && !finished) return null;
  const all = agreements(outcome, { blind, reviewer, made });
  if (all.length === 0) return null;
  return (
    <>
      {all.map(({ other, agreement }) => (
        <Small key={other}>
          {text("pane.pairs.agreement", {
            other: other === "" ? text("pane.pairs.nobody") : other,
            count: agreement.pairs,
            percent: number(Math.round(agreement.percent ?? 0)),
          })}{" "}
          {agreement.kappa === undefined
            ? ""
            : text("pane.pairs.kappa", { kappa: number(Math.round(agreement.kappa * 100) / 100) })}{" "}
          {agreement.disagreements.length === 0
            ? ""
            : text("pane.pairs.disagree", {
                pairs: agreement.disagreements.map(({ a, b }) => `${a} / ${b}`).join("; "),
              })}
        </Small>
      ))}
    </>
  );
}
