// What the pane and its worker say to each other. Rows and long results travel in blocks, so that neither side stands still. Layer: app.
import type { MessageParams } from "../domain/message";
import type { Supposition } from "../domain/funding/whatIf";
import type { RowBlock } from "../domain/record/tableCells";
import type { AnalysisAsk, CheckSettings, DuplicateSettings, GapSettings } from "./heavyWork";
import type { Progress } from "./ports";
import type { Register } from "./register";
import { blocksOf } from "./rowBlocks";

export type WorkTask =
  | { readonly kind: "check"; readonly settings: CheckSettings }
  | { readonly kind: "duplicates"; readonly settings: DuplicateSettings }
  | { readonly kind: "gap"; readonly settings: GapSettings }
  | { readonly kind: "analysis"; readonly settings: GapSettings; readonly ask: AnalysisAsk }
  | { readonly kind: "whatIf"; readonly settings: GapSettings; readonly changes: readonly Supposition[] };

/** A register's tables come without rows; the rows follow in order, table by table. The last register stays for later tasks. */
export type ToWorker =
  /** `toCheck`: a check comes first, so rows are taken in for one while the next are on their way. */
  | { readonly kind: "register"; readonly register: Register; readonly toCheck: boolean }
  | ({ readonly kind: "rows"; readonly table: number } & RowBlock)
  | { readonly kind: "run"; readonly id: number; readonly task: WorkTask };

export type FromWorker =
  /** The first word: the worker's script has come and runs. */
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: Progress }
  /** Some items of the result's list `list`, in order; the result itself follows with that list empty. */
  | {
      readonly kind: "part";
      readonly id: number;
      readonly list: LongList;
      readonly items: readonly unknown[];
    }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  /** A refusal that the user reads. */
  | {
      readonly kind: "refused";
      readonly id: number;
      readonly code: string;
      readonly key: string;
      readonly detail: MessageParams;
    }
  /** A bug, in the words of the engine. */
  | { readonly kind: "broke"; readonly id: number; readonly text: string };

/** Lists of results that can hold many thousands of items. */
export const LONG_LISTS = ["findings", "pairs", "rows", "clusters", "origins", "titles"] as const;
export type LongList = (typeof LONG_LISTS)[number];

/** Copying this many cells takes a few milliseconds. */
const BLOCK_CELLS = 20_000;
const BLOCK_ITEMS = 500;

/** A register as messages: its frame first, then the rows of each table in blocks. */
export function* registerMessages(register: Register, toCheck: boolean): Generator<ToWorker> {
  yield {
    kind: "register",
    toCheck,
    register: {
      ...register,
      tables: register.tables.map(({ table, data }) =>
        data === undefined
          ? { table }
          : { table, data: { ...data, values: [], ...(data.formulas ? { formulas: [] } : {}) } },
      ),
    },
  };
  for (const [table, { data }] of register.tables.entries()) {
    if (data === undefined) continue;
    const height = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, data.values[0]?.length ?? 1)));
    for (const block of blocksOf(data, height)) yield { kind: "rows", table, ...block };
  }
}

/** A result as messages: its long lists in blocks, then the rest. */
export function* resultMessages(id: number, result: object): Generator<FromWorker> {
  const rest: Record<string, unknown> = { ...result };
  for (const list of LONG_LISTS) {
    const items = rest[list];
    if (!Array.isArray(items)) continue;
    for (let at = 0; at < items.length; at += BLOCK_ITEMS)
      yield { kind: "part", id, list, items: items.slice(at, at + BLOCK_ITEMS) };
    rest[list] = [];
  }
  yield { kind: "result", id, result: rest };
}
