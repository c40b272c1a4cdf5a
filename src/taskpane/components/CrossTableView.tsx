// The cross table: every figure is a button that lists the rows behind it. Unknown is said, never shown as zero. Layer: taskpane.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CrossCell, CrossTable } from "../../domain/analysis/crossTable";
import type { AnalysisField, Measure } from "../../domain/analysis/fields";
import { isCount } from "../../domain/analysis/fields";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Note, Small } from "./parts";

/** More lines would make the pane slow; all of them are in the data that is written. */
const MOST_LINES = 120;
const MOST_ROWS = 200;

type Place = number | "total";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    overflowY: "auto",
    maxHeight: "46vh",
    minHeight: "120px",
    flexShrink: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      padding: "2px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      whiteSpace: "nowrap",
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& thead th": {
      position: "sticky",
      top: 0,
      zIndex: 1,
      verticalAlign: "bottom",
      backgroundColor: tokens.colorNeutralBackground3,
    },
  },
  head: {
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    maxWidth: "130px",
    minWidth: "80px",
    "&&": { textAlign: "start", whiteSpace: "normal", fontWeight: tokens.fontWeightRegular },
    overflowWrap: "anywhere",
  },
  corner: { "&&&": { zIndex: 2 } },
  total: { "&& th, && td": { fontWeight: tokens.fontWeightSemibold } },
  figure: {
    minWidth: 0,
    minHeight: "24px",
    paddingInline: "2px",
    justifyContent: "flex-end",
    fontSize: tokens.fontSizeBase200,
    fontWeight: "inherit",
    fontVariantNumeric: "tabular-nums",
  },
  unknown: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  open: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  rows: { display: "flex", flexWrap: "wrap", gap: "4px", maxHeight: "160px", overflowY: "auto" },
});

