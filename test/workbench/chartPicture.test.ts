// The drawn picture of a chart says the numbers of its cells.
import { newSeries } from "../../src/workbench/objects/chartSeries";
import type { ModelChart } from "../../src/workbench/model/chartRecords";
import { createModel } from "../../src/workbench/model/createModel";
import type { WorkbookModel } from "../../src/workbench/model/workbookModel";
import { splitSource } from "../../src/workbench/model/chartData";
import { chartSvg } from "../../src/workbench/page/chartPicture";
import { descendants, parseXml } from "../../src/workbench/xlsx/xml";
import { at, put } from "./model/support";

let model: WorkbookModel;
beforeEach(() => {
  model = createModel();
  const [sheet] = model.sheets;
  if (!sheet) throw new Error("no sheet");
  put(sheet, "A1", [
    ["Need", "Funded", "Sought"],
    ["<N1>", 10, 30],
    ["N2", null, 20],
  ]);
});
afterEach(() => model.dispose());

function chart(type: string): ModelChart {
  const sheetId = model.sheets[0]?.id ?? "";
  const { series } = splitSource(model, { sheetId, area: at("A1:C3") }, type, "Auto");
  return {
    id: "1",
    name: "Funding",
    sheetId,
    type,
    left: 0,
    top: 0,
    width: 300,
    height: 200,
    series: series.map((refs, index) => ({ ...newSeries(String(index)), ...refs })),
    options: new Map<string, unknown>([["title.text", "Funding & gaps"]]),
  };
}
const drawn = (svg: string, tag: string) => descendants(parseXml(svg), tag);

it("bars are as long as their values, and an empty cell has none", () => {
  const svg = chartSvg(model, chart("ColumnClustered"));
  // The keys of the legend are 8 high.
  const heights = drawn(svg, "rect")
    .filter(
      ({ attributes }) => /4472C4|ED7D31/.test(attributes["fill"] ?? "") && attributes["height"] !== "8",
    )
    .map(({ attributes }) => Number(attributes["height"]));
  expect(heights).toHaveLength(3);
  const [first = 0, second = 0, third = 0] = heights;
  expect([second / first, third / first].map((share) => Math.round(share * 10) / 10)).toEqual([3, 2]);
});

it("names, categories and the title stand in the picture as they are written", () => {
  const texts = drawn(chartSvg(model, chart("BarStacked")), "text").map((node) => node.text);
  for (const text of ["Funding & gaps", "Funded", "Sought", "<N1>", "N2"]) expect(texts).toContain(text);
});

it.each(["Line", "Area", "Pie", "Doughnut", "XYScatterLines", "ColumnStacked100", "Radar", "Waterfall"])(
  "a chart of type %s is a well-formed picture",
  (type) => {
    const svg = chartSvg(model, chart(type));
    expect(() => parseXml(svg)).not.toThrow();
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  },
);

it("colours of a file that are none do not get into the picture", () => {
  const made = chart("Pie");
  made.options.set("format.fill.color", '"/><script>');
  expect(chartSvg(model, made)).not.toContain("<script>");
});
