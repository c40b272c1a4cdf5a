// Facts about the languages: which can be shown, where their texts come from, how complete they are. Layer: i18n.
import type { Texts } from "./catalogue";
import { isFixedKey } from "./fixedNames";
import type { Locale } from "./locale";

/** Locales that can be shown: the languages, and the pseudo-language for tests. */
export const AVAILABLE_LOCALES = [
  "en",
  "sq",
  "bs",
  "cnr",
  "sr-Latn",
  "sr-Cyrl",
  "mk",
  "qps-ploc",
] as const satisfies readonly Locale[];

/** Where the texts of a language come from. A native speaker's review turns "machine" into "reviewed". */
export const TEXT_ORIGIN = {
  en: "author",
  sq: "machine",
  bs: "machine",
  cnr: "machine",
  "sr-Latn": "machine",
  "sr-Cyrl": "machine",
  mk: "machine",
  "qps-ploc": "author",
} as const satisfies Record<Locale, "author" | "machine" | "reviewed">;

/** The mark that texts of a machine carry in the catalogue until a native speaker has looked at them. */
export const REVIEW_MARK = "to be reviewed by a native speaker";

export function isMachineMade(locale: Locale): boolean {
  return TEXT_ORIGIN[locale] === "machine";
}

export interface Coverage {
  /** Texts that are in the language. */
  readonly translated: number;
  /** Texts that should be; names that stay English in every language are not among them. */
  readonly all: number;
}

/** How many of the English texts a language has. */
export function coverageOf(texts: Texts, english: Texts): Coverage {
  const keys = Object.keys(english).filter((key) => !isFixedKey(key));
  return { translated: keys.filter((key) => key in texts).length, all: keys.length };
}
