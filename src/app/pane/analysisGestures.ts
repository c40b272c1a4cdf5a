// The analyst's page: pick fields, look at the cross table, trace a figure, write a PivotTable or a chart, ready tables. Layer: app.
import type { AnalysisField, Measure } from "../../domain/analysis/fields";
import type { StandardTable } from "../../domain/funding/standardNames";
import { STANDARD_TABLES } from "../../domain/funding/standardNames";
import { message } from "../../domain/message";
import type { ChartSpec } from "../../domain/sheet/plan";
import type { AnalysisState } from "./analysisState";
import { placeField, requestOf, shownLook, staleLook, toggleMeasure } from "./analysisState";
import type { Workshop } from "./controller";
import { jumpToPlace } from "./duplicateGestures";

export interface AnalysisGestures {
  /** Reads the workbook anew and computes. */
  analyse(): Promise<void>;
  /** Computes at once where an analysis is in view. */
  putField(place: "rows" | "columns", at: number, field: AnalysisField | null): Promise<void>;
  toggleMeasure(measure: Measure): Promise<void>;
  /** Begins a filter on a field; nothing is filtered before a code is taken away. */
  addFilter(field: AnalysisField): Promise<void>;
  removeFilter(field: AnalysisField): Promise<void>;
  toggleFilterCode(field: AnalysisField, code: string): Promise<void>;
  chooseChart(chart: ChartSpec["type"]): void;
  openFigure(open: AnalysisState["open"]): void;
  writeAnalysis(kind: "pivot" | "chart"): Promise<void>;
  showTable(name: StandardTable | null): Promise<void>;
  /** Previews writing the ready table in view, or all of them. */
  writeTables(all: boolean): Promise<void>;
  jumpToAnalysisRow(id: string): Promise<void>;
}

export function createAnalysisGestures({
  store,
  useCases,
  runner,
  preview,
  sayFailure,
  sayCancelled,
}: Workshop): AnalysisGestures {
  const read = (): AnalysisState => store.read().analysis;
  const set = (change: Partial<AnalysisState>): void =>
    store.update((state) => ({ ...state, analysis: { ...state.analysis, ...change } }));
  const busy = (): boolean => store.read().status.kind === "busy";
  const options = () => ({ asOf: store.read().gap.asOf });

  const compute = async (fresh: boolean): Promise<void> => {
    if (busy()) return;
    const { look: before } = read();
    const previous = shownLook(before);
    set({ look: { kind: "running", ...(previous ? { previous } : {}) }, open: null });
    const request = requestOf(read());
    const outcome = await runner.run("analysis", (work) =>
      useCases.analyse({ ...work, ...options(), fresh }, request),
    );
    if (outcome.kind === "failed") {
      set({ look: { kind: "failed", problems: outcome.problems } });
      sayFailure(outcome.problems);
    } else if (outcome.kind !== "done" || outcome.cancelled) {
      set({ look: staleLook(before) });
      if (outcome.kind !== "busy") sayCancelled();
    } else {
      set({ look: { kind: "ready", outcome: outcome.value, stale: false } });
      const { lines, columns } = outcome.value.cross;
      runner.say("success", message("pane.analysis.said", { lines: lines.length, columns: columns.length }), [
        message("pane.said.nothingWritten"),
      ]);
    }
  };

  /** What is in view no longer fits the choice: computed anew from the rows that were read, else when asked. */
  const changed = async (change: Partial<AnalysisState>): Promise<void> => {
    const { look } = read();
    const isFresh = look.kind === "ready" && !look.stale;
    set({ ...change, look: staleLook(look), open: null });
    if (isFresh) await compute(false);
  };

  const filterCodes = (field: AnalysisField): readonly string[] =>
    read().filters.find((filter) => filter.field === field)?.codes ?? [];

  const prepareTables = async (names: readonly StandardTable[]) =>
    runner.run("tables", (work) => useCases.prepareTables({ ...work, ...options() }, names));

  return {
    analyse: () => compute(true),
    async putField(place, at, field) {
      await changed(placeField(read(), place, at, field));
    },
    toggleMeasure: (measure) => changed({ values: toggleMeasure(read().values, measure) }),
    async addFilter(field) {
      const { filters } = read();
      if (busy() || filters.some((filter) => filter.field === field)) return;
      // The codes to choose from are those of the rows: an analysis by this field tells them.
      const request = { ...requestOf(read()), rows: [field], columns: [], filters: [] };
      const outcome = await runner.run("analysis", (work) =>
        useCases.analyse({ ...work, ...options(), fresh: false }, request),
      );
      if (outcome.kind === "failed") return sayFailure(outcome.problems);
      if (outcome.kind !== "done") return;
      const codes = outcome.value.cross.lines.map(([code]) => code ?? "");
      await runnerQuiet(() => changed({ filters: [...filters, { field, codes }] }));
    },
    removeFilter: (field) => changed({ filters: read().filters.filter((filter) => filter.field !== field) }),
    async toggleFilterCode(field, code) {
      const codes = filterCodes(field);
      const next = codes.includes(code) ? codes.filter((one) => one !== code) : [...codes, code];
      await changed({
        filters: read().filters.map((filter) => (filter.field === field ? { field, codes: next } : filter)),
      });
    },
    chooseChart: (chart) => set({ chart }),
    openFigure: (open) => set({ open }),
    async writeAnalysis(kind) {
      if (busy()) return;
      const { look, chart } = read();
      if (look.kind !== "ready" || look.stale) await compute(true);
      const now = read();
      if (now.look.kind !== "ready" || now.look.stale) return;
      const wish = kind === "pivot" ? { kind } : { kind, chart };
      const outcome = await runner.run("analysis", (work) =>
        useCases.prepareAnalysis({ ...work, ...options() }, requestOf(now), wish),
      );
      if (outcome.kind === "done") preview("analysis", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    async showTable(name) {
      if (busy()) return;
      if (name === null) return set({ table: { name, look: { kind: "idle" } } });
      set({ table: { name, look: { kind: "running" } } });
      const outcome = await prepareTables([name]);
      if (outcome.kind === "done" && !outcome.cancelled) {
        set({ table: { name, look: { kind: "ready", outcome: outcome.value, stale: false } } });
        const rows = outcome.value.result.tables[0]?.rows.length ?? 0;
        runner.say("success", message("pane.analysis.tableSaid", { count: rows }), [
          message("pane.said.nothingWritten"),
        ]);
        return;
      }
      set({ table: { name: null, look: { kind: "idle" } } });
      if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind !== "busy") sayCancelled();
    },
    async writeTables(all) {
      if (busy()) return;
      const { table } = read();
      if (!all && table.look.kind === "ready" && !table.look.stale)
        return preview("tables", table.look.outcome);
      const outcome = await prepareTables(all || table.name === null ? STANDARD_TABLES : [table.name]);
      if (outcome.kind === "done") preview("tables", outcome.value);
      else if (outcome.kind === "failed") sayFailure(outcome.problems);
      else if (outcome.kind === "cancelled") sayCancelled();
    },
    async jumpToAnalysisRow(id) {
      const { look, table } = read();
      const place = shownLook(look)?.places.get(id) ?? shownLook(table.look)?.result.places.get(id);
      if (place) await jumpToPlace(useCases, runner, store, place);
    },
  };

  /** The work before has said nothing yet: the status is free for what follows. */
  async function runnerQuiet(next: () => Promise<void>): Promise<void> {
    runner.say("success", message("pane.analysis.filterAdded"));
    await next();
  }
}
