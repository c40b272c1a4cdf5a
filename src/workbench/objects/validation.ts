// Range.dataValidation. Layer: workbench/objects. Source: Microsoft, "Add data validation to Excel ranges".
import type { ModelArea, ModelValidation, ModelValue } from "../model/workbookModel";
import type { HostClass } from "../protocol/hostClass";

import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { fullAddress, overlap, rangeByText } from "./addresses";
import type { RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";
import { rangeAreas } from "./rangeAreas";
import { joined } from "./rangeFinding";

const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const NO_ALERT = { message: "", showAlert: true, style: "Stop", title: "" };
const NO_PROMPT = { message: "", showPrompt: true, title: "" };
/** Excel's limits for the texts of a validation, and for a list written into the rule. */
const LIMITS = { title: 32, prompt: 255, alert: 225, inlineList: 255 };

/** The rule that holds for every cell of the range; undefined for none; null where cells differ. */
function current(range: RangeRef): ModelValidation | undefined | null {
  const sheet = rangeSheet(range);
  const { top, left, rows, columns } = range.area;
  const first = sheet.validationAt(top, left);
  const key = JSON.stringify(first);
  let same = first;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const other = sheet.validationAt(top + row, left + column);
      if (other === same) continue;
      if (JSON.stringify(other) !== key) return null;
      same = other;
    }
  }
  return first;
}

function change(range: RangeRef, patch: Partial<ModelValidation>): void {
  checkOpen(range);
  const before = current(range);
  const base: ModelValidation = before ?? {
    type: "None",
    rule: {},
    ignoreBlanks: true,
    errorAlert: NO_ALERT,
    prompt: NO_PROMPT,
  };
  rangeSheet(range).setValidation(range.area, { ...base, ...patch });
}

function checkedRule(value: unknown): { type: string; rule: Record<string, unknown> } {
  const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(
    ([, part]) => part !== null && part !== undefined,
  );
  const [entry] = entries;
  if (entries.length !== 1 || !entry) throw invalidArgument();
  const [kind, part] = entry as [string, Record<string, unknown>];
  const type = TYPES[kind];
  if (type === undefined || typeof part !== "object") throw invalidArgument();
  if (kind === "list") {
    const source = part["source"];
    const isRange = typeof source === "object" && source !== null && "self" in source;
    if (isRange) {
      const target = (source as { self: RangeRef }).self;
      return {
        type,
        rule: {
          list: {
            ...part,
            source: `=${fullAddress(rangeSheet(target), target.area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`,
          },
        },
      };
    }
    if (
      typeof source !== "string" ||
      source === "" ||
      (!source.startsWith("=") && source.length > LIMITS.inlineList)
    )
      throw invalidArgument();
  } else if (kind === "custom") {
    if (typeof part["formula"] !== "string" || part["formula"] === "") throw invalidArgument();
  } else {
    if (
      part["formula1"] === undefined ||
      (part["operator"] !== undefined && !OPERATORS.includes(part["operator"] as string))
    )
      throw invalidArgument();
    if (["Between", "NotBetween"].includes(part["operator"] as string) && part["formula2"] === undefined)
      throw invalidArgument();
  }
  return { type, rule: { [kind]: part } };
}

const limited = (text: unknown, most: number): string => {
  if (text === undefined || text === null) return "";
  if (typeof text !== "string" || text.length > most) throw invalidArgument();
  return text;
};

