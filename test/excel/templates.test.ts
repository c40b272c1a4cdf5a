// Older templates, pasted-over drop-downs and edited lists in the open workbook, over the stand-in with Microsoft's library.
import { createPaneController, type PaneController } from "../../src/app/pane/controller";
import { IN_PLACE } from "../../src/app/inPlace";
import { makeUseCases } from "../../src/app/useCases/useCases";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import type { Taxonomy } from "../../src/domain/taxonomy/types";
import { columnsOf, TEMPLATE_VERSION } from "../../src/domain/template/definitions";
import { HEADER_ROW } from "../../src/domain/template/entrySheet";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { runFileTask } from "../../src/worker/fileTasks";
import type { SheetModel } from "../../src/workbench/model/workbookModel";
import { loadXlsx } from "../../src/workbench/xlsx/loadXlsx";
import { lookAt } from "./faultMatrix";
import { openTestHost, type TestHost } from "../support/excelHost";
import { OLD_COLUMNS, OLD_ROWS, oldTemplatePlan } from "../support/oldTemplate";

jest.setTimeout(120_000);
const clock = { today: () => "2026-06-30", now: () => "2026-06-30T10:00:00Z" };
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const translate = translatorFor("en");

let host: TestHost;
let pane: PaneController;
afterEach(() => host.dispose());

async function open(bytes?: Uint8Array): Promise<void> {
  host = openTestHost();
  if (bytes !== undefined) await loadXlsx(bytes, host.model);
  pane = createPaneController({
    useCases: makeUseCases({
      port: host.port,
      heavy: IN_PLACE,
      files: { run: runFileTask },
      clock,
      translate,
      who: () => "tester",
      wait,
    }),
    clock,
    choices: { pillars: [], beneficiaries: [], organisations: [], cycles: [], cycle: "2024-2025" },
    labels: { column: (key) => key, term: (_kind, code) => code, field: (_field, code) => code },
    translate,
    onBug: (error) => {
      throw error;
    },
    wait,
  });
}
const said = (): string => {
  const { status } = pane.store.read();
  return status.kind === "said" ? [status.message, ...status.more].map(translate).join(" ") : status.kind;
};
const sheet = (name: string): SheetModel => {
  const found = host.model.sheetByName(name);
  if (!found) throw new Error(`No sheet ${name}.`);
  return found;
};
const headings = (name: string): unknown[] =>
  sheet(name).values({ top: HEADER_ROW, left: 0, rows: 1, columns: 60 })[0] ?? [];
async function loadNeeds(rows = 300): Promise<void> {
  pane.changeTemplateForm({ kind: "needs", pillar: "SC", cycle: "2024-2025", rows });
  await pane.loadTemplate();
  await pane.confirm();
}
/** A value into the column of a heading, 1-based row. */
function put(name: string, heading: string, row: number, value: string): void {
  const column = headings(name).indexOf(heading);
  sheet(name).write({ top: row - 1, left: column, rows: 1, columns: 1 }, [[{ value }]]);
}
const listRow = (code: string, list: string): number => {
  const rows = sheet("Lists").values({ top: 0, left: 0, rows: 1500, columns: 2 });
  const row = rows.findIndex(([of, own]) => of === list && own === code);
  if (row < 0) throw new Error(`No ${code} in ${list}.`);
  return row;
};
const setTerm = (row: number, column: number, value: string): void =>
  sheet("Lists").write({ top: row, left: column, rows: 1, columns: 1 }, [[{ value }]]);

