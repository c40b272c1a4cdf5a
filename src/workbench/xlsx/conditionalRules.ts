// Words of conditional formats in the file and in Office.js, and the formulas that Excel stores beside some rules.
// Layer: workbench/xlsx.

export const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  lessThan: "LessThan",
  lessThanOrEqual: "LessThanOrEqual",
  greaterThan: "GreaterThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
};
export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
/** Rule types of the file that Office.js calls preset criteria. */
export const PRESET_TYPES: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  duplicateValues: "DuplicateValues",
  uniqueValues: "UniqueValues",
};
export const TIME_PERIODS: Readonly<Record<string, string>> = {
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};
/** aboveAverage, equalAverage, stdDev of the file -> preset criterion. */
export const AVERAGES: readonly (readonly [
  criterion: string,
  above: boolean,
  equal: boolean,
  deviations: number,
])[] = [
  ["AboveAverage", true, false, 0],
  ["BelowAverage", false, false, 0],
  ["EqualOrAboveAverage", true, true, 0],
  ["EqualOrBelowAverage", false, true, 0],
  ["OneStdDevAboveAverage", true, false, 1],
  ["OneStdDevBelowAverage", false, false, 1],
  ["TwoStdDevAboveAverage", true, false, 2],
  ["TwoStdDevBelowAverage", false, false, 2],
  ["ThreeStdDevAboveAverage", true, false, 3],
  ["ThreeStdDevBelowAverage", false, false, 3],
];
export const VALUE_KINDS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
  autoMin: "Automatic",
  autoMax: "Automatic",
};
const COUNTS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

/** "3TrafficLights1" is "ThreeTrafficLights1" in Office.js. */
export const iconSetWord = (style: string): string =>
  style.replace(/^[345]/, (count) => COUNTS[count] ?? count);
export const iconSetName = (word: string): string =>
  word.replace(
    /^(Three|Four|Five)/,
    (count) => Object.keys(COUNTS).find((key) => COUNTS[key] === count) ?? count,
  );

/** The formula that Excel stores with a rule on texts, blanks, errors; `cell` is the first cell of the rule's areas. */
export function storedFormula(type: string, cell: string, text: string): string | undefined {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Readonly<Record<string, string>> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
    containsBlanks: `LEN(TRIM(${cell}))=0`,
    notContainsBlanks: `LEN(TRIM(${cell}))>0`,
    containsErrors: `ISERROR(${cell})`,
    notContainsErrors: `NOT(ISERROR(${cell}))`,
  };
  return formulas[type];
}

export function periodFormula(period: string, cell: string): string | undefined {
  const month = (shift: number): string =>
    `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),${shift})),YEAR(${cell})=YEAR(EDATE(TODAY(),${shift})))`;
  const formulas: Readonly<Record<string, string>> = {
    yesterday: `FLOOR(${cell},1)=TODAY()-1`,
    today: `FLOOR(${cell},1)=TODAY()`,
    tomorrow: `FLOOR(${cell},1)=TODAY()+1`,
    last7Days: `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`,
    lastWeek: `AND(TODAY()-ROUNDDOWN(${cell},0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(${cell},0)<(WEEKDAY(TODAY())+7))`,
    thisWeek: `AND(TODAY()-ROUNDDOWN(${cell},0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(${cell},0)-TODAY()<=7-WEEKDAY(TODAY()))`,
    nextWeek: `AND(ROUNDDOWN(${cell},0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(${cell},0)-TODAY()<(15-WEEKDAY(TODAY())))`,
    lastMonth: month(-1),
    thisMonth: month(0),
    nextMonth: month(1),
  };
  return formulas[period];
}
