// What the pane and the worker for returned files say to each other. Plans travel in blocks, so that neither side stands still.
// Layer: app.
import type { Message } from "../../domain/message";
import type { CellInput, Plan, PlanOp } from "../../domain/sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../../domain/sheet/snapshot";
import type { ToWorker } from "../workMessages";
import type { ReturnsSettings } from "./returnsTypes";

/** `hasRegister`: the register that was sent just before is the one of the open workbook. */
interface Current {
  readonly file: string;
  readonly memory: SheetSnapshot;
  readonly conflicts?: SheetSnapshot;
}

export type ReturnsTask =
  | { readonly kind: "begin"; readonly settings: ReturnsSettings; readonly current?: Current }
  | { readonly kind: "again"; readonly current?: Current }
  | { readonly kind: "sent"; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: "file"; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: "unread"; readonly file: string; readonly problem: Message }
  | { readonly kind: "merge" }
  | { readonly kind: "answer"; readonly conflict: string; readonly answer: "keep" | "take" }
  | { readonly kind: "takeBack"; readonly no: number }
  | { readonly kind: "plan"; readonly overview: WorkbookOverview; readonly now: string }
  | { readonly kind: "answerPack"; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: "repair"; readonly file: string; readonly bytes: Uint8Array };

export type ToReturns =
  | Extract<ToWorker, { kind: "register" | "rows" }>
  | { readonly kind: "call"; readonly id: number; readonly task: ReturnsTask };

export type FromReturns =
  /** One operation of a plan; its rows, where it has many, follow as `rows` and belong to the last operation. */
  | { readonly kind: "op"; readonly id: number; readonly op: PlanOp }
  | { readonly kind: "rows"; readonly id: number; readonly values: readonly (readonly CellInput[])[] }
  | { readonly kind: "done"; readonly id: number; readonly result: unknown }
  /** A bug, in the words of the engine. */
  | { readonly kind: "broke"; readonly id: number; readonly text: string };

/** Copying this many cells takes a few milliseconds. */
const BLOCK_CELLS = 20_000;
/** Operations with fewer cells travel whole. */
const WHOLE_CELLS = 5_000;

type RowsOp = Extract<PlanOp, { kind: "write" | "append-rows" | "replace-rows" }>;

/** A plan as messages; the last one has the plan without its operations. */
export function* planMessages(id: number, plan: Plan): Generator<FromReturns> {
  for (const op of plan.ops) {
    if (!hasRows(op) || op.values.length * (op.values[0]?.length ?? 1) <= WHOLE_CELLS) {
      yield { kind: "op", id, op };
      continue;
    }
    yield { kind: "op", id, op: { ...op, values: [] } };
    const height = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, op.values[0]?.length ?? 1)));
    for (let row = 0; row < op.values.length; row += height)
      yield { kind: "rows", id, values: op.values.slice(row, row + height) };
  }
  yield { kind: "done", id, result: { ...plan, ops: [] } };
}

/** Puts a plan together again. */
export class PlanParts {
  private readonly ops: PlanOp[] = [];
  private rows: (readonly CellInput[])[] = [];

  take(message: Extract<FromReturns, { kind: "op" | "rows" }>): void {
    if (message.kind === "rows") {
      for (const row of message.values) this.rows.push(row);
      return;
    }
    this.close();
    this.ops.push(message.op);
  }

  plan(rest: Plan): Plan {
    this.close();
    return { ...rest, ops: this.ops };
  }

  private close(): void {
    const last = this.ops[this.ops.length - 1];
    if (this.rows.length === 0 || last === undefined || !hasRows(last)) return;
    this.ops[this.ops.length - 1] = { ...last, values: this.rows };
    this.rows = [];
  }
}

function hasRows(op: PlanOp): op is RowsOp {
  return op.kind === "write" || op.kind === "append-rows" || op.kind === "replace-rows";
}
