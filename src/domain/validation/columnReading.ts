// Turns a declared column into the reader of its cells: good cells cost a look-up or less, bad ones say which rule they break.
// Layer: domain/validation.
import type { MessageParams } from "../message";
import type { CellValue } from "../sheet/snapshot";
import type { ListId, Taxonomy } from "../taxonomy/types";
import type { ColumnDefinition } from "../template/types";
import type { Suggestion } from "./finding";
import { allowedTexts, codesOfTexts, officialTexts, readListCell } from "./listReading";
import { ERROR_VALUES, NO_CODES, PLAIN, shown, type CellReading, type Issue } from "./readings";
import type { ListFinding, Rule, RuleScope } from "./ruleTypes";
import { RULES } from "./rules";
import { isDigit, TextScan } from "./textScan";
import { textContextOf } from "./textContext";
import { TEXT_TESTS, tidySpaces, type TextContext, type TextHit } from "./textTests";
import { readAmountText, readDateText, readYearText } from "./valueReading";

/** How a column's cells are read: numbers straight from the cell, equal texts once, free texts each. */
export type ColumnMode = "number" | "listed" | "text" | "id" | "skip";

export interface ColumnReader {
  readonly mode: ColumnMode;
  /** Numbers between these need no second look; NaN bounds where none are good. */
  readonly least: number;
  readonly most: number;
  /** Free texts only: holds the fingerprints of the text that was read last. */
  readonly scan?: TextScan;
  /** Reads one cell that is not blank. */
  read(value: CellValue): CellReading;
}

type OfKind<K extends Rule["kind"]> = Extract<Rule, { kind: K }>;
const ofKind = <K extends Rule["kind"]>(kind: K): OfKind<K>[] =>
  RULES.filter((rule): rule is OfKind<K> => rule.kind === kind);
const COLUMN_RULE = new Map(ofKind("column").map((rule) => [rule.finds, rule]));
const LIST_RULES = ofKind("list");
const TEXT_RULES = ofKind("text");

/** 1990-01-01 and 2060-12-31 as serial days: outside, a number in a date column is a slip. */
const FIRST_DAY = 32_874;
const LAST_DAY = 58_805;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2050;
/** Above this an amount is not one of this field, whatever its unit. */
const MOST_MONEY = 1e12;
/** Distinct values kept per column. */
const MOST_KEPT = 200_000;

export function columnReader(
  definition: ColumnDefinition,
  scope: RuleScope,
  taxonomy: Taxonomy,
): ColumnReader {
  switch (definition.type) {
    case "date":
      return numberReader(definition, FIRST_DAY, LAST_DAY, (value) => dateReading(value, definition));
    case "year":
      return numberReader(definition, FIRST_YEAR, LAST_YEAR, (value) => yearReading(value, definition));
    case "amount":
      return numberReader(definition, 0, MOST_MONEY, (value) => amountReading(value, definition));
    case "list":
    case "multi-list":
      return listed((value) => listReading(value, definition, taxonomy));
    case "id":
      return { mode: "id", least: NaN, most: NaN, read: (value) => idReading(value, definition, scope) };
    case "id-list":
      return listed((value) => idListReading(value, definition));
    case "url":
      return { mode: "text", least: NaN, most: NaN, read: (value) => urlReading(value, definition) };
    case "text":
    case "long-text":
      return textReader(definition, taxonomy);
    case "output":
      return { mode: "skip", least: NaN, most: NaN, read: () => PLAIN };
  }
}

function numberReader(
  definition: ColumnDefinition,
  least: number,
  most: number,
  read: (value: CellValue) => CellReading,
): ColumnReader {
  const kept = new Map<CellValue, CellReading>();
  return {
    mode: "number",
    least,
    most,
    read(value) {
      const known = kept.get(value);
      if (known !== undefined) return known;
      const fresh = errorReading(value, definition) ?? read(value);
      if (kept.size < MOST_KEPT) kept.set(value, fresh);
      return fresh;
    },
  };
}

