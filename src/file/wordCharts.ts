// Charts in a Word document: chart parts with their values, and the drawings that show them. Source: ECMA-376 part 1, 20.4 and 21.2.
// Layer: file.
import { strFromU8, strToU8 } from "fflate";
import type { ReportChart } from "../domain/funding/boardReport";
import { chartPart } from "./chartParts";
import { xmlText } from "./xmlText";

/** In the units of drawings, 360 000 a centimetre. */
const WIDTH = 8_640_000;
const HEIGHT = 1_500_000;
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
const CONTENT = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Puts the charts into the parts of a document, each in the place of the next run that holds `mark`.
 * @throws Error when there are more charts than marks.
 */
export function putCharts(
  parts: Record<string, Uint8Array>,
  charts: readonly ReportChart[],
  mark: string,
): void {
  if (charts.length === 0) return;
  let next = 0;
  const run = new RegExp(`<w:r>(?:(?!</w:r>).)*${mark}.*?</w:r>`, "gs");
  edit(parts, "word/document.xml", (xml) =>
    xml.replace(run, (whole) => {
      const chart = charts[next];
      if (chart === undefined) return whole;
      next += 1;
      return drawing(chart, next);
    }),
  );
  if (next < charts.length) throw new Error("A chart of the report has no place in the document.");
  edit(parts, "word/_rels/document.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `${charts.map((_chart, index) => `<Relationship Id="${idOf(index + 1)}" Type="${RELATION}" Target="charts/chart${index + 1}.xml"/>`).join("")}</Relationships>`,
    ),
  );
  edit(parts, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `${charts.map((_chart, index) => `<Override PartName="/word/charts/chart${index + 1}.xml" ContentType="${CONTENT}"/>`).join("")}</Types>`,
    ),
  );
  charts.forEach((chart, index) => {
    parts[`word/charts/chart${index + 1}.xml`] = strToU8(partOf(chart));
  });
}

function edit(parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`The document has no part ${name}.`);
  parts[name] = strToU8(change(strFromU8(part)));
}

const idOf = (number: number): string => `rIdIisgChart${number}`;

/** The values stand in the chart itself; there is no workbook behind it. */
function partOf({ title, type, categories, series }: ReportChart): string {
  const heads = ["", ...series.map(({ name }) => name)];
  const cells = [
    heads,
    ...categories.map((name, row) => [name, ...series.map(({ values }) => values[row] ?? null)]),
  ];
  return chartPart(
    {
      name: title,
      type,
      title,
      source: {
        sheet: "Report",
        area: { top: 0, left: 0, rows: categories.length + 1, columns: series.length + 1 },
      },
      place: { top: 0, left: 0, rows: 1, columns: 1 },
      colors: series.map(({ color }) => `#${color}`),
      valueFormat: "#,##0",
      fromZero: true,
    },
    (row, column) => cells[row]?.[column] ?? null,
  );
}

function drawing({ title, description, categories, type }: ReportChart, number: number): string {
  const height = type === "bar-stacked" ? HEIGHT + 60_000 * Math.max(0, categories.length - 3) : HEIGHT;
  return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${WIDTH}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${9000 + number}" name="${xmlText(title)}" descr="${xmlText(description)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${idOf(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
