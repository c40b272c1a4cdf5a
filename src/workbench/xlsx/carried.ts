// What the model has no place for and the file must not lose: drawings with their charts and pictures, pivot tables with their
// caches, the theme, page breaks. Kept as parts, put back on save. Layer: workbench/xlsx.
import { contentType, partText, relationships, relationsPart, setContentType, setPart } from "./parts";
import type { Parts, Relationship } from "./parts";
import { escapeXml } from "./xml";

export interface CarriedSheet {
  /** The sheet's name when the file was opened: charts and pivots name it. */
  readonly name: string;
  readonly drawing: string | undefined;
  readonly pivotTables: readonly string[];
  /** Relationship ids, in the drawing, of the charts that the model has taken over. */
  readonly takenCharts: ReadonlySet<string>;
  /** Elements by name that pass through untouched: rowBreaks, colBreaks, ignoredErrors. */
  readonly elements: Readonly<Record<string, string>>;
}

export interface Carried {
  readonly parts: Parts;
  readonly contentTypes: Map<string, string>;
  /** By the model's sheet id. */
  readonly sheets: Map<string, CarriedSheet>;
  readonly pivotCaches: { readonly cacheId: string; readonly part: string }[];
  /** Part of a PivotTable that the model has taken over -> its id there, and what it said when it was read. */
  readonly takenPivots: Map<string, { readonly id: string; readonly print: string }>;
  theme: string | undefined;
  /** By table name: formulas of calculated columns. */
  readonly columnFormulas: Map<string, Readonly<Record<string, string>>>;
  /** What saving would lose, in plain sentences. */
  readonly lost: string[];
}

/** Key of the record in the model's extras. */
export const CARRIED = "xlsx:carried";

export function emptyCarried(): Carried {
  return {
    parts: {},
    contentTypes: new Map(),
    sheets: new Map(),
    pivotCaches: [],
    takenPivots: new Map(),
    theme: undefined,
    columnFormulas: new Map(),
    lost: [],
  };
}

/** Takes a part with everything it points to. */
export function carry(parts: Parts, part: string, carried: Carried): void {
  const bytes = parts[part];
  if (bytes === undefined || carried.parts[part] !== undefined) return;
  carried.parts[part] = bytes;
  const type = contentType(parts, part);
  if (type !== undefined) carried.contentTypes.set(part, type);
  const relations = parts[relationsPart(part)];
  if (relations !== undefined) carried.parts[relationsPart(part)] = relations;
  for (const relation of relationships(parts, part))
    if (!relation.external) carry(parts, relation.target, carried);
}

const SHEET_LOSSES: Readonly<Record<string, string>> = {
  timeline: "timelines",
  oleObject: "embedded objects",
  control: "form controls",
  ctrlProp: "form controls",
  image: "background picture",
  queryTable: "query connection",
  threadedComment: "threaded comments (their text stays as notes)",
};
const WORKBOOK_LOSSES: Readonly<Record<string, string>> = {
  vbaProject: "macros",
  connections: "data connections",
  externalLink: "links to other workbooks",
  timelineCache: "timelines",
  richValueRel: "pictures and linked data in cells",
  chartsheet: "chart sheets",
  macrosheet: "macro sheets",
  dialogsheet: "dialog sheets",
};

export function noteSheetLosses(sheetName: string, relations: readonly Relationship[], lost: string[]): void {
  for (const what of lossWords(relations, SHEET_LOSSES)) lost.push(`${sheetName}: ${what}`);
}

export function noteWorkbookLosses(relations: readonly Relationship[], lost: string[]): void {
  lost.push(...lossWords(relations, WORKBOOK_LOSSES));
}

const lossWords = (relations: readonly Relationship[], words: Readonly<Record<string, string>>): string[] => [
  ...new Set(relations.flatMap((relation) => words[relation.type] ?? [])),
];

/** Puts all carried parts into the new package; renamed sheets are followed in charts and pivot caches. */
export function restoreParts(parts: Parts, carried: Carried, renamed: ReadonlyMap<string, string>): void {
  for (const [name, bytes] of Object.entries(carried.parts)) {
    parts[name] = bytes;
    const type = carried.contentTypes.get(name);
    if (type !== undefined) setContentType(parts, name, type);
    const text =
      renamed.size > 0 && /\/(charts|pivotCache)\/[^/]+\.xml$/.test(name) ? partText(parts, name) : undefined;
    if (text !== undefined) setPart(parts, name, followRenames(text, renamed));
  }
}

function followRenames(xml: string, renamed: ReadonlyMap<string, string>): string {
  let text = xml;
  for (const [before, after] of renamed) {
    const quoted = `'${escapeXml(after.replaceAll("'", "''"))}'!`;
    for (const old of [`${escapeXml(before)}!`, `'${escapeXml(before.replaceAll("'", "''"))}'!`]) {
      text = text.replace(
        /<((?:\w+:)?f)>([^<]*)<\/\1>/g,
        (_, tag: string, formula: string) =>
          `<${tag}>${formula.startsWith(old) ? quoted + formula.slice(old.length) : formula}</${tag}>`,
      );
    }
    text = text.replaceAll(`sheet="${escapeXml(before)}"`, `sheet="${escapeXml(after)}"`);
  }
  return text;
}
