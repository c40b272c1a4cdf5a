// Reads the native drop-downs and limits of areas. Layer: excel.
import type { SheetArea } from "../app/ports";
import { areaAddress } from "../domain/sheet/address";
import type { FoundValidation } from "../domain/template/lostDropDowns";
import { run } from "./run";

/** Excel's kinds of rules (Excel.DataValidationType) in our words; a range whose cells differ has none of them. */
const KINDS: Readonly<Record<string, FoundValidation["kind"]>> = {
  None: "none",
  List: "list",
  Date: "date",
  Decimal: "decimal",
  WholeNumber: "whole",
  TextLength: "text-length",
  Custom: "custom",
  Inconsistent: "mixed",
  MixedCriteria: "mixed",
};

/** One answer for each area, all in one round trip. */
export function readValidations(areas: readonly SheetArea[]): Promise<FoundValidation[]> {
  if (areas.length === 0) return Promise.resolve([]);
  return run(async (context) => {
    const rules = areas.map(({ sheet, area }) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
      dataValidation.load("type,rule");
      return dataValidation;
    });
    await context.sync();
    return rules.map(({ type, rule }): FoundValidation => {
      const kind = KINDS[type] ?? "other";
      const source: unknown = kind === "list" ? rule.list?.source : undefined;
      return typeof source === "string" ? { kind, source } : { kind };
    });
  });
}