const listed = (read: (value: CellValue) => CellReading): ColumnReader => ({
  mode: "listed",
  least: NaN,
  most: NaN,
  read,
});

/** Columns whose equal cells are read once (lists of terms and of IDs). */
export const listedKeys = (definition: readonly ColumnDefinition[]): string[] =>
  definition.flatMap(({ key, type }) =>
    type === "list" || type === "multi-list" || type === "id-list" ? [key] : [],
  );

function issue(
  rule: Rule | undefined,
  definition: ColumnDefinition,
  value: CellValue,
  more: Partial<Omit<Issue, "rule" | "params">> & { params?: MessageParams } = {},
): Issue[] {
  if (rule === undefined) return [];
  return [
    {
      rule,
      params: { value: shown(value), column: definition.header, ...more.params },
      suggestions: more.suggestions ?? [],
      fix: more.fix ?? null,
    },
  ];
}

const reading = (number: number, codes: readonly string[], issues: readonly Issue[]): CellReading =>
  issues.length === 0 && codes.length === 0 && Number.isNaN(number)
    ? PLAIN
    : { number, codes, issues: issues.length === 0 ? null : issues };

function errorReading(value: CellValue, definition: ColumnDefinition): CellReading | undefined {
  if (typeof value !== "string" || value.charCodeAt(0) !== 35 || !ERROR_VALUES.has(value.trim()))
    return undefined;
  return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("errorOrFormula"), definition, value));
}

function dateReading(value: CellValue, definition: ColumnDefinition): CellReading {
  if (typeof value !== "string")
    return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("date"), definition, value));
  const read = readDateText(value);
  const rule = COLUMN_RULE.get(read.kind === "short-year" ? "shortYear" : "date");
  const suggestions: Suggestion[] = read.choices.map((serial, i) => ({
    value: serial,
    confidence: read.kind === "certain" ? 0.99 : i === 0 ? 0.5 : 0.4,
  }));
  const fix = suggestions.length === 0 ? null : read.kind === "certain" ? "safe" : "ask";
  const number = read.kind === "certain" || read.kind === "short-year" ? (read.choices[0] ?? NaN) : NaN;
  return reading(number, NO_CODES, [
    ...issue(rule, definition, value, { suggestions, fix }),
    ...textIssues(value, dateTests, definition),
  ]);
}

function yearReading(value: CellValue, definition: ColumnDefinition): CellReading {
  const year = typeof value === "string" ? readYearText(value) : undefined;
  const suggestions = year === undefined ? [] : [{ value: year, confidence: 0.99 }];
  return reading(
    year ?? NaN,
    NO_CODES,
    issue(COLUMN_RULE.get("year"), definition, value, {
      suggestions,
      fix: year === undefined ? null : "safe",
    }),
  );
}

function amountReading(value: CellValue, definition: ColumnDefinition): CellReading {
  if (typeof value === "number" && value < 0) {
    return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("negative"), definition, value));
  }
  if (typeof value !== "string")
    return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("amount"), definition, value));
  const read = readAmountText(value);
  if (read.kind === "certain" && read.choices[0] !== undefined && read.choices[0] < 0) {
    return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("negative"), definition, value));
  }
  const rule = COLUMN_RULE.get(read.kind === "signs" ? "amountSigns" : "amount");
  const suggestions = read.choices.map((amount) => ({
    value: amount,
    confidence: read.kind === "certain" ? 0.99 : 0.5,
  }));
  const fix = suggestions.length === 0 ? null : read.kind === "certain" ? "safe" : "ask";
  return reading(
    read.kind === "certain" ? (read.choices[0] ?? NaN) : NaN,
    NO_CODES,
    issue(rule, definition, value, { suggestions, fix }),
  );
}

