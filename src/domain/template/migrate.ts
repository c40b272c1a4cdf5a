// Brings older templates up to the current version by declared steps, with a preview and without losing an entry. Layer: domain/template.
import { message } from "../message";
import type { Message, Translate } from "../message";
import { failed, ok } from "../result";
import type { Result } from "../result";
import { parseAddress } from "../sheet/address";
import type { GuardedCell, Plan, PlanOp } from "../sheet/plan";
import type { CellValue, WorkbookOverview } from "../sheet/snapshot";
import { cellText, findTerm, isInForce, periodOf, successorsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOf, columnsOnSheet, columnOf, TEMPLATE_VERSION, TEMPLATE_VERSIONS } from "./definitions";
import type { TableKind } from "./definitions";
import { metadataCell, validationOf } from "./entrySheet";
import type { RecognisedTable } from "./recognise";
import type { ColumnDefinition } from "./types";

/** What changed from one version to the next. Headings that were renamed are also other names of their columns. */
export interface MigrationStep {
  readonly from: string;
  readonly to: string;
  readonly added: readonly { readonly kind: TableKind; readonly key: string }[];
  /** Headings of columns that a template no longer has; they stay on the sheet with their entries. */
  readonly removed: readonly { readonly kind: TableKind; readonly header: string }[];
}

/** Newest last. 2025.1 was the pilot with the headings of the plan of action, without shares and visibility. */
export const MIGRATIONS: readonly MigrationStep[] = [
  {
    from: "2025.1",
    to: "2026.1",
    added: [
      { kind: "responses", key: "beneficiary_shares" },
      { kind: "responses", key: "need_shares" },
      { kind: "responses", key: "visibility" },
      { kind: "needs", key: "previous_id" },
    ],
    removed: [{ kind: "responses", header: "Footnotes" }],
  },
];

/** The steps from a version to the current one; undefined when there is no way. */
export function stepsFrom(version: string): readonly MigrationStep[] | undefined {
  if (version === TEMPLATE_VERSION) return [];
  const step = MIGRATIONS.find((one) => one.from === version);
  const rest = step === undefined ? undefined : stepsFrom(step.to);
  return step === undefined || rest === undefined ? undefined : [step, ...rest];
}

/**
 * Plans the migration of one recognised table. Headings are written only where they still say what was read; columns are added
 * at the right end; no entry is moved, changed or deleted. `rows` are the table's rows by column key, for terms that changed.
 */
export function planMigration(
  table: RecognisedTable,
  rows: readonly Readonly<Record<string, CellValue>>[],
  taxonomy: Taxonomy,
  overview: WorkbookOverview,
  translate: Translate,
): Result<Plan> {
  const version = table.metadata.templateVersion ?? "";
  const steps = stepsFrom(version);
  if (steps === undefined) {
    const isNewer = /^\d{4}\.\d+$/.test(version) && compareVersions(version, TEMPLATE_VERSION) > 0;
    return failed(
      isNewer
        ? message("template.migrate.newer", { version, current: TEMPLATE_VERSION })
        : message("template.migrate.unknown", { version: version || "?" }),
    );
  }
  const title = message("template.migrate.title", { version: TEMPLATE_VERSION });
  const retired = retiredTerms(table, rows, taxonomy);
  if (steps.length === 0)
    return ok({ title, ops: [], preview: [message("template.migrate.current", { version }), ...retired] });
  const { sheet } = table;
  const missing = new Set(table.missingColumns);
  const added = columnsOnSheet(table.kind, table.phase).filter(({ key }) => missing.has(key));
  const end = table.headerLeft + table.headerColumns;
  const used = overview.sheets.find(({ name }) => name === sheet)?.used;
  // Right of the headings there may be notes of people: their cells are not written over.
  if (added.length > 0 && used !== undefined && used.left + used.columns > end) {
    return failed(
      message("template.migrate.noRoom", { sheet, columns: added.map(({ header }) => header).join(", ") }),
    );
  }
  const renames = table.renamedHeaders.flatMap(
    ({ key, header, column }): { readonly cell: GuardedCell; readonly note: Message }[] => {
      const to = columnOf(table.kind, key)?.header;
      if (to === undefined) return [];
      return [
        {
          cell: { row: table.headerRow, column, before: header, after: to },
          note: message("template.migrate.renamed", { sheet, from: header, to }),
        },
      ];
    },
  );
  const place = versionPlace(table, overview);
  const cells: GuardedCell[] = [
    ...renames.map(({ cell }) => cell),
    { ...place, before: version, after: TEMPLATE_VERSION },
  ];
  const kept = table.unknownHeaders.map(({ header }) => message("template.migrate.kept", { sheet, header }));
  return ok({
    title,
    ops: [{ kind: "guarded-write", sheet, cells }, ...addedOps(table, added, end, overview, translate)],
    preview: [
      ...renames.map(({ note }) => note),
      ...added.map(({ header }) => message("template.migrate.added", { sheet, header })),
      ...kept,
      message("template.migrate.version", { version: TEMPLATE_VERSION }),
      ...retired,
    ],
  });
}

