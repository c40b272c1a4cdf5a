// Load -> model -> save -> load, one test for each kind of thing a workbook holds. The first file is written by ExcelJS (and, where
// ExcelJS cannot, by hand); the saved one is read back with ExcelJS and with our own loader.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { createModel } from "../../../src/workbench/model/createModel";
import type { SheetModel, WorkbookModel } from "../../../src/workbench/model/workbookModel";
import { loadXlsx } from "../../../src/workbench/xlsx/loadXlsx";
import { partText, readPackage } from "../../../src/workbench/xlsx/parts";
import { saveXlsx } from "../../../src/workbench/xlsx/saveXlsx";
import { featureBytes } from "./featureFile";

interface Pass {
  readonly first: WorkbookModel;
  readonly again: WorkbookModel;
  readonly saved: Uint8Array;
  readonly excel: ExcelJS.Workbook;
}

let pass: Pass;
const open: WorkbookModel[] = [];

async function load(bytes: Uint8Array): Promise<WorkbookModel> {
  const model = createModel();
  open.push(model);
  await loadXlsx(bytes, model);
  return model;
}

function named(model: WorkbookModel, name: string): SheetModel {
  const sheet = model.sheetByName(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const cell = (model: WorkbookModel, row: number, column: number, sheet = "Data") =>
  named(model, sheet).values({ top: row, left: column, rows: 1, columns: 1 })[0]?.[0];
const style = (model: WorkbookModel, row: number, column: number, sheet = "Data") =>
  named(model, sheet).styles({ top: row, left: column, rows: 1, columns: 1 })[0]?.[0];

beforeAll(async () => {
  const first = await load(await featureBytes());
  const saved = await saveXlsx(first);
  const excel = new ExcelJS.Workbook();
  await excel.xlsx.load(
    saved.buffer.slice(saved.byteOffset, saved.byteOffset + saved.byteLength) as ArrayBuffer,
  );
  pass = { first, again: await load(saved), saved, excel };
}, 60_000);
afterAll(() => open.forEach((model) => model.dispose()));

const data = () => {
  const sheet = pass.excel.getWorksheet("Data");
  if (sheet === undefined) throw new Error("no sheet Data");
  return sheet;
};
const part = (name: string): string => partText(readPackage(pass.saved), name) ?? "";

describe("a workbook that was opened and saved", () => {
  it("keeps numbers, texts that look like numbers, dates, truth values and errors", () => {
    for (const model of [pass.first, pass.again]) {
      expect(cell(model, 1, 0)).toBe("Alpha");
      expect(cell(model, 1, 1)).toBe(120.5);
      expect(cell(model, 1, 2)).toBe(43831);
      expect(cell(model, 6, 0)).toBe("007");
      expect(cell(model, 6, 1)).toBe(true);
      expect(cell(model, 6, 2)).toBe("#N/A");
      expect(cell(model, 6, 3)).toBe('  two spaces & <brackets> "quotes"\nsecond line');
    }
    expect(data().getCell("A7").value).toBe("007");
    expect(data().getCell("C2").value).toEqual(new Date(Date.UTC(2020, 0, 1)));
    expect(data().getCell("C7").value).toEqual({ error: "#N/A" });
  });

  it("keeps formulas with their results, shared ones too", () => {
    expect(named(pass.first, "Data").formulas({ top: 7, left: 1, rows: 1, columns: 2 })).toEqual([
      ["=SUM(B2:B4)", '=XLOOKUP("Beta",A2:A4,B2:B4)'],
    ]);
    expect(data().getCell("B8").value).toEqual({ formula: "SUM(B2:B4)", result: 451 });
    expect(data().getCell("C8").value).toEqual({
      formula: '_xlfn.XLOOKUP("Beta",A2:A4,B2:B4)',
      result: 230.25,
    });
    expect(cell(pass.again, 7, 1)).toBe(451);
    expect(named(pass.again, "Data").formulas({ top: 8, left: 0, rows: 1, columns: 3 })).toEqual([
      ["=A$1", "=B$1", "=C$1"],
    ]);
  });

  it("keeps number formats, fonts, fills, borders and alignment", () => {
    for (const model of [pass.first, pass.again]) {
      expect(style(model, 1, 1)?.numberFormat).toBe("#,##0.00");
      expect(style(model, 1, 2)?.numberFormat).toBe("yyyy-mm-dd");
      expect(style(model, 10, 0)).toMatchObject({
        fontName: "Arial",
        fontSize: 14,
        bold: true,
        italic: true,
        underline: "Double",
        strikethrough: true,
        fontColor: "#C00000",
        fill: "#FFF2CC",
        horizontal: "Center",
        vertical: "Top",
        wrap: true,
        rotation: 45,
      });
      expect(style(model, 10, 0)?.borders.EdgeBottom).toEqual({
        style: "Continuous",
        weight: "Medium",
        color: "#0070C0",
      });
      expect(style(model, 10, 0)?.borders.EdgeTop).toEqual({
        style: "Double",
        weight: "Thick",
        color: "#000000",
      });
      expect(style(model, 10, 1)).toMatchObject({ fill: "#4F81BD", locked: false });
    }
    expect(data().getCell("A11").font).toMatchObject({
      name: "Arial",
      size: 14,
      bold: true,
      color: { argb: "FFC00000" },
    });
  });

  it("keeps text that is formatted in part", () => {
    expect(cell(pass.first, 11, 0)).toBe("plain bold");
    expect(data().getCell("A12").value).toMatchObject({
      richText: [{ text: "plain " }, { text: "bold", font: { bold: true } }],
    });
  });

  it("keeps column widths, row heights, hidden rows and columns, and formats of whole columns", () => {
    expect(data().getColumn(1).width).toBeCloseTo(28.5, 2);
    expect(data().getRow(1).height).toBe(33);
    expect(data().getRow(14).hidden).toBe(true);
    expect(data().getColumn(7).hidden).toBe(true);
    expect(named(pass.again, "Data").columnWidth(0)).toBeCloseTo(28.5 * 5.25, 2);
    expect(style(pass.again, 5_000, 8)?.numberFormat).toBe("@");
  });

  it("keeps tables with their style and totals", () => {
    for (const model of [pass.first, pass.again]) {
      expect(model.tables).toHaveLength(2);
      expect(model.tables[0]).toMatchObject({
        name: "Projects",
        showTotals: true,
        showHeaders: true,
        style: "TableStyleMedium4",
        showBandedRows: true,
        highlightFirstColumn: true,
        area: { top: 0, left: 0, rows: 5, columns: 3 },
      });
      expect(model.tables[0]?.columns.map(({ name }) => name)).toEqual(["Name", "Amount", "Start"]);
      expect(cell(model, 4, 1)).toBe(451);
    }
    expect(part("xl/tables/table1.xml")).toContain('totalsRowFunction="sum"');
    expect(part("xl/tables/table1.xml")).toContain('totalsRowLabel="All"');
    expect(data().getTable("Projects")).toBeDefined();
  });

  it("keeps a table without a style, as LibreOffice writes them", () => {
    expect(pass.again.tables[1]).toMatchObject({ name: "Bare", style: "", showFilterButton: false });
  });

  it("keeps list and other validations with prompts and alerts, and a whole column as one entry", () => {
    for (const model of [pass.first, pass.again]) {
      const sheet = named(model, "Checks");
      expect(sheet.validationAt(1, 0)).toEqual({
        type: "List",
        rule: { list: { inCellDropDown: true, source: "=Words" } },
        ignoreBlanks: true,
        errorAlert: { title: "Not in the list", message: "Choose one.", style: "Warning", showAlert: true },
        prompt: { title: "Pillar", message: "Choose a pillar", showPrompt: true },
      });
      expect(sheet.validationAt(1, 1)?.rule).toEqual({
        wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
      });
      expect(sheet.validationAt(1, 2)?.rule).toEqual({ date: { formula1: 43831, operator: "GreaterThan" } });
      expect(sheet.validationAt(1, 3)?.rule).toEqual({ custom: { formula: "=LEN(D2)<5" } });
      expect(sheet.validationAt(1, 4)?.rule).toEqual({
        list: { inCellDropDown: true, source: 'yes,no,"quoted"' },
      });
      expect(sheet.validationAt(1, 5)?.rule).toEqual({
        textLength: { formula1: 255, operator: "LessThanOrEqualTo" },
      });
      expect(sheet.validations().find(({ areas }) => areas[0]?.left === 0)?.areas).toEqual([
        { top: 0, left: 0, rows: 1_048_576, columns: 1 },
      ]);
      expect(sheet.validationAt(1, 6)?.rule).toEqual({
        list: { inCellDropDown: true, source: "=Data!$A$2:$A$4" },
      });
    }
    expect(part("xl/worksheets/sheet2.xml")).toContain('sqref="A1:A1048576"');
  });

  it("keeps conditional formats of every type, in order, with stop-if-true", () => {
    for (const model of [pass.first, pass.again]) {
      const formats = named(model, "Checks").conditionalFormats;
      expect(formats.map(({ type }) => type)).toEqual([
        "CellValue",
        "Custom",
        "ColorScale",
        "DataBar",
        "IconSet",
        "TopBottom",
        "PresetCriteria",
        "ContainsText",
        "PresetCriteria",
      ]);
      expect(formats[0]).toMatchObject({
        stopIfTrue: true,
        rule: { formula1: "=100", operator: "GreaterThan" },
        format: { fill: { color: "#FFC7CE" }, font: { bold: true, color: "#9C0006" } },
      });
      expect(formats[1]).toMatchObject({
        rule: { formula: '=$A2=""' },
        format: { fill: { color: "#FFFF00" } },
      });
      expect(formats[2]?.rule).toEqual({
        criteria: {
          minimum: { type: "LowestValue", color: "#F8696B" },
          midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      });
      expect(formats[3]).toMatchObject({
        rule: { lowerBoundRule: { type: "LowestValue" } },
        format: { positiveFormat: { fillColor: "#638EC6", gradientFill: false } },
      });
      expect(formats[4]?.rule).toMatchObject({ style: "ThreeTrafficLights1" });
      expect(formats[5]?.rule).toEqual({ type: "BottomPercent", rank: 20 });
      expect(formats[6]?.rule).toEqual({ criterion: "DuplicateValues" });
      expect(formats[7]?.rule).toEqual({ operator: "BeginsWith", text: "x" });
      expect(formats[8]?.rule).toEqual({ criterion: "AboveAverage" });
    }
    expect(pass.excel.getWorksheet("Checks")).toBeDefined();
  });

  it("keeps notes with their authors", () => {
    expect(named(pass.again, "Checks").notes()).toEqual([
      { row: 0, column: 0, author: "Reviewer", text: "First line\nsecond" },
      { row: 3, column: 2, author: "Author two", text: "Another" },
    ]);
    // ExcelJS reads notes of cells with content only.
    expect(pass.excel.getWorksheet("Checks")?.getCell("C4").note).toBe("Another");
  });

  it("keeps names: areas, formulas, of the workbook and of one sheet, hidden ones with their comments", () => {
    for (const model of [pass.first, pass.again]) {
      expect(
        model.names
          .map(({ name, formula, comment, visible, sheetId }) => ({
            name,
            formula,
            comment,
            visible,
            own: sheetId !== undefined,
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ).toEqual([
        { name: "Local", formula: "=Checks!$B$2", comment: "", visible: true, own: true },
        { name: "Rate", formula: "=1.95583", comment: "fixed", visible: false, own: false },
        { name: "Words", formula: "=Data!$A$2:$A$4", comment: "", visible: true, own: false },
      ]);
    }
  });

  it("keeps freeze panes, hidden gridlines, zoom, tab colours and the active sheet", () => {
    expect(named(pass.again, "Data").frozen).toEqual({ rows: 1, columns: 2 });
    expect(named(pass.again, "Data").showGridlines).toBe(false);
    expect(named(pass.again, "Data").tabColor).toBe("#00B050");
    expect(pass.again.sheet(pass.again.activeSheetId)?.name).toBe("Checks");
    expect(data().views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, zoomScale: 85 });
  });

  it("keeps hidden and very hidden sheets", () => {
    expect(named(pass.again, "Lists").visibility).toBe("Hidden");
    expect(named(pass.again, "Meta").visibility).toBe("VeryHidden");
    expect(pass.excel.getWorksheet("Meta")?.state).toBe("veryHidden");
  });

  it("keeps protection with its options and password", () => {
    const { protection } = named(pass.again, "Lists");
    expect(protection?.options).toMatchObject({
      allowSort: true,
      allowFormatCells: false,
      selectionMode: "Unlocked",
    });
    expect(protection).toEqual(named(pass.first, "Lists").protection);
    expect(part("xl/worksheets/sheet3.xml")).toMatch(
      /<sheetProtection algorithmName="SHA-512" hashValue="[^"]+" saltValue="[^"]+" spinCount="\d+" sheet="1"/,
    );
  });

  it("reads protection that is written with words for truth values", () => {
    expect(named(pass.first, "Meta").protection).toBeDefined();
  });

  it("keeps merged cells and hyperlinks", () => {
    expect(named(pass.again, "Data").merges()).toEqual([{ top: 12, left: 0, rows: 1, columns: 3 }]);
    expect(named(pass.again, "Data").hyperlinkAt(9, 0)).toEqual({
      address: "https://example.org/a?b=1&c=2",
      screenTip: "Opens a page",
    });
    expect(named(pass.again, "Data").hyperlinkAt(9, 1)).toEqual({ documentReference: "Checks!A1" });
  });

  it("keeps the print set-up", () => {
    for (const model of [pass.first, pass.again]) {
      expect(named(model, "Data").extras.get("pageLayout")).toMatchObject({
        orientation: "Landscape",
        paperSize: "A4",
        zoom: { horizontalFitToPages: 1 },
        printTitleRows: "1:1",
        printArea: "A1:D20",
        centerHorizontally: true,
        headersFooters: { defaultForAllPages: { leftFooter: "IISG", rightFooter: "Page &P of &N" } },
      });
    }
    expect(data().pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });

  it("keeps core and custom properties", () => {
    expect(Object.fromEntries(pass.again.coreProperties)).toMatchObject({
      title: "Round trip",
      author: "Tester",
      keywords: "a, b",
      company: "Org",
    });
    expect(Object.fromEntries(pass.again.customProperties)).toEqual({
      template: "needs",
      version: 3,
      share: 0.25,
      official: true,
      issued: new Date("2026-01-02T03:04:05Z"),
    });
    expect(pass.excel.title).toBe("Round trip");
  });

  it("keeps custom XML parts and the add-in's settings", () => {
    expect([...pass.again.customXml]).toEqual([
      ["{11111111-2222-4333-8444-555555555555}", '<iisg xmlns="urn:iisg"><cycle>2026</cycle></iisg>'],
    ]);
    expect(pass.first.settings.size).toBe(0);
  });

  it("keeps a chart although the model has none, and follows a renamed sheet in it", async () => {
    expect(part("xl/charts/chart1.xml")).toContain("<c:f>Data!$B$2:$B$4</c:f>");
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId\d+"\/>/);
    named(pass.again, "Data").name = "New name";
    const renamed = readPackage(await saveXlsx(pass.again));
    named(pass.again, "New name").name = "Data";
    expect(partText(renamed, "xl/charts/chart1.xml")).toContain("<c:f>'New name'!$B$2:$B$4</c:f>");
  });
});

const { findLibreOffice } = require("../../../scripts/lib/browsers.cjs") as {
  findLibreOffice(): string | undefined;
};
const soffice = findLibreOffice();
// scripts/test.mjs says loudly what is left out where there is no LibreOffice.
(soffice === undefined ? test.skip : test)(
  "LibreOffice opens the saved workbook and finds values, table, validations, conditional formats, notes, names and the chart",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "iisg-"));
    writeFileSync(path.join(folder, "saved.xlsx"), pass.saved);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const filter = "xlsx:Calc MS Excel 2007 XML";
    execFileSync(
      soffice ?? "",
      [
        profile,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        path.join(folder, "back"),
        path.join(folder, "saved.xlsx"),
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const bytes = new Uint8Array(readFileSync(path.join(folder, "back", "saved.xlsx")));
    const back = await load(bytes);
    expect(cell(back, 1, 1)).toBe(120.5);
    expect(cell(back, 7, 1)).toBe(451);
    expect(cell(back, 6, 0)).toBe("007");
    expect(back.tables.map(({ name }) => name)).toContain("Projects");
    expect(named(back, "Checks").validationAt(1, 0)?.rule).toEqual({
      list: { inCellDropDown: true, source: "=Words" },
    });
    expect(named(back, "Checks").conditionalFormats.length).toBe(9);
    expect(
      named(back, "Checks")
        .notes()
        .map(({ text }) => text),
    ).toEqual(["First line\nsecond", "Another"]);
    expect(back.names.map(({ name }) => name)).toEqual(expect.arrayContaining(["Words", "Local"]));
    expect(named(back, "Lists").protection).toBeDefined();
    expect(style(back, 10, 0)).toMatchObject({ bold: true, fontColor: "#C00000", fill: "#FFF2CC" });
    expect(Object.keys(readPackage(bytes)).some((name) => name.startsWith("xl/charts/chart"))).toBe(true);
  },
  150_000,
);
