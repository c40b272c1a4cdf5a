// What Tab can reach in Excel on the web: there office.js itself carries the focus, along a list of its own that does not know <summary>.
// Without a tabindex the focus would stay on it for good.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : name.endsWith(".tsx") ? [file] : [];
  });
}

const without = (source: string): string[] =>
  [...source.matchAll(/<summary\b[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !tag.includes("tabIndex={0}"));

test("every summary has a tabindex of its own", () => {
  const sources = filesBelow(path.join(__dirname, "../../src/taskpane")).map((file) =>
    readFileSync(file, "utf8"),
  );
  expect(sources.flatMap((source) => [...source.matchAll(/<summary\b/g)]).length).toBeGreaterThan(2);
  expect(sources.flatMap(without)).toEqual([]);
});

test("a summary without one is caught", () => {
  expect(without("<summary className={a}>What if</summary>")).toHaveLength(1);
});
