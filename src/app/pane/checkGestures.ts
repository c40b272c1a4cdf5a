// Check entries: run, filter, walk, jump, repair, mute, write. Layer: app.
import { message, type Message } from "../../domain/message";
import type { Plan } from "../../domain/sheet/plan";
import type { CheckResult } from "../../domain/validation/check";
import type { RowRepair } from "../../domain/validation/rowRepair";
import type { Finding } from "../../domain/validation/finding";
import type { RepairChoice } from "../../domain/validation/repair";
import type { CheckOutcome } from "../useCases/types";
import type { Workshop } from "./controller";
import { findingText } from "./findingText";
import { neighbour, viewFindings, type FindingsView } from "./findingsView";
import { shownPrepared, shownResult, type FindingsFilter, type Status, type Work } from "./state";
import { sameFinding, type TypingWatch } from "./typingGestures";

export interface CheckGestures {
  check(): Promise<void>;
  /**
   * Runs the check once more after a write, and keeps `status` as the last word, with the new counts added. Of a check that is
   * kept up to date only the rows that `written` touched are read.
   */
  checkAgain(status: Status, written?: Plan): Promise<void>;
  changeFilter(change: Partial<FindingsFilter>): void;
  toggleGroup(key: string): void;
  /** Shows a finding in full; with `jump`, its cell is selected in the sheet too. */
  showFinding(index: number | null, jump: boolean): Promise<void>;
  stepFinding(step: 1 | -1): Promise<void>;
  /** Previews the Findings sheet and the marks; a result that is out of date is computed anew first. */
  writeFindings(): Promise<void>;
  removeMarks(): Promise<void>;
  /** Previews repairs of cells, or of rows that continue others or stack lines. */
  repair(choice: RepairChoice | RowRepair): Promise<void>;
  mute(finding: Finding, reason: string): Promise<void>;
}

export function createCheckGestures(workshop: Workshop, typing: TypingWatch): CheckGestures {
  const { store, useCases, runner, translate, preview, sayFailure, sayCancelled } = workshop;
  /** The result that the prepared plan writes; a check kept up to date leaves it behind, and so does its first preview. */
  let planned: CheckResult | undefined;
  const setWork = (work: Work<CheckOutcome>): void =>
    store.update((state) => ({ ...state, check: { ...state.check, work } }));

  /** @returns the sentence about the new result, or undefined when there is none. */
  const run = async (): Promise<Message | undefined> => {
    const before = store.read().check.work;
    const previous = shownPrepared(before);
    if (store.read().status.kind === "busy") return undefined;
    setWork({ kind: "running", ...(previous ? { previous } : {}) });
    typing.checkBegins();
    const outcome = await runner.run("check", (options) => useCases.prepareCheck(options));
    if (outcome.kind === "failed") {
      setWork({ kind: "failed", problems: outcome.problems });
      sayFailure(outcome.problems);
      return undefined;
    }
    if (outcome.kind !== "done" || outcome.cancelled) {
      setWork(before);
      typing.checkEnded();
      if (outcome.kind !== "busy") sayCancelled();
      return undefined;
    }
    const { findings } = outcome.value.result.check;
    store.update((state) => ({
      ...state,
      check: {
        ...state.check,
        work: { kind: "ready", prepared: outcome.value, stale: false },
        current: sameFinding(previous?.result.check.findings ?? [], findings, state.check.current),
      },
    }));
    planned = outcome.value.result.check;
    typing.checkEnded();
    return sayCheck(outcome.value.result);
  };

  const showFinding: CheckGestures["showFinding"] = async (index, jump) => {
    store.update((state) => ({ ...state, check: { ...state.check, current: index } }));
    const finding = index === null ? undefined : shownResult(store.read().check.work)?.check.findings[index];
    if (!jump || !finding || finding.cell === "") return;
    try {
      await useCases.jump(finding.sheet, finding.cell);
    } catch (error) {
      if (store.read().status.kind !== "busy") runner.say("error", runner.explain(error));
    }
  };

  const view = (): FindingsView | undefined => {
    const { work, filter } = store.read().check;
    const result = shownResult(work);
    return (
      result && viewFindings(result.check.findings, filter, (finding) => findingText(finding, translate))
    );
  };

  const check = async (): Promise<void> => {
    const said = await run();
    if (said) runner.say("success", said, [message("pane.said.nothingWritten")]);
  };

  return {
    showFinding,
    check,
    async checkAgain(status, written) {
      const isDone = written !== undefined && (await typing.takeOwn(written));
      const now = isDone ? shownResult(store.read().check.work) : undefined;
      const said = now ? sayCheck(now) : await run();
      if (!said || status.kind !== "said") return;
      store.update((state) => ({ ...state, status: { ...status, more: [...status.more, said] } }));
    },
    changeFilter: (change) =>
      store.update((state) => ({
        ...state,
        check: { ...state.check, filter: { ...state.check.filter, ...change } },
      })),
    toggleGroup: (key) =>
      store.update((state) => {
        const { filter } = state.check;
        const closed = filter.closed.includes(key)
          ? filter.closed.filter((other) => other !== key)
          : [...filter.closed, key];
        return { ...state, check: { ...state.check, filter: { ...filter, closed } } };
      }),
    async stepFinding(step) {
      const order = view()?.order ?? [];
      const next = neighbour(order, store.read().check.current, step);
      if (next !== null) await showFinding(next, true);
    },
    async writeFindings() {
      if (store.read().status.kind === "busy") return;
      await typing.settle();
      const before = store.read().check.work;
      if (before.kind === "ready" && before.stale) await check();
      const { work } = store.read().check;
      if (work.kind !== "ready" || work.stale) return;
      if (work.prepared.result.check === planned) {
        // Once written the sheet is there: the next plan is made over the workbook as it is then.
        planned = undefined;
        preview("check", work.prepared);
        return;
      }
      const outcome = await runner.run("check", () => useCases.prepareFindings(work.prepared.result));
      if (outcome.kind === "done") preview("check", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
    },
    async removeMarks() {
      if (store.read().status.kind !== "busy") await typing.settle();
      const outcome = await runner.run("marks", () => useCases.prepareMarksRemoval());
      if (outcome.kind === "done") preview("marks", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    async repair(choice) {
      const result = shownResult(store.read().check.work);
      if (!result) return;
      const outcome = await runner.run("repair", () => useCases.prepareRepairs(result.check, choice));
      if (outcome.kind === "done") preview("repair", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    async mute(finding, reason) {
      if (reason.trim() === "") {
        runner.say("error", message("pane.check.muteNeedsReason"));
        return;
      }
      const outcome = await runner.run("mute", () => useCases.prepareMute(finding, reason.trim()));
      if (outcome.kind === "done") preview("mute", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
  };
}

/** Counts of a check in one sentence. */
export function sayCheck(outcome: CheckOutcome): Message {
  const { findings, muted } = outcome.check;
  const count = findings.length - muted;
  const rows = outcome.scope.sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
  return count === 0
    ? message("pane.said.checkedClean", { rows })
    : message("pane.said.checked", { count, rows });
}
