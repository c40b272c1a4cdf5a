// A workbook with one of everything: written by ExcelJS, and completed by hand with what ExcelJS cannot write.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import {
  addRelationship,
  OFFICE_RELATIONS,
  partText,
  readPackage,
  setContentType,
  setPart,
  writePackage,
} from "../../../src/workbench/xlsx/parts";
import type { Parts } from "../../../src/workbench/xlsx/parts";

export async function featureBytes(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = "Round trip";
  workbook.creator = "Tester";
  workbook.keywords = "a, b";
  workbook.company = "Org";
  writeData(workbook);
  writeChecks(workbook);
  const lists = workbook.addWorksheet("Lists", { state: "hidden" });
  lists.getCell("A1").value = "one";
  await lists.protect("secret", { sort: true, selectLockedCells: false, spinCount: 1000 });
  workbook.addWorksheet("Meta", { state: "veryHidden" }).getCell("A1").value = "two";
  workbook.views = [
    { x: 0, y: 0, width: 10000, height: 10000, firstSheet: 0, activeTab: 1, visibility: "visible" },
  ];
  const parts = readPackage(new Uint8Array(await workbook.xlsx.writeBuffer()));
  completeByHand(parts);
  return writePackage(parts);
}

function writeData(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Data", { properties: { tabColor: { argb: "FF00B050" } } });
  sheet.views = [{ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false, zoomScale: 85 }];
  sheet.getColumn(9).numFmt = "@";
  sheet.addTable({
    name: "Projects",
    ref: "A1",
    headerRow: true,
    totalsRow: true,
    style: { theme: "TableStyleMedium4", showRowStripes: true, showFirstColumn: true },
    columns: [
      { name: "Name", totalsRowLabel: "All", filterButton: true },
      { name: "Amount", totalsRowFunction: "sum", filterButton: true },
      { name: "Start", filterButton: true },
    ],
    rows: [
      ["Alpha", 120.5, new Date(Date.UTC(2020, 0, 1))],
      ["Beta", 230.25, new Date(Date.UTC(2020, 5, 15))],
      ["Gamma", 100.25, new Date(Date.UTC(2021, 0, 1))],
    ],
  });
  sheet.getCell("B2").numFmt = "#,##0.00";
  sheet.getCell("C2").numFmt = "yyyy-mm-dd";
  sheet.getRow(7).values = [
    "007",
    true,
    { error: "#N/A" },
    '  two spaces & <brackets> "quotes"\nsecond line',
  ];
  sheet.getCell("B8").value = { formula: "SUM(B2:B4)", result: 451 };
  sheet.getCell("C8").value = { formula: '_xlfn.XLOOKUP("Beta",A2:A4,B2:B4)', result: 230.25 };
  // The typings leave the last argument out.
  const filling = sheet as unknown as {
    fillFormula(range: string, formula: string, results: string[], share: string): void;
  };
  filling.fillFormula("A9:C9", "A$1", ["Name", "Amount", "Start"], "shared");
  sheet.getCell("A10").value = {
    text: "a page",
    hyperlink: "https://example.org/a?b=1&c=2",
    tooltip: "Opens a page",
  };
  sheet.getCell("A11").value = "styled";
  sheet.getCell("A11").style = {
    font: {
      name: "Arial",
      size: 14,
      bold: true,
      italic: true,
      underline: "double",
      strike: true,
      color: { argb: "FFC00000" },
    },
    fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } },
    border: {
      bottom: { style: "medium", color: { argb: "FF0070C0" } },
      top: { style: "double", color: { argb: "FF000000" } },
    },
    alignment: { horizontal: "center", vertical: "top", wrapText: true, textRotation: 45 },
  };
  sheet.getCell("B11").fill = {
    type: "pattern",
    pattern: "solid",
    fgColor: { theme: 4 } as Partial<ExcelJS.Color>,
  };
  sheet.getCell("B11").protection = { locked: false };
  sheet.getCell("A12").value = { richText: [{ text: "plain " }, { text: "bold", font: { bold: true } }] };
  sheet.getCell("A13").value = "merged";
  sheet.mergeCells("A13:C13");
  sheet.getColumn(1).width = 28.5;
  sheet.getColumn(7).hidden = true;
  sheet.getRow(1).height = 33;
  sheet.getCell("A14").value = "in a hidden row";
  sheet.getRow(14).hidden = true;
  sheet.pageSetup = {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printArea: "A1:D20",
    printTitlesRow: "1:1",
  };
  sheet.headerFooter.oddFooter = "&LIISG&RPage &P of &N";
}

