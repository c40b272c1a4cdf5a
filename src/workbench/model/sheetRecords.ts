// The plain facts of a sheet that Univer does not hold for us: validations, conditional formats, notes, hyperlinks, the sheet's filter.
// Layer: workbench/model. They follow inserted and deleted rows and columns and renamed sheets here, once, for grid and interface alike.

import { contains, intersect, shiftArea, shiftAreas, subtract, type Shift } from "./areas";
import type {
  ModelArea,
  ModelConditionalFormat,
  ModelHyperlink,
  ModelNote,
  ModelValidation,
  SheetModel,
} from "./workbookModel";

export interface ValidationRecord {
  readonly areas: ModelArea[];
  readonly validation: ModelValidation;
}

export interface SheetRecords {
  validations: ValidationRecord[];
  conditionalFormats: ModelConditionalFormat[];
  notes: ModelNote[];
  links: { readonly row: number; readonly column: number; readonly link: ModelHyperlink }[];
  autoFilter: SheetModel["autoFilter"];
}

export function emptyRecords(): SheetRecords {
  return { validations: [], conditionalFormats: [], notes: [], links: [], autoFilter: undefined };
}

/** A copy that shares nothing that changes: for copied sheets and for undo. */
export function copyRecords(records: SheetRecords, newId: (() => string) | undefined): SheetRecords {
  return {
    validations: records.validations.map(({ areas, validation }) => ({ areas: [...areas], validation })),
    conditionalFormats: records.conditionalFormats.map((format) => ({
      ...structuredClone(format),
      id: newId ? newId() : format.id,
    })),
    notes: [...records.notes],
    links: [...records.links],
    autoFilter: records.autoFilter,
  };
}

/** Applies `change` to every formula text ("=...") inside a rule. */
export function mapFormulas<T>(value: T, change: (formula: string) => string): T {
  if (typeof value === "string") return (value.startsWith("=") ? change(value) : value) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => mapFormulas(each, change)) as T;
  if (value !== null && typeof value === "object" && !(value instanceof Date)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, mapFormulas<unknown>(each, change)]),
    ) as T;
  }
  return value;
}

export function changeFormulas(records: SheetRecords, change: (formula: string) => string): void {
  records.validations = records.validations.map(({ areas, validation }) => ({
    areas,
    validation: { ...validation, rule: mapFormulas(validation.rule, change) },
  }));
  for (const format of records.conditionalFormats) format.rule = mapFormulas(format.rule, change);
}

function shiftPoint(row: number, column: number, shift: Shift): ModelArea | undefined {
  return shiftArea({ top: row, left: column, rows: 1, columns: 1 }, shift);
}

export function shiftRecords(records: SheetRecords, shift: Shift): void {
  records.validations = records.validations
    .map(({ areas, validation }) => ({ areas: shiftAreas(areas, shift), validation }))
    .filter(({ areas }) => areas.length > 0);
  for (const format of records.conditionalFormats) format.areas = shiftAreas(format.areas, shift);
  records.conditionalFormats = records.conditionalFormats.filter(({ areas }) => areas.length > 0);
  records.notes = records.notes.flatMap((note) => {
    const at = shiftPoint(note.row, note.column, shift);
    return at ? { ...note, row: at.top, column: at.left } : [];
  });
  records.links = records.links.flatMap(({ row, column, link }) => {
    const at = shiftPoint(row, column, shift);
    return at ? { row: at.top, column: at.left, link } : [];
  });
  if (records.autoFilter) {
    const { area, criteria } = records.autoFilter;
    const moved = shiftArea(area, shift);
    records.autoFilter = moved && { area: moved, criteria };
  }
}

/** Cuts an area out of every validation, and gives it the new one if there is one. Same rules grow together into one record. */
export function placeValidation(
  records: SheetRecords,
  at: ModelArea,
  validation: ModelValidation | undefined,
): void {
  records.validations = records.validations
    .map((record) => ({
      ...record,
      areas: record.areas.flatMap((each) => (intersect(each, at) ? subtract(each, at) : [each])),
    }))
    .filter(({ areas }) => areas.length > 0);
  if (!validation) return;
  const text = JSON.stringify(validation);
  const same = records.validations.find((record) => JSON.stringify(record.validation) === text);
  if (!same) {
    records.validations.push({ areas: [at], validation });
    return;
  }
  const last = same.areas.at(-1);
  const below =
    last && last.left === at.left && last.columns === at.columns && last.top + last.rows === at.top;
  if (below) same.areas[same.areas.length - 1] = { ...last, rows: last.rows + at.rows };
  else same.areas.push(at);
}

export function validationAt(
  records: SheetRecords,
  row: number,
  column: number,
): ModelValidation | undefined {
  return records.validations.find(({ areas }) => areas.some((each) => contains(each, row, column)))
    ?.validation;
}
