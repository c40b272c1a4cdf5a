// The lists that a command works with: our own, or those that the Secretariat keeps in a workbook or a data package. Layer: cli.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { BUILTIN_TAXONOMY } from "../domain/taxonomy/builtin";
import type { TextFiles } from "../domain/taxonomy/dataPackage";
import { CROSSWALKS_FILE, readTaxonomyDataPackage, TERMS_FILE } from "../domain/taxonomy/dataPackage";
import { listSheetOf, readLists, taxonomyAreasToRead } from "../domain/taxonomy/listSheet";
import type { Taxonomy } from "../domain/taxonomy/types";
import type { Result } from "../domain/result";
import { failed } from "../domain/result";
import { message } from "../domain/message";
import { fileWorkbook } from "../file/fileWorkbook";
import { readXlsx } from "../file/readXlsx";
import { CommandFailure, readInput, valueOf } from "./command";

/** Lists of a workbook with a list sheet, or of a folder with datapackage.json and terms.csv; every fault of them is a problem. */
export async function readListsOf(file: string): Promise<Result<Taxonomy>> {
  if (!existsSync(file)) throw new CommandFailure(`${file} does not exist.`);
  if (statSync(file).isDirectory()) return readTaxonomyDataPackage(filesOf(file), BUILTIN_TAXONOMY);
  const content = readXlsx(readInput(file));
  if (!content.ok) return content;
  const port = fileWorkbook(content.value);
  const overview = await port.overview();
  if (listSheetOf(overview) === undefined) return failed(message("taxonomy.problem.noSheet"));
  return readLists(await port.read(taxonomyAreasToRead(overview)), BUILTIN_TAXONOMY);
}

/** The lists asked for with --lists, or our own. @throws CommandFailure with every fault of the lists. */
export async function listsOption(file: string | undefined): Promise<Taxonomy> {
  return file === undefined ? BUILTIN_TAXONOMY : valueOf(await readListsOf(file), file);
}

function filesOf(folder: string): TextFiles {
  return Object.fromEntries(
    ["datapackage.json", TERMS_FILE, CROSSWALKS_FILE].flatMap((name) => {
      const file = join(folder, name);
      return existsSync(file) ? [[name, readFileSync(file, "utf8")]] : [];
    }),
  );
}
