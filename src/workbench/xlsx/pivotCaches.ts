// Caches of PivotTables as parts of the file: fields, their values, records (ECMA-376 part 1, 18.10). Layer: workbench/xlsx.
import type { ModelPivot, PivotCacheField } from "../model/pivot/records";
import type { ModelValue, WorkbookModel } from "../model/workbookModel";
import { areaName } from "./a1";
import { addRelationship, MAIN_NAMESPACE, OFFICE_RELATIONS, setContentType, setPart } from "./parts";
import type { Parts } from "./parts";
import { element, XML_HEADER } from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Whether the cache lists the values of a field: those that rows, columns, filters or slicers choose from. */
export function isListed(model: WorkbookModel, pivot: ModelPivot, field: number): boolean {
  const { name } = pivot.cache.fields[field] ?? { name: "" };
  return (
    [...pivot.rows, ...pivot.columns, ...pivot.filters].includes(field) ||
    pivot.fields[field]?.manual !== undefined ||
    model.analysis.slicers.some(
      ({ source }) => source.kind === "pivot" && source.pivotId === pivot.id && source.field === name,
    )
  );
}

function valueText(value: ModelValue): string {
  if (value === null || value === "") return "<m/>";
  if (typeof value === "number") return element("n", { v: value });
  if (typeof value === "boolean") return element("b", { v: value });
  return /^#(N\/A|[A-Z0-9]+[!?])$/.test(value) ? element("e", { v: value }) : element("s", { v: value });
}

function sharedItems({ items }: PivotCacheField, listed: boolean): string {
  const filled = items.filter(({ key }) => key !== "blank").map(({ value }) => value);
  const numbers = filled.filter((value): value is number => typeof value === "number");
  const texts = filled.length - numbers.length;
  const whole = numbers.every((value) => Number.isInteger(value));
  const onlyNumbers = numbers.length > 0 && texts === 0;
  return element(
    "sharedItems",
    {
      containsSemiMixedTypes: onlyNumbers && filled.length === items.length ? false : undefined,
      containsString: texts === 0 && numbers.length > 0 ? false : undefined,
      containsBlank: filled.length < items.length ? true : undefined,
      containsMixedTypes: texts > 0 && numbers.length > 0 ? true : undefined,
      containsNumber: numbers.length > 0 ? true : undefined,
      containsInteger: numbers.length > 0 && whole ? true : undefined,
      minValue: numbers.length > 0 ? Math.min(...numbers) : undefined,
      maxValue: numbers.length > 0 ? Math.max(...numbers) : undefined,
      count: listed ? items.length : undefined,
      longText: filled.some((value) => typeof value === "string" && value.length > 255) ? true : undefined,
    },
    listed ? items.map(({ value }) => valueText(value)).join("") : "",
  );
}

function sourceText(model: WorkbookModel, { source }: ModelPivot): string {
  if (source.kind === "table") {
    const table = model.tables.find(({ id }) => id === source.tableId);
    return element("worksheetSource", { name: table?.name ?? "" });
  }
  return element("worksheetSource", {
    ref: areaName(source.area),
    sheet: model.sheet(source.sheetId)?.name ?? "",
  });
}

/** Writes cache definition and records; gives the definition's part. Every PivotTable has a cache of its own. */
export function writeCache(
  parts: Parts,
  model: WorkbookModel,
  pivot: ModelPivot,
  number: number,
  cacheId: number,
): string {
  const { cache } = pivot;
  const listed = cache.fields.map((_, field) => isListed(model, pivot, field));
  const definition = `xl/pivotCache/pivotCacheDefinition${number}.xml`;
  const records = `xl/pivotCache/pivotCacheRecords${number}.xml`;
  const rows = cache.rows.map((row, index) =>
    element(
      "r",
      {},
      cache.fields
        .map((_, field) =>
          listed[field]
            ? element("x", { v: cache.itemAt[index]?.[field] ?? 0 })
            : valueText(row[field] ?? null),
        )
        .join(""),
    ),
  );
  setPart(
    parts,
    records,
    `${XML_HEADER}${element("pivotCacheRecords", { xmlns: MAIN_NAMESPACE, "xmlns:r": OFFICE_RELATIONS, count: rows.length }, rows.join(""))}`,
  );
  setContentType(parts, records, `${SPREADSHEET}.pivotCacheRecords+xml`);
  const fields = cache.fields.map((field, index) =>
    element("cacheField", { name: field.name, numFmtId: 0 }, sharedItems(field, listed[index] === true)),
  );
  const extension = `<extLst><ext uri="{725AE2AE-9491-48be-B2B4-4EB974FC3084}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${element("x14:pivotCacheDefinition", { pivotCacheId: cacheId })}</ext></extLst>`;
  setPart(
    parts,
    definition,
    `${XML_HEADER}${element(
      "pivotCacheDefinition",
      {
        xmlns: MAIN_NAMESPACE,
        "xmlns:r": OFFICE_RELATIONS,
        "r:id": addRelationship(parts, definition, `${OFFICE_RELATIONS}/pivotCacheRecords`, records),
        // The program that opens the file lays the table out by its own rules.
        refreshOnLoad: true,
        refreshedBy: "workbench",
        createdVersion: 6,
        refreshedVersion: 6,
        minRefreshableVersion: 3,
        recordCount: rows.length,
      },
      element("cacheSource", { type: "worksheet" }, sourceText(model, pivot)) +
        element("cacheFields", { count: fields.length }, fields.join("")) +
        extension,
    )}`,
  );
  setContentType(parts, definition, `${SPREADSHEET}.pivotCacheDefinition+xml`);
  return definition;
}
