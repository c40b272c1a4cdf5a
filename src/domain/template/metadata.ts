// Reads the metadata block of a sheet, by its headings and by the names of its cells. Layer: domain/template.
import { parseAddress } from "../sheet/address";
import { isoOfSerial } from "../sheet/dates";
import type { CellValue, NameInfo, SheetSnapshot } from "../sheet/snapshot";
import { KIND_LABELS, LAYOUT_LABELS, METADATA_FIELDS } from "./definitions";
import type { MetadataField } from "./definitions";
import { headerKey } from "./headers";
import type { TemplateMetadata } from "./types";

const FIELD_OF = new Map<string, MetadataField>();
for (const field of METADATA_FIELDS)
  for (const label of [field.label, ...field.aliases]) FIELD_OF.set(headerKey(label), field);

/** Metadata above row `headerRow` (0-based): the cell right of each heading; named cells of this sheet go before. */
export function readMetadata(
  snapshots: readonly SheetSnapshot[],
  sheet: string,
  headerRow: number,
  names: readonly NameInfo[],
): TemplateMetadata {
  const found: Partial<Record<MetadataField["key"], string>> = {};
  const put = (key: MetadataField["key"], value: CellValue): void => {
    const text = textOf(key, value);
    if (text !== undefined) found[key] ??= text;
  };
  for (const { name, refersTo } of names) {
    const field = /^iisg\d*_(\w+)$/i.exec(name)?.[1];
    const known = METADATA_FIELDS.find(({ key }) => key.toLowerCase() === field?.toLowerCase());
    const place = parseAddress(refersTo);
    if (known === undefined || place?.sheet !== sheet || place.rows !== 1) continue;
    put(known.key, cellAt(snapshots, place.top, place.left));
  }
  for (const snapshot of snapshots) {
    snapshot.values.forEach((row, r) => {
      if (snapshot.top + r >= headerRow) return;
      row.forEach((cell, c) => {
        if (typeof cell !== "string") return;
        const field = FIELD_OF.get(headerKey(cell));
        if (field !== undefined) put(field.key, row[c + 1] ?? null);
        else if (isFootnote(cell)) put("footnote", cell);
      });
    });
  }
  return found as TemplateMetadata;
}

/** Any of the three wordings of the footnote. */
export function isFootnote(text: string): boolean {
  return text.trim().startsWith("*") && /designation|references? to kosovo/i.test(text);
}

function cellAt(snapshots: readonly SheetSnapshot[], row: number, column: number): CellValue {
  for (const snapshot of snapshots) {
    const value = snapshot.values[row - snapshot.top]?.[column - snapshot.left];
    if (value !== undefined) return value;
  }
  return null;
}

/** The entry as the metadata type wants it; undefined when the cell is empty or says something unknown. */
function textOf(key: MetadataField["key"], value: CellValue): string | undefined {
  if (value === null || value === "") return undefined;
  const text = String(value).trim();
  switch (key) {
    case "kind":
      return keyOf(KIND_LABELS, text);
    case "layout":
      return keyOf(LAYOUT_LABELS, text);
    case "submitted":
      return typeof value === "number" ? isoOfSerial(value) : text;
    default:
      return FIELD_OF.has(headerKey(text)) ? undefined : text;
  }
}

function keyOf(labels: Readonly<Record<string, string>>, text: string): string | undefined {
  return Object.keys(labels).find(
    (key) => headerKey(labels[key] ?? "") === headerKey(text) || headerKey(key) === headerKey(text),
  );
}
