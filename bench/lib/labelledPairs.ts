// Labelled rows for measuring the comparison: ours, or a folder with rows.json and duplicates.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEVELOPMENT_SETS, HELD_OUT_SETS } from "../fixtures/labelled/sets";
import { pairId, readSet } from "../fixtures/labelled/readSet";
import type { LabelledSet } from "../fixtures/labelled/readSet";
import { AMBIGUOUS, HARD_NEGATIVES, LABELLED_ROWS, OVERLAPS, SAME_GROUPS } from "../fixtures/relatedRows";

/** Our further sets; the held-out ones are measured and never looked into. */
export const furtherSets = (): { development: LabelledSet[]; heldOut: LabelledSet[] } => ({
  development: DEVELOPMENT_SETS.map(readSet),
  heldOut: HELD_OUT_SETS.map(readSet),
});

export function ownLabelledSet(): LabelledSet {
  const same = SAME_GROUPS.flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).map((b) => pairId(a, b))),
  );
  const ids = (pairs: readonly (readonly [string, string])[]): Set<string> =>
    new Set(pairs.map(([a, b]) => pairId(a, b)));
  return {
    name: "own",
    rows: LABELLED_ROWS,
    same: new Set(same),
    overlaps: ids(OVERLAPS),
    hardNegatives: ids(HARD_NEGATIVES),
    ambiguous: ids(AMBIGUOUS),
  };
}

interface PlanRow {
  readonly id: string;
  readonly needTitle?: string;
  readonly actionTitle?: string;
  readonly output: string;
  readonly drivers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly instrument: string | null;
}

interface PlanPair {
  readonly a: string;
  readonly b: string;
  readonly kind?: "duplicate" | "near-duplicate" | "overlap";
}

/** @throws Error when the folder has no such files. */
export function labelledSetOf(folder: string): LabelledSet {
  const rows = JSON.parse(readFileSync(join(folder, "rows.json"), "utf8")) as PlanRow[];
  const labels = JSON.parse(readFileSync(join(folder, "duplicates.json"), "utf8")) as {
    pairs: PlanPair[];
    nonDuplicates?: PlanPair[];
    ambiguous?: PlanPair[];
  };
  const ids = (pairs: readonly PlanPair[] | undefined): Set<string> =>
    new Set((pairs ?? []).map(({ a, b }) => pairId(a, b)));
  return {
    name: "plan",
    rows: rows.map((row) => ({
      id: row.id,
      title: row.output,
      ...(row.actionTitle === undefined ? {} : { text: row.actionTitle }),
      organisations: row.drivers,
      beneficiaries: row.beneficiaries,
      ...(row.needTitle === undefined ? {} : { needs: [row.needTitle] }),
      ...(row.start === null ? {} : { start: row.start }),
      ...(row.end === null ? {} : { end: row.end }),
      ...(row.instrument === null ? {} : { instrument: row.instrument }),
    })),
    same: ids(labels.pairs.filter((pair) => pair.kind !== "overlap")),
    overlaps: ids(labels.pairs.filter((pair) => pair.kind === "overlap")),
    hardNegatives: ids(labels.nonDuplicates),
    ambiguous: ids(labels.ambiguous),
  };
}
