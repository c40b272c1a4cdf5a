// Templates as Frictionless Table Schemas, so that other tools can validate the same columns. Layer: domain/template.
import type { Translate } from "../message";
import { message } from "../message";
import { packageFiles, resourceFile, taxonomyResources } from "../taxonomy/dataPackage";
import type { ResourceFile, SchemaField, TextFiles } from "../taxonomy/dataPackage";
import { isOffered } from "../taxonomy/listSheet";
import { cellText, periodOf, termsOf } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";
import { columnsOf, TEMPLATE_VERSION } from "./definitions";
import type { TableKind } from "./definitions";
import { YEARS } from "./entrySheet";
import type { ColumnDefinition } from "./types";

const TABLES: readonly TableKind[] = ["needs", "responses", "funding-lines"];

/** The fields of a table; closed lists as the cell texts in force for the cycle, dates as ISO, names are column keys. */
export function schemaFields(
  kind: TableKind,
  taxonomy: Taxonomy,
  cycle: string,
  translate: Translate,
): SchemaField[] {
  return columnsOf(kind).map((column) => {
    const constraints = constraintsOf(column, taxonomy, cycle);
    return {
      name: column.key,
      ...typeOf(column),
      title: column.header,
      description: translate(message(column.helpKey)),
      ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    };
  });
}

function typeOf(column: ColumnDefinition): Pick<SchemaField, "type" | "format"> {
  switch (column.type) {
    case "amount":
      return { type: "number" };
    case "year":
      return { type: "integer" };
    case "date":
      return { type: "date" };
    case "url":
      return { type: "string", format: "uri" };
    default:
      return { type: "string" };
  }
}

function constraintsOf(column: ColumnDefinition, taxonomy: Taxonomy, cycle: string): Record<string, unknown> {
  const period = periodOf(cycle) ?? {};
  const { list } = column;
  const isClosed = column.type === "list" && list !== undefined && column.openList !== true;
  return {
    ...(column.required.kind === "always" ? { required: true } : {}),
    ...(column.type === "id" && column.required.kind === "always" ? { pattern: "[A-Z0-9][A-Z0-9.-]*" } : {}),
    ...(column.type === "amount" ? { minimum: 0 } : {}),
    ...(column.type === "year" ? { minimum: YEARS.min, maximum: YEARS.max } : {}),
    ...(column.minLength === undefined ? {} : { minLength: column.minLength }),
    ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
    ...(isClosed
      ? {
          enum: termsOf(taxonomy, list)
            .filter((term) => isOffered(term, period))
            .map((term) => cellText(list, term)),
        }
      : {}),
  };
}

/** One row of examples for a table, as its schema wants it. */
export function exampleRow(kind: TableKind): string[] {
  return columnsOf(kind).map((column) =>
    column.type === "output" ? "" : column.type === "date" ? isoOfExample(column.example) : column.example,
  );
}

function isoOfExample(text: string): string {
  return text.split("/").reverse().join("-");
}

/** Tables with a row of examples, and all lists: one package that validates. */
export function templateDataPackage(taxonomy: Taxonomy, cycle: string, translate: Translate): TextFiles {
  const tables = TABLES.map((kind): ResourceFile =>
    resourceFile(`${kind}.csv`, schemaFields(kind, taxonomy, cycle, translate), [exampleRow(kind)]),
  );
  return packageFiles("iisg-mapping-template", "IISG mapping: needs, responses and lists", TEMPLATE_VERSION, [
    ...tables,
    ...taxonomyResources(taxonomy),
  ]);
}
