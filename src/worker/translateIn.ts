// The translator of a language in a worker, which loads the texts of that one language. Layer: worker.
import type { Translate } from "../domain/message";
import { translator } from "../i18n/catalogue";
import { english } from "../i18n/en/all";
import { loadTexts } from "../i18n/load";
import { INTL_TAGS, type Locale } from "../i18n/locale";

export async function translateIn(locale: Locale): Promise<Translate> {
  return translator(await loadTexts(locale), english, INTL_TAGS[locale]);
}
