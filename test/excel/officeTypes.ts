// What Microsoft's typings say of each member of Excel's object model: its type and its requirement set. Read as text, not run.
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface OfficeMember {
  /** Name of the class it gives; undefined for plain values. */
  readonly gives: string | undefined;
  /** Minor version of the ExcelApi 1.x set; 1 where the typings say none. */
  readonly set: number;
}

/** Class name to member name to facts. */
export type OfficeTypes = ReadonlyMap<string, ReadonlyMap<string, OfficeMember>>;

let known: OfficeTypes | undefined;

export function officeTypes(): OfficeTypes {
  known ??= read();
  return known;
}

function read(): OfficeTypes {
  const file = require.resolve("@types/office-js/index.d.ts");
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const types = new Map<string, Map<string, OfficeMember>>();
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) {
      if (node.name.text === "Excel") node.body.statements.forEach(visitType);
    }
  };
  const visitType = (node: ts.Node): void => {
    if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return;
    const name = node.name?.text;
    if (name === undefined) return;
    const own = setOf(node) ?? 1;
    const members = types.get(name) ?? new Map<string, OfficeMember>();
    types.set(name, members);
    for (const member of node.members as ts.NodeArray<ts.ClassElement | ts.TypeElement>) {
      const key = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
      if (key === undefined) continue;
      const type = (member as ts.PropertyDeclaration).type;
      const set = setOf(member) ?? own;
      const before = members.get(key);
      // An overload that came later does not make the first one newer.
      members.set(key, { gives: before?.gives ?? classOf(type), set: Math.min(set, before?.set ?? set) });
    }
  };
  source.forEachChild(visit);
  return types;
}

/** The minor version in `[Api set: ExcelApi 1.9]`; online-only and desktop-only sets count as 99: they are in no manifest. */
export function setOf(node: ts.Node): number | undefined {
  const text = ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
  const found = /\[Api set: (ExcelApi\w*) ([\w.]+)/.exec(text);
  if (found === null) return undefined;
  return found[1] === "ExcelApi" ? Number((found[2] ?? "1.1").split(".")[1]) : 99;
}

function classOf(type: ts.TypeNode | undefined): string | undefined {
  if (type === undefined || !ts.isTypeReferenceNode(type)) return undefined;
  const { typeName } = type;
  return ts.isQualifiedName(typeName) ? typeName.right.text : typeName.text;
}
