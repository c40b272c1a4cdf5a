// The checked rows of one returned workbook as a submission: which ones may go into the register, which stay outside and why.
// Layer: domain/returned.
import type { Message } from "../message";
import type { SourceRow } from "../record/types";
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import { cellText, findTerm, termOf } from "../taxonomy/lookup";
import { suggestFor } from "../taxonomy/suggest";
import type { ListId, Taxonomy, Term } from "../taxonomy/types";
import type { TableKind } from "../template/definitions";
import type { TemplateMetadata } from "../template/types";
import type { Finding, Severity } from "../validation/finding";
import { SEVERITIES } from "../validation/finding";
import type {
  Provenance,
  RejectedRow,
  ReturnedRow,
  SeenFindings,
  Submission,
  SubmissionPlace,
} from "./types";

/** One table of a returned file with its rows; `phase` is the code of a chart's sheet. */
export interface ReturnedTable {
  readonly kind: TableKind;
  readonly sheet: string;
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly SourceRow[];
  readonly phase?: string;
  readonly metadata?: TemplateMetadata;
}

export interface ReturnedFile {
  /** Name without folder. */
  readonly file: string;
  readonly tables: readonly ReturnedTable[];
  /** All findings of the check and the examination, muted ones too. */
  readonly findings: readonly Finding[];
  readonly taxonomy: Taxonomy;
  /** ISO; counts as the day of submission where the workbook states none. */
  readonly received: string;
}

/** From this confidence on, what a metadata cell says counts as the term. */
const CERTAIN = 0.9;

/**
 * Rows with a finding that is critical or an error and not muted stay outside, each with its reasons; a critical finding about a
 * sheet or the file keeps all its rows outside. Every row of the file is in `rows` or in `outside`, as it was written.
 */
export function submissionOf({ file, tables, findings, taxonomy, received }: ReturnedFile): Submission {
  const metadata = mergedMetadata(tables);
  const contributor = contributorOf(metadata, taxonomy) ?? file;
  const date = dayOf(metadata.submitted) ?? received;
  const doors = doorsOf(findings);
  const rows: ReturnedRow[] = [];
  const outside: RejectedRow[] = [];
  for (const table of tables) {
    const phase = table.phase === undefined ? undefined : termOf(taxonomy, "phases", table.phase);
    const closed = [...doors.files, ...(doors.sheets.get(table.sheet) ?? [])];
    const left = Math.min(...Object.values(table.columns));
    for (const source of table.rows) {
      const number = source.origin.rowNumber;
      const origin: Provenance = {
        file,
        sheet: table.sheet,
        row: number,
        cell: cellAddress(number - 1, left),
        contributor,
        date,
      };
      const values = withPhase(source.values, phase);
      const reasons = [...closed, ...(doors.rows.get(`${table.sheet}!${number}`) ?? [])];
      if (reasons.length === 0) rows.push({ kind: table.kind, values, origin });
      else outside.push({ kind: table.kind, values, origin, reasons: unique(reasons) });
    }
  }
  return {
    file,
    contributor,
    date,
    rows,
    outside,
    scope: scopeOf(tables, metadata, taxonomy),
    kinds: [...new Set(tables.map(({ kind }) => kind))],
    place: placeOf(metadata, taxonomy),
    seen: seenOf(findings),
  };
}

/** So many findings about a file and its sheets are kept; more of them say the same of more sheets. */
const MOST_CARRIED = 60;

function seenOf(findings: readonly Finding[]): SeenFindings {
  const open = findings.filter(({ muted }) => muted === undefined);
  return {
    counts: Object.fromEntries(
      SEVERITIES.map((severity) => [
        severity,
        open.filter((finding) => finding.severity === severity).length,
      ]),
    ) as Record<Severity, number>,
    carried: open
      .filter(({ row }) => row === 0)
      .slice(0, MOST_CARRIED)
      .map(({ severity, sheet, cell, message }) => ({ severity, sheet, cell, message })),
  };
}

