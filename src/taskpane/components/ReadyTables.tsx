// The tables that users expect by name: look at one, jump to its rows, write it. Layer: taskpane.
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { shownLook } from "../../app/pane/analysisState";
import { STANDARD_TABLES } from "../../domain/funding/standardNames";
import { isoOfSerial } from "../../domain/sheet/dates";
import type { CellInput } from "../../domain/sheet/plan";
import type { TableSheet, TableSheetColumn } from "../../domain/sheet/tableSheet";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Settings, Small } from "./parts";

const MOST_LINES = 100;
const MOST_IDS = 8;

const useStyles = makeStyles({
  commands: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  command: { minWidth: 0, paddingInline: "6px", minHeight: "36px" },
  scroll: {
    overflow: "auto",
    maxHeight: "40vh",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "2px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
    "& th": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  number: { "&&": { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" } },
  ids: { display: "flex", flexWrap: "wrap", gap: "2px" },
  id: { minWidth: 0, paddingInline: "4px", fontSize: tokens.fontSizeBase100 },
});

export function ReadyTables(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { name, look } = usePaneState((state) => state.analysis.table);
  const blocked = usePaneState((state) => state.status.kind === "busy" || state.pending.kind !== "none");
  const prepared = shownLook(look);
  const table = prepared?.result.tables[0];
  return (
    <Settings summary={text("pane.analysis.ready")} open={name !== null}>
      <Small>{text("pane.analysis.readyHint")}</Small>
      <Field label={text("pane.analysis.ready")}>
        <Select
          value={name ?? ""}
          onChange={(_event, data) =>
            void controller.showTable(STANDARD_TABLES.find((one) => one === data.value) ?? null)
          }
        >
          <option value="">{text("pane.analysis.none")}</option>
          {STANDARD_TABLES.map((one) => (
            <option key={one} value={one}>
              {text(`funding.standard.${one}.sheet`)}
            </option>
          ))}
        </Select>
      </Field>
      {table ? <TableView table={table} known={(id) => prepared?.result.places.has(id) === true} /> : null}
      <div className={styles.commands}>
        <Button
          className={styles.command}
          disabled={blocked || name === null}
          onClick={() => void controller.writeTables(false)}
        >
          {text("pane.analysis.writeTable")}
        </Button>
        <Button
          className={styles.command}
          disabled={blocked}
          onClick={() => void controller.writeTables(true)}
        >
          {text("pane.analysis.writeAll")}
        </Button>
      </div>
    </Settings>
  );
}

function TableView(props: {
  readonly table: TableSheet;
  readonly known: (id: string) => boolean;
}): JSX.Element {
  const { table, known } = props;
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const rows = table.rows.slice(0, MOST_LINES);
  return (
    <>
      <Small>{table.lines[0]}</Small>
      {table.lines.length > 1 ? <Small>{table.lines[table.lines.length - 1]}</Small> : null}
      {table.rows.length === 0 ? <Small>{table.whenEmpty}</Small> : null}
      {table.rows.length > 0 ? (
        // A table of texts alone has nothing to reach by keys, and must scroll all the same.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={table.lines[0]}>
          <table className={styles.table}>
            <thead>
              <tr>
                {table.columns.map(({ heading, width }, index) => (
                  <th key={index} scope="col" style={{ minWidth: `${widthOf(width)}px` }}>
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  {table.columns.map((column, index) => (
                    <td key={index} className={typeof row[index] === "number" ? styles.number : undefined}>
                      <Cell value={row[index] ?? null} column={column} known={known} words={words} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {table.rows.length > rows.length ? (
        <Small>{text("pane.analysis.moreRows", { count: table.rows.length - rows.length })}</Small>
      ) : null}
    </>
  );
}

/** From the width of the sheet's column, in characters: words stay whole, and a wide column leaves room for others. */
function widthOf(characters: number): number {
  return Math.min(220, Math.max(64, characters * 6));
}

/** IDs of rows become buttons that jump; numbers and dates are shown in the reader's way. */
function Cell(props: {
  readonly value: CellInput;
  readonly column: TableSheetColumn;
  readonly known: (id: string) => boolean;
  readonly words: Words;
}): JSX.Element | string {
  const { value, column, known, words } = props;
  const styles = useStyles();
  const controller = useController();
  if (typeof value === "number") {
    return column.numberFormat === "dd/mm/yyyy" ? words.date(isoOfSerial(value) ?? "") : words.number(value);
  }
  if (typeof value !== "string") return "";
  const ids = value.split("; ");
  if (value === "" || !ids.every(known)) return value;
  return (
    <span className={styles.ids}>
      {ids.slice(0, MOST_IDS).map((id) => (
        <Button
          key={id}
          size="small"
          className={styles.id}
          onClick={() => void controller.jumpToAnalysisRow(id)}
        >
          {id}
        </Button>
      ))}
      {ids.length > MOST_IDS ? words.text("pane.analysis.moreRows", { count: ids.length - MOST_IDS }) : null}
    </span>
  );
}
