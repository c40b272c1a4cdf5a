// Lines of the change log as the steps in which they were written. Pure. Layer: app.
import type { ChangeLogRow } from "../../domain/validation/changeLog";

/** Repairs of one gesture that still stand: `open` all of them, `shown` the first of them. */
export interface RepairStep {
  readonly key: string;
  readonly when: string;
  readonly open: readonly ChangeLogRow[];
  readonly shown: readonly ChangeLogRow[];
}

const MOST_STEPS = 10;
const MOST_LINES = 8;

/** @param lines last one first. @returns the last steps, and how many earlier lines the Change log sheet has beside them. */
export function lastRepairs(lines: readonly ChangeLogRow[]): {
  readonly steps: readonly RepairStep[];
  readonly more: number;
} {
  const byTime = new Map<string, ChangeLogRow[]>();
  for (const line of lines) {
    if (line.state !== "written") continue;
    const known = byTime.get(line.when);
    if (known) known.push(line);
    else byTime.set(line.when, [line]);
  }
  const all = [...byTime].map(([when, open]): RepairStep => {
    return { key: when, when, open, shown: open.slice(0, MOST_LINES) };
  });
  const more = all.slice(MOST_STEPS).reduce((sum, step) => sum + step.open.length, 0);
  return { steps: all.slice(0, MOST_STEPS), more };
}
