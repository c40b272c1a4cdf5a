// iisg export: the members' view or the public list of a register, as a workbook, CSV, JSON or SQL. Layer: cli.
import { sourceRowsOf } from "../../app/registerRows";
import { message } from "../../domain/message";
import { csvView, jsonView, plainValue, sqlView } from "../../domain/returned/viewTexts";
import { VIEWS, viewTables } from "../../domain/returned/views";
import type { View, ViewTable } from "../../domain/returned/views";
import type { PlanOp } from "../../domain/sheet/plan";
import { planTableSheet } from "../../domain/sheet/tableSheet";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../domain/taxonomy/lists/beneficiaries";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readParameters,
  registerOfFile,
  translate,
  writeOutput,
} from "../command";

const OPTIONS = {
  view: { type: "string" },
  table: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

export const exportCommand: Command = {
  name: "export",
  usage:
    "REGISTER.xlsx --view members|public [--table needs|responses|funding-lines] -o F.xlsx|F.csv|F.json|F.sql [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(exportCommand, parameters, OPTIONS);
    const [file, more] = positionals;
    if (file === undefined || more !== undefined)
      throw new CommandFailure(`Name one register. Usage: iisg ${exportCommand.name} ${exportCommand.usage}`);
    const view = VIEWS.find((known) => known === values.view);
    if (view === undefined) throw new CommandFailure(`--view takes ${VIEWS.join(" or ")}.`);
    const { output } = values;
    const format = /\.(xlsx|csv|json|sql)$/i.exec(output ?? "")?.[1]?.toLowerCase();
    if (output === undefined || format === undefined)
      throw new CommandFailure("Say where it goes with -o; the name ends with .xlsx, .csv, .json or .sql.");
    const register = await registerOfFile(file);
    const tables = viewTables(
      view,
      register.tables.map((entry) => ({ kind: entry.table.kind, rows: sourceRowsOf(entry) })),
      register.taxonomy,
    ).filter(({ kind }) => values.table === undefined || kind === values.table);
    if (tables.length === 0)
      throw new CommandFailure(
        `${file} has no rows for the ${view} view${values.table === undefined ? "" : ` of ${values.table}`}; nothing was written.`,
      );
    writeOutput(output, await contentOf(format, view, tables));
    const shown = tables.map(({ kind, rows, held, withheld }) => ({
      kind,
      rows: rows.length,
      withheld,
      held: held.map(({ id, reasons }) => ({ id, reasons: reasons.map(translate) })),
    }));
    print(values.json, { file: output, view, tables: shown }, () => [
      ...shown.flatMap(({ kind, rows, withheld, held }) => [
        `${kind}: ${rows} rows written, ${withheld} not public, ${held.length} held back`,
        ...held.map(({ id, reasons }) => `  ${id}: ${reasons.join(" ")}`),
      ]),
      `Written: ${output}`,
    ]);
    return shown.some(({ held }) => held.length > 0) ? 1 : 0;
  },
};

async function contentOf(
  format: string,
  view: View,
  tables: readonly ViewTable[],
): Promise<Uint8Array | string> {
  if (format === "json") return jsonView(view, tables, clock.now());
  if (format === "sql") return sqlView(view, tables, clock.now());
  if (format === "xlsx") return workbookOf(view, tables);
  const [table, ...others] = tables;
  if (table === undefined || others.length > 0)
    throw new CommandFailure(
      `A CSV file holds one table. Add --table with one of ${tables.map(({ kind }) => kind).join(", ")}.`,
    );
  return csvView(table);
}

async function workbookOf(view: View, tables: readonly ViewTable[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const text = (name: string): string => translate(message(`returned.view.${name}`));
  const ops = tables.flatMap(({ kind, columns, rows }): PlanOp[] => {
    const spec = {
      sheet: `${text(`${view}.name`)} ${kind}`,
      table: view === "public" ? "tblPublic" : `tblMembers_${kind.replace(/\W/g, "")}`,
      lines: [
        text(`${view}.title`),
        translate(message("returned.view.stamp", { now: clock.now(), count: rows.length })),
        DEFAULT_KOSOVO_FOOTNOTE,
      ],
      columns: columns.map(({ header, width, type }) => ({
        heading: header,
        width,
        ...(type === "amount" ? { numberFormat: "#,##0.00" } : type === "year" ? { numberFormat: "0" } : {}),
      })),
      rows: rows.map((row) => columns.map((column) => plainValue(column, row[column.key] ?? null) ?? "")),
      whenEmpty: text("empty"),
      footer: DEFAULT_KOSOVO_FOOTNOTE,
    };
    return planTableSheet(spec, { sheets: [], tables: [], names: [] }, taken).ops;
  });
  return (await writeXlsx({ title: message("returned.view.plan"), ops, preview: [] })).bytes;
}