function writeChecks(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet("Checks");
  for (let row = 2; row <= 6; row++)
    sheet.getRow(row).values = ["x", row, row * 50, "w", "yes", "t", "Alpha"];
  sheet.getCell("A1").note = "placeholder";
  sheet.getCell("C4").note = "placeholder";
}

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Data!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>16</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE_RELATIONS}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const VALIDATIONS = `<dataValidations count="6"><dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Not in the list" error="Choose one." promptTitle="Pillar" prompt="Choose a pillar" sqref="A1:A1048576"><formula1>Words</formula1></dataValidation><dataValidation type="whole" showErrorMessage="1" sqref="B2:B100"><formula1>1</formula1><formula2>10</formula2></dataValidation><dataValidation type="date" operator="greaterThan" sqref="C2:C100"><formula1>43831</formula1></dataValidation><dataValidation type="custom" sqref="D2:D100"><formula1>LEN(D2)&lt;5</formula1></dataValidation><dataValidation type="list" sqref="E2 E4:E9"><formula1>"yes,no,""quoted"""</formula1></dataValidation><dataValidation type="textLength" operator="lessThanOrEqual" sqref="F2:F10"><formula1>255</formula1></dataValidation></dataValidations>`;
const X14 =
  'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const EXTENSIONS = `<extLst><ext ${X14} uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Data!$A$2:$A$4</xm:f></x14:formula1><xm:sqref>G2:G9</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{BAR}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="min"/><x14:cfvo type="max"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
const rule = (sqref: string, content: string): string =>
  `<conditionalFormatting sqref="${sqref}">${content}</conditionalFormatting>`;
const FORMATS = [
  rule("A2:A6", '<cfRule type="expression" dxfId="1" priority="2"><formula>$A2=""</formula></cfRule>'),
  rule(
    "C2:C6",
    '<cfRule type="cellIs" dxfId="0" priority="1" stopIfTrue="1" operator="greaterThan"><formula>100</formula></cfRule>',
  ),
  rule(
    "C2:C6",
    '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
  ),
  rule(
    "C2:C6",
    `<cfRule type="dataBar" priority="4"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext ${X14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{BAR}</x14:id></ext></extLst></cfRule>`,
  ),
  rule(
    "C2:C6",
    '<cfRule type="iconSet" priority="5"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
  ),
  rule("B2:B6", '<cfRule type="top10" dxfId="1" priority="6" percent="1" bottom="1" rank="20"/>'),
  rule("A2:A6", '<cfRule type="duplicateValues" dxfId="1" priority="7"/>'),
  rule(
    "A2:A6 D2:D6",
    '<cfRule type="beginsWith" dxfId="0" priority="8" operator="beginsWith" text="x"><formula>LEFT(A2,LEN("x"))="x"</formula></cfRule>',
  ),
  rule("B2:B6", '<cfRule type="aboveAverage" dxfId="0" priority="9"/>'),
].join("");
const DXFS =
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs>';
const NAMES =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$20</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="Local" localSheetId="1">Checks!$B$2</definedName><definedName name="Rate" comment="fixed" hidden="1">1.95583</definedName><definedName name="Words">Data!$A$2:$A$4</definedName></definedNames>';
const comments = (list: readonly (readonly [string, string, string])[]): string =>
  `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors>${list.map(([, author]) => `<author>${author}</author>`).join("")}</authors><commentList>${list.map(([ref, , text], index) => `<comment ref="${ref}" authorId="${index}"><text><r><t xml:space="preserve">${text}</t></r></text></comment>`).join("")}</commentList></comments>`;

