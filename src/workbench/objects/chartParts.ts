// Title, legend, labels, axes and areas of charts. Layer: workbench/objects. Source: Microsoft, "Work with charts using the Excel
// JavaScript API" and the pages of Excel.ChartTitle, ChartLegend, ChartDataLabels and ChartAxis.
import type { HostClass } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import {
  anyText,
  at,
  BORDER,
  FILL,
  FONT,
  HORIZONTAL,
  inner,
  LINE,
  look,
  looksClass,
  number,
  numberOrAutomatic,
  oneOf,
  ORIENTATION,
  readOnly,
  setLook,
  truth,
  VERTICAL,
  type LooksRef,
  type Rows,
} from "./chartLooks";

const format = (name: string, parts: Readonly<Record<string, HostClass<LooksRef>>>): HostClass<LooksRef> =>
  looksClass(name, {}, parts);
const PLACE: Rows = {
  left: [0, number()],
  top: [0, number()],
  width: [0, number(0)],
  height: [0, number(0)],
};
const PLACED: Rows = { ...PLACE, width: [0, readOnly], height: [0, readOnly] };

/** A text that shows itself once it is set; a formula may stand in its place. */
const textSetter = (ref: LooksRef, value: unknown): void => {
  setLook(ref, "text", anyText(value));
  setLook(ref, "visible", true);
  ref.options().delete(at(ref, "formula"));
};
const setFormula = (ref: LooksRef, formula: unknown): void => {
  if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
  setLook(ref, "formula", formula);
  setLook(ref, "visible", true);
};

const SUBSTRING: HostClass<LooksRef> = {
  name: "ChartFormatString",
  get: {},
  nav: { font: (ref) => hostObject(FONT, inner(ref, "font")) },
};
const TITLE_BASE = looksClass(
  "ChartTitle",
  {
    ...PLACED,
    visible: [false, truth],
    text: ["", anyText],
    overlay: [false, truth],
    horizontalAlignment: ["Center", HORIZONTAL],
    verticalAlignment: ["Top", VERTICAL],
    textOrientation: [0, ORIENTATION],
    position: ["Top", oneOf("Automatic", "Top", "Bottom", "Left", "Right")],
    showShadow: [false, truth],
  },
  { format: format("ChartTitleFormat", { font: FONT, fill: FILL, border: BORDER }) },
  {
    methods: {
      setFormula,
      getSubstring: (ref: LooksRef, start: number, length: number) => {
        const text = String(look(ref, "text", ""));
        if (!(start >= 0 && length >= 0 && start + length <= text.length)) throw invalidArgument();
        return hostObject(SUBSTRING, inner(ref, `part${start}-${length}`));
      },
    },
  },
);
export const TITLE: HostClass<LooksRef> = { ...TITLE_BASE, set: { ...TITLE_BASE.set, text: textSetter } };

export const PLOT_AREA = looksClass(
  "ChartPlotArea",
  {
    ...PLACE,
    insideLeft: [0, number()],
    insideTop: [0, number()],
    insideWidth: [0, number(0)],
    insideHeight: [0, number(0)],
    position: ["Automatic", oneOf("Automatic", "Custom")],
  },
  { format: format("ChartPlotAreaFormat", { border: BORDER, fill: FILL }) },
);

export const CHART_FORMAT = looksClass(
  "ChartAreaFormat",
  {
    roundedCorners: [false, truth],
    colorScheme: ["ColorfulPalette1", anyText],
  },
  { fill: FILL, font: FONT, border: BORDER },
);

export const PIVOT_OPTIONS = looksClass("ChartPivotOptions", {
  showAxisFieldButtons: [true, truth],
  showLegendFieldButtons: [true, truth],
  showReportFilterFieldButtons: [true, truth],
  showValueFieldButtons: [true, truth],
});

export const DATA_TABLE = looksClass(
  "ChartDataTable",
  {
    visible: [true, truth],
    showLegendKey: [true, truth],
    showHorizontalBorder: [true, truth],
    showVerticalBorder: [true, truth],
    showOutlineBorder: [true, truth],
  },
  { format: format("ChartDataTableFormat", { fill: FILL, font: FONT, border: BORDER }) },
);

