// Old plans: a table is read, the user corrects how its text was aligned and answers what is open, then it is written. Layer: app.
import { message } from "../../domain/message";
import { ok } from "../../domain/result";
import type { PlanField } from "../../domain/oldPlans/planTable";
import type { CellValue } from "../../domain/sheet/snapshot";
import type { OldPlanUseCases } from "../useCases/oldPlanUseCase";
import type { Workshop } from "./controller";
import type { EditedPlanRow, OldPlanState, PlanCorrection } from "./oldPlanState";
import { corrected, settled } from "./oldPlanState";

export interface OldPlanGestures {
  /** Reads a pasted table. */
  readPlan(grid: readonly (readonly CellValue[])[]): Promise<void>;
  /** Reads the sheet with the selected cell. */
  readPlanSheet(): Promise<void>;
  changePlan(change: Partial<Pick<OldPlanState, "pillar" | "cycle">>): void;
  choosePlanRow(index: number | null): void;
  correctPlanRow(index: number, correction: PlanCorrection): void;
  /** Corrects the text of cells and reads the row again. */
  realignPlanRow(index: number, texts: Partial<Record<PlanField, string>>): void;
  /** Joins a row with the one above it. */
  joinPlanRow(index: number): void;
  splitPlanRow(index: number): void;
  leaveOutPlanRow(index: number, leftOut: boolean): void;
  /** Answers a question by one of its choices; null: as it was read. */
  settlePlanQuestion(index: number, question: number, choice: string | null): void;
  /** Previews the rows with the original text beside. */
  writePlan(): Promise<void>;
  forgetPlan(): void;
}

export function createOldPlanGestures(
  { store, runner, preview, sayFailure, sayCancelled }: Workshop,
  load: (() => Promise<OldPlanUseCases>) | undefined,
): OldPlanGestures {
  /** Loaded with the first table. */
  let useCases: OldPlanUseCases | undefined;
  const loaded = async (): Promise<OldPlanUseCases | undefined> => {
    try {
      return (useCases ??= await load?.());
    } catch (failure) {
      sayFailure([runner.explain(failure)]);
      return undefined;
    }
  };
  const set = (change: Partial<OldPlanState>): void =>
    store.update((state) => ({ ...state, oldPlan: { ...state.oldPlan, ...change } }));
  const changeRows = (change: (rows: readonly EditedPlanRow[]) => readonly EditedPlanRow[]): void => {
    const { rows } = store.read().oldPlan;
    if (rows !== null) set({ rows: change(rows) });
  };
  const changeRow = (index: number, change: (row: EditedPlanRow) => EditedPlanRow): void =>
    changeRows((rows) => rows.map((row, at) => (at === index ? change(row) : row)));

  const readPlan = async (grid: readonly (readonly CellValue[])[]): Promise<void> => {
    const cases = await loaded();
    if (cases === undefined || store.read().status.kind === "busy") return;
    const read = cases.read(grid);
    if (!read.ok) {
      set({ problems: read.problems });
      sayFailure(read.problems);
      return;
    }
    const { rows, sourceRows } = read.value;
    set({
      rows: rows.map((row) => ({ row, leftOut: false })),
      sourceRows: sourceRows.length,
      current: rows.length === 0 ? null : 0,
      problems: [],
    });
    const questions = rows.reduce((sum, row) => sum + row.questions.length, 0);
    runner.say("success", message("pane.oldPlan.said", { count: rows.length, questions }), [
      message("pane.said.nothingWritten"),
    ]);
  };

  return {
    readPlan,
    async readPlanSheet() {
      const cases = await loaded();
      if (cases === undefined) return;
      const sheet = store.read().guidance.cell?.sheet;
      const outcome = await runner.run("oldPlan", () => cases.sheetGrid(sheet));
      if (outcome.kind === "failed") {
        set({ problems: outcome.problems });
        sayFailure(outcome.problems);
      } else if (outcome.kind === "cancelled") sayCancelled();
      else if (outcome.kind === "done") {
        runner.say("info", message("pane.said.nothingWritten"));
        await readPlan(outcome.value);
      }
    },
    changePlan: (change) => set(change),
    choosePlanRow: (current) => set({ current }),
    correctPlanRow: (index, correction) =>
      changeRow(index, (one) => ({ ...one, row: corrected(one.row, correction) })),
    realignPlanRow: (index, texts) =>
      changeRow(index, (one) => ({ ...one, row: useCases?.readAgain(one.row, texts) ?? one.row })),
    joinPlanRow(index) {
      changeRows((rows) => {
        const [above, row] = [rows[index - 1], rows[index]];
        if (above === undefined || row === undefined || useCases === undefined) return rows;
        const joined = { row: useCases.join(above.row, row.row), leftOut: false };
        return [...rows.slice(0, index - 1), joined, ...rows.slice(index + 1)];
      });
      if (index > 0) set({ current: index - 1 });
    },
    splitPlanRow: (index) =>
      changeRows((rows) =>
        rows.flatMap((one, at) =>
          at === index
            ? (useCases?.split(one.row) ?? [one.row]).map((row) => ({ row, leftOut: false }))
            : [one],
        ),
      ),
    leaveOutPlanRow: (index, leftOut) => changeRow(index, (one) => ({ ...one, leftOut })),
    settlePlanQuestion: (index, question, choice) =>
      changeRow(index, (one) => ({ ...one, row: settled(one.row, question, choice) })),
    async writePlan() {
      const { rows, pillar, cycle } = store.read().oldPlan;
      const cases = await loaded();
      if (cases === undefined || rows === null) return;
      const wanted = rows.filter(({ leftOut }) => !leftOut).map(({ row }) => row);
      if (wanted.length === 0) {
        sayFailure([message("pane.oldPlan.noRows")]);
        return;
      }
      const outcome = await runner.run("oldPlan", async () => {
        const prepared = await cases.prepare(wanted, { pillar, cycle });
        return prepared.ok ? ok(prepared.value) : prepared;
      });
      if (outcome.kind === "done") preview("oldPlan", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    forgetPlan: () => set({ rows: null, sourceRows: 0, current: null, problems: [] }),
  };
}
