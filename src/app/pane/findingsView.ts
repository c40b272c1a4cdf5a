// Which findings are in view, grouped and in order. Pure. Layer: app.
import { SEVERITIES, type Finding, type Severity } from "../../domain/validation/finding";
import { toEnd } from "../../domain/steps";
import type { FindingsFilter } from "./state";

/** One line of the list: the head of a group, or a finding by its index in the check's findings. */
export type FindingLine =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly group: FindingGroup;
      readonly open: boolean;
      readonly position: number;
      readonly of: number;
    }
  | {
      readonly kind: "finding";
      readonly index: number;
      readonly group: string;
      readonly position: number;
      readonly of: number;
    };

/** A group of findings: one sheet and row, one rule, or one column (by its key; "" for findings about no column). */
export interface FindingGroup {
  readonly by: FindingsFilter["groupBy"];
  readonly sheet: string;
  readonly row: number;
  readonly rule: string;
  readonly column: string;
  readonly indices: readonly number[];
  readonly worst: Severity;
}

export interface FindingsView {
  readonly lines: readonly FindingLine[];
  /** Indices of findings in list order, those in closed groups too. */
  readonly order: readonly number[];
  /** Counts of all findings that are not muted, whatever the filter. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly muted: number;
  readonly shown: number;
  readonly sheets: readonly string[];
}

/** The last view of some findings, so that the list and the keys that walk through it make it once. */
const made = new WeakMap<
  readonly Finding[],
  { readonly filter: FindingsFilter; readonly view: FindingsView }
>();

/** @param textOf what the reader sees of a finding, for the text filter; compared without regard to case. */
export function viewFindings(
  findings: readonly Finding[],
  filter: FindingsFilter,
  textOf: (finding: Finding) => string,
): FindingsView {
  return toEnd(findingsViewSteps(findings, filter, textOf));
}

/** Findings looked at in one step: a millisecond or two. */
const STEP = 2_000;

/** The same in short steps. */
export function* findingsViewSteps(
  findings: readonly Finding[],
  filter: FindingsFilter,
  textOf: (finding: Finding) => string,
): Generator<undefined, FindingsView> {
  const known = made.get(findings);
  if (known?.filter === filter) return known.view;
  const counts: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
  const sheets = new Set<string>();
  const groups = new Map<string, number[]>();
  const needle = filter.text.trim().toLocaleLowerCase();
  let muted = 0;
  for (const [index, finding] of findings.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (finding.muted) muted += 1;
    else counts[finding.severity] += 1;
    if (finding.sheet !== "") sheets.add(finding.sheet);
    if (finding.muted && !filter.showMuted) continue;
    if (filter.severities.length > 0 && !filter.severities.includes(finding.severity)) continue;
    if (filter.sheet !== "" && finding.sheet !== filter.sheet) continue;
    if (needle !== "" && !textOf(finding).toLocaleLowerCase().includes(needle)) continue;
    const key = groupKey(finding, filter.groupBy);
    const members = groups.get(key);
    if (members) members.push(index);
    else groups.set(key, [index]);
  }

  const lines: FindingLine[] = [];
  const order: number[] = [];
  const closed = new Set(filter.closed);
  const sorted = sortedGroups(groups, findings, filter.groupBy);
  for (const [groupPosition, [key, indices]] of sorted.entries()) {
    const open = !closed.has(key);
    const group = describeGroup(indices, findings, filter.groupBy);
    lines.push({ kind: "group", key, group, open, position: groupPosition + 1, of: sorted.length });
    for (const [position, index] of indices.entries()) {
      if (order.length % STEP === STEP - 1) yield;
      order.push(index);
      if (open)
        lines.push({ kind: "finding", index, group: key, position: position + 1, of: indices.length });
    }
  }
  const view = { lines, order, counts, muted, shown: order.length, sheets: [...sheets] };
  made.set(findings, { filter, view });
  return view;
}

/** The finding after or before `current` in list order; from nothing, the first or last. The list does not run in a circle. */
export function neighbour(order: readonly number[], current: number | null, step: 1 | -1): number | null {
  if (order.length === 0) return null;
  const at = current === null ? -1 : order.indexOf(current);
  if (at < 0) return (step === 1 ? order[0] : order.at(-1)) ?? null;
  return order[Math.min(order.length - 1, Math.max(0, at + step))] ?? null;
}

function groupKey(finding: Finding, by: FindingsFilter["groupBy"]): string {
  switch (by) {
    case "row":
      return `${finding.sheet}\u0000${finding.row}`;
    case "rule":
      return finding.rule;
    case "column":
      return finding.column;
  }
}

/** Rows keep the order of the sheets; rules and columns come worst first, then most findings first. */
function sortedGroups(
  groups: ReadonlyMap<string, number[]>,
  findings: readonly Finding[],
  by: FindingsFilter["groupBy"],
): [string, number[]][] {
  const entries = [...groups];
  if (by === "row") return entries;
  const rank = new Map(
    entries.map(([key, indices]) => [key, SEVERITIES.indexOf(worstOf(indices, findings))]),
  );
  return entries.sort(
    ([a, x], [b, y]) =>
      (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || y.length - x.length || (a < b ? -1 : a > b ? 1 : 0),
  );
}

function describeGroup(
  indices: readonly number[],
  findings: readonly Finding[],
  by: FindingsFilter["groupBy"],
): FindingGroup {
  const first = findings[indices[0] ?? 0];
  return {
    by,
    sheet: first?.sheet ?? "",
    row: first?.row ?? 0,
    rule: first?.rule ?? "",
    column: first?.column ?? "",
    indices,
    worst: worstOf(indices, findings),
  };
}

const RANK = Object.fromEntries(SEVERITIES.map((severity, rank) => [severity, rank])) as Record<
  Severity,
  number
>;

function worstOf(indices: readonly number[], findings: readonly Finding[]): Severity {
  let worst: Severity = "info";
  for (const index of indices) {
    const severity = findings[index]?.severity ?? "info";
    if (RANK[severity] < RANK[worst]) worst = severity;
  }
  return worst;
}
