// iisg check: examines and validates returned workbooks. Layer: cli.
import { basename, resolve } from "node:path";
import { checkReturned } from "../../app/consolidation";
import { repairedWorkbook } from "../../file/madeFiles";
import { examinedRegister } from "../../file/returnedFile";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readInput,
  readParameters,
  sentences,
  translate,
  valueOf,
  writeOutput,
} from "../command";
import { findingDocument, unreadFinding } from "./findingAnswer";

interface CheckedFile {
  readonly file: string;
  readonly template: string | null;
  readonly version: string | null;
  readonly rows: number;
  readonly findings: readonly unknown[];
  readonly counts: Readonly<Record<string, number>>;
}

export const checkCommand: Command = {
  name: "check",
  usage: "FILE... [--as-of DATE] [--lang L] [--json] | FILE --repair -o F.xlsx [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(checkCommand, parameters, {
      json: { type: "boolean" },
      "as-of": { type: "string" },
      repair: { type: "boolean" },
      output: { type: "string", short: "o" },
    });
    if (positionals.length === 0)
      throw new CommandFailure("Name the workbooks to check. Usage: iisg check FILE...");
    if (values.repair === true) return repair(positionals, values.output, values.json);
    if (values.output !== undefined)
      throw new CommandFailure("-o goes with --repair: iisg check FILE --repair -o F.xlsx.");
    const asOf = values["as-of"];
    if (asOf !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(asOf))
      throw new CommandFailure(`--as-of takes a date such as 2024-12-31, not "${asOf}".`);
    const files: CheckedFile[] = [];
    for (const [index, file] of positionals.entries()) {
      if (positionals.length > 1) process.stderr.write(`${index + 1} of ${positionals.length}: ${file}\n`);
      files.push(await checkFile(file, asOf));
    }
    print(values.json, { files }, () => files.flatMap(linesOf));
    return files.some(({ counts }) => (counts["critical"] ?? 0) + (counts["error"] ?? 0) > 0) ? 1 : 0;
  },
};

/** Writes a whole workbook beside the damaged one, and says what was done. Exit 1 where findings are left in it. */
async function repair(
  files: readonly string[],
  output: string | undefined,
  json: boolean | undefined,
): Promise<number> {
  const [file, more] = files;
  if (file === undefined || more !== undefined || output === undefined)
    throw new CommandFailure(
      "Name one damaged file and where the repaired one goes: iisg check FILE --repair -o F.xlsx.",
    );
  if (resolve(file) === resolve(output))
    throw new CommandFailure(
      `${output} is the returned file itself, which is never changed. Name another file.`,
    );
  const made = valueOf(
    await repairedWorkbook(basename(file), readInput(file), clock.today(), translate),
    file,
  );
  writeOutput(output, made.bytes);
  const left = await checkFile(output, undefined);
  const done = made.done.map(translate);
  print(
    json,
    { file, output, rows: made.rows, cells: made.marks, done, counts: left.counts, findings: left.findings },
    () => [...done.map((line) => `  ${line}`), `Written: ${output}. Left in it:`, ...linesOf(left)],
  );
  return (left.counts["critical"] ?? 0) + (left.counts["error"] ?? 0) > 0 ? 1 : 0;
}

async function checkFile(file: string, asOf: string | undefined): Promise<CheckedFile> {
  const read = await examinedRegister(readInput(file));
  if (!read.ok)
    return {
      file,
      template: null,
      version: null,
      rows: 0,
      findings: [unreadFinding(sentences(read.problems))],
      counts: { critical: 1 },
    };
  const { template, version, rows, findings, counts } = checkReturned(
    { file: basename(file), ...read.value },
    clock.today(),
    asOf,
  );
  return { file, template, version, rows, findings: findings.map(findingDocument), counts };
}

function linesOf(file: CheckedFile): string[] {
  const findings = file.findings as {
    severity: string;
    rule: string;
    sheet: string;
    cell: string;
    value: unknown;
    message: string;
    suggestions: { value: unknown }[];
  }[];
  const counts = ["critical", "error", "warning", "info"]
    .map((severity) => `${file.counts[severity] ?? 0} ${severity}`)
    .join(", ");
  return [
    `${file.file}: ${file.rows} rows, ${counts}`,
    ...findings.map(({ severity, rule, sheet, cell, value, message, suggestions }) => {
      const place = sheet === "" ? "" : ` ${sheet}!${cell}`;
      const found = value === null || value === "" ? "" : ` [${String(value).slice(0, 60)}]`;
      const instead = suggestions[0] === undefined ? "" : ` -> ${String(suggestions[0].value)}`;
      return `  ${severity} ${rule}${place}${found} ${message}${instead}`;
    }),
  ];
}
