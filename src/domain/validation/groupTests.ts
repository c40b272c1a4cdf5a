// Tests over rows that share something: an ID, a title, a text. Groups are kept, so that an edit looks only at its own groups.
// Layer: domain/validation.
import { C } from "./columns";
import type { GroupTest, Rule, RuleScope } from "./ruleTypes";
import type { ColumnState, Slot, TableState } from "./tableState";

type GroupRule = Extract<Rule, { kind: "group" }>;

/** One row of one table. */
export interface Member {
  readonly table: TableState;
  readonly slot: Slot;
}

export type GroupKey = string | number;

/** How rows are put into groups, and what is said of a group of two and more (or of any, with `single`). */
export interface Grouping {
  readonly on: readonly RuleScope[];
  /** Undefined: the row belongs to no group. */
  readonly key: (table: TableState) => ((slot: Slot) => GroupKey | undefined) | undefined;
  /** The key is a fingerprint that the column keeps anyway: then rows are looked through instead of being listed by key. */
  readonly isPrint?: true;
  /** Nothing but the key is looked at: an edit that leaves the ID as it was changes nothing here. */
  readonly idOnly?: true;
  readonly judge: (members: readonly Member[], rules: readonly GroupRule[]) => void;
  readonly tests: readonly GroupTest[];
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

/** Names up to three other rows of a group, in a fixed order whatever the order of rows. */
function others(member: Member, members: readonly Member[]): { others: string; count: number } {
  const names = members
    .filter((other) => other !== member)
    .map((other) => other.table.rowKey(other.slot))
    .map((key) => (key.startsWith("#") ? "" : key));
  const named = [...new Set(names.filter((name) => name !== ""))].sort();
  const list = named.length > 3 ? `${named.slice(0, 3).join(", ")} …` : named.join(", ");
  return { others: list === "" ? "–" : list, count: members.length - 1 };
}

function sayToAll(
  members: readonly Member[],
  rule: GroupRule,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
): void {
  for (const member of members) {
    member.table.reportAcross(member.slot, rule, column(member, key), {
      ...others(member, members),
      ...params,
    });
  }
}

const idKey = (table: TableState): ((slot: Slot) => GroupKey | undefined) | undefined => {
  const own = table.idColumn;
  return own === undefined ? undefined : (slot) => own.code(slot);
};

function textKey(keys: readonly string[], by: "order" | "bag"): Grouping["key"] {
  return (table) => {
    const [text] = keys.flatMap((key) => table.column(key) ?? []);
    if (text === undefined) return undefined;
    return (slot) => {
      const print = text.print(slot, by);
      return print === 0 ? undefined : print;
    };
  };
}

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
const needsOf = (member: Member): string =>
  codesOf(member, C.needIds) || codesOf(member, C.objective) || codesOf(member, C.priority);

export const GROUPINGS: readonly Grouping[] = [
  {
    tests: ["sameId"],
    idOnly: true,
    on: ["needs", "responses"],
    key: idKey,
    judge: (members, [rule]) => {
      const key = members[0]?.table.idColumn?.key;
      if (rule !== undefined && key !== undefined) sayToAll(members, rule, key);
    },
  },
  {
    tests: ["sameNumber"],
    on: ["needs", "responses"],
    key: (table) => {
      const texts = [C.action, C.outputs].flatMap((key) => table.column(key) ?? []);
      return texts.length === 0
        ? undefined
        : (slot) => {
            for (const text of texts) {
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
        if (texts.size > 1)
          for (const member of numbered)
            member.table.reportAcross(member.slot, rule, column(member, key), {
              ...others(member, numbered),
              found: leadingNumber(column(member, key)?.text(member.slot) ?? "") ?? "",
            });
      }
    },
  },
  {
    tests: ["sameTitle", "sameDates", "sameAmount", "repeatedAmount"],
    on: ["responses"],
    isPrint: true,
    key: textKey([C.title], "order"),
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
    isPrint: true,
    key: textKey([C.outputs, C.needText], "order"),
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
    isPrint: true,
    key: textKey([C.outputs], "bag"),
    judge: (members, rules) => {
      // The same words in another order or with other small words; equal texts are the business of CRS-02.
      const texts = partsBy(members, mainText);
      if (texts.length < 2) return;
      const all = texts.flat();
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
    },
  },
  {
    tests: ["sequence"],
    idOnly: true,
    on: ["needs", "responses"],
    key: (table) => {
      const own = table.idColumn;
      let last = "";
      return own === undefined
        ? undefined
        : (slot) => {
            const id = own.code(slot);
            const dash = id === undefined ? -1 : id.lastIndexOf("-");
            if (id === undefined || dash < 0 || !/\d$/.test(id)) return undefined;
            // Most rows follow one of their own series: the same text again needs no new look-up.
            if (dash !== last.length || !id.startsWith(last)) last = id.slice(0, dash);
            return last;
          };
    },
    judge: (members, [rule]) => {
      if (rule === undefined) return;
      const numbers = members.map(({ table, slot }) => numberAtEnd(table.idColumn?.code(slot) ?? ""));
      const order = members.map((_, at) => at);
      // Most tables stand in the order of their IDs; only the others are sorted.
      if (numbers.some((n, at) => at > 0 && n < (numbers[at - 1] ?? 0)))
        order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
      for (let i = 1; i < order.length; i++) {
        const before = numbers[order[i - 1] ?? 0] ?? 0;
        const after = numbers[order[i] ?? 0] ?? 0;
        const member = members[order[i] ?? 0];
        if (member === undefined || after - before < 2) continue;
        member.table.reportAcross(member.slot, rule, member.table.idColumn, {
          from: before + 1,
          to: after - 1,
          count: after - before - 1,
        });
      }
    },
  },
  {
    tests: ["components"],
    on: ["responses"],
    isPrint: true,
    key: textKey([C.reference], "order"),
    judge: (members, [rule]) => {
      const amounts = members
        .filter((member) => numberOf(member, C.totalBudget) > 0)
        .sort((a, b) => numberOf(b, C.totalBudget) - numberOf(a, C.totalBudget));
      const [programme, ...components] = amounts;
      if (rule === undefined || programme === undefined || components.length < 2) return;
      const total = numberOf(programme, C.totalBudget);
      const sum = components.reduce((s, member) => s + numberOf(member, C.totalBudget), 0);
      const difference = Math.round((total - sum) * 100) / 100;
      // Far apart means that not all components are here; that is no mistake.
      if (Math.abs(difference) > 1 && Math.abs(difference) <= total * 0.05) {
        programme.table.reportAcross(programme.slot, rule, column(programme, C.totalBudget), {
          ...others(programme, amounts),
          total,
          sum,
          difference,
        });
      }
    },
  },
];

function numberAtEnd(id: string): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}

function leadingNumber(text: string): string | undefined {
  const number = /^(\d{1,2}(?:\.\d{1,2})+)\.?\s+\S/.exec(text)?.[1];
  return number === undefined || /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/.test(text) ? undefined : number;
}
