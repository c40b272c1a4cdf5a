// Charts, PivotTables and slicers on their way into a file: what the opened file had and is unchanged goes back as it came, the rest
// is written anew. Layer: workbench/xlsx.
import type { ModelPivot } from "../model/pivot/records";
import type { SheetModel, WorkbookModel } from "../model/workbookModel";
import type { Carried } from "./carried";
import { canBeWritten } from "./charts";
import { pivotPrint } from "./loadPivots";
import {
  addRelationship,
  OFFICE_RELATIONS,
  relationships,
  removePart,
  setContentType,
  setPart,
} from "./parts";
import type { Parts } from "./parts";
import { writeCache } from "./pivotCaches";
import { writePivot } from "./pivots";
import { slicerCacheText, slicerName, slicersText } from "./slicers";
import { element, textElement } from "./xml";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const X15 = "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main";
const MICROSOFT = "http://schemas.microsoft.com/office/2007/relationships";

/** What was written so far; numbers go on through all sheets. */
export class AnalysisWriter {
  private readonly caches: { readonly cacheId: number | string; readonly part: string }[] = [];
  private readonly cacheIds = new Map<string, number>();
  private written = 0;

  constructor(
    private readonly parts: Parts,
    private readonly model: WorkbookModel,
    private readonly carried: Carried,
  ) {
    for (const { pivotTables } of carried.sheets.values())
      for (const part of pivotTables) if (!this.goesBack(part)) this.drop(part);
    const used = new Set(this.keptParts().flatMap((part) => this.cachesOf(part)));
    for (const { cacheId, part } of carried.pivotCaches)
      if (used.has(part)) this.caches.push({ cacheId, part });
  }

  private keptParts(): string[] {
    return [...this.carried.sheets.values()]
      .flatMap(({ pivotTables }) => pivotTables)
      .filter((part) => this.goesBack(part));
  }

  private cachesOf(part: string): string[] {
    return relationships(this.parts, part)
      .filter(({ type }) => type === "pivotCacheDefinition")
      .map(({ target }) => target);
  }

  private hasSlicer({ id }: ModelPivot): boolean {
    return this.model.analysis.slicers.some(({ source }) => source.kind === "pivot" && source.pivotId === id);
  }

  /** A PivotTable that the model could not take over, or that is as it was when the file was opened. */
  private goesBack(part: string): boolean {
    const taken = this.carried.takenPivots.get(part);
    if (!taken) return true;
    const pivot = this.model.analysis.pivots.find(({ id }) => id === taken.id);
    return pivot !== undefined && pivotPrint(pivot) === taken.print && !this.hasSlicer(pivot);
  }

  private isCarried(pivot: ModelPivot): boolean {
    return [...this.carried.takenPivots].some(([part, { id }]) => id === pivot.id && this.goesBack(part));
  }

  private drop(part: string): void {
    const caches = this.cachesOf(part);
    removePart(this.parts, part);
    const used = new Set(this.keptParts().flatMap((kept) => this.cachesOf(kept)));
    for (const cache of caches.filter((each) => !used.has(each))) {
      for (const { target } of relationships(this.parts, cache)) removePart(this.parts, target);
      removePart(this.parts, cache);
    }
  }

  /** Relates the sheet's PivotTables to its part. */
  pivots(sheetPart: string, sheet: SheetModel): void {
    const relate = (part: string): void =>
      void addRelationship(this.parts, sheetPart, `${OFFICE_RELATIONS}/pivotTable`, part);
    for (const part of this.carried.sheets.get(sheet.id)?.pivotTables ?? [])
      if (this.goesBack(part)) relate(part);
    for (const pivot of this.model.analysis.pivots) {
      if (pivot.sheetId !== sheet.id || this.isCarried(pivot)) continue;
      const number = this.freeNumber();
      const cacheId = Math.max(0, ...this.caches.map((each) => Number(each.cacheId))) + 1;
      const cache = writeCache(this.parts, this.model, pivot, number, cacheId);
      const part = `xl/pivotTables/pivotTable${number}.xml`;
      setPart(this.parts, part, writePivot(this.parts, this.model, pivot, cacheId));
      setContentType(
        this.parts,
        part,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotTable+xml",
      );
      addRelationship(this.parts, part, `${OFFICE_RELATIONS}/pivotCacheDefinition`, cache);
      relate(part);
      this.caches.push({ cacheId, part: cache });
      this.cacheIds.set(pivot.id, cacheId);
    }
  }

