// Tests over rows that share something: an ID, a title, a text. Groups are kept, so that an edit looks only at its own groups.
// Layer: domain/validation.
import { C } from "./columns";
import type { GroupTest, Rule, RuleScope } from "./ruleTypes";
import type { ColumnState, Slot } from "./columnState";
import type { TableState } from "./tableState";
import { STARTS_WITH_DIGIT } from "./textScan";

export type GroupRule = Extract<Rule, { kind: "group" }>;

/** One row of one table. */
export interface Member {
  readonly table: TableState;
  readonly slot: Slot;
}

export type GroupKey = string | number;

interface GroupingBase {
  readonly on: readonly RuleScope[];
  readonly tests: readonly GroupTest[];
  /** Says what is to be said of a group of two rows and more. */
  readonly judge: (members: readonly Member[], rules: readonly GroupRule[]) => void;
}

/** Rows whose texts have equal fingerprints; `judge` looks at the texts themselves. */
export interface PrintGrouping extends GroupingBase {
  readonly column: (table: TableState) => ColumnState | undefined;
  readonly by: "order" | "bag";
  /** Nothing but the ID is looked at: an edit that leaves the ID as it was changes nothing here. */
  readonly idOnly?: true;
}

/** Rows with equal keys, where few rows have a key. Undefined: the row belongs to no group. */
export interface KeyGrouping extends GroupingBase {
  readonly key: (table: TableState) => ((slot: Slot) => GroupKey | undefined) | undefined;
}

const column = (member: Member, key: string): ColumnState | undefined => member.table.column(key);
const codesOf = (member: Member, key: string): string =>
  (column(member, key)?.codes(member.slot) ?? []).join("; ");
const numberOf = (member: Member, key: string): number => column(member, key)?.number(member.slot) ?? NaN;

/** Letters and digits only, lower case: what counts when two texts are compared. */
const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function partsBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const parts = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const part = parts.get(k);
    if (part === undefined) parts.set(k, [item]);
    else part.push(item);
  }
  return [...parts.values()];
}

/** Names up to three other rows of a group, in a fixed order whatever the order of rows. The group is looked through once. */
function othersOf(members: readonly Member[]): (member: Member) => { others: string; count: number } {
  const nameOf = ({ table, slot }: Member): string => {
    const key = table.rowKey(slot);
    return key.startsWith("#") ? "" : key;
  };
  const times = new Map<string, number>();
  for (const member of members) {
    const name = nameOf(member);
    if (name !== "") times.set(name, (times.get(name) ?? 0) + 1);
  }
  const names = [...times.keys()].sort();
  return (member) => {
    const own = nameOf(member);
    const isOnlyOne = times.get(own) === 1;
    const named = names.slice(0, 5).filter((name) => !isOnlyOne || name !== own);
    const more = names.length - (isOnlyOne ? 1 : 0) > 3;
    const list = named.slice(0, 3).join(", ");
    return { others: list === "" ? "–" : more ? `${list} …` : list, count: members.length - 1 };
  };
}

function sayToAll(
  members: readonly Member[],
  rule: GroupRule,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): void {
  const others = othersOf(members);
  for (const member of members)
    member.table.reportAcross(member.slot, rule, column(member, key), { ...others(member), ...params });
}

const firstOf =
  (keys: readonly string[]): PrintGrouping["column"] =>
  (table) =>
    keys.flatMap((key) => table.column(key) ?? [])[0];

/** The row's cells without ID and check result, as one text. */
function whole({ table, slot }: Member): string {
  return table.columns
    .filter((c) => c !== table.idColumn && c.definition.type !== "output")
    .map((c) => c.text(slot).trim())
    .join("\u0001");
}

/** Shorter texts say too little to be called the same. */
const SHORTEST = 12;
const mainText = (member: Member): string =>
  folded((column(member, C.outputs) ?? column(member, C.needText))?.text(member.slot) ?? "");
/** The larger words and the digits of the outputs, whatever their order. */
const wordBag = (member: Member): string =>
  (
    (column(member, C.outputs)?.text(member.slot) ?? "").toLowerCase().match(/[a-z\u00c0-\u017f]{4,}|\d/g) ??
    []
  )
    .sort()
    .join(" ");
const needsOf = (member: Member): string =>
  codesOf(member, C.needIds) || codesOf(member, C.objective) || codesOf(member, C.priority);

