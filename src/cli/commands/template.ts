// iisg template: a ready template workbook. Layer: cli.
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { findTerm, termsOf } from "../../domain/taxonomy/lookup";
import type { ListId, Taxonomy } from "../../domain/taxonomy/types";
import { TEMPLATE_VERSION } from "../../domain/template/definitions";
import { planTemplate } from "../../domain/template/plan";
import type { TemplateKind, TemplateLayout, TemplateRequest } from "../../domain/template/types";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import { listsOption } from "../lists";
import { writePack } from "./templatePack";
import {
  CommandFailure,
  clock,
  print,
  readParameters,
  translate,
  usageOf,
  valueOf,
  writeOutput,
} from "../command";

const OPTIONS = {
  pillar: { type: "string", multiple: true },
  kind: { type: "string" },
  beneficiary: { type: "string", multiple: true },
  organisation: { type: "string", multiple: true },
  pack: { type: "boolean" },
  previous: { type: "string", multiple: true },
  lists: { type: "string" },
  institution: { type: "string" },
  cycle: { type: "string" },
  layout: { type: "string" },
  rows: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

export const templateCommand: Command = {
  name: "template",
  usage:
    "--pillar P --kind needs|responses [--beneficiary B] [--organisation O] [--cycle C] [--layout table|charts] [--rows N] [--lang L] [--lists L.xlsx] -o F.xlsx | --pack --kind needs|responses [--pillar P]... [--beneficiary B]... [--organisation O]... [--previous F.xlsx]... -o FOLDER",
  async run(parameters) {
    const { values, positionals } = readParameters(templateCommand, parameters, OPTIONS);
    if (positionals.length > 0)
      throw new CommandFailure(
        `"${positionals[0]}" is not expected here. Usage: ${usageOf(templateCommand)}`,
      );
    const file = values.output;
    if (file === undefined) throw new CommandFailure("Name the file to write with -o F.xlsx.");
    const taxonomy = await listsOption(values.lists);
    const codes = (option: string, texts: readonly string[] | undefined, list: ListId): string[] =>
      (texts ?? []).map((text) => codeOf(option, text, list, taxonomy));
    const common = {
      kind: oneOf<TemplateKind>("--kind", values.kind, ["needs", "responses"]),
      layout: oneOf<TemplateLayout>("--layout", values.layout ?? "table", ["table", "charts"]),
      cycle:
        values.cycle === undefined
          ? newestCycle(taxonomy)
          : codeOf("--cycle", values.cycle, "cycles", taxonomy),
      rows: rowsOf(values.rows),
    };
    const beneficiaries = codes("--beneficiary", values.beneficiary, "beneficiaries");
    const organisations = codes("--organisation", values.organisation, "organisations");
    if (values.pack) {
      const pillars = codes("--pillar", values.pillar, "pillars");
      const { previous = [] } = values;
      const asked = { ...common, pillars, beneficiaries, organisations, previous, folder: file };
      const { files, leftOver } = await writePack(asked, taxonomy);
      print(values.json, { folder: file, version: TEMPLATE_VERSION, files, leftOver }, () => [
        `${file}: ${files.length} workbooks, version ${TEMPLATE_VERSION}.`,
        ...files.map((one) => `  ${one.file}: ${one.carriedOver} rows carried over`),
        ...(leftOver.length === 0
          ? []
          : [
              `${leftOver.length} rows of the last cycle are in no workbook, because their contributor or pillar is not in the pack: ${leftOver.join(", ")}.`,
            ]),
      ]);
      return 0;
    }
    if (values.previous !== undefined)
      throw new CommandFailure("--previous belongs to a pack: add --pack and name a folder with -o.");
    const beneficiary = beneficiaries.at(-1);
    const organisation = organisations.at(-1);
    const request: TemplateRequest = {
      ...common,
      pillar: codeOf("--pillar", values.pillar?.at(-1), "pillars", taxonomy),
      ...(beneficiary === undefined ? {} : { beneficiary }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(values.institution === undefined ? {} : { institution: values.institution }),
    };
    const empty = { sheets: [], tables: [], names: [] };
    const { plan, sheets, notes } = valueOf(
      planTemplate(request, taxonomy, empty, translate, { today: clock.today() }),
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
export function codeOf(
  option: string,
  value: string | undefined,
  list: ListId,
  taxonomy: Taxonomy = BUILTIN_TAXONOMY,
): string {
  const terms = termsOf(taxonomy, list).filter(({ kind }) => kind !== "not-offered");
  const names = terms
    .slice(0, 12)
    .map((term) => term.code)
    .join(", ");
  if (value === undefined) throw new CommandFailure(`${option} is missing. It takes one of ${names}.`);
  const folded = value.toLowerCase().replace(/\s*\*$/, "*");
  const term =
    terms.find(({ code }) => code === findTerm(taxonomy, list, value)?.code) ??
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

export function newestCycle(taxonomy: Taxonomy): string {
  const cycles = termsOf(taxonomy, "cycles");
  return (cycles[cycles.length - 1] as (typeof cycles)[number]).code;
}

function rowsOf(text: string | undefined): number {
  const rows = text === undefined ? 200 : Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > 100_000)
    throw new CommandFailure(`--rows takes a whole number from 1 to 100000, not "${text ?? ""}".`);
  return rows;
}
