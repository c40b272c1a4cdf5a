// A damaged return as a whole one: all its rows in a fresh template, safe repairs made, everything that has no place in the template
// kept on sheets of its own, and a list of what was done. The returned file itself is never touched. Layer: domain/returned.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Result } from "../result";
import { ok } from "../result";
import { cellAddress, parseAddress } from "../sheet/address";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { Taxonomy } from "../taxonomy/types";
import { columnOf } from "../template/definitions";
import type { TemplateKind } from "../template/types";
import type { CheckTable } from "../validation/check";
import type { Finding } from "../validation/finding";
import type { RepairedCell } from "../validation/repair";
import { planRepairs } from "../validation/repair";
import { planOwnTemplate } from "./ownRows";
import { sameRow } from "./rowIdentity";

/** A column of a template's sheet whose heading no template has. */
export interface ForeignColumn {
  readonly sheet: string;
  readonly header: string;
  readonly column: number;
  readonly data: SheetSnapshot;
}

export interface RepairParts {
  readonly kind: TemplateKind;
  readonly tables: readonly CheckTable[];
  readonly findings: readonly Finding[];
  readonly taxonomy: Taxonomy;
  readonly today: string;
  /** Sheets that are no part of the template, as they are. */
  readonly foreignSheets: readonly SheetSnapshot[];
  readonly foreignColumns: readonly ForeignColumn[];
}

export interface RepairedFile {
  readonly plan: Plan;
  readonly rows: number;
  /** What was done, line by line. */
  readonly done: readonly Message[];
  readonly cells: readonly RepairedCell[];
}

interface Copies {
  readonly tables: readonly CheckTable[];
  /** Rows of copied sheets that are not row by row the same as the first sheet's. */
  readonly kept: readonly { readonly sheet: string; readonly table: CheckTable }[];
  readonly done: readonly Message[];
}

/** Fails where the file does not say its pillar: nobody knows which template it belongs to. */
export function planRepairedFile(parts: RepairParts, translate: Translate): Result<RepairedFile> {
  const { kind, findings, taxonomy, today, foreignSheets, foreignColumns } = parts;
  const copies = withoutCopies(
    parts.tables.filter((table) => table.kind === kind || table.kind === "funding-lines"),
  );
  const { cells } = planRepairs(
    findings,
    { kind: "all-safe" },
    {
      tables: copies.tables,
      overview: { sheets: [], tables: [], names: [] },
      lastLogNo: 0,
      who: "",
      when: "",
      translate,
      taxonomy,
    },
  );
  const repaired = copies.tables.map((table) => withRepairs(table, cells));
  const own = planOwnTemplate(kind, repaired, taxonomy, today, translate);
  if (!own.ok) return own;
  const { planned, rows, lines } = own.value;
  const taken = new Set(planned.sheets.map((sheet) => sheet.toLowerCase()));
  const kept = [
    ...foreignSheets.filter(({ values }) => values.length > 0),
    ...copies.kept.map(({ sheet, table }) => snapshotOf(sheet, table)),
  ];
  const done = [
    message("returned.repair.template", { count: rows.length + lines.length }),
    ...headingMessages(copies.tables),
    ...copies.done,
    ...(cells.length === 0 ? [] : [message("returned.repair.cells", { count: cells.length })]),
    ...kept.map(({ sheet }) => message("returned.repair.keptSheet", { sheet })),
    ...foreignColumns.map(({ sheet, header }) => message("returned.repair.keptColumn", { sheet, header })),
  ];
  const ops: PlanOp[] = [
    ...planned.plan.ops,
    ...kept.flatMap((snapshot) => keptSheetOps(snapshot, taken)),
    ...keptColumnsOps(foreignColumns, translate, taken),
    ...doneOps(done, cells, translate, taken),
  ];
  return ok({ plan: { ...planned.plan, ops }, rows: rows.length + lines.length, done, cells });
}

/** Of sheets with the same rows one stays; other copies are kept as they are, for people to compare. */
function withoutCopies(tables: readonly CheckTable[]): Copies {
  const kept: { sheet: string; table: CheckTable }[] = [];
  const done: Message[] = [];
  const first = new Map<string, CheckTable>();
  const own: CheckTable[] = [];
  for (const table of tables) {
    const { pillar, beneficiary, organisation, cycle } = table.metadata ?? {};
    const name = JSON.stringify([table.kind, table.phase, pillar, beneficiary, organisation, cycle]);
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, table);
      own.push(table);
    } else if (table.rows.every(({ values }) => other.rows.some((row) => sameRow(row.values, values)))) {
      done.push(message("returned.repair.copy", { sheet: table.sheet, other: other.sheet }));
    } else kept.push({ sheet: table.sheet, table });
  }
  return { tables: own, kept, done };
}

