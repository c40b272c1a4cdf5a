// No word for people stands in a component: all come from the catalogue. The detector is shown to catch a planted breach.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../../src/taskpane");

/** Attributes that are read out or shown. */
const SPOKEN = new Set([
  "aria-label",
  "title",
  "placeholder",
  "label",
  "hint",
  "alt",
  "summary",
  "aria-description",
]);

function literalTexts(file: string, text: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const isWord = (value: string): boolean => /\p{L}{2}/u.test(value);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(`${file}: ${node.text.trim()}`);
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      ts.isStringLiteral(node.expression) &&
      !ts.isJsxAttribute(node.parent) &&
      isWord(node.expression.text)
    ) {
      found.push(`${file}: ${node.expression.text}`);
    }
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      found.push(`${file}: ${node.initializer.text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function components(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? components(file) : name.endsWith(".tsx") ? [file] : [];
  });
}

describe("texts of the pane", () => {
  it("stand in the catalogue, none in a component", () => {
    const files = components(root);
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.flatMap((file) => literalTexts(path.relative(root, file), readFileSync(file, "utf8"))),
    ).toEqual([]);
  });

  it("would be found in a component", () => {
    const planted = `const a = <p title="Hello there">Some words {"more words"}<b>{x}</b>·</p>;`;
    expect(literalTexts("planted.tsx", planted)).toHaveLength(3);
  });
});