  private freeNumber(): number {
    let number = this.written + 1;
    while (
      this.parts[`xl/pivotTables/pivotTable${number}.xml`] !== undefined ||
      this.parts[`xl/pivotCache/pivotCacheDefinition${number}.xml`] !== undefined
    )
      number++;
    this.written = number;
    return number;
  }

  /** The sheet's slicers: their part, and the extensions of the sheet that name it. */
  slicers(sheetPart: string, sheet: SheetModel, number: number): string {
    const own = this.model.analysis.slicers.filter(({ sheetId }) => sheetId === sheet.id);
    const write = (kind: "pivot" | "table"): string => {
      const slicers = own.filter(({ source }) => source.kind === kind);
      if (slicers.length === 0) return "";
      const part = `xl/slicers/slicer${number}${kind === "table" ? "t" : ""}.xml`;
      setPart(this.parts, part, slicersText(slicers));
      setContentType(this.parts, part, "application/vnd.ms-excel.slicer+xml");
      const id = addRelationship(this.parts, sheetPart, `${MICROSOFT}/slicer`, part);
      const uri =
        kind === "pivot"
          ? "{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"
          : "{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}";
      return element(
        "ext",
        { uri, "xmlns:x14": X14 },
        element("x14:slicerList", {}, element("x14:slicer", { "r:id": id })),
      );
    };
    return write("pivot") + write("table");
  }

  get pivotCaches(): string {
    const caches = this.caches.map(({ cacheId, part }) =>
      element("pivotCache", {
        cacheId,
        "r:id": addRelationship(
          this.parts,
          "xl/workbook.xml",
          `${OFFICE_RELATIONS}/pivotCacheDefinition`,
          part,
        ),
      }),
    );
    return caches.length === 0 ? "" : element("pivotCaches", {}, caches.join(""));
  }

  /** Caches of slicers, and the workbook's extensions that name them. `tabId` gives the file's number of a sheet. */
  slicerCaches(tabId: (sheet: SheetModel) => number): string {
    const ids = { pivot: [] as string[], table: [] as string[] };
    this.model.analysis.slicers.forEach((slicer, index) => {
      const part = `xl/slicerCaches/slicerCache${index + 1}.xml`;
      const text = slicerCacheText(this.model, slicer, (pivotId) => this.cacheIds.get(pivotId) ?? 1, tabId);
      setPart(this.parts, part, text);
      setContentType(this.parts, part, "application/vnd.ms-excel.slicerCache+xml");
      const id = addRelationship(this.parts, "xl/workbook.xml", `${MICROSOFT}/slicerCache`, part);
      ids[slicer.source.kind].push(element("x14:slicerCache", { "r:id": id }));
    });
    const pivot =
      ids.pivot.length === 0
        ? ""
        : element(
            "ext",
            { uri: "{BBE1A952-AA13-448e-AADC-164F8A28A991}", "xmlns:x14": X14 },
            element("x14:slicerCaches", {}, ids.pivot.join("")),
          );
    const table =
      ids.table.length === 0
        ? ""
        : element(
            "ext",
            { uri: "{46BE6895-7355-4a93-B00E-2C351335B9C9}", "xmlns:x15": X15 },
            element("x15:slicerCaches", { "xmlns:x14": X14 }, ids.table.join("")),
          );
    return pivot + table === "" ? "" : element("extLst", {}, pivot + table);
  }

  /** Each slicer's cache has a name among the workbook's names. */
  get slicerNames(): string {
    return this.model.analysis.slicers
      .map((slicer) =>
        textElement("definedName", "#N/A").replace(
          "<definedName",
          `<definedName name="${slicerName(slicer)}"`,
        ),
      )
      .join("");
  }
}

/** Charts of the kinds that are not written. */
export const chartLosses = (model: WorkbookModel): string[] =>
  model.analysis.charts
    .filter((chart) => !canBeWritten(chart))
    .map(({ name, type }) => `the chart ${name} (${type})`);
