// Gap classes of field notes G2: each with what makes it and what does not, and all of them once more from the definitions.
import fc from "fast-check";
import { gapReport } from "../../../src/domain/funding/gapReport";
import type { GapInput } from "../../../src/domain/funding/gapState";
import type { GapClass } from "../../../src/domain/funding/types";
import type { NeedRecord, ResponseRecord } from "../../../src/domain/record/types";
import { gapInputs, input, need, response } from "./make";

const SOUND: Partial<ResponseRecord> = {
  needIds: ["N1"],
  beneficiaries: ["AL"],
  status: "ONG",
  fundingState: "SEC",
  phases: ["PRE"],
  start: "2021-01-01",
  end: "2023-12-31",
  lead: "GIZ",
  donors: ["EC"],
};
const NEED: Partial<NeedRecord> = { beneficiary: "AL", phase: "PRE", fromYear: 2021, toYear: 2023 };

/** Classes of N1 with these responses, each a sound one but for what is given. */
function classes(needOver: Partial<NeedRecord>, ...overs: Partial<ResponseRecord>[]): readonly GapClass[] {
  const data = input({
    needs: [need("N1", { ...NEED, ...needOver })],
    responses: overs.map((over, index) => response(`R${index}`, { ...SOUND, ...over })),
  });
  return gapReport(data).groups.find(({ key }) => key.need === "N1")?.classes ?? [];
}

