// Looking terms up: certain names only, time, parents, and the mark of proposals.
import { BUILTIN_TAXONOMY as T } from "../../../src/domain/taxonomy/builtin";
import { LIST_IDS } from "../../../src/domain/taxonomy/types";
import {
  belongsToPillar,
  cellText,
  childrenOf,
  crosswalksFrom,
  displayLabel,
  findTerm,
  fitsParent,
  labelIn,
  periodOf,
  standingOf,
  successorsOf,
  termOf,
  termsInForce,
  termsOf,
} from "../../../src/domain/taxonomy/lookup";

const codes = (terms: readonly { readonly code: string }[]): string[] => terms.map(({ code }) => code);

it("finds a term by code, label, cell text and label in another language, and never by an alias", () => {
  for (const text of ["XK", "Kosovo*", " kosovo* ", "Косово*", "Kosova*"])
    expect(findTerm(T, "beneficiaries", text)?.code).toBe("XK");
  expect(findTerm(T, "beneficiaries", "Kosovo")).toBeUndefined();
  expect(findTerm(T, "needs", "SC-N03 Fight against cybercrime")?.code).toBe("SC-N03");
  expect(findTerm(T, "actions", "Targeted training")).toBeUndefined();
});

it("keeps the traps apart: RS is Serbia, MKD is a place here and a currency there, iPA is not IPA", () => {
  expect(findTerm(T, "beneficiaries", "RS")?.label).toBe("Serbia");
  expect(
    T.lists.beneficiaries.terms.find(({ aliases }) =>
      aliases.some(({ text }) => text === "Republika Srpska"),
    ),
  ).toBeUndefined();
  expect(termOf(T, "currencies", "MKD")?.note).toContain("North Macedonia");
  expect(
    T.lists.instruments.terms.some(({ label, aliases }) =>
      [label, ...aliases.map(({ text }) => text)].some((text) => text.startsWith("iPA ")),
    ),
  ).toBe(false);
});

it("marks a proposed term wherever its label is shown to people", () => {
  for (const list of LIST_IDS) {
    for (const term of termsOf(T, list))
      expect(displayLabel(term, "proposed").endsWith("(proposed)")).toBe(standingOf(term) === "proposed");
  }
  const need = termOf(T, "beneficiaries", "ME");
  expect(need === undefined ? "" : labelIn(need, "cnr")).toBe("Crna Gora");
});

it("has the 11 needs, 54 actions and 15 priorities of the plan, the misnumbered ones by both numbers", () => {
  expect(termsOf(T, "needs").filter(({ code }) => code.startsWith("SC-"))).toHaveLength(11);
  expect(termsOf(T, "actions").filter(({ code }) => code.startsWith("SC-"))).toHaveLength(54);
  expect(termsOf(T, "priorities").filter(({ code }) => code.startsWith("SC-"))).toHaveLength(15);
  expect(termOf(T, "actions", "SC-N01.5")).toMatchObject({
    kind: "1.5",
    label: "Enhancing use of Joint Investigation Teams",
  });
  expect(termOf(T, "actions", "SC-N11.4")?.aliases.map(({ text }) => text)).toEqual(["11.4", "1.1.4"]);
});

it("can reach every action of the plan by priority, objective and measure", () => {
  const reached = new Set(
    termsOf(T, "priorities")
      .flatMap((priority) => childrenOf(T, "objectives", priority.code))
      .flatMap((objective) => childrenOf(T, "measures", objective.code))
      .map(({ note }) => note),
  );
  for (const action of termsOf(T, "actions").filter(({ code }) => code.startsWith("SC-")))
    expect(reached).toContain(`Follows action ${action.code}.`);
});

it("puts terms without a parent under every parent of their pillar that has no children of its own", () => {
  expect(codes(childrenOf(T, "objectives", "BS-C07"))).toEqual(["BS-I1", "BS-I2", "BS-I3"]);
  expect(codes(childrenOf(T, "measures", "CT-O1.1"))).toContain("CT-M1");
  const intra = termOf(T, "objectives", "BS-I1");
  expect(intra === undefined ? true : fitsParent(T, "objectives", intra, "SC-P01")).toBe(false);
  for (const list of ["objectives", "measures"] as const) {
    for (const parent of termsOf(T, list === "objectives" ? "priorities" : "objectives")) {
      const children = childrenOf(T, list, parent.code);
      expect([parent.code, children.length]).not.toEqual([parent.code, 0]);
      for (const child of children)
        expect(child.pillars?.some((pillar) => belongsToPillar(parent, pillar))).toBe(true);
    }
  }
});

it("knows what was in force when, and what took its place", () => {
  expect(codes(termsInForce(T, "priorities", "2024-06-30", "CT"))).toEqual([
    "CT-O1",
    "CT-O2",
    "CT-O3",
    "CT-O4",
    "CT-O5",
  ]);
  expect(codes(termsInForce(T, "priorities", periodOf("2026-2027") ?? {}, "CT"))).toEqual([
    "CT25-1",
    "CT25-2",
    "CT25-3",
    "CT25-4",
    "CT25-5",
  ]);
  expect(codes(termsInForce(T, "crimePriorities", "2023-01-01"))).toHaveLength(11);
  expect(codes(successorsOf(T, "organisations", "EC-NEAR"))).toEqual(["EC-ENEST"]);
  expect(codes(successorsOf(T, "crimePriorities", "EM18-03"))).toEqual(["EM26-04"]);
  expect(crosswalksFrom(T, "EMCDDA").map(({ to }) => to)).toEqual(["EUDA"]);
  expect(periodOf("soon")).toBeUndefined();
});

it("writes a cell text that fits a drop-down and names no other term", () => {
  for (const list of LIST_IDS) {
    const texts = termsOf(T, list).map((term) => cellText(list, term));
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toMatch(/;/);
  }
});
