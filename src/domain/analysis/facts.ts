// The lines of data behind an analysis: one a row of the workbook and combination of the chosen fields, with exact parts of its
// money. They add up, so that a PivotTable over them shows the same totals. Layer: domain/analysis.
import {
  spreadOfNeed,
  spreadOfResponse,
  spreadOverDonors,
  spreadOverYears,
  UNSTATED,
} from "../funding/apportion";
import type { Spread } from "../funding/apportion";
import type { FundedResponse } from "../funding/contributions";
import type { GapInput } from "../funding/gapState";
import { GapState } from "../funding/gapState";
import type { NeedMoney } from "../funding/needMoney";
import type { Contribution } from "../funding/rowMoney";
import { usablePeriod } from "../funding/rowMoney";
import { splitNumber } from "../funding/split";
import type { GapDimension } from "../funding/types";
import { GAP_DIMENSIONS } from "../funding/types";
import type { NeedRecord } from "../record/types";
import type { AnalysisField, AnalysisRequest, Measure } from "./fields";
import { ANALYSIS_FIELDS, ruleOf } from "./fields";

/** One line. Amounts are minor units of the result's currency, each exact as a number; null is unknown or does not apply. */
export interface Fact {
  readonly id: string;
  readonly kind: "need" | "response";
  /** A code for each field that was chosen or has one value a row; "" where it is not stated. Others are absent. */
  readonly codes: Readonly<Partial<Record<AnalysisField, string>>>;
  readonly measures: Readonly<Record<Measure, number | null>>;
}

export interface Facts {
  readonly facts: readonly Fact[];
  /** A field was chosen that needs have not, so there are only responses. */
  readonly needsLeftOut: boolean;
  /** An equal split stands for shares that nobody gave. */
  readonly assumed: boolean;
  /** Rows of which no line passes the filters. */
  readonly filteredOut: number;
}

const NO_MEASURES: Readonly<Record<Measure, number | null>> = {
  responses: null,
  needs: null,
  funded: null,
  withAmount: null,
  secured: null,
  negotiated: null,
  sought: null,
  unknownState: null,
  required: null,
  ownFunds: null,
  gap: null,
};
const STATE_MEASURE = {
  secured: "secured",
  negotiated: "negotiated",
  sought: "sought",
  unknown: "unknownState",
} as const satisfies Record<Contribution["state"], Measure>;

const isGapDimension = (field: AnalysisField): field is AnalysisField & GapDimension =>
  (GAP_DIMENSIONS as readonly string[]).includes(field);

/** Splits are made in the order of the gap's dimensions, then of the other fields: the same cents as in the gap. */
const SPLIT_ORDER: readonly AnalysisField[] = [
  ...GAP_DIMENSIONS.filter((dimension) => dimension !== "need"),
  ...ANALYSIS_FIELDS.filter((field) => !isGapDimension(field) && !ruleOf(field).single),
];
const SINGLE_FIELDS = ANALYSIS_FIELDS.filter((field) => ruleOf(field).single);

interface Draft {
  readonly codes: Partial<Record<AnalysisField, string>>;
  readonly measures: Record<Measure, number | null>;
}

/** All lines, sorted by kind and row; what the filters keep out is not among them. */
export function buildFacts(input: GapInput, request: AnalysisRequest): Facts {
  const state = new GapState({ ...input, by: [] });
  return new Builder(request, state.countedNeeds()).build(state.counted());
}

class Builder {
  private readonly keyed: ReadonlySet<AnalysisField>;
  private readonly split: readonly AnalysisField[];
  private readonly filters: ReadonlyMap<AnalysisField, ReadonlySet<string>>;
  private readonly needs: ReadonlyMap<string, NeedMoney>;
  private readonly withNeeds: boolean;
  /** Secured money by combination and need, for the gap. */
  private readonly covered = new Map<string, number>();
  private assumed = false;

  constructor(
    request: AnalysisRequest,
    private readonly all: readonly NeedMoney[],
  ) {
    this.needs = new Map(all.map((need) => [need.id, need]));
    this.keyed = new Set([...request.rows, ...request.columns]);
    this.filters = new Map(request.filters.map(({ field, codes }) => [field, new Set(codes)]));
    const chosen = new Set([...this.keyed, ...this.filters.keys()]);
    this.split = SPLIT_ORDER.filter((field) => chosen.has(field));
    this.withNeeds = [...chosen].every((field) => ruleOf(field).ofNeeds);
  }

  build(responses: readonly FundedResponse[]): Facts {
    const facts: Fact[] = [];
    let filteredOut = 0;
    for (const response of responses) {
      const own = this.ofResponse(response);
      if (own.length === 0) filteredOut += 1;
      for (const { codes, measures } of own)
        facts.push({ id: response.id, kind: "response", codes, measures });
    }
    const ofNeeds: Fact[] = [];
    if (this.withNeeds)
      for (const need of this.all) {
        const own = this.ofNeed(need);
        if (own.length === 0) filteredOut += 1;
        for (const { codes, measures } of own) ofNeeds.push({ id: need.id, kind: "need", codes, measures });
      }
    return {
      facts: [...ofNeeds, ...facts],
      needsLeftOut: !this.withNeeds,
      assumed: this.assumed,
      filteredOut,
    };
  }

  private passes(field: AnalysisField, code: string): boolean {
    return this.filters.get(field)?.has(code) ?? true;
  }

  /** Calls `take` for every combination of codes that passes the filters, with its exact part of the whole. */
  private share(
    spreads: readonly (readonly [AnalysisField, Spread])[],
    depth: number,
    codes: Partial<Record<AnalysisField, string>>,
    whole: number,
    take: (codes: Partial<Record<AnalysisField, string>>, part: number) => void,
  ): void {
    const next = spreads[depth];
    if (!next) return take(codes, whole);
    const [field, spread] = next;
    const parts = splitNumber(whole, spread.weights);
    spread.codes.forEach((code, index) => {
      if (this.passes(field, code))
        this.share(spreads, depth + 1, { ...codes, [field]: code }, parts[index] ?? 0, take);
    });
  }

