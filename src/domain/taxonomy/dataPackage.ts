// The taxonomy as a Frictionless data package (datapackage.json and CSV files), and back. Layer: domain/taxonomy.
import { message } from "../message";
import { failed } from "../result";
import type { Result } from "../result";
import type { SheetSnapshot } from "../sheet/snapshot";
import { csvOf, rowsOfCsv } from "./csv";
import { LIST_HEADERS, rowOfTerm } from "./listRows";
import { CROSSWALK_HEADERS, LIST_VERSION_CELL, readLists } from "./listSheet";
import { LIST_IDS } from "./types";
import type { Taxonomy } from "./types";

/** File name to text; nothing is written here. */
export type TextFiles = Readonly<Record<string, string>>;

/** A field of a Table Schema (frictionlessdata.io/specs/table-schema). */
export interface SchemaField {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "date";
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A tabular resource of a data package. */
export interface TabularResource {
  readonly name: string;
  readonly path: string;
  readonly profile: "tabular-data-resource";
  readonly encoding: "utf-8";
  readonly schema: {
    readonly fields: readonly SchemaField[];
    readonly primaryKey?: readonly string[];
    readonly missingValues: readonly string[];
  };
}

/** One resource with its CSV text. */
export interface ResourceFile {
  readonly resource: TabularResource;
  readonly text: string;
}

export const TERMS_FILE = "terms.csv";
export const CROSSWALKS_FILE = "crosswalks.csv";
const CODE_PATTERN = "^[A-Za-z0-9][A-Za-z0-9.-]*$";

/** Makes a resource of fields and rows; rows hold the values without the heading. */
export function resourceFile(
  path: string,
  fields: readonly SchemaField[],
  rows: readonly (readonly string[])[],
  primaryKey?: readonly string[],
): ResourceFile {
  return {
    resource: {
      name: path.replace(/\.csv$/, ""),
      path,
      profile: "tabular-data-resource",
      encoding: "utf-8",
      schema: { fields, ...(primaryKey === undefined ? {} : { primaryKey }), missingValues: [""] },
    },
    text: csvOf([fields.map(({ name }) => name), ...rows]),
  };
}

/** The lists and the crosswalks as resources. */
export function taxonomyResources(taxonomy: Taxonomy): ResourceFile[] {
  const terms = LIST_IDS.flatMap((list) =>
    taxonomy.lists[list].terms.map((term) => rowOfTerm(taxonomy, list, term)),
  );
  const crosswalks = taxonomy.crosswalks.map((walk) => [
    walk.id,
    walk.from,
    walk.to,
    walk.standing,
    walk.source,
  ]);
  return [
    resourceFile(TERMS_FILE, LIST_HEADERS.map(termField), terms, ["List", "Code"]),
    resourceFile(
      CROSSWALKS_FILE,
      CROSSWALK_HEADERS.map((name): SchemaField => ({
        name,
        type: "string",
        constraints: { required: true },
      })),
      crosswalks,
    ),
  ];
}

function termField(name: (typeof LIST_HEADERS)[number]): SchemaField {
  switch (name) {
    case "List":
      return { name, type: "string", constraints: { required: true, enum: LIST_IDS } };
    case "Code":
      return { name, type: "string", constraints: { required: true, pattern: CODE_PATTERN } };
    case "Label":
    case "Source":
      return { name, type: "string", constraints: { required: true } };
    case "Standing":
      return { name, type: "string", constraints: { required: true, enum: ["official", "proposed"] } };
    case "Valid from":
    case "Valid to":
      return { name, type: "date" };
    default:
      return { name, type: "string" };
  }
}

/** datapackage.json and the files of the resources. */
export function packageFiles(
  name: string,
  title: string,
  version: string,
  resources: readonly ResourceFile[],
): TextFiles {
  const descriptor = {
    profile: "tabular-data-package",
    name,
    title,
    version,
    resources: resources.map(({ resource }) => resource),
  };
  return {
    "datapackage.json": `${JSON.stringify(descriptor, null, 2)}\n`,
    ...Object.fromEntries(resources.map(({ resource, text }) => [resource.path, text])),
  };
}

/** The whole taxonomy as files: datapackage.json, terms.csv, crosswalks.csv. */
export function taxonomyDataPackage(taxonomy: Taxonomy): TextFiles {
  return packageFiles(
    "iisg-taxonomy",
    "Lists of the IISG mapping",
    taxonomy.version,
    taxonomyResources(taxonomy),
  );
}

/** Reads the files back, with the same checks as the list sheet. A package without terms.csv cannot be read. */
export function readTaxonomyDataPackage(files: TextFiles, base: Taxonomy): Result<Taxonomy> {
  const terms = files[TERMS_FILE];
  if (terms === undefined)
    return failed(message("taxonomy.problem.package", { reason: `${TERMS_FILE} is missing` }));
  const version = versionOf(files["datapackage.json"]);
  if (version === undefined)
    return failed(message("taxonomy.problem.package", { reason: "datapackage.json is missing or damaged" }));
  const head = Array.from({ length: LIST_VERSION_CELL.row }, (): string[] => []);
  const crosswalks = files[CROSSWALKS_FILE];
  const sheets: SheetSnapshot[] = [
    {
      sheet: TERMS_FILE,
      top: 0,
      left: 0,
      values: [...head, ["Lists version", version], ...rowsOfCsv(terms)],
    },
    ...(crosswalks === undefined
      ? []
      : [{ sheet: CROSSWALKS_FILE, top: 0, left: 0, values: rowsOfCsv(crosswalks) }]),
  ];
  return readLists(sheets, base);
}

function versionOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const descriptor: unknown = JSON.parse(text);
    if (typeof descriptor !== "object" || descriptor === null || !("version" in descriptor)) return undefined;
    return typeof descriptor.version === "string" ? descriptor.version : undefined;
  } catch {
    return undefined;
  }
}