function completeByHand(parts: Parts): void {
  const change = (name: string, before: string | RegExp, after: string): void => {
    const text = partText(parts, name) ?? "";
    const changed = text.replace(before, () => after);
    if (changed === text) throw new Error(`Nothing to change in ${name}.`);
    setPart(parts, name, changed);
  };
  const [data, checks] = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
  change("xl/workbook.xml", /<definedNames>.*<\/definedNames>/s, NAMES);
  change("xl/styles.xml", /<dxfs[^>]*\/>|<dxfs.*<\/dxfs>/s, DXFS);
  change(checks, "</sheetData>", `</sheetData>${FORMATS}${VALIDATIONS}`);
  setPart(
    parts,
    "xl/comments2.xml",
    comments([
      ["A1", "Reviewer", "First line\nsecond"],
      ["C4", "Author two", "Another"],
    ]),
  );
  // Core properties in a default namespace, as excelize writes them: ExcelJS cannot load such a file.
  const core = (partText(parts, "docProps/core.xml") ?? "")
    .replaceAll("cp:", "")
    .replace("xmlns:cp=", "xmlns=");
  setPart(parts, "docProps/core.xml", core);
  const vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
  const property = (pid: number, name: string, value: string): string =>
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${pid}" name="${name}">${value}</property>`;
  setPart(
    parts,
    "docProps/custom.xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${vt}">${property(2, "template", "<vt:lpwstr>needs</vt:lpwstr>")}${property(3, "version", "<vt:i4>3</vt:i4>")}${property(4, "share", "<vt:r8>0.25</vt:r8>")}${property(5, "official", "<vt:bool>true</vt:bool>")}${property(6, "issued", "<vt:filetime>2026-01-02T03:04:05Z</vt:filetime>")}</Properties>`,
  );
  addRelationship(parts, "", `${OFFICE_RELATIONS}/custom-properties`, "docProps/custom.xml");
  // A table without a style, as LibreOffice writes them: ExcelJS loads it and then cannot save.
  setPart(
    parts,
    "xl/tables/table9.xml",
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="9" name="Bare" displayName="Bare" ref="B20:C22" totalsRowShown="0"><tableColumns count="2"><tableColumn id="1" name="K"/><tableColumn id="2" name="V"/></tableColumns></table>',
  );
  setContentType(
    parts,
    "xl/tables/table9.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  );
  const bare = addRelationship(parts, checks, `${OFFICE_RELATIONS}/table`, "xl/tables/table9.xml");
  change(
    checks,
    "</worksheet>",
    `<tableParts count="1"><tablePart r:id="${bare}"/></tableParts>${EXTENSIONS}</worksheet>`,
  );
  change(
    checks,
    "</sheetData>",
    '<row r="20"><c r="B20" t="inlineStr"><is><t>K</t></is></c><c r="C20" t="inlineStr"><is><t>V</t></is></c></row></sheetData>',
  );
  // A link inside the workbook beside ExcelJS's link to a page.
  change(data, "</hyperlinks>", '<hyperlink ref="B10" location="Checks!A1"/></hyperlinks>');
  setPart(parts, "xl/charts/chart1.xml", CHART);
  setPart(parts, "xl/drawings/drawing1.xml", DRAWING);
  setContentType(
    parts,
    "xl/charts/chart1.xml",
    "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  );
  setContentType(
    parts,
    "xl/drawings/drawing1.xml",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
  );
  addRelationship(parts, "xl/drawings/drawing1.xml", `${OFFICE_RELATIONS}/chart`, "xl/charts/chart1.xml");
  const drawing = addRelationship(parts, data, `${OFFICE_RELATIONS}/drawing`, "xl/drawings/drawing1.xml");
  change(data, "<tableParts", `<drawing r:id="${drawing}"/><tableParts`);
  setPart(parts, "customXml/item1.xml", '<iisg xmlns="urn:iisg"><cycle>2026</cycle></iisg>');
  setPart(
    parts,
    "customXml/itemProps1.xml",
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-2222-4333-8444-555555555555}"/>',
  );
  addRelationship(
    parts,
    "customXml/item1.xml",
    `${OFFICE_RELATIONS}/customXmlProps`,
    "customXml/itemProps1.xml",
  );
  addRelationship(parts, "xl/workbook.xml", `${OFFICE_RELATIONS}/customXml`, "customXml/item1.xml");
  // Protection with words for truth values, as LibreOffice and excelize write it: ExcelJS takes the sheet for unprotected.
  change(
    "xl/worksheets/sheet4.xml",
    "</sheetData>",
    '</sheetData><sheetProtection sheet="true" objects="false" scenarios="false"/>',
  );
}
