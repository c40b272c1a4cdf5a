// The documentation stays true: links resolve, scripts and commands exist.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const pages = [
  "README.md",
  "CHANGELOG.md",
  ...readdirSync(path.join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
  ...readdirSync(path.join(root, "docs/guide")).map((name) => `docs/guide/${name}`),
  ...readdirSync(path.join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`),
];
const read = (page: string): string => readFileSync(path.join(root, page), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };

test.each(pages)("%s: every relative link resolves", (page) => {
  const broken = [...read(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
    .map(([, link]) => link as string)
    .filter((link) => !existsSync(path.join(root, path.dirname(page), link)));
  expect(broken).toEqual([]);
});

test.each(pages)("%s: every npm script exists", (page) => {
  const names = [...read(page).matchAll(/npm run (?:-s |--silent )?([\w:-]+)/g)].map(
    ([, name]) => name as string,
  );
  expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test("every command of the README's table is a command of iisg", () => {
  const [, table = ""] = read("README.md").split("## The command line");
  const source = read("src/cli/iisg.ts");
  const commands = [...(table.split("##")[0] ?? "").matchAll(/^\| `(\w+)/gm)].map(
    ([, name]) => name as string,
  );
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.filter((name) => !source.includes(`${name}: ${name}Command`))).toEqual([]);
});

test("scripts that package.json names exist", () => {
  const files = Object.values(scripts).flatMap((command) =>
    [...command.matchAll(/(?:scripts|src|bench)\/[\w/.-]+\.(?:mjs|ts)/g)].map(([file]) => file),
  );
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});

test.each(pages)("%s: every command of iisg that it shows exists", (page) => {
  const source = read("src/cli/iisg.ts");
  const shown = [...read(page).matchAll(/npm run -s iisg -- ([a-z]+)/g)].map(([, name]) => name as string);
  expect(shown.filter((name) => !new RegExp(`\\b${name}: \\w+Command`).test(source))).toEqual([]);
});
