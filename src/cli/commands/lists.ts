// iisg lists: the whole taxonomy out as a workbook or a data package, and lists that people edited checked. Layer: cli.
import { statSync } from "node:fs";
import { usesOf } from "../../app/listUses";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { deletedWhileUsed } from "../../domain/taxonomy/checkLists";
import { changedTerms, termCount } from "../../domain/taxonomy/compareLists";
import { planTaxonomyWorkbook } from "../../domain/taxonomy/taxonomyWorkbook";
import type { Taxonomy } from "../../domain/taxonomy/types";
import { LIST_IDS } from "../../domain/taxonomy/types";
import { templateDataPackage } from "../../domain/template/tableSchema";
import { readRateTable } from "../../domain/funding/rates";
import { registerOfBytes } from "../../file/returnedFile";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  print,
  readInput,
  readParameters,
  translate,
  writeFolder,
  writeOutput,
} from "../command";
import { listsOption, readListsOf } from "../lists";
import { newestCycle } from "./template";

const OPTIONS = {
  lists: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

export const listsCommand: Command = {
  name: "lists",
  usage: "export [--lists F.xlsx|FOLDER] -o F.xlsx|FOLDER [--json] | check F.xlsx|FOLDER [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(listsCommand, parameters, OPTIONS);
    const [what, file, ...more] = positionals;
    if (what === "export" && file === undefined) return exportLists(values);
    if (what === "check" && file !== undefined && more.length === 0) return checkLists(file, values.json);
    throw new CommandFailure(`Say what to do with the lists. Usage: iisg lists ${listsCommand.usage}`);
  },
};

/** A name that ends with .xlsx gives a workbook, any other a folder with datapackage.json and CSV files. */
async function exportLists(values: { lists?: string; output?: string; json?: boolean }): Promise<number> {
  const { output } = values;
  if (output === undefined)
    throw new CommandFailure("Say where the lists go: -o LISTS.xlsx, or -o FOLDER for a data package.");
  const taxonomy = await listsOption(values.lists);
  const files = /\.xlsx$/i.test(output)
    ? await exportWorkbook(output, taxonomy)
    : exportPackage(output, taxonomy);
  print(values.json, { output, files, version: taxonomy.version, terms: termCount(taxonomy) }, () => [
    `${output}: ${LIST_IDS.length} lists, ${termCount(taxonomy)} terms, version ${taxonomy.version}. Written: ${files.join(", ")}.`,
  ]);
  return 0;
}

async function exportWorkbook(output: string, taxonomy: Taxonomy): Promise<string[]> {
  const { plan } = planTaxonomyWorkbook(taxonomy, { sheets: [], tables: [], names: [] }, translate);
  writeOutput(output, (await writeXlsx(plan)).bytes);
  return [output];
}

function exportPackage(output: string, taxonomy: Taxonomy): string[] {
  return writeFolder(output, templateDataPackage(taxonomy, newestCycle(taxonomy), translate));
}

/** Exit 1 when the lists have faults, each a sentence with its row. */
async function checkLists(file: string, json: boolean | undefined): Promise<number> {
  const read = await readListsOf(file);
  const problems = read.ok ? [] : read.problems.map(translate);
  const warnings = read.ok ? await deletedTerms(file, read.value) : [];
  const changes = read.ok ? changedTerms(read.value, BUILTIN_TAXONOMY) : [];
  print(
    json,
    {
      file,
      version: read.ok ? read.value.version : null,
      terms: read.ok ? termCount(read.value) : null,
      problems,
      warnings,
      changes,
    },
    () => [
      `${file}: ${problems.length} faults${read.ok ? `, ${termCount(read.value)} terms, ${changes.length} not as in our own lists` : ""}`,
      ...problems.map((problem) => `  ${problem}`),
      ...warnings.map((warning) => `  ${warning}`),
      ...changes.map(({ list, code, change }) => `  ${change}: ${code} (${list})`),
    ],
  );
  return read.ok ? 0 : 1;
}

/** Terms of our own lists that the workbook deleted while its rows use them, one sentence each. */
async function deletedTerms(file: string, taxonomy: Taxonomy): Promise<string[]> {
  if (statSync(file).isDirectory()) return [];
  const register = await registerOfBytes(readInput(file));
  if (!register.ok) return [];
  return [
    ...deletedWhileUsed(taxonomy, BUILTIN_TAXONOMY, usesOf(register.value, BUILTIN_TAXONOMY)),
    ...readRateTable(register.value.services.rates).problems.map(({ message }) => message),
  ].map(translate);
}
