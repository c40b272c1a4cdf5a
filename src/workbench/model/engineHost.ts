// One Univer instance with one workbook: commands run, calculation on demand. Layer: workbench/model.
// Univer's own trigger recalculates 0.1 s after a change; it is replaced here, so that a caller waits only as long as the calculation takes.

import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IWorkbookData,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { EngineParts } from "./engineParts";

/** Models made so far in this process: the engine caches formulas by workbook id across all of them, so no two may share one. */
let made = 0;

/** The workbook whose names the engine's formula reader last saw: it keeps what it read by formula text alone, names resolved. */
let lastReader = "";

/** Changes of a sheet that leave its cells alone, often seen. */
const BESIDE_CELLS: ReadonlySet<string> = new Set([
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-row-height",
  "sheet.mutation.set-worksheet-hidden",
  "sheet.mutation.set-frozen",
  "sheet.mutation.set-tab-color",
  "sheet.mutation.toggle-gridlines",
]);

type Dirty = Record<string, unknown>;

export type FormulaCells = Record<number, Record<number, ICellData>>;

interface WriteParams {
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

/** Joins what two changes made dirty: lists are appended, maps merged two levels deep, flags or-ed. */
function join(a: Dirty, b: Dirty): Dirty {
  const joined: Dirty = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = joined[key];
    if (Array.isArray(before) && Array.isArray(value))
      joined[key] = [...(before as unknown[]), ...(value as unknown[])];
    else if (typeof value === "boolean") joined[key] = before === true || value;
    else if (before && value && typeof before === "object" && typeof value === "object")
      joined[key] = join(before as Dirty, value as Dirty);
    else if (value !== undefined && value !== null) joined[key] = value;
  }
  return joined;
}

