// What a user can do in the pane: each gesture changes the state and calls a use case. No React. Layer: app.
import { message, type Message, type Translate } from "../../domain/message";
import type { Result } from "../../domain/result";
import { MAX_PREPARED_ROWS } from "../../domain/template/plan";
import type { OfferedFile } from "../files/fileWork";
import type { Clock, SelectedCell, WorkbookChange } from "../ports";
import { createStore, type Store } from "../store";
import type { ReturnsUseCases } from "../returns/returnsUseCases";
import type { OldPlanUseCases } from "../useCases/oldPlanUseCase";
import type { Prepared, TemplateOutcome, UseCases } from "../useCases/types";
import type { Wait } from "../live/followedCheck";
import { createAnalysisGestures, type AnalysisGestures } from "./analysisGestures";
import { staleLook } from "./analysisState";
import { createCheckGestures, type CheckGestures } from "./checkGestures";
import { createDuplicateGestures, type DuplicateGestures } from "./duplicateGestures";
import { createGapGestures, type GapGestures } from "./gapGestures";
import { createRepairGestures, type RepairGestures } from "./repairGestures";
import { createOldPlanGestures, type OldPlanGestures } from "./oldPlanGestures";
import { createReturnsGestures, type ReturnsGestures } from "./returnsGestures";
import { createRunner, type Runner } from "./runner";
import { createTemplateGestures, type TemplateGestures } from "./templateGestures";
import { createTypingWatch, type TypingGestures } from "./typingGestures";
import {
  initialPaneState,
  staleWork,
  type PaneLabels,
  type PaneState,
  type Screen,
  type Task,
  type TemplateChoices,
  type TemplateForm,
  type Tone,
  type Work,
} from "./state";
import { sayReport } from "./reports";

export interface PaneDeps {
  readonly useCases: UseCases;
  readonly clock: Clock;
  readonly choices: TemplateChoices;
  readonly labels: PaneLabels;
  readonly translate: Translate;
  /** Hears of errors that no host reported: bugs. */
  readonly onBug: (error: unknown) => void;
  readonly wait: Wait;
  /** Lets the user save a file; left out: this host cannot. */
  readonly offer?: (file: OfferedFile) => void;
  /** Left out: the pane has no such screens. */
  readonly returns?: ReturnsUseCases;
  readonly oldPlans?: () => Promise<OldPlanUseCases>;
}

export interface PaneController
  extends
    CheckGestures,
    TypingGestures,
    RepairGestures,
    DuplicateGestures,
    GapGestures,
    TemplateGestures,
    ReturnsGestures,
    OldPlanGestures,
    AnalysisGestures {
  readonly store: Store<PaneState>;
  readonly choices: TemplateChoices;
  readonly labels: PaneLabels;
  /** Hears of errors that no host reported: bugs. */
  readonly onBug: (error: unknown) => void;
  open(screen: Screen): void;
  changeTemplateForm(change: Partial<TemplateForm>): void;
  loadTemplate(): Promise<void>;
  insertSample(): Promise<void>;
  /** Times the long tasks on this machine, with made-up rows; writes nothing. */
  measureHere(): Promise<void>;
  /** Writes the plan that waits. */
  confirm(): Promise<void>;
  /** Drops the plan that waits; nothing was written. */
  dismiss(): void;
  cancel(): void;
  jump(sheet: string, cell: string): Promise<void>;
  cellSelected(cell: SelectedCell): Promise<void>;
  workbookChanged(change: WorkbookChange): void;
  toggleGuidance(open?: boolean): void;
  /** Writes terms into the selected cell, when its value is still the one that was shown. */
  writeCell(after: string): Promise<void>;
}

/** What the gestures of one screen share. */
export interface Workshop {
  readonly store: Store<PaneState>;
  readonly useCases: UseCases;
  readonly runner: Runner;
  readonly translate: Translate;
  /** Shows a plan and waits for the user's yes; says so. */
  preview(task: Task, prepared: Pick<Prepared<unknown>, "plan">, notes?: readonly Message[]): void;
  /** A sentence for work that gave no value. */
  sayFailure(problems: readonly Message[]): void;
  sayCancelled(): void;
}

