// One row of an old plan: the table's text beside what was read from it, its questions, and the corrections. Layer: taskpane.
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { EditedPlanRow } from "../../app/pane/oldPlanState";
import { isUnknownName, PLAN_FUNDING_VALUES, PLAN_STATUS_VALUES } from "../../app/pane/oldPlanState";
import type { PlanField, PlanQuestion } from "../../domain/oldPlans/planTable";
import { useController, useText } from "../PaneContext";
import { Note, Small } from "./parts";

const SHOWN = [
  "need",
  "action",
  "outputs",
  "drivers",
  "status",
  "funding",
  "beneficiaries",
] as const satisfies readonly PlanField[];

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", fontSize: tokens.fontSizeBase200 },
  cell: { minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  head: { fontWeight: tokens.fontWeightSemibold },
  read: {
    minWidth: 0,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    paddingInlineStart: "6px",
  },
  row: { display: "flex", flexWrap: "wrap", gap: "6px" },
  question: { display: "flex", flexDirection: "column", gap: "4px" },
  dates: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
});

export function OldPlanRow(props: { readonly edited: EditedPlanRow; readonly index: number }): JSX.Element {
  const { edited, index } = props;
  const { row, leftOut } = edited;
  const styles = useStyles();
  const { text, say } = useText();
  const controller = useController();
  const open = text("pane.oldPlan.open");
  const names = (list: "organisation" | "beneficiary", codes: readonly string[]): string =>
    codes.map((code) => controller.labels.term(list, code)).join("; ") || open;
  const read: Readonly<Record<(typeof SHOWN)[number], string>> = {
    need: row.need,
    action: row.action,
    outputs: row.outputs.map((output) => `- ${output}`).join("\n"),
    drivers: names("organisation", row.drivers),
    status: `${text(`pane.oldPlan.status.${row.status}`)}\n${row.start ?? open} - ${row.end ?? open}`,
    funding: [text(`pane.oldPlan.funding.${row.funding}`), row.instrument ?? ""].filter(Boolean).join("\n"),
    beneficiaries: names("beneficiary", row.beneficiaries),
  };
  const original = (field: PlanField): string =>
    row.sources
      .map((source) => source.original[field])
      .filter((part) => part !== "")
      .join("\n");

  return (
    <Note>
      <h2 className={styles.title}>{row.id}</h2>
      <Small>
        {row.sources.map(({ at }) => text("pane.oldPlan.sourceRow", { row: String(at) })).join(", ")}
      </Small>
      <div className={styles.pair}>
        <span className={styles.head}>{text("pane.oldPlan.original")}</span>
        <span className={styles.head}>{text("pane.oldPlan.asRead")}</span>
      </div>
      {SHOWN.map((field) => (
        <div key={field}>
          <Small>{text(`pane.oldPlan.field.${field}`)}</Small>
          <div className={styles.pair}>
            <span className={styles.cell}>{original(field) || text("pane.returns.empty")}</span>
            <span className={styles.read}>{read[field]}</span>
          </div>
        </div>
      ))}
      <strong>{text("pane.oldPlan.questions")}</strong>
      {row.questions.length === 0 ? <Small>{text("pane.oldPlan.noQuestions")}</Small> : null}
      {row.questions.map((question, at) => (
        <div key={at} className={styles.question}>
          <span>{say(question.message)}</span>
          <span className={styles.row}>
            {choicesOf(question).map((choice) => (
              <Button
                key={choice}
                size="small"
                onClick={() => controller.settlePlanQuestion(index, at, choice)}
              >
                {choiceText(question, choice)}
              </Button>
            ))}
            <Button size="small" onClick={() => controller.settlePlanQuestion(index, at, null)}>
              {text(isUnknownName(question) ? "pane.oldPlan.keepName" : "pane.oldPlan.right")}
            </Button>
          </span>
        </div>
      ))}
      <Corrections edited={edited} index={index} />
      <Alignment edited={edited} index={index} />
      <span className={styles.row}>
        <Button size="small" disabledFocusable={index === 0} onClick={() => controller.joinPlanRow(index)}>
          {text("pane.oldPlan.join")}
        </Button>
        <Button
          size="small"
          disabledFocusable={row.outputs.length < 2}
          onClick={() => controller.splitPlanRow(index)}
        >
          {text("pane.oldPlan.split")}
        </Button>
      </span>
      <Checkbox
        label={text("pane.oldPlan.leaveOut")}
        checked={leftOut}
        onChange={(_event, data) => controller.leaveOutPlanRow(index, data.checked === true)}
      />
    </Note>
  );

  function choiceText({ field }: PlanQuestion, choice: string): string {
    if (field === "drivers") return controller.labels.term("organisation", choice);
    if (field === "beneficiaries") return controller.labels.term("beneficiary", choice);
    const status = PLAN_STATUS_VALUES.find((value) => value === choice);
    if (field === "status" && status !== undefined) return text(`pane.oldPlan.status.${status}`);
    const funding = PLAN_FUNDING_VALUES.find((value) => value === choice);
    if (field === "funding" && funding !== undefined) return text(`pane.oldPlan.funding.${funding}`);
    return choice;
  }
}

