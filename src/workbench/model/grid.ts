// The workbook on a page: Univer's canvas grid over the same object that the model writes to. Layer: workbench/model. Browser only.

import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

import {
  LifecycleService,
  LifecycleStages,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  type Univer,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/en-US";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { intersect } from "./areas";
import { engineParts } from "./engineParts";
import { shownFacts, TABLE_THEMES, type ShownFact } from "./gridFacts";
import { toRange } from "./univerSheet";
import { UniverModel } from "./univerModel";
import type { ModelArea, WorkbookModel } from "./workbookModel";

export interface GridOptions {
  /** Univer's own toolbar over the grid; the page may have a ribbon of its own. */
  readonly toolbar?: boolean;
}

export interface Grid {
  readonly model: WorkbookModel;
  /** Called when an edit of the user's to a locked cell of a protected sheet was taken back. */
  onRefused(listener: (sheetId: string) => void): () => void;
  /** Where the cells of the active sheet stand on the page; undefined until they are drawn. */
  view(): GridView | undefined;
  /** Called when the cells are scrolled. */
  onView(listener: () => void): () => void;
  /** Takes the grid off the page and frees the engine. */
  dispose(): void;
}

/** Pixels: `canvas` on the page, the rest as the grid counts them before zooming. */
export interface GridView {
  readonly canvas: DOMRect;
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly zoom: number;
}

/** What the grid's own menus offer but the model does not take over: it would show and then be lost. */
const HIDDEN_MENUS = [
  "sheet.menu.data-validation",
  "sheet.operation.open.conditional.formatting.panel",
  "sheet.menu.conditional-formatting",
  "sheet.menu.sheets-table",
  "sheet.operation.add-note-popup",
  "sheet.command.delete-note",
  "sheet.command.smart-toggle-filter",
  "sheet.menu.sheets-filter",
];

/** Fitting measures every cell on a canvas: beyond this, rows keep their height. */
const MOST_FITTED_ROWS = 2_000;

const OWN_CONFIG: ReadonlyMap<unknown, object> = new Map<unknown, object>([
  [UniverSheetsTablePlugin, { userThemes: TABLE_THEMES }],
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

/** A new workbook with one empty sheet, shown in `container`; edits by the user raise the model's events with source "user". */
export function createModelWithGrid(container: HTMLElement, options: GridOptions = {}): Grid {
  const locale = engineParts.LocaleType.EN_US;
  const univer = new engineParts.Univer({
    locale,
    locales: {
      [locale]: mergeLocales(
        coreWords,
        validationWords,
        conditionalWords,
        noteWords,
        tableWords,
        filterWords,
      ),
    },
    logLevel: engineParts.LogLevel.WARN,
  });
  const menu = Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }]));
  const presets = [
    UniverSheetsCorePreset({ container, menu, toolbar: options.toolbar ?? true, header: true, footer: {} }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsTablePreset(),
  ];
  const registered = new Set<unknown>();
  for (const entry of presets.flatMap(
    ({ plugins }) => plugins as (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[],
  )) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin)) continue;
    registered.add(plugin);
    univer.registerPlugin(plugin, OWN_CONFIG.get(plugin) ?? config ?? {});
  }
  const model = new UniverModel(engineParts, univer);
  showFacts(model);
  const lifecycle = univer.__getInjector().get(LifecycleService);
  fitRows(model, lifecycle.onStage(LifecycleStages.Rendered));
  let disposed = false;
  let drawn = false;
  const firstDrawn = lifecycle.onStage(LifecycleStages.Rendered).then(() => {
    drawn = true;
  });
  return {
    model,
    onRefused: (listener) => model.onRefused(listener),
    view: () => (disposed || !drawn ? undefined : viewOf(univer, model, container)),
    onView: (listener) => {
      let stop: (() => void) | undefined;
      let stopped = false;
      void firstDrawn.then(() => {
        if (stopped || disposed) return;
        const scrolling = renderOf(univer, model)?.with(SheetScrollManagerService).validViewportScrollInfo$;
        const subscription = scrolling?.subscribe(listener);
        stop = () => subscription?.unsubscribe();
        listener();
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
    dispose: () => {
      disposed = true;
      model.dispose();
      container.replaceChildren();
    },
  };
}

const renderOf = (univer: Univer, model: UniverModel) =>
  univer.__getInjector().get(IRenderManagerService).getRenderById(model.host.unit);

function viewOf(univer: Univer, model: UniverModel, container: HTMLElement): GridView | undefined {
  const render = renderOf(univer, model);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const canvas = [...container.querySelectorAll("canvas")].sort(
    (a, b) => b.width * b.height - a.width * a.height,
  )[0];
  if (!render || !skeleton || !canvas) return undefined;
  const scroll = render.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
  return {
    canvas: canvas.getBoundingClientRect(),
    headerWidth: skeleton.rowHeaderWidth,
    headerHeight: skeleton.columnHeaderHeight,
    scrollX: scroll?.viewportScrollX ?? 0,
    scrollY: scroll?.viewportScrollY ?? 0,
    zoom: model.sheet(model.activeSheetId)?.worksheet.getZoomRatio() ?? 1,
  };
}

/** Keeps what the display plugins show in step with the records; runs of changes are shown once. */
function showFacts(model: UniverModel): void {
  const shown = new Map<string, Map<string, { readonly fact: ShownFact; readonly text: string }>>();
  const waiting = new Set<string>();

  const show = (sheetId: string): void => {
    const sheet = model.sheet(sheetId);
    const before =
      shown.get(sheetId) ?? new Map<string, { readonly fact: ShownFact; readonly text: string }>();
    shown.delete(sheetId);
    if (!sheet) return;
    const wanted = new Map<string, { readonly fact: ShownFact; readonly text: string }>(
      shownFacts({
        sheetId,
        rows: sheet.worksheet.getRowCount(),
        columns: sheet.worksheet.getColumnCount(),
        validations: sheet.validations(),
        conditionalFormats: sheet.conditionalFormats,
        notes: sheet.notes(),
        tables: model.tables.filter((table) => table.sheetId === sheetId),
      }).map((fact) => [`${fact.kind} ${fact.id}`, { fact, text: JSON.stringify(fact.add) }] as const),
    );
    model.asApi(() => {
      for (const [key, { fact, text }] of before)
        if (wanted.get(key)?.text !== text) model.host.attempt(fact.remove.mutation, fact.remove.params);
      for (const [key, { fact, text }] of wanted)
        if (before.get(key)?.text !== text) model.host.attempt(fact.add.mutation, fact.add.params);
      model.registerTables(sheetId);
    });
    shown.set(sheetId, wanted);
  };

  model.onFacts((sheetId) => {
    if (waiting.size === 0) {
      queueMicrotask(() => {
        const due = [...waiting];
        waiting.clear();
        due.forEach(show);
      });
    }
    waiting.add(sheetId);
  });
}

/** Rows grow with their text and font, as in Excel, unless they were given a height. Waits until the grid is drawn. */
function fitRows(model: UniverModel, drawn: Promise<unknown>): void {
  const waiting = new Map<string, ModelArea[]>();
  const fit = (): void => {
    const due = [...waiting];
    waiting.clear();
    for (const [sheetId, areas] of due) {
      if (!model.sheet(sheetId)) continue;
      model.asApi(() => {
        model.host.attempt("sheet.operation.mark-dirty-row-auto-height", {
          subUnitId: sheetId,
          ranges: areas.map(toRange),
          id: `fit ${sheetId}`,
        });
      });
    }
  };
  const stop = model.on((event) => {
    if ((event.kind !== "values" && event.kind !== "format") || event.source !== "api") return;
    const used = model.sheet(event.sheetId)?.usedArea(true);
    const touched = used && intersect(event.area, used);
    if (!touched || touched.rows > MOST_FITTED_ROWS) return;
    if (waiting.size === 0) void drawn.then(fit, stop);
    const areas = waiting.get(event.sheetId) ?? [];
    if (areas.length < MOST_FITTED_ROWS) areas.push(touched);
    waiting.set(event.sheetId, areas);
  });
}
