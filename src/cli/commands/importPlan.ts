// iisg import: an old plan of action in free text into response rows. Layer: cli.
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { termsOf } from "../../domain/taxonomy/lookup";
import { importPlan } from "../../domain/oldPlans/importPlan";
import type { ImportedRow } from "../../domain/oldPlans/importPlan";
import { originalTextOps, prefilledOf } from "../../domain/oldPlans/importSheets";
import { planTemplate } from "../../domain/template/plan";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readInput,
  readParameters,
  translate,
  valueOf,
  writeOutput,
} from "../command";
import { readGrid } from "../tableFile";
import { codeOf } from "./template";

const OPTIONS = {
  pillar: { type: "string" },
  cycle: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

export const importCommand: Command = {
  name: "import",
  usage: "TABLE --pillar P [--cycle C] [-o F.xlsx] [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(importCommand, parameters, OPTIONS);
    const [table, more] = positionals;
    if (table === undefined || more !== undefined)
      throw new CommandFailure("Name one table: a .csv or .xlsx file.");
    const pillar = codeOf("--pillar", values.pillar, "pillars");
    const { rows } = valueOf(importPlan(readGrid(table, readInput(table)), BUILTIN_TAXONOMY), table);
    const file = values.output;
    if (file !== undefined) writeOutput(file, await workbookOf(rows, pillar, cycleOf(values.cycle)));
    const shown = rows.map(shownRow);
    print(values.json, { ...(file === undefined ? {} : { file }), rows: shown }, () => [
      `${table}: ${rows.length} rows, ${rows.reduce((sum, row) => sum + row.questions.length, 0)} questions.`,
      ...(file === undefined ? [] : [`${file} was written.`]),
      ...shown.flatMap((row) => [
        `${row.id}: ${row.drivers.join(", ") || "?"}; ${row.status}; ${row.start ?? "?"} - ${row.end ?? "?"}; ${row.funding}`,
        ...row.questions.map(({ field, question }) => `  ${field}: ${question}`),
      ]),
    ]);
    return 0;
  },
};

function shownRow({ sources, cells: _cells, questions, ...row }: ImportedRow) {
  return {
    ...row,
    questions: questions.map(({ field, text, message, choices }) => ({
      field,
      rows: sources.map(({ at }) => at),
      text,
      question: translate(message),
      choices,
    })),
  };
}

function cycleOf(text: string | undefined): string {
  if (text !== undefined) return codeOf("--cycle", text, "cycles");
  const cycles = termsOf(BUILTIN_TAXONOMY, "cycles");
  return (cycles[cycles.length - 1] as (typeof cycles)[number]).code;
}

async function workbookOf(rows: readonly ImportedRow[], pillar: string, cycle: string): Promise<Uint8Array> {
  const { plan } = valueOf(
    planTemplate(
      { kind: "responses", layout: "table", pillar, cycle, rows: Math.max(50, rows.length) },
      BUILTIN_TAXONOMY,
      { sheets: [], tables: [], names: [] },
      translate,
      { today: clock.today(), prefilled: prefilledOf(rows, pillar, BUILTIN_TAXONOMY, translate) },
    ),
  );
  const { bytes } = await writeXlsx({ ...plan, ops: [...plan.ops, ...originalTextOps(rows, translate).ops] });
  return bytes;
}
