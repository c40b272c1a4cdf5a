// A pasted table as cells: the HTML that Word, Excel and browsers put on the clipboard, else text with tabs. Layer: taskpane.

/** The cells of the largest table in the HTML; undefined where it has none. Merged cells stand in their first place. */
export function gridOfHtml(html: string): string[][] | undefined {
  const page = new DOMParser().parseFromString(html, "text/html");
  const [table] = [...page.querySelectorAll("table")].sort((a, b) => b.rows.length - a.rows.length);
  if (table === undefined || table.rows.length === 0) return undefined;
  const grid: string[][] = [];
  for (const [r, row] of [...table.rows].entries()) {
    const cells = (grid[r] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column += 1;
      for (let down = 0; down < Math.min(cell.rowSpan || 1, table.rows.length - r); down++)
        for (let right = 0; right < Math.min(cell.colSpan || 1, 60); right++)
          (grid[r + down] ??= [])[column + right] = down === 0 && right === 0 ? textOf(cell) : "";
      column += cell.colSpan || 1;
    }
  }
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_cell, index) => row[index] ?? ""));
}

const BLOCKS = new Set(["P", "DIV", "LI", "TR", "UL", "OL"]);

/** Text with a line for each paragraph and list item; list items keep a bullet. */
function textOf(cell: Element): string {
  let text = "";
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      text += (node.nodeValue ?? "").replace(/\s+/g, " ");
      return;
    }
    const { nodeName } = node;
    if (nodeName === "STYLE" || nodeName === "SCRIPT") return;
    if (nodeName === "BR") {
      text += "\n";
      return;
    }
    const isBlock = BLOCKS.has(nodeName);
    if (isBlock && text !== "" && !text.endsWith("\n")) text += "\n";
    if (nodeName === "LI") text += "- ";
    node.childNodes.forEach(walk);
    if (isBlock && !text.endsWith("\n")) text += "\n";
  };
  cell.childNodes.forEach(walk);
  return text
    .split("\n")
    .map((line) => line.replace(/[^\S\n]+/gu, " ").trim())
    .join("\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Cells of text as Excel copies it: tabs between cells, quotes around cells with line breaks; else commas or semicolons. */
export function gridOfText(text: string): string[][] {
  const clean = text.replace(/\r\n?/g, "\n");
  const first = clean.split("\n", 1)[0] ?? "";
  const separator = first.includes("\t") ? "\t" : first.includes(";") && !first.includes(",") ? ";" : ",";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const closeCell = (): void => {
    row.push(cell);
    cell = "";
  };
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator) closeCell();
    else if (sign === "\n") {
      closeCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) {
    closeCell();
    rows.push(row);
  }
  return rows.filter((one) => one.some((content) => content.trim() !== ""));
}
