// Marks that follow typing, as long as they are shown: known from the plan that wrote them, given up when it cannot be known. Layer: app.
import { message, type Message, type Translate } from "../../domain/message";
import type { ApplyReport, Plan } from "../../domain/sheet/plan";
import type { WorkbookOverview } from "../../domain/sheet/snapshot";
import type { CheckResult } from "../../domain/validation/check";
import {
  followMarks,
  marksMoved,
  sheetsWithMarks,
  shownMarks,
  type ShownMarks,
} from "../../domain/validation/liveMarks";
import { MARKS_TAG, type MarkedTable } from "../../domain/validation/marks";
import type { WorkbookChange, WorkbookPort } from "../ports";
import type { Wait } from "./followedCheck";

export interface FollowedMarks {
  /** A plan that writes the findings of this check with their marks. */
  writes(plan: Plan, check: CheckResult, tables: readonly MarkedTable[], overview: WorkbookOverview): void;
  /** A plan that takes all marks away. */
  removes(plan: Plan): void;
  applied(plan: Plan, report: ApplyReport): void;
  /** What somebody else did to the workbook. */
  note(change: WorkbookChange): void;
  /** Brings marks that are shown up to date in one write; nothing happens where there are none. @returns why they follow no more. */
  follow(check: CheckResult, tables: readonly MarkedTable[]): Promise<Message | undefined>;
}

export function createFollowedMarks(
  port: Pick<WorkbookPort, "apply" | "tagged">,
  translate: Translate,
  wait: Wait,
): FollowedMarks {
  const plans = new WeakMap<Plan, () => ShownMarks | undefined>();
  let shown: ShownMarks | undefined;
  let hasStopped = false;
  const stop = (): void => {
    hasStopped ||= shown !== undefined;
    shown = undefined;
  };
  return {
    writes: (plan, check, tables, overview) =>
      void plans.set(plan, () => shownMarks(check, tables, overview)),
    removes: (plan) => void plans.set(plan, () => undefined),
    applied(plan, report) {
      const made = plans.get(plan);
      if (made === undefined) return;
      hasStopped = false;
      shown = report.complete ? made() : undefined;
    },
    note({ sheet, kind, area }) {
      if (shown === undefined || sheet !== shown.place.sheet) return;
      if (kind !== "edited" || area === undefined) return stop();
      const below = shown.place.top + shown.count;
      // Something of the user's below the table: lines of ours would be written over it.
      if (area.top + area.rows > below) stop();
      else if (area.top + area.rows >= shown.place.top) shown = marksMoved(shown);
    },
    async follow(check, tables) {
      const before = shown;
      if (before !== undefined) {
        const steps = followMarks(before, check, tables, translate);
        let step = steps.next();
        for (; !step.done; step = steps.next()) await wait(0);
        if (shown !== before) return undefined;
        const { ops, next } = step.value;
        if (ops.length > 0) {
          if (!(await areShown(before))) return (shown = undefined);
          const report = await port
            .apply({ title: message("repair.marks.title"), ops, preview: [] })
            .catch((): undefined => undefined);
          // A write that fails half way leaves lines whose place is not known.
          if (report?.complete !== true) stop();
        }
        if (shown === before) shown = next;
        else if (shown?.moved === true && !before.moved) shown = marksMoved(next);
      }
      return told();
    },
  };

  /** The ribbon's button and people themselves take marks away without a word to the pane. */
  async function areShown(marks: ShownMarks): Promise<boolean> {
    const sheets = sheetsWithMarks(marks);
    if (port.tagged === undefined || sheets.length === 0) return true;
    return port.tagged(sheets, MARKS_TAG).then(
      (found) => found.length > 0,
      () => false,
    );
  }

  function told(): Message | undefined {
    const why = hasStopped ? message("repair.marks.stopped") : undefined;
    hasStopped = false;
    return why;
  }
}
