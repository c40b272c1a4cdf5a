// Conditional formats of ranges. Layer: workbench/objects. Source: Microsoft, "Apply conditional formatting to Excel ranges".
import type { ModelArea, ModelConditionalFormat } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { overlap } from "./addresses";
import type { ExcelHost } from "./host";
import { checkOpen, sheetOf } from "./host";
import { colour } from "./rangeFormat";
import { rangeObject } from "./range";

interface FormatsRef {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly areas: readonly ModelArea[];
}
interface FormatRef {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly id: string;
}

const TYPES: Readonly<Record<string, string>> = {
  Custom: "custom",
  CellValue: "cellValue",
  ColorScale: "colorScale",
  DataBar: "dataBar",
  IconSet: "iconSet",
  TopBottom: "topBottom",
  PresetCriteria: "preset",
  ContainsText: "textComparison",
};

function formatOf({ host, sheetId, id }: FormatRef): ModelConditionalFormat {
  const format = sheetOf({ host, id: sheetId }).conditionalFormats.find((candidate) => candidate.id === id);
  if (!format) throw itemNotFound();
  return format;
}

function change(ref: FormatRef, patch: Partial<ModelConditionalFormat>): void {
  const sheet = sheetOf({ host: ref.host, id: ref.sheetId });
  const [area] = formatOf(ref).areas;
  if (area) checkOpen({ host: ref.host, sheetId: ref.sheetId, area }, "allowFormatCells");
  sheet.changeConditionalFormat(ref.id, patch);
}

/** A value by its path in the rule or the format, for example "font.color". */
function part(ref: FormatRef, key: "rule" | "format", path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (value, step) =>
        typeof value === "object" && value !== null ? (value as Record<string, unknown>)[step] : undefined,
      formatOf(ref)[key],
    );
}

function setPart(ref: FormatRef, key: "rule" | "format", path: string, value: unknown): void {
  const put = (target: unknown, [step, ...rest]: readonly string[]): unknown => {
    if (step === undefined) return value;
    const before = (typeof target === "object" && target !== null ? target : {}) as Record<string, unknown>;
    return { ...before, [step]: put(before[step], rest) };
  };
  change(ref, { [key]: put(formatOf(ref)[key], path.split(".")) });
}

type Members = Pick<HostClass<FormatRef>, "get" | "set">;
const plain = (value: unknown): unknown => value;

/** Members kept under paths of the rule or format; `read` is what an unset one gives. */
function members(
  key: "rule" | "format",
  paths: Readonly<Record<string, string>>,
  check: (value: unknown) => unknown = plain,
  read: unknown = null,
): Members {
  return {
    get: Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [name, (ref: FormatRef) => part(ref, key, path) ?? read]),
    ),
    set: Object.fromEntries(
      Object.entries(paths).map(([name, path]) => [
        name,
        (ref: FormatRef, value: unknown) => setPart(ref, key, path, check(value)),
      ]),
    ),
  };
}

function joined(...all: readonly Members[]): Members {
  return {
    get: Object.assign({}, ...all.map(({ get }) => get)) as Members["get"],
    set: Object.assign({}, ...all.map(({ set }) => set ?? {})) as NonNullable<Members["set"]>,
  };
}