  private keyOf(codes: Partial<Record<AnalysisField, string>>): string {
    return [...this.keyed].map((field) => codes[field] ?? UNSTATED).join("\u0001");
  }

  private ofResponse(response: FundedResponse): Draft[] {
    const { record, contributions } = response;
    const single: Partial<Record<AnalysisField, string>> = {};
    for (const field of SINGLE_FIELDS) {
      const code = field === "action" ? record.actionCode : ruleOf(field).codes?.(record)[0];
      single[field] = code ?? UNSTATED;
      if (!this.passes(field, single[field])) return [];
    }
    const drafts = new Map<string, Draft>();
    const funded = record.fundingState === "SEC" || record.fundingState === "PART";
    const draftOf = (codes: Partial<Record<AnalysisField, string>>): Draft => {
      const key = this.keyOf({ ...single, ...codes });
      let draft = drafts.get(key);
      if (!draft) {
        const shown = Object.fromEntries(
          Object.entries(codes).filter(([field]) => this.keyed.has(field as AnalysisField)),
        );
        draft = {
          codes: { ...single, ...shown },
          measures: {
            ...NO_MEASURES,
            responses: 1,
            funded: funded ? 1 : 0,
            withAmount: contributions.length > 0 ? 1 : 0,
            ...(contributions.length > 0 ? { secured: 0, negotiated: 0, sought: 0, unknownState: 0 } : {}),
          },
        };
        drafts.set(key, draft);
      }
      return draft;
    };
    const needSpread = spreadOfResponse(record, "need");
    const put = (whole: number, part: Contribution | undefined): void => {
      const period = part ?? usablePeriod(record.start, record.end);
      const parts = splitNumber(whole, needSpread.weights);
      needSpread.codes.forEach((need, index) => {
        if (!this.passes("need", need)) return;
        const spreads = this.split.map(
          (field) =>
            [field, this.spreadOf(field, response, need, part?.donors ?? record.donors, period)] as const,
        );
        this.assumed ||= response.assumed || needSpread.assumed || spreads.some(([, { assumed }]) => assumed);
        this.share(spreads, 0, { need }, parts[index] ?? 0, (codes, minor) => {
          const { measures } = draftOf(codes);
          if (!part) return;
          const measure = STATE_MEASURE[part.state];
          measures[measure] = (measures[measure] ?? 0) + minor;
          if (part.state !== "secured") return;
          const key = `${this.keyOf({ ...single, ...codes })}\u0002${need}`;
          this.covered.set(key, (this.covered.get(key) ?? 0) + minor);
        });
      });
    };
    if (contributions.length === 0) put(0, undefined);
    for (const part of contributions) put(Number(part.minor), part);
    return [...drafts.values()];
  }

  private spreadOf(
    field: AnalysisField,
    { record }: FundedResponse,
    need: string,
    donors: readonly string[],
    period: { readonly from?: string; readonly to?: string },
  ): Spread {
    if (field === "year") return spreadOverYears(period.from, period.to);
    if (field === "donor") return spreadOverDonors(donors);
    const rule = ruleOf(field);
    if (rule.by === "need") {
      const listed = this.needs.get(need)?.record;
      return equal(listed ? (rule.needCodes?.(listed) ?? []) : []);
    }
    if (rule.by === "own") return equal(rule.codes?.(record) ?? []);
    return spreadOfResponse(record, field as Exclude<GapDimension, "year" | "donor">);
  }

  private ofNeed(need: NeedMoney): Draft[] {
    if (!this.passes("need", need.id)) return [];
    const spreads = this.split.map(
      (field) => [field, spreadOfNeedField(field, need.record, need.id)] as const,
    );
    const drafts = new Map<string, Draft>();
    const add = (whole: number, put: (draft: Draft, part: number) => void): void =>
      this.share(spreads, 0, { need: need.id }, whole, (codes, part) => {
        const key = this.keyOf(codes);
        let draft = drafts.get(key);
        if (!draft) {
          const shown = Object.fromEntries(
            Object.entries(codes).filter(([field]) => this.keyed.has(field as AnalysisField)),
          );
          draft = { codes: shown, measures: { ...NO_MEASURES, needs: 1 } };
          drafts.set(key, draft);
        }
        put(draft, part);
      });
    const { cost } = need;
    add(Number(cost ?? 0n), ({ measures }, part) => {
      if (cost !== undefined) measures.required = (measures.required ?? 0) + part;
    });
    add(Number(need.own), ({ measures }, part) => {
      if (need.ownStated) measures.ownFunds = (measures.ownFunds ?? 0) + part;
    });
    for (const [key, { measures }] of drafts)
      if (measures.required !== null) {
        const left =
          measures.required - (measures.ownFunds ?? 0) - (this.covered.get(`${key}\u0002${need.id}`) ?? 0);
        measures.gap = Math.max(0, left);
      }
    return [...drafts.values()];
  }
}

function equal(codes: readonly string[]): Spread {
  const different = [...new Set(codes)];
  if (different.length === 0) return { codes: [UNSTATED], weights: [1], assumed: false };
  return { codes: different, weights: different.map(() => 1), assumed: different.length > 1 };
}

function spreadOfNeedField(field: AnalysisField, need: NeedRecord, id: string): Spread {
  if (isGapDimension(field)) return spreadOfNeed(need, id, field);
  return equal(ruleOf(field).needCodes?.(need) ?? []);
}
