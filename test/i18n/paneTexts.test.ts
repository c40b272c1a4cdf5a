// The pane's texts: every key that is used exists, every key that exists is used, and each is fit to be read.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../src/domain/taxonomy/lists/beneficiaries";
import type { Text } from "../../src/i18n/catalogue";
import { english } from "../../src/i18n/en/all";
import { pane } from "../../src/i18n/en/pane";

const src = path.resolve(__dirname, "../../src");

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) return sources(file);
    return /\.tsx?$/.test(name) ? [readFileSync(file, "utf8")] : [];
  });
}

const used = new Set(
  ["taskpane", "app", "commands", "worker"]
    .flatMap((room) => sources(path.join(src, room)))
    .flatMap((text) => [...text.matchAll(/"(pane\.[A-Za-z0-9.]+)"/g)].map((match) => match[1] ?? "")),
);
const forms = (text: Text): string[] =>
  typeof text === "string"
    ? [text]
    : Object.values(text).filter((form): form is string => typeof form === "string");

describe("the pane's texts", () => {
  it("are all there", () => {
    expect([...used].filter((key) => !(key in english))).toEqual([]);
  });

  it("have the footnote of Kosovo* in the wording of the lists", () => {
    expect(pane["pane.footnote"]).toBe(DEFAULT_KOSOVO_FOOTNOTE);
  });

  it("are all used", () => {
    expect(Object.keys(pane).filter((key) => !used.has(key))).toEqual([]);
  });

  it("have a plural form wherever a count stands before the things counted", () => {
    const lonely = Object.entries(pane).filter(
      ([, text]) => typeof text === "string" && /\{count\} \p{L}+s\b/u.test(text),
    );
    expect(lonely.map(([key]) => key)).toEqual([]);
  });

  it("have the same places in all plural forms", () => {
    for (const text of Object.values(pane as Readonly<Record<string, Text>>)) {
      const places = forms(text).map((form) =>
        [...form.matchAll(/\{(\w+)\}/g)]
          .map((match) => match[1])
          .sort()
          .join(),
      );
      expect(new Set(places).size).toBe(1);
    }
  });

  it("keep sentences short: at most 30 words each", () => {
    const long = Object.entries(pane as Readonly<Record<string, Text>>)
      .filter(([key]) => key !== "pane.footnote")
      .flatMap(([key, text]) =>
        forms(text).flatMap((form) =>
          form
            .split(/[.!?:]\s/)
            .filter((sentence) => sentence.split(/\s+/).length > 30)
            .map(() => key),
        ),
      );
    expect(long).toEqual([]);
  });
});
