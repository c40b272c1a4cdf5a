// Rows of written files are as high as their wrapped texts need, for programs that do not grow them by themselves.
import { strFromU8, unzipSync } from "fflate";
import { message } from "../../src/domain/message";
import type { PlanOp } from "../../src/domain/sheet/plan";
import { writeXlsx } from "../../src/file/writeXlsx";

const LONG =
  "Joint teams against trafficking in firearms, with equipment, training and exchange of officers. ";
const AREA = { top: 0, left: 0, rows: 20, columns: 3 };

/** 1-based rows with a height in the file. */
async function heights(...ops: PlanOp[]): Promise<Map<number, number>> {
  const plan: PlanOp[] = [
    { kind: "add-sheet", sheet: "S" },
    { kind: "column-width", sheet: "S", column: 0, columns: 1, width: 20 },
    { kind: "column-width", sheet: "S", column: 1, columns: 1, width: 60 },
    { kind: "format", sheet: "S", area: AREA, format: { wrap: true, vertical: "top" } },
    ...ops,
  ];
  const { bytes } = await writeXlsx({ title: message("repair.findings.planTitle"), ops: plan, preview: [] });
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const rows = [...sheet.matchAll(/<row ([^>]*)>/g)].map(([, attributes = ""]) => attributes);
  for (const row of rows) expect(/ ht=/.test(` ${row}`)).toBe(row.includes("customHeight"));
  return new Map(
    rows.flatMap((row): [number, number][] => {
      const height = /\bht="([\d.]+)"/.exec(row)?.[1];
      return height === undefined ? [] : [[Number(/\br="(\d+)"/.exec(row)?.[1]), Number(height)]];
    }),
  );
}
const put = (row: number, ...values: string[]): PlanOp => ({
  kind: "write",
  sheet: "S",
  top: row - 1,
  left: 0,
  values: [values],
});

test("a text of one line gives no height, a longer one the lines it takes in its column, a line break one more", async () => {
  const found = await heights(
    put(1, "short", "short"),
    put(2, "short", LONG),
    put(3, LONG),
    put(4, "one\ntwo\nthree"),
  );
  expect(found.get(1)).toBeUndefined();
  expect(found.get(2)).toBe(30);
  expect(found.get(3)).toBeGreaterThanOrEqual(75);
  expect(found.get(3)).toBeLessThanOrEqual(105);
  expect(found.get(4)).toBe(45);
});

test("the highest text counts, never above Excel's highest row, and a word longer than the column is broken", async () => {
  const found = await heights(put(1, LONG.repeat(100)), put(2, "x".repeat(95)), put(3, LONG, LONG));
  expect(found.get(1)).toBe(409);
  expect(found.get(2)).toBe(75);
  expect(found.get(3)).toBe((await heights(put(3, LONG))).get(3));
});

test("a height that the plan gives stays, and a text that does not wrap gives none", async () => {
  const found = await heights(
    put(1, LONG),
    { kind: "row-height", sheet: "S", row: 0, rows: 1, height: 33 },
    { kind: "write", sheet: "S", top: 1, left: 3, values: [[LONG]] },
  );
  expect([...found]).toEqual([[1, 33]]);
});

test("larger and bold letters take more, a merged text has the width of all its columns", async () => {
  const format: PlanOp = {
    kind: "format",
    sheet: "S",
    area: { ...AREA, rows: 1, columns: 1 },
    format: { bold: true, size: 22 },
  };
  const plain = (await heights(put(1, LONG))).get(1) ?? 0;
  expect((await heights(put(1, LONG), format)).get(1)).toBeGreaterThan(plain * 3);
  const merged = await heights(put(1, LONG), {
    kind: "merge",
    sheet: "S",
    area: { top: 0, left: 0, rows: 1, columns: 2 },
  });
  expect(merged.get(1)).toBe(30);
});

test("Cyrillic texts are taken as wider than Latin ones", async () => {
  const latin = await heights(put(1, "zajednicki timovi ".repeat(30)));
  const cyrillic = await heights(put(1, "заједнички тимови ".repeat(30)));
  expect(cyrillic.get(1) ?? 0).toBeGreaterThanOrEqual(latin.get(1) ?? 0);
});
