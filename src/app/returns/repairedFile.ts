// "Repair for me": a returned file as a whole one in a new workbook. Layer: app.
import { message } from "../../domain/message";
import type { Translate } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed } from "../../domain/result";
import type { RepairedFile } from "../../domain/returned/repairFile";
import { planRepairedFile } from "../../domain/returned/repairFile";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import { registerKeyOf } from "../../domain/template/registerColumns";
import { checkTablesOf } from "../computations";
import type { ReturnedContent } from "../consolidation";
import { checkReturned } from "../consolidation";

/** Fails where the file has no rows, has needs and responses in one, or does not say its pillar. */
export function planRepair(
  file: string,
  content: ReturnedContent,
  foreignSheets: readonly SheetSnapshot[],
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
      foreignSheets,
      foreignColumns: register.tables.flatMap(({ table, data }) =>
        data === undefined
          ? []
          : table.unknownHeaders
              .filter(({ header }) => registerKeyOf(header) === undefined)
              .map(({ header, column }) => ({ sheet: table.sheet, header, column, data })),
      ),
    },
    translate,
  );
}
