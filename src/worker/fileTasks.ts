// What the file worker can do: packs of templates, lists out and in. Loaded with the file writer when first asked. Layer: worker.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type {
  FileAnswer,
  FileTask,
  ListsExportTask,
  ListsReadTask,
  OfferedFile,
  PackTask,
} from "../app/files/fileWork";
import { XLSX_TYPE, ZIP_TYPE } from "../app/files/fileWork";
import { oldRowsOf, planPackFiles } from "../app/packs";
import type { WorkOptions } from "../app/ports";
import { HostError } from "../app/ports";
import { readRegister } from "../app/register";
import { message } from "../domain/message";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import { changedTerms } from "../domain/taxonomy/compareLists";
import type { TextFiles } from "../domain/taxonomy/dataPackage";
import { CROSSWALKS_FILE, readTaxonomyDataPackage, TERMS_FILE } from "../domain/taxonomy/dataPackage";
import { listSheetOf, readLists, taxonomyAreasToRead } from "../domain/taxonomy/listSheet";
import { planTaxonomyWorkbook } from "../domain/taxonomy/taxonomyWorkbook";
import type { Taxonomy } from "../domain/taxonomy/types";
import type { OldRow } from "../domain/template/pack";
import { templateDataPackage } from "../domain/template/tableSchema";
import { fileWorkbook } from "../file/fileWorkbook";
import { readXlsx } from "../file/readXlsx";
import { writeXlsx } from "../file/writeXlsx";
import { translateIn } from "./translateIn";

/** The same files give the same zip. */
const FIXED_DATE = new Date(Date.UTC(2020, 0, 2));

export async function runFileTask<T extends FileTask>(
  task: T,
  options: WorkOptions = {},
): Promise<Result<FileAnswer<T>>> {
  const asked: FileTask = task;
  switch (asked.kind) {
    case "pack":
      return (await makePack(asked, options)) as Result<FileAnswer<T>>;
    case "listsExport":
      return (await exportLists(asked)) as Result<FileAnswer<T>>;
    case "listsRead":
      return (await readListsFile(asked)) as Result<FileAnswer<T>>;
  }
}

async function makePack(task: PackTask, options: WorkOptions): Promise<Result<FileAnswer<PackTask>>> {
  const translate = await translateIn(task.locale);
  const { asked, taxonomy } = task;
  const old: OldRow[] = [...task.rows];
  for (const { name, bytes } of task.previous) {
    const content = readXlsx(bytes);
    const register = content.ok ? await readRegister(fileWorkbook(content.value)) : content;
    if (!register.ok)
      return failed(
        ...register.problems.map((why) =>
          message("pane.pack.unreadable", { file: name, why: translate(why) }),
        ),
      );
    old.push(...oldRowsOf(register.value, asked.kind));
  }
  const planned = planPackFiles(asked, taxonomy, old, translate, task.today);
  if (!planned.ok) return planned;
  const { files, leftOver } = planned.value;
  const parts: Record<string, Uint8Array> = {};
  for (const [index, { fileName, plan }] of files.entries()) {
    if (options.signal?.aborted) throw new HostError("Cancelled", "workbook.error.cancelled");
    options.onProgress?.({ phase: "writing", done: index, total: files.length });
    parts[fileName] = (await writeXlsx(plan)).bytes;
  }
  return ok({
    // Workbooks are zipped already; packing them again gains nothing.
    file: zipFile(`IISG_${asked.kind}_${asked.cycle}.zip`, parts, 0),
    files: files.map(({ fileName, contributor, pillar, carriedOver }) => ({
      fileName,
      contributor,
      pillar,
      carriedOver,
    })),
    leftOver,
  });
}

async function exportLists(task: ListsExportTask): Promise<Result<FileAnswer<ListsExportTask>>> {
  const translate = await translateIn(task.locale);
  if (task.format === "package") {
    const texts = templateDataPackage(task.taxonomy, task.cycle, translate);
    const parts = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
    return ok({ file: zipFile("IISG_lists_package.zip", parts, 6) });
  }
  const { plan } = planTaxonomyWorkbook(task.taxonomy, { sheets: [], tables: [], names: [] }, translate);
  const { bytes } = await writeXlsx(plan);
  return ok({ file: { name: "IISG_lists.xlsx", bytes, type: XLSX_TYPE } });
}

async function readListsFile({ file, base }: ListsReadTask): Promise<Result<FileAnswer<ListsReadTask>>> {
  const read = /\.zip$/i.test(file.name) ? readPackage(file.bytes, base) : await readBook(file.bytes, base);
  return read.ok ? ok({ taxonomy: read.value, changes: changedTerms(read.value, base) }) : read;
}

async function readBook(bytes: Uint8Array, base: Taxonomy): Promise<Result<Taxonomy>> {
  const content = readXlsx(bytes);
  if (!content.ok) return content;
  const port = fileWorkbook(content.value);
  const overview = await port.overview();
  if (listSheetOf(overview) === undefined) return failed(message("taxonomy.problem.noSheet"));
  return readLists(await port.read(taxonomyAreasToRead(overview)), base);
}

/** The three files of a package, at the top of the archive or in one folder; larger ones are no lists. */
const PACKAGE_FILES = ["datapackage.json", TERMS_FILE, CROSSWALKS_FILE];
const MAX_PACKAGE_BYTES = 50_000_000;

function readPackage(bytes: Uint8Array, base: Taxonomy): Result<Taxonomy> {
  const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        PACKAGE_FILES.includes(nameOf(name)) && originalSize < MAX_PACKAGE_BYTES,
    });
    const files: TextFiles = Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [nameOf(path), strFromU8(part)]),
    );
    return readTaxonomyDataPackage(files, base);
  } catch {
    return failed(message("file.truncated"));
  }
}

function zipFile(name: string, parts: Record<string, Uint8Array>, level: 0 | 6): OfferedFile {
  return { name, bytes: zipSync(parts, { mtime: FIXED_DATE, level }), type: ZIP_TYPE };
}
