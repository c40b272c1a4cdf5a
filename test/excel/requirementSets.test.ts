// Every member of Excel's object model that the add-in names is in the requirement set that the manifest declares, or behind a check
// of the host at run time; by Microsoft's typings. The detector is itself shown to catch a breach.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { setOf } from "./officeTypes";

const root = path.join(__dirname, "../..");
const declared = Number(
  /<Set Name="ExcelApi" MinVersion="1\.(\d+)"/.exec(
    readFileSync(path.join(root, "manifest.xml"), "utf8"),
  )?.[1],
);

interface Use {
  readonly place: string;
  readonly member: string;
  readonly set: number;
  /** Highest ExcelApi 1.x that a check around the use asks for; 0 without a check. */
  readonly checked: number;
}

/** Steps of a plan that `optionalSteps` queues only where the host has their set: kind to minor version. */
function checkedSteps(): ReadonlyMap<string, number> {
  const text = readFileSync(path.join(root, "src/excel/optionalSteps.ts"), "utf8");
  const table = /OPTIONAL_KINDS[^=]*= \{([^}]*)\}/.exec(text)?.[1] ?? "";
  expect(text).toMatch(/const needed = OPTIONAL_KINDS\[step\.op\.kind\][^]*?if \(!supports\(needed\)\)/);
  return new Map(
    [...table.matchAll(/"?([\w-]+)"?: "1\.(\d+)"/g)].map(([, kind = "", set]) => [kind, Number(set)]),
  );
}

function usesIn(files: readonly string[], extra: Readonly<Record<string, string>> = {}): Use[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["office-js"],
    typeRoots: [path.join(root, "node_modules/@types")],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.getSourceFile = (name, ...rest) =>
    extra[name] === undefined
      ? getSourceFile.call(host, name, ...rest)
      : ts.createSourceFile(name, extra[name], ts.ScriptTarget.ES2022, true);
  host.fileExists = (name) => extra[name] !== undefined || fileExists.call(host, name);
  host.readFile = (name) => extra[name] ?? readFile.call(host, name);
  const program = ts.createProgram([...files, ...Object.keys(extra)], options, host);
  const checker = program.getTypeChecker();
  const steps = checkedSteps();
  const uses: Use[] = [];
  for (const name of [...files, ...Object.keys(extra)]) {
    const source = program.getSourceFile(name);
    if (source === undefined) throw new Error(`${name} is not in the program.`);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node.name, node);
      if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) note(node.propertyName ?? node.name, node);
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) noteAssigned(node);
      ts.forEachChild(node, visit);
    };
    const add = (symbol: ts.Symbol | undefined, at: ts.Node): void => {
      for (const declaration of symbol?.declarations ?? []) {
        if (!declaration.getSourceFile().fileName.includes("@types/office-js")) continue;
        const owner = declaration.parent;
        const ownerName =
          ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) ? (owner.name?.text ?? "") : "";
        // The fields of an event's arguments are plain data: one that a host does not send is undefined.
        if (ownerName.endsWith("EventArgs") || ownerName === "") continue;
        const set = Math.min(
          ...(symbol?.declarations ?? []).map((one) => setOf(one) ?? setOf(one.parent) ?? 1),
        );
        const { line } = source.getLineAndCharacterOfPosition(at.getStart());
        uses.push({
          place: `${path.basename(name)}:${line + 1}`,
          member: `${ownerName}.${symbol?.name ?? ""}`,
          set,
          checked: checkAround(at, steps),
        });
        return;
      }
    };
    const note = (member: ts.Node, at: ts.Node): void => {
      const symbol =
        ts.isBindingElement(at) && ts.isObjectBindingPattern(at.parent)
          ? checker.getTypeAtLocation(at.parent).getProperty(member.getText())
          : checker.getSymbolAtLocation(member);
      add(symbol, at);
    };
    /** A property of an object that is given to the host, such as a rule. */
    const noteAssigned = (node: ts.PropertyAssignment | ts.ShorthandPropertyAssignment): void => {
      if (!ts.isObjectLiteralExpression(node.parent)) return;
      add(checker.getContextualType(node.parent)?.getProperty(node.name.getText()), node);
    };
    visit(source);
  }
  return uses;
}