function listReading(value: CellValue, definition: ColumnDefinition, taxonomy: Taxonomy): CellReading {
  const error = errorReading(value, definition);
  if (error !== undefined) return error;
  const list = definition.list;
  if (list === undefined) return PLAIN;
  const text = typeof value === "string" ? value : String(value);
  const several = definition.type === "multi-list";
  if (several && text.length <= LONGEST_LISTED) {
    const codes = codesOfTexts(text, plainTexts(list, taxonomy));
    if (codes !== undefined) return { number: NaN, codes, issues: null };
  }
  const read = readListCell(text, list, several, taxonomy);
  const isPlain = !LIST_SCAN.isOdd(text) && text.length <= LONGEST_LISTED;
  if (isPlain && read.hits.length === 0) return { number: NaN, codes: read.codes, issues: null };
  const issues = isPlain ? [] : textIssues(text, listTests, definition);
  const safe = read.hits.every((hit) => hit.safe);
  const confidence = read.hits.reduce((least, hit) => Math.min(least, hit.confidence), 1);
  const taken = new Set<Rule>();
  for (const hit of read.hits) {
    const rule = listRule(hit.finding, list);
    if (rule === undefined || taken.has(rule)) continue;
    taken.add(rule);
    const ofRule = read.hits.filter((other) => listRule(other.finding, list) === rule);
    const suggestions =
      read.instead !== undefined
        ? [{ value: read.instead, confidence }]
        : (hit.choices ?? [])
            .filter(() => hit.finding !== "wrongColumn" && ofRule.length === 1 && hit.part === text.trim())
            .map((choice) => ({ value: choice, confidence: 0.5 }));
    const softened = definition.openList === true && rule.severity === "error" && hit.finding !== "several";
    issues.push({
      rule,
      params: {
        value: shown(value),
        column: definition.header,
        found: ofRule.map((other) => other.part).join("; "),
        proposal: read.instead ?? (hit.choices ?? []).join(" / "),
        allowed: allowedTexts(taxonomy, list, 8),
      },
      suggestions,
      fix: suggestions.length === 0 ? null : read.instead !== undefined && safe ? "safe" : "ask",
      ...(softened ? { severity: "warning" as const } : {}),
    });
  }
  return reading(NaN, read.codes, issues);
}

const plainLists = new WeakMap<Taxonomy, Map<ListId, ReadonlyMap<string, string>>>();

/** The official texts of a list in which no test finds anything: cells made of them need no closer look. */
function plainTexts(list: ListId, taxonomy: Taxonomy): ReadonlyMap<string, string> {
  let lists = plainLists.get(taxonomy);
  if (lists === undefined) plainLists.set(taxonomy, (lists = new Map()));
  let texts = lists.get(list);
  if (texts === undefined) {
    texts = new Map(
      [...officialTexts(list, taxonomy)].filter(([text]) =>
        listTests.every(({ rule }) => TEXT_TESTS[rule.test](text, LIST_CONTEXT) === null),
      ),
    );
    lists.set(list, texts);
  }
  return texts;
}

/** The rule of a finding in a list: the one that names the list, else the one for all lists. */
function listRule(finding: ListFinding, list: string): Rule | undefined {
  const finds = LIST_RULES.filter((rule) => rule.finds.includes(finding));
  const lists = (rule: OfKind<"list">): readonly string[] => rule.lists;
  return (
    finds.find((rule) => lists(rule).includes(list)) ??
    finds.find((rule) => lists(rule).includes("*")) ??
    LIST_RULES.find((rule) => lists(rule).includes("*") && rule.finds.includes("unknown"))
  );
}

const NEED_ID = /^(?:CT|SC|BS)-(?:AL|BA|XK|ME|MK|RS|REG|WB6)-\d{4}-\d{3,}$/;
const ID_PARTS = /\s*[;,\n]\s*/;

/** An ID without blanks, trailing dots and lower case. */
function tidyId(text: string): string {
  return tidySpaces(text)
    .replace(/\s*[–—]\s*/g, "-")
    .replace(/[.,;:\s]+$/, "")
    .toUpperCase();
}

