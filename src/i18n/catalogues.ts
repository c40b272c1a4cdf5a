// Every language at once, for the command line, scripts and tests; the pane loads one by one (load.ts). Layer: i18n.
import type { Translate } from "../domain/message";
import { bosnian } from "./bs/all";
import { translator, type Texts } from "./catalogue";
import { montenegrin } from "./cnr/all";
import { cyrillicTexts } from "./cyrillic";
import { english } from "./en/all";
import { INTL_TAGS, type Locale } from "./locale";
import { macedonian } from "./mk/all";
import { pseudoTexts } from "./pseudo";
import { albanian } from "./sq/all";
import { serbianLatin } from "./sr-Latn/all";

export { AVAILABLE_LOCALES } from "./languages";

const TEXTS: Readonly<Record<Locale, () => Texts>> = {
  en: () => english,
  sq: () => albanian,
  bs: () => bosnian,
  cnr: () => montenegrin,
  "sr-Latn": () => serbianLatin,
  "sr-Cyrl": () => cyrillicTexts(serbianLatin),
  mk: () => macedonian,
  "qps-ploc": () => pseudoTexts(english),
};

const made = new Map<Locale, Texts>();

export function textsOf(locale: Locale): Texts {
  const known = made.get(locale) ?? TEXTS[locale]();
  made.set(locale, known);
  return known;
}

/** The translator of a locale; a text that its language lacks is in English. */
export function translatorFor(locale: Locale): Translate {
  return translator(textsOf(locale), english, INTL_TAGS[locale]);
}
