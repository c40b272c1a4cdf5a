// Every language has the texts of English: the same places, the plural forms it needs, its own script, nothing left in English.
import { english } from "../../src/i18n/en/all";
import { textsOf, translatorFor } from "../../src/i18n/catalogues";
import type { Text } from "../../src/i18n/catalogue";
import { isFixedKey } from "../../src/i18n/fixedNames";
import { AVAILABLE_LOCALES, coverageOf, isMachineMade } from "../../src/i18n/languages";
import { loadTexts } from "../../src/i18n/load";
import { INTL_TAGS } from "../../src/i18n/locale";
import { LANGUAGES } from "../../src/domain/taxonomy/types";

const OTHERS = LANGUAGES.filter((language) => language !== "en");
const ENGLISH: Readonly<Record<string, Text>> = english;

const forms = (text: Text): readonly string[] =>
  typeof text === "string" ? [text] : Object.values(text as Readonly<Record<string, string>>);
const whole = (text: Text): string => (typeof text === "string" ? text : text.other);
const places = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
const withoutPlaces = (text: string): string => text.replace(/\{\w+\}/g, " ");

/** Words of English that no other language here has; names that stay English are taken out before. */
const ENGLISH_WORDS =
  /\b(?:the|and|of|is|are|was|were|with|for|not|this|that|from|which|cell|row|rows|sheet|column|write|check)\b/i;
const KEPT_NAMES =
  /iisg check|Source named, amount and status open|Expected outputs|Need ID|Response ID|Original text|Change log|Valid to|Not stated|Partly secured|IISG Mapping|North Macedonia|Edit Links|Break Link|Unprotect Sheet|PivotTable/g;

