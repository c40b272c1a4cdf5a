// Long computations on the thread that asks: the command line, the worker's own side, and hosts without workers. Layer: app.
import { runAnalysis, runCheck, runDuplicates, runGap, runWhatIf } from "./computations";
import type { HeavyWork } from "./heavyWork";

export const IN_PLACE: HeavyWork = {
  check: async (register, settings, options) => runCheck(register, settings, options),
  duplicates: async (register, settings, options) => runDuplicates(register, settings, options),
  gap: async (register, settings) => runGap(register, settings),
  analysis: async (register, settings, ask) => runAnalysis(register, settings, ask),
  whatIf: async (register, settings, changes) => runWhatIf(register, settings, changes),
};
