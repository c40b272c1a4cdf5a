// The state of one check: tables, groups and links, first filled, then kept up to date row by row. Layer: domain/validation.
import type {
  CheckInput,
  CheckProgress,
  CheckResult,
  CheckState,
  CheckTable,
  RowChange,
  TableFrame,
} from "./check";
import { C } from "./columns";
import { FILE_TESTS } from "./fileTests";
import { SEVERITIES, type Finding, type Severity } from "./finding";
import {
  groupIndexes,
  linkChecks,
  rowChecks,
  rulesOf,
  skippedFileRules,
  type LinkChecks,
  type RowChecks,
  type Skipped,
} from "./bindRules";
import type { GroupIndex } from "./groupIndex";
import { IdIndex } from "./idIndex";
import { idPrint } from "./idPrint";
import type { GroupKey } from "./groupTests";
import { muteFinder } from "./mutes";
import { RULES_VERSION, type Rule, type RuleScope } from "./ruleTypes";
import { LiveTable } from "./liveTable";
import { SHEET_TESTS } from "./sheetTests";
import type { Slot } from "./columnState";
import { cellsOf, frameOf, TableState } from "./tableState";

/** Rows read and checked together: few enough for the processor's cache. */
const BLOCK_ROWS = 256;
/** Rows between two reports of progress: some milliseconds of work. A multiple of the block. */
const STEP_ROWS = 2_048;

export class State implements CheckState {
  private readonly checks: ReadonlyMap<TableState, RowChecks>;
  private readonly groups: readonly GroupIndex[];
  private readonly ids: IdIndex;
  private readonly links: LinkChecks;
  private readonly uses = new Map<string, number>();
  private readonly usesRules: ReadonlySet<Rule>;
  private wholeFindings: readonly Finding[] = [];
  private readonly skipped: readonly Skipped[];
  /** What is said of each table beyond its rows, as it is now. */
  private readonly live: readonly LiveTable[];

  /** The state of a check before it has read a row, in steps: each table's columns are made ready in one. */
  static *begin(input: CheckInput): Generator<CheckProgress, State> {
    const mutedBy = muteFinder(input.mutes ?? []);
    const tables: TableState[] = [];
    for (const table of input.tables) {
      yield { done: 0, total: workOf(input) };
      tables.push(new TableState(tables.length, frameOf(table), cellsOf(table), input.taxonomy, mutedBy));
    }
    yield { done: 0, total: workOf(input) };
    return new State(input, tables);
  }

  private constructor(
    readonly input: CheckInput,
    readonly tables: readonly TableState[],
  ) {
    this.live = this.tables.map((table) => new LiveTable(table));
    const environment = { taxonomy: input.taxonomy, today: input.today };
    this.checks = new Map(this.tables.map((table) => [table, rowChecks(table, environment)]));
    this.groups = groupIndexes(this.tables);
    this.ids = new IdIndex(this.tables);
    this.links = linkChecks(this.tables, input, (scope, id) => this.ids.find(scope, id, idPrint(id)));
    this.usesRules = new Set<Rule>(rulesOf("chain").filter((rule) => rule.test === "withoutResponse"));
    const chainSkipped = this.checksUses()
      ? []
      : [...this.usesRules].map((rule) => ({ rule: rule.id, why: { key: "rules.skipped.noResponses" } }));
    this.skipped = [...this.links.skipped, ...chainSkipped, ...skippedFileRules(input)].sort((a, b) =>
      a.rule < b.rule ? -1 : 1,
    );
  }

  /** Everything, in steps. */
  *fill(): Generator<CheckProgress, void> {
    const total = workOf(this.input);
    let done = 0;
    for (const table of this.tables) {
      const length = table.slots;
      for (let from = 0; from < length; from += BLOCK_ROWS) {
        const to = Math.min(from + BLOCK_ROWS, length);
        // The first rows of a column make its vocabulary ready: each column is a step of its own then.
        for (const _ of table.readColumns(from, to)) if (from === 0) yield { done, total };
        this.checkRows(table, from, to);
        for (const index of this.groups) index.readRows?.(table, from, to);
        done += to - from;
        if (to === length || from < STEP_ROWS || to % STEP_ROWS < BLOCK_ROWS) yield { done, total };
      }
    }
    for (const index of this.groups) for (const _ of index.judgeAll()) yield { done, total };
    for (const table of this.tables) {
      const length = this.links.columns.has(table) ? table.slots : 0;
      for (let slot = 0; slot < length; slot++) {
        this.links.check(table, slot);
        if (slot % STEP_ROWS === STEP_ROWS - 1) yield { done: done + slot, total };
      }
      done += table.slots;
      yield { done, total };
    }
    this.judgeUses();
    this.findWhole();
    yield { done: total, total };
  }

