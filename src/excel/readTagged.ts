// Whether our conditional formats are still there: people clear rules by hand too. Layer: excel.
import { hasTag } from "../domain/sheet/tags";
import { run } from "./run";

/** Sheets that have a conditional format with the tag, in one round trip. */
export function readTagged(sheets: readonly string[], tag: string): Promise<string[]> {
  return run(async (context) => {
    const reads = sheets.map((name) => {
      const formats = context.workbook.worksheets.getItem(name).getRange().conditionalFormats;
      formats.load("items/customOrNullObject/rule/formula");
      return { name, formats };
    });
    await context.sync();
    return reads
      .filter(({ formats }) =>
        formats.items.some(
          ({ customOrNullObject: custom }) => !custom.isNullObject && hasTag(custom.rule.formula, tag),
        ),
      )
      .map(({ name }) => name);
  });
}
