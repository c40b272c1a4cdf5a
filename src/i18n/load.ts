// The texts of one language, loaded when they are wanted: the pane's first bundle holds English alone. Layer: i18n.
import type { Texts } from "./catalogue";
import { english } from "./en/all";
import type { Locale } from "./locale";

/** How each language is fetched; every `import` is a file of its own in the bundle. */
const LOADERS: Readonly<Record<Locale, () => Promise<Texts>>> = {
  en: async () => english,
  sq: async () => (await import(/* webpackChunkName: "texts-sq" */ "./sq/all")).albanian,
  bs: async () => (await import(/* webpackChunkName: "texts-bs" */ "./bs/all")).bosnian,
  cnr: async () => (await import(/* webpackChunkName: "texts-cnr" */ "./cnr/all")).montenegrin,
  "sr-Latn": async () => (await import(/* webpackChunkName: "texts-sr" */ "./sr-Latn/all")).serbianLatin,
  "sr-Cyrl": async () => {
    const [latin, script] = await Promise.all([
      import(/* webpackChunkName: "texts-sr" */ "./sr-Latn/all"),
      import(/* webpackChunkName: "texts-sr-cyrl" */ "./cyrillic"),
    ]);
    return script.cyrillicTexts(latin.serbianLatin);
  },
  mk: async () => (await import(/* webpackChunkName: "texts-mk" */ "./mk/all")).macedonian,
  "qps-ploc": async () =>
    (await import(/* webpackChunkName: "texts-pseudo" */ "./pseudo")).pseudoTexts(english),
};

/** @throws what the loader throws when a file of the bundle cannot be fetched; English never fails. */
export function loadTexts(locale: Locale): Promise<Texts> {
  return LOADERS[locale]();
}
