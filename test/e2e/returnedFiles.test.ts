// Returned files and an old plan in a real browser against the built, unmodified bundle: pick, merge, decide, write; paste, correct, write.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { CellInput } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../src/domain/template/plan";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed } from "../domain/validation/samples";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(240_000);

const folder = mkdtempSync(path.join(tmpdir(), "iisg-returned-"));
/** Where pictures of the screens go; left out: none are taken. */
const pictures = process.env["IISG_PICTURES"];

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => workbench.close());

type Row = Readonly<Record<string, CellInput>>;
const NEED: Row = { ...cleanNeed("SC", 0), comment: "As agreed in March" };
const SECOND: Row = cleanNeed("SC", 6);

async function workbook(name: string, rows: readonly Row[]): Promise<string> {
  const planned = planTemplate(
    { kind: "needs", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translatorFor("en"),
    { today: "2026-01-05", prefilled: rows },
  );
  if (!planned.ok) throw new Error("no template");
  writeFileSync(path.join(folder, name), (await writeXlsx(planned.value.plan)).bytes);
  return path.join(folder, name);
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name }).first();
const sheetNames = (page: Page): Promise<string[]> => page.evaluate(() => window.workbench.sheetNames());

async function picture(pane: Frame, name: string): Promise<void> {
  if (pictures === undefined) return;
  const frame = await pane.frameElement();
  await frame.screenshot({ path: path.join(pictures, `${name}.png`) });
}

async function agree(pane: Frame, name: RegExp): Promise<void> {
  await button(pane, name).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor({ timeout: 60_000 });
  await dialog
    .getByRole("button", { name: /^write|^yes/i })
    .first()
    .click();
  await dialog.waitFor({ state: "detached", timeout: 60_000 });
  await pane.getByRole("button", { name: /^cancel/i }).waitFor({ state: "detached", timeout: 120_000 });
}

test("files are picked, merged, a question is decided, the register is written and goes on", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  const sent = await workbook("sent.xlsx", [NEED, SECOND]);
  const back = await workbook("al.xlsx", [{ ...NEED, comment: null, cost: Number(NEED["cost"]) + 1_000 }]);
  const broken = path.join(folder, "broken.xlsx");
  writeFileSync(broken, "no workbook");

  await button(pane, /^returned files/i).click();
  await pane.locator("summary").first().click();
  await pane.locator('input[type="file"]').first().setInputFiles(sent);
  await picture(pane, "returns-empty");
  await pane.locator('input[type="file"]').last().setInputFiles([back, broken]);
  await pane.getByText(/1 of 1 rows in the register/).waitFor({ timeout: 60_000 });
  // What was sent out is chosen now: its settings fold, and say so.
  expect(await pane.locator("summary").first().getAttribute("aria-expanded")).toBe("false");
  expect(await pane.locator("details").first().getAttribute("open")).toBeNull();
  await pane
    .getByText(/al\.xlsx/)
    .first()
    .click();
  await picture(pane, "returns-files");
  await button(pane, /open the answer/i).click();
  await pane.getByText(/a new workbook was opened/i).waitFor({ timeout: 60_000 });
  const opened = await page.evaluate(() => window.workbench.openedWorkbooks().length);
  expect(opened).toBe(1);

  await pane.getByRole("tab", { name: /questions/i }).click();
  await pane
    .getByText(/did not come back/i)
    .first()
    .click();
  await picture(pane, "returns-question");
  await button(pane, /take the row out/i).click();
  await pane.getByText(/questions \(1\)/i).waitFor({ timeout: 30_000 });
  await pane.getByRole("tab", { name: /^board/i }).click();
  await picture(pane, "returns-board");
  await pane.getByRole("tab", { name: /^returns/i }).click();
  await picture(pane, "returns-submissions");
  await agree(pane, /write the register/i);
  expect(await sheetNames(page)).toEqual(
    expect.arrayContaining([
      "Needs",
      "Board",
      "Submissions",
      "Conflicts",
      "File findings",
      "Since last return",
    ]),
  );
  expect(await page.evaluate(() => window.workbench.values("Needs", "A9:A10"))).toEqual([
    [NEED["need_id"]],
    [null],
  ]);
  await picture(pane, "returns-written");

  // The workbook goes on: a second return of the same contributor.
  const again = await workbook("al-again.xlsx", [{ ...NEED, cost: Number(NEED["cost"]) + 2_000 }]);
  await pane.locator('input[type="file"]').last().setInputFiles(again);
  await pane
    .getByText(/al-again\.xlsx/)
    .first()
    .waitFor({ timeout: 60_000 });
  await pane.getByRole("tab", { name: /^board/i }).click();
  await pane.getByText(/since the last return/i).waitFor();
  const before = (await sheetNames(page)).length;
  await agree(pane, /write the register/i);
  expect((await sheetNames(page)).length).toBe(before);
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("an old plan is pasted, read beside its text, corrected and written", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  await button(pane, /^old plan/i).click();
  const table = [
    ["Need", "Action", "Expected outputs", "Drivers", "Status / Timeline", "Funding"],
    [
      "1 Cybercrime",
      "1.1 Units",
      "- Mentors for six units",
      "Council of Europe",
      "ongoing 2018-2019",
      "available",
    ],
    ["", "", "Kosovo* - Two courses", "GIZ, Nobody Ltd", "completed, ongoing", "seeking funding"],
  ];
  await pane.getByLabel(/paste the table/i).fill(table.map((row) => row.join("\t")).join("\n"));
  await picture(pane, "plan-paste");
  await button(pane, /read the pasted table/i).click();
  await pane.getByText(/2 rows made of 2 rows/i).waitFor({ timeout: 30_000 });
  await pane
    .getByText(/ROW-002/)
    .first()
    .click();
  await picture(pane, "plan-row");
  await pane.getByText(/names more than one status/i).waitFor();
  await pane.getByRole("button", { name: /^ongoing$/i }).click();
  await pane.getByText(/names more than one status/i).waitFor({ state: "detached" });
  await agree(pane, /write the rows/i);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Responses", "Original text"]));
  const status = await page.evaluate(() => {
    const [headings = []] = window.workbench.values("Responses", "A8:AZ8");
    const rows = window.workbench.values("Responses", "A9:AZ10");
    const at = headings.indexOf("Status");
    return rows.map((row) => row[at]);
  });
  expect(status).toEqual(["Ongoing", "Ongoing"]);
  await picture(pane, "plan-written");
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
