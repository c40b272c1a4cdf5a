// A hundred returned workbooks: examined, read, checked and merged, against a plain ExcelJS load of the same files in the same run.
import ExcelJS from "@mui/x-internal-exceljs-fork";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beginRegister, checkReturned, mergeAll } from "../src/app/consolidation";
import { examinedRegister } from "../src/file/returnedFile";
import type { Submission } from "../src/domain/returned/types";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { termsOf } from "../src/domain/taxonomy/lookup";
import { planTemplate } from "../src/domain/template/plan";
import { readXlsx } from "../src/file/readXlsx";
import { writeXlsx } from "../src/file/writeXlsx";
import { translatorFor } from "../src/i18n/catalogues";
import { responseRows } from "./validate";

export interface WorkbooksFigures {
  readonly name: "workbooks";
  readonly size: { readonly workbooks: number; readonly rows: number; readonly bytes: number };
  readonly ms: number;
  /** Of `ms`, the merge alone. */
  readonly mergeMs: number;
  readonly peer: { readonly name: string; readonly ms: number };
  readonly ratio: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly findings: number;
  /**
   * Megabytes in use above the start, collected before each look, as for the peer's. `openMb`: the most that an open file takes,
   * read, examined and checked, beside what is kept of the files before it; `keptMb`: all rows, the register and its memory at the
   * end; `modelMb`: the largest file as ExcelJS holds it. `peakMb`: the most the heap ever had after a file, garbage with it.
   */
  readonly memory: {
    readonly openMb: number;
    readonly keptMb: number;
    readonly modelMb: number;
    readonly peakMb: number;
  };
}

const TODAY = "2025-06-30";
/** Files between two looks at the memory of an open one. */
const LOOK_EVERY = 10;

export async function benchWorkbooks(rows = 300, workbooks = 100): Promise<WorkbooksFigures> {
  const files = await returnedFiles(workbooks, rows);
  const collect = collector();
  // Both sides warm before either is timed.
  await examined("warm.xlsx", files[0]);
  await new ExcelJS.Workbook().xlsx.load(bufferOf(files[0]));

  collect();
  const before = process.memoryUsage().heapUsed;
  const inUse = (): number => process.memoryUsage().heapUsed - before;
  let peak = 0;
  let open = 0;
  let ms = 0;
  let findings = 0;
  const submissions: Submission[] = [];
  for (const [index, bytes] of files.entries()) {
    // Now and then the file is held open as its reader gives it, until what it takes has been looked at.
    const kept = index % LOOK_EVERY === 0 ? (collect(), inUse()) : undefined;
    const content = kept === undefined ? undefined : readXlsx(bytes);
    const started = performance.now();
    const { read, checked } = await examined(`return-${index + 1}.xlsx`, bytes);
    ms += performance.now() - started;
    peak = Math.max(peak, inUse());
    if (kept !== undefined) {
      collect();
      open = Math.max(open, inUse() - kept);
    }
    if (read.register.tables.length === 0 || content?.ok === false) throw new Error("A file has no table.");
    findings += checked.findings.length;
    submissions.push(checked.submission);
  }
  const started = performance.now();
  const { state, outcomes } = mergeAll(beginRegister([]).state, submissions);
  const mergeMs = performance.now() - started;
  ms += mergeMs;
  peak = Math.max(peak, inUse());
  collect();
  const kept = inUse();

  let peerMs = 0;
  let model = 0;
  for (const [index, bytes] of files.entries()) {
    if (index === 0) collect();
    const empty = process.memoryUsage().heapUsed;
    const begun = performance.now();
    const book = await new ExcelJS.Workbook().xlsx.load(bufferOf(bytes));
    peerMs += performance.now() - begun;
    if (index > 0) continue;
    collect();
    model = process.memoryUsage().heapUsed - empty;
    if (book.worksheets.length === 0) throw new Error("The peer read no sheet.");
  }
  const accepted = outcomes.reduce((sum, outcome) => sum + outcome.accepted, 0);
  if (state.rows.size === 0) throw new Error("No row came into the register.");
  return {
    name: "workbooks",
    size: { workbooks, rows, bytes: files.reduce((sum, file) => sum + file.length, 0) },
    ms: Math.round(ms),
    mergeMs: Math.round(mergeMs),
    peer: { name: "ExcelJS load", ms: Math.round(peerMs) },
    ratio: Math.round((ms / peerMs) * 100) / 100,
    accepted,
    rejected: workbooks * rows - accepted,
    findings,
    memory: {
      openMb: megabytes(open),
      keptMb: megabytes(kept),
      modelMb: megabytes(model),
      peakMb: megabytes(peak),
    },
  };
}

async function examined(file: string, bytes: Uint8Array | undefined) {
  const read = bytes === undefined ? undefined : await examinedRegister(bytes);
  if (!read?.ok) throw new Error("A workbook of our own cannot be read.");
  return { read: read.value, checked: checkReturned({ file, ...read.value }, TODAY) };
}

/** Donor returns in our own template, five of a hundred rows faulty. */
async function returnedFiles(count: number, rows: number): Promise<Uint8Array[]> {
  const organisations = termsOf(BUILTIN_TAXONOMY, "organisations").filter(
    (term) => term.kind !== "not-offered" && term.validTo === undefined,
  );
  const files: Uint8Array[] = [];
  for (let n = 0; n < count; n++) {
    const organisation = organisations[n % organisations.length];
    if (organisation === undefined) throw new Error("The list of organisations is empty.");
    const planned = planTemplate(
      {
        kind: "responses",
        layout: "table",
        pillar: "WBCSCi",
        cycle: "2024-2025",
        organisation: organisation.code,
        rows,
      },
      BUILTIN_TAXONOMY,
      { sheets: [], tables: [], names: [] },
      translatorFor("en"),
      {
        today: TODAY,
        prefilled: responseRows(rows, 0.05, n + 1).map(({ values }, index) => ({
          ...values,
          response_id: `R-W${n + 1}-${String(index + 1).padStart(4, "0")}`,
        })),
      },
    );
    if (!planned.ok) throw new Error("The template cannot be planned.");
    files.push((await writeXlsx(planned.value.plan)).bytes);
  }
  return files;
}

function bufferOf(bytes: Uint8Array | undefined): ArrayBuffer {
  return new Uint8Array(bytes ?? new Uint8Array()).buffer;
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10;
}
