// Reads an .xlsx file from its parts: values, formulas, tables, names and what an examination needs. Layer: file.
// Only reading; `applyToXlsx` writes.
import { message } from "../domain/message";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import type { Area } from "../domain/sheet/address";
import { parseAddress } from "../domain/sheet/address";
import type { CellValue, NameInfo, SheetInfo, TableInfo } from "../domain/sheet/snapshot";
import { strFromU8 } from "fflate";
import { listArchive, unpackParts } from "./archive";
import type { Attributes } from "./xml";
import { readXml } from "./xml";

/** One sheet's content. `rows` is sparse by 0-based row and column; cells without a value are absent. */
export interface XlsxSheet extends SheetInfo {
  readonly rows: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** Formula with "=" by "row,column" (0-based). */
  readonly formulas: ReadonlyMap<string, string>;
  readonly merged: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filterActive: boolean;
  /** Areas with a native data validation, and how many rules there are. */
  readonly validationAreas: readonly Area[];
  /** Addresses of cells with notes or comments. */
  readonly noteCells: readonly string[];
  /** 0-based row and column of dates: cells whose number format is a date's. */
  readonly isDateFormat: (row: number, column: number) => boolean;
}

export interface XlsxContent {
  readonly sheets: readonly XlsxSheet[];
  readonly tables: readonly TableInfo[];
  readonly names: readonly NameInfo[];
  readonly parts: {
    readonly macros: boolean;
    readonly externalLinks: boolean;
    readonly comments: boolean;
    readonly charts: boolean;
    readonly pivots: boolean;
  };
  readonly customProperties: ReadonlyMap<string, string>;
}

const WANTED =
  /^(xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|worksheets\/_rels\/[^/]+\.rels|tables\/[^/]+\.xml|(?:threadedC|c)omments\/?[^/]*\.xml)|docProps\/custom\.xml)$/i;

