// iisg answer: for each returned workbook a workbook that goes back, with its own rows and the findings as notes. Layer: cli.
import { basename } from "node:path";
import { checkReturned } from "../../app/consolidation";
import { checkTablesOf, sourceRowsOf } from "../../app/computations";
import { planAnswer } from "../../domain/returned/answer";
import type { SourceRow } from "../../domain/record/types";
import { examinedRegister } from "../../file/returnedFile";
import { writeXlsx } from "../../file/writeXlsx";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readInput,
  readParameters,
  registerOfFile,
  sentences,
  translate,
  writeFolder,
} from "../command";

const OPTIONS = {
  register: { type: "string" },
  output: { type: "string", short: "o" },
  json: { type: "boolean" },
} as const;

interface Answered {
  readonly file: string;
  readonly answers: readonly { readonly file: string; readonly rows: number; readonly notes: number }[];
  readonly problem?: string;
}

export const answerCommand: Command = {
  name: "answer",
  usage: "FILE... [--register REGISTER.xlsx] -o FOLDER [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(answerCommand, parameters, OPTIONS);
    const { output } = values;
    if (positionals.length === 0 || output === undefined)
      throw new CommandFailure(
        `Name the returned workbooks and a folder. Usage: iisg answer ${answerCommand.usage}`,
      );
    const responses = values.register === undefined ? undefined : await responsesOf(values.register);
    const files: Record<string, Uint8Array> = {};
    const answered: Answered[] = [];
    for (const [index, file] of positionals.entries()) {
      process.stderr.write(`${index + 1} of ${positionals.length}: ${file}\n`);
      answered.push(await answerFile(file, files, responses));
    }
    if (Object.keys(files).length === 0)
      throw new CommandFailure(
        `None of the files can be answered, and nothing was written. ${answered.map(({ file, problem }) => `${file}: ${problem ?? ""}`).join(" ")}`,
      );
    writeFolder(output, files);
    print(values.json, { folder: output, files: answered }, () =>
      answered.flatMap(({ file, answers, problem }) => [
        ...(problem === undefined ? [] : [`${file}: not answered. ${problem}`]),
        ...answers.map((one) => `${one.file}: ${one.rows} rows, ${one.notes} cells with notes`),
      ]),
    );
    return answered.some(({ problem }) => problem !== undefined) ? 1 : 0;
  },
};

/** Adds the answers to `files`; the name says which file is answered. */
async function answerFile(
  file: string,
  files: Record<string, Uint8Array>,
  responses: readonly SourceRow[] | undefined,
): Promise<Answered> {
  const read = await examinedRegister(readInput(file));
  if (!read.ok) return { file, answers: [], problem: sentences(read.problems) };
  const { register } = read.value;
  const { findings } = checkReturned({ file: basename(file), ...read.value }, clock.today());
  const tables = checkTablesOf(register);
  const kinds = (["needs", "responses"] as const).filter((kind) =>
    tables.some((table) => table.kind === kind && table.rows.length > 0),
  );
  const answers: Answered["answers"][number][] = [];
  for (const kind of kinds) {
    const own = tables.filter((table) => table.kind === kind);
    const common = { kind, tables: own, findings, taxonomy: register.taxonomy, today: clock.today() };
    const planned = planAnswer(
      kind === "needs" && responses !== undefined ? { ...common, responses } : common,
      translate,
    );
    if (!planned.ok) return { file, answers, problem: sentences(planned.problems) };
    const stem = `answer-${basename(file).replace(/\.[^.]*$/, "")}${kinds.length > 1 ? `-${kind}` : ""}`;
    let name = `${stem}.xlsx`;
    for (let number = 2; name in files; number++) name = `${stem}-${number}.xlsx`;
    files[name] = (await writeXlsx(planned.value.plan)).bytes;
    answers.push({ file: name, rows: planned.value.rows, notes: planned.value.notes });
  }
  return kinds.length === 0 ? { file, answers, problem: "It has no rows." } : { file, answers };
}

async function responsesOf(file: string): Promise<SourceRow[]> {
  const register = await registerOfFile(file);
  return register.tables
    .filter(({ table }) => table.kind === "responses")
    .flatMap((entry) => sourceRowsOf(entry));
}