const LABEL_ROWS: Rows = {
  position: [
    "Invalid",
    oneOf(
      ...["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Left", "Right", "Top", "Bottom"],
      ...["BestFit", "Callout"],
    ),
  ],
  showValue: [true, truth],
  showSeriesName: [false, truth],
  showCategoryName: [false, truth],
  showLegendKey: [false, truth],
  showPercentage: [false, truth],
  showBubbleSize: [false, truth],
  separator: [", ", anyText],
  numberFormat: ["General", anyText],
  linkNumberFormat: [true, truth],
  textOrientation: [0, ORIENTATION],
  autoText: [true, truth],
  horizontalAlignment: ["Center", HORIZONTAL],
  verticalAlignment: ["Center", VERTICAL],
};
const LABEL_FORMAT = format("ChartDataLabelFormat", { font: FONT, fill: FILL, border: BORDER });

/** Labels are shown as soon as something about them is set. */
const revealing = (cls: HostClass<LooksRef>, only?: readonly string[]): HostClass<LooksRef> => ({
  ...cls,
  set: Object.fromEntries(
    Object.entries(cls.set ?? {}).map(([name, set]) => [
      name,
      (ref: LooksRef, value: unknown): void => {
        set(ref, value);
        if (only === undefined || (only.includes(name) && value !== false))
          ref.options().set(at(ref, "shown"), true);
      },
    ]),
  ),
});
export const DATA_LABELS = revealing(looksClass("ChartDataLabels", LABEL_ROWS, { format: LABEL_FORMAT }));
const LABEL_BASE = looksClass(
  "ChartDataLabel",
  { ...LABEL_ROWS, ...PLACED, formula: ["", anyText], text: ["", anyText] },
  { format: LABEL_FORMAT },
);
export const DATA_LABEL = revealing(LABEL_BASE);

interface EntryRef extends LooksRef {
  readonly index: number;
}
const ENTRY_LOOKS = looksClass("ChartLegendEntry", { ...PLACED, visible: [true, truth] });
const ENTRY: HostClass<EntryRef> = {
  name: "ChartLegendEntry",
  get: { ...ENTRY_LOOKS.get, index: ({ index }) => index },
  set: ENTRY_LOOKS.set ?? {},
};
const entries = (ref: LooksRef): EntryRef[] =>
  Array.from({ length: Number(look(ref, "count", 0)) }, (_, index) => ({
    ...inner(ref, `entry${index}`),
    index,
  }));
