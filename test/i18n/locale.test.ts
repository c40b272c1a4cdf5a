// Which language is chosen, and how numbers, dates and money are written in it.
import fc from "fast-check";
import { translatorFor } from "../../src/i18n/catalogues";
import { formatsFor } from "../../src/i18n/format";
import { figureTags, INTL_TAGS, resolveLocale, type Locale } from "../../src/i18n/locale";
import { LANGUAGES } from "../../src/domain/taxonomy/types";

describe("the language of the pane", () => {
  it.each([
    [["sq-AL"], "sq"],
    [["sq-XK", "en-US"], "sq"],
    [["sr-Latn-RS"], "sr-Latn"],
    [["sr-Cyrl-RS"], "sr-Cyrl"],
    [["sr-RS"], "sr-Cyrl"],
    [["sr"], "sr-Cyrl"],
    [["SR-LATN-CS"], "sr-Latn"],
    [["sr-Latn-ME"], "cnr"],
    [["cnr-ME"], "cnr"],
    [["bs-Latn-BA"], "bs"],
    [["bs-Cyrl-BA"], "sr-Cyrl"],
    [["hr-HR"], "bs"],
    [["sh"], "bs"],
    [["mk_MK"], "mk"],
    [["de-DE", "fr", "mk"], "mk"],
    [["de-DE"], "en"],
    [[], "en"],
    [[undefined, null, "", "sq"], "sq"],
    [["en-XA", "sq"], "en"],
  ] as const)("for %j is %s", (wanted, expected) => {
    expect(resolveLocale([...wanted])).toBe(expected);
  });

  it("goes on to the next wish when a language has no texts yet", () => {
    expect(resolveLocale(["sq-AL", "sr-Latn-ME"], ["en", "sr-Latn"])).toBe("sr-Latn");
    expect(resolveLocale(["sq-AL"], ["en"])).toBe("en");
  });

  it("is the pseudo-language for Windows' pseudo-locale only where that is offered", () => {
    expect(resolveLocale(["qps-ploc"], ["en", "qps-ploc"])).toBe("qps-ploc");
    expect(resolveLocale(["qps-ploc"])).toBe("en");
  });

  it("never fails on any wish", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (wanted) =>
        (LANGUAGES as readonly Locale[]).includes(resolveLocale(wanted)),
      ),
    );
  });
});

describe("figures in words", () => {
  const plain = (text: string | undefined): string | undefined => text?.replace(/\s/g, " ");

  it("writes money to the cent without a float", () => {
    const { money } = formatsFor("en");
    expect(plain(money({ minor: 2_161_296_401n, currency: "EUR" }))).toBe("EUR 21,612,964.01");
    expect(plain(money({ minor: 9_007_199_254_740_993_07n, currency: "EUR" }))).toBe(
      "EUR 9,007,199,254,740,993.07",
    );
    expect(plain(money({ minor: -5n, currency: "EUR" }))).toBe("-EUR 0.05");
    expect(plain(money({ minor: -1_200n, currency: "EUR" }))).toBe("-EUR 12.00");
    expect(plain(money({ minor: 1_200n, currency: "JPY" }))).toBe("JPY 1,200");
  });

  it("writes an unknown amount as nothing at all, never as zero", () => {
    expect(formatsFor("en").money(null)).toBeUndefined();
  });

  it("writes dates as the day they name, in every language", () => {
    expect(formatsFor("en").date("2026-11-24")).toBe("24 Nov 2026");
    expect(formatsFor("en").date("soon")).toBe("soon");
    for (const locale of Object.keys(INTL_TAGS) as Locale[]) {
      expect(formatsFor(locale).date("2026-01-31")).toMatch(/31/);
      expect(formatsFor(locale).date("2026-01-31")).toMatch(/2026/);
    }
  });

  it("writes amounts with the signs of the language", () => {
    const amount = (locale: Locale): string =>
      plain(formatsFor(locale).money({ minor: 123_456_789n, currency: "EUR" })) ?? "";
    for (const locale of ["bs", "cnr", "sr-Latn", "sr-Cyrl", "mk"] as const)
      expect(amount(locale)).toContain("1.234.567,89");
    expect(amount("sq")).toContain("1 234 567,89");
  });

  it("has a next of kin with the same signs where a browser lacks the figures of a language", () => {
    for (const tag of Object.values(INTL_TAGS)) {
      const signs = figureTags(tag).map((one) => plain(new Intl.NumberFormat(one).format(1_234_567.5)));
      expect(new Set(signs).size).toBe(1);
    }
  });

  it("writes a date in figures alone where the browser lacks the names of months", () => {
    const supported = jest.spyOn(Intl.DateTimeFormat, "supportedLocalesOf").mockReturnValue([]);
    expect(formatsFor("mk").date("2026-02-03")).toBe("3.2.2026");
    supported.mockRestore();
  });

  it("gives back every cent of every amount", () => {
    const { money } = formatsFor("en");
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (minor) => {
        const digits = (money({ minor, currency: "EUR" }) ?? "").replace(/[^\d]/g, "");
        return BigInt(digits) === (minor < 0n ? -minor : minor);
      }),
    );
  });

  it("ends a sentence once where a date has a full stop of its own", () => {
    for (const locale of ["en", "bs", "cnr", "sr-Latn", "sr-Cyrl", "mk", "sq"] as const) {
      const date = formatsFor(locale).date("2026-11-26");
      const said = translatorFor(locale)({ key: "pane.gap.settings", params: { date, by: "…" } });
      expect(said).toContain(date);
      expect(said).toMatch(/[^.]\. …$/);
    }
  });
});
