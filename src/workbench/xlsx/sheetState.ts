// Protection, auto filter, notes and hyperlinks of a sheet between the file and the model. Layer: workbench/xlsx.
import type { ModelArea, ModelHyperlink, ModelNote, ModelProtection } from "../model/workbookModel";
import { areaName, areaOf, cellName } from "./a1";
import { addRelationship, MAIN_NAMESPACE, OFFICE_RELATIONS, relationOf } from "./parts";
import type { Parts, Relationship } from "./parts";
import { childNamed, childrenNamed, descendants, element, flag, textElement, XML_HEADER } from "./xml";
import type { XmlNode } from "./xml";

/** Attribute of sheetProtection (true means forbidden) -> Office.js option (true means allowed), and the file's default. */
const OPTIONS: readonly (readonly [attribute: string, option: string, forbiddenByDefault: boolean])[] = [
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertRows", "allowInsertRows", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true],
  ["pivotTables", "allowPivotTables", true],
];

/** A password's hash is kept as the attributes of the file in one line: "SHA-512 spin salt hash", or the old four digits. */
export function readProtection(sheet: XmlNode): ModelProtection | undefined {
  const node = childNamed(sheet, "sheetProtection");
  if (node === undefined || !flag(node.attributes["sheet"], false)) return undefined;
  const { algorithmName, spinCount, saltValue, hashValue, password, selectLockedCells, selectUnlockedCells } =
    node.attributes;
  const allowed = OPTIONS.map(
    ([attribute, option, forbidden]) => [option, !flag(node.attributes[attribute], forbidden)] as const,
  );
  const selectionMode = flag(selectUnlockedCells, false)
    ? "None"
    : flag(selectLockedCells, false)
      ? "Unlocked"
      : "Normal";
  const passwordHash =
    hashValue === undefined ? password : [algorithmName, spinCount, saltValue, hashValue].join(" ");
  return {
    options: { ...Object.fromEntries(allowed), selectionMode },
    ...(passwordHash === undefined ? {} : { passwordHash }),
  };
}

export function writeProtection(protection: ModelProtection | undefined): string {
  if (protection === undefined) return "";
  const { options, passwordHash } = protection;
  const [algorithmName, spinCount, saltValue, hashValue] = passwordHash?.split(" ") ?? [];
  const modern = hashValue !== undefined;
  const attributes = OPTIONS.map(([attribute, option, forbiddenByDefault]) => {
    const allowed = options[option];
    const forbidden = typeof allowed === "boolean" ? !allowed : true;
    return [attribute, forbidden === forbiddenByDefault ? undefined : forbidden] as const;
  });
  const mode = options["selectionMode"];
  return element("sheetProtection", {
    ...(modern
      ? { algorithmName, hashValue, saltValue, spinCount }
      : {
          password:
            passwordHash !== undefined && /^[0-9A-F]{4}$/i.test(passwordHash) ? passwordHash : undefined,
        }),
    sheet: true,
    ...Object.fromEntries(attributes),
    selectLockedCells: mode === "Unlocked" || mode === "None" || undefined,
    selectUnlockedCells: mode === "None" || undefined,
  });
}

export interface SheetFilter {
  readonly area: ModelArea;
  readonly criteria: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
}

const COMPARE: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  lessThan: "<",
  lessThanOrEqual: "<=",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
};

/** Criteria in Office.js's words; kinds that it cannot say (colours, dates) are left out and `onLoss` is called. */
export function readAutoFilter(sheet: XmlNode, onLoss: () => void): SheetFilter | undefined {
  const node = childNamed(sheet, "autoFilter");
  const area = areaOf(node?.attributes["ref"] ?? "");
  if (area === undefined) return undefined;
  const criteria = new Map<number, Readonly<Record<string, unknown>>>();
  for (const column of childrenNamed(node, "filterColumn")) {
    const [values, custom, top] = [
      childNamed(column, "filters"),
      childNamed(column, "customFilters"),
      childNamed(column, "top10"),
    ];
    const index = Number(column.attributes["colId"] ?? 0);
    if (values !== undefined && childNamed(values, "dateGroupItem") === undefined) {
      const shown = childrenNamed(values, "filter").map((entry) => entry.attributes["val"] ?? "");
      criteria.set(index, {
        filterOn: "Values",
        values: flag(values.attributes["blank"], false) ? [...shown, ""] : shown,
      });
    } else if (custom !== undefined) {
      const [first, second] = childrenNamed(custom, "customFilter").map(
        (entry) =>
          `${COMPARE[entry.attributes["operator"] ?? "equal"] ?? "="}${entry.attributes["val"] ?? ""}`,
      );
      const more =
        second === undefined
          ? {}
          : { criterion2: second, operator: flag(custom.attributes["and"], false) ? "And" : "Or" };
      criteria.set(index, { filterOn: "Custom", criterion1: first ?? "", ...more });
    } else if (top !== undefined) {
      const filterOn = `${flag(top.attributes["top"], true) ? "Top" : "Bottom"}${flag(top.attributes["percent"], false) ? "Percent" : "Items"}`;
      criteria.set(index, { filterOn, criterion1: top.attributes["val"] ?? "10" });
    } else if (column.children.length > 0) onLoss();
  }
  return { area, criteria };
}

