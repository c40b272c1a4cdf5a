// The axes of charts as the file writes them (ECMA-376 part 1, 21.2.2: catAx, valAx). Layer: workbench/xlsx.
import type { ChartKind } from "../model/chartTypes";
import type { Look } from "./chartText";
import { shapeText, textLook, titleText, value } from "./chartText";
import { element } from "./xml";

/** Ids of the category and value axis of each pair. */
export const AXES = { primary: [111111101, 111111102], secondary: [111111103, 111111104] } as const;

export const TICKS: Readonly<Record<string, string>> = {
  None: "none",
  Cross: "cross",
  Inside: "in",
  Outside: "out",
};
export const LABELS: Readonly<Record<string, string>> = {
  NextToAxis: "nextTo",
  High: "high",
  Low: "low",
  None: "none",
};
export const UNITS: Readonly<Record<string, string>> = {
  Hundreds: "hundreds",
  Thousands: "thousands",
  TenThousands: "tenThousands",
  HundredThousands: "hundredThousands",
  Millions: "millions",
  TenMillions: "tenMillions",
  HundredMillions: "hundredMillions",
  Billions: "billions",
  Trillions: "trillions",
};

export function axesText(chart: Look, kind: ChartKind, secondary: boolean): string {
  const suffix = secondary ? "2" : "";
  const category = chart.in(`axes.category${suffix}`);
  const values = chart.in(`axes.value${suffix}`);
  const [categoryId, valueId] = secondary ? AXES.secondary : AXES.primary;
  const sideways = kind.family === "bar";
  const xy = kind.family === "scatter" || kind.family === "bubble";
  const first = axisText(category, {
    name: xy ? "c:valAx" : "c:catAx",
    id: categoryId,
    other: valueId,
    place: sideways ? "l" : "b",
    gridlines: false,
    hidden: secondary,
    between: kind,
  });
  const second = axisText(values, {
    name: "c:valAx",
    id: valueId,
    other: categoryId,
    place: secondary ? (sideways ? "t" : "r") : sideways ? "b" : "l",
    gridlines: !secondary,
    hidden: false,
    between: kind,
  });
  return first + second;
}

interface AxisFacts {
  readonly name: "c:catAx" | "c:valAx";
  readonly id: number;
  readonly other: number;
  readonly place: string;
  readonly gridlines: boolean;
  readonly hidden: boolean;
  readonly between: ChartKind;
}

function gridlines(name: string, look: Look, shown: boolean): string {
  return look.get("visible", shown) ? element(name, {}, shapeText(look, "line")) : "";
}

function axisText(look: Look, facts: AxisFacts): string {
  const isValue = facts.name === "c:valAx";
  const optional = (name: string, key: string): string => {
    const given = look.get<number | undefined>(key, undefined);
    return given === undefined ? "" : value(name, given);
  };
  const title = look.in("title");
  const crosses = look.get("crosses", facts.place === "r" || facts.place === "t" ? "Maximum" : "Automatic");
  const unit = look.get("displayUnit", "None");
  const rotation = facts.place === "l" || facts.place === "r" ? 90 : 0;
  const format = look.get("numberFormat", "General");
  return element(
    facts.name,
    {},
    value("c:axId", facts.id) +
      element(
        "c:scaling",
        {},
        (look.get("scaleType", "Linear") === "Logarithmic"
          ? value("c:logBase", look.get("logBase", 10))
          : "") +
          value("c:orientation", look.get("reversePlotOrder", false) ? "maxMin" : "minMax") +
          optional("c:max", "maximum") +
          optional("c:min", "minimum"),
      ) +
      value("c:delete", facts.hidden || !look.get("visible", true)) +
      value("c:axPos", facts.place) +
      gridlines("c:majorGridlines", look.in("majorGridlines"), facts.gridlines) +
      gridlines("c:minorGridlines", look.in("minorGridlines"), false) +
      (title.get("visible", false) && title.get("text", "") !== ""
        ? rotated(titleText(title.get("text", ""), title, false), title.get("textOrientation", rotation))
        : "") +
      element("c:numFmt", {
        formatCode: format,
        sourceLinked: look.get("linkNumberFormat", format === "General"),
      }) +
      value("c:majorTickMark", TICKS[look.get("majorTickMark", "None")] ?? "none") +
      value("c:minorTickMark", TICKS[look.get("minorTickMark", "None")] ?? "none") +
      value("c:tickLblPos", LABELS[look.get("tickLabelPosition", "NextToAxis")] ?? "nextTo") +
      shapeText(look, "line") +
      textLook(look.in("format.font"), look.get("textOrientation", 0)) +
      value("c:crossAx", facts.other) +
      (crosses === "Custom"
        ? value("c:crossesAt", look.get("crossesAt", 0))
        : value("c:crosses", crosses === "Maximum" ? "max" : crosses === "Minimum" ? "min" : "autoZero")) +
      (isValue
        ? value(
            "c:crossBetween",
            ["scatter", "bubble", "area"].includes(facts.between.family) ? "midCat" : "between",
          ) +
          optional("c:majorUnit", "majorUnit") +
          optional("c:minorUnit", "minorUnit") +
          (unit === "None"
            ? ""
            : element(
                "c:dispUnits",
                {},
                (unit === "Custom"
                  ? value("c:custUnit", look.get("customDisplayUnit", 1))
                  : value("c:builtInUnit", UNITS[unit] ?? "thousands")) +
                  (look.get("showDisplayUnitLabel", true) ? "<c:dispUnitsLbl/>" : ""),
              ))
        : '<c:auto val="1"/><c:lblAlgn val="ctr"/>' +
          value("c:lblOffset", look.get("offset", 100)) +
          optional("c:tickLblSkip", "tickLabelSpacing") +
          optional("c:tickMarkSkip", "tickMarkSpacing") +
          '<c:noMultiLvlLbl val="0"/>'),
  );
}

/** A title beside its axis reads along it, unless told otherwise. */
const rotated = (text: string, degrees: number): string =>
  degrees === 0
    ? text
    : text.replace("<a:bodyPr/>", () => element("a:bodyPr", { rot: -degrees * 60_000, vert: "horz" }));