describe("gap classes", () => {
  it("GAP-0: nobody answers a need; a sound response is no gap", () => {
    expect(classes({})).toEqual(["GAP-0"]);
    expect(classes({}, {})).toEqual([]);
  });

  it("GAP-1: all responses are planned or initiated; one that runs is enough, one of unknown status is no plan", () => {
    expect(classes({}, { status: "PLA" }, { status: "INI", lead: "UNODC", donors: ["DE"] })).toEqual([
      "GAP-1",
    ]);
    expect(classes({}, { status: "PLA" }, { lead: "UNODC", donors: ["DE"] })).toEqual([]);
    expect(classes({}, { status: null })).toEqual(["GAP-9"]);
  });

  it("GAP-2: no response has money; partly secured money is money, an unknown state is no proof", () => {
    expect(classes({}, { fundingState: "SEEK" })).toEqual(["GAP-2"]);
    expect(classes({}, { fundingState: "NEG" })).toEqual(["GAP-2"]);
    expect(classes({}, { fundingState: "PART" })).toEqual([]);
    expect(classes({}, { fundingState: "SRC" })).toEqual(["GAP-9"]);
    expect(classes({}, { fundingState: "NST" })).toEqual(["GAP-9"]);
  });

  it("GAP-3: all responses ended before the as-of date; one that ends on it, or without an end, runs", () => {
    const ended = { ...NEED, fromYear: null, toYear: null };
    expect(classes(ended, { end: "2022-06-29" })).toEqual(["GAP-3"]);
    expect(classes(ended, { end: "2022-06-30" })).toEqual([]);
    expect(classes(ended, { end: null })).toEqual([]);
  });

  it("GAP-4: responses reach other beneficiaries only; regional ones reach all six, unstated ones may", () => {
    expect(classes({}, { beneficiaries: ["RS", "XK"] })).toEqual(["GAP-4"]);
    expect(classes({}, { beneficiaries: ["WB6"] })).toEqual([]);
    expect(classes({}, { beneficiaries: [] })).toEqual([]);
    expect(classes({ beneficiary: "WB6" }, { beneficiaries: ["AL", "BA", "XK", "ME", "MK"] })).toEqual([
      "GAP-4",
    ]);
  });

  it("GAP-5: no response works in the phase of the need; one that does not say its phase may", () => {
    expect(classes({}, { phases: ["RES", "ANT"] })).toEqual(["GAP-5"]);
    expect(classes({}, { phases: ["RES", "PRE"] })).toEqual([]);
    expect(classes({}, { phases: [] })).toEqual([]);
    expect(classes({ phase: null }, { phases: ["RES"] })).toEqual([]);
  });

  it("GAP-6: a year of the need in which nothing runs; without dates nothing is known", () => {
    expect(classes({}, { start: "2022-01-01" })).toEqual(["GAP-6"]);
    expect(classes({}, { start: "2021-12-31" })).toEqual([]);
    expect(classes({}, { start: null })).toEqual([]);
    expect(
      classes({}, { end: "2021-12-31" }, { start: "2023-01-01", lead: "UNODC", donors: ["DE"] }),
    ).toEqual(["GAP-6"]);
    expect(classes({ fromYear: 2023, toYear: 2021 }, { start: "2022-01-01" })).toEqual([]);
  });

  it("GAP-7: one lead or one donor carries several responses; one response alone is no concentration", () => {
    expect(classes({}, {}, {})).toEqual(["GAP-7"]);
    expect(classes({}, {}, { lead: "UNODC" })).toEqual(["GAP-7"]);
    expect(classes({}, {}, { donors: ["DE"] })).toEqual(["GAP-7"]);
    expect(classes({}, {}, { lead: "UNODC", donors: ["DE"] })).toEqual([]);
    expect(classes({}, {}, { lead: null, donors: [] })).toEqual([]);
  });

  it("GAP-8: a response that names no need stands apart, as supply without demand", () => {
    const data = input({ needs: [need("N1", NEED)], responses: [response("R1", { ...SOUND, needIds: [] })] });
    const { groups, total } = gapReport(data);
    expect(groups.map(({ key, classes: own }) => [key.need, own])).toEqual([
      ["N1", ["GAP-0"]],
      ["", ["GAP-8"]],
    ]);
    expect(total.classes).toEqual(["GAP-0", "GAP-8"]);
  });

  it("GAP-9: a status or a funding state that is not stated is said beside whatever else is known", () => {
    expect(classes({}, { status: null, beneficiaries: ["RS"] })).toEqual(["GAP-4", "GAP-9"]);
  });

  it("are the ones of the definitions on any rows", () => {
    const stated = gapInputs(true).chain((data) =>
      fc
        .array(
          fc.record({
            status: fc.option(fc.constantFrom("PLA", "INI", "ONG"), { nil: null }),
            lead: fc.option(fc.constantFrom("GIZ", "UNODC"), { nil: null }),
          }),
          { minLength: 8, maxLength: 8 },
        )
        .map((overs): GapInput => ({
          ...data,
          by: ["need"],
          responses: data.responses.map((one, index) => ({ ...one, ...overs[index] })),
        })),
    );
    fc.assert(
      fc.property(stated, (data) => {
        const { groups } = gapReport(data);
        for (const one of data.needs) {
          const group = groups.find(({ key }) => key.need === one.id);
          const its = data.responses.filter(({ needIds }) => needIds.includes(one.id ?? ""));
          expect(group?.classes).toEqual(defined(one, its, data.asOf));
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** The definitions once more, plainly. */
function defined(one: NeedRecord, its: readonly ResponseRecord[], asOf: string): string[] {
  if (its.length === 0) return ["GAP-0"];
  const all = (test: (record: ResponseRecord) => boolean): boolean => its.filter(test).length === its.length;
  const some = (test: (record: ResponseRecord) => boolean): boolean => its.filter(test).length > 0;
  const is = (value: string | null, codes: string): boolean =>
    value !== null && codes.split(" ").includes(value);
  const reached = (partner: string): boolean =>
    some(({ beneficiaries }) => beneficiaries.some((code) => code === partner || code === "WB6"));
  const wanted =
    one.beneficiary === "WB6"
      ? ["AL", "BA", "XK", "ME", "MK", "RS"]
      : one.beneficiary === null
        ? []
        : [one.beneficiary];
  const years: number[] = [];
  if (one.fromYear !== null && one.toYear !== null)
    for (let year = one.fromYear; year <= one.toYear; year += 1) years.push(year);
  const runs = (year: number): boolean =>
    some(({ start, end }) => Number(start?.slice(0, 4)) <= year && Number(end?.slice(0, 4)) >= year);
  const single = (of: (record: ResponseRecord) => readonly (string | null)[]): boolean => {
    const names = new Set(its.flatMap((record) => (of(record).length === 0 ? [null] : of(record))));
    return its.length > 1 && names.size === 1 && !names.has(null);
  };
  const rules: readonly (readonly [string, boolean])[] = [
    ["GAP-1", all(({ status }) => is(status, "PLA INI"))],
    ["GAP-2", all(({ fundingState }) => is(fundingState, "NEG SEEK"))],
    ["GAP-3", all(({ end }) => end !== null && end < asOf)],
    [
      "GAP-4",
      all(({ beneficiaries }) => beneficiaries.length > 0) && wanted.some((partner) => !reached(partner)),
    ],
    [
      "GAP-5",
      one.phase !== null && all(({ phases }) => phases.length > 0 && !phases.includes(one.phase ?? "")),
    ],
    ["GAP-6", all(({ start, end }) => start !== null && end !== null) && years.some((year) => !runs(year))],
    ["GAP-7", single(({ lead }) => [lead]) || single(({ donors }) => donors)],
    ["GAP-9", some(({ status, fundingState }) => status === null || !is(fundingState, "SEC PART NEG SEEK"))],
  ];
  return rules.filter(([, holds]) => holds).map(([name]) => name);
}
