// Returned files: pick, merge, answer what is open, take back, write the register, send back. Layer: app.
import { message } from "../../domain/message";
import type { ApplyReport } from "../../domain/sheet/plan";
import type { Clock, WorkOptions } from "../ports";
import type { MadeFile, ReturnsView } from "../returns/returnsTypes";
import { MOST_FILES } from "../returns/returnsTypes";
import type { PickedFile, ReturnsUseCases } from "../returns/returnsUseCases";
import { ok, type Result } from "../../domain/result";
import type { Workshop } from "./controller";
import { NO_RETURNS, type PaneState, type ReturnsPart } from "./state";

export interface ReturnsGestures {
  /** Reads and merges files beside those picked before; nothing is written. */
  addReturned(files: readonly PickedFile[]): Promise<void>;
  /** What was sent out; counts from the next session on. */
  chooseSent(files: readonly PickedFile[]): void;
  changeEditor(editor: string): void;
  /** The register of the open workbook alone, to decide questions or take a submission back. */
  openRegister(): Promise<void>;
  showReturned(part: ReturnsPart): void;
  chooseReturned(file: number | null): void;
  chooseQuestion(id: string | null): void;
  answerQuestion(id: string, answer: "keep" | "take"): Promise<void>;
  takeBackSubmission(no: number): Promise<void>;
  /** Previews the register; over a workbook that was changed since, everything is merged anew first. */
  writeRegister(): Promise<void>;
  answerReturned(file: number): Promise<void>;
  repairReturned(file: number): Promise<void>;
  forgetReturned(): void;
}

export interface ReturnsWatch extends ReturnsGestures {
  /** The register was written, or not wholly. */
  registerWritten(report: ApplyReport): void;
}

type Returns = PaneState["returns"];

