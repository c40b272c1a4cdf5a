// How the looks of charts are declared: one row for each property, with its default and what it takes. Layer: workbench/objects.
import type { ChartOptions } from "../model/chartRecords";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument } from "../protocol/hostError";
import type { ExcelHost } from "./host";
import { colour } from "./rangeFormat";

/** A part of a chart: where its looks are kept, and under which path ("title", "valueAxis.majorGridlines"). */
export interface LooksRef {
  readonly host: ExcelHost;
  /** The map with the looks; throws ItemNotFound when the chart is gone. */
  readonly options: () => ChartOptions;
  readonly path: string;
  readonly changed: () => void;
  /** Values that follow from the chart while nothing was set. */
  readonly automatic?: Readonly<Record<string, () => unknown>>;
}

export type Check = (value: unknown) => unknown;

export const anyText: Check = (value) => {
  if (typeof value !== "string") throw invalidArgument();
  return value;
};
export const truth: Check = (value) => {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
};
export const number =
  (low = -Infinity, high = Infinity): Check =>
  (value) => {
    if (typeof value !== "number" || !(value >= low && value <= high)) throw invalidArgument();
    return value;
  };
/** A number, or "" for automatic. */
export const numberOrAutomatic: Check = (value) => {
  if (value === "" || value === null) return undefined;
  const given = typeof value === "string" ? Number(value) : value;
  if (typeof given !== "number" || !Number.isFinite(given)) throw invalidArgument();
  return given;
};
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) => {
    if (typeof value !== "string" || !words.includes(value)) throw invalidArgument();
    return value;
  };
export const aColour: Check = (value) => (value === "" ? "" : colour(value));
/** Read, never written. */
export const readOnly: Check = () => {
  throw new HostFault("InvalidOperation", "This property cannot be set.");
};

export type Rows = Readonly<Record<string, readonly [fallback: unknown, check: Check]>>;

export const at = (ref: LooksRef, name: string): string => (ref.path === "" ? name : `${ref.path}.${name}`);

export function look(ref: LooksRef, name: string, fallback: unknown): unknown {
  const options = ref.options();
  const key = at(ref, name);
  if (options.has(key)) return options.get(key);
  const automatic = ref.automatic?.[name];
  return automatic ? automatic() : fallback;
}

export function setLook(ref: LooksRef, name: string, value: unknown): void {
  const options = ref.options();
  if (value === undefined) options.delete(at(ref, name));
  else options.set(at(ref, name), value);
  ref.changed();
}

export function looks(rows: Rows): {
  readonly get: Record<string, (ref: LooksRef) => unknown>;
  readonly set: Record<string, (ref: LooksRef, value: unknown) => void>;
} {
  const entries = Object.entries(rows);
  return {
    get: Object.fromEntries(
      entries.map(([name, [fallback]]) => [name, (ref: LooksRef) => look(ref, name, fallback)]),
    ),
    set: Object.fromEntries(
      entries
        .filter(([, [, check]]) => check !== readOnly)
        .map(([name, [, check]]) => [
          name,
          (ref: LooksRef, value: unknown) => {
            setLook(ref, name, check(value));
          },
        ]),
    ),
  };
}

export const inner = (ref: LooksRef, name: string, automatic?: LooksRef["automatic"]): LooksRef => {
  const { host, options, changed } = ref;
  return { host, options, changed, path: at(ref, name), ...(automatic ? { automatic } : {}) };
};

/** A class of looks with its inner parts by name. */
export function looksClass(
  name: string,
  rows: Rows,
  parts: Readonly<Record<string, HostClass<LooksRef>>> = {},
  more: Partial<HostClass<LooksRef>> = {},
): HostClass<LooksRef> {
  const own = looks(rows);
  return {
    name,
    ...own,
    nav: Object.fromEntries(
      Object.entries(parts).map(([part, cls]) => [
        part,
        (ref: LooksRef): HostObject => hostObject(cls, inner(ref, part)),
      ]),
    ),
    ...more,
  };
}

const clear = (ref: LooksRef): void => {
  const options = ref.options();
  for (const key of [...options.keys()]) if (key.startsWith(`${ref.path}.`)) options.delete(key);
  options.set(at(ref, "none"), true);
  ref.changed();
};
const shown = (ref: LooksRef): void => void ref.options().delete(at(ref, "none"));

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
];

export const FILL: HostClass<LooksRef> = {
  name: "ChartFill",
  get: {},
  methods: {
    clear,
    setSolidColor: (ref: LooksRef, value: unknown) => {
      shown(ref);
      setLook(ref, "color", colour(value));
    },
    getSolidColor: (ref: LooksRef) => look(ref, "color", ""),
  },
};
const lineClass = (name: string): HostClass<LooksRef> =>
  looksClass(
    name,
    {
      color: ["", aColour],
      lineStyle: ["Automatic", oneOf(...LINE_STYLES)],
      weight: [0.75, number(0, 1584)],
    },
    {},
    { methods: { clear } },
  );
export const LINE = lineClass("ChartLineFormat");
export const BORDER = lineClass("ChartBorder");
export const FONT = looksClass("ChartFont", {
  bold: [false, truth],
  color: ["#000000", aColour],
  italic: [false, truth],
  name: ["Calibri", anyText],
  size: [10, number(1, 409)],
  underline: ["None", oneOf("None", "Single")],
});
export const HORIZONTAL = oneOf("Center", "Left", "Right", "Justify", "Distributed");
export const VERTICAL = oneOf("Center", "Bottom", "Top", "Justify", "Distributed");
export const ORIENTATION = number(-90, 180);
