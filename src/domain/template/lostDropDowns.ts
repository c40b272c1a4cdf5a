// Drop-downs and limits that a paste took away: what the columns should have, against what the cells have. Layer: domain/template.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Area } from "../sheet/address";
import type { CellValidation, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planDropDowns } from "./migrate";
import { insideProtection } from "./protection";
import type { RecognisedTable } from "./recognise";

/** The rule of a range: none, one for all its cells, or different ones. */
export interface FoundValidation {
  readonly kind: CellValidation["rule"]["kind"] | "none" | "mixed" | "other";
  /** Formula or entries of a list. */
  readonly source?: string;
}

/** One column whose cells do not all have their rule. */
export interface LostColumn {
  readonly sheet: string;
  readonly key: string;
  readonly header: string;
  readonly isDropDown: boolean;
}

type ValidationOp = Extract<PlanOp, { kind: "validation" }>;

/** What one column of a table should have, over its rows. */
export interface ExpectedColumn {
  readonly column: Pick<LostColumn, "sheet" | "key" | "header">;
  readonly numberFormat: string;
  readonly op: ValidationOp;
}

/** The rules of a table's columns over the rows of the Excel table, where their headings stand now. */
export function expectedColumns(
  table: RecognisedTable,
  overview: WorkbookOverview,
  definition: readonly { readonly key: string; readonly header: string; readonly numberFormat: string }[],
  translate: Translate,
): ExpectedColumn[] {
  const excelTable = overview.tables.find(({ name }) => name === table.table);
  const rows = Math.max(
    table.data?.rows ?? 1,
    excelTable === undefined ? 1 : excelTable.area.rows - 1 - (excelTable.hasTotals ? 1 : 0),
  );
  const keyAt = new Map(Object.entries(table.columns).map(([key, column]) => [column, key]));
  return planDropDowns(table, translate).flatMap((op): ExpectedColumn[] => {
    if (op.kind !== "validation") return [];
    const key = keyAt.get(op.area.left);
    const column = definition.find((one) => one.key === key);
    if (key === undefined || column === undefined) return [];
    return [
      {
        column: { sheet: table.sheet, key, header: column.header },
        numberFormat: column.numberFormat,
        op: { ...op, area: { ...op.area, rows } },
      },
    ];
  });
}

/** The expected columns that an edited area touches, cut to its rows: what a paste can have damaged. */
export function touchedBy(columns: readonly ExpectedColumn[], area: Area): ExpectedColumn[] {
  return columns.flatMap((one) => {
    const { area: own } = one.op;
    const top = Math.max(own.top, area.top);
    const bottom = Math.min(own.top + own.rows, area.top + area.rows);
    const isInside = own.left >= area.left && own.left < area.left + area.columns;
    return isInside && bottom > top
      ? [{ ...one, op: { ...one.op, area: { ...own, top, rows: bottom - top } } }]
      : [];
  });
}

/** Columns that lack their rule; `found` in the order of `columns`. A list counts as ours when it draws on the column's list. */
export function lostColumns(
  columns: readonly ExpectedColumn[],
  found: readonly FoundValidation[],
): LostColumn[] {
  return columns.flatMap(({ column, op }, index) => {
    const has = found[index];
    const { rule } = op.validation;
    const isThere =
      has !== undefined &&
      has.kind === rule.kind &&
      (rule.kind !== "list" || namesIn(rule.source).some((name) => namesIn(has.source ?? "").includes(name)));
    return isThere ? [] : [{ ...column, isDropDown: rule.kind === "list" }];
  });
}

/** The lists that a formula draws on, in small letters: "lst_phases", "lst_needs_code". */
function namesIn(source: string): string[] {
  return [...source.toLowerCase().matchAll(/\blst_\w+/g)].map(([name]) => name);
}

/** Puts the rules of lost columns back over all rows of their tables; entries, colours and other columns are left alone. */
export function planRestore(
  columns: readonly ExpectedColumn[],
  lost: readonly LostColumn[],
  overview: WorkbookOverview,
): Plan {
  const wanted = columns.filter(({ column }) =>
    lost.some(({ sheet, key }) => sheet === column.sheet && key === column.key),
  );
  const sheets = [...new Set(lost.map(({ sheet }) => sheet))];
  return {
    title: message("template.restore.title"),
    ops: insideProtection(
      wanted.flatMap(({ op, numberFormat }): PlanOp[] => [
        op,
        { kind: "format", sheet: op.sheet, area: op.area, format: { numberFormat } },
      ]),
      overview,
    ),
    preview: [
      ...sheets.map((sheet): Message => {
        const headers = lost.filter((one) => one.sheet === sheet).map(({ header }) => header);
        return message("template.restore.sheet", {
          sheet,
          count: headers.length,
          columns: headers.join(", "),
        });
      }),
      message("template.restore.entries"),
    ],
  };
}
