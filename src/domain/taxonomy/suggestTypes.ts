// What suggesting and splitting names give. Layer: domain/taxonomy (leaf).
import type { Proposal } from "./types";

/** Proposals for one text, best first; empty when nothing is close enough. */
export type Suggester = (text: string) => readonly Proposal[];

/** One name of a cell. `at` is the 0-based offset in the cell's text; code and label are null where nothing was proposed. */
export interface NamePart {
  readonly text: string;
  readonly at: number;
  readonly code: string | null;
  readonly label: string | null;
  readonly confidence: number;
  readonly why: Proposal["why"] | null;
  /** More than one where the name is ambiguous. */
  readonly proposals: readonly Proposal[];
}

/** Words of a cell that are no name: placeholders, roles, remarks in brackets, joining words. */
export interface DroppedPart {
  readonly text: string;
  readonly at: number;
  readonly reason: "placeholder" | "role" | "remark" | "joining";
}

export interface SplitNames {
  readonly parts: readonly NamePart[];
  readonly dropped: readonly DroppedPart[];
}