/** "R-", a name of capitals, digits and dashes, a dash and four digits or more. Without a pattern: every row has one. */
function isResponseId(text: string): boolean {
  let at = text.length - 1;
  while (at > 0 && isDigit(text.charCodeAt(at))) at--;
  if (text.length - 1 - at < 4 || at < 3 || text.charCodeAt(at) !== DASH || !text.startsWith("R-"))
    return false;
  for (at--; at > 1; at--) {
    const code = text.charCodeAt(at);
    if (!(code >= 65 && code <= 90) && !isDigit(code) && code !== DASH) return false;
  }
  return true;
}
const DASH = 45;

/** A need may also be named by its number in the plan of action. */
const PLAN_NEED = /^(?:CT|SC|BS)-N\d{2}$/;

function isId(text: string): boolean {
  return NEED_ID.test(text) || isResponseId(text) || PLAN_NEED.test(text);
}

function idReading(value: CellValue, definition: ColumnDefinition, scope: RuleScope): CellReading {
  if (typeof value !== "string")
    return reading(NaN, [String(value)], issue(COLUMN_RULE.get("numberAsId"), definition, value));
  const error = errorReading(value, definition);
  if (error !== undefined) return error;
  const isWell = (text: string): boolean => hasForm(text, definition, scope);
  if (isWell(value)) return PLAIN;
  const tidy = tidyId(value);
  if (isWell(tidy) || tidySpaces(value).replace(/[.,;:\s]+$/, "") !== value) {
    const instead = isWell(tidy) ? tidy : tidySpaces(value).replace(/[.,;:\s]+$/, "");
    const more = {
      suggestions: [{ value: instead, confidence: 1 }],
      fix: "safe" as const,
      params: { proposal: instead },
    };
    return reading(
      NaN,
      [instead],
      [
        ...issue(COLUMN_RULE.get("untidyId"), definition, value, more),
        ...(isWell(instead) ? [] : issue(COLUMN_RULE.get("idForm"), definition, value)),
      ],
    );
  }
  return reading(NaN, [value], issue(COLUMN_RULE.get("idForm"), definition, value));
}

const ANY_NEED_ID = /^(?:CT|SC|BS)-[A-Z0-9]+-\d{4}-\d{3,}$/;

/** Whether an ID has the form of its column. */
function hasForm(text: string, { type, required }: ColumnDefinition, scope: RuleScope): boolean {
  if (type !== "id") return true;
  if (required.kind !== "always") return ANY_NEED_ID.test(text) || isResponseId(text);
  return scope === "needs" ? NEED_ID.test(text) : isResponseId(text);
}

function idListReading(value: CellValue, definition: ColumnDefinition): CellReading {
  if (typeof value !== "string")
    return reading(NaN, [String(value)], issue(COLUMN_RULE.get("numberAsId"), definition, value));
  const error = errorReading(value, definition);
  if (error !== undefined) return error;
  const parts = value.split(ID_PARTS).filter((part) => part.trim() !== "");
  const tidy = parts.map((part) => tidyId(part));
  if (tidy.every(isId) && tidy.join("; ") === value) return { number: NaN, codes: tidy, issues: null };
  const codes = parts.map((part, i) => (isId(tidy[i] ?? "") ? (tidy[i] ?? part) : part.trim()));
  const instead = codes.join("; ");
  const issues =
    codes.join(";") === value.replace(/\s/g, "")
      ? []
      : issue(COLUMN_RULE.get("untidyId"), definition, value, {
          suggestions: [{ value: instead, confidence: 1 }],
          fix: "safe",
          params: { proposal: instead },
        });
  const bad = codes.filter((code) => !isId(code));
  return reading(NaN, codes, [
    ...(instead === value ? [] : issues),
    ...(bad.length === 0
      ? []
      : issue(COLUMN_RULE.get("idForm"), definition, value, { params: { found: bad.join("; ") } })),
  ]);
}

const WEB_PAGE = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