function withRepairs(table: CheckTable, cells: readonly RepairedCell[]): CheckTable {
  const byRow = new Map<number, Map<string, CellValue>>();
  for (const { sheet, cell, after } of cells) {
    const place = sheet === table.sheet ? parseAddress(cell) : undefined;
    const key = Object.entries(table.columns).find(([, column]) => column === place?.left)?.[0];
    if (place === undefined || key === undefined) continue;
    const row = byRow.get(place.top + 1) ?? new Map<string, CellValue>();
    row.set(key, after);
    byRow.set(place.top + 1, row);
  }
  return {
    ...table,
    rows: table.rows.map((row) => {
      const changed = byRow.get(row.origin.rowNumber);
      return changed === undefined
        ? row
        : { ...row, values: { ...row.values, ...Object.fromEntries(changed) } };
    }),
  };
}

function headingMessages(tables: readonly CheckTable[]): Message[] {
  return tables.flatMap(({ sheet, facts }) =>
    (facts?.renamed ?? []).map(({ found, expected }) =>
      message("returned.repair.heading", { sheet, found, expected }),
    ),
  );
}

function snapshotOf(sheet: string, table: CheckTable): SheetSnapshot {
  const keys = Object.keys(table.columns);
  return {
    sheet,
    top: 0,
    left: 0,
    values: [
      keys.map((key) => columnOf(table.kind, key)?.header ?? key),
      ...table.rows.map(({ values }) => keys.map((key) => values[key] ?? null)),
    ],
  };
}

/** Values alone, at their places; all as text or numbers, never as formulas. */
function keptSheetOps({ sheet, top, left, values }: SheetSnapshot, taken: Set<string>): PlanOp[] {
  const name = freeName(sheet, taken);
  return [
    { kind: "add-sheet", sheet: name },
    { kind: "write", sheet: name, top, left, values },
  ];
}

function keptColumnsOps(
  columns: readonly ForeignColumn[],
  translate: Translate,
  taken: Set<string>,
): PlanOp[] {
  const text = (name: string): string => translate(message(`returned.repair.other.${name}`));
  const rows = columns.flatMap(({ sheet, header, column, data }) =>
    data.values.flatMap((row, index): CellInput[][] => {
      const value = row[column - data.left] ?? null;
      return value === null ? [] : [[sheet, cellAddress(data.top + index, column), header, String(value)]];
    }),
  );
  if (rows.length === 0) return [];
  return planTableSheet(
    {
      sheet: text("name"),
      table: "tblNotInTemplate",
      lines: [text("title"), text("hint"), DEFAULT_KOSOVO_FOOTNOTE],
      columns: [
        { heading: text("sheet"), width: 18 },
        { heading: text("cell"), width: 10 },
        { heading: text("heading"), width: 30 },
        { heading: text("value"), width: 60 },
      ],
      rows,
      whenEmpty: "",
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    },
    { sheets: [], tables: [], names: [] },
    taken,
  ).ops;
}

function doneOps(
  done: readonly Message[],
  cells: readonly RepairedCell[],
  translate: Translate,
  taken: Set<string>,
): PlanOp[] {
  const text = (name: string): string => translate(message(`returned.repair.done.${name}`));
  return planTableSheet(
    {
      sheet: text("name"),
      table: "tblRepairsDone",
      lines: [text("title"), text("hint"), DEFAULT_KOSOVO_FOOTNOTE],
      columns: [
        { heading: text("what"), width: 70 },
        { heading: text("place"), width: 22 },
        { heading: text("before"), width: 30 },
        { heading: text("after"), width: 30 },
        { heading: text("rule"), width: 10 },
      ],
      rows: [
        ...done.map((line): CellInput[] => [translate(line), "", "", "", ""]),
        ...cells.map(({ sheet, cell, before, after, rule }): CellInput[] => [
          text("cell"),
          `${sheet}!${cell}`,
          before === null ? "" : String(before),
          after === null ? "" : String(after),
          rule,
        ]),
      ],
      whenEmpty: "",
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    },
    { sheets: [], tables: [], names: [] },
    taken,
  ).ops;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted.slice(0, 26)} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
