// Money from the cells of a workbook to the sheets, over the stand-in: the stated amounts of the plan, rates, bad amounts.
import { gapInputOf } from "../../src/app/computations";
import { IN_PLACE } from "../../src/app/inPlace";
import { readRegister } from "../../src/app/register";
import type { UseCases } from "../../src/app/useCases/types";
import { makeUseCases } from "../../src/app/useCases/useCases";
import { gapReport } from "../../src/domain/funding/gapReport";
import { decimalText } from "../../src/domain/funding/money";
import type { Result } from "../../src/domain/result";
import { serialOfIso } from "../../src/domain/sheet/dates";
import { translatorFor } from "../../src/i18n/catalogues";
import { loadXlsx } from "../../src/workbench/xlsx/loadXlsx";
import { entryBook, type EntryRow } from "../support/entryBook";
import { openTestHost, type TestHost } from "../support/excelHost";

const translate = translatorFor("en");
const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
let host: TestHost;
let useCases: UseCases;
afterEach(() => host.dispose());

async function open(rows: Parameters<typeof entryBook>[0]): Promise<void> {
  host = openTestHost();
  await loadXlsx(await entryBook(rows), host.model);
  useCases = makeUseCases({ port: host.port, heavy: IN_PLACE, clock, translate, who: () => "tester" });
}
function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(translate).join(" "));
  return result.value;
}
const cellsOf = (sheet: string): unknown[][] =>
  (host.model.sheetByName(sheet)?.values({ top: 0, left: 0, rows: 80, columns: 24 }) as unknown[][]) ?? [];

/** The programme and its four components as the plan of action states them (II.e); one amount is malformed there. */
const PLAN: EntryRow[] = [
  {
    response_id: "P",
    title: "Support to Western Balkan IISG",
    total_budget: 21_625_000,
    eu_contribution: 20_000_000,
    other_contributions: 1_625_000,
  },
  {
    response_id: "C1",
    title: "Countering Serious Crime in the WB",
    total_budget: 14_500_000,
    eu_contribution: 13_000_000,
    other_contributions: "EUR 1 500 00",
  },
  {
    response_id: "C2",
    title: "AML/CFT capacity in SEE",
    total_budget: 2_612_964,
    eu_contribution: 2_500_000,
    other_contributions: 112_964,
  },
  {
    response_id: "C3",
    title: "Europol liaison officers pilot",
    total_budget: 2_000_000,
    eu_contribution: 2_000_000,
  },
  {
    response_id: "C4",
    title: "Financial Investigation In-Service Training",
    total_budget: 2_500_000,
    eu_contribution: 2_500_000,
  },
].map((row) => ({ ...row, currency: "EUR", funding_status: "Secured" }));

describe("the stated amounts of the plan, from their cells", () => {
  const PARTS = ["C1", "C2", "C3", "C4"];
  async function report() {
    await open({ responses: PLAN });
    const register = valueOf(await readRegister(host.port));
    const partOf = PARTS.map((part) => ({ whole: "P", part }));
    const input = gapInputOf(register, { asOf: "2018-06-30", by: ["need"] }, { same: [], partOf });
    return { input, result: gapReport(input) };
  }

  it("give 21 625 000 stated, 21 612 964 in components and 12 036 unreconciled, shown and not hidden", async () => {
    const { result } = await report();
    const { gross, net, adjustments } = result.reconciliation;
    expect(decimalText(net)).toBe("21625000.00");
    expect(decimalText(gross)).toBe("43237964.00");
    expect(decimalText(adjustments)).toBe("-21612964.00");
    const open = result.corrections.filter(({ kind }) => kind === "unreconciled");
    expect(open.map(({ amount }) => decimalText(amount))).toEqual(["12036.00"]);
    const parts = result.checks.filter(({ kind }) => kind === "components");
    expect(
      parts.map(({ stated, found, difference }) => [stated, found, difference].map(decimalText)),
    ).toContainEqual(["21625000.00", "21612964.00", "12036.00"]);
    // The parts of the EU make the 20 000 000 of the programme exactly: nothing is said about them.
    expect(parts).toHaveLength(1);
  });

  it("have the malformed EUR 1 500 00 asked about, and take it neither for 150 000 nor for 1 500 000", async () => {
    const { input, result } = await report();
    expect(input.responses.find(({ id }) => id === "C1")?.otherContributions).toBeNull();
    const unread = result.notes.find(({ message }) => message.key === "funding.note.amountUnread");
    expect(unread?.rows).toEqual(["C1"]);
    expect(result.checks.filter(({ kind }) => kind === "contributors")).toEqual([]);
    const { check } = valueOf(await useCases.prepareCheck()).result;
    const asked = check.findings.filter(
      ({ column, cell }) => column === "other_contributions" && cell.endsWith("10"),
    );
    expect(asked.map(({ value }) => value)).toEqual(["EUR 1 500 00"]);
    expect(asked.every(({ fix }) => fix !== "safe")).toBe(true);
  });
});