/** What was sent out, as rows; nothing is checked and nothing is left out. */
export function sentTables(
  file: string,
  tables: readonly ReturnedTable[],
  taxonomy: Taxonomy,
  date: string,
): ReturnedRow[] {
  return [...submissionOf({ file, tables, findings: [], taxonomy, received: date }).rows];
}

/** A chart's rows have their phase from the sheet: it becomes a value of the row where that has none. */
export function withPhase(
  values: Readonly<Record<string, CellValue>>,
  phase: Term | undefined,
): Readonly<Record<string, CellValue>> {
  return phase === undefined || (values["phase"] ?? null) !== null
    ? values
    : { ...values, phase: cellText("phases", phase) };
}

interface Doors {
  readonly files: readonly Message[];
  readonly sheets: ReadonlyMap<string, readonly Message[]>;
  readonly rows: ReadonlyMap<string, readonly Message[]>;
}

function doorsOf(findings: readonly Finding[]): Doors {
  const files: Message[] = [];
  const sheets = new Map<string, Message[]>();
  const rows = new Map<string, Message[]>();
  const add = (to: Map<string, Message[]>, key: string, reason: Message): void => {
    const known = to.get(key);
    if (known === undefined) to.set(key, [reason]);
    else known.push(reason);
  };
  for (const { severity, muted, sheet, row, message: reason } of findings) {
    if (muted !== undefined || (severity !== "critical" && severity !== "error")) continue;
    if (row > 0) add(rows, `${sheet}!${row}`, reason);
    else if (severity === "critical" && sheet === "") files.push(reason);
    else if (severity === "critical") add(sheets, sheet, reason);
  }
  return { files, sheets, rows };
}

function unique(reasons: readonly Message[]): Message[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}

/** The first entry of each field over the sheets of the file. */
function mergedMetadata(tables: readonly ReturnedTable[]): TemplateMetadata {
  return Object.assign({}, ...tables.map(({ metadata }) => metadata ?? {}).reverse()) as TemplateMetadata;
}

/** Who sent it: organisation, else beneficiary with its institution; undefined where the block says neither. */
function contributorOf(metadata: TemplateMetadata, taxonomy: Taxonomy): string | undefined {
  const named = (list: ListId, text: string | undefined): string | undefined =>
    text === undefined ? undefined : (termFor(taxonomy, list, text)?.label ?? text);
  const parts = [
    named("organisations", metadata.organisation),
    named("beneficiaries", metadata.beneficiary),
    named("institutions", metadata.institution),
  ].filter((part) => part !== undefined && part !== "");
  return parts.length === 0 ? undefined : parts.join(", ");
}

function scopeOf(
  tables: readonly ReturnedTable[],
  { pillar, cycle }: TemplateMetadata,
  taxonomy: Taxonomy,
): string {
  const kinds = ["needs", "responses"].filter((kind) => tables.some((table) => table.kind === kind));
  const place = pillar === undefined ? "" : (termFor(taxonomy, "pillars", pillar)?.code ?? pillar);
  return [kinds.length === 0 ? "funding-lines" : kinds.join("+"), place, cycle ?? ""].join("|");
}

function placeOf(
  { beneficiary, pillar, organisation }: TemplateMetadata,
  taxonomy: Taxonomy,
): SubmissionPlace {
  const code = (list: ListId, text: string | undefined): string | undefined =>
    text === undefined ? undefined : termFor(taxonomy, list, text)?.code;
  const found = {
    beneficiary: code("beneficiaries", beneficiary),
    pillar: code("pillars", pillar),
    organisation: code("organisations", organisation),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function termFor(taxonomy: Taxonomy, list: ListId, text: string): Term | undefined {
  const exact = findTerm(taxonomy, list, text);
  if (exact !== undefined) return exact;
  const [best, second] = suggestFor(taxonomy, list, text);
  return best !== undefined && best.confidence >= CERTAIN && best.confidence > (second?.confidence ?? 0)
    ? termOf(taxonomy, list, best.code)
    : undefined;
}

function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

/** Said beside a file whose block does not say who sent it. */
export function isUnnamed({ contributor, file }: Submission): boolean {
  return contributor === file;
}
