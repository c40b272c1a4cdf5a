// Print set-up between the sheet's XML and the record `pageLayout` in the sheet's extras, in the words of Office.js's PageLayout
// (margins in points; printArea, printTitleRows and printTitleColumns as A1 texts). Layer: workbench/xlsx.
import { compact, record, wordFor } from "./records";
import { childNamed, element, flag, textElement } from "./xml";
import type { XmlNode } from "./xml";

const MARGINS: Readonly<Record<string, string>> = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
};
const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
];
const ERRORS: Readonly<Record<string, string>> = { blank: "Blank", dash: "Dash", NA: "NotAvailable" };
const COMMENTS: Readonly<Record<string, string>> = { asDisplayed: "InPlace", atEnd: "EndSheet" };
const PAGES: readonly (readonly [key: string, header: string, footer: string])[] = [
  ["defaultForAllPages", "oddHeader", "oddFooter"],
  ["evenPages", "evenHeader", "evenFooter"],
  ["firstPage", "firstHeader", "firstFooter"],
];

/** undefined where the sheet states nothing. */
export function readPageLayout(sheet: XmlNode): Record<string, unknown> | undefined {
  const setup = childNamed(sheet, "pageSetup")?.attributes;
  const options = childNamed(sheet, "printOptions")?.attributes;
  const margins = childNamed(sheet, "pageMargins")?.attributes;
  const fits = flag(childNamed(childNamed(sheet, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"], false);
  const texts = readHeadersFooters(childNamed(sheet, "headerFooter"));
  if (setup === undefined && options === undefined && margins === undefined && texts === undefined)
    return undefined;
  const inPoints = Object.entries(MARGINS).map(
    ([name, word]) => [word, margins?.[name] === undefined ? undefined : Number(margins[name]) * 72] as const,
  );
  const paper = Number(setup?.["paperSize"] ?? Number.NaN);
  const fitTo = (value: string | undefined): number | null => (value === "0" ? null : Number(value ?? 1));
  return compact<unknown>({
    ...Object.fromEntries(inPoints),
    orientation:
      setup?.["orientation"] === undefined
        ? undefined
        : setup["orientation"] === "landscape"
          ? "Landscape"
          : "Portrait",
    paperSize: Number.isNaN(paper) ? undefined : (PAPERS[paper - 1] ?? paper),
    zoom: fits
      ? compact<unknown>({
          horizontalFitToPages: fitTo(setup?.["fitToWidth"]) ?? undefined,
          verticalFitToPages: fitTo(setup?.["fitToHeight"]) ?? undefined,
        })
      : setup?.["scale"] === undefined
        ? undefined
        : { scale: Number(setup["scale"]) },
    printOrder: setup?.["pageOrder"] === "overThenDown" ? "OverThenDown" : undefined,
    blackAndWhite: flag(setup?.["blackAndWhite"], false) || undefined,
    draftMode: flag(setup?.["draft"], false) || undefined,
    firstPageNumber: flag(setup?.["useFirstPageNumber"], false)
      ? Number(setup?.["firstPageNumber"] ?? 1)
      : undefined,
    printErrors: ERRORS[setup?.["errors"] ?? ""],
    printComments: COMMENTS[setup?.["cellComments"] ?? ""],
    centerHorizontally: flag(options?.["horizontalCentered"], false) || undefined,
    centerVertically: flag(options?.["verticalCentered"], false) || undefined,
    printGridlines: flag(options?.["gridLines"], false) || undefined,
    printHeadings: flag(options?.["headings"], false) || undefined,
    headersFooters: texts,
  });
}

function readHeadersFooters(node: XmlNode | undefined): Record<string, unknown> | undefined {
  if (node === undefined) return undefined;
  const first = flag(node.attributes["differentFirst"], false);
  const even = flag(node.attributes["differentOddEven"], false);
  const pages = PAGES.map(
    ([key, header, footer]) =>
      [
        key,
        {
          ...sections(childNamed(node, header)?.text ?? "", "Header"),
          ...sections(childNamed(node, footer)?.text ?? "", "Footer"),
        },
      ] as const,
  );
  const state = first ? (even ? "FirstOddAndEven" : "FirstAndDefault") : even ? "OddAndEven" : "Default";
  return {
    state,
    useSheetMargins: flag(node.attributes["alignWithMargins"], true),
    useSheetScale: flag(node.attributes["scaleWithDoc"], true),
    ...Object.fromEntries(pages),
  };
}

/** "&Lone&Ctwo" gives { leftHeader: "one", centerHeader: "two", rightHeader: "" }. */
function sections(text: string, kind: "Header" | "Footer"): Record<string, string> {
  const part = (letter: string): string =>
    new RegExp(`&${letter}([\\s\\S]*?)(?=&[LCR]|$)`).exec(text)?.[1] ?? "";
  const unmarked = /^&[LCR]/.test(text) ? "" : text;
  return {
    [`left${kind}`]: part("L"),
    [`center${kind}`]: part("C") || unmarked,
    [`right${kind}`]: part("R"),
  };
}

export interface WrittenLayout {
  readonly fitToPage: boolean;
  /** printOptions, pageMargins, pageSetup and headerFooter by element name. */
  readonly elements: Readonly<Record<string, string>>;
}

export function writePageLayout(value: unknown): WrittenLayout {
  const layout = record(value);
  if (Object.keys(layout).length === 0) return { fitToPage: false, elements: {} };
  const zoom = record(layout["zoom"]);
  const [wide, tall] = [zoom["horizontalFitToPages"], zoom["verticalFitToPages"]];
  const fitToPage = typeof wide === "number" || typeof tall === "number";
  const paper = layout["paperSize"];
  const margins = Object.entries(MARGINS).map(
    ([name, word]) => [name, marginInches(name, layout[word])] as const,
  );
  const firstPage = layout["firstPageNumber"];
  const setup = {
    paperSize:
      typeof paper === "string" && wordIndex(paper) > 0
        ? wordIndex(paper)
        : typeof paper === "number"
          ? paper
          : undefined,
    scale: !fitToPage && typeof zoom["scale"] === "number" ? zoom["scale"] : undefined,
    firstPageNumber: typeof firstPage === "number" ? firstPage : undefined,
    fitToWidth: fitToPage ? Number(wide ?? 0) : undefined,
    fitToHeight: fitToPage ? Number(tall ?? 0) : undefined,
    pageOrder: layout["printOrder"] === "OverThenDown" ? "overThenDown" : undefined,
    orientation: typeof layout["orientation"] === "string" ? layout["orientation"].toLowerCase() : undefined,
    blackAndWhite: layout["blackAndWhite"] === true || undefined,
    draft: layout["draftMode"] === true || undefined,
    cellComments: wordFor(COMMENTS, layout["printComments"]),
    useFirstPageNumber: typeof firstPage === "number" || undefined,
    errors: wordFor(ERRORS, layout["printErrors"]),
  };
  const options = {
    horizontalCentered: layout["centerHorizontally"] === true || undefined,
    verticalCentered: layout["centerVertically"] === true || undefined,
    headings: layout["printHeadings"] === true || undefined,
    gridLines: layout["printGridlines"] === true || undefined,
  };
  const stated = (attributes: Readonly<Record<string, unknown>>): boolean =>
    Object.values(attributes).some((attribute) => attribute !== undefined);
  return {
    fitToPage,
    elements: {
      printOptions: stated(options) ? element("printOptions", options) : "",
      pageMargins: element("pageMargins", Object.fromEntries(margins)),
      pageSetup: stated(setup) ? element("pageSetup", setup) : "",
      headerFooter: writeHeadersFooters(record(layout["headersFooters"])),
    },
  };
}

const wordIndex = (paper: string): number =>
  PAPERS.findIndex((name) => name.toLowerCase() === paper.toLowerCase()) + 1;
const STANDARD_MARGINS: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};
const marginInches = (name: string, points: unknown): number =>
  typeof points === "number" ? Math.round((points / 72) * 1e6) / 1e6 : (STANDARD_MARGINS[name] ?? 0.7);

function writeHeadersFooters(texts: Readonly<Record<string, unknown>>): string {
  const state = String(texts["state"] ?? "Default");
  const join = (page: Readonly<Record<string, unknown>>, kind: string): string =>
    (["left", "center", "right"] as const)
      .map((side, index) => [["&L", "&C", "&R"][index], page[`${side}${kind}`]] as const)
      .map(([mark, text]) => (typeof text === "string" && text !== "" ? `${mark}${text}` : ""))
      .join("");
  const content = PAGES.flatMap(([key, header, footer]) => {
    const page = record(texts[key]);
    return [[header, join(page, "Header")] as const, [footer, join(page, "Footer")] as const];
  })
    .map(([name, text]) => (text === "" ? "" : textElement(name, text)))
    .join("");
  if (content === "") return "";
  const attributes = {
    differentOddEven: /Even/.test(state) || undefined,
    differentFirst: /First/.test(state) || undefined,
    scaleWithDoc: texts["useSheetScale"] === false ? false : undefined,
    alignWithMargins: texts["useSheetMargins"] === false ? false : undefined,
  };
  return element("headerFooter", attributes, content);
}
