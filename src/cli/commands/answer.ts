// iisg answer: for each returned workbook a workbook that goes back, with its own rows and the findings as notes. Layer: cli.
import { basename } from "node:path";
import { sourceRowsOf } from "../../app/registerRows";
import { languageOf, planAnswers } from "../../app/returns/answers";
import type { SourceRow } from "../../domain/record/types";
import { examinedRegister } from "../../file/returnedFile";
import { writeXlsx } from "../../file/writeXlsx";
import { AVAILABLE_LOCALES, translatorFor } from "../../i18n/catalogues";
import { resolveLocale } from "../../i18n/locale";
import type { Command } from "../command";
import {
  CommandFailure,
  clock,
  print,
  readInput,
  readParameters,
  registerOfFile,
  sentences,
  writeFolder,
} from "../command";

const OPTIONS = {
  register: { type: "string" },
  output: { type: "string", short: "o" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

interface Answered {
  readonly file: string;
  readonly answers: readonly {
    readonly file: string;
    readonly rows: number;
    /** Funding lines that go back with them. */
    readonly lines: number;
    readonly notes: number;
    readonly language: string;
  }[];
  readonly problem?: string;
}

export const answerCommand: Command = {
  name: "answer",
  usage: "FILE... [--register REGISTER.xlsx] [--lang L] -o FOLDER [--json]",
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
      answered.push(await answerFile(file, files, responses, values.lang));
    }
    if (Object.keys(files).length === 0)
      throw new CommandFailure(
        `None of the files can be answered, and nothing was written. ${answered.map(({ file, problem }) => `${file}: ${problem ?? ""}`).join(" ")}`,
      );
    writeFolder(output, files);
    print(values.json, { folder: output, files: answered }, () =>
      answered.flatMap(({ file, answers, problem }) => [
        ...(problem === undefined ? [] : [`${file}: not answered. ${problem}`]),
        ...answers.map(
          (one) => `${one.file}: ${one.rows} rows, ${one.lines} funding lines, ${one.notes} cells with notes`,
        ),
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
  language: string | undefined,
): Promise<Answered> {
  const read = await examinedRegister(readInput(file));
  if (!read.ok) return { file, answers: [], problem: sentences(read.problems) };
  const locale = resolveLocale([language ?? languageOf(read.value.register)], AVAILABLE_LOCALES);
  const settings = { today: clock.today(), ...(responses === undefined ? {} : { responses }) };
  const planned = planAnswers(basename(file), read.value, settings, translatorFor(locale));
  if (!planned.ok) return { file, answers: [], problem: sentences(planned.problems) };
  const answers: Answered["answers"][number][] = [];
  for (const { file: wanted, plan, rows, lines, notes } of planned.value) {
    let name = wanted;
    for (let number = 2; name in files; number++) name = wanted.replace(/\.xlsx$/, `-${number}.xlsx`);
    files[name] = (await writeXlsx(plan)).bytes;
    answers.push({ file: name, rows, lines, notes, language: locale });
  }
  return { file, answers };
}

async function responsesOf(file: string): Promise<SourceRow[]> {
  const register = await registerOfFile(file);
  return register.tables
    .filter(({ table }) => table.kind === "responses")
    .flatMap((entry) => sourceRowsOf(entry));
}