const CF_FONT: HostClass<FormatRef> = {
  name: "ConditionalRangeFont",
  ...joined(
    members("format", { color: "font.color" }, colour),
    members("format", {
      bold: "font.bold",
      italic: "font.italic",
      underline: "font.underline",
      strikethrough: "font.strikethrough",
    }),
  ),
  methods: { clear: (ref: FormatRef) => setPart(ref, "format", "font", {}) },
};
const CF_FILL: HostClass<FormatRef> = {
  name: "ConditionalRangeFill",
  ...members("format", { color: "fill.color" }, colour, ""),
  methods: { clear: (ref: FormatRef) => setPart(ref, "format", "fill", {}) },
};
const CF_FORMAT: HostClass<FormatRef> = {
  name: "ConditionalRangeFormat",
  ...members("format", { numberFormat: "numberFormat" }),
  nav: { font: (ref) => hostObject(CF_FONT, ref), fill: (ref) => hostObject(CF_FILL, ref) },
};
const asFormula = (value: unknown): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument();
  return value.startsWith("=") ? value : `="${value.replaceAll('"', '""')}"`;
};
const CF_CUSTOM_RULE: HostClass<FormatRef> = {
  name: "ConditionalFormatRule",
  ...members("rule", { formula: "formula", formulaLocal: "formula" }, asFormula, ""),
};
const POSITIVE_FORMAT: HostClass<FormatRef> = {
  name: "ConditionalDataBarPositiveFormat",
  ...joined(
    members(
      "format",
      { fillColor: "positiveFormat.fillColor", borderColor: "positiveFormat.borderColor" },
      colour,
      "",
    ),
    members("format", { gradientFill: "positiveFormat.gradientFill" }, plain, true),
  ),
};
const ICON_SETS = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
];
const asIconSet = (value: unknown): unknown => {
  if (!ICON_SETS.includes(value as string)) throw invalidArgument();
  return value;
};
const styled = { nav: { format: (ref: FormatRef) => hostObject(CF_FORMAT, ref) } };

/** Types whose whole rule is one object: `cellValue.rule`, `topBottom.rule`. */
const wholeRule: Members = {
  get: { rule: (ref) => formatOf(ref).rule },
  set: {
    rule: (ref, value) => {
      if (typeof value !== "object" || value === null) throw invalidArgument();
      change(ref, { rule: value as Record<string, unknown> });
    },
  },
};
/** The detail object of each type. */
const DETAILS: Readonly<Record<string, HostClass<FormatRef>>> = {
  custom: {
    name: "CustomConditionalFormat",
    get: {},
    nav: { ...styled.nav, rule: (ref) => hostObject(CF_CUSTOM_RULE, ref) },
  },
  cellValue: { name: "CellValueConditionalFormat", ...wholeRule, ...styled },
  colorScale: {
    name: "ColorScaleConditionalFormat",
    ...joined(members("rule", { criteria: "criteria" }), {
      get: { threeColorScale: (ref) => part(ref, "rule", "criteria.midpoint") !== undefined },
    }),
  },
  dataBar: {
    name: "DataBarConditionalFormat",
    ...joined(
      members("format", {
        axisColor: "axisColor",
        axisFormat: "axisFormat",
        barDirection: "barDirection",
        showDataBarOnly: "showDataBarOnly",
      }),
      members("rule", { lowerBoundRule: "lowerBoundRule", upperBoundRule: "upperBoundRule" }),
    ),
    nav: { positiveFormat: (ref) => hostObject(POSITIVE_FORMAT, ref) },
  },
  iconSet: {
    name: "IconSetConditionalFormat",
    ...joined(
      members("rule", {
        criteria: "criteria",
        reverseIconOrder: "reverseIconOrder",
        showIconOnly: "showIconOnly",
      }),
      members("rule", { style: "style" }, asIconSet),
    ),
  },
  topBottom: { name: "TopBottomConditionalFormat", ...wholeRule, ...styled },
  preset: { name: "PresetCriteriaConditionalFormat", ...wholeRule, ...styled },
  textComparison: { name: "TextConditionalFormat", ...wholeRule, ...styled },
};

function detail(ref: FormatRef, name: string, required: boolean): HostObject | null {
  if (TYPES[formatOf(ref).type] === name) return hostObject(DETAILS[name] as HostClass<FormatRef>, ref);
  if (required) throw new HostFault("InvalidOperation", "This conditional format is of another type.");
  return null;
}

function priorityOf(ref: FormatRef): number {
  return sheetOf({ host: ref.host, id: ref.sheetId }).conditionalFormats.findIndex(
    (candidate) => candidate.id === ref.id,
  );
}

