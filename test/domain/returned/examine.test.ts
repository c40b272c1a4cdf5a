// What a returned file carries beside its entries: each kind planted in turn in a clean template, which by itself gives none.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { strToU8, unzipSync, zipSync } from "fflate";
import { examinedRegister } from "../../../src/file/returnedFile";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../../src/domain/template/plan";
import { EXAMINATIONS } from "../../../src/domain/returned/examine";
import { writeXlsx } from "../../../src/file/writeXlsx";
import { translatorFor } from "../../../src/i18n/catalogues";

const translate = translatorFor("en");
let clean: Uint8Array;
beforeAll(async () => {
  const planned = planTemplate(
    { kind: "needs", layout: "table", pillar: "SC", cycle: "2026-2027", beneficiary: "AL", rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2026-01-31" },
  );
  if (!planned.ok) throw new Error(planned.problems.map(translate).join(" "));
  clean = (await writeXlsx(planned.value.plan)).bytes;
});

async function found(bytes: Uint8Array): Promise<string[]> {
  const read = await examinedRegister(bytes);
  if (!read.ok) throw new Error(read.problems.map(translate).join(" "));
  return read.value.examination.map(
    ({ rule, sheet, cell, message }) => `${rule} ${sheet}!${cell} ${translate(message)}`,
  );
}

async function edited(edit: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(clean) as unknown as ArrayBuffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function withPart(name: string): Uint8Array {
  return zipSync({ ...unzipSync(clean), [name]: strToU8("x") });
}

const entries = (book: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
/** The first row of entries: the one below the heading row, which alone is frozen down to. */
const firstRow = (sheet: ExcelJS.Worksheet): number =>
  ((sheet.views[0] as { ySplit?: number } | undefined)?.ySplit ?? 0) + 1;

test("a template as it was sent gives none", async () => {
  expect(await found(clean)).toEqual([]);
});

test("macros and external links are said, and not run", async () => {
  expect(await found(withPart("xl/vbaProject.bin"))).toEqual(["EXM-01 ! The file carries macros."]);
  expect(await found(withPart("xl/externalLinks/externalLink1.xml"))).toEqual([
    "EXM-02 ! The file reads other files (external links).",
  ]);
});

test("rows on a sheet of the contributor's own are named with their number, never lost without a word", async () => {
  const bytes = await edited((book) => {
    const more = book.addWorksheet("More projects");
    more.addRow(["Border patrol", "OSCE"]);
    more.addRow(["", ""]);
    more.addRow(["Training", "IOM"]);
  });
  expect(await found(bytes)).toContainEqual(
    "EXM-04 More projects! The sheet “More projects” is not part of the template; its 2 filled rows were not read.",
  );
});

test("an empty sheet, and a sheet that was hidden, are no loss unless they hold rows", async () => {
  const bytes = await edited((book) => {
    book.addWorksheet("Sheet1");
    const hidden = book.addWorksheet("Old");
    hidden.state = "hidden";
    hidden.addRow(["kept from last year"]);
  });
  expect((await found(bytes)).filter((line) => line.startsWith("EXM-04"))).toEqual([
    "EXM-04 Old! The sheet “Old” is not part of the template; its 1 filled row was not read.",
  ]);
});

test("a copy of the entry sheet is an error that names both", async () => {
  const bytes = await edited((book) => {
    const from = entries(book);
    const copy = book.addWorksheet(`${from.name} (2)`);
    from.eachRow((row, number) => {
      copy.getRow(number).values = row.values;
    });
    copy.getCell(firstRow(from), 1).value = "SC-AL-2026-001";
    from.getCell(firstRow(from), 1).value = "SC-AL-2026-001";
  });
  const lines = await found(bytes);
  expect(lines.filter((line) => line.startsWith("EXM-05"))).toEqual([
    expect.stringMatching(/^EXM-05 (.+) \(2\)! “\1 \(2\)” repeats what “\1” is for\.$/),
  ]);
});

test("a note, a lost drop-down and a protection taken off are named with their sheet, and the cell where there is one", async () => {
  const bytes = await edited((book) => {
    const sheet = entries(book);
    sheet.unprotect();
    sheet.getCell(firstRow(sheet), 2).note = "Ask Ms X";
    sheet.getCell(firstRow(sheet), 1).value = "SC-AL-2026-001";
    const { model } = (sheet as unknown as { dataValidations: { model: Record<string, unknown> } })
      .dataValidations;
    for (const key of Object.keys(model)) delete model[key];
  });
  const lines = await found(bytes);
  const rules = new Set(lines.map((line) => line.slice(0, 6)));
  expect([...rules].sort()).toEqual(["EXM-03", "EXM-07", "EXM-08"]);
  expect(lines.find((line) => line.startsWith("EXM-07"))).toMatch(/^EXM-07 .+![A-Z]+\d+ “.+” has cells/);
});

test("lists that were deleted are said, and the add-in's own are used", async () => {
  const bytes = await edited((book) => {
    const lists = book.worksheets.find(({ name }) => /list/i.test(name));
    if (lists) book.removeWorksheet(lists.id);
    book.definedNames.model = [];
  });
  expect((await found(bytes)).some((line) => line.startsWith("EXM-06"))).toBe(true);
});

test("every kind has its three texts", () => {
  for (const { id } of EXAMINATIONS)
    for (const part of ["message", "why", "guidance"]) {
      const key = `returned.${id}.${part}`;
      expect(
        translate({
          key,
          params: { sheet: "S", other: "O", column: "C", columns: "C", area: "A1", expected: "E", count: 2 },
        }),
      ).not.toBe(key);
    }
});

const HEADING_ROW = 8;

test.each([
  ["a renamed sheet", (s: ExcelJS.Worksheet) => (s.name = "Sheet1"), ["EXM-09 Sheet1!"]],
  ["a hidden sheet", (s: ExcelJS.Worksheet) => (s.state = "hidden"), ["EXM-10 Needs!"]],
  [
    "two columns that changed places",
    (s: ExcelJS.Worksheet) => {
      const row = s.getRow(HEADING_ROW);
      const [a, b] = [row.getCell(11).value, row.getCell(20).value];
      row.getCell(11).value = b;
      row.getCell(20).value = a;
    },
    ["EXM-12 Needs!K8"],
  ],
  [
    "a heading that stands twice, over a column that is lost by it",
    (s: ExcelJS.Worksheet) => (s.getRow(HEADING_ROW).getCell(29).value = "Need"),
    ["EXM-13 Needs!AC8", "EXM-16 Needs!A8"],
  ],
  [
    "a heading that no template has",
    (s: ExcelJS.Worksheet) => (s.getRow(HEADING_ROW).getCell(29).value = "Remarks of the cabinet"),
    ["EXM-14 Needs!AC8", "EXM-16 Needs!A8"],
  ],
  [
    "a column beside the table",
    (s: ExcelJS.Worksheet) => (s.getRow(HEADING_ROW).getCell(32).value = "Remarks of the cabinet"),
    ["EXM-14 Needs!AF8"],
  ],
  [
    "headings merged into one",
    (s: ExcelJS.Worksheet) => s.mergeCells("T8:U8"),
    ["EXM-15 Needs!T8", "EXM-16 Needs!A8"],
  ],
  [
    "a formula that reads another file, and a note",
    (s: ExcelJS.Worksheet) => {
      s.getCell("T9").value = { formula: "'[Plan.xlsx]Needs'!A1", result: 3 } as ExcelJS.CellValue;
      s.getCell("K9").note = "who wrote this?";
    },
    ["EXM-02 Needs!T9", "EXM-03 Needs!K9"],
  ],
])("%s is said with its place", async (_what, edit, expected) => {
  const lines = await found(await edited((book) => void edit(entries(book))));
  const places = lines.map((line) => line.split(" ").slice(0, 2).join(" "));
  expect([...new Set(places)].filter((place) => !/^EXM-0[78]/.test(place))).toEqual(expected);
});

test("responses with their funding lines as they were sent give none", async () => {
  const planned = planTemplate(
    { kind: "responses", layout: "table", pillar: "SC", cycle: "2026-2027", organisation: "OSCE", rows: 5 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2026-01-31" },
  );
  if (!planned.ok) throw new Error(planned.problems.map(translate).join(" "));
  expect(await found((await writeXlsx(planned.value.plan)).bytes)).toEqual([]);
});

test("the chart of a phase that was deleted is missed by its name", async () => {
  const planned = planTemplate(
    { kind: "needs", layout: "charts", pillar: "SC", cycle: "2026-2027", beneficiary: "AL", rows: 5 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2026-01-31" },
  );
  if (!planned.ok) throw new Error("no charts");
  const bytes = (await writeXlsx(planned.value.plan)).bytes;
  expect(await found(bytes)).toEqual([]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  const gone = book.worksheets[1];
  if (gone === undefined) throw new Error("no second chart");
  book.removeWorksheet(gone.id);
  const lines = await found(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(lines).toContain(`EXM-11 ! The sheet “${gone.name}” is missing.`);
});
