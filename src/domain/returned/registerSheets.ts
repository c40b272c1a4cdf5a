// A register as sheets of a workbook: its rows with where they came from, and what the merges did beside them.
// Written in place where the tables are there already. Layer: domain/returned.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { CellInput, Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import { planTableSheet } from "../sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import { listSheetOf, planLists } from "../taxonomy/listSheet";
import { termOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOf, TABLE_NAMES, templateOf } from "../template/definitions";
import type { TableKind } from "../template/definitions";
import { entrySheetOps } from "../template/entrySheet";
import { REGISTER_COLUMNS } from "../template/registerColumns";
import type { RegisterKey } from "../template/registerColumns";
import type { ColumnDefinition, TemplateMetadata } from "../template/types";
import { planMergeTables } from "./mergeTables";
import { OWN_COLUMNS } from "./rowIdentity";
import type { RegisterRow, RegisterStamp, RegisterState, UnreadFile } from "./types";

const SHEETS: Readonly<Record<TableKind, string>> = {
  needs: "Needs",
  responses: "Responses",
  "funding-lines": "Funding lines",
};
const KINDS: readonly TableKind[] = ["needs", "responses", "funding-lines"];
/** Empty rows below a register's table that are open for entries. */
const RESERVE = 200;

/** Plans all sheets of the register. Rows stand in the order in which they came in. */
export function planRegister(
  state: RegisterState,
  unread: readonly UnreadFile[],
  overview: WorkbookOverview,
  translate: Translate,
  stamp: RegisterStamp,
): Plan {
  const rows = [...state.rows.values()];
  const kinds = KINDS.filter((kind) => rows.some((row) => row.kind === kind));
  const shown: readonly TableKind[] = kinds.length === 0 ? ["needs"] : kinds;
  const taken = new Set(overview.sheets.map(({ name }) => name.toLowerCase()));
  const metadata = metadataOf(state, stamp.taxonomy);
  const preview: Message[] = [];
  const adds: PlanOp[] = [];
  const fills: PlanOp[] = [];
  for (const kind of shown) {
    const own = rows.filter((row) => row.kind === kind);
    preview.push(message("returned.register.preview", { sheet: SHEETS[kind], count: own.length }));
    const columns: readonly ColumnDefinition[] = [...columnsOf(kind), ...REGISTER_COLUMNS];
    const values = own.map((row) => cellsOf(row));
    const known = overview.tables.find(({ name }) => name === TABLE_NAMES[kind]);
    if (known !== undefined && known.area.columns === columns.length) {
      fills.push({
        kind: "replace-rows",
        table: known.name,
        values: values.map((row) => columns.map(({ key }): CellInput => row[key] ?? "")),
      });
      continue;
    }
    const sheet = freeName(SHEETS[kind], taken);
    adds.push({ kind: "add-sheet", sheet, tabColor: "#1F3864" });
    const steps = entrySheetOps(
      {
        kind,
        sheet,
        table: known === undefined ? TABLE_NAMES[kind] : `${TABLE_NAMES[kind]}_${taken.size}`,
        title: translate(message(`returned.register.title.${kind}`)),
        columns,
        rows: Math.max(1, own.length),
        reserve: RESERVE,
        metadata: { ...metadata, ...(kind === "funding-lines" ? {} : { kind }), layout: "table" },
        prepared: stamp.today,
        ...(adds.length === 1 && !overview.names.some(({ name }) => name === "iisg_kind")
          ? { namePrefix: "iisg_" }
          : {}),
        prefilled: values,
      },
      translate,
    );
    // The Secretariat works in the register: its sheets are open.
    fills.push(...steps.filter((op) => op.kind !== "protect"));
  }
  const lists =
    listSheetOf(overview) === undefined ? planLists(stamp.taxonomy, {}, overview, translate) : undefined;
  const tables = planMergeTables(state, unread, translate, stamp);
  const merges = tables.map((spec) => planTableSheet(spec, overview, taken));
  tables.forEach((spec, index) =>
    preview.push(
      message("returned.register.preview", {
        sheet: merges[index]?.sheet ?? spec.sheet,
        count: spec.rows.length,
      }),
    ),
  );
  const first = adds[0]?.kind === "add-sheet" ? adds[0].sheet : undefined;
  return {
    title: message("returned.register.plan", { count: state.rows.size }),
    ops: [
      ...adds,
      ...(lists?.ops ?? []),
      ...fills,
      ...merges.flatMap(({ ops }) => ops),
      ...(first === undefined ? [] : [{ kind: "activate", sheet: first } as const]),
    ],
    preview,
  };
}

function cellsOf({ kind, key, values, origin }: RegisterRow): Readonly<Record<string, CellInput>> {
  const cells: Record<string, CellInput> = {};
  for (const column of columnsOf(kind)) {
    const value = values[column.key] ?? null;
    if (value !== null && !OWN_COLUMNS.has(column.key)) cells[column.key] = value;
  }
  const source: Readonly<Record<RegisterKey, string>> = {
    contributor: origin.contributor,
    received: origin.date,
    file: origin.file,
    sheet: origin.sheet,
    cell: origin.cell,
    key,
  };
  return { ...cells, ...source };
}

/** What holds for the whole register: the pillar only where all submissions share it. */
function metadataOf(state: RegisterState, taxonomy: Taxonomy): TemplateMetadata {
  const pillars = new Set(state.log.flatMap(({ submission }) => submission.place?.pillar ?? []));
  const [only] = pillars;
  const pillar = pillars.size === 1 && only !== undefined ? termOf(taxonomy, "pillars", only) : undefined;
  const members = termOf(taxonomy, "classifications", "MEM");
  return {
    templateVersion: templateOf("needs").version,
    taxonomyVersion: taxonomy.version,
    ...(pillar === undefined ? {} : { pillar: pillar.label }),
    ...(members === undefined ? {} : { classification: members.label }),
    footnote: DEFAULT_KOSOVO_FOOTNOTE,
  };
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}
