// Puts a judgement into words with figures. Layer: domain/duplicates.
import { message } from "../message";
import type { Message, MessageParams } from "../message";
import { spokenAmount } from "../funding/money";
import type { Comparison, PreparedRow } from "./compare";
import { fold } from "../taxonomy/fold";
import { namingWords } from "./concepts";
import { rawWords } from "./words";
import type { Corpus } from "./corpus";
import type { ConceptFamily } from "./lexicon";
import { nameKey } from "./fields";
import { beneficiaryLabel } from "./labels";
import type { AgainstKind, EvidenceKind, Judgement } from "./relate";
import type { Reason } from "./types";

/** A month as people count it in periods. */
const DAYS_PER_MONTH = 30.4375;
const MOST_NAMED = 3;

/** The reasons with their points; the points are those of the judgement, so that they add up to its score. */
export function reasonsOf(
  judgement: Judgement,
  c: Comparison,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): Reason[] {
  return judgement.points.map(({ kind, points }) => ({
    kind,
    reason: reasonMessage(kind, judgement, c, a, b, corpus),
    points,
  }));
}

/** The strongest reason against; undefined when nothing speaks against. */
export function againstOf(
  judgement: Judgement,
  c: Comparison,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): Message | undefined {
  const [kind] = judgement.against;
  return kind === undefined ? undefined : againstMessage(kind, c, a, b, corpus);
}

function reasonMessage(
  kind: EvidenceKind,
  judgement: Judgement,
  c: Comparison,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): Message {
  switch (kind) {
    case "words":
      return a.words.hasText || b.words.hasText
        ? message("duplicates.reason.words", {
            shared: c.sharedWords,
            total: Math.max(c.leftWords, c.rightWords),
          })
        : message("duplicates.reason.titleWords", {
            shared: c.sharedWords,
            total: Math.max(c.leftWords, c.rightWords),
          });
    case "contained":
      return message("duplicates.reason.contained", {
        shared: c.sharedWords,
        total: c.shorterIsLeft ? c.leftWords : c.rightWords,
        row: c.shorterIsLeft ? a.row.id : b.row.id,
      });
    case "organisation":
      return message("duplicates.reason.organisation", {
        names: listed(c.sharedOrganisations),
        count: c.sharedOrganisations.length,
      });
    case "subject":
      return message("duplicates.reason.subject", { words: conceptWords(c, "subject", a, b, corpus) });
    case "activity":
      return message("duplicates.reason.activity", { words: conceptWords(c, "activity", a, b, corpus) });
    case "need":
      return message("duplicates.reason.need", {
        names: listed(labelsOf(a.row.needs, c.sharedNeeds)),
        count: c.sharedNeeds.length,
      });
    case "heading":
      return message("duplicates.reason.heading");
    case "beneficiary":
      if (c.bothRegional) return message("duplicates.reason.bothRegional");
      return c.oneRegional
        ? message("duplicates.reason.oneRegional", {
            names: listed(
              (a.fields.regional ? b : a).fields.beneficiaries.map((name) => beneficiaryLabel(name.label)),
            ),
          })
        : message("duplicates.reason.beneficiary", {
            names: listed(c.sharedBeneficiaries.map(beneficiaryLabel)),
          });
    case "period":
      return message("duplicates.reason.period", {
        common: months(c.commonDays),
        total: months(c.spanDays),
        count: months(c.spanDays),
      });
    case "money":
      return message("duplicates.reason.money", amountOf(a));
    case "instrument":
      return message("duplicates.reason.instrument", { name: a.row.instrument ?? "" });
    case "reference":
      return message("duplicates.reason.reference", { reference: a.row.reference ?? "" });
    case "follow-up":
      return message("duplicates.reason.followUp");
    case "contrast":
      return againstMessage(judgement.against[0] ?? "words", c, a, b, corpus);
    case "version":
      return againstMessage(c.version === "later" ? "version" : "period", c, a, b, corpus);
  }
}

