// Every command without parameters, once: its label, when it can be used, and what it does. The pane's buttons, the ribbon
// and the tests read this table. Layer: app.
import type { MessageKey } from "../i18n/en/all";
import type { PaneController } from "./pane/controller";
import type { PaneState } from "./pane/state";

export const ACTION_NAMES = [
  "loadTemplate",
  "insertSample",
  "measureHere",
  "migrate",
  "restoreDropDowns",
  "checkLists",
  "refreshLists",
  "makePack",
  "check",
  "writeFindings",
  "removeMarks",
  "repairSafe",
  "previousFinding",
  "nextFinding",
  "findDuplicates",
  "writeOverlaps",
  "computeGap",
  "writeGap",
  "openRegister",
  "writeRegister",
  "readPlanSheet",
  "writePlan",
  "confirm",
  "dismiss",
  "cancel",
] as const;
export type ActionName = (typeof ACTION_NAMES)[number];

export interface Action {
  readonly labelKey: MessageKey;
  /** Whether the command makes sense now; a command that is refused is shown but switched off. */
  readonly available: (state: PaneState) => boolean;
  readonly perform: (pane: PaneController) => void | Promise<void>;
}

const free = (state: PaneState): boolean => state.status.kind !== "busy" && state.pending.kind === "none";
const checked = (state: PaneState): boolean => state.check.work.kind === "ready";
const hasFindings = (state: PaneState): boolean =>
  state.check.work.kind === "ready" && state.check.work.prepared.result.check.findings.length > 0;

export const ACTIONS = {
  loadTemplate: {
    labelKey: "pane.action.loadTemplate",
    available: free,
    perform: (pane) => pane.loadTemplate(),
  },
  insertSample: {
    labelKey: "pane.action.insertSample",
    available: free,
    perform: (pane) => pane.insertSample(),
  },
  measureHere: {
    labelKey: "pane.action.measureHere",
    available: free,
    perform: (pane) => pane.measureHere(),
  },
  migrate: { labelKey: "pane.action.migrate", available: free, perform: (pane) => pane.migrate() },
  restoreDropDowns: {
    labelKey: "pane.action.restoreDropDowns",
    available: free,
    perform: (pane) => pane.restoreDropDowns(),
  },
  checkLists: { labelKey: "pane.action.checkLists", available: free, perform: (pane) => pane.checkLists() },
  refreshLists: {
    labelKey: "pane.action.refreshLists",
    available: free,
    perform: (pane) => pane.refreshLists(),
  },
  makePack: { labelKey: "pane.action.makePack", available: free, perform: (pane) => pane.makePack() },
  check: { labelKey: "pane.action.check", available: free, perform: (pane) => pane.check() },
  writeFindings: {
    labelKey: "pane.action.writeFindings",
    available: (state) => free(state) && checked(state),
    perform: (pane) => pane.writeFindings(),
  },
  removeMarks: {
    labelKey: "pane.action.removeMarks",
    available: free,
    perform: (pane) => pane.removeMarks(),
  },
  repairSafe: {
    labelKey: "pane.action.repairSafe",
    available: (state) =>
      free(state) &&
      state.check.work.kind === "ready" &&
      state.check.work.prepared.result.check.findings.some(
        (finding) => finding.fix === "safe" && !finding.muted,
      ),
    perform: (pane) => pane.repair({ kind: "all-safe" }),
  },
  previousFinding: {
    labelKey: "pane.action.previousFinding",
    available: hasFindings,
    perform: (pane) => pane.stepFinding(-1),
  },
  nextFinding: {
    labelKey: "pane.action.nextFinding",
    available: hasFindings,
    perform: (pane) => pane.stepFinding(1),
  },
  findDuplicates: {
    labelKey: "pane.action.findDuplicates",
    available: free,
    perform: (pane) => pane.findDuplicates(),
  },
  writeOverlaps: {
    labelKey: "pane.action.writeOverlaps",
    available: (state) => free(state) && state.duplicates.work.kind === "ready",
    perform: (pane) => pane.writeOverlaps(),
  },
  computeGap: { labelKey: "pane.action.computeGap", available: free, perform: (pane) => pane.computeGap() },
  writeGap: {
    labelKey: "pane.action.writeGap",
    available: (state) => free(state) && state.gap.work.kind === "ready",
    perform: (pane) => pane.writeGap(),
  },
  openRegister: {
    labelKey: "pane.action.openRegister",
    available: free,
    perform: (pane) => pane.openRegister(),
  },
  writeRegister: {
    labelKey: "pane.action.writeRegister",
    available: (state) => free(state) && state.returns.view !== null && !state.returns.written,
    perform: (pane) => pane.writeRegister(),
  },
  readPlanSheet: {
    labelKey: "pane.action.readPlanSheet",
    available: free,
    perform: (pane) => pane.readPlanSheet(),
  },
  writePlan: {
    labelKey: "pane.action.writePlan",
    available: (state) => free(state) && state.oldPlan.rows !== null,
    perform: (pane) => pane.writePlan(),
  },
  confirm: {
    labelKey: "pane.action.confirm",
    available: (state) => state.pending.kind === "preview" && state.status.kind !== "busy",
    perform: (pane) => pane.confirm(),
  },
  dismiss: {
    labelKey: "pane.action.dismiss",
    available: (state) => state.pending.kind === "preview",
    perform: (pane) => pane.dismiss(),
  },
  cancel: {
    labelKey: "pane.action.cancel",
    available: (state) => state.status.kind === "busy" && !state.status.cancelling,
    perform: (pane) => pane.cancel(),
  },
} as const satisfies Record<ActionName, Action>;