export function writeAutoFilter(filter: SheetFilter | undefined): string {
  if (filter === undefined) return "";
  const columns = [...filter.criteria].map(([colId, criterion]) =>
    element("filterColumn", { colId }, filterContent(criterion)),
  );
  return element("autoFilter", { ref: areaName(filter.area) }, columns.join(""));
}

function filterContent(criterion: Readonly<Record<string, unknown>>): string {
  const on = String(criterion["filterOn"]);
  if (on === "Values" && Array.isArray(criterion["values"])) {
    const values = criterion["values"].map(String);
    return element(
      "filters",
      { blank: values.includes("") || undefined },
      values
        .filter((val) => val !== "")
        .map((val) => element("filter", { val }))
        .join(""),
    );
  }
  if (on === "Custom") {
    const conditions = [criterion["criterion1"], criterion["criterion2"]].filter(
      (text): text is string => typeof text === "string" && text !== "",
    );
    const content = conditions.map((text) => {
      const [, sign = "=", val = ""] = /^(<>|<=|>=|<|>|=)?([\s\S]*)$/.exec(text) ?? [];
      const operator = Object.keys(COMPARE).find((name) => COMPARE[name] === sign);
      return element("customFilter", { operator: operator === "equal" ? undefined : operator, val });
    });
    return element("customFilters", { and: criterion["operator"] === "And" || undefined }, content.join(""));
  }
  if (/^(Top|Bottom)/.test(on)) {
    return element("top10", {
      top: on.startsWith("Top") ? undefined : false,
      percent: on.endsWith("Percent") || undefined,
      val: Number(criterion["criterion1"] ?? 10),
    });
  }
  return "";
}

/** Notes of a comments part, with their authors. */
export function readNotes(comments: XmlNode): ModelNote[] {
  const authors = childrenNamed(childNamed(comments, "authors"), "author").map((node) => node.text);
  return descendants(comments, "comment").flatMap((node) => {
    const at = areaOf(node.attributes["ref"] ?? "");
    const text = descendants(node, "t")
      .map((part) => part.text)
      .join("");
    return at === undefined
      ? []
      : [
          {
            row: at.top,
            column: at.left,
            author: authors[Number(node.attributes["authorId"] ?? 0)] ?? "",
            text,
          },
        ];
  });
}

/** A whole comments part. */
export function writeNotes(notes: readonly ModelNote[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const list = notes.map((note) =>
    element(
      "comment",
      { ref: cellName(note.row, note.column), authorId: authors.indexOf(note.author) },
      element("text", {}, element("r", {}, textElement("t", note.text))),
    ),
  );
  return `${XML_HEADER}${element(
    "comments",
    { xmlns: MAIN_NAMESPACE },
    element("authors", {}, authors.map((author) => textElement("author", author)).join("")) +
      element("commentList", {}, list.join("")),
  )}`;
}

export interface PlacedLink {
  readonly area: ModelArea;
  readonly link: ModelHyperlink;
}

export function readHyperlinks(sheet: XmlNode, relations: readonly Relationship[]): PlacedLink[] {
  return childrenNamed(childNamed(sheet, "hyperlinks"), "hyperlink").flatMap((node) => {
    const area = areaOf(node.attributes["ref"] ?? "");
    const { location, tooltip } = node.attributes;
    const target = relationOf(node, relations)?.target;
    const address =
      target === undefined ? undefined : location === undefined ? target : `${target}#${location}`;
    const link = {
      ...(address === undefined ? {} : { address }),
      ...(address === undefined && location !== undefined ? { documentReference: location } : {}),
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
    };
    return area === undefined ? [] : [{ area, link }];
  });
}

/** The `<hyperlinks>` element; addresses become relationships of the sheet's part. */
export function writeHyperlinks(links: readonly PlacedLink[], parts: Parts, part: string): string {
  const written = links.map(({ area, link }) => {
    const id =
      link.address === undefined || link.address === ""
        ? undefined
        : addRelationship(parts, part, `${OFFICE_RELATIONS}/hyperlink`, link.address, true);
    return element("hyperlink", {
      ref: areaName(area),
      "r:id": id,
      location: id === undefined ? link.documentReference : undefined,
      tooltip: link.screenTip,
    });
  });
  return written.length === 0 ? "" : element("hyperlinks", {}, written.join(""));
}
