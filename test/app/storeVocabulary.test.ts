// What the forms offer and how codes are called: from the lists, in force, and never a proposed term as if it were official.
import { paneLabels, templateChoices } from "../../src/app/pane/vocabulary";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { translatorFor } from "../../src/i18n/catalogues";

const parts = {
  taxonomy: BUILTIN_TAXONOMY,
  language: "en",
  translate: translatorFor("en"),
  today: "2026-11-24",
} as const;

describe("the choices of the template form", () => {
  const choices = templateChoices(parts);

  it("are the three pillars with what they are about", () => {
    expect(choices.pillars.map(({ label }) => label.split(":")[0])).toEqual(["WBCTi", "WBCSCi", "WBBSi"]);
  });

  it("name Kosovo* with its asterisk", () => {
    expect(choices.beneficiaries.find(({ code }) => code === "XK")?.label).toBe("Kosovo*");
  });

  it("mark proposed terms as proposed", () => {
    const standing = new Map(BUILTIN_TAXONOMY.lists.cycles.terms.map((term) => [term.code, term.standing]));
    for (const { code, label } of choices.cycles)
      expect(label.includes("(proposed)")).toBe(standing.get(code) === "proposed");
  });

  it("begin with the cycle that today falls in, else with the last one", () => {
    expect(choices.cycles.map(({ code }) => code)).toContain(choices.cycle);
    expect(templateChoices({ ...parts, today: "2021-06-01" }).cycle).toBe("2021-2022");
    expect(templateChoices({ ...parts, today: "2099-01-01" }).cycle).toBe(choices.cycles.at(-1)?.code);
  });

  it("leave out organisations that are no more", () => {
    const retired = BUILTIN_TAXONOMY.lists.organisations.terms.filter(
      (term) => term.validTo !== undefined && term.validTo < parts.today,
    );
    expect(retired.length).toBeGreaterThan(0);
    const offered = new Set(choices.organisations.map(({ code }) => code));
    expect(retired.filter(({ code }) => offered.has(code))).toEqual([]);
  });
});

describe("words for codes", () => {
  const labels = paneLabels(parts);

  it("are the headings of the templates, and never Country", () => {
    expect(labels.column("beneficiaries")).toMatch(/Beneficiar/);
    expect(labels.column("no such key")).toBe("no such key");
  });

  it("keep the code of a need before its label", () => {
    const need = BUILTIN_TAXONOMY.lists.needs.terms[0];
    expect(labels.term("need", need?.code ?? "")).toMatch(new RegExp(`^${need?.code} `));
  });

  it("give an unknown code back as it is", () => {
    expect(labels.term("organisation", "Ruritanian Police")).toBe("Ruritanian Police");
    expect(labels.term("year", "2026")).toBe("2026");
  });
});