  private checkRows(table: TableState, from: Slot, to: Slot): void {
    const only = this.input.only;
    const checks = this.checks.get(table);
    if (only !== undefined) {
      const rows = only.get(table.sheet);
      for (let slot = from; slot < to; slot++)
        if (rows?.has(table.rowNumbers[slot] ?? 0) === true) this.checkRow(table, slot);
      return;
    }
    for (let slot = from; slot < to; slot++) {
      table.reportReadings(slot);
      if (table.isIncomplete(slot)) for (const check of checks?.incomplete ?? []) check(slot);
    }
    // Check by check: the same few columns stay in the processor's cache for a block of rows.
    for (const check of checks?.always ?? []) for (let slot = from; slot < to; slot++) check(slot);
  }

  private checkRow(table: TableState, slot: Slot): void {
    const checks = this.checks.get(table);
    table.reportReadings(slot);
    if (table.isIncomplete(slot)) for (const check of checks?.incomplete ?? []) check(slot);
    for (const check of checks?.always ?? []) check(slot);
  }

  private checksUses(): boolean {
    const filled = (kind: RuleScope): boolean =>
      this.tables.some((table) => table.table.kind === kind && table.slots > 0);
    return filled("needs") && filled("responses");
  }

  private countUses(table: TableState, slot: Slot, by: number, changed?: Set<string>): void {
    for (const id of table.column(C.needIds)?.codes(slot) ?? []) {
      this.uses.set(id, (this.uses.get(id) ?? 0) + by);
      changed?.add(id);
    }
  }

  private judgeUses(): void {
    if (!this.checksUses()) return;
    for (const table of this.tables)
      if (table.table.kind === "responses") for (const slot of table.order) this.countUses(table, slot, 1);
    for (const table of this.tables)
      if (table.table.kind === "needs") for (const slot of table.order) this.judgeUse(table, slot);
  }

  private judgeUse(table: TableState, slot: Slot): void {
    table.dropAcross(slot, this.usesRules);
    const id = table.idColumn?.code(slot);
    if (id === undefined || (this.uses.get(id) ?? 0) > 0) return;
    for (const rule of this.usesRules) table.reportAcross(slot, rule, table.idColumn);
  }

  /** Findings about sheets, the workbook and other files. */
  private findWhole(): void {
    const found: Finding[] = [];
    for (const live of this.live) {
      const table = live.now();
      for (const rule of rulesOf("sheet")) found.push(...SHEET_TESTS[rule.fact](table, rule, this.input));
    }
    for (const rule of rulesOf("file")) {
      const test = FILE_TESTS[rule.test];
      if (this.input[test.needs] !== undefined) found.push(...test.run(this.tables, rule, this.input));
    }
    const mutedBy = muteFinder(this.input.mutes ?? []);
    this.wholeFindings = found.map((finding) => {
      const muted = mutedBy(finding);
      return muted === undefined ? finding : { ...finding, muted };
    });
  }

  /** Takes edited, inserted and deleted rows in and checks what hangs together with them. */
  change(changes: readonly RowChange[]): void {
    const touched = this.groups.map(() => new Set<GroupKey>());
    const ids = new Set<string>();
    const uses = new Set<string>();
    const linked: { table: TableState; slot: Slot }[] = [];
    const leave = (table: TableState, slot: Slot, keepsId: boolean): void => {
      this.groups.forEach((index, i) => {
        if (keepsId && index.idOnly) return;
        const key = index.leave(table, slot);
        if (key !== undefined) touched[i]?.add(key);
      });
      if (!keepsId) this.ids.leave(table, slot);
      // A row that keeps its ID may still have moved its dates, which a follow-up looks at.
      addTo(ids, table.idColumn?.code(slot));
      if (table.table.kind === "responses") this.countUses(table, slot, -1, uses);
      table.dropAcross(slot, this.links.rules);
      table.clearOwn(slot);
    };
    const enter = (table: TableState, slot: Slot, keepsId: boolean): void => {
      table.readRows(slot, slot + 1);
      this.checkRow(table, slot);
      this.groups.forEach((index, i) => {
        if (keepsId && index.idOnly) return;
        const key = index.enter(table, slot);
        if (key !== undefined) touched[i]?.add(key);
      });
      if (!keepsId) this.ids.enter(table, slot);
      addTo(ids, table.idColumn?.code(slot));
      if (table.table.kind === "responses") this.countUses(table, slot, 1, uses);
      linked.push({ table, slot });
    };
    for (const change of changes) {
      for (const table of this.tables) {
        if (table.sheet !== change.sheet) continue;
        const live = this.live[table.index];
        if (change.shift !== undefined) {
          live?.shift(change.shift);
          for (const slot of table.shift(change.shift.at, change.shift.count)) leave(table, slot, false);
        }
        for (const rowNumber of change.cleared ?? []) {
          const slot = table.takeRow(rowNumber);
          if (slot !== undefined) leave(table, slot, false);
        }
        for (const row of change.rows) {
          const slot = table.slotOf(row.origin.rowNumber);
          const idKey = table.idColumn?.key;
          const keepsId =
            slot !== undefined &&
            (idKey === undefined || table.idColumn?.raw(slot) === (row.values[idKey] ?? null));
          if (slot !== undefined) leave(table, slot, keepsId);
          live?.filled(row);
          enter(table, table.putRow(row, slot), keepsId);
        }
      }
    }
    this.groups.forEach((index, i) => {
      const keys = touched[i];
      if (keys !== undefined && keys.size > 0) index.judgeAnew(keys);
    });
    this.relink(linked, ids);
    if (this.checksUses()) this.rejudgeUses(uses, linked);
    for (const live of this.live) if (changes.some(({ sheet }) => sheet === live.sheet)) live.changed();
    // Rules across files are quick and rare: said anew as a whole.
    const fileRules = new Set<Rule>(rulesOf("file"));
    if (rulesOf("file").some((rule) => this.input[FILE_TESTS[rule.test].needs] !== undefined)) {
      for (const table of this.tables) table.dropAllAcross(fileRules);
    }
    this.findWhole();
  }

