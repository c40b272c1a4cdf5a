// Which languages there are, and the translator of each. Layer: i18n.
import type { Translate } from "../domain/message";
import { translator, type Texts } from "./catalogue";
import { english } from "./en/all";
import { INTL_TAGS, type Locale } from "./locale";
import { pseudoTexts } from "./pseudo";

/** Locales that can be shown: those with a catalogue, and the pseudo-language. */
export const AVAILABLE_LOCALES = ["en", "qps-ploc"] as const satisfies readonly Locale[];

/** Languages whose texts a machine made and no native speaker has reviewed yet; the pane's About names them. */
export const MACHINE_TRANSLATED: readonly Locale[] = [];

/** The translator of a locale; a language without a catalogue speaks English. */
export function translatorFor(locale: Locale): Translate {
  const texts: Texts = locale === "qps-ploc" ? pseudoTexts(english) : english;
  return translator(texts, english, INTL_TAGS[locale]);
}