function addedOps(
  table: RecognisedTable,
  added: readonly ColumnDefinition[],
  end: number,
  overview: WorkbookOverview,
  translate: Translate,
): PlanOp[] {
  if (added.length === 0) return [];
  const { sheet, headerRow } = table;
  const info = overview.tables.find(({ name }) => name === table.table);
  const rows = Math.max(1, info === undefined ? (table.data?.rows ?? 1) : info.area.rows - 1);
  const onSheet = [...columnsInSheetOrder(table), ...added];
  return [
    { kind: "write", sheet, top: headerRow, left: end, values: [added.map(({ header }) => header)] },
    ...(info === undefined
      ? []
      : [
          {
            kind: "resize-table",
            name: info.name,
            area: { ...info.area, columns: info.area.columns + added.length },
          } as const,
        ]),
    {
      kind: "format",
      sheet,
      area: { top: headerRow, left: end, rows: 1, columns: added.length },
      format: { bold: true, wrap: true, color: "#FFFFFF", fill: "#5B7AA6" },
    },
    ...added.flatMap((column, index): PlanOp[] => {
      const area = { top: headerRow + 1, left: end + index, rows, columns: 1 };
      return [
        {
          kind: "format",
          sheet,
          area,
          format: { numberFormat: column.numberFormat, wrap: true, vertical: "top", locked: false },
        },
        {
          kind: "validation",
          sheet,
          area,
          validation: validationOf(column, onSheet, headerRow + 2, translate, table.headerLeft),
        },
        { kind: "column-width", sheet, column: end + index, columns: 1, width: column.width },
      ];
    }),
  ];
}

/** Drop-downs, limits and input messages of a table anew, wherever its columns stand now: pasting takes them away. */
export function planDropDowns(table: RecognisedTable, translate: Translate): PlanOp[] {
  const onSheet = columnsInSheetOrder(table);
  const rows = Math.max(1, table.data?.rows ?? 1);
  return onSheet.flatMap((column, index): PlanOp[] => {
    if (column.key === "") return [];
    const area = { top: table.headerRow + 1, left: table.headerLeft + index, rows, columns: 1 };
    return [
      {
        kind: "validation",
        sheet: table.sheet,
        area,
        validation: validationOf(column, onSheet, table.headerRow + 2, translate, table.headerLeft),
      },
    ];
  });
}

/** The columns as they stand on the sheet; columns that are not ours have the key "". */
function columnsInSheetOrder(table: RecognisedTable): ColumnDefinition[] {
  const byPlace = new Map(Object.entries(table.columns).map(([key, column]) => [column, key]));
  const any = columnsOf(table.kind).find(({ type }) => type === "output");
  if (any === undefined && table.kind !== "funding-lines")
    throw new Error(`The table ${table.kind} has no column for results.`);
  const foreign: ColumnDefinition = {
    ...(any ?? requiredColumn(table.kind, "comment")),
    key: "",
    header: "",
  };
  return Array.from({ length: table.headerColumns }, (_, index) => {
    const key = byPlace.get(table.headerLeft + index);
    return key === undefined ? foreign : requiredColumn(table.kind, key);
  });
}

function requiredColumn(kind: TableKind, key: string): ColumnDefinition {
  const column = columnOf(kind, key);
  if (column === undefined) throw new Error(`No column ${key} in ${kind}.`);
  return column;
}

/** Where the version stands: its named cell on this sheet, else its place in the block. */
function versionPlace(
  table: RecognisedTable,
  overview: WorkbookOverview,
): { readonly row: number; readonly column: number } {
  for (const { name, refersTo } of overview.names) {
    if (!/^iisg\d*_templateVersion$/i.test(name)) continue;
    const place = parseAddress(refersTo);
    if (place?.sheet === table.sheet) return { row: place.top, column: place.left };
  }
  return metadataCell("templateVersion");
}

/** Terms of the rows that are no longer in force in the table's cycle, each with what took its place. */
export function retiredTerms(
  table: RecognisedTable,
  rows: readonly Readonly<Record<string, CellValue>>[],
  taxonomy: Taxonomy,
): Message[] {
  const period = periodOf(table.metadata.cycle ?? "");
  const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (const row of rows) {
    for (const column of columnsOf(table.kind)) {
      const value = row[column.key];
      if (column.list === undefined || typeof value !== "string") continue;
      for (const part of value.split(";")) {
        const term = findTerm(taxonomy, column.list, part);
        if (term?.validTo === undefined || (period !== undefined && isInForce(term, period))) continue;
        const { list } = column;
        const next = successorsOf(taxonomy, list, term.code)
          .map((one) => cellText(list, one))
          .join("; ");
        const key = `${list} ${term.code}`;
        const known = counts.get(key) ?? { from: cellText(list, term), to: next || "–", count: 0 };
        known.count += 1;
        counts.set(key, known);
      }
    }
  }
  return [...counts.values()].map(({ from, to, count }) =>
    message("template.migrate.term", { from, to, count }),
  );
}

/** Below zero when `a` is older; versions are "year.number". */
export function compareVersions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split(".").map(Number);
  const [yearB = 0, numberB = 0] = b.split(".").map(Number);
  return yearA - yearB || numberA - numberB;
}

/** Whether a version is current or can be brought up to the current one. */
export function isKnownVersion(version: string): boolean {
  return TEMPLATE_VERSIONS.includes(version) && stepsFrom(version) !== undefined;
}
