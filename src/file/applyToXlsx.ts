// Applies a plan to an existing .xlsx file: only the parts that the plan names are written anew, all others stay byte for byte.
// Layer: file.
import { unzipSync, zipSync } from "fflate";
import { message } from "../domain/message";
import type { Message } from "../domain/message";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import type { Area } from "../domain/sheet/address";
import { areaAddress, cellAddress, parseAddress } from "../domain/sheet/address";
import { countWritten, describeOps } from "../domain/sheet/describe";
import type { ApplyReport, Plan, PlanOp } from "../domain/sheet/plan";
import { listArchive } from "./archive";
import { unescapeText } from "./readXlsx";
import { SheetPart } from "./sheetPart";
import { StyleBook } from "./styleBook";
import type { XmlElement } from "./xmlTree";
import { childNamed, childrenNamed, elementLike, ensureChild, parseTree, textOf, writeTree } from "./xmlTree";

const BOOK_ORDER =
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches extLst".split(
    " ",
  );

/**
 * Gives a new file with the plan applied; `bytes` are not changed. Sheets keep their protection, and charts, notes, pictures and
 * PivotTables stay as they are. What was meant for a cell that has changed is left out and named in the report.
 * @throws Error for an operation that makes or deletes sheets or tables: a bug of the planner, see `writeXlsx` for these.
 */
export function applyToXlsx(
  bytes: Uint8Array,
  plan: Plan,
): Result<{ readonly bytes: Uint8Array; readonly report: ApplyReport }> {
  const listed = listArchive(bytes);
  if (!listed.ok) return listed;
  let book: OpenBook;
  try {
    book = new OpenBook(unzipSync(bytes));
  } catch {
    return failed(message("file.brokenPart", { part: "xl/workbook.xml" }));
  }
  for (const op of plan.ops) book.apply(op);
  const { skippedCells, cellsWritten } = book;
  const left: Message[] = skippedCells.map((cell) => message("workbook.op.cell-changed", cell));
  return ok({
    bytes: book.finish(),
    report: {
      complete: true,
      done: describeOps(plan.ops),
      notDone: left,
      skippedCells,
      roundTrips: 0,
      cellsWritten,
    },
  });
}

interface TablePart {
  readonly path: string;
  readonly root: XmlElement;
  readonly sheet: string;
}

/** The parts of a workbook, read when they are first needed and written when they were. */
class OpenBook {
  readonly skippedCells: { sheet: string; cell: string }[] = [];
  cellsWritten = 0;
  private readonly trees = new Map<string, XmlElement>();
  private readonly sheets = new Map<string, SheetPart>();
  private readonly paths: ReadonlyMap<string, string>;
  private readonly book: XmlElement;
  private readonly styles: StyleBook;
  private strings: string[] | undefined;
  private tables: TablePart[] | undefined;

  constructor(private readonly parts: Record<string, Uint8Array>) {
    this.book = this.tree("xl/workbook.xml");
    this.styles = new StyleBook(this.tree("xl/styles.xml"));
    const targets = this.relations("xl/workbook.xml");
    this.paths = new Map(
      childrenNamed(childNamed(this.book, "sheets") ?? this.book, "sheet").flatMap(({ attributes }) => {
        const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "";
        const path = targets.find((one) => one.id === id)?.path;
        return path === undefined ? [] : [[attributes["name"] ?? "", path] as const];
      }),
    );
  }

  apply(op: PlanOp): void {
    switch (op.kind) {
      case "write":
        op.values.forEach((line, r) =>
          line.forEach((input, c) => this.sheet(op.sheet).write(op.top + r, op.left + c, input)),
        );
        this.cellsWritten += countWritten(op.values);
        return;
      case "guarded-write":
        for (const { row, column, before, after } of op.cells) {
          const sheet = this.sheet(op.sheet);
          if (sheet.value(row, column) !== before) {
            this.skippedCells.push({ sheet: op.sheet, cell: cellAddress(row, column) });
            continue;
          }
          sheet.write(row, column, after);
          this.cellsWritten += 1;
        }
        return;
      case "format":
        return this.sheet(op.sheet).format(op.area, op.format);
      case "column-width":
        return this.sheet(op.sheet).columnWidth(op.column, op.columns, op.width);
      case "validation":
        return this.sheet(op.sheet).validate(op.area, op.validation);
      case "resize-table":
        this.table(op.name).root.attributes["ref"] = areaAddress(op.area);
        return;
      case "replace-rows":
        return this.replaceRows(op);
      case "name":
        this.removeName(op.name);
        ensureChild(this.book, "definedNames", BOOK_ORDER).children.push(
          elementLike(this.book, "definedName", { name: op.name }, [op.refersTo]),
        );
        return;
      case "remove-name":
        return this.removeName(op.name);
      // A file is changed beneath its protection, which stays as it was.
      case "unprotect":
      case "protect":
      case "activate":
        return;
      default:
        throw new Error(`A plan for an existing file cannot do "${op.kind}".`);
    }
  }

  finish(): Uint8Array {
    for (const table of this.tables ?? []) if (this.sheets.has(table.sheet)) this.fitColumns(table);
    for (const sheet of this.sheets.values()) sheet.finish();
    const changed = Object.fromEntries([...this.trees].map(([path, tree]) => [path, writeTree(tree)]));
    return zipSync({ ...this.parts, ...changed }, { mtime: new Date(Date.UTC(2020, 0, 2)), level: 6 });
  }