/** Choices that set something; those of alignment questions only repeat what was read. */
function choicesOf({ choices, message, field }: PlanQuestion): readonly string[] {
  const isAlignment = /^import\.(shifted|stacked|same)/.test(message.key);
  return isAlignment || field === "outputs" || field === "need" || field === "action"
    ? []
    : choices.slice(0, 8);
}

function Corrections(props: { readonly edited: EditedPlanRow; readonly index: number }): JSX.Element {
  const { row } = props.edited;
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const correct = controller.correctPlanRow;
  return (
    <>
      <Field label={text("pane.oldPlan.status")}>
        <Select
          value={row.status}
          onChange={(_event, data) => {
            const status = PLAN_STATUS_VALUES.find((value) => value === data.value);
            if (status !== undefined) correct(props.index, { status });
          }}
        >
          {PLAN_STATUS_VALUES.map((value) => (
            <option key={value} value={value}>
              {text(`pane.oldPlan.status.${value}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.dates}>
        <Field label={text("pane.oldPlan.start")}>
          <Input
            type="date"
            value={row.start ?? ""}
            onChange={(_event, data) => correct(props.index, { start: data.value || null })}
          />
        </Field>
        <Field label={text("pane.oldPlan.end")}>
          <Input
            type="date"
            value={row.end ?? ""}
            onChange={(_event, data) => correct(props.index, { end: data.value || null })}
          />
        </Field>
      </div>
      <Field label={text("pane.oldPlan.field.funding")}>
        <Select
          value={row.funding}
          onChange={(_event, data) => {
            const funding = PLAN_FUNDING_VALUES.find((value) => value === data.value);
            if (funding !== undefined) correct(props.index, { funding });
          }}
        >
          {PLAN_FUNDING_VALUES.map((value) => (
            <option key={value} value={value}>
              {text(`pane.oldPlan.funding.${value}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** The texts the row is read from: moved and corrected by hand, then read again by the same rules. */
function Alignment(props: { readonly edited: EditedPlanRow; readonly index: number }): JSX.Element {
  const { row } = props.edited;
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const [texts, setTexts] = useState<Partial<Record<PlanField, string>>>({});
  return (
    <details>
      <summary tabIndex={0}>{text("pane.oldPlan.alignment")}</summary>
      <div className={styles.question}>
        <Small>{text("pane.oldPlan.alignmentHelp")}</Small>
        {SHOWN.map((field) => (
          <Field key={field} label={text(`pane.oldPlan.field.${field}`)}>
            <Textarea
              rows={2}
              resize="vertical"
              value={texts[field] ?? row.cells[field]}
              onChange={(_event, data) => setTexts({ ...texts, [field]: data.value })}
            />
          </Field>
        ))}
        <span className={styles.row}>
          <Button
            size="small"
            onClick={() => {
              controller.realignPlanRow(props.index, texts);
              setTexts({});
            }}
          >
            {text("pane.oldPlan.readAgain")}
          </Button>
        </span>
      </div>
    </details>
  );
}