const CONDITIONAL_FORMAT: HostClass<FormatRef> = {
  name: "ConditionalFormat",
  keys: ["id"],
  get: {
    id: (ref) => ref.id,
    type: (ref) => formatOf(ref).type,
    priority: priorityOf,
    stopIfTrue: (ref) => (formatOf(ref).type === "ColorScale" ? null : formatOf(ref).stopIfTrue),
  },
  set: {
    stopIfTrue: (ref, value) => change(ref, { stopIfTrue: value === true }),
    priority: (ref, value) => {
      const sheet = sheetOf({ host: ref.host, id: ref.sheetId });
      const most = sheet.conditionalFormats.length - 1;
      if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw invalidArgument();
      sheet.moveConditionalFormat(ref.id, Math.min(value, most));
    },
  },
  nav: {
    ...Object.fromEntries(
      Object.values(TYPES).flatMap((name) => [
        [name, (ref: FormatRef) => detail(ref, name, true)],
        [`${name}OrNullObject`, (ref: FormatRef) => detail(ref, name, false)],
      ]),
    ),
  },
  methods: {
    delete: (ref: FormatRef) => {
      const [area] = formatOf(ref).areas;
      if (area) checkOpen({ host: ref.host, sheetId: ref.sheetId, area }, "allowFormatCells");
      sheetOf({ host: ref.host, id: ref.sheetId }).removeConditionalFormat(ref.id);
    },
    getRange: (ref: FormatRef) =>
      rangeObject({ host: ref.host, sheetId: ref.sheetId, area: formatOf(ref).areas[0] as ModelArea }),
  },
};

const inside = (self: FormatsRef): ModelConditionalFormat[] =>
  sheetOf({ host: self.host, id: self.sheetId }).conditionalFormats.filter((format) =>
    format.areas.some((area) => self.areas.some((own) => overlap(area, own))),
  );

let lastId = 0;

export const CONDITIONAL_FORMATS: HostClass<FormatsRef> = {
  name: "ConditionalFormatCollection",
  get: { count: (self) => inside(self).length },
  items: (self) =>
    inside(self).map(({ id }) =>
      hostObject(CONDITIONAL_FORMAT, { host: self.host, sheetId: self.sheetId, id }),
    ),
  item: (self, id: string) => {
    const format = sheetOf({ host: self.host, id: self.sheetId }).conditionalFormats.find(
      (candidate) => candidate.id === id,
    );
    if (!format) throw itemNotFound();
    return hostObject(CONDITIONAL_FORMAT, { host: self.host, sheetId: self.sheetId, id: format.id });
  },
  methods: {
    add: (self: FormatsRef, type: string) => {
      if (TYPES[type] === undefined) throw invalidArgument();
      for (const area of self.areas)
        checkOpen({ host: self.host, sheetId: self.sheetId, area }, "allowFormatCells");
      const id = `{${(++lastId).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`;
      // A new one goes before the others (Microsoft, "Apply conditional formatting to Excel ranges": priority).
      sheetOf({ host: self.host, id: self.sheetId }).addConditionalFormat(
        { id, type, areas: [...self.areas], stopIfTrue: false, rule: {}, format: {} },
        "first",
      );
      return hostObject(CONDITIONAL_FORMAT, { host: self.host, sheetId: self.sheetId, id });
    },
    clearAll: (self: FormatsRef) => {
      const sheet = sheetOf({ host: self.host, id: self.sheetId });
      for (const format of inside(self)) sheet.removeConditionalFormat(format.id);
    },
    getCount: (self: FormatsRef) => inside(self).length,
    getItem: (self: FormatsRef, id: string) => CONDITIONAL_FORMATS.item?.(self, id as never),
    getItemOrNullObject: (self: FormatsRef, id: string) =>
      inside(self).some((format) => format.id === id) ? CONDITIONAL_FORMATS.item?.(self, id as never) : null,
    getItemAt: (self: FormatsRef, index: number) => {
      const format = inside(self)[index];
      if (!format) throw itemNotFound();
      return hostObject(CONDITIONAL_FORMAT, { host: self.host, sheetId: self.sheetId, id: format.id });
    },
  },
};