  private sheet(name: string): SheetPart {
    let sheet = this.sheets.get(name);
    if (sheet === undefined) {
      const path = this.paths.get(name);
      if (path === undefined)
        throw new Error(`The plan writes to sheet "${name}", which is not in the file.`);
      sheet = new SheetPart(this.tree(path), this.styles, (index) => this.sharedStrings()[index] ?? "");
      this.sheets.set(name, sheet);
    }
    return sheet;
  }

  private replaceRows(op: Extract<PlanOp, { kind: "replace-rows" }>): void {
    const table = this.table(op.table);
    const sheet = this.sheet(table.sheet);
    const area = areaOf(table.root);
    op.values.forEach((line, r) =>
      line.forEach((input, c) => sheet.write(area.top + 1 + r, area.left + c, input ?? "")),
    );
    for (let row = op.values.length + 1; row < area.rows; row++)
      for (let column = 0; column < area.columns; column++)
        sheet.write(area.top + row, area.left + column, "");
    table.root.attributes["ref"] = areaAddress({ ...area, rows: Math.max(2, op.values.length + 1) });
    this.cellsWritten += countWritten(op.values);
  }

  private table(name: string): TablePart {
    this.tables ??= this.readTables();
    const table = this.tables.find(
      ({ root }) => (root.attributes["displayName"] ?? root.attributes["name"]) === name,
    );
    if (table === undefined) throw new Error(`The plan uses table "${name}", which is not in the file.`);
    return table;
  }

  private readTables(): TablePart[] {
    return [...this.paths].flatMap(([sheet, path]) =>
      this.relations(path)
        .filter(({ type }) => /\/table$/.test(type))
        .map((target) => ({ path: target.path, sheet, root: parseTree(this.part(target.path)) })),
    );
  }

  /** Excel repairs a file whose table columns are not called as the cells of their headings: both are made one. */
  private fitColumns({ path, root, sheet }: TablePart): void {
    const area = areaOf(root);
    const list = childNamed(root, "tableColumns");
    if (list === undefined || root.attributes["headerRowCount"] === "0") return;
    const columns = childrenNamed(list, "tableColumn");
    const part = this.sheet(sheet);
    const fitted = Array.from({ length: area.columns }, (_, index): XmlElement => {
      const heading = String(part.value(area.top, area.left + index) ?? `Column${index + 1}`);
      const known = columns[index];
      const id = Math.max(0, ...columns.map(({ attributes }) => Number(attributes["id"] ?? 0))) + index + 1;
      const column = known ?? elementLike(list, "tableColumn", { id: String(id) });
      column.attributes["name"] = heading.replace(/\n/g, "_x000a_");
      return column;
    });
    list.children.splice(0, list.children.length, ...fitted);
    list.attributes["count"] = String(fitted.length);
    const filter = childNamed(root, "autoFilter");
    if (filter !== undefined) filter.attributes["ref"] = areaAddress(area);
    this.trees.set(path, root);
  }

  private removeName(name: string): void {
    const list = childNamed(this.book, "definedNames");
    for (const entry of list === undefined ? [] : childrenNamed(list, "definedName"))
      if (entry.attributes["name"] === name && entry.attributes["localSheetId"] === undefined)
        list?.children.splice(list.children.indexOf(entry), 1);
    if (list?.children.length === 0) this.book.children.splice(this.book.children.indexOf(list), 1);
  }

  private sharedStrings(): readonly string[] {
    this.strings ??=
      this.parts["xl/sharedStrings.xml"] === undefined
        ? []
        : childrenNamed(parseTree(this.part("xl/sharedStrings.xml")), "si").map(sharedText);
    return this.strings;
  }

  private part(path: string): Uint8Array {
    const part = this.parts[path];
    if (part === undefined) throw new Error(`The file has no part ${path}.`);
    return part;
  }

  private tree(path: string): XmlElement {
    let tree = this.trees.get(path);
    if (tree === undefined) this.trees.set(path, (tree = parseTree(this.part(path))));
    return tree;
  }

  private relations(path: string): { readonly id: string; readonly type: string; readonly path: string }[] {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const part = this.parts[`${folder}_rels/${path.slice(folder.length)}.rels`];
    if (part === undefined) return [];
    return childrenNamed(parseTree(part), "Relationship").map(({ attributes }) => ({
      id: attributes["Id"] ?? "",
      type: attributes["Type"] ?? "",
      path: resolvePath(folder, attributes["Target"] ?? ""),
    }));
  }
}

/** Texts of a shared string with formatted pieces; phonetic hints are no part of it. */
function sharedText(element: XmlElement): string {
  const texts = [
    ...childrenNamed(element, "t"),
    ...childrenNamed(element, "r").flatMap((run) => childrenNamed(run, "t")),
  ];
  return unescapeText(texts.map(textOf).join(""));
}

function areaOf(table: XmlElement): Area {
  const area = parseAddress(table.attributes["ref"] ?? "");
  if (area === undefined) throw new Error("A table of the file has no area.");
  return { top: area.top, left: area.left, rows: area.rows, columns: area.columns };
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const pieces = folder.split("/").filter((piece) => piece !== "");
  for (const piece of target.split("/")) {
    if (piece === "..") pieces.pop();
    else if (piece !== ".") pieces.push(piece);
  }
  return pieces.join("/");
}