  private relink(linked: readonly { table: TableState; slot: Slot }[], ids: ReadonlySet<string>): void {
    const seen = new Set<string>();
    const again = (table: TableState, slot: Slot): void => {
      const key = `${table.index} ${slot}`;
      if (seen.has(key) || !table.isAlive(slot)) return;
      seen.add(key);
      table.dropAcross(slot, this.links.rules);
      this.links.check(table, slot);
    };
    for (const { table, slot } of linked) if (this.links.columns.has(table)) again(table, slot);
    for (const [table, columns] of this.links.columns) {
      for (const slot of table.order) {
        for (const column of columns) {
          if (column.isBlank(slot)) continue;
          if (column.codes(slot).some((code) => ids.has(code))) again(table, slot);
        }
      }
    }
  }

  private rejudgeUses(uses: ReadonlySet<string>, linked: readonly { table: TableState; slot: Slot }[]): void {
    for (const { table, slot } of linked)
      if (table.table.kind === "needs" && table.isAlive(slot)) this.judgeUse(table, slot);
    for (const id of uses)
      for (const { table, slot } of this.ids.members(id, idPrint(id)))
        if (table.table.kind === "needs") this.judgeUse(table, slot);
  }

  frames(): TableFrame[] {
    return this.live.map((live) => live.now());
  }

  current(): CheckTable[] {
    return this.live.map((live) => ({ ...live.now(), rows: live.rows() }));
  }

  result(): CheckResult {
    const findings: Finding[] = [];
    const counts: Record<Severity, number> = { critical: 0, error: 0, warning: 0, info: 0 };
    const byRule = new Map<string, number>();
    let muted = 0;
    let rowsToFix = 0;
    const add = (finding: Finding): boolean => {
      findings.push(finding);
      if (finding.muted !== undefined) {
        muted++;
        return false;
      }
      counts[finding.severity]++;
      byRule.set(finding.rule, (byRule.get(finding.rule) ?? 0) + 1);
      return finding.severity === "critical" || finding.severity === "error";
    };
    for (const finding of this.wholeFindings) if (finding.sheet === "") add(finding);
    for (const table of this.tables) {
      for (const finding of this.wholeFindings) if (finding.sheet === table.sheet) add(finding);
      for (const slot of table.order) {
        const own = table.findingsOf(slot);
        if (own.length === 0) continue;
        let toFix = false;
        for (const finding of own) toFix = add(finding) || toFix;
        if (toFix) rowsToFix++;
      }
    }
    const tables = this.tables.map((table) => ({
      sheet: table.sheet,
      kind: table.table.kind,
      rows: table.order.length,
    }));
    return {
      findings,
      counts: Object.fromEntries(SEVERITIES.map((severity) => [severity, counts[severity]])) as Record<
        Severity,
        number
      >,
      muted,
      byRule: Object.fromEntries([...byRule].sort(([a], [b]) => (a < b ? -1 : 1))),
      rows: tables.reduce((sum, table) => sum + table.rows, 0),
      rowsToFix,
      tables,
      skipped: this.skipped,
      rulesVersion: RULES_VERSION,
      taxonomyVersion: this.input.taxonomy.version,
      asOf: this.input.today,
    };
  }
}

/** What progress counts: each row is read once and followed once. */
function workOf({ tables }: CheckInput): number {
  return tables.reduce((sum, table) => sum + ("cells" in table ? table.cells : table).rows.length, 0) * 2;
}

function addTo(set: Set<string>, value: string | undefined): void {
  if (value !== undefined) set.add(value);
}
