// Checks lists that people edited: codes, parents, successors, other names. Layer: domain/taxonomy.
import { message } from "../message";
import type { Message } from "../message";
import { PARENT_LIST, termOf, textKey } from "./lookup";
import { LIST_IDS } from "./types";
import type { Alias, ListId, Taxonomy, Term } from "./types";

/** Place of a term for people: the 1-based row of its sheet, or 0 where it has none. */
export type RowOf = (list: ListId, term: Term) => number;

/** One sentence for each fault; an empty list means that the taxonomy can be used. */
export function taxonomyProblems(taxonomy: Taxonomy, rowOf: RowOf = () => 0): Message[] {
  return [...problemSteps(taxonomy, rowOf)].flat();
}

/** The same in short steps: list by list, then the crosswalks. */
export function* problemSteps(taxonomy: Taxonomy, rowOf: RowOf): Generator<Message[], void> {
  for (const list of LIST_IDS) yield listProblems(taxonomy, list, rowOf);
  yield crosswalkProblems(taxonomy);
}

function listProblems(taxonomy: Taxonomy, list: ListId, rowOf: RowOf): Message[] {
  const { terms } = taxonomy.lists[list];
  if (terms.length === 0) return [message("taxonomy.problem.empty", { list })];
  const problems: Message[] = [];
  const first = new Map<string, Term>();
  for (const term of terms) {
    const other = first.get(term.code);
    if (other === undefined) first.set(term.code, term);
    else
      problems.push(
        message("taxonomy.problem.duplicate", {
          code: term.code,
          list,
          first: rowOf(list, other),
          second: rowOf(list, term),
        }),
      );
    problems.push(...relationProblems(taxonomy, list, term));
  }
  const circle = PARENT_LIST[list] === list ? circleIn(terms) : undefined;
  if (circle !== undefined)
    problems.push(message("taxonomy.problem.circle", { codes: circle.join(", "), list }));
  return [...problems, ...aliasProblems(list, terms)];
}

function relationProblems(taxonomy: Taxonomy, list: ListId, term: Term): Message[] {
  const problems: Message[] = [];
  const parents = PARENT_LIST[list];
  if (
    term.parent !== undefined &&
    (parents === undefined || termOf(taxonomy, parents, term.parent) === undefined)
  ) {
    problems.push(
      message("taxonomy.problem.parent", {
        code: term.code,
        list,
        parent: term.parent,
        parents: parents ?? "-",
      }),
    );
  }
  for (const pillar of term.pillars ?? []) {
    if (termOf(taxonomy, "pillars", pillar) === undefined)
      problems.push(
        message("taxonomy.problem.parent", { code: term.code, list, parent: pillar, parents: "pillars" }),
      );
  }
  for (const successor of term.replacedBy ?? []) {
    if (termOf(taxonomy, list, successor) === undefined)
      problems.push(message("taxonomy.problem.successor", { code: term.code, list, successor }));
  }
  return problems;
}

/** Codes of the first circle of parents, or undefined. */
function circleIn(terms: readonly Term[]): string[] | undefined {
  const parentOf = new Map(terms.map((term) => [term.code, term.parent]));
  const done = new Set<string>();
  for (const { code } of terms) {
    const path: string[] = [];
    for (let at: string | undefined = code; at !== undefined && !done.has(at); at = parentOf.get(at)) {
      if (path.includes(at)) return path.slice(path.indexOf(at));
      path.push(at);
    }
    for (const one of path) done.add(one);
  }
  return undefined;
}

/** A name may point to two terms only when all but one of its owners say why. */
function aliasProblems(list: ListId, terms: readonly Term[]): Message[] {
  const owners = new Map<string, { readonly code: string; readonly alias: Alias }[]>();
  for (const term of terms) {
    for (const alias of term.aliases) {
      const key = textKey(alias.text);
      const all = owners.get(key);
      if (all === undefined) owners.set(key, [{ code: term.code, alias }]);
      else all.push({ code: term.code, alias });
    }
  }
  const named = new Map(
    terms.flatMap((term) => [
      [textKey(term.label), term.code] as const,
      [textKey(term.code), term.code] as const,
    ]),
  );
  const problems: Message[] = [];
  for (const [key, all] of owners) {
    const bare = all.filter(({ alias }) => alias.note === undefined);
    const codes = [...new Set(all.map(({ code }) => code))];
    const owner = named.get(key);
    const [one, other] = codes;
    if (codes.length > 1 && bare.length > 1 && one !== undefined && other !== undefined) {
      problems.push(
        message("taxonomy.problem.alias", {
          alias: all[0]?.alias.text ?? key,
          first: one,
          second: other,
          list,
        }),
      );
    } else if (owner !== undefined && bare.some(({ code }) => code !== owner)) {
      const stranger = bare.find(({ code }) => code !== owner);
      problems.push(
        message("taxonomy.problem.alias", {
          alias: stranger?.alias.text ?? key,
          first: owner,
          second: stranger?.code ?? "",
          list,
        }),
      );
    }
  }
  return problems;
}

function crosswalkProblems(taxonomy: Taxonomy): Message[] {
  const known = new Set(
    LIST_IDS.flatMap((list) =>
      taxonomy.lists[list].terms.flatMap((term) => [term.code, ...term.aliases.map(({ text }) => text)]),
    ),
  );
  return taxonomy.crosswalks
    .filter(({ from, to }) => !known.has(from) || !known.has(to))
    .map(({ id, from, to }) => message("taxonomy.problem.crosswalk", { id, from, to }));
}

/** A code that rows use; `where` names places for people, for example "Needs row 12". */
export interface TermUse {
  readonly list: ListId;
  readonly code: string;
  readonly where: string;
}

/** Terms that an older taxonomy had, the new one lacks, and rows still use: one sentence each. */
export function deletedWhileUsed(now: Taxonomy, before: Taxonomy, uses: readonly TermUse[]): Message[] {
  const places = new Map<string, { readonly use: TermUse; readonly where: string[] }>();
  for (const use of uses) {
    if (termOf(now, use.list, use.code) !== undefined || termOf(before, use.list, use.code) === undefined)
      continue;
    const key = `${use.list} ${use.code}`;
    const known = places.get(key);
    if (known === undefined) places.set(key, { use, where: [use.where] });
    else known.where.push(use.where);
  }
  return [...places.values()].map(({ use, where }) =>
    message("taxonomy.problem.used", {
      code: use.code,
      list: use.list,
      count: where.length,
      where: where.slice(0, 5).join(", "),
    }),
  );
}
