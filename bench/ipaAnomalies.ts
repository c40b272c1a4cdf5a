// How many of the labelled faults of a real plan of action the check finds, of those one row or several rows can show.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../src/domain/sheet/snapshot";
import type { SourceRow } from "../src/domain/record/types";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { columnsOf, TEMPLATE_VERSION } from "../src/domain/template/definitions";
import { checkWorkbook } from "../src/domain/validation/check";
import type { Finding } from "../src/domain/validation/finding";

interface Anomaly {
  readonly id: string;
  readonly kind: string;
  readonly severity: string;
  readonly origin: string;
  readonly text: string;
  readonly rows: readonly string[];
}

export interface AnomalyFigures {
  readonly name: "ipa-anomalies";
  readonly asked: number;
  readonly found: number;
  readonly missed: readonly string[];
  readonly findings: number;
}

/** Which rules answer for which kind of fault. */
const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  "misspelt-acronym": ["TXT-01", "ORG-02", "ORG-03"],
  "kosovo-designation": ["STR-09", "REF-02", "REF-06"],
  "driver-output-mismatch": ["ORG-11"],
  "inconsistent-name": ["INS-01", "ORG-02", "ORG-08", "ORG-12", "TXT-01"],
  "instrument-code": ["INS-01"],
  "missing-driver": ["COL-01"],
  "missing-status": ["DAT-10"],
  "missing-funding": ["COL-01", "MON-10"],
};
/** These are said of a row or sheet as a whole; for the others the words in question must be named. */
const BY_ROW = new Set([
  "driver-output-mismatch",
  "kosovo-designation",
  "missing-driver",
  "missing-status",
  "missing-funding",
]);

export function evaluateAnomalies(folder: string): AnomalyFigures {
  const anomalies = JSON.parse(readFileSync(join(folder, "anomalies.json"), "utf8")) as Anomaly[];
  const table = parseCsv(readFileSync(join(folder, "ipa-raw.csv"), "utf8"));
  const columns = Object.fromEntries(columnsOf("responses").map((column, index) => [column.key, index]));
  const rows = table.slice(1).map((cells, at): SourceRow => {
    const cell = (n: number): CellValue => (cells[n] ?? "") || null;
    const status = cell(5);
    const values: Record<string, CellValue> = {
      ...Object.fromEntries(Object.keys(columns).map((key) => [key, null])),
      response_id: `R-IPA-${String(at + 1).padStart(4, "0")}`,
      title: cell(2),
      outputs: cell(3),
      lead: cell(4),
      status: typeof status === "string" ? (/[a-z]{4,}/i.exec(status)?.[0] ?? null) : null,
      timeline_note: status,
      instrument: cell(6),
    };
    return { origin: { sheet: "Responses", rowNumber: at + 6, columns }, values };
  });
  const definition = columnsOf("responses");
  const { findings } = checkWorkbook({
    tables: [
      {
        kind: "responses",
        sheet: "Responses",
        area: { top: 4, left: 0, rows: rows.length + 1, columns: definition.length },
        definition,
        columns,
        rows,
        metadata: { templateVersion: TEMPLATE_VERSION, taxonomyVersion: BUILTIN_TAXONOMY.version },
        facts: { footnote: false, classification: true },
      },
    ],
    taxonomy: BUILTIN_TAXONOMY,
    today: "2018-03-31",
    knownVersions: [TEMPLATE_VERSION],
  });
  const rowOf = new Map(table.slice(1).map((cells, at) => [cells[0] ?? "", at + 6]));
  const asked = anomalies.filter(
    ({ origin, severity }) => origin === "document" && (severity === "error" || severity === "warning"),
  );
  const missed = asked.filter(
    (anomaly) => !anomaly.rows.some((id) => isFound(anomaly, rowOf.get(id) ?? -1, findings)),
  );
  return {
    name: "ipa-anomalies",
    asked: asked.length,
    found: asked.length - missed.length,
    missed: missed.map(({ id, kind }) => `${id} ${kind}`),
    findings: findings.length,
  };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function isFound(anomaly: Anomaly, row: number, findings: readonly Finding[]): boolean {
  const rules = RULES_OF[anomaly.kind] ?? [];
  return findings.some((finding) => {
    if (!rules.includes(finding.rule) || (finding.row !== row && finding.row !== 0)) return false;
    if (BY_ROW.has(anomaly.kind)) return true;
    const found = letters(String(finding.message.params?.["found"] ?? finding.value ?? ""));
    return found !== "" && (found.includes(letters(anomaly.text)) || letters(anomaly.text).includes(found));
  });
}

/** Comma, quotes doubled, line breaks inside quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = text.charCodeAt(0) === 0xfeff ? 1 : 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === "," || c === "\n") {
      row.push(cell.replace(/\r$/, ""));
      cell = "";
      if (c === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += c;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((value) => value !== ""));
}
