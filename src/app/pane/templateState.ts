// What the pane knows of packs, lists and lost drop-downs. Layer: app.
import type { Message } from "../../domain/message";
import type { LostColumn } from "../../domain/template/lostDropDowns";
import type { TemplateKind, TemplateLayout } from "../../domain/template/types";
import type { ChosenFile, OfferedFile, PackAnswer } from "../files/fileWork";
import type { ListsOutcome } from "../useCases/templateUseCases";

/** The pack that is wanted; codes, empty lists are "nobody chosen". */
export interface PackForm {
  readonly kind: TemplateKind;
  readonly layout: TemplateLayout;
  readonly cycle: string;
  readonly pillars: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly organisations: readonly string[];
  readonly rows: number;
  /** Whether rows of the open workbook are carried over. */
  readonly fromWorkbook: boolean;
  /** Workbooks of the last cycle. */
  readonly previous: readonly ChosenFile[];
}

export interface TemplateWork {
  readonly pack: {
    readonly form: PackForm;
    readonly answer: PackAnswer | null;
    readonly problems: readonly Message[];
  };
  readonly lists: {
    readonly outcome: ListsOutcome | null;
    readonly problems: readonly Message[];
    /** The last exported file, to be saved once more. */
    readonly file: OfferedFile | null;
  };
  /** Columns whose drop-downs a paste took away; empty: none is known. */
  readonly lostDropDowns: readonly LostColumn[];
}

export function initialTemplateWork(pillars: readonly string[], cycle: string): TemplateWork {
  return {
    pack: {
      form: {
        kind: "needs",
        layout: "table",
        cycle,
        pillars,
        beneficiaries: [],
        organisations: [],
        rows: 100,
        fromWorkbook: false,
        previous: [],
      },
      answer: null,
      problems: [],
    },
    lists: { outcome: null, problems: [], file: null },
    lostDropDowns: [],
  };
}

/** How many workbooks a pack would have. Nobody chosen for needs: all six partners. */
export function packSize({ kind, pillars, beneficiaries, organisations }: PackForm): number {
  const contributors = kind === "needs" ? beneficiaries.length || 6 : organisations.length;
  return contributors * (pillars.length || 3);
}
