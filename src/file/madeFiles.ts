// Workbooks made of returned ones: answers and repaired files, as bytes. Layer: file.
import { planAnswers } from "../app/returns/answers";
import { planRepair } from "../app/returns/repairedFile";
import type { MadeFile } from "../app/returns/returnsTypes";
import type { Translate } from "../domain/message";
import type { SourceRow } from "../domain/record/types";
import type { Result } from "../domain/result";
import { ok } from "../domain/result";
import type { Register } from "../app/register";
import { examinedRegister, foreignSheetsOf } from "./returnedFile";
import { writeXlsx } from "./writeXlsx";

export interface MadeSettings {
  readonly today: string;
  /** Responses of the register, for the pages of coverage; left out: no such pages. */
  readonly responses?: readonly SourceRow[];
}

/** One workbook for each kind of rows in the file. `translateFor`: the words of the contributor. */
export async function answerWorkbooks(
  file: string,
  bytes: Uint8Array,
  settings: MadeSettings,
  translateFor: (register: Register) => Promise<Translate>,
): Promise<Result<readonly MadeFile[]>> {
  const read = await examinedRegister(bytes);
  if (!read.ok) return read;
  const planned = planAnswers(file, read.value, settings, await translateFor(read.value.register));
  if (!planned.ok) return planned;
  const made: MadeFile[] = [];
  for (const { plan, rows, notes, file: name } of planned.value)
    made.push({ file: name, bytes: (await writeXlsx(plan)).bytes, rows, marks: notes, done: [] });
  return ok(made);
}

/** The file as a whole one; the given bytes stay as they are. */
export async function repairedWorkbook(
  file: string,
  bytes: Uint8Array,
  today: string,
  translate: Translate,
): Promise<Result<MadeFile>> {
  const read = await examinedRegister(bytes);
  if (!read.ok) return read;
  const foreign = await foreignSheetsOf(bytes, read.value.register);
  const planned = planRepair(file, read.value, foreign, today, translate);
  if (!planned.ok) return planned;
  const { plan, rows, cells, done } = planned.value;
  return ok({
    file: `repaired-${file.replace(/\.[^.]*$/, "")}.xlsx`,
    bytes: (await writeXlsx(plan)).bytes,
    rows,
    marks: cells.length,
    done,
  });
}