export const DATA_VALIDATION: HostClass<RangeRef> = {
  name: "DataValidation",
  get: {
    type: (range) => {
      const rule = current(range);
      return rule === null ? "Inconsistent" : (rule?.type ?? "None");
    },
    rule: (range) => current(range)?.rule ?? {},
    ignoreBlanks: (range) => current(range)?.ignoreBlanks ?? true,
    errorAlert: (range) => current(range)?.errorAlert ?? NO_ALERT,
    prompt: (range) => current(range)?.prompt ?? NO_PROMPT,
    valid: (range) => {
      const invalid = invalidCells(range).length;
      return invalid === 0 ? true : invalid === range.area.rows * range.area.columns ? false : null;
    },
  },
  set: {
    rule: (range, value) => change(range, checkedRule(value)),
    ignoreBlanks: (range, value) => change(range, { ignoreBlanks: value === true }),
    errorAlert: (range, value) => {
      const alert = value as Partial<typeof NO_ALERT>;
      if (alert.style !== undefined && !["Stop", "Warning", "Information"].includes(alert.style))
        throw invalidArgument();
      change(range, {
        errorAlert: {
          ...NO_ALERT,
          ...alert,
          title: limited(alert.title, LIMITS.title),
          message: limited(alert.message, LIMITS.alert),
        },
      });
    },
    prompt: (range, value) => {
      const prompt = value as Partial<typeof NO_PROMPT>;
      change(range, {
        prompt: {
          ...NO_PROMPT,
          ...prompt,
          title: limited(prompt.title, LIMITS.title),
          message: limited(prompt.message, LIMITS.prompt),
        },
      });
    },
  },
  methods: {
    clear: (range: RangeRef) => {
      checkOpen(range);
      rangeSheet(range).setValidation(range.area, undefined);
    },
    getInvalidCells: (range: RangeRef) => {
      const areas = invalidCells(range);
      if (areas.length === 0) throw itemNotFound();
      return rangeAreas(range.host, range.sheetId, joined(areas));
    },
    getInvalidCellsOrNullObject: (range: RangeRef) => {
      const areas = invalidCells(range);
      return areas.length === 0 ? null : rangeAreas(range.host, range.sheetId, joined(areas));
    },
  },
};

/** Cells that their rule does not allow, row by row. Rules with a formula of the user's are not judged: their cells count as valid. */
function invalidCells(range: RangeRef): ModelArea[] {
  const sheet = rangeSheet(range);
  const used = sheet.usedArea(true);
  const scope = used && overlap(used, range.area);
  if (!scope) return [];
  const tests = new Map<ModelValidation, (value: ModelValue) => boolean>();
  return sheet.values(scope).flatMap((row, r) =>
    row.flatMap((value, c): ModelArea[] => {
      const area = { top: scope.top + r, left: scope.left + c, rows: 1, columns: 1 };
      const validation = sheet.validationAt(area.top, area.left);
      if (!validation || value === null) return [];
      const test = tests.get(validation) ?? testOf(range, validation);
      tests.set(validation, test);
      return test(value) ? [] : [area];
    }),
  );
}

function testOf(range: RangeRef, { type, rule }: ModelValidation): (value: ModelValue) => boolean {
  const [part] = Object.values(rule) as Record<string, unknown>[];
  if (type === "List") {
    const source = String(part?.["source"] ?? "");
    const allowed = source.startsWith("=")
      ? listed(range, source.slice(1))
      : source.split(",").map((item) => item.trim());
    const known = allowed && new Set(allowed.map((item) => item.toLowerCase()));
    return (value) => known === undefined || known.has(String(value).toLowerCase());
  }
  const limit = (name: string): number | undefined => limitOf(part?.[name], type);
  const [low, high] = [limit("formula1"), limit("formula2")];
  if (type === "Custom" || low === undefined) return () => true;
  return (value) => {
    const measured = type === "TextLength" ? String(value).length : value;
    if (typeof measured !== "number" || (type === "WholeNumber" && !Number.isInteger(measured))) return false;
    return COMPARE[String(part?.["operator"] ?? "Between")]?.(measured, low, high ?? low) ?? true;
  };
}

const COMPARE: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  Between: (value, low, high) => value >= low && value <= high,
  NotBetween: (value, low, high) => value < low || value > high,
  EqualTo: (value, low) => value === low,
  NotEqualTo: (value, low) => value !== low,
  GreaterThan: (value, low) => value > low,
  LessThan: (value, low) => value < low,
  GreaterThanOrEqualTo: (value, low) => value >= low,
  LessThanOrEqualTo: (value, low) => value <= low,
};

/** A number as such, or a day as the serial number of Excel; undefined for a formula. */
function limitOf(value: unknown, type: string): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "" || value.startsWith("=")) return undefined;
  if (type === "Date") {
    const day = Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);
    return Number.isNaN(day) ? undefined : day / 86_400_000 + 25_569;
  }
  const number = Number(value);
  return Number.isNaN(number) ? undefined : number;
}

/** The texts of a list's range or name; undefined where the source is another formula. */
function listed({ host, sheetId }: RangeRef, source: string): string[] | undefined {
  try {
    const range = rangeByText(host, sheetId, source);
    return rangeSheet(range)
      .values(range.area)
      .flat()
      .filter((value) => value !== null)
      .map(String);
  } catch {
    return undefined;
  }
}