export function createPaneController(deps: PaneDeps): PaneController {
  const { useCases, choices } = deps;
  const store = createStore<PaneState>(initialPaneState(deps.clock.today(), choices));
  const runner = createRunner(store, useCases, deps.onBug);

  const workshop: Workshop = {
    store,
    useCases,
    runner,
    translate: deps.translate,
    preview(task, prepared, notes = []) {
      store.update((state) => ({ ...state, pending: { kind: "preview", task, plan: prepared.plan, notes } }));
      runner.say("info", message("pane.said.preview"));
    },
    sayFailure(problems) {
      const [first, ...rest] = problems;
      runner.say("error", first ?? message("pane.error.unexpected"), rest);
    },
    sayCancelled: () => runner.say("info", message("pane.said.cancelled")),
  };
  const typing = createTypingWatch(workshop, deps.wait);
  const repairs = createRepairGestures(workshop);
  const check = createCheckGestures(workshop, typing);
  const duplicates = createDuplicateGestures(workshop);
  const gap = createGapGestures(workshop);
  const { edited, dropDownsRestored, ...templates } = createTemplateGestures(
    workshop,
    deps.wait,
    deps.offer ?? (() => undefined),
  );
  const returns = createReturnsGestures(workshop, deps.returns, deps.clock);
  const oldPlan = createOldPlanGestures(workshop, deps.oldPlans);
  const analysis = createAnalysisGestures(workshop);

  const prepareSheets = async (
    task: "template" | "sample",
    prepare: () => Promise<Result<Prepared<TemplateOutcome>>>,
  ): Promise<void> => {
    setTemplateWork(store, { kind: "running" });
    const outcome = await runner.run(task, prepare);
    switch (outcome.kind) {
      case "done":
        setTemplateWork(store, { kind: "ready", prepared: outcome.value, stale: false });
        workshop.preview(task, outcome.value, outcome.value.result.notes);
        return;
      case "failed":
        setTemplateWork(store, { kind: "failed", problems: outcome.problems });
        workshop.sayFailure(outcome.problems);
        return;
      case "cancelled":
        setTemplateWork(store, { kind: "idle" });
        workshop.sayCancelled();
        return;
      case "busy":
        return;
    }
  };

  let asked = 0;

  return {
    ...check,
    followTyping: typing.followTyping,
    showRepairs: repairs.showRepairs,
    takeBack: repairs.takeBack,
    ...duplicates,
    ...gap,
    ...templates,
    ...returns,
    ...oldPlan,
    ...analysis,
    store,
    choices,
    labels: deps.labels,
    onBug: deps.onBug,
    open: (screen) => store.update((state) => (state.screen === screen ? state : { ...state, screen })),
    changeTemplateForm: (change) =>
      store.update((state) => ({
        ...state,
        template: { form: { ...state.template.form, ...change }, work: { kind: "idle" } },
      })),
    async loadTemplate() {
      if (isBusy(store)) return;
      const { form } = store.read().template;
      const missing = missingFields(form);
      if (missing.length > 0) {
        setTemplateWork(store, { kind: "failed", problems: missing });
        workshop.sayFailure(missing);
        return;
      }
      await prepareSheets("template", () =>
        useCases.prepareTemplate({
          kind: form.kind,
          layout: form.layout,
          pillar: form.pillar,
          cycle: form.cycle,
          rows: form.rows,
          ...(form.kind === "needs" && form.beneficiary !== "" ? { beneficiary: form.beneficiary } : {}),
          ...(form.kind === "responses" && form.organisation !== ""
            ? { organisation: form.organisation }
            : {}),
        }),
      );
    },
    async insertSample() {
      if (!isBusy(store)) await prepareSheets("sample", () => useCases.prepareSample());
    },
    async measureHere() {
      const outcome = await runner.run("measure", (options) => useCases.measure(options));
      if (outcome.kind === "busy") return;
      if (outcome.kind === "failed") return workshop.sayFailure(outcome.problems);
      if (outcome.kind === "cancelled" || outcome.cancelled) return workshop.sayCancelled();
      store.update((state) => ({ ...state, measured: outcome.value }));
      runner.say("success", message("pane.done.measure", { count: outcome.value.rows }));
    },
    async confirm() {
      const { pending } = store.read();
      if (pending.kind !== "preview" || isBusy(store)) return;
      store.update((state) => ({ ...state, pending: { kind: "none" } }));
      const report = await runner.write(pending.task, pending.plan);
      if (!report) return;
      sayReport(runner, pending.task, report, pending.notes);
      if (pending.task === "register") returns.registerWritten(report);
      const isRepair = pending.task === "repair" || pending.task === "takeBack";
      if (isRepair || pending.task === "mute")
        await check.checkAgain(store.read().status, isRepair ? pending.plan : undefined);
      if (isRepair) await repairs.logChanged();
      if (pending.task === "dropDowns" && report.complete) dropDownsRestored();
      typing.wake();
    },
    dismiss() {
      if (store.read().pending.kind === "none") return;
      store.update((state) => ({ ...state, pending: { kind: "none" } }));
      runner.say("info", message("pane.said.dismissed"));
      typing.wake();
    },
    cancel: () => runner.cancel(),
    async jump(sheet, cell) {
      try {
        await useCases.jump(sheet, cell);
      } catch (error) {
        sayWhenFree(store, runner, "error", runner.explain(error));
      }
    },
    async cellSelected(cell) {
      asked += 1;
      const mine = asked;
      try {
        const help = await useCases.guidance(cell);
        if (mine !== asked) return;
        store.update((state) => ({ ...state, guidance: { ...state.guidance, cell, help: help ?? null } }));
      } catch (error) {
        // The selection moved on, or the host was busy: the help of the last cell would be wrong, so there is none.
        if (mine === asked)
          store.update((state) => ({ ...state, guidance: { ...state.guidance, cell, help: null } }));
        runner.explain(error);
      }
    },
    workbookChanged(change) {
      const isFollowed = typing.take(change);
      edited(change);
      store.update((state) => markStale(state, isFollowed));
    },
    toggleGuidance: (open) =>
      store.update((state) => ({
        ...state,
        guidance: { ...state.guidance, open: open ?? !state.guidance.open },
      })),
    async writeCell(after) {
      const { cell, help } = store.read().guidance;
      if (!cell || !help || isBusy(store)) return;
      const outcome = await runner.run("cell", async () => ({
        ok: true,
        value: await useCases.writeCell(cell, help.value, after),
      }));
      if (outcome.kind === "done") {
        sayReport(runner, "cell", outcome.value);
        const fresh = await useCases.guidance(cell).catch(() => undefined);
        store.update((state) =>
          sameCell(state.guidance.cell, cell)
            ? { ...state, guidance: { ...state.guidance, help: fresh ?? null } }
            : state,
        );
      } else if (outcome.kind === "failed") {
        workshop.sayFailure(outcome.problems);
      }
    },
  };
}

