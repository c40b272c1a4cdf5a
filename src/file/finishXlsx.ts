// Puts into a written .xlsx what ExcelJS cannot write: names with formulas, custom properties, a fixed time stamp. Layer: file.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Leftovers } from "./excelWorkbook";

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );

/** Gives the finished file. The same workbook gives the same bytes: all entries carry one date. */
export function finishXlsx(bytes: Uint8Array, leftovers: Leftovers): Uint8Array {
  const parts = unzipSync(bytes);
  patch(parts, "xl/workbook.xml", (xml) => withNames(xml, leftovers.names));
  if (leftovers.properties.length > 0) {
    parts["docProps/custom.xml"] = strToU8(customProperties(leftovers.properties));
    patch(parts, "[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        `<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/></Types>`,
      ),
    );
    patch(parts, "_rels/.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
      ),
    );
  }
  return zipSync(parts, { mtime: new Date(Date.UTC(2020, 0, 2)), level: 6 });
}

function patch(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (!part) throw new Error(`The written workbook has no part ${name}.`);
  parts[name] = strToU8(change(strFromU8(part)));
}

/** Adds names to those that ExcelJS wrote for print titles; Excel wants the element before calcPr. */
function withNames(xml: string, names: Leftovers["names"]): string {
  if (names.length === 0) return xml;
  const own = names
    .map(({ name, refersTo }) => `<definedName name="${escape(name)}">${escape(refersTo)}</definedName>`)
    .join("");
  if (xml.includes("<definedNames>")) return xml.replace("<definedNames>", `<definedNames>${own}`);
  if (xml.includes("<calcPr")) return xml.replace("<calcPr", `<definedNames>${own}</definedNames><calcPr`);
  return xml.replace("</sheets>", `</sheets><definedNames>${own}</definedNames>`);
}

function customProperties(properties: Leftovers["properties"]): string {
  const entries = properties
    .map(
      ({ name, value }, index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escape(name)}"><vt:lpwstr>${escape(value)}</vt:lpwstr></property>`,
    )
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${entries}</Properties>`;
}
