// What the domain says to people: a key of the catalogue and its parameters; `i18n` holds the words. Layer: domain (leaf).

/**
 * Values put into `{name}` places of a text. Numbers are shown in the reader's locale; `count` chooses the plural form; a
 * message is shown in its own words, so that a word of ours inside a sentence is in the reader's language too.
 */
export type MessageParams = Readonly<Record<string, string | number | Message>>;

/** A text for people, not yet in any language. `key` is a key of the catalogue in `src/i18n`. */
export interface Message {
  readonly key: string;
  readonly params?: MessageParams;
}

/** Turns a message into words of one language. Planners that write texts into cells are given one. */
export type Translate = (message: Message) => string;

/** Makes a message. A test walks all calls of this function and checks the key against the catalogue. */
export function message(key: string, params?: MessageParams): Message {
  return params === undefined ? { key } : { key, params };
}
