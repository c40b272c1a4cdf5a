// Fill-down of continued rows and unstacking of stacked ones: only on request, nothing made up, everything in the log.
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { translatorFor } from "../../../src/i18n/catalogues";
import { planFillDown, planUnstack, unstackRow } from "../../../src/domain/validation/continuedRows";
import type { RepairContext } from "../../../src/domain/validation/repair";
import type { CheckTable } from "../../../src/domain/validation/check";
import { cleanRows, tableOf } from "./samples";

const contextOf = (table: CheckTable): RepairContext => ({
  tables: [table],
  overview: { sheets: [], tables: [], names: [] },
  lastLogNo: 0,
  who: "Tester",
  when: "2025-06-30T10:00:00Z",
  translate: translatorFor("en"),
});

test("continued rows get the cells of the row above, and only where they are empty", () => {
  const { needs } = cleanRows("SC", 4);
  needs[1] = { ...needs[1], pillar: null, beneficiary: null };
  needs[2] = { ...needs[2], pillar: null };
  const table = tableOf("needs", needs);
  const { cells, plan } = planFillDown(table, ["pillar", "beneficiary"], contextOf(table));
  expect(cells.map(({ cell, before, after }) => [cell, before, after])).toEqual([
    ["C7", null, "WBCSCi"],
    ["D7", null, "Albania"],
    ["C8", null, "WBCSCi"],
  ]);
  expect(plan.ops[0]).toMatchObject({ kind: "guarded-write" });
  expect(
    planFillDown(table, ["pillar"], contextOf(table), { filled: new Set([8]) }).cells.map(({ cell }) => cell),
  ).toEqual(["C8"]);
});

test("a stacked row is shared out line by line; what cannot be shared out is named", () => {
  const { responses } = cleanRows("SC", 3);
  responses[1] = {
    ...responses[1],
    lead: "GIZ\nEuropol\nUNODC",
    status: "Ongoing\nPlanned\nPlanned",
    funding_status: "Seeking\nSecured",
  };
  const table: CheckTable = { ...tableOf("responses", responses), tableName: "tblResponses" };
  const cut = unstackRow(table, 7, ["lead", "status", "funding_status"]);
  expect(cut.lines.map((line) => [line["lead"], line["status"], line["funding_status"]])).toEqual([
    ["GIZ", "Ongoing", "Seeking\nSecured"],
    ["Europol", "Planned", "Seeking\nSecured"],
    ["UNODC", "Planned", "Seeking\nSecured"],
  ]);
  expect(cut.unclear).toEqual(["funding_status"]);
  expect(cut.lines.map((line) => line["response_id"])).toEqual([responses[1]?.["response_id"], null, null]);
  const plan = planUnstack(table, 7, cut, contextOf(table));
  expect(plan.cells.map(({ before, after }) => [before, after])).toEqual([
    ["GIZ\nEuropol\nUNODC", "GIZ"],
    ["Ongoing\nPlanned\nPlanned", "Ongoing"],
  ]);
  const added = plan.plan.ops.find((op) => op.kind === "append-rows" && op.table === "tblResponses");
  const rows = added?.kind === "append-rows" ? added.values : [];
  expect(rows.map((row) => row[table.columns["lead"] ?? -1])).toEqual(["Europol", "UNODC"]);
  expect(rows.every((row) => row.length === table.area.columns)).toBe(true);
  const logged = plan.log
    .filter((entry) => entry.before === null && entry.column === "lead")
    .map((entry): CellValue => entry.after);
  expect(logged).toEqual(["Europol", "UNODC"]);
});
