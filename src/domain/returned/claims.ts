// Who said what about a cell: what was sent, and what each contributor submitted last. Layer: domain/returned.
import type { CellValue } from "../sheet/snapshot";
import { isEmpty, sameValue } from "./rowIdentity";
import type { LastSubmitted, RegisterState, ReturnedRow, SentRows, Submission, Values } from "./types";

const NOTHING: SentRows = new Map();

/** One contributor and one scope: a later submission of the same slot supersedes the earlier one. */
export function slotOf({ contributor, scope = "", byHand }: Submission): string {
  return byHand ? "#register" : `${contributor}|${scope}`;
}

/** What a contributor of one merge started from. An earlier submission counts where it answered the same sent rows. */
export class Claims {
  private readonly base: SentRows;
  private readonly own: ReadonlyMap<string, Values>;
  private readonly others: readonly (LastSubmitted & { readonly sent: SentRows })[];
  private readonly isSameBase: boolean;

  constructor(state: RegisterState, slot: string, base: number) {
    this.base = state.bases[base] ?? NOTHING;
    const last = state.submitted.get(slot);
    this.isSameBase = last?.base === base;
    this.own = last?.rows ?? NOTHING;
    this.others = [...state.submitted].flatMap(([other, submitted]) =>
      other === slot ? [] : [{ ...submitted, sent: state.bases[submitted.base] ?? NOTHING }],
    );
  }

  /** Identities of the rows that the contributor had: sent ones first. */
  keys(): string[] {
    return [...new Set([...this.base.keys(), ...this.own.keys()])];
  }

  has(key: string): boolean {
    return this.base.has(key) || this.own.has(key);
  }

  /** What was sent; null where nothing was. */
  sent(key: string, column: string): CellValue {
    return this.base.get(key)?.[column] ?? null;
  }

  /** The contributor's own last value, else what was sent. */
  was(key: string, column: string): CellValue {
    const own = this.ownOf(key)?.[column] ?? null;
    return isEmpty(own) ? this.sent(key, column) : own;
  }

  valuesOf(key: string): Values {
    return said(this.ownOf(key) ?? {}, this.base.get(key) ?? {});
  }

  /** What the contributor submitted before; where the row was sent anew since, that counts no more. */
  private ownOf(key: string): Values | undefined {
    return this.isSameBase || !this.base.has(key) ? this.own.get(key) : undefined;
  }

  /** Whether the register has what this contributor gave before. */
  isOwn(key: string, column: string, now: CellValue): boolean {
    const own = this.own.get(key)?.[column];
    return !isEmpty(own) && sameValue(own, now);
  }

  /** Whether another contributor gave the same value as a change of theirs. */
  isSharedBy(key: string, column: string, now: CellValue): boolean {
    return this.others.some(({ rows, sent }) => {
      const value = rows.get(key)?.[column];
      return !isEmpty(value) && sameValue(value, now) && !sameValue(value, sent.get(key)?.[column]);
    });
  }

  /** What the contributor has said after these rows. A blank says nothing: what was there before goes on. */
  after(claimed: ReadonlyMap<string, ReturnedRow>): Map<string, Values> {
    const rows = new Map(this.own);
    for (const [key, { values }] of claimed) {
      const before = this.ownOf(key);
      // Most rows are new: they are kept once, as they came.
      rows.set(key, before === undefined ? values : said(values, before));
    }
    return rows;
  }
}

/** The values over what was there before; blanks say nothing. */
function said(values: Values, before: Values): Values {
  const both: Record<string, CellValue> = { ...before };
  for (const [column, value] of Object.entries(values)) if (!isEmpty(value)) both[column] = value;
  return both;
}
