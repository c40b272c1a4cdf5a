// iisg duplicates: related rows of a responses workbook, or of any table once its columns are mapped. Layer: cli.
import { runDuplicates } from "../../app/computations";
import type { MappedField } from "../../domain/duplicates/comparable";
import { comparableOfMapped, MAPPED_FIELDS } from "../../domain/duplicates/comparable";
import { findDuplicates } from "../../domain/duplicates/find";
import { ACRONYMS } from "../../domain/taxonomy/glossary";
import type { DuplicateResult } from "../../domain/duplicates/types";
import type { Command } from "../command";
import { CommandFailure, print, readInput, readParameters, registerOfFile, translate } from "../command";
import { readTable } from "../tableFile";

export const duplicatesCommand: Command = {
  name: "duplicates",
  usage: "FILE [--map FIELD=COLUMN]... [--threshold T] [--json]",
  async run(parameters) {
    const options = {
      json: { type: "boolean" },
      map: { type: "string", multiple: true },
      threshold: { type: "string" },
    } as const;
    const { values, positionals } = readParameters(duplicatesCommand, parameters, options);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new CommandFailure("Name one file. Usage: iisg duplicates FILE");
    const threshold = values.threshold === undefined ? undefined : thresholdOf(values.threshold);
    const started = process.hrtime.bigint();
    const result = values.map
      ? ofMappedTable(file, values.map, threshold)
      : runDuplicates(await registerOfFile(file), threshold === undefined ? {} : { threshold });
    const ms = Number((process.hrtime.bigint() - started) / 1_000_000n);
    print(values.json, jsonOf(result, ms), () => linesOf(result));
    return 0;
  },
};

/** 0 to 1, or 0 to 100 as the scores are. */
function thresholdOf(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || value < 0 || value > 100)
    throw new CommandFailure(`--threshold takes a number from 0 to 100, not "${text}".`);
  return value > 0 && value < 1 ? value * 100 : value;
}

function ofMappedTable(
  file: string,
  pairs: readonly string[],
  threshold: number | undefined,
): DuplicateResult {
  const map: Partial<Record<MappedField, string[]>> = {};
  for (const pair of pairs) {
    const [field, ...column] = pair.split("=");
    const known = MAPPED_FIELDS.find((candidate) => candidate === field);
    if (known === undefined || column.length === 0) {
      throw new CommandFailure(
        `--map takes FIELD=COLUMN with FIELD one of ${MAPPED_FIELDS.join(", ")}, not "${pair}".`,
      );
    }
    (map[known] ??= []).push(column.join("="));
  }
  const table = readTable(file, readInput(file));
  const missing = Object.values(map)
    .flat()
    .find((column) => !table.headers.includes(column));
  if (missing !== undefined)
    throw new CommandFailure(`${file} has no column "${missing}". Its columns: ${table.headers.join(", ")}.`);
  const rows = table.rows.map((values, index) => comparableOfMapped(values, map, index + 2));
  return findDuplicates(rows, { acronyms: ACRONYMS, ...(threshold === undefined ? {} : { threshold }) });
}

function jsonOf(result: DuplicateResult, ms: number) {
  return {
    rows: result.rows.length,
    pairs: result.pairs.map(({ a, b, score, relation, certain, reasons, against }) => ({
      a,
      b,
      score,
      relation,
      certain,
      reasons: reasons.map(({ reason, points }) => ({ reason: translate(reason), points })),
      ...(against ? { against: translate(against) } : {}),
    })),
    clusters: result.clusters.map(({ members }) => members),
    ms,
    stats: result.stats,
    notes: result.notes.map(translate),
  };
}

function linesOf(result: DuplicateResult): string[] {
  return [
    `${result.rows.length} rows, ${result.pairs.length} related pairs`,
    ...result.pairs.flatMap(({ a, b, score, relation, certain, reasons, against }) => [
      `${score} ${relation}${certain ? " (certain)" : ""}: ${a} and ${b}`,
      ...reasons.map(({ reason, points }) => `    ${points > 0 ? "+" : ""}${points} ${translate(reason)}`),
      ...(against ? [`    against: ${translate(against)}`] : []),
    ]),
    ...result.notes.map(translate),
  ];
}