function nothingDirty(): Dirty {
  return {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
}

export class EngineHost {
  /** The workbook's id in the engine; never the beginning of another's. */
  readonly unit = `workbook-${++made}-`;
  readonly workbook: Workbook;
  private readonly commands;
  readonly formulas;
  private readonly names;
  private readonly reader;
  private readonly functions;
  private readonly dirtyOf;
  private readonly knownFormulas = new Map<string, FormulaCells>();
  private dirty: Dirty = nothingDirty();
  private pending = false;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** While false, changes wait for `calculate`. */
  automatic = true;

  constructor(
    readonly parts: EngineParts,
    private readonly univer: Univer,
    data: Omit<IWorkbookData, "id">,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(parts.ICommandService);
    this.workbook = univer.createUnit(parts.UniverInstanceType.UNIVER_SHEET, { ...data, id: this.unit });
    injector.get(parts.IUniverInstanceService).focusUnit(this.unit);
    // Only its subscriptions: the grid goes on listening to its progress.
    parts.Disposable.prototype.dispose.call(injector.get(parts.TriggerCalculationController));
    this.formulas = injector.get(parts.FormulaDataModel);
    this.formulas.getFormulaData = () => this.formulaData();
    this.names = injector.get(parts.IDefinedNamesService);
    this.reader = injector.get(parts.LexerTreeBuilder);
    this.functions = injector.get(parts.IFunctionService);
    this.dirtyOf = injector.get(parts.IActiveDirtyManagerService);
    this.keepFormulaCells();
    this.onCommand((command, options) => {
      const conversion = this.dirtyOf.get(command.id);
      if (!conversion || (command.id === "sheet.mutation.set-range-values" && options?.onlyLocal === true))
        return;
      this.dirty = join(this.dirty, conversion.getDirtyData(command) as Dirty);
      this.pending = true;
      if (this.automatic) this.soon();
    });
  }

  /** Runs a command or mutation; throws when Univer refuses it, because callers have checked before. */
  run(id: string, params: Readonly<Record<string, unknown>>, options?: IExecutionOptions): void {
    if (this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params }, options) === false) {
      throw new Error(`The workbook engine refused ${id}.`);
    }
  }

  /** Runs a command that may find nothing to do; false when it did nothing. */
  attempt(id: string, params: Readonly<Record<string, unknown>> = {}): boolean {
    return this.commands.syncExecuteCommand(id, { unitId: this.unit, ...params });
  }

  onCommand(listener: (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void): void {
    this.commands.onCommandExecuted(listener);
  }

  beforeCommand(listener: (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => void): void {
    this.commands.beforeCommandExecuted(listener);
  }

  get undoService() {
    return this.univer.__getInjector().get(this.parts.IUndoRedoService);
  }

  get hasFormulas(): boolean {
    return this.workbook.getSheets().some((sheet) => Object.keys(this.formulaCells(sheet)).length > 0);
  }

  /** A sheet's cells with a formula, their own or one filled down, by row and column. */
  formulaCells(sheet: Worksheet): FormulaCells {
    const id = sheet.getSheetId();
    const known = this.knownFormulas.get(id) ?? scanFormulas(sheet);
    this.knownFormulas.set(id, known);
    return known;
  }

  /** While a command is under way nothing is known; after a write only the cells written are looked at again. */
  private keepFormulaCells(): void {
    const WRITE = "sheet.mutation.set-range-values";
    let held: { readonly sheet: string; readonly cells: FormulaCells } | undefined;
    this.beforeCommand(({ id, params }) => {
      if (!id.startsWith("sheet.mutation.") || BESIDE_CELLS.has(id)) return;
      const sheet = id === WRITE ? (params as WriteParams).subUnitId : "";
      const cells = this.knownFormulas.get(sheet);
      held = cells && { sheet, cells };
      if (id === WRITE) this.knownFormulas.delete(sheet);
      else this.knownFormulas.clear();
    });
    this.onCommand(({ id, params }) => {
      if (!id.startsWith("sheet.mutation.") || BESIDE_CELLS.has(id)) return;
      const { subUnitId = "", cellValue = {} } = (id === WRITE ? params : {}) as Partial<WriteParams>;
      const worksheet = this.workbook.getSheetBySheetId(subUnitId);
      const cells = held?.sheet === subUnitId && worksheet ? held.cells : undefined;
      held = undefined;
      if (id !== WRITE) this.knownFormulas.clear();
      else if (!cells || !worksheet) this.knownFormulas.delete(subUnitId);
      else {
        lookAgain(cells, worksheet, cellValue);
        this.knownFormulas.set(subUnitId, cells);
      }
    });
  }

  /** Univer's own goes through every cell of every sheet with each write, slowly; this shows it the cells with a formula only. */
  private formulaData(): ReturnType<FormulaDataModel["getFormulaData"]> {
    const { initSheetFormulaData, ObjectMatrix } = this.parts;
    const data: ReturnType<FormulaDataModel["getFormulaData"]> = { [this.unit]: {} };
    for (const sheet of this.workbook.getSheets())
      initSheetFormulaData(data, this.unit, sheet.getSheetId(), new ObjectMatrix(this.formulaCells(sheet)));
    return data;
  }

  setName(
    id: string,
    name: string,
    formula: string,
    sheetId: string | undefined,
    comment: string,
    hidden: boolean,
  ): void {
    this.run("formula.mutation.set-defined-name", {
      id,
      name,
      formulaOrRefString: isReferenceOnly(formula) ? formula.slice(1) : formula,
      localSheetId: sheetId ?? "AllDefaultWorkbook",
      comment,
      hidden,
    });
    this.forgetParsed(name);
  }

  removeName(id: string, name: string): void {
    // The whole entry: the grid's own plugin takes the name's description away by the name.
    const known = this.names.getValueById(this.unit, id);
    if (known) this.run("formula.mutation.remove-defined-name", { ...known, id });
    this.forgetParsed(name);
  }

  setTable(
    name: string,
    reference: { sheetId: string; range: CellRange; titleMap: Map<string, number> },
  ): void {
    this.run("formula.mutation.set-super-table", { tableName: name, reference });
    this.forgetParsed(name);
  }

  removeTable(name: string): void {
    this.run("formula.mutation.remove-super-table", { tableName: name });
    this.forgetParsed(name);
  }

  /** Parsed formulas that name this name or table are stale. */
  private forgetParsed(name: string): void {
    lastReader = "";
    this.functions.deleteFormulaAstCacheKey(name, name.toLowerCase(), name.toUpperCase());
    this.markAllDirty();
  }

  /** Everything is calculated again at the next opportunity. */
  markAllDirty(): void {
    this.dirty = join(this.dirty, { forceCalculation: true });
    this.pending = true;
    if (this.automatic) this.soon();
  }

  private soon(): void {
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.settle();
    }, 30);
    if (typeof this.timer === "object") this.timer.unref();
  }

  /** Resolves when everything that depends on changes so far is calculated; at once when nothing waits or no cell holds a formula. */
  async settle(): Promise<void> {
    while (this.running ?? (this.pending && this.automatic)) {
      if (this.running) await this.running;
      else await this.calculateDirty();
    }
  }

  /** One calculation of what is dirty, also while `automatic` is off. */
  async calculateDirty(): Promise<void> {
    if (this.running) await this.running;
    const dirty = this.dirty;
    this.dirty = nothingDirty();
    this.pending = false;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.hasFormulas) return;
    if (lastReader !== this.unit) this.reader.dispose();
    lastReader = this.unit;
    this.running = new Promise<void>((resolve) => {
      const waiting = this.commands.onCommandExecuted((command) => {
        if (command.id !== "formula.mutation.set-formula-calculation-notification") return;
        const { functionsExecutedState } = (command.params ?? {}) as { functionsExecutedState?: number };
        if (functionsExecutedState === undefined) return;
        waiting.dispose();
        resolve();
      });
      const rowData = this.formulas.getHiddenRowsFiltered();
      void this.commands.executeCommand(
        "formula.mutation.set-formula-calculation-start",
        { ...dirty, rowData, maxIteration: 1 },
        { onlyLocal: true },
      );
    });
    try {
      await this.running;
    } finally {
      this.running = undefined;
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.univer.dispose();
  }
}

/** Brings `cells` up to date where something was written. */
function lookAgain(cells: FormulaCells, sheet: Worksheet, written: WriteParams["cellValue"]): void {
  const matrix = sheet.getCellMatrix();
  for (const rowKey in written) {
    const row = Number(rowKey);
    for (const columnKey in written[row]) {
      const column = Number(columnKey);
      const cell = matrix.getValue(row, column);
      if (cell && (cell.f || cell.si)) (cells[row] ??= {})[column] = cell;
      else if (cells[row]) delete cells[row][column];
    }
    if (cells[row] && Object.keys(cells[row]).length === 0) delete cells[row];
  }
}

function scanFormulas(sheet: Worksheet): FormulaCells {
  const found: FormulaCells = {};
  const rows = sheet.getCellMatrix().getMatrix();
  for (const rowKey in rows) {
    const row = Number(rowKey);
    const line = rows[row];
    for (const columnKey in line) {
      const cell = line[Number(columnKey)];
      if (cell && (cell.f || cell.si)) (found[row] ??= {})[Number(columnKey)] = cell;
    }
  }
  return found;
}

export interface CellRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Univer wants a name that is only a reference without "=", and any other formula with it. */
function isReferenceOnly(formula: string): boolean {
  return /^=('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/iu.test(
    formula,
  );
}
