// The pseudo-language: accented, a third longer and bracketed, so that a test and an eye see texts that are cut off or that
// never came from the catalogue. Layer: i18n.
import type { Text, Texts } from "./catalogue";

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
};

/** Every text of a catalogue in the pseudo-language; places such as `{count}` stay as they are. */
export function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, pseudoText(text)]));
}

function pseudoText(text: Text): Text {
  if (typeof text === "string") return pseudoString(text);
  const forms = Object.entries(text).map(([category, form]) => [category, pseudoString(form)] as const);
  return Object.fromEntries(forms) as unknown as Text;
}

/** One text: "[Šåvé ~~]" style, places in curly brackets untouched. */
export function pseudoString(text: string): string {
  const accented = text
    .split(/(\{\w+\})/)
    .map((piece) =>
      piece.startsWith("{") ? piece : piece.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter),
    )
    .join("");
  return `[${accented}${" ~".repeat(Math.ceil(text.length / 6))}]`;
}
