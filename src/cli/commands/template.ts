// iisg template: a ready template workbook. Layer: cli.
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { findTerm, termsOf } from "../../domain/taxonomy/lookup";
import type { ListId } from "../../domain/taxonomy/types";
import { TEMPLATE_VERSION } from "../../domain/template/definitions";
import { planTemplate } from "../../domain/template/plan";
import type { TemplateKind, TemplateLayout, TemplateRequest } from "../../domain/template/types";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import { CommandFailure, clock, print, readParameters, translate, valueOf, writeOutput } from "../command";

const OPTIONS = {
  pillar: { type: "string" },
  kind: { type: "string" },
  beneficiary: { type: "string" },
  organisation: { type: "string" },
  institution: { type: "string" },
  cycle: { type: "string" },
  layout: { type: "string" },
  lang: { type: "string" },
  rows: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

export const templateCommand: Command = {
  name: "template",
  usage:
    "--pillar P --kind needs|responses [--beneficiary B] [--organisation O] [--cycle C] [--layout table|charts] [--rows N] [--lang L] -o F.xlsx",
  async run(parameters) {
    const { values, positionals } = readParameters(templateCommand, parameters, OPTIONS);
    if (positionals.length > 0) throw new CommandFailure(`"${positionals[0]}" is not expected here.`);
    const file = values.output;
    if (file === undefined) throw new CommandFailure("Name the file to write with -o F.xlsx.");
    const request: TemplateRequest = {
      kind: oneOf<TemplateKind>("--kind", values.kind, ["needs", "responses"]),
      layout: oneOf<TemplateLayout>("--layout", values.layout ?? "table", ["table", "charts"]),
      pillar: codeOf("--pillar", values.pillar, "pillars"),
      cycle: values.cycle === undefined ? newestCycle() : codeOf("--cycle", values.cycle, "cycles"),
      rows: rowsOf(values.rows),
      ...(values.beneficiary === undefined
        ? {}
        : { beneficiary: codeOf("--beneficiary", values.beneficiary, "beneficiaries") }),
      ...(values.organisation === undefined
        ? {}
        : { organisation: codeOf("--organisation", values.organisation, "organisations") }),
      ...(values.institution === undefined ? {} : { institution: values.institution }),
      ...(values.lang === undefined ? {} : { language: values.lang }),
    };
    const empty = { sheets: [], tables: [], names: [] };
    const { plan, sheets, notes } = valueOf(
      planTemplate(request, BUILTIN_TAXONOMY, empty, translate, { today: clock.today() }),
    );
    const { bytes } = await writeXlsx(plan);
    writeOutput(file, bytes);
    const template = `${request.kind} ${request.pillar}`;
    print(values.json, { file, template, version: TEMPLATE_VERSION, sheets }, () => [
      `${file}: ${template}, version ${TEMPLATE_VERSION}. Sheets: ${sheets.join(", ")}.`,
      ...notes.map(translate),
    ]);
    return 0;
  },
};

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new CommandFailure(
      `${option} takes ${allowed.join(" or ")}${value === undefined ? "" : `, not "${value}"`}.`,
    );
  return found;
}

/** The code of what was asked for by code or label. */
export function codeOf(option: string, value: string | undefined, list: ListId): string {
  const terms = termsOf(BUILTIN_TAXONOMY, list);
  const names = terms
    .slice(0, 12)
    .map((term) => term.code)
    .join(", ");
  if (value === undefined) throw new CommandFailure(`${option} is missing. It takes one of ${names}.`);
  const folded = value.toLowerCase().replace(/\s*\*$/, "*");
  const term =
    findTerm(BUILTIN_TAXONOMY, list, value) ??
    terms.find((candidate) =>
      [candidate.code, candidate.label, ...candidate.aliases.map((alias) => alias.text)].some(
        (text) => text.toLowerCase() === folded,
      ),
    );
  if (!term)
    throw new CommandFailure(
      `${option} takes one of ${names}${terms.length > 12 ? " ..." : ""}, not "${value}".`,
    );
  return term.code;
}

function newestCycle(): string {
  const cycles = termsOf(BUILTIN_TAXONOMY, "cycles");
  return (cycles[cycles.length - 1] as (typeof cycles)[number]).code;
}

function rowsOf(text: string | undefined): number {
  const rows = text === undefined ? 200 : Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > 100_000)
    throw new CommandFailure(`--rows takes a whole number from 1 to 100000, not "${text ?? ""}".`);
  return rows;
}
