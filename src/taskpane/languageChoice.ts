// The user's own choice of language, kept in the browser's store of this computer and nowhere else. Layer: taskpane.
import type { Locale } from "../i18n/locale";

const KEY = "iisg-mapping.language";

/** The tag that was kept; undefined where nothing was chosen, or where the host gives no such store. */
export function keptLanguage(): string | undefined {
  try {
    return window.localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice; where the host gives no such store, the choice lasts until the pane is closed. */
export function keepLanguage(locale: Locale): void {
  try {
    window.localStorage.setItem(KEY, locale);
  } catch {
    // Without a store there is nothing to keep it in.
  }
}
