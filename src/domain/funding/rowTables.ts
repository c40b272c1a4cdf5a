// Tables of rows: unaddressed needs, responses that end soon, who gives and who implements in which pillar, how complete the rows
// are. Source: field notes G4. Layer: domain/funding.
import type { ResponseRecord } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import { daysInMonth, isoOf, serialOfIso } from "../sheet/dates";
import type { CellInput } from "../sheet/plan";
import type { TableSheet } from "../sheet/tableSheet";
import { termsInForce } from "../taxonomy/lookup";
import { PARTNERS, partnersOf } from "./apportion";
import { GapState } from "./gapState";
import { AMOUNT_FORMAT, amountCell, headingOf, labelOf, listed } from "./gapTables";
import type { StandardRows } from "./standardSheet";
import { DATE_FORMAT, MONEY_COLUMNS, moneyCells, MOST_TEXT, sheetOf } from "./standardSheet";
import type { GapGroup } from "./types";

/** Needs that no response names, and needs whose responses have all ended (GAP-0 and GAP-3). */
export function unaddressed(rows: StandardRows): TableSheet {
  const { needs, responses, context, input } = rows;
  const byNeed = new Map<string, [id: string, record: ResponseRecord][]>();
  for (const entry of responses)
    for (const need of new Set(entry[1].needIds)) byNeed.set(need, [...(byNeed.get(need) ?? []), entry]);
  const lines = [...needs].flatMap(([id, need]): CellInput[][] => {
    const its = byNeed.get(id) ?? [];
    const ended = its.every(([, { end }]) => end !== null && end < input.asOf);
    if (!ended) return [];
    const { pillar, beneficiary, cost, fromYear, toYear } = need;
    return [
      [
        id,
        labelOf("pillar", pillar ?? "", context),
        labelOf("beneficiary", beneficiary ?? "", context),
        (need.text ?? "").slice(0, MOST_TEXT),
        cost === null || cost.currency !== input.currency ? "" : amountCell(cost),
        fromYear ?? "",
        toYear ?? "",
        headingOf(its.length === 0 ? "noResponse" : "allEnded", context),
        its.length,
        listed(
          its.map(([response]) => response),
          context,
        ),
      ],
    ];
  });
  return sheetOf(
    rows,
    "unaddressed",
    "tblUnaddressed",
    [
      ["need", 14],
      ["pillar", 12],
      ["beneficiary", 22],
      ["needText", 60],
      ["required", 16, AMOUNT_FORMAT],
      ["fromYear", 9, "0"],
      ["toYear", 9, "0"],
      ["why", 22],
      ["responses", 11, "0"],
      ["rows", 40],
    ],
    lines,
  );
}

/** The same day so many months later, or the last one of that month. */
function monthsAfter(date: IsoDate, months: number): IsoDate {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const year = Number(date.slice(0, 4)) + Math.floor(month / 12);
  const inYear = (month % 12) + 1;
  return isoOf(year, inYear, Math.min(Number(date.slice(8, 10)), daysInMonth(year, inYear)));
}

/** Responses that end within twelve months, soonest first, and what follows them. */
export function ending(rows: StandardRows): TableSheet {
  const { responses, context, input } = rows;
  const half = monthsAfter(input.asOf, 6);
  const year = monthsAfter(input.asOf, 12);
  const followers = new Map<string, string[]>();
  for (const [id, { followUpOf }] of responses)
    if (followUpOf !== null) followers.set(followUpOf, [...(followers.get(followUpOf) ?? []), id]);
  const lines = [...responses]
    .flatMap(([id, record]) => (record.end === null ? [] : [{ id, record, end: record.end }]))
    .filter(({ end }) => end >= input.asOf && end <= year)
    .sort((a, b) => (a.end === b.end ? (a.id < b.id ? -1 : 1) : a.end < b.end ? -1 : 1))
    .map(({ id, record, end }): CellInput[] => [
      id,
      (record.title ?? record.shortTitle ?? "").slice(0, MOST_TEXT),
      listed(
        record.pillars.map((pillar) => labelOf("pillar", pillar, context)),
        context,
      ),
      record.lead === null ? "" : labelOf("donor", record.lead, context),
      listed(
        record.donors.map((donor) => labelOf("donor", donor, context)),
        context,
      ),
      serialOfIso(end),
      headingOf(end <= half ? "withinSix" : "withinTwelve", context),
      listed(record.needIds, context),
      listed(followers.get(id) ?? [], context),
    ]);
  return sheetOf(
    rows,
    "ending",
    "tblEndingSoon",
    [
      ["response", 16],
      ["responseTitle", 50],
      ["pillar", 14],
      ["implementer", 26],
      ["donor", 26],
      ["end", 12, DATE_FORMAT],
      ["ends", 18],
      ["needs", 24],
      ["followedBy", 20],
    ],
    lines,
  );
}

