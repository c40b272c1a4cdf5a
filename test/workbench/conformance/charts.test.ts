// Charts as Microsoft's documentation shows them, over the stand-in.
import { example, told } from "../../support/excelSample";

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

const SERIES = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartseries";
const COLLECTION = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.chartcollection";
const CHART = "https://learn.microsoft.com/en-us/javascript/api/excel/excel.chart";

example(
  "series run along rows when told, and along the longer side when not",
  CHARTS,
  async (context, sheet) => {
    const range = sales(sheet);
    const byRows = sheet.charts.add("ColumnClustered", range, "Rows");
    byRows.series.load("items/name");
    const wide = sheet.charts.add("Line", sheet.getRange("A1:D2"), "Auto");
    wide.series.load("items/name");
    await context.sync();
    expect(byRows.series.items.map(({ name }) => name)).toEqual(["Frames", "Saddles", "Brake levers"]);
    expect(wide.series.items.map(({ name }) => name)).toEqual(["Frames"]);
  },
);

example(
  "a series is added with its own values and categories, and deleted",
  CHARTS,
  async (context, sheet) => {
    const chart = sheet.charts.add("ColumnClustered", sales(sheet));
    const series = chart.series.add("Plan");
    series.setValues(sheet.getRange("C2:C4"));
    series.setXAxisValues(sheet.getRange("A2:A4"));
    const [values, categories, source] = [
      series.getDimensionValues("Values"),
      series.getDimensionValues("Categories"),
      series.getDimensionDataSourceString("Values"),
    ];
    chart.series.getItemAt(0).delete();
    chart.series.load("count, items/name");
    await context.sync();
    expect([values.value, categories.value, source.value]).toEqual([
      [7000, 323, 8766],
      ["Frames", "Saddles", "Brake levers"],
      "Sheet1!C2:C4",
    ]);
    expect([chart.series.count, chart.series.items.map(({ name }) => name)]).toEqual([
      3,
      ["Qtr2", "Qtr3", "Plan"],
    ]);
  },
);

example("bubbles take x values, values and sizes", SERIES, async (context, sheet) => {
  sales(sheet);
  const chart = sheet.charts.add("Bubble", sheet.getRange("B2:D4"), "Columns");
  const { series } = chart;
  const first = series.add("First");
  first.setXAxisValues(sheet.getRange("B2:B4"));
  first.setValues(sheet.getRange("C2:C4"));
  first.setBubbleSizes(sheet.getRange("D2:D4"));
  const sizes = first.getDimensionValues("BubbleSizes");
  await context.sync();
  expect(sizes.value).toEqual([6544, 276, 8456]);
});

example("axes have titles, scales, units, gridlines and can be hidden", CHARTS, async (context, sheet) => {
  const chart = sheet.charts.add("ColumnClustered", sales(sheet));
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.load("maximum, minimum");
  await context.sync();
  expect([valueAxis.minimum, valueAxis.maximum]).toEqual([0, 14000]);
  valueAxis.maximum = 5;
  valueAxis.minimum = 0;
  valueAxis.displayUnit = "Hundreds";
  valueAxis.majorGridlines.visible = false;
  categoryAxis.title.text = "Product";
  categoryAxis.visible = false;
  valueAxis.load("maximum, displayUnit, majorGridlines/visible");
  categoryAxis.load("visible, title/visible");
  await context.sync();
  expect([valueAxis.maximum, valueAxis.displayUnit, valueAxis.majorGridlines.visible]).toEqual([
    5,
    "Hundreds",
    false,
  ]);
  expect([categoryAxis.visible, categoryAxis.title.visible]).toEqual([false, true]);
});

example("a chart is placed by cells, and has a size in points", CHART, async (context, sheet) => {
  const chart = sheet.charts.add("Pie", sales(sheet));
  chart.setPosition("B2", "D11");
  chart.load("left, top, width, height");
  const cells = sheet.getRange("B2:D11").load("width, height, left, top");
  await context.sync();
  expect([chart.left, chart.top, chart.width, chart.height]).toEqual([48, 15, cells.width, cells.height]);
});

example(
  "charts are counted, found by name and at a place, read anew and deleted",
  COLLECTION,
  async (context, sheet) => {
    const { charts } = sheet;
    const chart = charts.add("Line", sales(sheet));
    chart.name = "Sales";
    chart.setData(sheet.getRange("A1:B4"), "Columns");
    chart.load("id");
    charts.add("Pie", sheet.getRange("A1:B4"));
    charts.load("count, items/name");
    const nowhere = charts.getItemOrNullObject("Nowhere");
    await context.sync();
    expect([charts.count, charts.items.map(({ name }) => name)]).toEqual([2, ["Sales", "Chart 1"]]);
    expect(nowhere.isNullObject).toBe(true);
    charts.getItem("Sales").series.load("count");
    charts.getItem(chart.id).delete();
    const left = charts.getItemAt(0).load("name, chartType");
    await context.sync();
    expect([left.name, left.chartType]).toEqual(["Chart 1", "Pie"]);
    charts.getItem("Sales").delete();
    await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
  },
);

example("points and labels have looks of their own", SERIES, async (context, sheet) => {
  const chart = sheet.charts.add("ColumnClustered", sales(sheet));
  const series = chart.series.getItemAt(0);
  series.hasDataLabels = true;
  series.dataLabels.showSeriesName = true;
  series.markerStyle = "Diamond";
  const point = series.points.getItemAt(1);
  point.format.fill.setSolidColor("#FF0000");
  point.load("value");
  series.points.load("count");
  series.load("hasDataLabels, markerStyle, dataLabels/showSeriesName");
  await context.sync();
  expect([point.value, series.points.count]).toEqual([400, 3]);
  expect([series.hasDataLabels, series.markerStyle, series.dataLabels.showSeriesName]).toEqual([
    true,
    "Diamond",
    true,
  ]);
  series.trendlines.add("Linear");
  const trends = series.trendlines.getCount();
  await context.sync();
  expect(trends.value).toBe(1);
});

example(
  "charts follow inserted rows and tell of being added, activated and deleted",
  COLLECTION,
  async (context, sheet) => {
    const heard: string[] = [];
    sheet.charts.onAdded.add(async () => void heard.push("added"));
    sheet.charts.onDeleted.add(async () => void heard.push("deleted"));
    await context.sync();
    const chart = sheet.charts.add("Line", sales(sheet));
    chart.onActivated.add(async () => void heard.push("activated"));
    await context.sync();
    chart.activate();
    sheet.getRange("1:2").insert("Down");
    const source = chart.series.getItemAt(0).getDimensionDataSourceString("Values");
    await context.sync();
    expect(source.value).toBe("Sheet1!B4:B6");
    chart.delete();
    await context.sync();
    expect(await told(heard, 3)).toEqual(["added", "activated", "deleted"]);
  },
);

example("what no chart takes is refused", CHART, async (context, sheet) => {
  const range = sales(sheet);
  await context.sync();
  sheet.charts.add("Cake" as "Pie", range);
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  const pie = sheet.charts.add("Pie", range);
  await context.sync();
  pie.axes.valueAxis.load("maximum");
  await expect(context.sync()).rejects.toMatchObject({ code: "InvalidOperation" });
  pie.getImage();
  await expect(context.sync()).rejects.toMatchObject({ code: "ApiNotFound" });
});
