// Every message that the code can make has words in the English catalogue.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { english } from "../../src/i18n/en/all";

const root = path.join(__dirname, "../../src");
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "workbench" || entry.name === "i18n" ? [] : sources(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}

test("keys written out in messages and questions are in the catalogue", () => {
  const asked = /\b(?:message|ask|say)\(\s*"([a-z]\w*\.[\w.-]+)"/g;
  const missing = sources(root).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(asked)].flatMap(([, key = ""]) =>
      key in english ? [] : [`${path.relative(root, file)}: ${key}`],
    ),
  );
  expect(missing).toEqual([]);
  expect(sources(root).join("").length).toBeGreaterThan(1_000);
});
