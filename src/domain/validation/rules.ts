// The rules' table: every rule of the field, by family. Layer: domain/validation.
import { message, type Message, type MessageParams } from "../message";
import type { Rule } from "./ruleTypes";
import { ACROSS_RULES, COLUMN_RULES } from "./rules/across";
import { IDENTITY_RULES, STRUCTURE_RULES } from "./rules/structure";
import { DATE_RULES, MONEY_RULES } from "./rules/timeAndMoney";
import { TEXT_RULES, VALUE_RULES } from "./rules/values";

/** All rules in the order of their families. */
export const RULES: readonly Rule[] = [
  ...STRUCTURE_RULES,
  ...IDENTITY_RULES,
  ...VALUE_RULES,
  ...TEXT_RULES,
  ...DATE_RULES,
  ...MONEY_RULES,
  ...ACROSS_RULES,
  ...COLUMN_RULES,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** What is wrong; `params` are the finding's own. */
export function messageOf(rule: string, params?: MessageParams): Message {
  return message(`rules.${rule}.message`, params);
}

/** Why the rule exists. */
export function reasonOf(rule: string): Message {
  return message(`rules.${rule}.why`);
}

/** What to do about it; takes the parameters of the finding's message. */
export function guidanceOf(rule: string, params?: MessageParams): Message {
  return message(`rules.${rule}.guidance`, params);
}
