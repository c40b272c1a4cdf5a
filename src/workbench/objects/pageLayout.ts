// Worksheet.pageLayout, kept as plain values under the sheet's extras "pageLayout". Layer: workbench/objects.
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { invalidArgument } from "../protocol/hostError";
import { areaText, rangeByText } from "./addresses";
import type { RangeRef, SheetRef } from "./host";
import { sheetOf } from "./host";
import { rangeObject } from "./range";

type Values = Record<string, unknown>;

function valuesOf(ref: SheetRef): Values {
  const { extras } = sheetOf(ref);
  const known = extras.get("pageLayout") as Values | undefined;
  if (known) return known;
  const made: Values = {};
  extras.set("pageLayout", made);
  return made;
}

const DEFAULTS: Readonly<Values> = {
  orientation: "Portrait",
  paperSize: "Letter",
  blackAndWhite: false,
  bottomMargin: 54,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: "",
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  printComments: "NoComments",
  printErrors: "AsDisplayed",
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  rightMargin: 50.4,
  topMargin: 54,
  zoom: { scale: 100 },
};
const WORDS: Readonly<Record<string, readonly string[]>> = { orientation: ["Portrait", "Landscape"] };

const HEADER_FOOTER_KEYS = [
  "centerFooter",
  "centerHeader",
  "leftFooter",
  "leftHeader",
  "rightFooter",
  "rightHeader",
] as const;
const group = (ref: SheetRef): Values => (valuesOf(ref)["headersFooters"] ??= {}) as Values;
const page = (ref: SheetRef): Values => (group(ref)["defaultForAllPages"] ??= {}) as Values;
const HEADER_FOOTER: HostClass<SheetRef> = {
  name: "HeaderFooter",
  get: Object.fromEntries(HEADER_FOOTER_KEYS.map((key) => [key, (ref: SheetRef) => page(ref)[key] ?? ""])),
  set: Object.fromEntries(
    HEADER_FOOTER_KEYS.map((key) => [
      key,
      (ref: SheetRef, value: unknown) => void (page(ref)[key] = String(value)),
    ]),
  ),
};
const HEADERS_FOOTERS: HostClass<SheetRef> = {
  name: "HeaderFooterGroup",
  get: {
    state: (ref) => group(ref)["state"] ?? "Default",
    useSheetMargins: (ref) => group(ref)["useSheetMargins"] ?? true,
    useSheetScale: (ref) => group(ref)["useSheetScale"] ?? true,
  },
  set: Object.fromEntries(
    ["state", "useSheetMargins", "useSheetScale"].map((key) => [
      key,
      (ref: SheetRef, value: unknown) => void (group(ref)[key] = value),
    ]),
  ),
  nav: { defaultForAllPages: (ref) => hostObject(HEADER_FOOTER, ref) },
};

const textOf = (ref: SheetRef, range: unknown): string =>
  areaText(
    (typeof range === "string" ? rangeByText(ref.host, ref.id, range) : (range as HostObject<RangeRef>).self)
      .area,
  );
const rangeOrNull = (ref: SheetRef, key: string): HostObject | null => {
  const text = valuesOf(ref)[key];
  return typeof text === "string" ? rangeObject(rangeByText(ref.host, ref.id, text)) : null;
};

export const PAGE_LAYOUT: HostClass<SheetRef> = {
  name: "PageLayout",
  get: Object.fromEntries(
    Object.entries(DEFAULTS).map(([key, value]) => [key, (ref: SheetRef) => valuesOf(ref)[key] ?? value]),
  ),
  set: Object.fromEntries(
    Object.keys(DEFAULTS).map((key) => [
      key,
      (ref: SheetRef, value: unknown) => {
        if (typeof value !== typeof DEFAULTS[key] || (WORDS[key] && !WORDS[key].includes(value as string)))
          throw invalidArgument();
        valuesOf(ref)[key] = value;
      },
    ]),
  ),
  nav: { headersFooters: (ref) => hostObject(HEADERS_FOOTERS, ref) },
  methods: {
    setPrintArea: (ref: SheetRef, range: unknown) => void (valuesOf(ref)["printArea"] = textOf(ref, range)),
    setPrintTitleRows: (ref: SheetRef, range: unknown) =>
      void (valuesOf(ref)["printTitleRows"] = textOf(ref, range)),
    setPrintTitleColumns: (ref: SheetRef, range: unknown) =>
      void (valuesOf(ref)["printTitleColumns"] = textOf(ref, range)),
    getPrintAreaOrNullObject: (ref: SheetRef) => rangeOrNull(ref, "printArea"),
    getPrintTitleRowsOrNullObject: (ref: SheetRef) => rangeOrNull(ref, "printTitleRows"),
    getPrintTitleColumnsOrNullObject: (ref: SheetRef) => rangeOrNull(ref, "printTitleColumns"),
    setPrintMargins: (ref: SheetRef, _unit: string, margins: Record<string, number>) => {
      for (const [side, value] of Object.entries(margins)) valuesOf(ref)[`${side}Margin`] = value;
    },
  },
};
