// The fruit farms that Microsoft's pages on PivotTables and slicers work with, and short ways to read a laid out table.
export const FARMS: readonly (readonly (string | number)[])[] = [
  ["Farm", "Type", "Classification", "Crates Sold at Farm", "Crates Sold Wholesale"],
  ["A Farms", "Lime", "Organic", 300, 2000],
  ["A Farms", "Lemon", "Organic", 250, 1800],
  ["A Farms", "Orange", "Organic", 200, 2200],
  ["B Farms", "Lime", "Conventional", 80, 1000],
  ["B Farms", "Lemon", "Conventional", 75, 1230],
  ["B Farms", "Orange", "Conventional", 25, 800],
  ["B Farms", "Orange", "Organic", 20, 500],
  ["B Farms", "Lemon", "Organic", 10, 770],
  ["B Farms", "Kiwi", "Conventional", 30, 300],
  ["B Farms", "Lime", "Organic", 50, 400],
  ["C Farms", "Apple", "Organic", 275, 220],
  ["C Farms", "Kiwi", "Organic", 200, 120],
  ["D Farms", "Apple", "Conventional", 100, 3000],
  ["D Farms", "Apple", "Organic", 80, 2800],
  ["E Farms", "Lime", "Conventional", 160, 2700],
  ["E Farms", "Orange", "Conventional", 180, 2000],
  ["E Farms", "Apple", "Conventional", 245, 2200],
  ["E Farms", "Kiwi", "Conventional", 200, 1500],
  ["F Farms", "Kiwi", "Organic", 100, 150],
  ["F Farms", "Lemon", "Conventional", 150, 270],
];

/** A sheet "Data" with the farms in A1:E21 and an active sheet "Pivot". */
export function farmSheets(context: Excel.RequestContext): { data: Excel.Worksheet; pivot: Excel.Worksheet } {
  const data = context.workbook.worksheets.add("Data");
  const pivot = context.workbook.worksheets.add("Pivot");
  data.getRange("A1:E21").values = FARMS.map((row) => [...row]);
  pivot.activate();
  return { data, pivot };
}

/** Farm and type in rows, both kinds of crates added up, at Pivot!A2. */
export function farmSales(context: Excel.RequestContext): Excel.PivotTable {
  const { pivot } = farmSheets(context);
  const table = pivot.pivotTables.add("Farm Sales", "Data!A1:E21", "A2");
  for (const name of ["Farm", "Type"]) table.rowHierarchies.add(table.hierarchies.getItem(name));
  for (const name of ["Crates Sold at Farm", "Crates Sold Wholesale"])
    table.dataHierarchies.add(table.hierarchies.getItem(name));
  return table;
}

/** The table's cells, without the filters above it. */
export async function cells(table: Excel.PivotTable): Promise<unknown[][]> {
  const range = table.layout.getRange().load("values");
  await table.context.sync();
  return range.values;
}

/** The row that begins with a label, at whatever column the label stands. */
export async function row(table: Excel.PivotTable, label: string): Promise<unknown[]> {
  const found = (await cells(table)).find((line) => line.includes(label));
  if (!found) throw new Error(`no row ${label}`);
  return found;
}
