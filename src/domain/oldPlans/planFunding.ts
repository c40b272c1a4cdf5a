// Status, period, funding and instrument of a plan's free text. What the words leave open is asked. Layer: domain/oldPlans.
import { message } from "../message";
import type { Message } from "../message";
import { readDateText } from "../record/readDate";
import type { PeriodReading } from "../record/readDate";
import { fold } from "../taxonomy/fold";
import { termsOf } from "../taxonomy/lookup";
import { suggestFor } from "../taxonomy/suggest";
import type { Taxonomy } from "../taxonomy/types";
import { IPA, QUOTED, readStatedPeriod, withoutNamedYears } from "./planDates";
import type { PlanQuestion } from "./planTable";
import {
  besidesFundingWords,
  fundingWordsIn,
  MONEY_SOURCE,
  NO_MONEY,
  NONE_NEEDED,
  PLACEHOLDER,
  statusWordsIn,
} from "./planWords";
import type { FundingWord, PlanStatusWord } from "./planWords";

export type PlanStatus = Exclude<PlanStatusWord, "suspended" | "cancelled"> | "unknown";
export type PlanFunding = FundingWord | "unknown";

/** Years of one part of the funding; null where the text leaves an end open. */
export interface FundingYears {
  readonly from: number | null;
  readonly to: number | null;
  readonly funding: PlanFunding;
}

const STATUS_CHOICES = ["planned", "initiated", "ongoing", "completed", "requested"] as const;
const FUNDING_CHOICES = ["secured", "partly", "negotiating", "seeking"] as const;

export function readPlanStatus(
  text: string,
  taxonomy: Taxonomy,
): { readonly status: PlanStatus; readonly questions: readonly PlanQuestion[] } {
  const ask = (key: string, choices: readonly string[] = STATUS_CHOICES): PlanQuestion => ({
    field: "status",
    text,
    message: message(key, { text }),
    choices,
  });
  const words = statusWordsIn(text, taxonomy);
  const [only] = words;
  if (only === undefined) return { status: "unknown", questions: [ask("import.statusNone")] };
  if (words.length > 1) return { status: "unknown", questions: [ask("import.statusSeveral", words)] };
  if (only === "suspended" || only === "cancelled")
    return { status: "unknown", questions: [ask("import.statusStopped", [only])] };
  return { status: only, questions: only === "requested" ? [ask("import.requested", ["requested"])] : [] };
}

/** Words before a date that say when the work is to be done; a date behind other words is not its time. */
const DELIVERY =
  /(?:planned|foreseen|scheduled|delivered|followed|held|organi[sz]ed|implemented|completed|finali[sz]ed|conducted|take place|taking place|start(?:s|ing)?|launched|expected)\s+(?:up\s+)?(?:in|by|for|during|on|from|until|between|over)\s+/giu;

/** The period of the status cell, else the time that the outputs name for their own delivery. */
export function readPlanPeriod(
  status: string,
  outputs: string,
  taxonomy: Taxonomy,
): { readonly period: PeriodReading; readonly questions: readonly PlanQuestion[] } {
  const period = readStatedPeriod(status, taxonomy);
  const ask = (text: string, asked: Message, read: PeriodReading): PlanQuestion => ({
    field: "period",
    text,
    message: asked,
    choices: read.choices.map(({ start, end }) => `${start ?? "?"} - ${end ?? "?"}`),
  });
  if (period.start !== null || period.end !== null || period.choices.length > 0) {
    return {
      period,
      questions: period.questions.map((question) => ask(status, question, period)),
    };
  }
  for (const match of outputs.matchAll(DELIVERY)) {
    const tail = /^[^.;()\n]{0,60}/u.exec(outputs.slice(match.index + match[0].length))?.[0] ?? "";
    const deadline = /\b(?:by|until)\s+$/i.test(match[0]);
    const read = readDateText(`${deadline ? "by " : ""}${withoutNamedYears(tail, taxonomy)}`);
    const past = /\b(?:was|were|had been|has been|have been)\s+(?:\w+\s+)?$/i.test(
      outputs.slice(0, match.index),
    );
    if (!past && (read.start !== null || read.end !== null)) {
      const text = `${match[0]}${tail}`.trim();
      return { period: read, questions: [ask(text, message("import.periodInOutputs", { text }), read)] };
    }
  }
  return { period, questions: [] };
}

const IPA_CLEAN = /^IPA II 20\d\d$/;
const HARD = /[;,()\n]+|\s+[-\u2013]\s+/u;
const SOFT =
  /(?=\b(?:(?:additional|more|further)\s+)?fund(?:s|ing)\s+(?:is\s+|are\s+)?(?:sought|needed|required|being|to be|under)\b)|(?=(?<!fund\w* )\bseeking\b)/iu;

/** What a funding cell says: the state, its years, and the source of the money. */
export interface PlanMoney {
  readonly funding: PlanFunding;
  readonly fundingYears: readonly FundingYears[];
  readonly instrument: string | null;
  readonly questions: readonly PlanQuestion[];
}

interface Clause {
  readonly state: FundingWord | null;
  readonly years: { readonly from: number | null; readonly to: number | null } | null;
}

