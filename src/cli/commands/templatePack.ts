// A pack of templates: one workbook for each contributor and pillar, with last cycle's rows carried over. Layer: cli.
import type { PackQuestion } from "../../app/packs";
import { oldRowsOf, planPackFiles } from "../../app/packs";
import type { Taxonomy } from "../../domain/taxonomy/types";
import type { OldRow } from "../../domain/template/pack";
import { writeXlsx } from "../../file/writeXlsx";
import { clock, registerOfFile, translate, valueOf, writeFolder } from "../command";

export interface PackOrder extends PackQuestion {
  /** Workbooks or registers of the last cycle. */
  readonly previous: readonly string[];
  readonly folder: string;
}

export interface WrittenPack {
  readonly files: readonly {
    readonly file: string;
    readonly contributor: string;
    readonly pillar: string;
    readonly carriedOver: number;
  }[];
  /** IDs of last cycle's rows that are in no workbook of the pack, "?" for a row without one. */
  readonly leftOver: readonly string[];
}

/**
 * Writes the whole pack or nothing. @throws CommandFailure when a name is unknown, nobody is named for responses, or a file is
 * there already.
 */
export async function writePack(order: PackOrder, taxonomy: Taxonomy): Promise<WrittenPack> {
  const old: OldRow[] = [];
  for (const file of order.previous) old.push(...oldRowsOf(await registerOfFile(file), order.kind));
  const planned = valueOf(planPackFiles(order, taxonomy, old, translate, clock.today()));
  const bytes: Record<string, Uint8Array> = {};
  for (const { fileName, plan } of planned.files) {
    process.stderr.write(`${Object.keys(bytes).length + 1} of ${planned.files.length}: ${fileName}\n`);
    bytes[fileName] = (await writeXlsx(plan)).bytes;
  }
  const written = writeFolder(order.folder, bytes);
  return {
    files: planned.files.map(({ contributor, pillar, carriedOver }, index) => ({
      file: written[index] ?? "",
      contributor,
      pillar,
      carriedOver,
    })),
    leftOver: planned.leftOver,
  };
}
