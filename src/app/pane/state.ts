// What the pane knows: one immutable state, every stage a named variant. Layer: app.
import type { MappedField } from "../../domain/duplicates/comparable";
import { DEFAULT_THRESHOLD } from "../../domain/duplicates/relate";
import type { Decision } from "../../domain/duplicates/types";
import type { SourceTable } from "../useCases/anyTable";
import type { AnalysisField } from "../../domain/analysis/fields";
import type { Message } from "../../domain/message";
import type { GapDimension } from "../../domain/funding/types";
import type { Supposition, WhatIf } from "../../domain/funding/whatIf";
import type { ApplyReport, Plan } from "../../domain/sheet/plan";
import type { ChangeLogRow } from "../../domain/validation/changeLog";
import type { Severity } from "../../domain/validation/finding";
import type { GuidanceForCell } from "../../domain/template/guidance";
import type { TemplateKind, TemplateLayout } from "../../domain/template/types";
import type { Measured } from "../measure/measured";
import type { Progress, SelectedCell } from "../ports";
import type { ReturnsView } from "../returns/returnsTypes";
import { initialOldPlan, type OldPlanState } from "./oldPlanState";
import type { AnalysisState } from "./analysisState";
import { FIRST_ANALYSIS } from "./analysisState";
import type {
  CheckOutcome,
  DuplicatesOutcome,
  GapOutcome,
  Prepared,
  TemplateOutcome,
} from "../useCases/types";
import { initialTemplateWork, type TemplateWork } from "./templateState";

export const SCREENS = [
  "home",
  "template",
  "pack",
  "lists",
  "check",
  "duplicates",
  "gap",
  "analysis",
  "returns",
  "oldPlan",
  "about",
] as const;
export type Screen = (typeof SCREENS)[number];

/** Work that reads the workbook and gives a result to look at. While it runs again, the last result stays in view. */
export type Work<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly previous?: Prepared<T> }
  | { readonly kind: "ready"; readonly prepared: Prepared<T>; readonly stale: boolean }
  | { readonly kind: "failed"; readonly problems: readonly Message[] };

/** What the work is about, for the status line and for what follows after writing. */
export const TASKS = [
  "template",
  "sample",
  "measure",
  "check",
  "marks",
  "repair",
  "takeBack",
  "mute",
  "duplicates",
  "decision",
  "gap",
  "analysis",
  "tables",
  "cell",
  "migrate",
  "dropDowns",
  "lists",
  "listsFile",
  "pack",
  "returns",
  "register",
  "oldPlan",
] as const;
export type Task = (typeof TASKS)[number];

export type Tone = "info" | "success" | "warning" | "error";

/** The one status line: what goes on now, or what was done last. */
export type Status =
  | { readonly kind: "quiet" }
  | { readonly kind: "busy"; readonly task: Task; readonly progress?: Progress; readonly cancelling: boolean }
  | {
      readonly kind: "said";
      readonly tone: Tone;
      readonly message: Message;
      readonly more: readonly Message[];
      readonly report?: ApplyReport;
    };

/** A plan that waits for the user's yes. `task` says what it is for; nothing is written before. */
export type Pending =
  | { readonly kind: "none" }
  | {
      readonly kind: "preview";
      readonly task: Task;
      readonly plan: Plan;
      readonly notes: readonly Message[];
    };

/** The fields of the template form; empty text is "not chosen". */
export interface TemplateForm {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly pillar: string;
  readonly cycle: string;
  readonly beneficiary: string;
  readonly organisation: string;
  readonly rows: number;
}

export const FINDING_GROUPS = ["row", "rule", "column"] as const;
export type FindingGrouping = (typeof FINDING_GROUPS)[number];

/** Which findings are in view. An empty set of severities or an empty sheet means "all". */
export interface FindingsFilter {
  readonly groupBy: FindingGrouping;
  readonly severities: readonly Severity[];
  readonly sheet: string;
  readonly text: string;
  readonly showMuted: boolean;
  readonly closed: readonly string[];
}

/** Whether edited rows are checked again while people type. */
export interface Typing {
  readonly wanted: boolean;
  /** lost: what happened cannot be followed row by row; `why` says it, and a full check begins anew. */
  readonly stage: "off" | "preparing" | "following" | "lost";
  readonly why: Message | null;
  /** Rows of the last re-check; null before the first one. */
  readonly rows: number | null;
}

export const RETURNS_PARTS = ["files", "questions", "board", "submissions"] as const;
export type ReturnsPart = (typeof RETURNS_PARTS)[number];

export const PAIR_VIEWS = ["queue", "all", "groups"] as const;
export type PairView = (typeof PAIR_VIEWS)[number];

/** A table that is not ours, and which of its columns stand for what. */
export interface ChosenSource {
  readonly table: SourceTable;
  readonly map: Partial<Readonly<Record<MappedField, string>>>;
}

/** A term the user can choose, for the template form. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

export interface TemplateChoices {
  readonly pillars: readonly Choice[];
  readonly beneficiaries: readonly Choice[];
  readonly organisations: readonly Choice[];
  readonly cycles: readonly Choice[];
  /** Code of the cycle that the form begins with; "" where there is none. */
  readonly cycle: string;
}

/** Words for codes, in the user's language; a code without a term comes back as it is. */
export interface PaneLabels {
  /** Heading of a template's column, by its key. */
  column(key: string): string;
  /** A code of an analysis: "" is not stated. */
  field(field: AnalysisField, code: string): string;
  term(kind: GapDimension | "organisation" | "fundingState", code: string): string;
}