export const PRINT_GROUPINGS: readonly PrintGrouping[] = [
  {
    tests: ["sameId"],
    idOnly: true,
    on: ["needs", "responses"],
    column: (table) => table.idColumn,
    by: "order",
    judge: (members, [rule]) => {
      const key = members[0]?.table.idColumn?.key;
      if (rule === undefined || key === undefined) return;
      for (const same of partsBy(members, ({ table, slot }) => table.idColumn?.code(slot) ?? ""))
        if (same.length > 1) sayToAll(same, rule, key);
    },
  },
  {
    tests: ["sameTitle", "sameDates", "sameAmount", "repeatedAmount"],
    on: ["responses"],
    column: firstOf([C.title]),
    by: "order",
    judge: (members, rules) => {
      const rule = (test: GroupTest): GroupRule | undefined => rules.find((r) => r.test === test);
      for (const same of partsBy(members, (member) =>
        folded(column(member, C.title)?.text(member.slot) ?? ""),
      )) {
        const [one] = same;
        if (
          same.length < 2 ||
          one === undefined ||
          folded(column(one, C.title)?.text(one.slot) ?? "").length < SHORTEST
        )
          continue;
        const title = rule("sameTitle");
        if (title !== undefined) sayToAll(same, title, C.title);
        const dates = rule("sameDates");
        for (const key of dates?.columns ?? []) {
          const values = same.map((member) => numberOf(member, key)).filter((n) => !Number.isNaN(n));
          if (dates !== undefined && new Set(values).size > 1)
            sayToAll(
              same.filter((member) => !Number.isNaN(numberOf(member, key))),
              dates,
              key,
            );
        }
        const amounts = same.filter((member) => numberOf(member, C.totalBudget) > 0);
        const distinct = new Set(amounts.map((member) => numberOf(member, C.totalBudget)));
        const unequal = rule("sameAmount");
        const repeated = rule("repeatedAmount");
        if (amounts.length > 1 && distinct.size > 1 && unequal !== undefined)
          sayToAll(amounts, unequal, C.totalBudget);
        if (amounts.length > 1 && distinct.size < amounts.length && repeated !== undefined) {
          for (const part of partsBy(amounts, (member) => String(numberOf(member, C.totalBudget))))
            if (part.length > 1) sayToAll(part, repeated, C.totalBudget);
        }
      }
    },
  },
  {
    tests: ["sameRow", "sameText"],
    on: ["needs", "responses"],
    column: firstOf([C.outputs, C.needText]),
    by: "order",
    judge: (members, rules) => {
      const sameRow = rules.find((rule) => rule.test === "sameRow");
      const sameText = rules.find((rule) => rule.test === "sameText");
      for (const same of partsBy(members, mainText)) {
        if (same.length < 2 || mainText(same[0] as Member).length < SHORTEST) continue;
        const twins = new Set<Member>();
        for (const part of partsBy(same, whole)) {
          if (part.length < 2) continue;
          for (const member of part) twins.add(member);
          if (sameRow !== undefined)
            sayToAll(part, sameRow, part[0]?.table.column(C.title) === undefined ? C.needText : C.title);
        }
        if (sameText !== undefined && new Set(same.map(needsOf)).size > 1) {
          sayToAll(
            same.filter((member) => !twins.has(member) || same.length > twins.size),
            sameText,
            same[0]?.table.column(C.outputs) === undefined ? C.needText : C.outputs,
          );
        }
      }
    },
  },
  {
    tests: ["nearText", "nearTextOtherDriver"],
    on: ["responses"],
    column: firstOf([C.outputs]),
    by: "bag",
    judge: (members, rules) => {
      // The same words in another order or with other small words; equal texts are the business of CRS-02.
      for (const all of partsBy(members, wordBag)) {
        if (partsBy(all, mainText).length < 2) continue;
        for (const rule of rules) {
          const byOneDriver = partsBy(all, (member) => codesOf(member, C.lead));
          if (rule.test === "nearText") {
            for (const part of byOneDriver) {
              const different = new Set(part.map(mainText)).size > 1 && new Set(part.map(needsOf)).size > 1;
              if (part.length > 1 && different && codesOf(part[0] as Member, C.lead) !== "")
                sayToAll(part, rule, C.outputs);
            }
          } else if (byOneDriver.filter((part) => codesOf(part[0] as Member, C.lead) !== "").length > 1)
            sayToAll(all, rule, C.outputs);
        }
      }
    },
  },
  {
    tests: ["components"],
    on: ["responses"],
    column: firstOf([C.reference]),
    by: "order",
    judge: (members, [rule]) => {
      if (rule === undefined) return;
      for (const same of partsBy(members, (member) =>
        folded(column(member, C.reference)?.text(member.slot) ?? ""),
      )) {
        const amounts = same
          .filter((member) => numberOf(member, C.totalBudget) > 0)
          .sort((a, b) => numberOf(b, C.totalBudget) - numberOf(a, C.totalBudget));
        const [programme, ...components] = amounts;
        if (programme === undefined || components.length < 2) continue;
        const total = numberOf(programme, C.totalBudget);
        const sum = components.reduce((s, member) => s + numberOf(member, C.totalBudget), 0);
        const difference = Math.round((total - sum) * 100) / 100;
        // Far apart means that not all components are here; that is no mistake.
        if (Math.abs(difference) > 1 && Math.abs(difference) <= total * 0.05) {
          programme.table.reportAcross(programme.slot, rule, column(programme, C.totalBudget), {
            ...othersOf(amounts)(programme),
            total,
            sum,
            difference,
          });
        }
      }
    },
  },
];

export const KEY_GROUPINGS: readonly KeyGrouping[] = [
  {
    tests: ["sameNumber"],
    on: ["needs", "responses"],
    key: (table) => {
      const texts = [C.action, C.outputs].flatMap((key) => table.column(key) ?? []);
      return texts.length === 0
        ? undefined
        : (slot) => {
            for (const text of texts) {
              if (text.reader.scan !== undefined && !text.hasWord(slot, STARTS_WITH_DIGIT)) continue;
              const value = text.raw(slot);
              if (typeof value !== "string") continue;
              const first = value.charCodeAt(0);
              if (first < 48 || first > 57) continue;
              const number = leadingNumber(value);
              if (number !== undefined) return `${text.key} ${number}`;
            }
            return undefined;
          };
    },
    judge: (members, [rule]) => {
      if (rule === undefined) return;
      for (const key of [C.action, C.outputs]) {
        const numbered = members.filter(
          (member) => leadingNumber(column(member, key)?.text(member.slot) ?? "") !== undefined,
        );
        const texts = new Set(numbered.map((member) => folded(column(member, key)?.text(member.slot) ?? "")));
        if (texts.size < 2) continue;
        const others = othersOf(numbered);
        for (const member of numbered)
          member.table.reportAcross(member.slot, rule, column(member, key), {
            ...others(member),
            found: leadingNumber(column(member, key)?.text(member.slot) ?? "") ?? "",
          });
      }
    },
  },
];

function leadingNumber(text: string): string | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S/.exec(text)?.[1];
  return number === undefined || /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/.test(text) ? undefined : number;
}
