// Label, value and date filters of PivotTables as the file writes them (ECMA-376 part 1, 18.10.1.32). Layer: workbench/xlsx.
import { periodOf } from "../model/pivot/dateFilters";
import type { DateFilter, LabelFilter, ModelPivot, ValueFilter } from "../model/pivot/records";
import { element } from "./xml";

/** What the file calls a condition, and what it calls its opposite. */
export const CONDITIONS: Readonly<Record<string, readonly [string, string]>> = {
  Equals: ["Equal", "NotEqual"],
  BeginsWith: ["BeginsWith", "NotBeginsWith"],
  EndsWith: ["EndsWith", "NotEndsWith"],
  Contains: ["Contains", "NotContains"],
  GreaterThan: ["GreaterThan", "LessThanOrEqual"],
  GreaterThanOrEqualTo: ["GreaterThanOrEqual", "LessThan"],
  LessThan: ["LessThan", "GreaterThanOrEqual"],
  LessThanOrEqualTo: ["LessThanOrEqual", "GreaterThan"],
  Between: ["Between", "NotBetween"],
};
export const DATES: Readonly<Record<string, readonly [string, string]>> = {
  Equals: ["dateEqual", "dateNotEqual"],
  Before: ["dateOlderThan", "dateNewerThanOrEqual"],
  BeforeOrEqualTo: ["dateOlderThanOrEqual", "dateNewerThan"],
  After: ["dateNewerThan", "dateOlderThanOrEqual"],
  AfterOrEqualTo: ["dateNewerThanOrEqual", "dateOlderThan"],
  Between: ["dateBetween", "dateNotBetween"],
};

const custom = (
  ...conditions: readonly { readonly operator?: string; readonly val: string | number }[]
): string =>
  element(
    "customFilters",
    { and: conditions.length > 1 ? true : undefined },
    conditions.map((each) => element("customFilter", { operator: each.operator, val: each.val })).join(""),
  );

const OPERATORS: Readonly<Record<string, string>> = {
  GreaterThan: "greaterThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqual: "lessThanOrEqual",
  NotEqual: "notEqual",
};

/** The same condition as an auto filter says it. */
function conditionText(word: string, first: string | number, second: string | number | undefined): string {
  const pattern: Readonly<Record<string, string>> = {
    BeginsWith: `${first}*`,
    NotBeginsWith: `${first}*`,
    EndsWith: `*${first}`,
    NotEndsWith: `*${first}`,
    Contains: `*${first}*`,
    NotContains: `*${first}*`,
  };
  if (pattern[word] !== undefined)
    return custom({ ...(word.startsWith("Not") ? { operator: "notEqual" } : {}), val: pattern[word] });
  if (word === "Between")
    return custom(
      { operator: "greaterThanOrEqual", val: first },
      { operator: "lessThanOrEqual", val: second ?? first },
    );
  return custom({ ...(OPERATORS[word] === undefined ? {} : { operator: OPERATORS[word] }), val: first });
}

function filterText(
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: string,
): string {
  return element(
    "filter",
    attributes,
    element("autoFilter", { ref: "A1" }, element("filterColumn", { colId: 0 }, content)),
  );
}

function label(fld: number, id: number, filter: LabelFilter): string {
  const word = CONDITIONS[filter.condition]?.[filter.exclusive ? 1 : 0] ?? "Equal";
  const first = filter.comparator ?? filter.substring ?? filter.lowerBound ?? "";
  return filterText(
    { fld, type: `caption${word}`, evalOrder: -1, id, stringValue1: first, stringValue2: filter.upperBound },
    conditionText(word, first, filter.upperBound),
  );
}

function value(pivot: ModelPivot, fld: number, id: number, filter: ValueFilter): string {
  const iMeasureFld = Math.max(
    0,
    pivot.data.findIndex(({ name }) => name.toLowerCase() === filter.value.toLowerCase()),
  );
  if (filter.condition === "TopN" || filter.condition === "BottomN") {
    const kind =
      { Items: "count", Percent: "percent", Sum: "sum" }[filter.selectionType ?? "Items"] ?? "count";
    return filterText(
      { fld, type: kind, evalOrder: -1, id, iMeasureFld },
      element("top10", {
        top: filter.condition === "TopN" ? undefined : false,
        percent: kind === "percent" ? true : undefined,
        val: filter.threshold ?? 10,
        filterVal: filter.threshold ?? 10,
      }),
    );
  }
  const word = CONDITIONS[filter.condition]?.[filter.exclusive ? 1 : 0] ?? "Equal";
  const first = filter.comparator ?? filter.lowerBound ?? 0;
  return filterText(
    { fld, type: `value${word}`, evalOrder: -1, id, iMeasureFld },
    conditionText(word, first, filter.upperBound),
  );
}

const decapitalised = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function date(fld: number, id: number, filter: DateFilter): string {
  const words = DATES[filter.condition];
  if (!words) {
    const part = /^AllDatesInPeriod(Quarter|)(\w+)$/.exec(filter.condition);
    const months =
      "January February March April May June July August September October November December".split(" ");
    const type = part
      ? part[1] === "Quarter"
        ? `Q${part[2] ?? ""}`
        : `M${months.indexOf(part[2] ?? "") + 1}`
      : decapitalised(filter.condition);
    return filterText({ fld, type, evalOrder: -1, id }, element("dynamicFilter", { type }));
  }
  const period = periodOf(filter.comparator ?? filter.lowerBound);
  const last = periodOf(filter.upperBound);
  const word = words[filter.exclusive ? 1 : 0] ?? "dateEqual";
  const first = period?.from ?? 0;
  const operators: Readonly<Record<string, string>> = {
    dateOlderThan: "lessThan",
    dateOlderThanOrEqual: "lessThanOrEqual",
    dateNewerThan: "greaterThan",
    dateNewerThanOrEqual: "greaterThanOrEqual",
    dateNotEqual: "notEqual",
  };
  const content =
    word === "dateBetween"
      ? custom(
          { operator: "greaterThanOrEqual", val: first },
          { operator: "lessThan", val: last?.to ?? first },
        )
      : custom({ ...(operators[word] === undefined ? {} : { operator: operators[word] }), val: first });
  return filterText({ fld, type: word, evalOrder: -1, id }, content);
}

/** `<filters>`; manual filters are in the items. */
export function filtersText(pivot: ModelPivot): string {
  const all = pivot.fields.flatMap((state, fld) => [
    ...(state.label ? [(id: number) => label(fld, id, state.label as LabelFilter)] : []),
    ...(state.value ? [(id: number) => value(pivot, fld, id, state.value as ValueFilter)] : []),
    ...(state.date ? [(id: number) => date(fld, id, state.date as DateFilter)] : []),
  ]);
  return all.length === 0
    ? ""
    : element("filters", { count: all.length }, all.map((make, index) => make(index + 1)).join(""));
}
