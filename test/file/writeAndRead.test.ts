// Plans written to .xlsx files and read back by our reader; damaged files are refused with one sentence.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Plan } from "../../src/domain/sheet/plan";
import { message } from "../../src/domain/message";
import { listArchive } from "../../src/file/archive";
import { fileWorkbook } from "../../src/file/fileWorkbook";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";

const plan: Plan = {
  title: message("workbook.op.layout", { sheet: "Data" }),
  preview: [],
  ops: [
    { kind: "add-sheet", sheet: "Data", tabColor: "#0F4C81" },
    { kind: "add-sheet", sheet: "Lists", visibility: "hidden" },
    { kind: "write", sheet: "Lists", top: 0, left: 0, values: [["Pillar"], ["WBCTi"], ["WBBSi"]] },
    {
      kind: "write",
      sheet: "Data",
      top: 2,
      left: 1,
      values: [
        ["ID", "Text", "Amount"],
        ["007", "=1+1", 12.5],
        ["- x", "", 0],
        [null, { formula: "=SUM(D4:D5)" }, true],
      ],
    },
    {
      kind: "table",
      sheet: "Data",
      name: "tblData",
      area: { top: 2, left: 1, rows: 4, columns: 3 },
      style: "TableStyleMedium2",
      showFilter: true,
    },
    { kind: "append-rows", table: "tblData", values: [["008", "added", 1]] },
    { kind: "name", name: "lst_pillar", refersTo: "Lists!$A$2:$A$3" },
    { kind: "name", name: "lst_children", refersTo: "OFFSET(Lists!$A$1,1,0,COUNTA(Lists!$A:$A)-1,1)" },
    {
      kind: "validation",
      sheet: "Data",
      area: { top: 3, left: 2, rows: 500, columns: 1 },
      validation: {
        rule: { kind: "list", source: "=lst_pillar" },
        allowBlank: true,
        prompt: { title: "Pillar", text: "Choose" },
      },
    },
    { kind: "merge", sheet: "Data", area: { top: 0, left: 1, rows: 1, columns: 3 } },
    {
      kind: "print",
      sheet: "Data",
      setup: {
        orientation: "landscape",
        paper: "a4",
        fitToWidth: true,
        pagesWide: 3,
        titleRows: { first: 2, last: 2 },
        titleColumns: { first: 1, last: 1 },
        footer: "Page",
      },
    },
    { kind: "property", name: "iisg.template", value: "needs & more" },
    {
      kind: "protect",
      sheet: "Lists",
      allow: { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: true },
    },
  ],
};

async function written(): Promise<Uint8Array> {
  return (await writeXlsx(plan)).bytes;
}

test("a written plan is read back with values, text kept as text, formulas, tables, names and properties", async () => {
  const read = readXlsx(await written());
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const port = fileWorkbook(read.value);
  const overview = await port.overview();
  expect(
    overview.sheets.map(({ name, visibility, isProtected }) => ({ name, visibility, isProtected })),
  ).toEqual([
    { name: "Data", visibility: "visible", isProtected: false },
    { name: "Lists", visibility: "hidden", isProtected: true },
  ]);
  expect(overview.tables).toEqual([
    {
      name: "tblData",
      sheet: "Data",
      area: { top: 2, left: 1, rows: 5, columns: 3 },
      hasHeaders: true,
      hasTotals: false,
    },
  ]);
  expect(overview.names).toContainEqual({
    name: "lst_children",
    refersTo: "OFFSET(Lists!$A$1,1,0,COUNTA(Lists!$A:$A)-1,1)",
  });
  expect(read.value.customProperties.get("iisg.template")).toBe("needs & more");
  const [data] = await port.read([
    { sheet: "Data", area: { top: 2, left: 1, rows: 5, columns: 3 }, with: { formulas: true, merged: true } },
  ]);
  expect(data?.values).toEqual([
    ["ID", "Text", "Amount"],
    ["007", "=1+1", 12.5],
    ["- x", null, 0],
    [null, null, true],
    ["008", "added", 1],
  ]);
  expect(data?.formulas?.[3]).toEqual([null, "=SUM(D4:D5)", null]);
  expect(data?.formulas?.[1]).toEqual([null, null, null]);
});

test("headings and the first column are repeated on each of the printed pages", async () => {
  const parts = unzipSync(await written());
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  expect(text("xl/workbook.xml")).toMatch(
    /Print_Titles"[^>]*>&apos;Data&apos;!\$B:\$B,&apos;Data&apos;!\$3:\$3</,
  );
  expect(text("xl/worksheets/sheet1.xml")).toMatch(/<pageSetup[^>]* fitToWidth="3" fitToHeight="0"/);
});

test("the same plan gives the same bytes", async () => {
  expect(Buffer.from(await written()).equals(Buffer.from(await written()))).toBe(true);
});

const problemOf = (bytes: Uint8Array): string | undefined => {
  const read = readXlsx(bytes);
  return read.ok ? undefined : read.problems[0]?.key;
};

test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
  ["an empty file", () => new Uint8Array(), "file.empty"],
  ["text", () => strToU8("Need;Action"), "file.notWorkbook"],
  [
    "an encrypted workbook",
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    "file.encryptedOrOld",
  ],
  ["a zip that is no workbook", () => zipSync({ "a.txt": strToU8("x") }), "file.notWorkbook"],
  ["a file cut off", async () => (await written()).subarray(0, 3000), "file.truncated"],
  [
    "a workbook without its sheet",
    () =>
      zipSync({
        "xl/workbook.xml": strToU8(
          `<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`,
        ),
      }),
    "file.noSheets",
  ],
  ["broken XML", () => zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets>") }), "file.brokenPart"],
  [
    "an entity bomb",
    () =>
      zipSync({
        "xl/workbook.xml": strToU8(
          `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><workbook>&b;</workbook>`,
        ),
      }),
    "file.brokenPart",
  ],
])("%s is refused with one sentence", async (_what, make, key) => {
  expect(problemOf(await make())).toBe(key);
});

test("a small zip that claims to hold gigabytes is refused before it is unpacked", () => {
  const zipped = zipSync({ "xl/workbook.xml": new Uint8Array(30_000_000) }, { level: 9 });
  expect(zipped.length).toBeLessThan(60_000);
  const listed = listArchive(zipped);
  expect(listed.ok).toBe(false);
});
