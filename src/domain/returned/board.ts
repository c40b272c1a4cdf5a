// The completeness board: six beneficiaries by three pillars for needs, and every reporting organisation by cycle for responses.
// Each line says what was sent, came back, went in and is still open. Layer: domain/returned.
import { PARTNER_CODES } from "../taxonomy/lists/beneficiaries";
import { cellText, findTerm, termOf, termsOf } from "../taxonomy/lookup";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { slotOf } from "./claims";
import { latestSubmissions, openRejections } from "./standing";
import type { MergeLogEntry, RegisterState, SubmissionPlace, Values } from "./types";

export type BoardState = "nothing" | "sent" | "to-repair" | "to-decide" | "complete";

/**
 * `who`, `pillar` and `cycle` are shown texts; lines of needs have no cycle. All counts are of rows but `files` (submissions that
 * count), `errors` (critical findings and errors left in them) and `questions`. `checked` rows passed the check.
 */
export interface BoardLine {
  readonly kind: "needs" | "responses";
  readonly who: string;
  readonly pillar: string;
  readonly cycle: string;
  readonly sent: number;
  readonly files: number;
  /** The last day something came back; "" for never. */
  readonly lastReturn: string;
  readonly returned: number;
  readonly checked: number;
  readonly errors: number;
  readonly accepted: number;
  readonly outside: number;
  readonly questions: number;
  readonly state: BoardState;
}

interface Place {
  readonly kind: BoardLine["kind"];
  readonly who: string;
  readonly pillar: string;
  readonly cycle: string;
}

/** Lines in the order of partners and pillars, then of organisations by name; whoever has no place stands below its kind. */
export function completenessBoard(state: RegisterState, taxonomy: Taxonomy): BoardLine[] {
  const pillars = termsOf(taxonomy, "pillars")
    .filter(({ kind }) => kind !== "not-offered")
    .map(({ code }) => code);
  const label = (list: ListId, code: string): string => {
    const term = termOf(taxonomy, list, code);
    return term === undefined ? code : cellText(list, term);
  };
  const places = new Map<string, Place>();
  const put = (place: Place): string => {
    const name = JSON.stringify([place.kind, place.who, place.pillar, place.cycle]);
    places.set(name, place);
    return name;
  };
  for (const partner of PARTNER_CODES)
    for (const pillar of pillars)
      put({
        kind: "needs",
        who: label("beneficiaries", partner),
        pillar: label("pillars", pillar),
        cycle: "",
      });

  const sent = new Map<string, number>();
  for (const [key, values] of state.bases.flatMap((base) => [...base])) {
    const kind = key.slice(0, key.indexOf("|"));
    if (kind !== "needs" && kind !== "responses") continue;
    const name = put(placeOfRow(kind, values, taxonomy, label));
    sent.set(name, (sent.get(name) ?? 0) + 1);
  }
  const files = new Map<string, MergeLogEntry[]>();
  for (const entry of latestSubmissions(state).values()) {
    const name = put(placeOfFile(entry, label));
    files.set(name, [...(files.get(name) ?? []), entry]);
  }
  const outside = openRejections(state);
  return [...places]
    .map(([name, place], index): readonly [BoardLine, number] => {
      const entries = files.get(name) ?? [];
      const slots = new Set(entries.map(({ submission }) => slotOf(submission)));
      const slotOfNo = (no: number): string => {
        const entry = state.log[no - 1];
        return entry === undefined ? "" : slotOf(entry.submission);
      };
      const open = outside.filter(({ no }) => slots.has(slotOfNo(no))).length;
      const questions = [...state.conflicts.values()].filter(({ id }) =>
        [...slots].some((slot) => id.endsWith(`|${slot}`)),
      ).length;
      const counts = {
        sent: sent.get(name) ?? 0,
        files: entries.length,
        lastReturn:
          entries
            .map(({ submission }) => submission.date)
            .sort()
            .at(-1) ?? "",
        returned: sum(entries, ({ submission }) => submission.rows.length + submission.outside.length),
        checked: sum(entries, ({ submission }) => submission.rows.length),
        errors: sum(entries, ({ submission: { seen } }) =>
          seen === undefined ? 0 : seen.counts.critical + seen.counts.error,
        ),
        accepted: sum(entries, ({ accepted }) => accepted),
        outside: open,
        questions,
      };
      return [{ ...place, ...counts, state: stateOf(counts) }, index];
    })
    .sort(([a, i], [b, j]) =>
      a.kind === b.kind
        ? a.kind === "needs"
          ? i - j
          : a.who.localeCompare(b.who, "en") || a.cycle.localeCompare(b.cycle, "en") || i - j
        : a.kind === "needs"
          ? -1
          : 1,
    )
    .map(([line]) => line);
}

function stateOf({
  sent,
  files,
  outside,
  questions,
}: Pick<BoardLine, "sent" | "files" | "outside" | "questions">): BoardState {
  if (files === 0) return sent === 0 ? "nothing" : "sent";
  if (outside > 0) return "to-repair";
  return questions > 0 ? "to-decide" : "complete";
}

function placeOfRow(
  kind: BoardLine["kind"],
  values: Values,
  taxonomy: Taxonomy,
  label: (list: ListId, code: string) => string,
): Place {
  const named = (column: string, list: ListId): string => {
    const text = String(values[column] ?? "").trim();
    const term = findTerm(taxonomy, list, text);
    return term === undefined ? text : label(list, term.code);
  };
  const pillar = named("pillar", "pillars");
  return kind === "needs"
    ? { kind, who: named("beneficiary", "beneficiaries"), pillar, cycle: "" }
    : { kind, who: named("reporting_member", "organisations"), pillar, cycle: named("cycle", "cycles") };
}

function placeOfFile({ submission }: MergeLogEntry, label: (list: ListId, code: string) => string): Place {
  const { place = {}, contributor, kinds = [] } = submission;
  const kind = kinds.includes("needs") ? "needs" : "responses";
  const pillar = place.pillar === undefined ? "" : label("pillars", place.pillar);
  const cycle = kind === "needs" ? "" : (submission.scope?.split("|")[2] ?? "");
  return { kind, who: whoOf(kind, place, label) ?? contributor, pillar, cycle };
}

function whoOf(
  kind: BoardLine["kind"],
  { beneficiary, organisation }: SubmissionPlace,
  label: (list: ListId, code: string) => string,
): string | undefined {
  const ofBeneficiary = beneficiary === undefined ? undefined : label("beneficiaries", beneficiary);
  const ofOrganisation = organisation === undefined ? undefined : label("organisations", organisation);
  return kind === "needs" ? (ofBeneficiary ?? ofOrganisation) : (ofOrganisation ?? ofBeneficiary);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