function urlReading(value: CellValue, definition: ColumnDefinition): CellReading {
  if (typeof value === "string" && WEB_PAGE.test(value)) return PLAIN;
  const error = errorReading(value, definition);
  if (error !== undefined) return error;
  const text = typeof value === "string" ? tidySpaces(value) : "";
  const instead = WEB_PAGE.test(text)
    ? text
    : /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/i.test(text)
      ? `https://${text}`
      : undefined;
  const more =
    instead === undefined
      ? {}
      : {
          suggestions: [{ value: instead, confidence: 0.9 }],
          fix: "ask" as const,
          params: { proposal: instead },
        };
  return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("url"), definition, value, more));
}

interface BoundTest {
  readonly rule: OfKind<"text">;
}

const LIST_TESTS = new Set(["lookAlike", "spaces", "tooLong", "debris"]);
const LONG_ONLY = new Set(["tooShort"]);
const listTests: readonly BoundTest[] = TEXT_RULES.filter((rule) => LIST_TESTS.has(rule.test)).map(
  (rule) => ({ rule }),
);
const LONGEST_LISTED = 255;
const LIST_SCAN = new TextScan(new Set(listTests.map(({ rule }) => rule.test)), { misspellings: new Map() });
const dateTests: readonly BoundTest[] = TEXT_RULES.filter(
  (rule) => rule.test === "danglingDash" || rule.test === "vaguePeriod",
).map((rule) => ({ rule }));

/** The text rules of a column: those for all columns and those that name it. */
function testsOf(definition: ColumnDefinition): BoundTest[] {
  return TEXT_RULES.filter((rule) => {
    if (LONG_ONLY.has(rule.test)) return definition.minLength !== undefined;
    return rule.columns.includes("*") || rule.columns.includes(definition.key);
  }).map((rule) => ({ rule }));
}

function textIssues(
  text: string,
  tests: readonly BoundTest[],
  definition: ColumnDefinition,
  context: TextContext = LIST_CONTEXT,
): Issue[] {
  const found: Issue[] = [];
  for (const { rule } of tests) {
    const hit: TextHit | null = TEXT_TESTS[rule.test](text, context);
    if (hit === null) continue;
    const suggestions =
      hit.instead === undefined ? [] : [{ value: hit.instead, confidence: hit.confidence ?? 0.8 }];
    found.push({
      rule,
      params: {
        value: shown(text),
        column: definition.header,
        found: shown(hit.found),
        proposal: shown(hit.instead),
        ...hit.params,
      },
      suggestions,
      fix: suggestions.length === 0 ? null : hit.safe === true ? "safe" : "ask",
    });
  }
  return found;
}

const LIST_CONTEXT: TextContext = {
  acronyms: new Set(),
  misspellings: new Map(),
  kosovoNames: [],
  maxLength: LONGEST_LISTED,
};

function textReader(definition: ColumnDefinition, taxonomy: Taxonomy): ColumnReader {
  const tests = testsOf(definition);
  const context = textContextOf(taxonomy, definition);
  const { minLength = 0, maxLength = 32_767 } = definition;
  const scan = scanFor(tests, taxonomy, context);
  return {
    mode: "text",
    least: NaN,
    most: NaN,
    scan,
    read(value) {
      if (typeof value !== "string")
        return reading(NaN, NO_CODES, issue(COLUMN_RULE.get("notText"), definition, value));
      if (!scan.isOdd(value) && value.length >= minLength && value.length <= maxLength) return PLAIN;
      const error = errorReading(value, definition);
      if (error !== undefined) return error;
      return reading(NaN, NO_CODES, textIssues(value, tests, definition, context));
    },
  };
}

const scans = new WeakMap<Taxonomy, Map<string, TextScan>>();

/** Columns of the same tests share one scan: what it says of a text is taken before the next text is read. */
function scanFor(tests: readonly BoundTest[], taxonomy: Taxonomy, context: TextContext): TextScan {
  let known = scans.get(taxonomy);
  if (known === undefined) scans.set(taxonomy, (known = new Map()));
  const names = tests.map(({ rule }) => rule.test);
  const key = names.join();
  let scan = known.get(key);
  if (scan === undefined) known.set(key, (scan = new TextScan(new Set(names), context)));
  return scan;
}
