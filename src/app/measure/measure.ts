// The long tasks timed on this machine, with made-up rows: the answer to "is it slow, or is it my computer?". Layer: app.
import type { HeavyWork } from "../heavyWork";
import { HostError, type WorkbookPort, type WorkOptions } from "../ports";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import type { Translate } from "../../domain/message";
import { MEASURED_ROWS, MEASURED_TASKS, type Measured, type MeasuredTask } from "./measured";
import { measuredRegister } from "./measuredRegister";

const AS_OF = "2018-03-20";
const QUESTIONS = 3;

interface Parts {
  readonly port: Pick<WorkbookPort, "overview">;
  readonly heavy: Pick<HeavyWork, "check" | "duplicates" | "gap">;
  /** Milliseconds of a steady clock; left out: the clock of the day. */
  readonly ticks?: () => number;
  readonly translate: Translate;
}

/** Writes nothing. @throws HostError "Cancelled", or when the host does not answer. */
export async function measureHere(
  { port, heavy, translate, ticks = Date.now }: Parts,
  { signal, onProgress }: WorkOptions = {},
): Promise<Measured> {
  const ms: Record<MeasuredTask, number> = { host: 0, check: 0, duplicates: 0, gap: 0 };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const from = ticks();
    await work();
    return ticks() - from;
  };
  const done = (tasks: number): void => {
    if (signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
    onProgress?.({ phase: "checking", done: tasks, total: MEASURED_TASKS.length });
  };

  done(0);
  const answers: number[] = [];
  for (let question = 0; question < QUESTIONS; question++) answers.push(await timed(() => port.overview()));
  ms.host = answers.sort((a, b) => a - b)[1] ?? 0;
  const register = await measuredRegister(BUILTIN_TAXONOMY, translate);
  const options = signal === undefined ? {} : { signal };
  done(1);
  ms.check = await timed(() => heavy.check(register, { today: AS_OF }, options));
  done(2);
  ms.duplicates = await timed(() => heavy.duplicates(register, {}, options));
  done(3);
  ms.gap = await timed(() => heavy.gap(register, { asOf: AS_OF, by: ["need"] }, options));
  return { rows: MEASURED_ROWS.needs + MEASURED_ROWS.responses, ms };
}
