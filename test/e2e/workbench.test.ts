// The workbench page by itself: opens a file, takes typing, saves, shows the add-in's ribbon and pane, and talks to nobody else.
import https from "node:https";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "@mui/x-internal-exceljs-fork";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench, paneOf } from "./workbenchProcess";

jest.setTimeout(120_000);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => workbench.close());

async function smallFile(): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Figures");
  sheet.addTable({
    name: "Costs",
    ref: "A1",
    columns: [{ name: "Item" }, { name: "Amount" }],
    rows: [
      ["Training", 10],
      ["Vehicles", 32],
    ],
  });
  sheet.getCell("D1").value = { formula: "SUM(B2:B3)", result: 42 };
  const file = path.join(mkdtempSync(path.join(tmpdir(), "iisg-")), "figures.xlsx");
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

async function read(file: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  const bytes = readFileSync(file);
  await book.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const sheet = book.getWorksheet("Figures");
  if (sheet === undefined) throw new Error("no sheet Figures");
  return sheet;
}

/** Status and headers of one page of the server. */
const get = (address: string): Promise<{ status: number; policy: string }> =>
  new Promise((resolve, reject) => {
    https
      .get(address, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve({
          status: response.statusCode ?? 0,
          policy: String(response.headers["content-security-policy"] ?? ""),
        });
      })
      .on("error", reject);
  });

test("a file is opened, typed into with the keyboard, recalculated and saved; no request leaves the machine", async () => {
  const { page, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  await page.locator("#file").setInputFiles(await smallFile());
  await page.waitForFunction(() => document.getElementById("document-name")?.textContent === "figures.xlsx");
  expect(await page.evaluate(() => window.workbench.values("Figures", "A1:D3"))).toEqual([
    ["Item", "Amount", null, 42],
    ["Training", 10, null, null],
    ["Vehicles", 32, null, null],
  ]);

  // As a user does: a click into the grid, the name box's cell chosen, keys.
  await page.locator("#grid canvas[id^=univer-sheet-main-canvas]").click({ position: { x: 300, y: 200 } });
  await page.evaluate(() => window.workbench.select("Figures", "B2"));
  await page.keyboard.type("100");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => window.workbench.values("Figures", "D1")[0]?.[0] === 132);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as .xlsx" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("figures.xlsx");
  const sheet = await read(await download.path());
  expect(sheet.getCell("B2").value).toBe(100);
  expect(sheet.getCell("D1").value).toEqual({ formula: "SUM(B2:B3)", result: 132 });
  expect(sheet.getTable("Costs")).toBeDefined();
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("the ribbon comes from the manifest: a button opens its page of the pane, another runs the function file", async () => {
  const { page, complaints } = await openPage(workbench, "?sample=none");
  for (const name of ["Load template", "Check entries", "Find overlaps", "Funding gap"])
    expect(await page.getByRole("button", { name, exact: true }).count()).toBe(1);
  await page.getByRole("button", { name: "Close the pane" }).click();
  expect(await page.locator("#pane").isVisible()).toBe(false);
  await page.getByRole("button", { name: "Check entries" }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLIFrameElement>("#pane iframe")?.src.includes("open=check") === true,
  );
  await paneOf(page);
  const before = await page.evaluate(() => window.workbench.counts().roundTrips);
  await page.getByRole("button", { name: "Remove marks" }).click();
  await page.waitForFunction((count) => window.workbench.counts().roundTrips > count, before);
  expect(await page.locator("#message").isVisible()).toBe(false);
  expect(complaints).toEqual([]);
  await page.close();
});

test("the pane is resized by keyboard within 300 and 600 pixels, and takes the chosen theme", async () => {
  const { page } = await openPage(workbench, "?sample=none&pane=450");
  const width = async (): Promise<number> => (await page.locator("#pane").boundingBox())?.width ?? 0;
  expect(await width()).toBe(450);
  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.focus();
  await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(460);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  expect(await width()).toBe(300);
  await page.keyboard.press("End");
  expect(await width()).toBe(600);

  await page.getByLabel("Pane theme").selectOption("dark");
  const pane = await paneOf(page);
  await pane.waitForFunction(() => {
    const root = document.querySelector(".fui-FluentProvider");
    const [red = 255] = (root ? getComputedStyle(root).backgroundColor : "").match(/\d+/g)?.map(Number) ?? [];
    return red < 80;
  });
  await page.close();
});

test("a file that is no workbook is refused in one sentence and the open one stays", async () => {
  const { page, complaints } = await openPage(workbench, "?sample=none");
  const file = path.join(mkdtempSync(path.join(tmpdir(), "iisg-")), "letter.xlsx");
  writeFileSync(file, "Dear colleagues");
  await page.evaluate(() => window.workbench.type("Sheet1", "A1", "mine"));
  await page.locator("#file").setInputFiles(file);
  await page.locator("#message.error").waitFor();
  expect(await page.locator("#message").innerText()).toBe("This file is no Excel workbook (.xlsx).");
  expect(await page.evaluate(() => window.workbench.values("Sheet1", "A1"))).toEqual([["mine"]]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("requests of the add-in are logged with bytes, cells and time", async () => {
  const { page } = await openPage(workbench);
  await page.getByRole("button", { name: "Requests" }).click();
  await page.locator("#log-rows tr").first().waitFor();
  const cells = await page.locator("#log-rows tr").first().locator("td").allInnerTexts();
  expect(cells).toHaveLength(8);
  expect(Number(cells[2]?.replaceAll(",", ""))).toBeGreaterThan(0);
  await page.close();
});

test("the server gives nothing from outside its folders, and the page may only talk to it", async () => {
  expect((await get(workbench.url)).policy).toContain("connect-src 'self'");
  for (const address of [
    "package.json",
    "..%2fpackage.json",
    "samples/..%2f..%2fpackage.json",
    "workbench/%2e%2e/%2e%2e/package.json",
  ]) {
    expect((await get(workbench.url + address)).status).toBe(404);
  }
  expect((await get(`${workbench.url}samples.json`)).status).toBe(200);
});
