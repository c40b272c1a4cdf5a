// The doors between the rooms hold; and the detector that says so is itself shown to catch breaches.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

interface Room {
  readonly mayImport: readonly string[];
  readonly roots?: readonly string[];
}

const root = path.resolve(__dirname, "../..");
let rooms: Record<string, Room>;
let rootImports: readonly string[];
let officeGlobals: readonly string[];

beforeAll(() => {
  // The list is shared with the lint configuration, an ES module: read as text and evaluated without its exports.
  const source = readFileSync(path.join(root, "scripts/lib/rooms.mjs"), "utf8").replace(
    /export const/g,
    "var",
  );
  const read = new Function(`${source}; return { ROOMS, ROOT_IMPORTS, OFFICE_GLOBALS };`) as () => {
    ROOMS: Record<string, Room>;
    ROOT_IMPORTS: string[];
    OFFICE_GLOBALS: string[];
  };
  ({ ROOMS: rooms, ROOT_IMPORTS: rootImports, OFFICE_GLOBALS: officeGlobals } = read());
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : /\.tsx?$/.test(name) ? [file] : [];
  });
}

/** Breaches of one source text that would stand at `file` (relative to src/). */
function breaches(file: string, text: string): string[] {
  const found: string[] = [];
  const room = file.split("/")[0] ?? "";
  const rules = rooms[room];
  if (!rules) return [`${file}: no room of this name`];
  const isRoot = rules.roots?.includes(file) ?? false;
  const allowed = new Set([room, ...rules.mayImport, ...(isRoot ? rootImports : [])]);
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

  const checkImport = (specifier: string): void => {
    if (specifier.startsWith(".")) {
      const target =
        path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)).split("/")[0] ?? "";
      if (target === ".." || !allowed.has(target)) found.push(`${file}: imports ${specifier}`);
    } else if (room === "domain" && !rules.mayImport.includes(specifier)) {
      found.push(`${file}: the domain imports the package ${specifier}`);
    } else if (specifier.startsWith("node:") && !["cli", "workbench"].includes(room)) {
      found.push(`${file}: imports ${specifier}`);
    } else if (/^react/.test(specifier) && !["taskpane", "workbench"].includes(room)) {
      found.push(`${file}: imports ${specifier}`);
    }
  };
  const visit = (node: ts.Node): void => {
    if (
      (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      checkImport(node.moduleSpecifier.text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) checkImport(argument.text);
    }
    if (
      ts.isIdentifier(node) &&
      officeGlobals.includes(node.text) &&
      room !== "excel" &&
      room !== "workbench" &&
      !isRoot
    ) {
      const parent = node.parent;
      const isMemberName = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const isKey =
        (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
      if (!isMemberName && !isKey) found.push(`${file}: names ${node.text}`);
    }
    if (ts.isPropertyAccessExpression(node) && node.name.text === "innerHTML" && room !== "workbench")
      found.push(`${file}: uses innerHTML`);
    if (ts.isJsxAttribute(node) && node.name.getText() === "dangerouslySetInnerHTML")
      found.push(`${file}: uses dangerouslySetInnerHTML`);
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      ["fetch", "eval", "alert", "confirm", "prompt"].includes(node.expression.text) &&
      !["workbench", "cli"].includes(room)
    ) {
      found.push(`${file}: calls ${node.expression.text}`);
    }
    if (ts.isExportAssignment(node)) found.push(`${file}: has a default export`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (room === "domain" && /\b(Date\.now|Math\.random|new Date\(\s*\))/.test(text))
    found.push(`${file}: the domain has no clock and no chance`);
  return found;
}

test("no file of src breaks a door", () => {
  const files = filesBelow(path.join(root, "src"));
  expect(files.length).toBeGreaterThan(20);
  const found = files.flatMap((file) =>
    breaches(path.relative(path.join(root, "src"), file).replace(/\\/g, "/"), readFileSync(file, "utf8")),
  );
  expect(found).toEqual([]);
});

test.each([
  [
    "the domain importing the host's gateway",
    "domain/sheet/a.ts",
    `import { read } from "../../excel/read";`,
  ],
  ["the domain importing a package", "domain/sheet/a.ts", `import { z } from "zod";`],
  ["the domain reading the clock", "domain/sheet/a.ts", `export const t = Date.now();`],
  ["the app naming Excel", "app/a.ts", `export const run = () => Excel.run(async () => {});`],
  [
    "a component importing the gateway",
    "taskpane/components/A.tsx",
    `import { read } from "../../excel/read";`,
  ],
  ["a lazy import through a closed door", "app/a.ts", `export const a = () => import("../excel/read");`],
  ["the add-in importing the stand-in", "file/a.ts", `import { model } from "../workbench/model/a";`],
  ["the stand-in importing the add-in", "workbench/a.ts", `import { x } from "../domain/result";`],
  ["React outside the pane", "app/a.ts", `import { useState } from "react";`],
  ["markup from text", "taskpane/a.ts", `document.body.innerHTML = "x";`],
  ["a request", "excel/a.ts", `export const a = fetch("/x");`],
  ["a default export", "domain/a.ts", `const a = 1; export default a;`],
])("the detector catches %s", (_what, file, text) => {
  expect(breaches(file, text)).not.toEqual([]);
});

test("the detector lets the composition root join pane and host", () => {
  expect(breaches("taskpane/index.tsx", `import { read } from "../excel/read"; Office.onReady();`)).toEqual(
    [],
  );
});