export function createReturnsGestures(
  { store, runner, preview, sayFailure, sayCancelled }: Workshop,
  useCases: ReturnsUseCases | undefined,
  clock: Clock,
): ReturnsWatch {
  let sent: readonly PickedFile[] = [];
  let picked: PickedFile[] = [];
  let hasSession = false;

  const set = (change: Partial<Returns>): void =>
    store.update((state) => ({ ...state, returns: { ...state.returns, ...change } }));

  const begin = async (cases: ReturnsUseCases, options: WorkOptions) => {
    if (hasSession) return ok([]);
    const editor = store.read().returns.editor.trim();
    const settings = { today: clock.today(), editor: editor === "" ? "Secretariat" : editor };
    const begun = await cases.begin(settings, sent, options);
    hasSession = begun.ok;
    return begun;
  };

  /** Runs a step that gives a new view; a cancelled one ends the session, so that nothing half merged is left. */
  const step = async (
    work: (cases: ReturnsUseCases, options: WorkOptions) => Promise<Result<ReturnsView>>,
  ): Promise<ReturnsView | undefined> => {
    if (useCases === undefined) return undefined;
    const outcome = await runner.run("returns", async (options) => {
      const begun = await begin(useCases, options);
      if (!begun.ok) return begun;
      const view = await work(useCases, options);
      return view.ok ? ok({ view: view.value, notes: begun.value }) : view;
    });
    switch (outcome.kind) {
      case "busy":
        return undefined;
      case "done": {
        if (outcome.cancelled) break;
        const { view, notes } = outcome.value;
        set({ view, stale: false, written: false, problems: [] });
        const questions = view.questions.length + view.moreQuestions;
        const unread = view.files.filter(({ problems }) => problems.length > 0).length;
        runner.say(
          unread > 0 ? "warning" : "success",
          unread > 0
            ? message("pane.returns.saidPartly", { count: unread, rows: view.rows, questions })
            : message("pane.returns.said", { count: view.rows, questions }),
          [...notes, ...view.notes, message("pane.said.nothingWritten")],
        );
        return view;
      }
      case "failed":
        set({ problems: outcome.problems });
        sayFailure(outcome.problems);
        return undefined;
      case "cancelled":
    }
    useCases.end();
    hasSession = false;
    picked = [];
    set({ ...NO_RETURNS, editor: store.read().returns.editor, sent: store.read().returns.sent });
    sayCancelled();
    return undefined;
  };

  const openMade = async (
    file: number,
    open: (
      cases: ReturnsUseCases,
      file: PickedFile,
      options: WorkOptions,
    ) => Promise<Result<readonly MadeFile[]>>,
  ): Promise<void> => {
    const source = picked[file];
    if (useCases === undefined || source === undefined) return;
    const outcome = await runner.run("returns", async (options) => {
      const begun = await begin(useCases, options);
      return begun.ok ? open(useCases, source, options) : begun;
    });
    if (outcome.kind === "failed") sayFailure(outcome.problems);
    else if (outcome.kind === "cancelled") {
      hasSession = false;
      sayCancelled();
    } else if (outcome.kind === "done")
      runner.say(
        "success",
        message("pane.returns.opened", { count: outcome.value.length, file: source.name }),
        outcome.value.flatMap(({ file: name, rows, marks, done }) => [
          message("pane.returns.openedFile", { file: name, rows, marks }),
          ...done,
        ]),
      );
  };

  return {
    async addReturned(files) {
      if (useCases === undefined || store.read().status.kind === "busy" || files.length === 0) return;
      if (picked.length + files.length > MOST_FILES) {
        sayFailure([
          message("pane.returns.tooMany", { most: MOST_FILES, count: picked.length + files.length }),
        ]);
        return;
      }
      const before = picked;
      picked = [...picked, ...files];
      const view = await step((cases, options) => cases.add(files, options));
      if (view === undefined && picked.length > 0) picked = before;
      else if (view !== undefined) set({ part: "files", file: null });
    },
    chooseSent(files) {
      sent = files;
      if (hasSession) useCases?.end();
      hasSession = false;
      picked = [];
      set({ ...NO_RETURNS, editor: store.read().returns.editor, sent: files.map(({ name }) => name) });
    },
    changeEditor: (editor) => set({ editor }),
    async openRegister() {
      const view = await step((cases, options) => cases.add([], options));
      if (view !== undefined) set({ part: view.questions.length > 0 ? "questions" : "board" });
    },
    showReturned: (part) => set({ part }),
    chooseReturned: (file) => set({ file }),
    chooseQuestion: (question) => set({ question }),
    async answerQuestion(id, answer) {
      const { view } = store.read().returns;
      const at = view?.questions.findIndex((one) => one.id === id) ?? -1;
      const after = await step((cases, options) => cases.answer(id, answer, options));
      // The next open question takes the place of the answered one.
      if (after !== undefined) set({ question: after.questions[Math.max(0, at)]?.id ?? null });
    },
    async takeBackSubmission(no) {
      await step((cases, options) => cases.takeBack(no, options));
    },
    async writeRegister() {
      if (useCases === undefined || store.read().status.kind === "busy") return;
      if (store.read().returns.stale && (await step((cases, options) => cases.again(options))) === undefined)
        return;
      const outcome = await runner.run("register", (options) => useCases.plan(clock.now(), options));
      if (outcome.kind === "done" && !outcome.cancelled) preview("register", { plan: outcome.value });
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind !== "busy") sayCancelled();
    },
    answerReturned: (file) => openMade(file, (cases, source, options) => cases.openAnswer(source, options)),
    repairReturned: (file) => openMade(file, (cases, source, options) => cases.openRepaired(source, options)),
    forgetReturned() {
      useCases?.end();
      hasSession = false;
      picked = [];
      set({ ...NO_RETURNS, editor: store.read().returns.editor, sent: store.read().returns.sent });
    },
    registerWritten(report) {
      if (!report.complete) return;
      // The workbook holds it all now: what is picked next goes on from there.
      useCases?.end();
      hasSession = false;
      picked = [];
      set({ written: true, stale: false });
    },
  };
}
