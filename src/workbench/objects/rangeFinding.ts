// Finding within ranges: text, kinds of cells, regions; sorting and removing duplicates. Layer: workbench/objects.
import type { ModelArea, ModelValue, SheetModel } from "../model/workbookModel";
import { hostObject } from "../protocol/hostClass";
import type { HostObject } from "../protocol/hostClass";
import { invalidArgument } from "../protocol/hostError";
import { overlap } from "./addresses";
import type { RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";
import { movedFormula } from "./rangeContent";

function isFilled(sheet: SheetModel, area: ModelArea): boolean {
  return (
    sheet.values(area).some((row) => row.some((value) => value !== null)) ||
    sheet.formulas(area).some((row) => row.some((formula) => formula !== null))
  );
}

/** Shrinks an area to its filled cells; undefined when it has none. */
export function filterBlanks(range: RangeRef, area: ModelArea, valuesOnly: boolean): ModelArea | undefined {
  if (!valuesOnly) return area;
  const sheet = rangeSheet(range);
  const values = sheet.values(area);
  const formulas = sheet.formulas(area);
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null && formulas[r]?.[c] === null) return;
      [top, left, bottom, right] = [
        Math.min(top, r),
        Math.min(left, c),
        Math.max(bottom, r),
        Math.max(right, c),
      ];
    }),
  );
  return bottom < 0
    ? undefined
    : { top: area.top + top, left: area.left + left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The block of filled cells around a cell, bounded by empty rows and columns. */
export function surroundingRegion(range: RangeRef): ModelArea {
  const sheet = rangeSheet(range);
  const used = sheet.usedArea(true);
  let region = { ...range.area };
  if (!used) return region;
  const limit = { bottom: used.top + used.rows, right: used.left + used.columns };
  for (;;) {
    const { top, left, rows, columns } = region;
    const wider = { left: Math.max(0, left - 1), right: Math.min(limit.right, left + columns + 1) };
    const taller = { top: Math.max(0, top - 1), bottom: Math.min(limit.bottom, top + rows + 1) };
    const grown = { ...region };
    const span = { left: wider.left, columns: Math.max(1, wider.right - wider.left) };
    const height = { top: taller.top, rows: Math.max(1, taller.bottom - taller.top) };
    if (top > 0 && isFilled(sheet, { top: top - 1, rows: 1, ...span }))
      Object.assign(grown, { top: top - 1, rows: grown.rows + 1 });
    if (top + rows < limit.bottom && isFilled(sheet, { top: top + rows, rows: 1, ...span })) grown.rows += 1;
    if (left > 0 && isFilled(sheet, { left: left - 1, columns: 1, ...height }))
      Object.assign(grown, { left: left - 1, columns: grown.columns + 1 });
    if (left + columns < limit.right && isFilled(sheet, { left: left + columns, columns: 1, ...height }))
      grown.columns += 1;
    if (grown.rows === rows && grown.columns === columns) return region;
    region = grown;
  }
}

/** Cells of a kind, as areas of one row each joined downwards (Microsoft, "Find special cells within a range"). */
export function specialCells(range: RangeRef, type: string, valueType = "All"): ModelArea[] {
  const sheet = rangeSheet(range);
  const used = sheet.usedArea(false);
  const single = range.area.rows * range.area.columns === 1;
  const scope =
    type === "Visible" ? range.area : used ? overlap(single ? used : range.area, used) : undefined;
  if (!scope) return [];
  if (type === "Visible") return visibleAreas(sheet, scope);
  const test = cellTest(sheet, scope, type, valueType);
  return areasWhere(scope, test);
}

function cellTest(
  sheet: SheetModel,
  scope: ModelArea,
  type: string,
  valueType: string,
): (r: number, c: number) => boolean {
  const values = sheet.values(scope);
  const formulas = sheet.formulas(scope);
  const types = (): string[][] => sheet.valueTypes(scope);
  const allowed = (
    {
      All: undefined,
      Numbers: ["Double"],
      Text: ["String"],
      Logical: ["Boolean"],
      Errors: ["Error"],
      NumbersText: ["Double", "String"],
      LogicalText: ["Boolean", "String"],
      ErrorsText: ["Error", "String"],
      LogicalNumbers: ["Boolean", "Double"],
      ErrorsNumbers: ["Error", "Double"],
      ErrorsLogical: ["Error", "Boolean"],
      ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
      ErrorsLogicalText: ["Error", "Boolean", "String"],
      ErrorsNumberText: ["Error", "Double", "String"],
      LogicalNumbersText: ["Boolean", "Double", "String"],
    } as Record<string, string[] | undefined>
  )[valueType];
  const typed = allowed === undefined ? undefined : types();
  const fits = (r: number, c: number): boolean =>
    typed === undefined || (allowed ?? []).includes(typed[r]?.[c] ?? "");
  switch (type) {
    case "Blanks":
      return (r, c) => values[r]?.[c] === null && formulas[r]?.[c] === null;
    case "Constants":
      return (r, c) => values[r]?.[c] !== null && formulas[r]?.[c] === null && fits(r, c);
    case "Formulas":
      return (r, c) => formulas[r]?.[c] !== null && fits(r, c);
    case "DataValidations":
      return (r, c) => sheet.validationAt(scope.top + r, scope.left + c) !== undefined;
    case "ConditionalFormats":
      return (r, c) =>
        sheet.conditionalFormats.some((format) =>
          format.areas.some((area) =>
            overlap(area, { top: scope.top + r, left: scope.left + c, rows: 1, columns: 1 }),
          ),
        );
    default:
      throw invalidArgument();
  }
}

function areasWhere(scope: ModelArea, test: (r: number, c: number) => boolean): ModelArea[] {
  const done: ModelArea[] = [];
  let open: ModelArea[] = [];
  for (let r = 0; r < scope.rows; r++) {
    const runs: ModelArea[] = [];
    for (let c = 0; c < scope.columns; c++) {
      if (!test(r, c)) continue;
      const start = c;
      while (c + 1 < scope.columns && test(r, c + 1)) c++;
      runs.push({ top: scope.top + r, left: scope.left + start, rows: 1, columns: c - start + 1 });
    }
    const next = runs.map((run) => {
      const above = open.find(
        (area) => area.left === run.left && area.columns === run.columns && area.top + area.rows === run.top,
      );
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(
      ...open.filter(
        (area) =>
          !next.some(
            (grown) => grown.top === area.top && grown.left === area.left && grown.columns === area.columns,
          ),
      ),
    );
    open = next;
  }
  return [...done, ...open].sort((a, b) => a.top - b.top || a.left - b.left);
}

export function visibleAreas(sheet: SheetModel, scope: ModelArea): ModelArea[] {
  const runs = (
    from: number,
    count: number,
    hidden: (at: number) => boolean,
  ): { from: number; count: number }[] => {
    const found: { from: number; count: number }[] = [];
    for (let index = from; index < from + count; index++) {
      if (hidden(index)) continue;
      const last = found[found.length - 1];
      if (last && last.from + last.count === index) last.count += 1;
      else found.push({ from: index, count: 1 });
    }
    return found;
  };
  const columns = runs(scope.left, Math.min(scope.columns, 16_384), (at) => sheet.columnHidden(at));
  return runs(scope.top, scope.rows, (at) => sheet.rowHidden(at)).flatMap((rows) =>
    columns.map((span) => ({ top: rows.from, rows: rows.count, left: span.from, columns: span.count })),
  );
}

export function mergedAreas(range: RangeRef): ModelArea[] {
  return rangeSheet(range)
    .merges()
    .filter((area) => overlap(area, range.area));
}

interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

function matcher(text: string, criteria: Criteria): (shown: string) => boolean {
  if (typeof text !== "string" || text === "") throw invalidArgument();
  // * and ? stand for any text and any letter, ~ takes their meaning away.
  const pattern = [...text.matchAll(/~([*?~])|(\*)|(\?)|([^*?~]+|~)/g)]
    .map(([, escaped, star, mark, plain]) =>
      star ? ".*" : mark ? "." : (escaped ?? plain ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
    )
    .join("");
  const regex = new RegExp(
    criteria.completeMatch ? `^(?:${pattern})$` : pattern,
    criteria.matchCase ? "su" : "siu",
  );
  return (shown) => regex.test(shown);
}

function searchScope(range: RangeRef): ModelArea | undefined {
  const used = rangeSheet(range).usedArea(true);
  return used ? overlap(used, range.area) : undefined;
}

export function findFirst(range: RangeRef, text: string, criteria: Criteria = {}): ModelArea | undefined {
  return findAll(range, text, criteria)[criteria.searchDirection === "Backwards" ? "pop" : "shift"]();
}

/** Single cells whose text matches, row by row. */
export function findAll(range: RangeRef, text: string, criteria: Criteria = {}): ModelArea[] {
  const matches = matcher(text, criteria);
  const scope = searchScope(range);
  if (!scope) return [];
  return rangeSheet(range)
    .texts(scope)
    .flatMap((row, r) =>
      row.flatMap((shown, c) =>
        shown !== "" && matches(shown)
          ? [{ top: scope.top + r, left: scope.left + c, rows: 1, columns: 1 }]
          : [],
      ),
    );
}

/** The matches with neighbours joined to rectangles, as `Worksheet.findAll` gives them. */
export function findJoined(range: RangeRef, text: string, criteria: Criteria = {}): ModelArea[] {
  return joined(findAll(range, text, criteria));
}

/** Single cells as rectangles, neighbours together. */
export function joined(cells: readonly ModelArea[]): ModelArea[] {
  if (cells.length === 0) return [];
  const places = new Set(cells.map(({ top, left }) => `${top},${left}`));
  const top = least(cells, (cell) => cell.top);
  const left = least(cells, (cell) => cell.left);
  const rows = -least(cells, (cell) => -cell.top) - top + 1;
  const columns = -least(cells, (cell) => -cell.left) - left + 1;
  return areasWhere({ top, left, rows, columns }, (r, c) => places.has(`${top + r},${left + c}`));
}

function least(cells: readonly ModelArea[], of: (cell: ModelArea) => number): number {
  return cells.reduce((low, cell) => Math.min(low, of(cell)), Infinity);
}

export function replaceAll(
  range: RangeRef,
  text: string,
  replacement: string,
  criteria: Criteria = {},
): number {
  checkOpen(range);
  const sheet = rangeSheet(range);
  const flags = criteria.matchCase ? "gu" : "giu";
  const plain = new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), flags);
  let count = 0;
  for (const area of findAll(range, text, criteria)) {
    const value = sheet.values(area)[0]?.[0];
    if (typeof value !== "string" && typeof value !== "number") continue;
    const after = criteria.completeMatch
      ? replacement
      : String(value).replace(plain, () => {
          count += 1;
          return replacement;
        });
    if (criteria.completeMatch) count += 1;
    sheet.write(area, [[after === "" ? null : { value: after }]]);
  }
  return count;
}

const REMOVED = {
  name: "RemoveDuplicatesResult",
  get: {
    removed: (self: { removed: number; uniqueRemaining: number }) => self.removed,
    uniqueRemaining: (self: { removed: number; uniqueRemaining: number }) => self.uniqueRemaining,
  },
} as const;

export function removeDuplicates(
  range: RangeRef,
  columns: readonly number[],
  hasHeader: boolean,
): HostObject {
  checkOpen(range);
  const sheet = rangeSheet(range);
  if (columns.length === 0 || columns.some((column) => column < 0 || column >= range.area.columns))
    throw invalidArgument();
  const values = sheet.values(range.area);
  const seen = new Set<string>();
  const body = hasHeader ? values.slice(1) : values;
  const kept = body.filter((row) => {
    const key = JSON.stringify(
      columns.map((column) => (typeof row[column] === "string" ? row[column].toLowerCase() : row[column])),
    );
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const start = range.area.top + (hasHeader ? 1 : 0);
  const padded = [...kept, ...body.slice(kept.length).map((row) => row.map(() => null))];
  sheet.write(
    { ...range.area, top: start, rows: body.length },
    padded.map((row) => row.map((value) => (value === null ? null : { value }))),
  );
  return hostObject<{ removed: number; uniqueRemaining: number }>(REMOVED, {
    removed: body.length - kept.length,
    uniqueRemaining: kept.length,
  });
}

interface SortField {
  readonly key?: number;
  readonly ascending?: boolean;
}

/** Excel's order: numbers, text (case aside), false, true; blanks last in both directions. */
function compareCells(a: ModelValue, b: ModelValue, matchCase: boolean): number {
  const rank = (value: ModelValue): number =>
    typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, "en", { sensitivity: matchCase ? "variant" : "accent" });
  return Number(a) - Number(b);
}

/** Sorts whole rows of the range with their formulas and formats. */
export function sortRange(
  range: RangeRef,
  fields: readonly SortField[],
  matchCase: boolean,
  hasHeaders: boolean,
  orientation: string,
): void {
  checkOpen(range, "allowSort");
  if (!Array.isArray(fields) || fields.length === 0 || orientation !== "Rows") throw invalidArgument();
  const sheet = rangeSheet(range);
  const area = hasHeaders
    ? { ...range.area, top: range.area.top + 1, rows: range.area.rows - 1 }
    : range.area;
  if (area.rows < 1) return;
  const values = sheet.values(area);
  const formulas = sheet.formulas(area);
  const styles = sheet.styles(area);
  const order = values
    .map((_row, index) => index)
    .sort((a, b) => {
      for (const { key = 0, ascending = true } of fields) {
        if (key < 0 || key >= area.columns) throw invalidArgument();
        const left = values[a]?.[key] ?? null;
        const right = values[b]?.[key] ?? null;
        if (left === null || right === null) {
          if (left !== right) return left === null ? 1 : -1;
          continue;
        }
        const sign = compareCells(left, right, matchCase);
        if (sign !== 0) return ascending ? sign : -sign;
      }
      return a - b;
    });
  sheet.write(
    area,
    order.map((from, to) =>
      (values[from] ?? []).map((value, column) => {
        const formula = formulas[from]?.[column] ?? null;
        if (formula !== null) return { formula: movedFormula(formula, to - from, 0) };
        return value === null ? null : { value };
      }),
    ),
  );
  sheet.patchStyles(
    area,
    order.map((from) => styles[from] ?? []),
  );
  range.host.needsSettling = true;
}
