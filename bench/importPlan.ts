// How much of a plan table in free text is read right: ours, or a folder with ipa-raw.csv and rows.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importPlan } from "../src/domain/oldPlans/importPlan";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { suggestFor } from "../src/domain/taxonomy/suggest";
import type { ListId } from "../src/domain/taxonomy/types";
import { parseCsv } from "../src/file/csv";
import { OWN_LABELS, OWN_PLAN } from "./fixtures/planTable";

export interface LabelledPlanRow {
  readonly id: string;
  readonly drivers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly status: string;
  readonly statusAccept?: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly funding: string;
  readonly fundingAccept?: readonly string[];
  readonly alignment?: string;
  /** Names that must be asked about. */
  readonly asked?: readonly string[];
}

const WORDS: Readonly<Record<string, string>> = {
  foreseen: "planned",
  done: "completed",
  available: "secured",
  partial: "partly",
};
const FIELDS = ["drivers", "beneficiaries", "status", "period", "funding"] as const;

export function benchImport(data?: string) {
  const text = data === undefined ? OWN_PLAN : readFileSync(join(data, "ipa-raw.csv"), "utf8");
  const labels =
    data === undefined
      ? OWN_LABELS
      : (JSON.parse(readFileSync(join(data, "rows.json"), "utf8")) as LabelledPlanRow[]);
  const begin = performance.now();
  const result = importPlan(parseCsv(text), BUILTIN_TAXONOMY);
  const ms = Math.round(performance.now() - begin);
  if (!result.ok) throw new Error(result.problems.map(({ key }) => key).join(" "));
  const rows = new Map(result.value.rows.map((row) => [row.id, row]));
  const used = labels.filter(({ alignment }) => alignment !== "uncertain");
  const missed: string[] = [];
  const right: Record<string, number> = Object.fromEntries(FIELDS.map((field) => [field, 0]));
  for (const label of used) {
    const row = rows.get(label.id);
    const codes = (list: ListId, names: readonly string[]): string =>
      names
        .map((name) => suggestFor(BUILTIN_TAXONOMY, list, name)[0]?.code ?? name)
        .sort()
        .join();
    const word = (name: string): string => WORDS[name] ?? name;
    const is: Record<(typeof FIELDS)[number], boolean> = {
      drivers:
        [...(row?.drivers ?? [])].sort().join() === codes("organisations", label.drivers) &&
        (label.asked ?? []).every((name) =>
          row?.questions.some(({ field, text }) => field === "drivers" && text.includes(name)),
        ),
      beneficiaries:
        [...(row?.beneficiaries ?? [])].sort().join() === codes("beneficiaries", label.beneficiaries),
      status: [label.status, ...(label.statusAccept ?? [])].map(word).includes(row?.status ?? ""),
      period: row?.start === label.start && row.end === label.end,
      funding: [label.funding, ...(label.fundingAccept ?? [])].map(word).includes(row?.funding ?? ""),
    };
    for (const field of FIELDS) {
      if (is[field]) right[field] = (right[field] ?? 0) + 1;
      else missed.push(`${label.id} ${field}`);
    }
  }
  const share = (count: number): number => Math.round((1000 * count) / Math.max(1, used.length)) / 10;
  return {
    name: "import",
    size: used.length,
    ms,
    ...Object.fromEntries(FIELDS.map((field) => [field, share(right[field] ?? 0)])),
    missed,
  };
}