describe("amounts in other currencies", () => {
  const rows = [
    {
      response_id: "R1",
      title: "One",
      pillar: "WBCSCi",
      secured: 100,
      currency: "CHF",
      funding_status: "Secured",
      start: serialOfIso("2022-03-01"),
      end: serialOfIso("2022-12-31"),
    },
    {
      response_id: "R2",
      title: "Two",
      pillar: "WBCSCi",
      secured: 50,
      currency: "EUR",
      funding_status: "Secured",
    },
  ];

  it("are left out and said, until the list of rates has a rate; then rate, day and source stand on the summary", async () => {
    await open({ responses: rows });
    const first = valueOf(await useCases.prepareGap({ asOf: "2022-06-30" })).result.gap;
    expect(decimalText(first.total.secured)).toBe("50.00");
    expect(first.rowsLeftOut).toEqual(["R1"]);
    const sheet = valueOf(await useCases.prepareRates());
    expect(sheet.result.currencies).toEqual(["CHF"]);
    expect((await useCases.apply(sheet.plan)).notDone).toEqual([]);
    expect(
      valueOf(await useCases.checkLists())
        .warnings.map(translate)
        .join(),
    ).toContain("no rate for CHF yet");
    const row = cellsOf("Rates").findIndex(([code]) => code === "CHF");
    host.model
      .sheetByName("Rates")
      ?.write({ top: row, left: 1, rows: 1, columns: 3 }, [
        [{ value: 1.05 }, { value: serialOfIso("2022-03-01") }, { value: "ECB" }],
      ]);
    const gap = valueOf(await useCases.prepareGap({ asOf: "2022-06-30", by: ["pillar"] }));
    expect(decimalText(gap.result.gap.total.secured)).toBe("155.00");
    expect(gap.result.gap.rowsLeftOut).toEqual([]);
    expect((await useCases.apply(gap.plan)).notDone).toEqual([]);
    const summary = cellsOf("Summary").flat().map(String);
    expect(summary).toContain("Amounts in CHF of 1 row were converted at the rate of 2022-03-01 (ECB).");
    const again = await useCases.prepareRates();
    expect(again.ok).toBe(false);
    expect(valueOf(await useCases.checkLists()).warnings).toEqual([]);
  });
});

it("a negative, an absurd and an unreadable amount count as unknown, each is said, and the rest is computed", async () => {
  const money = (id: string, secured: number | string) => ({
    response_id: id,
    title: id,
    secured,
    currency: "EUR",
    funding_status: "Secured",
  });
  await open({
    needs: [{ need_id: "N1", need_text: "Need", cost: -5, currency: "EUR" }],
    responses: [money("R1", -1000), money("R2", 9.1e13), money("R3", "a lot"), money("R4", 40)],
    "funding-lines": [{ response_id: "R9", year: 2024, amount: 7, currency: "EUR" }],
  });
  const { gap } = valueOf(await useCases.prepareGap({ asOf: "2024-06-30" })).result;
  const said = gap.notes.map(({ message, rows }) => `${translate(message)} ${rows.join()}`).join("\n");
  expect(decimalText(gap.total.secured)).toBe("40.00");
  expect(said).toMatch(/1 need has a cost that cannot be used.* N1/);
  expect(gap.total.required).toBeNull();
  expect(gap.total.rowsWithAmount).toBe(1);
  expect(said).toMatch(/amounts that cannot be used as they are written.* R1,R2,R3/);
  expect(said).toMatch(/name[s]? a response that is not in the workbook.* R9/);
  expect([...gap.rowsLeftOut].sort()).toEqual(["R1", "R2", "R3"]);
});
