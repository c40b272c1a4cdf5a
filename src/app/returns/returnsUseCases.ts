// Returned files in the pane: the register of the open workbook is read, the files are worked through one at a time, and a plan is
// made. Nothing is written before the plan is applied. Layer: app.
import type { Message } from "../../domain/message";
import { message } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import { MERGE_TABLES } from "../../domain/returned/mergeTableNames";
import type { Plan } from "../../domain/sheet/plan";
import type { WorkOptions, WorkbookPort } from "../ports";
import { HostError } from "../ports";
import { readRegister } from "../register";
import { guarded } from "../useCases/guarded";
import type { CurrentRegister, MadeFile, ReturnsSettings, ReturnsView, ReturnsWork } from "./returnsTypes";

/** A file that the user picked; nothing of it is in memory until `bytes` is asked for. */
export interface PickedFile {
  readonly name: string;
  /** Bytes when it was picked. */
  readonly size: number;
  /** Rejects where it cannot be read any more. */
  bytes(): Promise<Uint8Array>;
}

export interface ReturnsUseCaseParts {
  readonly port: Pick<WorkbookPort, "overview" | "read" | "openNew">;
  readonly work: ReturnsWork;
  /** Name for the open workbook in provenance and notes. */
  readonly workbookName: string;
}

export interface ReturnsUseCases {
  /** Begins a session: the open workbook's register, and what was sent out. Gives the sent files that could not be read. */
  begin(
    settings: ReturnsSettings,
    sent: readonly PickedFile[],
    options: WorkOptions,
  ): Promise<Result<readonly Message[]>>;
  /** Reads, examines and checks the files one by one, then merges all of the session. A file that cannot be read is a line of it. */
  add(files: readonly PickedFile[], options: WorkOptions): Promise<Result<ReturnsView>>;
  /** The same session over the workbook as it is now. */
  again(options: WorkOptions): Promise<Result<ReturnsView>>;
  answer(conflict: string, answer: "keep" | "take", options: WorkOptions): Promise<Result<ReturnsView>>;
  takeBack(no: number, options: WorkOptions): Promise<Result<ReturnsView>>;
  plan(now: string, options: WorkOptions): Promise<Result<Plan>>;
  /** Makes the answers to one file and opens each as a new workbook. */
  openAnswer(file: PickedFile, options: WorkOptions): Promise<Result<readonly MadeFile[]>>;
  /** Opens the file as a whole one in a new workbook; the file itself is not touched. */
  openRepaired(file: PickedFile, options: WorkOptions): Promise<Result<readonly MadeFile[]>>;
  end(): void;
}

export function makeReturnsUseCases({ port, work, workbookName }: ReturnsUseCaseParts): ReturnsUseCases {
  const current = async (options: WorkOptions): Promise<Result<CurrentRegister | undefined>> => {
    const overview = await port.overview();
    const areaOf = (name: string) => overview.tables.find((table) => table.name === name);
    const memory = areaOf(MERGE_TABLES.memory);
    if (memory === undefined) return ok(undefined);
    const register = await readRegister(port, options);
    if (!register.ok) return register;
    const conflicts = areaOf(MERGE_TABLES.conflicts);
    const [memoryRows, conflictRows] = await port.read(
      [memory, ...(conflicts === undefined ? [] : [conflicts])].map(({ sheet, area }) => ({ sheet, area })),
    );
    if (memoryRows === undefined) return ok(undefined);
    return ok({
      file: workbookName,
      register: register.value,
      memory: memoryRows,
      ...(conflictRows === undefined ? {} : { conflicts: conflictRows }),
    });
  };
  const openAll = async (made: Result<readonly MadeFile[]>): Promise<Result<readonly MadeFile[]>> => {
    if (!made.ok) return made;
    if (port.openNew === undefined) return failed(message("returned.file.noNewWorkbook"));
    for (const { bytes } of made.value) await port.openNew(bytes);
    return made;
  };

  return {
    begin: (settings, sent, options) =>
      guarded(async () => {
        const now = await current(options);
        if (!now.ok) return now;
        const begun = await work.begin(settings, now.value, options);
        if (!begun.ok) return begun;
        const notes: Message[] = [];
        for (const file of sent) {
          const bytes = await bytesOf(file);
          const added = bytes.ok ? await work.addSent(file.name, bytes.value, options) : bytes;
          if (added.ok) continue;
          notes.push(message("returned.file.sentUnread", { file: file.name }), ...added.problems);
        }
        return ok(notes);
      }),
    add: (files, options) =>
      guarded(async () => {
        for (const [index, file] of files.entries()) {
          if (options.signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
          options.onProgress?.({ phase: "reading", done: index, total: files.length });
          const bytes = await bytesOf(file);
          if (bytes.ok) await work.addFile(file.name, bytes.value, options);
          else await work.addUnread(file.name, bytes.problems[0] ?? message("returned.file.notHad"), options);
        }
        return ok(await work.merge(options));
      }),
    again: (options) =>
      guarded(async () => {
        const now = await current(options);
        return now.ok ? work.again(now.value, options) : now;
      }),
    answer: (conflict, answer, options) =>
      guarded(async () => ok(await work.answer(conflict, answer, options))),
    takeBack: (no, options) => guarded(async () => ok(await work.takeBack(no, options))),
    plan: (now, options) => guarded(async () => ok(await work.plan(await port.overview(), now, options))),
    openAnswer: (file, options) =>
      guarded(async () => {
        const bytes = await bytesOf(file);
        return bytes.ok ? openAll(await work.answerPack(file.name, bytes.value, options)) : bytes;
      }),
    openRepaired: (file, options) =>
      guarded(async () => {
        const bytes = await bytesOf(file);
        if (!bytes.ok) return bytes;
        const made = await work.repair(file.name, bytes.value, options);
        return openAll(made.ok ? ok([made.value]) : made);
      }),
    end: () => work.end(),
  };
}

/** The bytes, or why they cannot be had: gone, or not the file any more that was picked. */
async function bytesOf(file: PickedFile): Promise<Result<Uint8Array>> {
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    return failed(message("returned.file.notHad"));
  }
  return bytes.length === file.size ? ok(bytes) : failed(message("returned.file.changed"));
}
