// Findings that somebody decided to live with, kept as a table in the workbook with the reason. Layer: domain/validation.
import { message, type Translate } from "../message";
import type { CellInput, Plan } from "../sheet/plan";
import type { SheetSnapshot, WorkbookOverview } from "../sheet/snapshot";
import type { Finding } from "./finding";
import { newTableSheet, tableRecords } from "./ownTables";

export const MUTES_SHEET = "Mutes";
export const MUTES_TABLE = "tblMutes";

/** One muted rule for one row. `rowKey` is the row's ID or its fingerprint; `column` "" mutes the rule for the whole row. */
export interface Mute {
  readonly rule: string;
  readonly sheet: string;
  readonly rowKey: string;
  readonly column: string;
  readonly reason: string;
  readonly who: string;
  /** "YYYY-MM-DDTHH:MM:SSZ" */
  readonly when: string;
}

const COLUMNS = ["rule", "sheet", "rowKey", "column", "reason", "who", "when"] as const;
const WIDTHS = [9, 18, 20, 18, 44, 18, 21];

/** Whether a finding is muted, and why. A mute follows its row by ID; without one, by the row's content. */
export function muteFinder(mutes: readonly Mute[]): (finding: Finding) => { reason: string } | undefined {
  const byRule = new Map<string, Mute[]>();
  for (const mute of mutes) {
    if (mute.reason.trim() === "") continue;
    byRule.set(mute.rule, [...(byRule.get(mute.rule) ?? []), mute]);
  }
  return (finding) => {
    const found = byRule
      .get(finding.rule)
      ?.find(
        (mute) =>
          (mute.sheet === "" || mute.sheet === finding.sheet) &&
          mute.rowKey === (finding.rowKey ?? "") &&
          (mute.column === "" || mute.column === finding.column),
      );
    return found === undefined ? undefined : { reason: found.reason };
  };
}

/** Reads the Mutes table (header row first); rows without rule or reason are left out. */
export function readMutes(snapshot: SheetSnapshot): Mute[] {
  return tableRecords(snapshot)
    .map((row) => {
      const text = (at: number): string => String(row[at] ?? "").trim();
      return {
        rule: text(0),
        sheet: text(1),
        rowKey: text(2),
        column: text(3),
        reason: text(4),
        who: text(5),
        when: text(6),
      };
    })
    .filter((mute) => mute.rule !== "" && mute.reason !== "");
}

/** A plan that writes the mute of one finding; makes the sheet where there is none. @throws RangeError without a reason. */
export function planMute(
  finding: Finding,
  entry: { readonly reason: string; readonly who: string; readonly when: string },
  overview: WorkbookOverview,
  translate: Translate,
): Plan {
  if (entry.reason.trim() === "") throw new RangeError("A mute needs a reason.");
  const row: CellInput[] = [
    finding.rule,
    finding.sheet,
    finding.rowKey ?? "",
    finding.column,
    entry.reason,
    entry.who,
    entry.when,
  ];
  const exists = overview.tables.some((table) => table.name === MUTES_TABLE);
  const headings = COLUMNS.map((name) => translate(message(`repair.mutes.${name}`)));
  return {
    title: message("repair.mute.title", { rule: finding.rule }),
    ops: exists
      ? [{ kind: "append-rows", table: MUTES_TABLE, values: [row] }]
      : newTableSheet({
          sheet: MUTES_SHEET,
          table: MUTES_TABLE,
          headings,
          widths: WIDTHS,
          rows: [row],
          overview,
        }),
    preview: [
      message("repair.mute.preview", { rule: finding.rule, row: finding.rowKey ?? "", reason: entry.reason }),
    ],
  };
}
