// Figures of this machine: which tasks, on how many made-up rows. Layer: app.

export const MEASURED_ROWS = { needs: 500, responses: 2_000 } as const;

export const MEASURED_TASKS = ["host", "check", "duplicates", "gap"] as const;
export type MeasuredTask = (typeof MEASURED_TASKS)[number];

export interface Measured {
  /** Made-up rows that were checked, compared and summed up. */
  readonly rows: number;
  /** Milliseconds as a user waits: with the way to the worker and back. `host`: one question to Excel, the middle one of three. */
  readonly ms: Readonly<Record<MeasuredTask, number>>;
}