export function CrossTableView({ cross }: { readonly cross: CrossTable }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const open = usePaneState((state) => state.analysis.open);
  const { request } = cross;
  const lines = cross.lines.slice(0, MOST_LINES);
  const acrossNames = cross.columns.map((path) => nameOf(request.columns, path, controller.labels.field));
  const several = request.values.length > 1;
  const hasColumns = request.columns.length > 0;
  const places: readonly Place[] = hasColumns ? [...cross.columns.keys(), "total"] : ["total"];

  const cellAt = (line: Place, column: Place): CrossCell | undefined => {
    if (line === "total") return column === "total" ? cross.total : cross.columnTotals[column];
    return column === "total" ? cross.lineTotals[line] : cross.cells[line]?.[column];
  };
  const placeName = (line: Place, column: Place): string =>
    [
      line === "total" ? text("pane.analysis.total") : lineName(cross, line, controller.labels.field),
      ...(hasColumns ? [column === "total" ? text("pane.analysis.total") : acrossNames[column]] : []),
    ].join(", ");
  const openCell = open === null ? undefined : cellAt(open.line, open.column);

  const line = (at: Place): JSX.Element[] =>
    places.flatMap((column) =>
      request.values.map((measure, value) => {
        const cell = cellAt(at, column);
        const isOpen = open !== null && open.line === at && open.column === column;
        return (
          <td key={`${column}-${measure}`}>
            {cell ? (
              <Figure
                cell={cell}
                value={value}
                measure={measure}
                currency={cross.currency}
                place={`${placeName(at, column)}, ${text(`pane.analysis.measure.${measure}`)}`}
                className={isOpen ? styles.open : undefined}
                onOpen={() => controller.openFigure(isOpen ? null : { line: at, column })}
              />
            ) : null}
          </td>
        );
      }),
    );

  return (
    <>
      <Small>
        {text("pane.analysis.asOf", {
          date: words.date(cross.asOf),
          currency: cross.currency,
          facts: cross.facts,
        })}
      </Small>
      <div className={styles.scroll} role="region" aria-label={text("pane.analysis.table")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={mergeClasses(styles.head, styles.corner)} scope="col">
                {request.rows.map((field) => text(`pane.analysis.field.${field}`)).join(" / ")}
              </th>
              {places.flatMap((column) =>
                request.values.map((measure) => (
                  <th key={`${column}-${measure}`} scope="col">
                    {[
                      ...(hasColumns
                        ? [column === "total" ? text("pane.analysis.total") : acrossNames[column]]
                        : []),
                      ...(several || !hasColumns ? [text(`pane.analysis.measure.${measure}`)] : []),
                    ].join(" – ")}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((_path, at) => (
              <tr key={at}>
                <th scope="row" className={styles.head}>
                  {lineName(cross, at, controller.labels.field)}
                </th>
                {line(at)}
              </tr>
            ))}
            <tr className={styles.total}>
              <th scope="row" className={styles.head}>
                {text("pane.analysis.total")}
              </th>
              {line("total")}
            </tr>
          </tbody>
        </table>
      </div>
      {open !== null && openCell ? (
        <Behind name={placeName(open.line, open.column)} ids={openCell.ids} />
      ) : null}
      {cross.lines.length > lines.length ? (
        <Small>{text("pane.analysis.moreLines", { count: cross.lines.length - lines.length })}</Small>
      ) : null}
      <Small>
        {text("pane.analysis.coverage", { with: cross.total.withAmount, rows: cross.total.responses })}{" "}
        {text("pane.analysis.distinct", { count: cross.total.ids.length })}
      </Small>
      {cross.assumed ? <Small>{text("pane.analysis.assumed")}</Small> : null}
      {request.values.includes("gap") && !cross.needsLeftOut ? (
        <Small>{text("pane.analysis.gapHint")}</Small>
      ) : null}
      {cross.needsLeftOut ? <Small>{text("pane.analysis.noNeeds")}</Small> : null}
      {cross.filteredOut > 0 ? (
        <Small>{text("pane.analysis.filteredOut", { count: cross.filteredOut })}</Small>
      ) : null}
    </>
  );
}

type FieldLabel = (field: AnalysisField, code: string) => string;

function nameOf(fields: readonly AnalysisField[], path: readonly string[], label: FieldLabel): string {
  return fields.map((field, index) => label(field, path[index] ?? "")).join(" / ");
}

function lineName({ request, lines }: CrossTable, at: number, label: FieldLabel): string {
  return nameOf(request.rows, lines[at] ?? [], label);
}

/** A count, an amount, or "unknown". */
function figureText(
  figure: bigint | null | undefined,
  measure: Measure,
  currency: string,
  { text, number, money }: Words,
): string {
  if (figure === null || figure === undefined) return text("pane.analysis.unknown");
  if (isCount(measure)) return number(Number(figure));
  return money({ minor: figure, currency }) ?? text("pane.analysis.unknown");
}

function Figure(props: {
  readonly cell: CrossCell;
  readonly value: number;
  readonly measure: Measure;
  readonly currency: string;
  readonly place: string;
  readonly className: string | undefined;
  readonly onOpen: () => void;
}): JSX.Element {
  const { cell, value, measure, currency, place, className, onOpen } = props;
  const styles = useStyles();
  const words = useText();
  const figure = cell.figures[value];
  const shown = figureText(figure, measure, currency, words);
  return (
    <Button
      appearance="transparent"
      size="small"
      className={mergeClasses(styles.figure, figure === null && styles.unknown, className)}
      aria-label={words.text("pane.analysis.figure", { place, figure: shown })}
      onClick={onOpen}
    >
      {shown}
    </Button>
  );
}

function Behind({ name, ids }: { readonly name: string; readonly ids: readonly string[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  return (
    <Note>
      <strong>{text("pane.analysis.behind", { place: name, count: ids.length })}</strong>
      <div className={styles.rows}>
        {ids.slice(0, MOST_ROWS).map((id) => (
          <Button key={id} size="small" onClick={() => void controller.jumpToAnalysisRow(id)}>
            {id}
          </Button>
        ))}
      </div>
      {ids.length > MOST_ROWS ? (
        <Small>{text("pane.analysis.moreRows", { count: ids.length - MOST_ROWS })}</Small>
      ) : null}
      <Button size="small" onClick={() => controller.openFigure(null)}>
        {text("pane.analysis.hide")}
      </Button>
    </Note>
  );
}
