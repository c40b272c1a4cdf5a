// "Repair for me": a returned file as a whole one in a new workbook. Layer: app.
import { message } from "../../domain/message";
import type { Translate } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed } from "../../domain/result";
import type { ForeignColumn, RepairedFile } from "../../domain/returned/repairFile";
import { planRepairedFile } from "../../domain/returned/repairFile";
import { columnLetters } from "../../domain/sheet/address";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import { registerKeyOf } from "../../domain/template/registerColumns";
import { checkTablesOf } from "../checkTables";
import type { ReturnedContent } from "../consolidation";
import { checkReturned } from "../consolidation";
import type { Register } from "../register";

/** Fails where the file has no rows, has needs and responses in one, or does not say its pillar. */
export function planRepair(
  file: string,
  content: ReturnedContent,
  foreign: { readonly sheets: readonly SheetSnapshot[]; readonly beside: readonly SheetSnapshot[] },
  today: string,
  translate: Translate,
): Result<RepairedFile> {
  const { register } = content;
  const { findings } = checkReturned({ file, ...content }, today);
  const tables = checkTablesOf(register);
  const kinds = (["needs", "responses"] as const).filter((kind) =>
    tables.some((table) => table.kind === kind && table.rows.length > 0),
  );
  const [kind, other] = kinds;
  if (kind === undefined) return failed(message("returned.answer.noRows"));
  if (other !== undefined) return failed(message("returned.repair.twoKinds"));
  return planRepairedFile(
    {
      kind,
      tables,
      findings,
      taxonomy: register.taxonomy,
      today,
      foreignSheets: foreign.sheets,
      foreignColumns: [
        ...register.tables.flatMap(({ table, data }) =>
          data === undefined
            ? []
            : table.unknownHeaders
                .filter(({ header }) => registerKeyOf(header) === undefined)
                .map(({ header, column }) => ({ sheet: table.sheet, header, column, data })),
        ),
        ...foreign.beside.flatMap((data) => columnsBeside(data, register)),
      ],
    },
    translate,
  );
}

/** Columns beside the entries that hold anything, by what stands in the row of the headings, else by their letters. */
function columnsBeside(data: SheetSnapshot, register: Register): ForeignColumn[] {
  const headerRow = register.tables.find(({ table }) => table.sheet === data.sheet)?.table.headerRow ?? 0;
  const width = data.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_column, index) => index).flatMap((index): ForeignColumn[] => {
    if (data.values.every((row) => (row[index] ?? null) === null)) return [];
    const column = data.left + index;
    const heading = data.values[headerRow - data.top]?.[index] ?? null;
    const header = heading === null ? columnLetters(column) : String(heading);
    return [{ sheet: data.sheet, header, column, data }];
  });
}
