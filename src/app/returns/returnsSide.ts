// The worker's half of the work on returned files: one session, files read from their bytes one at a time. Layer: app.
import type { Translate } from "../../domain/message";
import type { Result } from "../../domain/result";
import { RegisterParts } from "../registerParts";
import type { FromReturns, ReturnsTask, ToReturns } from "./returnsMessages";
import { planMessages } from "./returnsMessages";
import type { ReturnedRow } from "../../domain/returned/types";
import type { ReadReturned } from "./returnsSession";
import { ReturnsSession } from "./returnsSession";
import type { CurrentRegister, MadeFile } from "./returnsTypes";

/** What only the file room can do; its writers are loaded when they are first asked for. */
export interface ReturnsFiles {
  readonly read: ReadReturned;
  /** `rows`: all rows of the register. */
  answerPack(
    file: string,
    bytes: Uint8Array,
    register: { readonly today: string; readonly rows: readonly ReturnedRow[] },
  ): Promise<Result<readonly MadeFile[]>>;
  repair(file: string, bytes: Uint8Array, today: string): Promise<Result<MadeFile>>;
}

/** @returns what to do with each message that arrives; calls are answered in their order. */
export function returnsSide(
  files: ReturnsFiles,
  translate: () => Promise<Translate>,
  say: (message: FromReturns) => void,
): (message: ToReturns) => Promise<void> {
  const parts = new RegisterParts();
  let session: ReturnsSession | undefined;
  let queue: Promise<void> = Promise.resolve();

  const currentOf = (
    task: Extract<ReturnsTask, { kind: "begin" | "again" }>,
  ): CurrentRegister | undefined => {
    if (task.current === undefined) return undefined;
    const register = parts.register();
    if (register === undefined) throw new Error("A session came before its register.");
    return { ...task.current, register };
  };
  const perform = async (id: number, task: ReturnsTask): Promise<void> => {
    const done = (result: unknown): void => say({ kind: "done", id, result });
    if (task.kind === "begin") {
      session = new ReturnsSession(files.read, task.settings);
      return done(await session.begin(currentOf(task)));
    }
    if (session === undefined) throw new Error("A task came before its session.");
    switch (task.kind) {
      case "again":
        return done(await session.again(currentOf(task)));
      case "sent":
        return done(await session.addSent(task.file, task.bytes));
      case "file":
        return done(await session.addFile(task.file, task.bytes));
      case "unread":
        return done(session.addUnread(task.file, [task.problem]));
      case "merge":
        return done(session.merge());
      case "answer":
        return done(session.answer(task.conflict, task.answer));
      case "takeBack":
        return done(session.takeBack(task.no));
      case "plan":
        for (const part of planMessages(id, session.plan(task.overview, task.now, await translate())))
          say(part);
        return;
      case "answerPack":
        return done(await files.answerPack(task.file, task.bytes, session));
      case "repair":
        return done(await files.repair(task.file, task.bytes, session.today));
    }
  };

  return (message) => {
    if (message.kind !== "call") {
      parts.take(message);
      return Promise.resolve();
    }
    const { id, task } = message;
    queue = queue.then(() =>
      perform(id, task).catch((failure: unknown) =>
        say({ kind: "broke", id, text: failure instanceof Error ? failure.message : String(failure) }),
      ),
    );
    return queue;
  };
}
