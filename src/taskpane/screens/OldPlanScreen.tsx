// Old plans: paste or open a table, see each row beside its text, correct the alignment, answer what is open, write. Layer: taskpane.
import { Button, Field, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ClipboardEvent, type JSX } from "react";
import type { EditedPlanRow } from "../../app/pane/oldPlanState";
import { ActionButton } from "../components/ActionButton";
import { LineList, type Line } from "../components/LineList";
import { OldPlanRow } from "../components/OldPlanRow";
import { Footnote, Heading, Problems, Settings, Small } from "../components/parts";
import { gridOfHtml, gridOfText } from "../logic/pastedTable";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  list: { maxHeight: "28vh", minHeight: "120px", flexShrink: 0 },
  line: { padding: "6px 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  commands: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function OldPlanScreen(): JSX.Element {
  const { text } = useText();
  const { rows, problems } = usePaneState((state) => state.oldPlan);
  return (
    <>
      <Heading title={text("pane.oldPlan.title")} back="home" />
      {rows === null ? <Source /> : <Rows rows={rows} />}
      {problems.length > 0 ? <Problems problems={problems} /> : null}
    </>
  );
}

function Source(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const [pasted, setPasted] = useState("");
  /** Cells of the clipboard's table, while the text in view is what was pasted. */
  const [grid, setGrid] = useState<readonly (readonly string[])[] | null>(null);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData("text/html");
    const table = html === "" ? undefined : gridOfHtml(html);
    if (table === undefined) return;
    event.preventDefault();
    setGrid(table);
    setPasted(table.map((row) => row.map((cell) => cell.replace(/\n/g, " / ")).join(" | ")).join("\n"));
  };
  return (
    <>
      <Small>{text("pane.oldPlan.intro")}</Small>
      <Field label={text("pane.oldPlan.paste")}>
        <Textarea
          value={pasted}
          rows={7}
          resize="vertical"
          onPaste={onPaste}
          onChange={(_event, data) => {
            setPasted(data.value);
            setGrid(null);
          }}
        />
      </Field>
      {grid === null ? null : <Small>{text("pane.oldPlan.pasted", { count: grid.length })}</Small>}
      <div className={styles.commands}>
        <Button
          appearance="primary"
          disabledFocusable={pasted.trim() === ""}
          onClick={() =>
            void controller.readPlan(grid ?? gridOfText(pasted).map((row) => row.map(emptyIsNull)))
          }
        >
          {text("pane.oldPlan.read")}
        </Button>
        <ActionButton action="readPlanSheet" />
      </div>
    </>
  );
}

function emptyIsNull(cell: string): string | null {
  return cell === "" ? null : cell;
}

interface RowLine extends Line {
  readonly edited: EditedPlanRow;
  readonly index: number;
}

function Rows({ rows }: { readonly rows: readonly EditedPlanRow[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { current, sourceRows, pillar, cycle } = usePaneState((state) => state.oldPlan);
  const lines = useMemo(
    () =>
      rows.map((edited, index): RowLine => ({
        id: `plan${index}`,
        level: 1,
        height: 68,
        position: index + 1,
        of: rows.length,
        edited,
        index,
      })),
    [rows],
  );
  const questions = rows.reduce((sum, { row, leftOut }) => sum + (leftOut ? 0 : row.questions.length), 0);
  const shown = current === null ? undefined : rows[current];
  const { pillars, cycles } = controller.choices;
  const open = text("pane.oldPlan.open");
  return (
    <>
      <Small>{text("pane.oldPlan.scope", { rows: rows.length, count: sourceRows, questions })}</Small>
      <Settings summary={text("pane.oldPlan.settings")} open={pillar === ""}>
        <Field label={text("pane.template.pillar")}>
          <Select value={pillar} onChange={(_event, data) => controller.changePlan({ pillar: data.value })}>
            {pillars.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={text("pane.template.cycle")}>
          <Select value={cycle} onChange={(_event, data) => controller.changePlan({ cycle: data.value })}>
            {cycles.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </Settings>
      <div className={styles.commands}>
        <ActionButton action="writePlan" appearance="primary" />
        <Button onClick={() => controller.forgetPlan()}>{text("pane.oldPlan.forget")}</Button>
      </div>
      <LineList
        className={styles.list}
        label={text("pane.oldPlan.list")}
        lines={lines}
        selected={current === null ? null : `plan${current}`}
        onSelect={(line) => controller.choosePlanRow(line.index)}
        onOpen={(line) => controller.choosePlanRow(line.index)}
        render={({ edited: { row, leftOut } }) => (
          <div className={styles.line}>
            <div className={styles.name}>
              {row.id}: {row.outputs[0] ?? row.action}
            </div>
            <div className={styles.words}>
              {leftOut
                ? text("pane.oldPlan.leftOut")
                : text("pane.oldPlan.line", {
                    drivers:
                      row.drivers.map((code) => controller.labels.term("organisation", code)).join(", ") ||
                      open,
                    status: text(`pane.oldPlan.status.${row.status}`),
                    period: `${row.start ?? open} - ${row.end ?? open}`,
                    funding: text(`pane.oldPlan.funding.${row.funding}`),
                  })}
            </div>
            <div className={styles.words}>
              {text("pane.oldPlan.lineQuestions", { count: row.questions.length })}
            </div>
          </div>
        )}
      />
      {shown === undefined || current === null ? (
        <Small>{text("pane.oldPlan.choose")}</Small>
      ) : (
        <OldPlanRow key={`${current}-${shown.row.id}`} edited={shown} index={current} />
      )}
      <Footnote />
    </>
  );
}