/** Reads the whole workbook, or says in one sentence why not. Never throws for what a file contains. */
export function readXlsx(bytes: Uint8Array): Result<XlsxContent> {
  const listed = listArchive(bytes);
  if (!listed.ok) return listed;
  const unpacked = unpackParts(bytes, (name) => WANTED.test(name));
  if (!unpacked.ok) return unpacked;
  const parts = unpacked.value;
  let reading = "xl/workbook.xml";
  try {
    const book = readBook(required(parts, reading));
    reading = "xl/_rels/workbook.xml.rels";
    const targets = readRelations(parts.get(reading), "xl/");
    reading = "xl/sharedStrings.xml";
    const strings = readSharedStrings(parts.get(reading));
    reading = "xl/styles.xml";
    const dateStyles = readDateStyles(parts.get(reading));
    const sheets: XlsxSheet[] = [];
    const tables: TableInfo[] = [];
    for (const entry of book.sheets) {
      const target = targets.get(entry.relation);
      if (!target || !/worksheets\//.test(target.target)) continue;
      reading = target.target;
      const sheet = readSheet(required(parts, reading), entry, strings, dateStyles);
      const folder = reading.slice(0, reading.lastIndexOf("/") + 1);
      reading = `${folder}_rels/${reading.slice(folder.length)}.rels`;
      const relations = readRelations(parts.get(reading), folder);
      sheets.push({
        ...sheet,
        noteCells: noteCellsOf(
          [...relations.values()]
            .filter(({ type }) => /comments?$/i.test(type))
            .map((relation) => parts.get(relation.target)),
        ),
      });
      for (const relation of relations.values()) {
        if (!/\/table$/.test(relation.type)) continue;
        reading = relation.target;
        const table = readTable(required(parts, reading), entry.name);
        if (table) tables.push(table);
      }
    }
    if (sheets.length === 0) return failed(message("file.noSheets"));
    const has = (pattern: RegExp): boolean => listed.value.some((part) => pattern.test(part.name));
    reading = "docProps/custom.xml";
    return ok({
      sheets,
      tables,
      names: book.names,
      customProperties: readCustomProperties(parts.get(reading)),
      parts: {
        macros: has(/vbaProject\.bin$/i),
        externalLinks: has(/^xl\/externalLinks\//i),
        comments: has(/^xl\/(comments|threadedComments)/i),
        charts: has(/^xl\/charts\//i),
        pivots: has(/^xl\/pivotTables\//i),
      },
    });
  } catch (failure) {
    const missing = failure instanceof MissingPart;
    return failed(message(missing ? "file.missingPart" : "file.brokenPart", { part: reading }));
  }
}

/** Where notes and comments are, "" for those whose place cannot be read; their texts are not read. */
function noteCellsOf(parts: readonly (Uint8Array | undefined)[]): string[] {
  const found = new Set<string>();
  for (const part of parts)
    for (const [, cell = ""] of strFromU8(part ?? new Uint8Array()).matchAll(
      /<(?:\w+:)?(?:comment|threadedComment)\b[^>]*?\sref="([A-Z]{1,3}\d{1,7})"/g,
    ))
      found.add(cell);
  return found.size === 0 && parts.length > 0 ? [""] : [...found];
}

class MissingPart extends Error {}

function required(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const part = parts.get(name) ?? [...parts].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (!part) throw new MissingPart(name);
  return part;
}

interface BookSheet {
  readonly name: string;
  readonly relation: string;
  readonly visibility: SheetInfo["visibility"];
}

function readBook(part: Uint8Array): { sheets: BookSheet[]; names: NameInfo[] } {
  const sheets: BookSheet[] = [];
  const names: { name: string; refersTo: string }[] = [];
  let current: { name: string; refersTo: string; sheet?: string } | undefined;
  readXml(part, {
    open(name, attributes) {
      if (name === "sheet") {
        const state = attributes["state"];
        sheets.push({
          name: attributes["name"] ?? "",
          relation: attributes["id"] ?? "",
          visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
        });
      } else if (name === "definedName") {
        const owner = sheets[Number(attributes["localSheetId"] ?? -1)]?.name;
        current = {
          name: attributes["name"] ?? "",
          refersTo: "",
          ...(owner === undefined ? {} : { sheet: owner }),
        };
      }
    },
    text(text) {
      if (current) current.refersTo += text;
    },
    close(name) {
      if (name === "definedName" && current) {
        if (!current.name.startsWith("_xlnm.")) names.push(current);
        current = undefined;
      }
    },
  });
  return { sheets, names };
}

function readRelations(
  part: Uint8Array | undefined,
  folder: string,
): Map<string, { type: string; target: string }> {
  const relations = new Map<string, { type: string; target: string }>();
  if (!part) return relations;
  readXml(part, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      relations.set(attributes["Id"] ?? "", {
        type: attributes["Type"] ?? "",
        target: resolveTarget(folder, attributes["Target"] ?? ""),
      });
    },
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Texts of the shared string table, detached from the part; phonetic hints are left out, rich runs are joined. */
function readSharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (!part) return strings;
  let current = "";
  let inText = false;
  let inPhonetic = false;
  readXml(part, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inPhonetic = true;
    },
    text(text) {
      if (inText && !inPhonetic) current += text;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") strings.push(unescapeText(current));
    },
  });
  return detached(strings);
}

/** A copy of its own: a text cut out of a part would keep the whole part in memory as long as it lives. */
function detached<T extends string | readonly string[]>(texts: T): T {
  return JSON.parse(JSON.stringify(texts)) as T;
}

/** Excel writes control characters as _x000D_ and a literal "_x" as "_x005F_x" (ECMA-376, ST_Xstring). */
export function unescapeText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

/** Which style indices show a date: built-in formats 14-22 and 45-47, and codes with day, month or year in them. */
function readDateStyles(part: Uint8Array | undefined): boolean[] {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  if (!part) return styles;
  let inCellStyles = false;
  readXml(part, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles)
        styles.push(isDateFormatId(Number(attributes["numFmtId"] ?? 0), codes));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}

function isDateFormatId(id: number, codes: ReadonlyMap<number, string>): boolean {
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return true;
  const code = codes.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "") ?? "";
  return /[dy]|mm/i.test(code) && !/[#0]\s*$/.test(code);
}

function readSheet(
  part: Uint8Array,
  entry: BookSheet,
  strings: readonly string[],
  dateStyles: readonly boolean[],
): Omit<XlsxSheet, "noteCells"> {
  const rows: (CellValue | undefined)[][] = [];
  const formulas = new Map<string, string>();
  const shared = new Map<string, string>();
  const dates = new Set<string>();
  const merged: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  const validationAreas: Area[] = [];
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  let isProtected = false;
  let filterActive = false;
  let row = -1;
  let column = -1;
  let type = "";
  let value = "";
  let formula = "";
  let formulaAttributes: Attributes = {};
  let collect: "value" | "formula" | "inline" | undefined;

  const finishCell = (): void => {
    const content = cellContent(type, value, strings);
    const text = formula !== "" ? formula : (shared.get(formulaAttributes["si"] ?? "") ?? "");
    if (formula !== "" && formulaAttributes["t"] === "shared")
      shared.set(formulaAttributes["si"] ?? "", formula);
    if (text !== "") formulas.set(`${row},${column}`, detached(`=${text}`));
    if (content === undefined && text === "") return;
    (rows[row] ??= [])[column] = content ?? null;
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  };

  readXml(part, {
    open(name, attributes) {
      switch (name) {
        case "row":
          row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
          column = -1;
          if (isTrue(attributes["hidden"])) hiddenRows.push(row);
          break;
        case "c": {
          const place = attributes["r"] === undefined ? undefined : parseAddress(attributes["r"]);
          column = place ? place.left : column + 1;
          if (place) row = place.top;
          type = attributes["t"] ?? "n";
          value = "";
          formula = "";
          formulaAttributes = {};
          if (dateStyles[Number(attributes["s"] ?? -1)]) dates.add(`${row},${column}`);
          break;
        }
        case "v":
          collect = "value";
          break;
        case "f":
          collect = "formula";
          formulaAttributes = attributes;
          break;
        case "t":
          if (type === "inlineStr") collect = "inline";
          break;
        case "col":
          if (isTrue(attributes["hidden"])) {
            for (let c = Number(attributes["min"]) - 1; c < Math.min(Number(attributes["max"]), 16_384); c++)
              hiddenColumns.push(c);
          }
          break;
        case "mergeCell":
          pushArea(merged, attributes["ref"]);
          break;
        case "dataValidation":
          for (const area of (attributes["sqref"] ?? "").split(/\s+/)) pushArea(validationAreas, area);
          break;
        case "sheetProtection":
          isProtected = isTrue(attributes["sheet"]);
          break;
        case "filterColumn":
          filterActive = true;
          break;
      }
    },
    text(text) {
      if (collect === "value" || collect === "inline") value += text;
      else if (collect === "formula") formula += text;
    },
    close(name) {
      if (name === "v" || name === "f" || name === "t") collect = undefined;
      else if (name === "c") finishCell();
    },
  });

  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected,
    rows,
    formulas,
    merged,
    hiddenRows,
    hiddenColumns,
    filterActive,
    validationAreas,
    isDateFormat: (r, c) => dates.has(`${r},${c}`),
    ...(bounds.bottom < 0
      ? {}
      : {
          used: {
            top: bounds.top,
            left: bounds.left,
            rows: bounds.bottom - bounds.top + 1,
            columns: bounds.right - bounds.left + 1,
          },
        }),
  };
}

function cellContent(type: string, value: string, strings: readonly string[]): CellValue | undefined {
  switch (type) {
    case "s":
      return strings[Number(value)] ?? undefined;
    case "inlineStr":
    case "str":
      return value === "" ? undefined : detached(unescapeText(value));
    case "b":
      return value === "1";
    case "e":
      return detached(value);
    default:
      if (value === "") return undefined;
      return Number.isFinite(Number(value)) ? Number(value) : detached(value);
  }
}

/** XML booleans come as 1, true, on. */
function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true" || text === "on";
}

function pushArea(areas: Area[], text: string | undefined): void {
  const area = parseAddress(text ?? "");
  if (area) areas.push(area);
}

function readTable(part: Uint8Array, sheet: string): TableInfo | undefined {
  let table: TableInfo | undefined;
  readXml(part, {
    open(name, attributes) {
      const area = name === "table" ? parseAddress(attributes["ref"] ?? "") : undefined;
      if (!area) return;
      table = {
        name: attributes["displayName"] ?? attributes["name"] ?? "",
        sheet,
        area,
        hasHeaders: attributes["headerRowCount"] !== "0",
        hasTotals: Number(attributes["totalsRowCount"] ?? 0) > 0,
      };
    },
  });
  return table;
}

function readCustomProperties(part: Uint8Array | undefined): Map<string, string> {
  const properties = new Map<string, string>();
  if (!part) return properties;
  let name = "";
  let text = "";
  readXml(part, {
    open(tag, attributes) {
      if (tag === "property") {
        name = attributes["name"] ?? "";
        text = "";
      }
    },
    text(chunk) {
      text += chunk;
    },
    close(tag) {
      if (tag === "property" && name !== "") properties.set(name, text.trim());
    },
  });
  return properties;
}
