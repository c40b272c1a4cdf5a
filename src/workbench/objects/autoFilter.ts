// Worksheet.autoFilter: one filter of the sheet itself. Layer: workbench/objects.
import type { HostClass, HostObject } from "../protocol/hostClass";
import { rangeByText } from "./addresses";
import type { RangeRef, SheetRef } from "./host";
import { checkSheetOpen, sheetOf } from "./host";
import { rangeObject } from "./range";

export const AUTO_FILTER: HostClass<SheetRef> = {
  name: "AutoFilter",
  get: {
    enabled: (ref) => sheetOf(ref).autoFilter !== undefined,
    isDataFiltered: (ref) => (sheetOf(ref).autoFilter?.criteria.size ?? 0) > 0,
    criteria: (ref) => {
      const filter = sheetOf(ref).autoFilter;
      return Array.from(
        { length: filter?.area.columns ?? 0 },
        (_column, index) => filter?.criteria.get(index) ?? null,
      );
    },
  },
  methods: {
    apply: (
      ref: SheetRef,
      range: unknown,
      columnIndex?: number,
      criteria?: Readonly<Record<string, unknown>>,
    ) => {
      const sheet = sheetOf(ref);
      checkSheetOpen(sheet, "allowAutoFilter");
      const { area } =
        typeof range === "string"
          ? rangeByText(ref.host, ref.id, range)
          : (range as HostObject<RangeRef>).self;
      const before = sheet.autoFilter?.criteria ?? new Map<number, Readonly<Record<string, unknown>>>();
      sheet.autoFilter = {
        area,
        criteria:
          columnIndex === undefined || !criteria ? before : new Map([...before, [columnIndex, criteria]]),
      };
      hideRows(ref);
    },
    clearCriteria: (ref: SheetRef) => {
      const sheet = sheetOf(ref);
      if (sheet.autoFilter) sheet.autoFilter = { area: sheet.autoFilter.area, criteria: new Map() };
      hideRows(ref);
    },
    remove: (ref: SheetRef) => {
      const sheet = sheetOf(ref);
      if (sheet.autoFilter) sheet.setRowsHidden(sheet.autoFilter.area.top, sheet.autoFilter.area.rows, false);
      sheet.autoFilter = undefined;
    },
    reapply: (ref: SheetRef) => hideRows(ref),
    getRange: (ref: SheetRef) => filterRange(ref),
    getRangeOrNullObject: (ref: SheetRef) => filterRange(ref),
  },
};

function filterRange(ref: SheetRef): HostObject | null {
  const filter = sheetOf(ref).autoFilter;
  return filter ? rangeObject({ host: ref.host, sheetId: ref.id, area: filter.area }) : null;
}

/** Hides rows whose shown text is not among the values of a filter; other kinds of criteria hide nothing here. */
function hideRows(ref: SheetRef): void {
  const sheet = sheetOf(ref);
  const filter = sheet.autoFilter;
  if (!filter) return;
  const body = { ...filter.area, top: filter.area.top + 1, rows: filter.area.rows - 1 };
  if (body.rows < 1) return;
  sheet.texts(body).forEach((row, index) => {
    const kept = [...filter.criteria].every(([column, criteria]) => {
      const { values } = criteria as { values?: unknown };
      return (
        !Array.isArray(values) ||
        values.map((value) => String(value).toLowerCase()).includes((row[column] ?? "").toLowerCase())
      );
    });
    sheet.setRowsHidden(body.top + index, 1, !kept);
  });
}
