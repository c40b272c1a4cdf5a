// Puts into a written .xlsx what ExcelJS cannot write: names with formulas, custom properties, charts, PivotTables, a fixed time
// stamp. Layer: file.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { drawingPart } from "./chartParts";
import type { Leftovers } from "./excelWorkbook";
import { XML_HEAD, xmlText } from "./xmlText";

/** Gives the finished file. The same workbook gives the same bytes: all entries carry one date. */
export function finishXlsx(bytes: Uint8Array, leftovers: Leftovers): Uint8Array {
  const parts = unzipSync(bytes);
  patch(parts, "xl/workbook.xml", (xml) => withNames(xml, leftovers.names));
  if (leftovers.hasFormulas)
    patch(parts, "xl/workbook.xml", (xml) => xml.replace("<calcPr ", `<calcPr fullCalcOnLoad="1" `));
  addPivots(parts, leftovers.pivots);
  addCharts(parts, leftovers.charts);
  if (leftovers.properties.length > 0) {
    parts["docProps/custom.xml"] = strToU8(customProperties(leftovers.properties));
    declare(
      parts,
      "/docProps/custom.xml",
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    );
    relate(parts, "_rels/.rels", "rIdCustom", "custom-properties", "docProps/custom.xml");
  }
  return zipSync(parts, { mtime: new Date(Date.UTC(2020, 0, 2)), level: 6 });
}

function patch(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new Error(`The written workbook has no part ${name}.`);
  parts[name] = strToU8(change(strFromU8(part)));
}

type Parts = Record<string, Uint8Array>;

