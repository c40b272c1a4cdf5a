// The quick look at a text: what it lets pass is certain, and equal texts have equal fingerprints.
import fc from "fast-check";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf } from "../../../src/domain/template/definitions";
import { checkWorkbook } from "../../../src/domain/validation/check";
import { RULES } from "../../../src/domain/validation/rules";
import { textContextOf } from "../../../src/domain/validation/textContext";
import { TextScan } from "../../../src/domain/validation/textScan";
import { TEXT_TESTS } from "../../../src/domain/validation/textTests";
import { cleanTables, inputOf } from "./samples";

const [outputs] = columnsOf("responses").filter(({ key }) => key === "outputs");
if (outputs === undefined) throw new Error("Responses have no outputs.");
const context = textContextOf(BUILTIN_TAXONOMY, outputs);
const tests = RULES.flatMap((rule) =>
  rule.kind === "text" && (rule.columns.includes("*") || rule.columns.includes("outputs")) ? [rule.test] : [],
);
const scan = new TextScan(new Set(tests), context);

const PIECES = [
  "training",
  "Officers",
  "of",
  "the",
  "EMPACT",
  "EMPIACT",
  "WBCSCi",
  "WBCSci",
  "Kosovo*",
  "Kosovo",
  "kosova",
  "North Macedonia",
  "Macedonia",
  "FYROM",
  "tbc",
  "TBD",
  "??",
  "xxx",
  "x",
  "Mr Novak",
  "a@b.org",
  "+387 33 123 456",
  "rai",
  "rai",
  "MoI",
  "Mol",
  "SlPA",
  "1st",
  "2th",
  "31 February",
  "29 May",
  "EU Policy Cycle",
  "policy",
  "mid 2020",
  "2020 –",
  "(2019-",
  ")",
  "(",
  "[1]",
  "- item",
  "\n",
  "  ",
  "\u00a0",
  "\u200b",
  "обука",
  "Пoлиција",
  "širina",
  "É,",
  "=SUM(A1)",
  "'quoted",
  "#REF!",
  "10059/16",
  "2017",
  "“so”",
  "EUR 5",
  "007",
  "serious",
  "serous",
  "biannual",
  "Q1-Q2",
  "&amp;",
  "<b>",
  "O0",
  "P0LICE",
  "l1st",
  "2.1 Text",
  "×",
];
const texts = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 7 })
  .chain((pieces) => fc.constantFrom(" ", ", ", "-", " / ").map((between) => pieces.join(between)));

test("a text that passes has no finding of any test of its column", () => {
  fc.assert(
    fc.property(texts, (text) => {
      if (text.trim() === "" || scan.isOdd(text)) return true;
      const found = tests
        .filter((test) => !["tooShort", "tooLong"].includes(test))
        .filter((test) => TEXT_TESTS[test](text, context) !== null);
      expect(found).toEqual([]);
      return true;
    }),
    { numRuns: 20_000, seed: 1 },
  );
});

test("a word of the same letters is not taken for North", () => {
  expect(scan.isOdd("Support to North Macedonia in this reform")).toBe(false);
  expect(scan.isOdd("Support to thorn Macedonia in this reform")).toBe(true);
});

test("texts that differ in capitals, blanks and punctuation only have one fingerprint, in Latin and Cyrillic", () => {
  const letters = fc.stringMatching(/^[a-zčćžšđëçабвгдђежзјклљмњопрстћуфхцчџшѓќѕ0-9]{1,12}$/);
  fc.assert(
    fc.property(
      fc.array(letters, { minLength: 1, maxLength: 6 }),
      fc.constantFrom(" ", ", ", " – ", "\n"),
      (words, between) => {
        scan.isOdd(words.join(between));
        const { order } = scan;
        scan.isOdd(`${words.join(" ").toUpperCase()}.`);
        return order === scan.order && order !== 0;
      },
    ),
    { numRuns: 5_000, seed: 2 },
  );
  // More capitals in one word than are counted beside its letters.
  scan.isOdd("A".repeat(200));
  const { order } = scan;
  scan.isOdd("a".repeat(200));
  expect(scan.order).toBe(order);
});

const ids = (rows: readonly (readonly (readonly [string, string | number])[])[]): string[] => {
  const [needs, responses, lines] = cleanTables("SC", rows.length);
  if (needs === undefined || responses === undefined || lines === undefined) throw new Error("No tables.");
  const changed = responses.rows.map((row, at) => ({
    ...row,
    values: { ...row.values, ...Object.fromEntries(rows[at] ?? []) },
  }));
  return checkWorkbook(inputOf([needs, { ...responses, rows: changed }, lines])).findings.map(
    ({ rule, row }) => `${rule} ${row}`,
  );
};

test("equal titles in Cyrillic are found like those in Latin", () => {
  const found = ids([[["title", "Обука полиције за истраге"]], [["title", "Обука полиције за истраге"]], []]);
  expect(found.filter((one) => one.startsWith("TXT-12"))).toEqual(["TXT-12 6", "TXT-12 7"]);
});

test("components of a programme share its reference, not only the letters of it", () => {
  const amounts = (n: number, reference: string): readonly (readonly [string, string | number])[] => [
    ["total_budget", n],
    ["eu_contribution", n],
    ["other_contributions", 0],
    ["secured", n],
    ["negotiated", 0],
    ["sought", 0],
    ["reference", reference],
  ];
  const rule = RULES.find((one) => one.kind === "group" && one.test === "components")?.id ?? "";
  const of = (last: string): string[] =>
    ids([amounts(1_000_000, "Contract AB"), amounts(600_000, "contract AB"), amounts(380_000, last)]).filter(
      (one) => one.startsWith(rule),
    );
  expect(of("Contract AB")).toHaveLength(1);
  expect(of("Contract BA")).toEqual([]);
});
