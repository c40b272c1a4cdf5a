// The catalogue's shape and how a text is put together. Layer: i18n.
import { figureTags } from "./locale";
import type { Message, MessageParams, Translate } from "../domain/message";

/** A text with `{name}` places, or one text per plural category chosen by the parameter `count`. */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** One area of a catalogue, keyed by dotted, stable keys. */
export type Texts = Readonly<Record<string, Text>>;

/**
 * Makes the translator of one locale. Numbers are shown by Intl in that locale. A missing key shows the key itself in
 * double angle brackets, which the tests look for.
 */
export function translator(texts: Texts, fallback: Texts, locale: string): Translate {
  const numbers = new Intl.NumberFormat(figureTags(locale));
  const plurals = new Intl.PluralRules(locale);
  const translate: Translate = (message: Message) => {
    const text = texts[message.key] ?? fallback[message.key];
    if (text === undefined) return `«${message.key}»`;
    return fill(
      typeof text === "string" ? text : pluralForm(text, message.params, plurals),
      message.params ?? {},
      (value) => (typeof value === "number" ? numbers.format(value) : translate(value)),
    );
  };
  return translate;
}

function pluralForm(
  text: Exclude<Text, string>,
  params: MessageParams | undefined,
  plurals: Intl.PluralRules,
): string {
  const count = params?.["count"];
  return (typeof count === "number" ? text[plurals.select(count)] : undefined) ?? text.other;
}

/** A date or name with a full stop at its end ("26. nov 2026.", "26 ное. 2026 г.") ends its sentence too. */
function fill(template: string, params: MessageParams, inWords: (value: number | Message) => string): string {
  return template.replace(/\{(\w+)\}(\.(?!\.))?/g, (place, name: string, stop = "") => {
    const value = params[name];
    if (value === undefined) return place;
    const words = typeof value === "string" ? value : inWords(value);
    return /[\p{L}\d]\.$/u.test(words) ? words : `${words}${stop}`;
  });
}