export interface PaneState {
  readonly screen: Screen;
  readonly status: Status;
  readonly pending: Pending;
  readonly template: { readonly form: TemplateForm; readonly work: Work<TemplateOutcome> };
  readonly templates: TemplateWork;
  readonly check: {
    readonly work: Work<CheckOutcome>;
    readonly filter: FindingsFilter;
    /** Index in the check's findings of the one that is shown in full. */
    readonly current: number | null;
    readonly typing: Typing;
    /** The change log, last line first; null until it was read. */
    readonly repairs: {
      readonly open: boolean;
      readonly lines: readonly ChangeLogRow[] | null;
      readonly problems: readonly Message[];
    };
  };
  readonly duplicates: {
    readonly work: Work<DuplicatesOutcome>;
    /** 0 to 100; pairs below are left out. */
    readonly threshold: number;
    readonly view: PairView;
    /** Key of the pair shown side by side, see `pairKey`. */
    readonly current: string | null;
    /** Decisions of this session by pair key; those of the workbook come with the pairs. */
    readonly answers: Readonly<Record<string, "yes" | "no" | "later">>;
    /** What was written since the comparison, oldest first, whoever decided. */
    readonly made: readonly Decision[];
    /** Name or initials that go with each decision; "" for nobody named. */
    readonly reviewer: string;
    /** What others decided is hidden. */
    readonly blind: boolean;
    /** What could be compared; null until the workbook was asked. */
    readonly sources: readonly SourceTable[] | null;
    /** The chosen table and its columns; null for our responses. */
    readonly source: ChosenSource | null;
  };
  readonly gap: {
    readonly work: Work<GapOutcome>;
    /** ISO date. */
    readonly asOf: string;
    readonly by: readonly GapDimension[];
    /** Index of the group whose rows are listed; "total" for the total line. */
    readonly open: number | "total" | null;
    /** Whether the tables that users expect by name are written too. */
    readonly tables: boolean;
    readonly suppose: {
      /** Tried together, one after the other. */
      readonly changes: readonly Supposition[];
      /** Null until something is supposed; out of date together with the result. */
      readonly outcome: WhatIf | null;
      readonly problems: readonly Message[];
    };
  };
  readonly returns: {
    /** Who works in the register, for edits and decisions. */
    readonly editor: string;
    /** Names of the files that were sent out. */
    readonly sent: readonly string[];
    readonly view: ReturnsView | null;
    /** The open workbook was changed since its register was read. */
    readonly stale: boolean;
    /** What is in view stands in the workbook. */
    readonly written: boolean;
    readonly problems: readonly Message[];
    readonly part: ReturnsPart;
    /** Index of the file shown in full. */
    readonly file: number | null;
    /** Id of the question shown in full. */
    readonly question: string | null;
  };
  readonly oldPlan: OldPlanState;
  readonly analysis: AnalysisState;
  /** Figures of this machine; null until somebody asked for them. */
  readonly measured: Measured | null;
  readonly guidance: {
    readonly cell: SelectedCell | null;
    readonly help: GuidanceForCell | null;
    readonly open: boolean;
  };
}

/** What the screen of returned files shows. `view` is null before the first file. */
export const NO_RETURNS: Omit<PaneState["returns"], "editor" | "sent"> = {
  view: null,
  stale: false,
  written: false,
  problems: [],
  part: "files",
  file: null,
  question: null,
};

export const NOTHING_SUPPOSED: PaneState["gap"]["suppose"] = { changes: [], outcome: null, problems: [] };

/** The state before anything was done. @param today ISO date, the default of "as of". */
export function initialPaneState(today: string, choices: TemplateChoices): PaneState {
  return {
    screen: "home",
    status: { kind: "quiet" },
    pending: { kind: "none" },
    template: {
      form: {
        kind: "responses",
        layout: "table",
        pillar: choices.pillars[0]?.code ?? "",
        cycle: choices.cycle,
        beneficiary: "",
        organisation: "",
        rows: 100,
      },
      work: { kind: "idle" },
    },
    templates: initialTemplateWork(
      choices.pillars.map(({ code }) => code),
      choices.cycle,
    ),
    check: {
      work: { kind: "idle" },
      filter: { groupBy: "row", severities: [], sheet: "", text: "", showMuted: false, closed: [] },
      current: null,
      typing: { wanted: true, stage: "off", why: null, rows: null },
      repairs: { open: false, lines: null, problems: [] },
    },
    duplicates: {
      work: { kind: "idle" },
      threshold: DEFAULT_THRESHOLD,
      view: "queue",
      current: null,
      answers: {},
      made: [],
      reviewer: "",
      blind: false,
      sources: null,
      source: null,
    },
    gap: {
      work: { kind: "idle" },
      asOf: today,
      by: ["need"],
      open: null,
      tables: false,
      suppose: NOTHING_SUPPOSED,
    },
    returns: { ...NO_RETURNS, editor: "", sent: [] },
    oldPlan: initialOldPlan(choices.pillars[0]?.code ?? "", choices.cycle),
    analysis: FIRST_ANALYSIS,
    measured: null,
    guidance: { cell: null, help: null, open: false },
  };
}

/** The result to show: of the last finished run, also while the next one is under way. */
export function shownResult<T>(work: Work<T>): T | undefined {
  return shownPrepared(work)?.result;
}

/** The same with its plan. */
export function shownPrepared<T>(work: Work<T>): Prepared<T> | undefined {
  if (work.kind === "ready") return work.prepared;
  return work.kind === "running" ? work.previous : undefined;
}

/** A finished result as out of date; it stays in view and says so. Other stages stay as they are. */
export function staleWork<T>(work: Work<T>): Work<T> {
  return work.kind === "ready" && !work.stale ? { ...work, stale: true } : work;
}

/** One name for a pair of rows; `a` and `b` as the engine orders them. */
export function pairKey(pair: { readonly a: string; readonly b: string }): string {
  return `${pair.a}\u0000${pair.b}`;
}
