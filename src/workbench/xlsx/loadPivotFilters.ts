// Label, value and date filters of PivotTables out of a file. Layer: workbench/xlsx.
import type { ModelPivot, PivotFieldState } from "../model/pivot/records";
import { CONDITIONS, DATES } from "./pivotFilters";
import { childNamed, childrenNamed, descendants, flag } from "./xml";
import type { XmlNode } from "./xml";

type Filters = Pick<PivotFieldState, "label" | "value" | "date">;

/** A condition by the file's word for it or for its opposite. */
function condition(
  words: Readonly<Record<string, readonly [string, string]>>,
  word: string,
): { readonly condition: string; readonly exclusive?: true } | undefined {
  const plain = Object.keys(words).find((key) => words[key]?.[0] === word);
  if (plain !== undefined) return { condition: plain };
  const turned = Object.keys(words).find((key) => words[key]?.[1] === word && /Not|^not/.test(word));
  return turned === undefined ? undefined : { condition: turned, exclusive: true };
}

const day = (serial: string | undefined): { readonly date: string; readonly specificity: string } => ({
  date: new Date(Date.UTC(1899, 11, 30) + Number(serial ?? 0) * 86_400_000).toISOString().slice(0, 10),
  specificity: "Day",
});

/** Filters by field; kinds that are not known are left out. */
export function readFilters(
  root: XmlNode,
  at: (file: string | undefined) => number,
  pivot: ModelPivot,
): Map<number, Filters> {
  const found = new Map<number, Filters>();
  for (const node of childrenNamed(childNamed(root, "filters"), "filter")) {
    const field = at(node.attributes["fld"]);
    const filter = filterOf(node, pivot);
    if (filter) found.set(field, { ...found.get(field), ...filter });
  }
  return found;
}

function filterOf(node: XmlNode, pivot: ModelPivot): Filters | undefined {
  const { type = "", stringValue1 = "", stringValue2, iMeasureFld } = node.attributes;
  const value = pivot.data[Number(iMeasureFld ?? 0)]?.name ?? "";
  const limits = descendants(node, "customFilter").map(({ attributes }) => attributes["val"]);
  const top = descendants(node, "top10")[0]?.attributes;
  if (top)
    return {
      value: {
        condition: flag(top["top"], true) ? "TopN" : "BottomN",
        threshold: Number(top["val"] ?? 10),
        selectionType: { count: "Items", percent: "Percent", sum: "Sum" }[type] ?? "Items",
        value,
      },
    };
  if (type.startsWith("caption")) {
    const known = condition(CONDITIONS, type.slice("caption".length));
    if (!known) return undefined;
    const text = ["BeginsWith", "EndsWith", "Contains"].includes(known.condition)
      ? { substring: stringValue1 }
      : known.condition === "Between"
        ? { lowerBound: stringValue1, upperBound: stringValue2 ?? "" }
        : { comparator: stringValue1 };
    return { label: { ...known, ...text } };
  }
  if (type.startsWith("value")) {
    const known = condition(CONDITIONS, type.slice("value".length));
    if (!known) return undefined;
    const numbers =
      known.condition === "Between"
        ? { lowerBound: Number(limits[0]), upperBound: Number(limits[1]) }
        : { comparator: Number(limits[0]) };
    return { value: { ...known, ...numbers, value } };
  }
  const known = condition(DATES, type);
  if (known)
    return {
      date:
        known.condition === "Between"
          ? { ...known, lowerBound: day(limits[0]), upperBound: day(String(Number(limits[1]) - 1)) }
          : { ...known, comparator: day(limits[0]) },
    };
  return undefined;
}