test("a workbook whose structure is protected gets no template: one sentence, nothing written", async () => {
  await open();
  host.model.structureLock = '<workbookProtection lockStructure="1"/>';
  const before = lookAt(host.model);
  await loadNeeds();
  expect(said()).toBe(
    "The structure of the workbook is protected, or it is open for reading only, so no sheet was added. Unprotect it (Review > Protect Workbook) or save a copy, and try again.",
  );
  expect(lookAt(host.model)).toEqual(before);
  expect(host.model.names).toEqual([]);
  host.model.structureLock = undefined;
  await loadNeeds();
  expect(host.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Needs", "Lists"]));
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-readonly-member
test("a workbook that somebody else has open is read-only here: one sentence, nothing written", async () => {
  await open();
  host.model.extras.set("readOnly", true);
  const before = lookAt(host.model);
  await loadNeeds();
  expect(said()).toBe("The workbook is read-only, so nothing was written. Save a copy and work there.");
  expect(lookAt(host.model)).toEqual(before);
  host.model.extras.delete("readOnly");
  await loadNeeds();
  expect(host.model.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Needs", "Lists"]));
});

test("sheets of other people with the wanted names are left alone, and the template says its own", async () => {
  await open();
  for (const name of ["needs", "LISTS"])
    host.model.addSheet(name).write({ top: 0, left: 0, rows: 1, columns: 1 }, [[{ value: "theirs" }]]);
  await loadNeeds();
  expect(host.model.sheets.map(({ name }) => name)).toEqual([
    "Sheet1",
    "needs",
    "LISTS",
    "Needs 2",
    "Lists 2",
  ]);
  for (const name of ["needs", "LISTS"])
    expect(sheet(name).values({ top: 0, left: 0, rows: 1, columns: 1 })).toEqual([["theirs"]]);
  await pane.check();
  expect(pane.store.read().check.work).toMatchObject({ kind: "ready" });
});

describe("an older template", () => {
  it("is brought up after a preview, with every entry in its place and the protection put back", async () => {
    await open((await writeXlsx(oldTemplatePlan())).bytes);
    const body = { top: HEADER_ROW + 1, left: 0, rows: OLD_ROWS.length, columns: OLD_COLUMNS.length };
    const before = sheet("Responses").values(body);
    expect(sheet("Responses").protection).toBeDefined();
    await pane.migrate();
    const { pending } = pane.store.read();
    if (pending.kind !== "preview") throw new Error(said());
    expect(pending.plan.preview.map(translate)).toEqual(
      expect.arrayContaining(["On “Responses” the column “Visibility” is added at the end of the table."]),
    );
    expect(headings("Responses")).toContain("DRIVER (S)");
    await pane.confirm();
    expect(said()).toContain("The template is up to date");
    expect(sheet("Responses").values(body)).toEqual(before);
    expect(headings("Responses")).toEqual(
      expect.arrayContaining(columnsOf("responses").map(({ header }) => header)),
    );
    expect(sheet("Responses").protection).toBeDefined();
    const visibility = headings("Responses").indexOf("Visibility");
    expect(sheet("Responses").validationAt(HEADER_ROW + 2, visibility)?.rule).toMatchObject({
      list: { source: "=lst_visibilities" },
    });
    await pane.migrate();
    expect(said()).toContain(`The template is of the current version ${TEMPLATE_VERSION}`);
    expect(pane.store.read().pending.kind).toBe("none");
  });

  it("behind a password is refused in one sentence that names the sheet, and nothing is written", async () => {
    await open((await writeXlsx(oldTemplatePlan())).bytes);
    const own = sheet("Responses");
    if (own.protection) own.protection = { ...own.protection, passwordHash: "secret" };
    const before = lookAt(host.model);
    const protections = host.model.sheets.map(({ protection }) => protection !== undefined);
    await pane.migrate();
    await pane.confirm();
    expect(said()).toBe(
      "The sheet “Responses” is protected with a password, so nothing was written. Unprotect it (Review > Unprotect Sheet) and repeat the step.",
    );
    expect(lookAt(host.model)).toEqual(before);
    expect(host.model.sheets.map(({ protection }) => protection !== undefined)).toEqual(protections);
    own.protection = undefined;
    await pane.migrate();
    await pane.confirm();
    expect(said()).toContain("The template is up to date");
  });

  it("of an unknown version is refused in one sentence", async () => {
    await open((await writeXlsx(oldTemplatePlan("1999.9"))).bytes);
    await pane.migrate();
    expect(said()).toContain("The template version “1999.9” is not known.");
    expect(pane.store.read().pending.kind).toBe("none");
  });
});

describe("a block pasted over the drop-downs", () => {
  it("is noticed with its columns, and the drop-downs come back over the entries", async () => {
    await open();
    await loadNeeds();
    const stop = await host.port.onChange((change) => pane.workbookChanged(change));
    const pillar = headings("Needs").indexOf("Pillar");
    const area = { top: 8, left: pillar, rows: 200, columns: 3 };
    // As Excel pastes cells of another workbook: the rules of the target go, its values come.
    sheet("Needs").setValidation(area, undefined);
    sheet("Needs").write(
      area,
      Array.from({ length: 200 }, (_row, row) => [
        { value: "WBCSCi" },
        { value: row % 2 === 0 ? "Albania" : "Kosovo*" },
        { value: "Ministry" },
      ]),
    );
    for (let tries = 0; tries < 100 && pane.store.read().templates.lostDropDowns.length === 0; tries++)
      await wait(50);
    expect(pane.store.read().templates.lostDropDowns.map(({ header }) => header)).toEqual([
      "Pillar",
      "Beneficiary",
      "Submitting institution",
    ]);
    const entries = sheet("Needs").values(area);
    await pane.restoreDropDowns();
    await pane.confirm();
    expect(said()).toContain("The drop-downs are back");
    expect(pane.store.read().templates.lostDropDowns).toEqual([]);
    expect(sheet("Needs").values(area)).toEqual(entries);
    for (const row of [8, 107, 207, 250])
      expect(sheet("Needs").validationAt(row, pillar)?.rule).toMatchObject({
        list: { source: "=lst_pillars" },
      });
    await pane.restoreDropDowns();
    expect(said()).toContain("All drop-downs are there");
    await stop();
  });

  it("is no alarm when the rules are there: pasted texts leave them alone", async () => {
    await open();
    await loadNeeds(50);
    await pane.restoreDropDowns();
    expect(said()).toContain("All drop-downs are there");
  });
});

describe("lists on the sheet", () => {
  it("change what the check accepts, without a build", async () => {
    await open();
    await loadNeeds(20);
    put("Needs", "Need ID", 9, "SC-AL-2024-001");
    put("Needs", "Importance", 9, "Very high");
    await pane.check();
    const findings = (): string[] => {
      const { work } = pane.store.read().check;
      return work.kind === "ready"
        ? work.prepared.result.check.findings
            .filter(({ column }) => column === "rank")
            .map(({ rule }) => rule)
        : ["no result"];
    };
    expect(findings()).toHaveLength(1);
    const high = listRow("H", "importance");
    setTerm(high, 3, "Very high");
    await pane.checkLists();
    expect(said()).toMatch(/No faults: \d+ terms/);
    await pane.check();
    expect(findings()).toEqual([]);
    await pane.refreshLists();
    await pane.confirm();
    expect(said()).toContain("The lists are in use");
    const again = listRow("H", "importance");
    expect(sheet("Lists").values({ top: again, left: 2, rows: 1, columns: 2 })[0]).toEqual([
      "Very high",
      "Very high",
    ]);
  });

  it("with a broken parent or a code twice stop with one sentence each, and nothing is written", async () => {
    await open();
    await loadNeeds(20);
    const before = sheet("Lists").values({ top: 0, left: 0, rows: 50, columns: 21 });
    setTerm(listRow("SC-P08-N01", "objectives"), 5, "SC-P99");
    setTerm(listRow("M", "importance"), 1, "H");
    await pane.refreshLists();
    expect(pane.store.read().pending.kind).toBe("none");
    expect(said()).toContain("has the parent SC-P99, which is not in the list “priorities”");
    expect(said()).toContain("The code H stands twice in the list “importance”");
    expect(sheet("Lists").values({ top: 0, left: 0, rows: 50, columns: 21 })).toEqual(before);
    await pane.check();
    expect(said()).toContain("SC-P99");
  });

  it("name the rows that use a term which was deleted", async () => {
    await open();
    await loadNeeds(20);
    put("Needs", "Need ID", 9, "SC-AL-2024-001");
    put("Needs", "Importance", 9, "High");
    await pane.check();
    const high = listRow("H", "importance");
    sheet("Lists").write({ top: high, left: 0, rows: 1, columns: 21 }, [
      Array.from({ length: 21 }, () => ({ value: null })),
    ]);
    await pane.checkLists();
    expect(said()).toContain("H was deleted from the list “importance”, but one row uses it (Needs 9).");
  });
});

test("lists of a file become those of the workbook, after a preview of what changes", async () => {
  await open();
  await loadNeeds(20);
  const high = BUILTIN_TAXONOMY.lists.importance.terms.map((term) =>
    term.code === "H" ? { ...term, label: "Very high" } : term,
  );
  const taxonomy: Taxonomy = {
    ...BUILTIN_TAXONOMY,
    lists: { ...BUILTIN_TAXONOMY.lists, importance: { id: "importance", terms: high } },
  };
  const made = await runFileTask({
    kind: "listsExport",
    taxonomy,
    format: "xlsx",
    cycle: "2024-2025",
    locale: "en",
  });
  if (!made.ok) throw new Error("not made");
  await pane.importLists(made.value.file);
  const { pending } = pane.store.read();
  if (pending.kind !== "preview") throw new Error(said());
  expect(pending.plan.preview.map(translate)[0]).toBe(
    "The file brings 0 new terms, changes 1 and lacks 0 of those in use now.",
  );
  await pane.confirm();
  expect(said()).toContain("The lists are in use");
  expect(sheet("Lists").values({ top: listRow("H", "importance"), left: 3, rows: 1, columns: 1 })).toEqual([
    ["Very high"],
  ]);
});

test("help for a cell tells the row as it is now, also after it was typed into", async () => {
  await open();
  await loadNeeds(20);
  const cell = { sheet: "Needs", row: 8, column: headings("Needs").indexOf("Importance") };
  await pane.cellSelected(cell);
  expect(pane.store.read().guidance.help).toMatchObject({ value: null });
  put("Needs", "Importance", 9, "High");
  await pane.cellSelected(cell);
  expect(pane.store.read().guidance.help).toMatchObject({ value: "High" });
  await pane.writeCell("Low");
  expect(said()).toContain("The cell was written");
  expect(sheet("Needs").values({ top: 8, left: cell.column, rows: 1, columns: 1 })).toEqual([["Low"]]);
});