describe.each(OTHERS)("the texts in %s", (language) => {
  const texts = textsOf(language);
  const entries = Object.entries(texts);

  it("are all there; one that is made later is in English until then, and About counts it", () => {
    const missing = Object.keys(ENGLISH).filter((key) => !isFixedKey(key) && !(key in texts));
    expect(missing).toEqual([]);
    const { translated, all } = coverageOf(texts, english);
    expect(translated).toBe(all);
  });

  it("are no more than English has, and leave names of sheets and columns in English", () => {
    expect(entries.map(([key]) => key).filter((key) => !(key in ENGLISH) || isFixedKey(key))).toEqual([]);
  });

  it("have the same places in every form", () => {
    const wrong = entries.filter(([key, text]) => {
      const wanted = places(whole(ENGLISH[key] ?? ""));
      return forms(text).some((form) => places(form) !== wanted);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it("have the plural forms that the language needs, and only those", () => {
    const needed = [...new Intl.PluralRules(INTL_TAGS[language]).resolvedOptions().pluralCategories].sort();
    const wrong = entries.filter(
      ([, text]) => typeof text !== "string" && Object.keys(text).sort().join() !== needed.join(),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
    const lonely = entries.filter(
      ([key, text]) => typeof ENGLISH[key] !== "string" && typeof text === "string",
    );
    expect(lonely.map(([key]) => key)).toEqual([]);
  });

  it("name the count in each form of a language in which 21 counts like 1", () => {
    const manyAreOne = new Intl.PluralRules(INTL_TAGS[language]).select(21) === "one";
    const silent = entries.filter(
      ([key, text]) =>
        manyAreOne &&
        typeof text !== "string" &&
        whole(ENGLISH[key] ?? "").includes("{count}") &&
        forms(text).some((form) => !form.includes("{count}")),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it("leave nothing in English", () => {
    const same = entries.filter(([key, text]) =>
      forms(text).some((form) => form === whole(ENGLISH[key] ?? "")),
    );
    // Single words that two languages share ("Period", "Budget") are no oversight.
    const suspicious = same.filter(([, text]) => /\p{L}.*\s.*\p{L}/u.test(withoutPlaces(whole(text))));
    expect(suspicious.map(([key]) => key)).toEqual([]);
    const englishWords = entries.filter(([, text]) =>
      forms(text).some((form) => ENGLISH_WORDS.test(withoutPlaces(form).replace(KEPT_NAMES, ""))),
    );
    expect(englishWords.map(([key, text]) => `${key}: ${whole(text)}`)).toEqual([]);
  });

  it("keep to one script in each word", () => {
    const mixed = entries.filter(([, text]) =>
      forms(text).some((form) =>
        (withoutPlaces(form).match(/\p{L}+/gu) ?? []).some(
          (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
        ),
      ),
    );
    expect(mixed.map(([key]) => key)).toEqual([]);
    const cyrillic = language === "mk" || language === "sr-Cyrl";
    const inCyrillic = entries.filter(([, text]) => /\p{Script=Cyrillic}/u.test(whole(text))).length;
    if (cyrillic) expect(inCyrillic / entries.length).toBeGreaterThan(0.98);
    else expect(inCyrillic).toBe(0);
  });

  it("keep figures, IDs and the asterisk of Kosovo*", () => {
    const figures = (text: string): string =>
      (
        withoutPlaces(text)
          .replace(/(\d)[.,\s](\d{3})\b/g, "$1$2")
          .match(/\d+/g) ?? []
      )
        .sort()
        .join();
    const changed = entries.filter(([key, text]) => {
      const wanted = figures(whole(ENGLISH[key] ?? ""));
      return forms(text).some((form) => figures(form) !== wanted);
    });
    expect(changed.map(([key, text]) => `${key}: ${whole(text)}`)).toEqual([]);
    const asterisks = (text: string): number => text.split("Kosovo*").length;
    const bare = entries.filter(
      ([key, text]) => asterisks(whole(text)) !== asterisks(whole(ENGLISH[key] ?? "")),
    );
    expect(bare.map(([key]) => key)).toEqual([]);
    expect(whole(texts["pane.footnote"] ?? "")).toMatch(/^\*.*1244\/1999/);
  });

  it("end as the English ones end", () => {
    const end = (text: string): string => /[.?:!…]$/.exec(text)?.[0] ?? "";
    const wrong = entries.filter(([key, text]) =>
      forms(text).some((form) => end(form) !== end(whole(ENGLISH[key] ?? ""))),
    );
    // A text may end in an ordinal or an abbreviation where English has none.
    expect(wrong.map(([key, text]) => `${key}: ${whole(text)}`)).toEqual(
      wrong.filter(([key]) => ENDS_OTHERWISE.has(key)).map(([key, text]) => `${key}: ${whole(text)}`),
    );
  });

  it("are not much longer than the English ones, so that buttons hold them", () => {
    const long = entries.filter(([key, text]) => {
      const source = whole(ENGLISH[key] ?? "");
      return forms(text).some((form) => form.length > Math.max(source.length * 1.8, source.length + 16));
    });
    expect(long.map(([key, text]) => `${key}: ${whole(text)}`)).toEqual([]);
  });

  it("come from a machine, which their files and About say", () => {
    expect(isMachineMade(language)).toBe(true);
  });

  it("are the same when they are loaded alone", async () => {
    expect(await loadTexts(language)).toEqual(texts);
  });
});

const ENDS_OTHERWISE = new Set<string>(["repair.findings.column.no"]);

describe("a text in the reader's language", () => {
  const findings = (language: (typeof LANGUAGES)[number], count: number): string =>
    translatorFor(language)({ key: "pane.check.shown", params: { count } });

  it("has the form that its number asks for", () => {
    expect([1, 2, 5, 21, 112].map((count) => findings("sr-Latn", count))).toEqual([
      "1 nalaz u prikazu",
      "2 nalaza u prikazu",
      "5 nalaza u prikazu",
      "21 nalaz u prikazu",
      "112 nalaza u prikazu",
    ]);
    const rows = (count: number): string =>
      translatorFor("cnr")({ key: "pane.pairs.members", params: { count } });
    expect([1, 3, 5, 21, 24].map(rows)).toEqual(["1 red", "3 reda", "5 redova", "21 red", "24 reda"]);
    const macedonian = (count: number): string => findings("mk", count);
    expect([1, 2, 11, 21].map(macedonian)).toEqual([
      "1 наод во приказот",
      "2 наоди во приказот",
      "11 наоди во приказот",
      "21 наод во приказот",
    ]);
  });

  it("has numbers as the language writes them", () => {
    const said = (language: (typeof LANGUAGES)[number]): string =>
      findings(language, 12_345).replace(/\s/g, " ");
    expect(said("en")).toContain("12,345");
    expect(said("sr-Cyrl")).toContain("12.345");
    expect(said("mk")).toContain("12.345");
    expect(said("sq")).toContain("12 345");
  });

  it("has a word of ours inside the sentence in the same language", () => {
    const missing = { key: "rules.STR-09.message", params: { what: { key: "rules.STR-09.footnote" } } };
    expect(translatorFor("en")(missing)).toBe("The footnote is missing on the sheet.");
    expect(translatorFor("sr-Cyrl")(missing)).toBe("На листу недостаје: фуснота.");
  });

  it("is English where the language lacks it", () => {
    const key = "funding.sheet.gapName";
    for (const language of LANGUAGES) expect(translatorFor(language)({ key })).toBe("Funding gap");
  });

  it("is there in every locale that can be chosen", async () => {
    for (const locale of AVAILABLE_LOCALES)
      expect(Object.keys(await loadTexts(locale)).length).toBeGreaterThan(1_000);
  });
});
