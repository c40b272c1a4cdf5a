import { readDateText, readDayText } from "../../../src/domain/record/readDate";
import { readMoneyText } from "../../../src/domain/record/readMoney";

/** A period as "start..end", "?" in front where it is to be confirmed; "unclear" where nobody can say. */
function period(text: string): string {
  const { certainty, start, end } = readDateText(text);
  if (certainty === "unclear" || certainty === "empty") return certainty;
  return `${certainty === "likely" ? "?" : ""}${start ?? ""}..${end ?? ""}`;
}

/** An amount as "EUR 1500000.00", "?" in front where it is to be confirmed; all readings where it is unclear. */
function amount(text: string): string {
  const shown = ({ minor, currency }: { minor: bigint; currency: string }): string =>
    `${currency} ${(Number(minor) / 100).toFixed(2)}`;
  const read = readMoneyText(text, { defaultCurrency: "EUR" });
  if (read.value !== null) return `${read.certainty === "likely" ? "?" : ""}${shown(read.value)}`;
  return `unclear: ${read.choices.map(shown).join(" or ")}`.trim();
}

describe("periods as people write them", () => {
  test.each([
    ["1.1.2018-31.12.2019", "2018-01-01..2019-12-31"],
    ["1.1.2018- 31.12.2019", "2018-01-01..2019-12-31"],
    ["1.9. 2017 – 1.4. 2018", "2017-09-01..2018-04-01"],
    ["2018-2020", "2018-01-01..2020-12-31"],
    ["2018-19", "2018-01-01..2019-12-31"],
    ["April 2018", "2018-04-01..2018-04-30"],
    ["(June 2018)", "2018-06-01..2018-06-30"],
    ["2019-05", "2019-05-01..2019-05-31"],
    ["Q2-3 2018", "2018-04-01..2018-09-30"],
    ["1Q 2020", "2020-01-01..2020-03-31"],
    ["first quarter of 2022", "2022-01-01..2022-03-31"],
    ["III kvartal 2021", "2021-07-01..2021-09-30"],
    ["3. tremujor 2021", "2021-07-01..2021-09-30"],
    ["трећи квартал 2021", "2021-07-01..2021-09-30"],
    ["2. polovina 2020", "2020-07-01..2020-12-31"],
    ["прва половина 2019", "2019-01-01..2019-06-30"],
    ["second half of 2020", "2020-07-01..2020-12-31"],
    ["(2016-Dec 2018)", "2016-01-01..2018-12-31"],
    ["Sep-Oct 2018", "2018-09-01..2018-10-31"],
    ["Done (9-10 Nov 2017)", "2017-11-09..2017-11-10"],
    ["2018-2020 (bi-annual regional workshops)", "2018-01-01..2020-12-31"],
    ["Foreseen for 2018-2019", "2018-01-01..2019-12-31"],
    ["since March 2019", "2019-03-01.."],
    ["oktobar-decembar 2022", "2022-10-01..2022-12-31"],
  ])("%s is read for certain", (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  test.each([
    ["1 Jan 18 – 31 Dec 19", "?2018-01-01..2019-12-31"],
    ["(1.1.17-30.9.19)", "?2017-01-01..2019-09-30"],
    ["15.12.2015-14.6.2019-", "?2015-12-15..2019-06-14"],
    ["(20 Apr 2017 -) 40 months", "?2017-04-20..2020-08-20"],
    ["(June 2019 – end 2020)", "?2019-06-01..2020-12-31"],
    ["from Q3 2019 to mid-2021", "?2019-07-01..2021-06-30"],
    ["do kraja 2020", "?..2020-12-31"],
    ["spring 2020", "?2020-03-01..2020-05-31"],
    ["Winter 2020/21", "?2020-12-01..2021-02-28"],
    ["Week 12 2020", "?2020-01-01..2020-12-31"],
    ["Q5 2019", "?2019-01-01..2019-12-31"],
    ["2017–2019 and 2021", "?2017-01-01..2021-12-31"],
    ["23th – 25th October 2018", "?2018-10-23..2018-10-25"],
  ])("%s is read, and asked about", (text, expected) => {
    expect(period(text)).toBe(expected);
  });

  test.each([
    "03/04/2024",
    "31.02.2020",
    "31 April 2019",
    "29.2.2023",
    "14th September",
    "18 months",
    "TBC",
    "2O18",
  ])("%s is not guessed", (text) => {
    expect(period(text)).toBe("unclear");
  });

  it("gives both days where day and month can change places", () => {
    expect(readDayText("03/04/2024").choices).toEqual(["2024-04-03", "2024-03-04"]);
    expect(readDayText("13/04/2024").value).toBe("2024-04-13");
  });

  it("takes no day that the calendar does not have for a month", () => {
    for (const text of ["31.02.2020", "30.2.24", "31 April 2019", "1.1.2020 - 31.2.2020"])
      expect(readDateText(text).certainty).not.toBe("certain");
  });
});

describe("amounts as people write them", () => {
  test.each([
    ["1.500.000,00 €", "EUR 1500000.00"],
    ["1,5 Mio EUR", "EUR 1500000.00"],
    ["1.234.567,89", "EUR 1234567.89"],
    ["1,234,567.89", "EUR 1234567.89"],
    ["1 234 567", "EUR 1234567.00"],
    ["2,6 mil.", "EUR 2600000.00"],
    ["1,2 milionë euro", "EUR 1200000.00"],
    ["1,5 милиона евра", "EUR 1500000.00"],
    ["1.500.000,- EUR", "EUR 1500000.00"],
    ["CHF 300'000.–", "CHF 300000.00"],
    ["1 500 000,50", "EUR 1500000.50"],
    ["MKD 3.000.000", "MKD 3000000.00"],
    ["$1.2m", "USD 1200000.00"],
  ])("%s is read for certain", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  test.each([
    ["EUR 1 500 00", "unclear: EUR 1500000.00 or EUR 150000.00"],
    ["1.500 EUR", "unclear: EUR 1500.00 or EUR 1.50"],
    ["1-2 million EUR", "unclear:"],
    ["500,000 EUR per year", "unclear:"],
    ["approx. 1.5 million", "?EUR 1500000.00"],
    ["-500", "?EUR -500.00"],
    ["tbc", "unclear:"],
  ])("%s is asked about", (text, expected) => {
    expect(amount(text)).toBe(expected);
  });

  it("takes a blank cell for no amount, not for zero", () => {
    expect(readMoneyText("").certainty).toBe("empty");
    expect(readMoneyText(null).value).toBeNull();
    expect(readMoneyText("0").value?.minor).toBe(0n);
  });
});
