// Invariants of every list: the same checks that an edited list sheet has to pass.
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { serbianCyrillic } from "../../../src/domain/taxonomy/lists/localLabels";
import {
  PARENT_LIST,
  cellText,
  findTerm,
  termOf,
  termsOf,
  textKey,
} from "../../../src/domain/taxonomy/lookup";
import { LIST_IDS } from "../../../src/domain/taxonomy/types";
import type { ListId, Term } from "../../../src/domain/taxonomy/types";

const LISTS = LIST_IDS.map((id) => [id, termsOf(BUILTIN_TAXONOMY, id)] as const);

describe.each(LISTS)("list %s", (id: ListId, terms: readonly Term[]) => {
  it("has terms with code, label, standing and source", () => {
    expect(terms.length).toBeGreaterThan(0);
    for (const term of terms) {
      expect(term.code).toMatch(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
      expect(term.label.trim()).toBe(term.label);
      expect(term.label.length).toBeGreaterThan(0);
      expect(cellText(id, term).length).toBeLessThan(200);
      expect(["official", "proposed"]).toContain(term.standing);
      expect(term.source.length).toBeGreaterThan(0);
    }
  });

  it("has no code twice", () => {
    expect(new Set(terms.map((term) => term.code)).size).toBe(terms.length);
  });

  it("has only parents and successors that exist, and no circle among them", () => {
    const parents = PARENT_LIST[id];
    for (const term of terms) {
      if (term.parent !== undefined) {
        expect(parents).toBeDefined();
        if (parents !== undefined)
          expect([term.code, termOf(BUILTIN_TAXONOMY, parents, term.parent)]).not.toContain(undefined);
      }
      for (const next of term.replacedBy ?? [])
        expect([term.code, termOf(BUILTIN_TAXONOMY, id, next)]).not.toContain(undefined);
      const seen = new Set<string>();
      for (
        let at: Term | undefined = term;
        at?.parent !== undefined && parents === id;
        at = termOf(BUILTIN_TAXONOMY, id, at.parent)
      ) {
        expect(seen).not.toContain(at.code);
        seen.add(at.code);
      }
    }
  });

  it("is valid from before it is valid to", () => {
    for (const { validFrom, validTo } of terms)
      if (validFrom !== undefined && validTo !== undefined) expect(validFrom <= validTo).toBe(true);
  });

  it("has no alias that points to two terms without a note", () => {
    const owners = new Map<string, { term: string; noted: boolean }[]>();
    const add = (text: string, term: string, noted: boolean): void => {
      owners.set(textKey(text), [...(owners.get(textKey(text)) ?? []), { term, noted }]);
    };
    for (const term of terms) {
      add(term.code, term.code, false);
      for (const alias of term.aliases) add(alias.text, term.code, alias.note !== undefined);
    }
    const clashes = [...owners].filter(
      ([, all]) => new Set(all.map((one) => one.term)).size > 1 && all.filter((one) => !one.noted).length > 1,
    );
    expect(clashes).toEqual([]);
    const labels = new Map(terms.map((term) => [textKey(term.label), term.code]));
    const hidden = terms.flatMap((term) =>
      term.aliases
        .filter((a) => a.note === undefined && (labels.get(textKey(a.text)) ?? term.code) !== term.code)
        .map((a) => `${term.code}: ${a.text}`),
    );
    expect(hidden).toEqual([]);
  });

  it("reads back what a cell shows for a term, unless an older term has the same words", () => {
    for (const term of terms) {
      if (term.validTo === undefined)
        expect(findTerm(BUILTIN_TAXONOMY, id, cellText(id, term))?.code).toBe(term.code);
      expect(findTerm(BUILTIN_TAXONOMY, id, term.code)?.code).toBe(term.code);
    }
  });
});

it("has crosswalks only between codes that exist, each with its source", () => {
  const codes = new Set(
    LIST_IDS.flatMap((id) =>
      termsOf(BUILTIN_TAXONOMY, id).flatMap((term) => [
        term.code,
        ...term.aliases.map((alias) => alias.text),
      ]),
    ),
  );
  for (const walk of BUILTIN_TAXONOMY.crosswalks) {
    expect(codes).toContain(walk.from);
    expect(codes).toContain(walk.to);
    expect(walk.source.length).toBeGreaterThan(0);
  }
});

it("has labels of the short lists in all languages of the region, Serbian in both scripts alike", () => {
  for (const list of [
    "activityTypes",
    "frameworks",
    "criteria",
    "needStatuses",
    "scopes",
    "visibilities",
  ] as const)
    for (const term of BUILTIN_TAXONOMY.lists[list].terms) {
      expect(Object.keys(term.labels ?? {}).sort()).toEqual(["bs", "cnr", "mk", "sq", "sr-Cyrl", "sr-Latn"]);
      expect(findTerm(BUILTIN_TAXONOMY, list, term.labels?.["sr-Cyrl"] ?? "")?.code).toBe(term.code);
    }
  expect(serbianCyrillic("Obuka i izgradnja kapaciteta, IT, IISG WB6 Ljubljana")).toBe(
    "Обука и изградња капацитета, ИТ, IISG WB6 Љубљана",
  );
});
