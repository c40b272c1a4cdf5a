// The type of a translated area: the keys of the English one, in the plural forms of the language. Layer: i18n.
import type { Text } from "./catalogue";
import type { FixedKey } from "./fixedNames";

/**
 * What a translation of the English area `T` may hold: none of the names that stay English, and nothing that English lacks. A
 * text with plural forms needs every category that `Intl.PluralRules` tells for the language; a text that English leaves in one
 * form may have forms by `count` too. A text that is missing is shown in English: About tells the share, a test the keys.
 */
export type TranslationOf<T extends Readonly<Record<string, Text>>, Category extends Intl.LDMLPluralRule> = {
  readonly [Key in Exclude<keyof T, FixedKey>]?: T[Key] extends string
    ? string | Readonly<Record<Category, string>>
    : Readonly<Record<Category, string>>;
};