function givers(
  rows: StandardRows,
  key: "donors" | "implementers",
  table: string,
  groups: readonly GapGroup[],
): TableSheet {
  const { context } = rows;
  return sheetOf(
    rows,
    key,
    table,
    [
      [key === "donors" ? "donor" : "implementer", 34],
      ["pillar", 14],
      ["responses", 11, "0"],
      ["withAmount", 11, "0"],
      ...MONEY_COLUMNS,
      ["split", 11],
      ["rows", 50],
    ],
    groups.map((group): CellInput[] => [
      labelOf("donor", group.key.donor ?? "", context),
      labelOf("pillar", group.key.pillar ?? "", context),
      group.responseIds.length,
      group.rowsWithAmount,
      ...moneyCells(group),
      headingOf(group.assumed ? "assumed" : "stated", context),
      listed(group.responseIds.list(), context),
    ]),
  );
}

/** What each donor gives in each pillar. */
export function donors(rows: StandardRows): TableSheet {
  return givers(rows, "donors", "tblDonorsByPillar", rows.context.result.groups);
}

/** As the table of donors, with the lead implementer in the donors' place: whatever was given, it is implemented by one lead. */
export function implementers(rows: StandardRows): TableSheet {
  const { input } = rows;
  const led = new GapState({
    ...input,
    by: ["donor", "pillar"],
    responses: input.responses.map((record) => ({
      ...record,
      donors: record.lead === null ? [] : [record.lead],
    })),
    fundingLines: input.fundingLines.map((line) => ({ ...line, donor: null })),
  });
  return givers(rows, "implementers", "tblImplementersByPillar", led.result().groups);
}

/** Each partner and official pillar, also those without rows, and other pillars that are in use: what is there, and how much of it can be counted. */
export function completeness(rows: StandardRows): TableSheet {
  const { needs, responses, context, input } = rows;
  const used = new Set([
    ...[...needs.values()].map(({ pillar }) => pillar),
    ...[...responses.values()].flatMap((record) => record.pillars),
  ]);
  const pillars = termsInForce(context.stamp.taxonomy, "pillars", input.asOf)
    .filter(({ code, standing }) => standing === "official" || used.has(code))
    .map(({ code }) => code);
  const lines = PARTNERS.flatMap((partner) =>
    pillars.map((pillar): CellInput[] => {
      const its = [...needs].filter(
        ([, need]) =>
          need.pillar === pillar &&
          need.beneficiary !== null &&
          partnersOf([need.beneficiary]).includes(partner),
      );
      const answers = [...responses].filter(
        ([, record]) => record.pillars.includes(pillar) && partnersOf(record.beneficiaries).includes(partner),
      );
      const count = (test: (record: ResponseRecord) => boolean): number =>
        answers.filter(([, record]) => test(record)).length;
      return [
        labelOf("beneficiary", partner, context),
        labelOf("pillar", pillar, context),
        its.length,
        its.filter(([, { cost }]) => cost !== null).length,
        answers.length,
        count(namesAmount),
        count(({ start, end }) => start !== null && end !== null),
        count(({ status }) => status !== null),
        count(({ fundingState }) => fundingState !== null && fundingState !== "NST"),
        listed(
          [...its, ...answers].map(([id]) => id),
          context,
        ),
      ];
    }),
  );
  return sheetOf(
    rows,
    "completeness",
    "tblCompleteness",
    [
      ["beneficiary", 24],
      ["pillar", 12],
      ["needs", 9, "0"],
      ["withCost", 11, "0"],
      ["responses", 11, "0"],
      ["withAmount", 11, "0"],
      ["withPeriod", 11, "0"],
      ["withStatus", 11, "0"],
      ["withFundingState", 14, "0"],
      ["rows", 60],
    ],
    lines,
  );
}

function namesAmount({ totalBudget, secured, negotiated, sought }: ResponseRecord): boolean {
  return [totalBudget, secured, negotiated, sought].some((amount) => amount !== null);
}
