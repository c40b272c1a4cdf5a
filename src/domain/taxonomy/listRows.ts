// One term as one row of the list sheet and of the CSV file, and back. Layer: domain/taxonomy.
import { cellText, PARENT_LIST, termOf } from "./lookup";
import { LANGUAGES, LIST_IDS } from "./types";
import type { Alias, Language, ListId, Taxonomy, Term } from "./types";

const LABEL_LANGUAGES = LANGUAGES.filter(
  (language): language is Exclude<Language, "en"> => language !== "en",
);

/** Headings of the list table, in order. "Shown" and "Group" serve the drop-downs and are computed from the others. */
export const LIST_HEADERS = [
  "List",
  "Code",
  "Shown",
  "Label",
  "Group",
  "Parent",
  "Pillars",
  "Standing",
  "Source",
  "Valid from",
  "Valid to",
  "Replaced by",
  "Kind",
  "Other names",
  ...LABEL_LANGUAGES.map((language) => `Label ${language}`),
  "Note",
] as const;

/** 0-based columns of the list table that the drop-downs use. */
export const LIST_COLUMN = { list: 0, code: 1, shown: 2, label: 3, group: 4, parent: 5, pillars: 6 } as const;

/**
 * What the drop-down of a lower column looks for: the cell text of the parent, for actions the code of the need (responses
 * name needs by code), and the pillar's label for terms without a parent.
 */
export function groupOf(taxonomy: Taxonomy, list: ListId, term: Term): string {
  const parents = PARENT_LIST[list];
  if (parents === undefined || parents === list) return "";
  if (term.parent !== undefined) {
    const parent = termOf(taxonomy, parents, term.parent);
    return parent === undefined || list === "actions" ? term.parent : cellText(parents, parent);
  }
  const pillar = term.pillars?.[0] === undefined ? undefined : termOf(taxonomy, "pillars", term.pillars[0]);
  return pillar === undefined ? "" : cellText("pillars", pillar);
}

/** The cells of a term, in the order of `LIST_HEADERS`; what is not there is "". */
export function rowOfTerm(taxonomy: Taxonomy, list: ListId, term: Term): string[] {
  return [
    list,
    term.code,
    cellText(list, term),
    term.label,
    groupOf(taxonomy, list, term),
    term.parent ?? "",
    (term.pillars ?? []).join("; "),
    term.standing,
    term.source,
    term.validFrom ?? "",
    term.validTo ?? "",
    (term.replacedBy ?? []).join("; "),
    term.kind ?? "",
    aliasesText(term.aliases),
    ...LABEL_LANGUAGES.map((language) => term.labels?.[language] ?? ""),
    term.note ?? "",
  ];
}

/** A row of the list table as it was read; texts are trimmed, "" where a cell is empty or its heading is missing. */
export interface ListRow {
  readonly list: ListId;
  readonly term: Term;
}

/** What is wrong with a row of a list, before rows are compared with each other. */
export type RowFault = "list" | "code" | "label" | "standing" | "date";

const LISTS_BY_NAME: ReadonlyMap<string, ListId> = new Map(LIST_IDS.map((id) => [id.toLowerCase(), id]));

/** Reads a row by heading. A missing source is told apart from a wrong one by the caller: it becomes "". */
export function termOfRow(
  cell: (header: (typeof LIST_HEADERS)[number] | string) => string,
): ListRow | RowFault {
  const list = LISTS_BY_NAME.get(cell("List").toLowerCase());
  if (list === undefined) return "list";
  const code = cell("Code");
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(code)) return "code";
  if (cell("Label") === "") return "label";
  const standing = cell("Standing").toLowerCase();
  if (standing !== "official" && standing !== "proposed" && standing !== "") return "standing";
  const validFrom = cell("Valid from");
  const validTo = cell("Valid to");
  if (![validFrom, validTo].every((date) => date === "" || /^\d{4}-\d{2}-\d{2}$/.test(date))) return "date";
  const labels = Object.fromEntries(
    LABEL_LANGUAGES.map((language) => [language, cell(`Label ${language}`)]).filter(
      ([, text]) => text !== "",
    ),
  );
  return {
    list,
    term: {
      code,
      label: cell("Label"),
      ...optional("parent", cell("Parent")),
      ...optionalCodes("pillars", cell("Pillars")),
      // Nobody's word makes a term official but the document: a row that does not say so is a proposal.
      standing: standing === "official" ? "official" : "proposed",
      source: cell("Source"),
      ...optional("validFrom", validFrom),
      ...optional("validTo", validTo),
      ...optionalCodes("replacedBy", cell("Replaced by")),
      aliases: aliasesOfText(cell("Other names")),
      ...(Object.keys(labels).length === 0 ? {} : { labels }),
      ...optional("note", cell("Note")),
      ...optional("kind", cell("Kind")),
    },
  };
}

function optional<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  return text === "" ? {} : ({ [key]: text } as Record<K, string>);
}

function optionalCodes<K extends string>(key: K, text: string): Partial<Record<K, string[]>> {
  const codes = text
    .split(";")
    .map((code) => code.trim())
    .filter((code) => code !== "");
  return codes.length === 0 ? {} : ({ [key]: codes } as Record<K, string[]>);
}

const KINDS: readonly Alias["kind"][] = ["variant", "former", "acronym", "misspelling", "local"];

/** Other names in one cell: "BiH [acronym] | FYROM [former, until 2019-02-11: reason] | Bosnia". */
export function aliasesText(aliases: readonly Alias[]): string {
  return aliases.map(aliasText).join(" | ");
}

function aliasText(alias: Alias): string {
  const text = escape(alias.text);
  if (alias.kind === "variant" && alias.validTo === undefined && alias.note === undefined) return text;
  const until = alias.validTo === undefined ? "" : `, until ${alias.validTo}`;
  const note = alias.note === undefined ? "" : `: ${escape(alias.note)}`;
  return `${text} [${alias.kind}${until}${note}]`;
}

/** Reads `aliasesText` back; a bracket that is none of ours belongs to the name. */
export function aliasesOfText(text: string): Alias[] {
  return splitUnescaped(text).map((part) => {
    const match =
      /^((?:[^\\[]|\\.)*) \[(\w+)(?:, until (\d{4}-\d{2}-\d{2}))?(?:: ((?:[^\]\\]|\\.)*))?\]$/s.exec(part);
    const kind = KINDS.find((one) => one === match?.[2]);
    if (match?.[1] === undefined || kind === undefined) return { text: unescape(part), kind: "variant" };
    return {
      text: unescape(match[1]),
      kind,
      ...(match[3] === undefined ? {} : { validTo: match[3] }),
      ...(match[4] === undefined ? {} : { note: unescape(match[4]) }),
    };
  });
}

function escape(text: string): string {
  return text.replace(/[\\|[\]]/g, "\\$&");
}

function unescape(text: string): string {
  return text.replace(/\\(.)/gs, "$1");
}

function splitUnescaped(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === "\\") part += character + text.charAt(++i);
    else if (character === "|") {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== "");
}
