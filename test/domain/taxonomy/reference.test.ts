// docs/taxonomy.md says what the lists say.
import { readFileSync } from "node:fs";
import path from "node:path";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { taxonomyReference } from "../../../src/domain/taxonomy/reference";

it("is the page in docs, word for word", () => {
  const file = path.join(__dirname, "../../../docs/taxonomy.md");
  expect(readFileSync(file, "utf8").replace(/\r\n/g, "\n")).toBe(taxonomyReference(BUILTIN_TAXONOMY));
});

it("shows the standing of every term", () => {
  const terms = Object.values(BUILTIN_TAXONOMY.lists).flatMap(({ terms: all }) => all);
  const page = taxonomyReference(BUILTIN_TAXONOMY);
  expect(page.match(/ \| (official|proposed) \| /g)).toHaveLength(
    terms.length + BUILTIN_TAXONOMY.crosswalks.length,
  );
});