export function readPlanMoney(text: string, taxonomy: Taxonomy): PlanMoney {
  const questions: PlanQuestion[] = [];
  const ask = (key: string, choices: readonly string[], field: PlanQuestion["field"] = "funding"): void => {
    questions.push({ field, text, message: message(key, { text }), choices });
  };
  if (PLACEHOLDER.test(fold(text))) {
    ask("import.fundingNone", FUNDING_CHOICES);
    return { funding: "unknown", fundingYears: [], instrument: null, questions };
  }
  if (NONE_NEEDED.test(fold(text))) {
    ask("import.fundingNotNeeded", FUNDING_CHOICES);
    return { funding: "unknown", fundingYears: [], instrument: null, questions };
  }
  const { instrument, kind, sure, named } = instrumentOf(text, taxonomy);
  if (instrument !== null && !sure) ask("import.instrument", [instrument], "instrument");
  const bare = text.replace(QUOTED, " ").replace(IPA, " ");
  const clauses = partsOf(bare, HARD)
    // Within a clause a new state begins a new part only where there is one before it: "2019-2020 seeking" is one part.
    .flatMap((part) => (fundingWordsIn(part, taxonomy).length > 1 ? partsOf(part, SOFT) : [part]))
    .flatMap((part) => clausesOf(part, taxonomy));
  const stated = new Set(clauses.flatMap(({ state }) => (state === null ? [] : [state])));
  const folded = fold(text);
  const strategy = kind === "strategy" || (NO_MONEY.test(folded) && kind === null && !named);
  const sourced =
    !strategy &&
    (named ||
      instrument !== null ||
      (MONEY_SOURCE.test(besidesFundingWords(bare, taxonomy)) && !onlyFundingWords(bare)));
  const { funding, key } = stateOf(stated, sourced, strategy);
  const additional = /\b(?:additional|more|further)\b/.test(folded) && funding === "seeking";
  if (key !== null) ask(key, FUNDING_CHOICES);
  else if (additional) ask("import.fundingAdditional", ["seeking", "partly"]);
  if (stated.has("negotiating") && /\bnegotiated\b/.test(folded) && !/\b(?:being|under|to be)\b/.test(folded))
    ask("import.negotiated", ["negotiating", "secured"]);
  if (/\b(?:tbc|tbd|to be confirmed)\b/.test(folded)) ask("import.fundingToConfirm", FUNDING_CHOICES);
  return { funding, fundingYears: yearsOf(clauses, sourced), instrument, questions };
}

function stateOf(
  stated: ReadonlySet<FundingWord>,
  sourced: boolean,
  strategy: boolean,
): { readonly funding: PlanFunding; readonly key: string | null } {
  const secured = stated.has("secured") || sourced;
  if (stated.has("partly")) return { funding: "partly", key: null };
  if (stated.has("negotiating") && (stated.has("seeking") || stated.has("secured")))
    return { funding: stated.has("secured") ? "partly" : "unknown", key: "import.fundingSeveral" };
  if (stated.has("negotiating")) return { funding: "negotiating", key: null };
  if (stated.has("seeking")) return { funding: secured ? "partly" : "seeking", key: null };
  if (stated.has("secured")) return { funding: "secured", key: null };
  if (strategy) return { funding: "unknown", key: "import.strategy" };
  if (sourced) return { funding: "secured", key: "import.sourceOnly" };
  return { funding: "unknown", key: "import.fundingNotRead" };
}

/** "Seeking funding for the programme" names no source. */
function onlyFundingWords(text: string): boolean {
  return /^\W*(?:(?:additional|more|further)\s+)?(?:seeking|fund(?:s|ing)?\s+(?:is\s+)?(?:sought|needed|required|to be))\b/i.test(
    text,
  );
}

function partsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => part.trim() !== "");
}

function clausesOf(part: string, taxonomy: Taxonomy): Clause[] {
  const words = fundingWordsIn(part, taxonomy);
  const read = NO_MONEY.test(fold(part)) ? undefined : readDateText(part);
  const years =
    read === undefined || (read.start === null && read.end === null)
      ? null
      : { from: yearOf(read.start), to: yearOf(read.end) };
  return [{ state: words[0] ?? null, years }];
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** Years beside no word belong to the state before them, else to the source; a text without any years has none. */
function yearsOf(clauses: readonly Clause[], sourced: boolean): FundingYears[] {
  const found: FundingYears[] = [];
  let state: PlanFunding = sourced
    ? "secured"
    : (clauses.find((clause) => clause.state !== null)?.state ?? "unknown");
  for (const clause of clauses) {
    if (clause.state !== null) state = clause.state;
    if (clause.years !== null) found.push({ ...clause.years, funding: state });
  }
  return found;
}

interface NamedSource {
  readonly instrument: string | null;
  readonly kind: string | null;
  readonly sure: boolean;
  /** Money of a known origin, also without an instrument of the list. */
  readonly named: boolean;
}

/** The instrument that a text names: IPA with its year first, then a term of the list in the text. */
function instrumentOf(text: string, taxonomy: Taxonomy): NamedSource {
  const ipa = [...text.matchAll(IPA)];
  const years = new Set(ipa.map((match) => match[1] ?? ""));
  const [year] = years;
  if (year !== undefined) {
    const label = `IPA ${Number(year) >= 2021 ? "III" : "II"} ${year}`;
    const clean = ipa.every((match) => IPA_CLEAN.test(match[0].trim()));
    return { instrument: label, kind: "instrument", sure: clean && years.size === 1, named: true };
  }
  const folded = ` ${fold(text)} `;
  let best: { readonly label: string; readonly kind: string; readonly length: number } | undefined;
  for (const term of termsOf(taxonomy, "instruments"))
    for (const name of [term.label, ...term.aliases.map((alias) => alias.text)]) {
      const words = fold(name);
      if (words.length < 3 || fundingWordsIn(name, taxonomy).length > 0) continue;
      if (folded.includes(` ${words} `) && words.length > (best?.length ?? 0))
        best = { label: term.label, kind: term.kind ?? "", length: words.length };
    }
  if (best !== undefined)
    return { instrument: best.label, kind: best.kind, sure: true, named: best.kind !== "strategy" };
  const [near] = suggestFor(taxonomy, "organisations", text);
  return { instrument: null, kind: null, sure: true, named: near !== undefined && near.confidence >= 0.9 };
}
