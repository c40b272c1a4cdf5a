// Types of scriptSizes.cjs for the tests.
export interface Script {
  readonly name: string;
  readonly gzip: number;
}
export interface Sizes {
  readonly first: readonly Script[];
  readonly later: readonly Script[];
  readonly worker: readonly Script[];
}
export const FIRST_BUDGET: number;
export const SIZES_FILE: string;
export function budgetProblems(sizes: Sizes, budget?: number): string[];
export function total(scripts: readonly Script[]): number;
