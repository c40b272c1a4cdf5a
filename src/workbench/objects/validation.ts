// Range.dataValidation. Layer: workbench/objects. Source: Microsoft, "Add data validation to Excel ranges".
import type { ModelValidation } from "../model/workbookModel";
import type { HostClass } from "../protocol/hostClass";

import { invalidArgument, itemNotFound } from "../protocol/hostError";
import { fullAddress } from "./addresses";
import type { RangeRef } from "./host";
import { checkOpen, rangeSheet } from "./host";

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
  for (let row = 0; row < Math.min(rows, 200); row++) {
    for (let column = 0; column < Math.min(columns, 50); column++) {
      if (JSON.stringify(sheet.validationAt(top + row, left + column)) !== key) return null;
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
    valid: (range) => (current(range) ? allValid(range) : true),
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
    getInvalidCells: () => {
      throw itemNotFound();
    },
  },
};

/** Only what can be judged without formulas: lists written into the rule, and numbers against numbers. Others: null, unknown. */
function allValid(range: RangeRef): boolean | null {
  const rule = current(range);
  const list = (rule?.rule["list"] as { source?: string } | undefined)?.source;
  if (list === undefined || list.startsWith("=")) return null;
  const allowed = new Set(list.split(",").map((item) => item.trim()));
  return rangeSheet(range)
    .values(range.area)
    .every((row) => row.every((value) => value === null || allowed.has(String(value))));
}
