// iisg gap: the funding gap of a workbook, its summary workbook, the board's report, and "what if". Layer: cli.
import { classificationOf, gapInputOf, runDuplicates, stampOfRegister } from "../../app/computations";
import type { Register } from "../../app/register";
import { boardReport } from "../../domain/funding/boardReport";
import type { GapReport } from "../../domain/funding/gapReport";
import { gapReport } from "../../domain/funding/gapReport";
import type { GapInput } from "../../domain/funding/gapState";
import { planGapSheets } from "../../domain/funding/gapSheets";
import type { MoneyState } from "../../domain/funding/rowMoney";
import { MONEY_STATES } from "../../domain/funding/rowMoney";
import { planStandardTables, standardTables } from "../../domain/funding/standardTables";
import { STANDARD_TABLES } from "../../domain/funding/standardNames";
import type { GapDimension } from "../../domain/funding/types";
import { GAP_DIMENSIONS } from "../../domain/funding/types";
import type { Supposition } from "../../domain/funding/whatIf";
import { whatIf } from "../../domain/funding/whatIf";
import { readMoneyText } from "../../domain/record/readMoney";
import { writeWordReport } from "../../file/wordReport";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readParameters,
  registerOfFile,
  translate,
  valueOf,
  writeOutput,
} from "../command";
import { gapDocument, gapLines, whatIfDocument, whatIfLines } from "./gapAnswer";

const OPTIONS = {
  json: { type: "boolean" },
  "as-of": { type: "string" },
  by: { type: "string" },
  currency: { type: "string" },
  output: { type: "string", short: "o" },
  report: { type: "string" },
  classification: { type: "string" },
  drop: { type: "string", multiple: true },
  confirm: { type: "string", multiple: true },
  move: { type: "string", multiple: true },
} as const;

const EMPTY = { sheets: [], tables: [], names: [] };

export const gapCommand: Command = {
  name: "gap",
  usage: `FILE [--as-of DATE] [--by ${GAP_DIMENSIONS.join(",")}] [--currency EUR] [-o SUMMARY.xlsx] [--report REPORT.docx] [--classification TEXT] [--drop ID] [--confirm ID] [--move FROM:TO:AMOUNT:STATE] [--json]`,
  async run(parameters) {
    const { values, positionals } = readParameters(gapCommand, parameters, OPTIONS);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new CommandFailure("Name one workbook. Usage: iisg gap FILE");
    const asOf = values["as-of"] ?? clock.today();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf))
      throw new CommandFailure(`--as-of takes a date such as 2024-12-31, not "${asOf}".`);
    const by = (values.by ?? "need").split(",").map((name) => name.trim());
    const unknown = by.find((name) => !(GAP_DIMENSIONS as readonly string[]).includes(name));
    if (unknown !== undefined)
      throw new CommandFailure(`--by knows ${GAP_DIMENSIONS.join(", ")}, not "${unknown}".`);
    const currency = values.currency ?? "EUR";
    const changes: Supposition[] = [
      ...(values.drop ?? []).map((response) => ({ kind: "drop-response" as const, response })),
      ...(values.confirm ?? []).map((response) => ({ kind: "confirm-negotiation" as const, response })),
      ...(values.move ?? []).map((text) => readMove(text, currency)),
    ];

    const register = await registerOfFile(file);
    const input = gapInputOf(register, { asOf, by: by as GapDimension[], currency });
    const result = gapReport(input);
    const tried = changes.length === 0 ? undefined : valueOf(whatIf(input, changes));
    if (values.output !== undefined)
      writeOutput(values.output, await summaryWorkbook(register, input, result));
    if (values.report !== undefined)
      writeOutput(values.report, await reportOf(register, input, values.classification));
    const written = [values.output, values.report].filter((name) => name !== undefined);
    print(
      values.json,
      {
        ...gapDocument(result),
        ...(tried ? { whatIf: whatIfDocument(tried) } : {}),
        ...(written.length > 0 ? { written } : {}),
      },
      () => [
        ...gapLines(result),
        ...(tried ? whatIfLines(tried) : []),
        ...written.map((name) => `Written: ${name}`),
      ],
    );
    return 0;
  },
};

function stampOf(register: Register) {
  return { today: clock.today(), now: clock.now(), ...stampOfRegister(register) };
}

/** The sheets that the pane writes, with the tables by name, in a workbook of their own. */
async function summaryWorkbook(register: Register, input: GapInput, result: GapReport): Promise<Uint8Array> {
  const gap = planGapSheets(result, EMPTY, translate, stampOf(register), {
    charts: true,
    pivotTables: true,
  });
  const { since } = register.services;
  const tables = planStandardTables(
    standardTables(input, translate, stampOf(register), STANDARD_TABLES, {
      overlaps: runDuplicates(register, {}),
      ...(since === undefined ? {} : { since }),
    }),
    EMPTY,
  );
  const { bytes } = await writeXlsx({ ...gap, ops: [...gap.ops, ...tables.ops] });
  return bytes;
}

/** The classification is the one asked for, or what the workbook itself states. */
function reportOf(register: Register, input: GapInput, asked: string | undefined): Promise<Uint8Array> {
  const classification = asked ?? classificationOf(register);
  const options = classification === undefined ? {} : { classification };
  return writeWordReport(boardReport(input, translate, stampOf(register), options));
}

/** "R1:R2:250000" or "R1:R2:250000:sought"; the amount in the currency of the result, as people write it. */
function readMove(text: string, currency: string): Supposition {
  const [from, to, amount, state = "secured", ...more] = text.split(":").map((part) => part.trim());
  const refused = (why: string): CommandFailure =>
    new CommandFailure(
      `--move takes FROM:TO:AMOUNT:STATE such as R1:R2:250000:secured, not "${text}": ${why}.`,
    );
  if (!from || !to || !amount || more.length > 0) throw refused("three or four parts are needed");
  if (!(MONEY_STATES as readonly string[]).includes(state))
    throw refused(`the state is one of ${MONEY_STATES.join(", ")}`);
  const read = readMoneyText(amount, { defaultCurrency: currency });
  if (read.value === null || read.certainty !== "certain" || read.value.currency !== currency)
    throw refused(`the amount cannot be read as ${currency}`);
  return { kind: "move-amount", from, to, minor: read.value.minor, state: state as MoneyState };
}