const ENTRIES: HostClass<LooksRef> = {
  name: "ChartLegendEntryCollection",
  get: {},
  items: (ref) => entries(ref).map((entry) => hostObject(ENTRY, entry)),
  methods: {
    getCount: (ref: LooksRef) => entries(ref).length,
    getItemAt: (ref: LooksRef, index: number) => {
      const entry = entries(ref)[index];
      if (!entry) throw itemNotFound();
      return hostObject(ENTRY, entry);
    },
  },
};
const LEGEND_BASE = looksClass(
  "ChartLegend",
  {
    ...PLACE,
    visible: [true, truth],
    position: ["Bottom", oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom")],
    overlay: [false, truth],
    showShadow: [false, truth],
  },
  { format: format("ChartLegendFormat", { font: FONT, fill: FILL, border: BORDER }) },
);
export const LEGEND: HostClass<LooksRef> = {
  ...LEGEND_BASE,
  nav: {
    ...LEGEND_BASE.nav,
    legendEntries: (ref) =>
      hostObject(ENTRIES, inner(ref, "legendEntries", { count: () => ref.automatic?.["count"]?.() })),
  },
};

const GRIDLINES = looksClass(
  "ChartGridlines",
  { visible: [false, truth] },
  { format: format("ChartGridlinesFormat", { line: LINE }) },
);
const AXIS_TITLE_BASE = looksClass(
  "ChartAxisTitle",
  { visible: [false, truth], text: ["", anyText], textOrientation: [0, ORIENTATION] },
  { format: format("ChartAxisTitleFormat", { font: FONT, fill: FILL, border: BORDER }) },
  { methods: { setFormula } },
);
const AXIS_TITLE: HostClass<LooksRef> = {
  ...AXIS_TITLE_BASE,
  set: { ...AXIS_TITLE_BASE.set, text: textSetter },
};
const TICKS = oneOf("None", "Cross", "Inside", "Outside");
const TIME = oneOf("Days", "Months", "Years");
const AXIS_BASE = looksClass(
  "ChartAxis",
  {
    ...PLACE,
    left: [0, readOnly],
    top: [0, readOnly],
    width: [0, readOnly],
    height: [0, readOnly],
    type: ["Value", readOnly],
    axisGroup: ["Primary", readOnly],
    customDisplayUnit: [1, readOnly],
    crossesAt: [0, readOnly],
    positionAt: [0, readOnly],
    majorUnit: ["", numberOrAutomatic],
    minorUnit: ["", numberOrAutomatic],
    maximum: ["", numberOrAutomatic],
    minimum: ["", numberOrAutomatic],
    displayUnit: [
      "None",
      oneOf(
        ...["None", "Hundreds", "Thousands", "TenThousands", "HundredThousands", "Millions", "TenMillions"],
        ...["HundredMillions", "Billions", "Trillions"],
      ),
    ],
    showDisplayUnitLabel: [true, truth],
    minorTimeUnitScale: ["Days", TIME],
    majorTimeUnitScale: ["Days", TIME],
    baseTimeUnit: ["Days", TIME],
    categoryType: ["Automatic", oneOf("Automatic", "TextAxis", "DateAxis")],
    scaleType: ["Linear", oneOf("Linear", "Logarithmic")],
    logBase: [10, number(2, 1000)],
    reversePlotOrder: [false, truth],
    crosses: ["Automatic", oneOf("Automatic", "Maximum", "Minimum")],
    visible: [true, truth],
    isBetweenCategories: [true, truth],
    majorTickMark: ["None", TICKS],
    minorTickMark: ["None", TICKS],
    tickMarkSpacing: [1, number(1, 31_999)],
    tickLabelPosition: ["NextToAxis", oneOf("NextToAxis", "High", "Low", "None")],
    tickLabelSpacing: [1, number(1, 31_999)],
    alignment: ["Center", oneOf("Center", "Left", "Right")],
    multiLevel: [false, truth],
    numberFormat: ["General", anyText],
    linkNumberFormat: [true, truth],
    offset: [100, number(0, 1000)],
    textOrientation: [0, ORIENTATION],
    position: ["Automatic", oneOf("Automatic", "Maximum", "Minimum")],
  },
  { title: AXIS_TITLE, format: format("ChartAxisFormat", { font: FONT, line: LINE, fill: FILL }) },
);

const custom = (name: string, word: string) => (ref: LooksRef, value: unknown) => {
  setLook(ref, name, number()(value));
  setLook(ref, word, "Custom");
};

export const AXIS: HostClass<LooksRef> = {
  ...AXIS_BASE,
  nav: {
    ...AXIS_BASE.nav,
    majorGridlines: (ref) =>
      hostObject(GRIDLINES, inner(ref, "majorGridlines", { visible: () => ref.path === "axes.value" })),
    minorGridlines: (ref) => hostObject(GRIDLINES, inner(ref, "minorGridlines")),
  },
  methods: {
    setCategoryNames: (ref: LooksRef, source: unknown) => {
      const set = ref.automatic?.["setCategoryNames"]?.() as ((source: unknown) => void) | undefined;
      if (!set) throw new HostFault("InvalidOperation", "Only a category axis has category names.");
      set(source);
    },
    setCrossesAt: custom("crossesAt", "crosses"),
    setCustomDisplayUnit: custom("customDisplayUnit", "displayUnit"),
    setPositionAt: custom("positionAt", "position"),
  },
};
