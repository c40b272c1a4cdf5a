// Which language the pane speaks, chosen from what Office and the browser ask for. Pure. Layer: i18n.
import { LANGUAGES, type Language } from "../domain/taxonomy/types";

/** A language of the catalogue, or the pseudo-language that tests use to find cut-off and untranslated texts. */
export type Locale = Language | "qps-ploc";

/** Tags that `Intl` knows for each locale; Montenegrin is not known by its own code everywhere. */
export const INTL_TAGS = {
  en: "en-GB",
  sq: "sq-AL",
  bs: "bs-Latn-BA",
  cnr: "sr-Latn-ME",
  "sr-Latn": "sr-Latn-RS",
  "sr-Cyrl": "sr-Cyrl-RS",
  mk: "mk-MK",
  "qps-ploc": "en-GB",
} as const satisfies Record<Locale, string>;

/**
 * Tags for `Intl`'s numbers, money and dates, best first. Browsers built on Chromium have no figures for Albanian, Bosnian and
 * Macedonian and would write them the English way ("1,681" for what these languages write "1.681" or "1 681"), so the next of
 * kin with the same signs stands behind; for Bosnian Chromium claims to have them and has not, so the kin stands alone.
 */
const FIGURE_TAGS: Readonly<Record<string, readonly string[]>> = {
  "sq-AL": ["sq-AL", "pl-PL"],
  "bs-Latn-BA": ["sr-Latn-BA"],
  "mk-MK": ["mk-MK", "sr-Cyrl-RS"],
};

export function figureTags(tag: string): string[] {
  return [...(FIGURE_TAGS[tag] ?? [tag])];
}

/** Each language by its own name, for the language choice. */
export const LOCALE_NAMES = {
  en: "English",
  sq: "Shqip",
  bs: "Bosanski",
  cnr: "Crnogorski",
  "sr-Latn": "Srpski (latinica)",
  "sr-Cyrl": "Српски (ћирилица)",
  mk: "Македонски",
  "qps-ploc": "[Þšéûðö]",
} as const satisfies Record<Locale, string>;

/**
 * The first wanted language that is available, else English. `wanted` are BCP 47 tags in any case, best first:
 * Office's display language, then the browser's. `sq-XK` is Albanian, `sr-Latn-ME` Montenegrin, a bare `sr` Serbian in
 * Cyrillic (Unicode CLDR, likely subtags), `sh` and `hr` fall to the nearest Latin-script language we have.
 */
export function resolveLocale(
  wanted: readonly (string | null | undefined)[],
  available: readonly Locale[] = LANGUAGES,
): Locale {
  for (const tag of wanted) {
    const found = tag ? candidates(tag).find((candidate) => available.includes(candidate)) : undefined;
    if (found) return found;
  }
  return "en";
}

function candidates(tag: string): Locale[] {
  const lower = tag.toLowerCase().replace(/_/g, "-");
  if (lower.startsWith("qps")) return ["qps-ploc"];
  const [language, ...rest] = lower.split("-");
  switch (language) {
    case "en":
    case "sq":
    case "mk":
      return [language];
    case "bs":
      return rest.includes("cyrl") ? ["sr-Cyrl", "bs"] : ["bs"];
    case "cnr":
      return ["cnr", rest.includes("cyrl") ? "sr-Cyrl" : "sr-Latn"];
    case "hr":
    case "sh":
      return ["bs", "sr-Latn"];
    case "sr":
      if (rest.includes("me")) return rest.includes("cyrl") ? ["sr-Cyrl", "cnr"] : ["cnr", "sr-Latn"];
      return rest.includes("latn") ? ["sr-Latn", "sr-Cyrl"] : ["sr-Cyrl", "sr-Latn"];
    default:
      return [];
  }
}
