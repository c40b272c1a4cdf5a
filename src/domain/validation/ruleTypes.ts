// The rows of the rules table: one shape per kind, one interpreter per kind. Layer: domain/validation.
import type { ListId } from "../taxonomy/types";
import type { Severity } from "./finding";

/** Families of rules: structure, identity, taxonomy and reference values, text, dates, money, across rows and files, columns. */
export const FAMILIES = ["STR", "ID", "TAX", "REF", "ORG", "INS", "TXT", "DAT", "MON", "CRS", "COL"] as const;
export type Family = (typeof FAMILIES)[number];

/** Which sheets a rule reads. */
export type RuleScope = "needs" | "responses" | "funding-lines";

export interface RuleBase {
  /** Stable, never reused: family and number, for example "DAT-02". */
  readonly id: string;
  readonly severity: Severity;
  /** Sheets the rule applies to; left out: every sheet that has its columns. */
  readonly on?: readonly RuleScope[];
  /** Column keys the rule reads; "*" is every column of the kind's own choice. The first one gets the finding. */
  readonly columns: readonly string[];
  /** A cell that breaks the rule, in our own wording. */
  readonly example: string;
  /** Which document or decision says so. */
  readonly source: string;
  /** Version of the rules in which the rule came in. */
  readonly since: string;
}

/** Names of the facts about a sheet that a `sheet` rule reports. */
export type SheetFact =
  | "version"
  | "headings"
  | "headingMoved"
  | "merged"
  | "repeatedHeader"
  | "emptyRows"
  | "rowsBelow"
  | "hidden"
  | "footnote";

/** What a `column` rule looks for; which columns it applies to follows from their declared type. */
export type ColumnTest =
  | "errorOrFormula"
  | "numberAsId"
  | "untidyId"
  | "idForm"
  | "notText"
  | "date"
  | "shortYear"
  | "year"
  | "amount"
  | "amountSigns"
  | "negative"
  | "url";

/** What a `list` rule looks for in a cell whose values come from a list. */
export type ListFinding =
  | "unknown"
  | "variant"
  | "near"
  | "ambiguous"
  | "former"
  | "placeholder"
  | "wrongColumn"
  | "document"
  | "role"
  | "label"
  | "kosovo"
  | "several"
  | "mixed";

/** Names of tests over one cell's text, each a pure function from the text to what is wrong with it. */
export type TextTest =
  | "misspelling"
  | "gluedMark"
  | "lookAlike"
  | "spaces"
  | "debris"
  | "formulaStart"
  | "doubledWord"
  | "tooShort"
  | "severalNeeds"
  | "placeholder"
  | "personalData"
  | "tooLong"
  | "kosovo"
  | "formerName"
  | "oldConcept"
  | "impossibleDay"
  | "vaguePeriod"
  | "referenceDate"
  | "documentYear"
  | "danglingDash";

/** Names of tests over the cells of one row. */
export type RowTest =
  | "continued"
  | "stacked"
  | "actionOfNeed"
  | "actionDepth"
  | "childOfParent"
  | "perspectiveFitsPhase"
  | "validInCycle"
  | "renamedBeforeYear"
  | "donorIsAll"
  | "beneficiaryScope"
  | "driverNotInText"
  | "mixedCodes"
  | "durationAgrees"
  | "statusAgreesWithDates"
  | "outsideCycle"
  | "startsBeforeProgramme"
  | "endsAfterProgramme"
  | "statesFit"
  | "unitPlausible"
  | "blankOrZero"
  | "partsBelowTotal"
  | "shares"
  | "wrongProgramme"
  | "crossPillar"
  | "requestAsResponse"
  | "phaseOfSheet"
  | "textAndTable";

/** Names of tests over groups of rows that share a key. */
export type GroupTest =
  | "sameId"
  | "sameNumber"
  | "sameRow"
  | "sameText"
  | "nearText"
  | "nearTextOtherDriver"
  | "sameTitle"
  | "sameDates"
  | "sameAmount"
  | "repeatedAmount"
  | "sequence"
  | "components";

/** Names of tests that follow an ID from one row to another. */
export type ChainTest = "followUp" | "withoutResponse";

/** Names of tests that need other files, an earlier return, or the file's name. */
export type FileTest =
  | "carriedOver"
  | "droppedOut"
  | "changedSince"
  | "twoSubmissions"
  | "missingSubmission"
  | "fileName"
  | "idElsewhere";

/** One rule. The message, the reason and the guidance are the catalogue's `rules.<id>.message`, `.why` and `.guidance`. */
export type Rule =
  | (RuleBase & { readonly kind: "sheet"; readonly fact: SheetFact })
  | (RuleBase & { readonly kind: "required" })
  | (RuleBase & { readonly kind: "column"; readonly finds: ColumnTest })
  | (RuleBase & {
      readonly kind: "list";
      readonly finds: readonly ListFinding[];
      readonly lists: readonly ListId[] | readonly ["*"];
    })
  | (RuleBase & { readonly kind: "text"; readonly test: TextTest })
  | (RuleBase & { readonly kind: "order" })
  | (RuleBase & { readonly kind: "sum"; readonly tolerance: number })
  | (RuleBase & { readonly kind: "row"; readonly test: RowTest })
  | (RuleBase & { readonly kind: "reference"; readonly to: RuleScope })
  | (RuleBase & { readonly kind: "group"; readonly test: GroupTest })
  | (RuleBase & { readonly kind: "chain"; readonly test: ChainTest })
  | (RuleBase & { readonly kind: "file"; readonly test: FileTest });

export type RuleKind = Rule["kind"];

/** The rules' version, printed on every Findings sheet. Raised when a rule is added or its meaning changes. */
export const RULES_VERSION = "2026.1";