/** Says in the list of contents what a new part is. */
function declare(parts: Parts, name: string, type: string): void {
  patch(parts, "[Content_Types].xml", (xml) =>
    xml.replace("</Types>", `<Override PartName="${name}" ContentType="${type}"/></Types>`),
  );
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Adds one relation to a part's relations, which are made where there are none. */
function relate(parts: Parts, file: string, id: string, kind: string, target: string): void {
  const entry = `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
  if (parts[file]) patch(parts, file, (xml) => xml.replace("</Relationships>", `${entry}</Relationships>`));
  else
    parts[file] = strToU8(
      `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entry}</Relationships>`,
    );
}

/** File name of a sheet's part, for example "sheet3.xml". */
function sheetFile(parts: Parts, name: string): string {
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const relations = strFromU8(parts["xl/_rels/workbook.xml.rels"] ?? new Uint8Array());
  const element = [...workbook.matchAll(/<sheet [^>]*>/g)]
    .map(([one]) => one)
    .find(
      (one) =>
        attribute(one, "name") === xmlText(name).replace(/'/g, "&apos;") ||
        attribute(one, "name") === xmlText(name),
    );
  const id = element === undefined ? undefined : attribute(element, "r:id");
  const relation = [...relations.matchAll(/<Relationship [^>]*>/g)]
    .map(([one]) => one)
    .find((one) => attribute(one, "Id") === id);
  const target = relation === undefined ? undefined : attribute(relation, "Target");
  if (target === undefined) throw new Error(`The written workbook has no sheet ${name}.`);
  return target.replace(/^.*\//, "");
}

function attribute(element: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
}

function addPivots(parts: Parts, pivots: Leftovers["pivots"]): void {
  pivots.forEach(({ sheet, parts: pivot }, index) => {
    const number = index + 1;
    const cache = `pivotCache/pivotCacheDefinition${number}.xml`;
    parts[`xl/${cache}`] = strToU8(pivot.cache);
    parts[`xl/pivotCache/pivotCacheRecords${number}.xml`] = strToU8(pivot.records);
    parts[`xl/pivotTables/pivotTable${number}.xml`] = strToU8(pivot.definition(number));
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    declare(parts, `/xl/${cache}`, `${type}.pivotCacheDefinition+xml`);
    declare(parts, `/xl/pivotCache/pivotCacheRecords${number}.xml`, `${type}.pivotCacheRecords+xml`);
    declare(parts, `/xl/pivotTables/pivotTable${number}.xml`, `${type}.pivotTable+xml`);
    const file = sheetFile(parts, sheet);
    const of = `xl/worksheets/_rels/${file}.rels`;
    relate(parts, of, `rIdPivot${number}`, "pivotTable", `../pivotTables/pivotTable${number}.xml`);
    relate(
      parts,
      `xl/pivotTables/_rels/pivotTable${number}.xml.rels`,
      "rId1",
      "pivotCacheDefinition",
      `../${cache}`,
    );
    relate(
      parts,
      `xl/pivotCache/_rels/pivotCacheDefinition${number}.xml.rels`,
      "rId1",
      "pivotCacheRecords",
      `pivotCacheRecords${number}.xml`,
    );
    relate(parts, "xl/_rels/workbook.xml.rels", `rIdPivot${number}`, "pivotCacheDefinition", cache);
  });
  if (pivots.length === 0) return;
  const caches = pivots
    .map((_pivot, index) => `<pivotCache cacheId="${index + 1}" r:id="rIdPivot${index + 1}"/>`)
    .join("");
  patch(parts, "xl/workbook.xml", (xml) =>
    xml.replace(/(<calcPr [^>]*\/>)/, `$1<pivotCaches>${caches}</pivotCaches>`),
  );
}

function addCharts(parts: Parts, charts: Leftovers["charts"]): void {
  charts.forEach(({ xml }, index) => {
    const name = `/xl/charts/iisgChart${index + 1}.xml`;
    parts[name.slice(1)] = strToU8(xml);
    declare(parts, name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  });
  [...new Set(charts.map(({ sheet }) => sheet))].forEach((sheet, index) => {
    const own = charts.flatMap((chart, number) => (chart.sheet === sheet ? [{ ...chart, number }] : []));
    const name = `drawings/iisgDrawing${index + 1}.xml`;
    parts[`xl/${name}`] = strToU8(drawingPart(own.map(({ spec }) => spec)));
    declare(parts, `/xl/${name}`, "application/vnd.openxmlformats-officedocument.drawing+xml");
    own.forEach(({ number }, place) =>
      relate(
        parts,
        `xl/drawings/_rels/iisgDrawing${index + 1}.xml.rels`,
        `rId${place + 1}`,
        "chart",
        `../charts/iisgChart${number + 1}.xml`,
      ),
    );
    const file = sheetFile(parts, sheet);
    relate(parts, `xl/worksheets/_rels/${file}.rels`, "rIdDrawing", "drawing", `../${name}`);
    patch(parts, `xl/worksheets/${file}`, (xml) => {
      // The order of elements is fixed: a drawing stands before old drawings, tables and extensions.
      const at = ["<legacyDrawing", "<tableParts", "<extLst", "</worksheet>"]
        .map((element) => xml.indexOf(element))
        .find((position) => position >= 0);
      const place = at ?? xml.length;
      return `${xml.slice(0, place)}<drawing r:id="rIdDrawing"/>${xml.slice(place)}`;
    });
  });
}

/** Adds names to those that ExcelJS wrote for print titles; Excel wants the element before calcPr. */
function withNames(xml: string, names: Leftovers["names"]): string {
  if (names.length === 0) return xml;
  const own = names
    .map(({ name, refersTo }) => `<definedName name="${xmlText(name)}">${xmlText(refersTo)}</definedName>`)
    .join("");
  if (xml.includes("<definedNames>")) return xml.replace("<definedNames>", `<definedNames>${own}`);
  if (xml.includes("<calcPr")) return xml.replace("<calcPr", `<definedNames>${own}</definedNames><calcPr`);
  return xml.replace("</sheets>", `</sheets><definedNames>${own}</definedNames>`);
}

function customProperties(properties: Leftovers["properties"]): string {
  const entries = properties
    .map(
      ({ name, value }, index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
    )
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries}</Properties>`;
}