function againstMessage(
  kind: AgainstKind,
  c: Comparison,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): Message {
  switch (kind) {
    case "version":
      return message("duplicates.against.version", { left: markText(a), right: markText(b) });
    case "part":
      return message("duplicates.against.part", {
        left: a.words.marks.part ?? "",
        right: b.words.marks.part ?? "",
      });
    case "subject":
      return message("duplicates.against.subject", sides("subject", a, b, corpus));
    case "group":
      return message("duplicates.against.group", sides("group", a, b, corpus));
    case "activity":
      return message("duplicates.against.activity", sides("activity", a, b, corpus));
    case "beneficiary":
      return message("duplicates.against.beneficiary", {
        left: listed(a.fields.beneficiaries.map((name) => beneficiaryLabel(name.label))),
        right: listed(b.fields.beneficiaries.map((name) => beneficiaryLabel(name.label))),
      });
    case "period":
      return message("duplicates.against.period", { months: months(c.gapDays) });
    case "names":
      return message("duplicates.against.names", { left: otherNames(a, b), right: otherNames(b, a) });
    case "numbers":
      return message("duplicates.against.numbers");
    case "reference":
      return message("duplicates.against.reference", {
        left: a.row.reference ?? "",
        right: b.row.reference ?? "",
      });
    case "organisation":
      return message("duplicates.against.organisation", {
        left: listed(a.fields.organisations.map((name) => name.label)),
        right: listed(b.fields.organisations.map((name) => name.label)),
      });
    case "money":
      return message("duplicates.against.money", {
        left: money(a),
        right: money(b),
      });
    case "need":
      return message("duplicates.against.need", {
        left: listed(a.row.needs ?? []),
        right: listed(b.row.needs ?? []),
      });
    case "short":
      return message("duplicates.against.short", { count: c.sharedWords });
    case "words":
      return message("duplicates.against.words", { count: c.leftWords + c.rightWords - 2 * c.sharedWords });
  }
}

function conceptWords(
  c: Comparison,
  family: ConceptFamily,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): string {
  const shared = [...c.concepts[family].shared].sort(
    (x, y) => (corpus.weights[y] ?? 0) - (corpus.weights[x] ?? 0) || x - y,
  );
  const best = shared[0];
  if (best === undefined) return "";
  const left = namingWords(textOf(a), best, corpus);
  const right = namingWords(textOf(b), best, corpus);
  return left.toLowerCase() === right.toLowerCase() || right === "" ? left : `${left} / ${right}`;
}

function sides(
  family: ConceptFamily,
  a: PreparedRow,
  b: PreparedRow,
  corpus: Corpus,
): { left: string; right: string } {
  const word = (row: PreparedRow): string => {
    const [first] = [...row.words.concepts[family]].sort(
      (x, y) => (corpus.weights[y] ?? 0) - (corpus.weights[x] ?? 0) || x - y,
    );
    return first === undefined ? "" : namingWords(textOf(row), first, corpus);
  };
  return { left: word(a), right: word(b) };
}

/** Capitalised words of one row that the other does not have, as written. */
function otherNames(row: PreparedRow, other: PreparedRow): string {
  const known = new Set(rawWords(textOf(other)).map((raw) => fold(raw)));
  const own = rawWords(row.row.title ?? row.row.text ?? "")
    .slice(1)
    .filter((raw) => /^\p{Lu}/u.test(raw) && !known.has(fold(raw)));
  return listed([...new Set(own)]);
}

function textOf(row: PreparedRow): string {
  return `${row.row.title ?? ""} ${row.row.text ?? ""} ${(row.row.activityTypes ?? []).join(" ")}`;
}

function markText(row: PreparedRow): string {
  const { phase, stated, fromYear, toYear } = row.words.marks;
  const years = fromYear === 0 ? "" : fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;
  const base = stated || years === "" ? `#${phase}` : "";
  return [base, years].filter((part) => part !== "").join(" ");
}

/** The needs as the row writes them. */
function labelsOf(labels: readonly string[] | undefined, keys: readonly string[]): readonly string[] {
  return (labels ?? []).filter((label) => keys.includes(nameKey(label)));
}

function listed(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? names.join(", ") : `${names.slice(0, MOST_NAMED).join(", ")} …`;
}

function months(days: number): number {
  return days === 0 ? 0 : Math.max(1, Math.round(days / DAYS_PER_MONTH));
}

function amountOf({ row: { money } }: PreparedRow): MessageParams {
  return { amount: money ? spokenAmount(money) : "", currency: money?.currency ?? "" };
}

function money(row: PreparedRow): Message {
  return message("duplicates.money", amountOf(row));
}