/**
 * The highest set that something around the node asks the host for: an `if`, `?:` or `&&`, an earlier `if (!supports(...)) return`,
 * or an optional step of a plan. Versions may stand in constants of the same file.
 */
function checkAround(node: ts.Node, steps: ReadonlyMap<string, number>): number {
  const text = node.getSourceFile().text;
  const asked = (condition: ts.Node): number[] =>
    [...condition.getText().matchAll(/supports\((?:"1\.(\d+)"|(\w+))\)/g)].map(([, set, constant]) =>
      Number(set ?? new RegExp(`const ${constant} = "1\\.(\\d+)"`).exec(text)?.[1] ?? 0),
    );
  const most: number[] = [0];
  for (let child: ts.Node = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    if (ts.isConditionalExpression(parent) && parent.whenTrue === child)
      most.push(...asked(parent.condition));
    if (ts.isIfStatement(parent) && parent.thenStatement === child) most.push(...asked(parent.expression));
    if (ts.isBinaryExpression(parent) && parent.right === child && parent.operatorToken.getText() === "&&")
      most.push(...asked(parent.left));
    if (ts.isCaseClause(parent) && ts.isStringLiteral(parent.expression))
      most.push(steps.get(parent.expression.text) ?? 0);
    if (ts.isBlock(parent))
      for (const before of parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement)))
        if (
          ts.isIfStatement(before) &&
          before.expression.getText().startsWith("!supports(") &&
          leaves(before.thenStatement)
        )
          most.push(...asked(before.expression));
  }
  return Math.max(...most);
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements[statement.statements.length - 1] : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

const beyond = (uses: readonly Use[]): string[] =>
  uses
    .filter(({ set, checked }) => set > Math.max(declared, checked))
    .map(({ place, member, set }) => `${place}: ${member} needs ExcelApi 1.${set}`);

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".ts"))
    .map((name) => path.join(root, folder, name));

test("every member that is named is in the declared set or behind a check", () => {
  const planted = path.join(root, "src/excel/planted.ts");
  const uses = usesIn([...filesOf("src/excel"), ...filesOf("src/commands")], {
    [planted]: `declare function supports(version: string): boolean;
export function bad(sheet: Excel.Worksheet): void { sheet.notes.add("A1", "x"); }
export function good(sheet: Excel.Worksheet): void { if (supports("1.18")) sheet.notes.add("A1", "x"); }
export function tooLow(sheet: Excel.Worksheet): void { if (supports("1.17")) sheet.notes.add("A1", "x"); }
export function left(sheet: Excel.Worksheet): void { if (!supports("1.18")) return; sheet.notes.add("A1", "x"); }
export function taken(sheet: Excel.Worksheet): unknown { const { notes } = sheet; return notes; }`,
  });
  const own = uses.filter(({ place }) => !place.startsWith("planted"));
  expect(declared).toBe(13);
  expect(own.length).toBeGreaterThan(150);
  expect(new Set(own.map(({ member }) => member)).size).toBeGreaterThan(60);
  expect(beyond(own)).toEqual([]);
  // The detector: a member beyond the set, once bare, once behind a check that asks for too little, once taken out of its object.
  const caught = beyond(uses.filter(({ place }) => place.startsWith("planted")));
  expect(caught.filter((line) => line.includes("Worksheet.notes")).map((line) => line.split(":")[1])).toEqual(
    ["2", "4", "6"],
  );
  process.stdout.write(
    `Requirement sets: ${own.length} uses of ${new Set(own.map(({ member }) => member)).size} members looked at.\n`,
  );
}, 300_000);
