// The type of a translated area: the keys of the English one, in the plural forms of the language. Layer: i18n.
import type { Text } from "./catalogue";
import type { FixedKey } from "./fixedNames";

/**
 * What a translation of the English area `T` holds, no key more and no key less: names that stay English are not in it. A text
 * with plural forms needs every category that `Intl.PluralRules` tells for the language; a text that English leaves in one form
 * may have forms by `count` too.
 */
export type TranslationOf<T extends Readonly<Record<string, Text>>, Category extends Intl.LDMLPluralRule> = {
  readonly [Key in Exclude<keyof T, FixedKey>]: T[Key] extends string
    ? string | Readonly<Record<Category, string>>
    : Readonly<Record<Category, string>>;
};
