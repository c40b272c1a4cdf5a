// The board report as a Word document. The same report gives the same bytes. Layer: file.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { FileChild } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type {
  BoardReport,
  ReportBar,
  ReportChart,
  ReportSection,
  ReportTable,
} from "../domain/funding/boardReport";
import { putCharts } from "./wordCharts";

/** A4 in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = 1_000;
/** Between the margins of a page on its side. */
const TEXT_WIDTH = PAGE.height - 2 * MARGIN;
const FONT = "Calibri";
/** In half points. */
const SMALL = 16;

export async function writeWordReport(report: BoardReport): Promise<Uint8Array> {
  const document = new Document({
    title: clean(report.title),
    creator: "IISG Mapping",
    styles: {
      default: {
        document: { run: { font: FONT, size: 20 } },
        title: { run: { font: FONT, size: 36, bold: true } },
        heading1: {
          run: { font: FONT, size: 28, bold: true },
          paragraph: { spacing: { before: 0, after: 120 } },
        },
        heading2: {
          run: { font: FONT, size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: header(report) },
        footers: { default: footer(report) },
        children: [
          new Paragraph({ text: clean(report.title), heading: HeadingLevel.TITLE }),
          ...report.sections.flatMap((section, index) => children(section, index > 0)),
        ],
      },
    ],
  });
  const charts = report.sections.flatMap((section) => section.charts ?? []);
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return finished(bytes, report.asOf, charts);
}

function header({ classification, title, asOf }: BoardReport): Header {
  const parts = [classification, title, asOf].filter((part) => part !== undefined);
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text: clean(parts.join(" · ")), size: SMALL })],
      }),
    ],
  });
}

function footer({ footnote }: BoardReport): Footer {
  return new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ text: clean(footnote), size: SMALL, italics: true })] }),
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: SMALL }),
        ],
      }),
    ],
  });
}

function children(
  { heading, paragraphs, bar, charts, tables }: ReportSection,
  onNewPage: boolean,
): FileChild[] {
  return [
    new Paragraph({ text: clean(heading), heading: HeadingLevel.HEADING_1, pageBreakBefore: onNewPage }),
    ...paragraphs.map((text) => new Paragraph({ text: clean(text), spacing: { after: 80 } })),
    ...(bar ? barOf(bar) : []),
    ...(charts ?? []).map(
      () => new Paragraph({ text: CHART_HERE, alignment: AlignmentType.CENTER, spacing: { before: 60 } }),
    ),
    ...tables.flatMap((table) => [
      new Paragraph({ text: clean(table.caption), heading: HeadingLevel.HEADING_2, keepNext: true }),
      tableOf(table),
    ]),
  ];
}

function tableOf({ columns, rows }: ReportTable): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
  const cell = (text: string, index: number, isHeading: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      ...(isHeading ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: "D9E2EF" } } : {}),
      children: [
        new Paragraph({
          alignment: columns[index]?.align === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: clean(text), size: SMALL, bold: isHeading })],
        }),
      ],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, index) => cell(heading, index, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ children: columns.map((_column, index) => cell(row[index] ?? "", index, false)) }),
      ),
    ],
  });
}

/** A run with this text makes room for the next chart; no text of the report can be it, for `clean` takes the sign away. */
const CHART_HERE = "\uE0C1";

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** Narrower parts could not be seen. */
const LEAST_PART = 120;

/** One row of coloured cells, as wide as their amounts, with the amounts in words below: no picture, so it can be read aloud. */
function barOf({ caption, parts }: ReportBar): FileChild[] {
  const whole = parts.reduce((sum, { value }) => sum + value, 0);
  const room = TEXT_WIDTH - LEAST_PART * parts.length;
  const widths = parts.map(({ value }) => LEAST_PART + Math.floor((room * value) / whole));
  return [
    new Paragraph({ text: clean(caption), heading: HeadingLevel.HEADING_2, keepNext: true }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: NO_LINE,
        bottom: NO_LINE,
        left: NO_LINE,
        right: NO_LINE,
        insideHorizontal: NO_LINE,
        insideVertical: NO_LINE,
      },
      rows: [
        new TableRow({
          children: parts.map(
            ({ color }, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                shading: { type: ShadingType.CLEAR, color: "auto", fill: color },
                children: [new Paragraph("")],
              }),
          ),
        }),
      ],
    }),
    new Paragraph({
      children: parts.flatMap(({ name, text, color }, index) => [
        new TextRun({ text: index === 0 ? "■ " : "   ■ ", color, size: SMALL }),
        new TextRun({ text: clean(`${name} ${text}`), size: SMALL }),
      ]),
    }),
  ];
}

/** XML has no place for most control characters and for halves of characters; a cell's text may have them. */
function clean(text: string): string {
  return Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const allowed =
      code >= 32 ? (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff : code === 9;
    return allowed && sign !== CHART_HERE ? sign : " ";
  }).join("");
}

/** The library stamps the clock; the file carries the date of its figures instead. Charts are put where they were announced. */
function finished(bytes: Uint8Array, asOf: string, charts: readonly ReportChart[]): Uint8Array {
  const parts = unzipSync(bytes);
  putCharts(parts, charts, CHART_HERE);
  const core = parts["docProps/core.xml"];
  if (core)
    parts["docProps/core.xml"] = strToU8(
      strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`),
    );
  return zipSync(parts, { mtime: new Date(Date.UTC(2020, 0, 2)), level: 6 });
}
