// A view of the register as text for other programs: CSV, JSON, and SQL for PostgreSQL. Layer: domain/returned.
import { isoOfSerial } from "../sheet/dates";
import type { CellValue } from "../sheet/snapshot";
import { csvOf } from "../taxonomy/csv";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../taxonomy/lists/beneficiaries";
import type { TableKind } from "../template/definitions";
import type { ColumnDefinition } from "../template/types";
import type { View, ViewTable } from "./views";

/** Dates as ISO; everything else as it is. */
export function plainValue({ type }: ColumnDefinition, value: CellValue): CellValue {
  if (type !== "date" || typeof value !== "number") return value;
  return isoOfSerial(value) ?? value;
}

/** A text that a spreadsheet would run as a formula. Source: OWASP, CSV Injection; the full-width forms too. */
const LIKE_A_FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]/;

/**
 * Headings, rows, and the footnote as the last line. People open CSV in a spreadsheet, so that text like a formula gets an
 * apostrophe before it; JSON and SQL have it as it is.
 */
export function csvView({ columns, rows }: ViewTable): string {
  const cell = (column: ColumnDefinition, value: CellValue): string => {
    const plain = plainValue(column, value);
    if (plain === null) return "";
    return typeof plain === "string" && LIKE_A_FORMULA.test(plain) ? `'${plain}` : String(plain);
  };
  return `\uFEFF${csvOf([
    columns.map(({ header }) => header),
    ...rows.map((row) => columns.map((column) => cell(column, row[column.key] ?? null))),
    [DEFAULT_KOSOVO_FOOTNOTE],
  ])}`;
}

/** One document: the view, its footnote, and each table with its rows by column key. */
export function jsonView(view: View, tables: readonly ViewTable[], now: string): string {
  const document = {
    view,
    written: now,
    footnote: DEFAULT_KOSOVO_FOOTNOTE,
    tables: tables.map(({ kind, columns, rows }) => ({
      kind,
      columns: columns.map(({ key, header, type }) => ({ key, header, type })),
      rows: rows.map((row) =>
        Object.fromEntries(
          columns.map((column) => [column.key, plainValue(column, row[column.key] ?? null)]),
        ),
      ),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const SQL_TYPES: Readonly<Partial<Record<ColumnDefinition["type"], string>>> = {
  amount: "numeric(18,2)",
  year: "integer",
  date: "date",
};
const SQL_TABLES: Readonly<Record<TableKind, string>> = {
  needs: "iisg_needs",
  responses: "iisg_responses",
  "funding-lines": "iisg_funding_lines",
};
const SQL_ID: Readonly<Partial<Record<TableKind, string>>> = { needs: "need_id", responses: "response_id" };

/**
 * A script for psql, in one transaction: tables, COPY-able data, then constraints. A value that its column's type cannot hold is
 * written to `as_written`, never changed or dropped. Limits are NOT VALID: they hold for what comes later, and what the register
 * has is loaded as it is.
 */
export function sqlView(view: View, tables: readonly ViewTable[], now: string): string {
  return [
    `-- IISG mapping, ${view} view, written ${now}. Load with: psql -v ON_ERROR_STOP=1 -f FILE.sql`,
    `-- ${DEFAULT_KOSOVO_FOOTNOTE.replace(/\n/g, " ")}`,
    "BEGIN;",
    "SET client_encoding = 'UTF8';",
    ...tables.flatMap(sqlTable),
    "COMMIT;",
    "",
  ].join("\n");
}

function sqlTable({ kind, columns, rows }: ViewTable): string[] {
  const table = SQL_TABLES[kind];
  const id = SQL_ID[kind];
  const names = columns.map(({ key }) => `"${key}"`);
  const data = rows.map((row, index) => {
    const left: Record<string, CellValue> = {};
    const cells = columns.map((column) => {
      const value = plainValue(column, row[column.key] ?? null);
      if (value === null || fits(column, value)) return value;
      left[column.key] = value;
      return null;
    });
    const asWritten = Object.keys(left).length === 0 ? null : JSON.stringify(left);
    return [index + 1, ...cells, asWritten].map(copyField).join("\t");
  });
  return [
    "",
    `CREATE TABLE ${table} (`,
    [
      "  row_no integer PRIMARY KEY",
      ...columns.map(
        ({ key, type, header }, index) =>
          `  ${names[index] ?? key} ${SQL_TYPES[type] ?? "text"} -- ${header}`,
      ),
      "  as_written jsonb -- values that their column's type cannot hold",
    ]
      .map((line, index, all) =>
        index === all.length - 1 ? line : line.includes(" -- ") ? line.replace(" -- ", ", -- ") : `${line},`,
      )
      .join("\n"),
    ");",
    `COPY ${table} (row_no, ${names.join(", ")}, as_written) FROM stdin;`,
    ...data,
    "\\.",
    ...(id === undefined || !columns.some(({ key }) => key === id)
      ? []
      : [`CREATE INDEX ON ${table} ("${id}");`]),
    ...columns.flatMap(({ key, type, required }) => [
      ...(type === "amount"
        ? [`ALTER TABLE ${table} ADD CONSTRAINT "${table}_${key}_amount" CHECK ("${key}" >= 0) NOT VALID;`]
        : []),
      ...(required.kind === "always"
        ? [
            `ALTER TABLE ${table} ADD CONSTRAINT "${table}_${key}_given" CHECK ("${key}" IS NOT NULL) NOT VALID;`,
          ]
        : []),
    ]),
    ...(["start", "end"].every((key) => columns.some((column) => column.key === key))
      ? [`ALTER TABLE ${table} ADD CONSTRAINT "${table}_period" CHECK ("end" >= "start") NOT VALID;`]
      : []),
  ];
}

/** Whether the column's type in the database holds the value exactly. */
function fits({ type }: ColumnDefinition, value: CellValue): boolean {
  switch (type) {
    case "amount":
      return (
        typeof value === "number" &&
        Number.isFinite(value) &&
        Math.abs(value) < 1e15 &&
        Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 * Math.max(1, Math.abs(value))
      );
    case "year":
      return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e9;
    case "date":
      return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
    default:
      return true;
  }
}

/** The text format of COPY: \N for nothing, escapes for tab, line ends and the backslash; a database takes no NUL. */
function copyField(value: CellValue): string {
  if (value === null) return "\\N";
  return String(value)
    .replace(/\0/g, "")
    .replace(/\\/g, "\\\\")
    .replace(/\t/g, "\\t")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r");
}
