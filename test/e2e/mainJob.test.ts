// The main job in a real browser against the built, unmodified bundle: load, type, paste, check, repair, compare, sum up, save, reopen.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import { readXlsx } from "../../src/file/readXlsx";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(180_000);

const { findLibreOffice } = require("../../scripts/lib/browsers.cjs") as {
  findLibreOffice(): string | undefined;
};
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => workbench.close());

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name }).first();
const openTab = (pane: Frame, name: string) => pane.getByRole("tab", { name }).click();
const status = (pane: Frame) => pane.getByRole("status").last();
const sheetNames = (page: Page): Promise<string[]> => page.evaluate(() => window.workbench.sheetNames());

/** Clicks a button that shows a preview, and agrees. */
async function previewAndWrite(pane: Frame, name: string | RegExp): Promise<void> {
  await button(pane, name).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  await dialog
    .getByRole("button", { name: /^write|^load|^repair|^remove|^yes/i })
    .first()
    .click();
  await dialog.waitFor({ state: "detached", timeout: 60_000 });
  // While the pane works it offers to cancel.
  await pane.getByRole("button", { name: /^cancel/i }).waitFor({ state: "detached", timeout: 60_000 });
}

/** Axe's rules on the pane; Tabster's focus sentinels are left out by name, all else counts. */
async function seriousFaults(pane: Frame): Promise<string[]> {
  // Colours that are still changing after a click are not what people read.
  await pane.page().mouse.move(5, 5);
  await pane.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== "running"),
  );
  await pane.evaluate(axeSource);
  return pane.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(
      { exclude: [["[data-tabster-dummy]"]] },
      { resultTypes: ["violations"] },
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

test("an empty workbook becomes a checked, repaired, saved one", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  expect(await seriousFaults(pane)).toEqual([]);

  await button(pane, /load a template/i).click();
  await pane.getByRole("radio", { name: /^needs/i }).click();
  await pane.getByLabel("Pillar").selectOption("SC");
  expect(await seriousFaults(pane)).toEqual([]);
  await previewAndWrite(pane, /show what|preview|load/i);
  const sheet = (await sheetNames(page)).find((name) => name.startsWith("Needs"));
  if (sheet === undefined) throw new Error(`No needs sheet among ${(await sheetNames(page)).join(", ")}`);

  const headers = await page.evaluate((name) => window.workbench.values(name, "A8:AE8")[0] ?? [], sheet);
  const column = (header: string): string => {
    const index = headers.indexOf(header);
    if (index < 0) throw new Error(`No column ${header} in ${headers.join(", ")}`);
    return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
  };
  const type = (header: string, row: number, text: string) =>
    page.evaluate(
      ([name, address, entry]) => window.workbench.type(name as string, address as string, entry as string),
      [sheet, `${column(header)}${row}`, text],
    );
  await type("Need ID", 9, "SC-AL-2024-001");
  await type("Beneficiary", 9, "Kosovo");
  await type("Need", 9, "Trained investigators of financial crime in all regions");
  await page.evaluate(
    ([name, address]) =>
      window.workbench.paste(name as string, address as string, [["SC-AL-2024-001"], ["SC-AL-2024-003"]]),
    [sheet, `${column("Need ID")}10`],
  );

  await openTab(pane, "Check");
  await button(pane, /^check entries/i).click();
  await pane.getByText(/findings in view/).waitFor();
  expect(await seriousFaults(pane)).toEqual([]);
  const duplicateId = pane.getByText(/SC-AL-2024-001/).first();
  await duplicateId.click();
  await page.waitForTimeout(500);
  const selected = await page.evaluate(() => window.workbench.selection());
  expect(selected.sheet).toBe(sheet);

  await previewAndWrite(pane, /write findings/i);
  expect(await sheetNames(page)).toContain("Findings");
  await type("Need ID", 10, "SC-AL-2024-002");
  await button(pane, /^check entries/i).click();
  await pane
    .getByText(/findings in view|^\d+ of \d+$/)
    .first()
    .waitFor();
  await page.waitForTimeout(500);
  const rest = await pane.evaluate(() => document.body.innerText);
  expect(rest).not.toMatch(/SC-AL-2024-001.*(twice|again|already)/i);

  const saved = Buffer.from(await page.evaluate(() => window.workbench.save()), "base64");
  const read = readXlsx(new Uint8Array(saved));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.value.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["tblNeeds", "tblFindings"]),
  );
  expect(read.value.sheets.find(({ name }) => name === sheet)?.validationAreas.length).toBeGreaterThan(5);
  await page.evaluate((base64) => window.workbench.load(base64, "again.xlsx"), saved.toString("base64"));
  expect(
    await page.evaluate(
      ([name, address]) => window.workbench.values(name as string, address as string),
      [sheet, `${column("Need ID")}10`],
    ),
  ).toEqual([["SC-AL-2024-002"]]);

  const soffice = findLibreOffice();
  if (soffice !== undefined) {
    const folder = mkdtempSync(path.join(tmpdir(), "iisg-"));
    const file = path.join(folder, "saved.xlsx");
    writeFileSync(file, saved);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      soffice,
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        path.join(folder, "back"),
        file,
      ],
      { stdio: "ignore", timeout: 120_000 },
    );
    const back = readXlsx(new Uint8Array(readFileSync(path.join(folder, "back", "saved.xlsx"))));
    if (!back.ok) throw new Error(JSON.stringify(back.problems));
    const entries = back.value.sheets.find(({ name }) => name === sheet);
    expect(entries?.rows[9]?.[headers.indexOf("Need ID")]).toBe("SC-AL-2024-002");
    expect(entries?.validationAreas.length).toBeGreaterThan(5);
    expect(back.value.names.some(({ name }) => name.startsWith("lst_"))).toBe(true);
  }
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("the sample shows findings, repairs, overlaps with reasons and a funding gap at once", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench);
  await openTab(pane, "Check");
  await button(pane, /^check entries/i).click();
  await pane.getByText(/findings in view/).waitFor();
  await previewAndWrite(pane, /repair all safe/i);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Change log"]));

  await openTab(pane, "Duplicates");
  await button(pane, /^find duplicates/i).click();
  await pane
    .getByText(/R-SC-00\d\d/)
    .first()
    .waitFor();
  expect(await seriousFaults(pane)).toEqual([]);
  await previewAndWrite(pane, /write/i);
  expect((await sheetNames(page)).some((name) => /overlap/i.test(name))).toBe(true);

  await openTab(pane, "Gap");
  await button(pane, /compute|show the gap|work out/i).click();
  await pane
    .getByText(/rows with amount|rows have an amount/i)
    .first()
    .waitFor();
  expect(await seriousFaults(pane)).toEqual([]);
  await previewAndWrite(pane, /write/i);
  expect((await sheetNames(page)).some((name) => /gap/i.test(name))).toBe(true);
  await status(pane).waitFor();
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
