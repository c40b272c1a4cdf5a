// Which events the add-in listens to, and the messages that tell of them. Layer: workbench/objects.
// Numbers stand beside the register functions in Microsoft's library.
import type { ModelArea, ModelEvent, WorkbookModel } from "../model/workbookModel";
import { areaText, overlap } from "./addresses";

/** One message for the library: category 65536, the event's number, the id of the object listened to, and its arguments. */
export interface HostMessage {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
} as const;
type EventName = keyof typeof EVENT;

/** Events of the workbook as a whole have this target. */
export const WORKBOOK_TARGET = "Workbook";

/** Keeps registrations and turns what happens in the model into messages. */
export class EventHub {
  private readonly registered = new Map<string, number>();
  private readonly listeners = new Set<(messages: readonly HostMessage[]) => void>();
  private readonly stop: () => void;
  private activeBefore: string;
  private activeChart: { readonly sheetId: string; readonly chartId: string } | undefined;
  /** Own writes tell of themselves unless the add-in switched events off (Runtime.enableEvents). */
  enabled = true;
  /** Whether a request of the add-in is being answered: what changes meanwhile is its doing. */
  answering = false;

  constructor(private readonly model: WorkbookModel) {
    this.activeBefore = model.activeSheetId;
    this.stop = model.on((event) => this.tell(event));
  }

  register(name: EventName, target: string): void {
    const key = `${EVENT[name]}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(name: EventName, target: string): void {
    const key = `${EVENT[name]}|${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  listen(listener: (messages: readonly HostMessage[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.stop();
    this.listeners.clear();
  }

  /** Sends to the object's own listeners and to those of its collection. */
  send(name: EventName, targets: readonly string[], content: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    const messages = targets
      .filter((target) => this.registered.has(`${EVENT[name]}|${target}`))
      .map((targetId): HostMessage => ({
        messageCategory: 65536,
        messageType: EVENT[name],
        targetId,
        message: JSON.stringify(content),
      }));
    if (messages.length > 0) for (const listener of this.listeners) listener(messages);
  }

  /** A chart is selected; the one before is told that it no longer is. */
  activateChart(sheetId: string, chartId: string): void {
    const before = this.activeChart;
    if (before?.chartId === chartId) return;
    if (before)
      this.send("chartDeactivated", [before.chartId, before.sheetId], {
        chartId: before.chartId,
        worksheetId: before.sheetId,
      });
    this.activeChart = { sheetId, chartId };
    this.send("chartActivated", [chartId, sheetId], { chartId, worksheetId: sheetId });
  }

  private tell(event: ModelEvent): void {
    // What a PivotTable writes into its own cells is no edit.
    if (this.model.analysis.drawing) return;
    const source = "Local";
    switch (event.kind) {
      case "values":
        this.tellChange(event.sheetId, event.area, "RangeEdited", {
          ...(event.before !== undefined || event.after !== undefined
            ? {
                valueBefore: event.before ?? "",
                valueAfter: event.after ?? "",
                valueTypeBefore: typeName(event.before),
                valueTypeAfter: typeName(event.after),
              }
            : {}),
        });
        return;
      case "inserted":
      case "deleted": {
        const what = { rows: "Row", columns: "Column", "cells-down": "Cell", "cells-right": "Cell" }[
          event.axis
        ];
        const direction =
          event.axis === "cells-down"
            ? event.kind === "inserted"
              ? "CellDown"
              : "CellUp"
            : event.kind === "inserted"
              ? "CellRight"
              : "CellLeft";
        this.tellChange(
          event.sheetId,
          event.area,
          `${what}${event.kind === "inserted" ? "Inserted" : "Deleted"}`,
          what === "Cell" ? { shiftDirection: direction } : {},
        );
        return;
      }
      case "format":
        this.send("formatChanged", [event.sheetId, WORKBOOK_TARGET], {
          address: areaText(event.area),
          source,
          worksheetId: event.sheetId,
        });
        return;
      case "sheet-added":
      case "sheet-deleted":
        this.send(event.kind === "sheet-added" ? "added" : "deleted", [WORKBOOK_TARGET], {
          source,
          worksheetId: event.sheetId,
        });
        return;
      case "sheet-renamed":
        this.send("nameChanged", [event.sheetId, WORKBOOK_TARGET], {
          source,
          worksheetId: event.sheetId,
          nameBefore: event.nameBefore,
          nameAfter: event.nameAfter,
        });
        return;
      case "sheet-moved":
        this.send("moved", [WORKBOOK_TARGET], { source, worksheetId: event.sheetId });
        return;
      case "sheet-visibility":
        this.send("visibilityChanged", [event.sheetId, WORKBOOK_TARGET], {
          source,
          worksheetId: event.sheetId,
        });
        return;
      case "sheet-activated":
        if (this.activeBefore !== event.sheetId)
          this.send("deactivated", [this.activeBefore, WORKBOOK_TARGET], { worksheetId: this.activeBefore });
        this.activeBefore = event.sheetId;
        this.send("activated", [event.sheetId, WORKBOOK_TARGET], { worksheetId: event.sheetId });
        return;
      case "selection":
        this.send("selectionChanged", [event.sheetId, WORKBOOK_TARGET], {
          address: event.areas.map(areaText).join(","),
          worksheetId: event.sheetId,
        });
        this.tellTables(event.sheetId, event.areas);
        return;
      case "table-added":
      case "table-deleted":
        this.send(
          event.kind === "table-added" ? "tableAdded" : "tableDeleted",
          [event.sheetId, WORKBOOK_TARGET],
          { source, tableId: event.tableId, worksheetId: event.sheetId },
        );
        return;
      case "chart-added":
      case "chart-deleted":
        this.send(event.kind === "chart-added" ? "chartAdded" : "chartDeleted", [event.sheetId], {
          source,
          chartId: event.chartId,
          worksheetId: event.sheetId,
        });
        return;
      case "calculated":
        this.send("calculated", [event.sheetId, WORKBOOK_TARGET], { worksheetId: event.sheetId });
        return;
      case "table-changed":
      case "drawings":
        return;
    }
  }

  /** Each table of the sheet hears whether the selection is inside it. */
  private tellTables(sheetId: string, areas: readonly ModelArea[]): void {
    for (const table of this.model.tables.filter((one) => one.sheetId === sheetId)) {
      const isInsideTable = areas.some((area) => overlap(area, table.area) !== undefined);
      this.send("tableSelectionChanged", [table.id], {
        address: isInsideTable ? areas.map(areaText).join(",") : "",
        isInsideTable,
        tableId: table.id,
        worksheetId: sheetId,
      });
    }
  }

  private tellChange(
    sheetId: string,
    area: ModelArea,
    changeType: string,
    more: Readonly<Record<string, unknown>>,
  ): void {
    const content = {
      address: areaText(area),
      changeType,
      source: "Local",
      worksheetId: sheetId,
      triggerSource: this.answering ? "ThisLocalAddin" : "Unknown",
      ...more,
    };
    this.send("changed", [sheetId, WORKBOOK_TARGET], content);
    for (const table of this.model.tables) {
      if (table.sheetId === sheetId && overlap(area, table.area))
        this.send("tableChanged", [table.id, sheetId, WORKBOOK_TARGET], { ...content, tableId: table.id });
    }
  }
}

function typeName(value: unknown): string {
  if (value === null || value === undefined || value === "") return "Empty";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
