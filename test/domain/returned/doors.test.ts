// Severity has a door: what a finding does to the consolidation of a returned workbook, and what a written reason opens again.
import { message } from "../../../src/domain/message";
import { submissionOf } from "../../../src/domain/returned/submission";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { checkWorkbook } from "../../../src/domain/validation/check";
import type { Finding, Severity } from "../../../src/domain/validation/finding";
import { readMutes, planMute } from "../../../src/domain/validation/mutes";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { cleanRows, inputOf, tableOf } from "../validation/samples";

const { needs } = cleanRows("SC", 3);
const table = tableOf("needs", needs);
const finding = (severity: Severity, row: number, sheet = table.sheet): Finding => ({
  rule: "X-01",
  severity,
  sheet,
  cell: "A1",
  row,
  column: "",
  value: null,
  message: message(`rules.X-01.${severity}`),
  suggestions: [],
  fix: null,
});
const doorOf = (findings: readonly Finding[]) => {
  const { rows, outside } = submissionOf({
    file: "a.xlsx",
    tables: [table],
    findings,
    taxonomy: BUILTIN_TAXONOMY,
    received: "2025-06-30",
  });
  return [rows.map(({ origin }) => origin.row), outside.map(({ origin }) => origin.row)];
};
const [first = 0, second = 0, third = 0] = table.rows.map(({ origin }) => origin.rowNumber);

test.each<[string, Finding, number[][]]>([
  [
    "a critical finding about the file stops all its rows",
    finding("critical", 0, ""),
    [[], [first, second, third]],
  ],
  [
    "a critical finding about a sheet stops that sheet's rows",
    finding("critical", 0),
    [[], [first, second, third]],
  ],
  ["an error stops its own row", finding("error", second), [[first, third], [second]]],
  ["an error about a sheet stops no row", finding("error", 0), [[first, second, third], []]],
  ["a warning stops nothing", finding("warning", second), [[first, second, third], []]],
  ["information stops nothing", finding("info", second), [[first, second, third], []]],
])("%s", (_title, found, expected) => {
  expect(doorOf([found])).toEqual(expected);
});

test("an error with a written reason lets its row through, without one it does not", () => {
  const damaged = tableOf("needs", [
    needs[0] ?? {},
    { ...needs[1], beneficiary: "Atlantis" },
    needs[2] ?? {},
  ]);
  const input = inputOf([damaged]);
  const { findings } = checkWorkbook(input);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect([...new Set(errors.map(({ row }) => row))]).toEqual([second]);
  expect(doorOf(findings)).toEqual([[first, third], [second]]);
  const rows = errors.map((error): CellValue[] => {
    const entry = { reason: "Agreed", who: "Tester", when: "2025-06-30T10:00:00Z" };
    const { ops } = planMute(error, entry, { sheets: [], tables: [], names: [] }, ({ key }) => key);
    const write = ops.find((op) => op.kind === "write");
    return (write?.kind === "write" ? write.values[1] : []) as CellValue[];
  });
  const mutes = readMutes({ sheet: "Mutes", top: 0, left: 0, values: [["Rule"], ...rows] });
  expect(doorOf(checkWorkbook({ ...input, mutes }).findings)).toEqual([[first, second, third], []]);
  // A reason that somebody emptied closes the door again.
  const emptied = mutes.map((mute) => ({ ...mute, reason: " " }));
  expect(doorOf(checkWorkbook({ ...input, mutes: emptied }).findings)).toEqual([[first, third], [second]]);
});
