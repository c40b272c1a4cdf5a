// Charts as Microsoft's documentation shows them, over the stand-in.
import { example } from "../../support/excelSample";

const CHARTS = "https://learn.microsoft.com/en-us/office/dev/add-ins/excel/excel-add-ins-charts";

function sales(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange("A1:D4");
  range.values = [
    ["Product", "Qtr1", "Qtr2", "Qtr3"],
    ["Frames", 5000, 7000, 6544],
    ["Saddles", 400, 323, 276],
    ["Brake levers", 12000, 8766, 8456],
  ];
  return range;
}

example("a chart is added over a range, with title, legend and labels", CHARTS, async (context, sheet) => {
  const chart = sheet.charts.add(Excel.ChartType.line, sales(sheet), Excel.ChartSeriesBy.auto);
  chart.title.text = "Sales Data";
  chart.legend.position = "Right";
  chart.legend.format.fill.setSolidColor("white");
  chart.dataLabels.format.font.size = 15;
  chart.dataLabels.format.font.color = "black";
  chart.load("name, chartType");
  chart.series.load("items/name");
  chart.title.load("text, visible");
  await context.sync();
  expect([chart.name, chart.chartType, chart.title.text]).toEqual(["Chart 1", "Line", "Sales Data"]);
  expect(chart.series.items.map(({ name }) => name)).toEqual(["Qtr1", "Qtr2", "Qtr3"]);
});