export function isBusy(store: Store<PaneState>): boolean {
  return store.read().status.kind === "busy";
}

function sayWhenFree(store: Store<PaneState>, runner: Runner, tone: Tone, what: Message): void {
  if (!isBusy(store)) runner.say(tone, what);
}

function setTemplateWork(store: Store<PaneState>, work: Work<TemplateOutcome>): void {
  store.update((state) => ({ ...state, template: { ...state.template, work } }));
}

/** What the form still needs. Beneficiary and organisation may stay open: the contributor then fills them in. */
export function missingFields(form: TemplateForm): readonly Message[] {
  const missing: Message[] = [];
  if (form.pillar === "") missing.push(message("pane.template.missing.pillar"));
  if (form.cycle === "") missing.push(message("pane.template.missing.cycle"));
  if (!Number.isInteger(form.rows) || form.rows < 1 || form.rows > MAX_PREPARED_ROWS)
    missing.push(message("pane.template.missing.rows"));
  return missing;
}

/** Results were computed on the workbook as it was: after a change they say so, and stay in view. */
export function markStale(state: PaneState, checkIsFollowed = false): PaneState {
  const check = checkIsFollowed ? state.check.work : staleWork(state.check.work);
  const duplicates = staleWork(state.duplicates.work);
  const gap = staleWork(state.gap.work);
  const isRegisterOld = state.returns.view !== null && !state.returns.stale;
  const look = staleLook(state.analysis.look);
  const table = staleLook(state.analysis.table.look);
  if (
    check === state.check.work &&
    duplicates === state.duplicates.work &&
    gap === state.gap.work &&
    !isRegisterOld &&
    look === state.analysis.look &&
    table === state.analysis.table.look
  )
    return state;
  return {
    ...state,
    check: { ...state.check, work: check },
    duplicates: { ...state.duplicates, work: duplicates },
    gap: { ...state.gap, work: gap },
    ...(isRegisterOld ? { returns: { ...state.returns, stale: true } } : {}),
    analysis: { ...state.analysis, look, table: { ...state.analysis.table, look: table } },
  };
}

function sameCell(a: SelectedCell | null, b: SelectedCell): boolean {
  return a !== null && a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
