// The page of all rules, generated from the rules' table. Layer: domain/validation.
import type { Translate } from "../message";
import { guidanceOf, messageOf, reasonOf, RULES } from "./rules";
import { FAMILIES, RULES_VERSION, type Family, type Rule } from "./ruleTypes";
import { SEVERITIES } from "./finding";

const TITLES: Readonly<Record<Family, string>> = {
  STR: "Workbook and structure",
  ID: "Identity and numbering",
  TAX: "Taxonomy",
  REF: "Beneficiaries and designations",
  ORG: "Organisations",
  INS: "Instruments",
  TXT: "Text",
  DAT: "Dates and status",
  MON: "Money and funding",
  CRS: "Across rows, sheets and files",
  COL: "What every column asks for",
};

const MEANING: Readonly<Record<(typeof SEVERITIES)[number], string>> = {
  critical: "stops consolidation",
  error: "needs a repair or a written reason",
  warning: "informs; should be looked at",
  info: "informs",
};

/** The page as Markdown. `{name}` places of a sentence are filled in for each finding. */
export function rulesPage(translate: Translate): string {
  const lines = [
    "# Rules of the check",
    "",
    `Generated from the rules' table, version ${RULES_VERSION}. ${RULES.length} rules; \`{name}\` stands for what is filled in for each finding.`,
    "",
    ...SEVERITIES.map(
      (severity) =>
        `- **${severity}**: ${MEANING[severity]}; ${RULES.filter((rule) => rule.severity === severity).length} rules`,
    ),
    "",
    "Which cells must be filled, what type they have, which list they come from and how long they may be is declared with each column of the",
    "templates; rules with the columns `*` apply that declaration. A rule whose columns or files are missing is not run, and the Findings sheet says so.",
  ];
  for (const family of FAMILIES) {
    const rules = RULES.filter((rule) => rule.id.startsWith(`${family}-`));
    lines.push(
      "",
      `## ${TITLES[family]}`,
      "",
      "| rule | severity | what | why | what to do | example | columns | source |",
      "| --- | --- | --- | --- | --- | --- | --- | --- |",
    );
    for (const rule of rules) lines.push(line(rule, translate));
  }
  return `${lines.join("\n")}\n`;
}

function line(rule: Rule, translate: Translate): string {
  const cells = [
    rule.id,
    rule.severity,
    translate(messageOf(rule.id)),
    translate(reasonOf(rule.id)),
    translate(guidanceOf(rule.id)),
    `\`${rule.example}\``,
    rule.columns.length === 0 ? "the sheet" : rule.columns.map((column) => `\`${column}\``).join(", "),
    rule.source,
  ];
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}
