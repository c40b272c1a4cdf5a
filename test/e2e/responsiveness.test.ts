// Long work in a real browser: the pane goes on answering, and cancel leaves the workbook as it was.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Frame, Page } from "playwright-core";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(240_000);
const root = path.join(__dirname, "../..");
const ROWS = 10_000;

let workbench: Workbench;
let page: Page;
let pane: Frame;
let complaints: string[];
let stray: string[];

beforeAll(async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "iisg-rows-")), "rows.xlsx");
  const made = spawnSync(process.execPath, ["scripts/run.mjs", "test/e2e/manyRows.ts", String(ROWS), file], {
    cwd: root,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stderr);
  workbench = await openWorkbench();
  const opened = await openPage(workbench, "?sample=none&pane=400");
  ({ page, pane, complaints, strayRequests: stray } = opened);
  await page.evaluate(
    ([bytes]) => window.workbench.load(bytes as string, "rows.xlsx"),
    [readFileSync(file).toString("base64")],
  );
  for (;;) {
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (frame && (await frame.getByRole("tab").count()) > 0) {
      pane = frame;
      break;
    }
    await page.waitForTimeout(200);
  }
});
afterAll(() => workbench?.close());

/** How late the pane answers a timer at worst, in milliseconds; the stand-in for Excel works on the same thread and is counted too. */
async function slowestAnswer(until: () => Promise<boolean>): Promise<number> {
  let slowest = 0;
  while (!(await until())) {
    slowest = Math.max(
      slowest,
      await pane.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const asked = performance.now();
            setTimeout(() => resolve(performance.now() - asked));
          }),
      ),
    );
  }
  return slowest;
}

const statusText = (): Promise<string> => pane.getByRole("status").first().innerText();

test("comparing 10,000 rows can be cancelled, says so, and writes nothing", async () => {
  const sheets = await page.evaluate(() => window.workbench.sheetNames());
  await pane.getByRole("tab", { name: "Duplicates" }).click();
  await pane.getByRole("button", { name: /^find duplicates/i }).click();
  const cancel = pane.getByRole("button", { name: /cancel/i });
  await cancel.waitFor();
  await page.waitForTimeout(100);
  await cancel.click();
  await cancel.waitFor({ state: "detached" });
  expect(await statusText()).toMatch(/cancelled/i);
  expect(await page.evaluate(() => window.workbench.sheetNames())).toEqual(sheets);
});

test("comparing 10,000 rows to the end leaves the pane answering, and says what was found", async () => {
  await pane.getByRole("button", { name: /^find duplicates/i }).click();
  const slowest = await slowestAnswer(async () => /pairs? to look at/.test(await statusText()));
  console.log(
    `slowest answer of the pane while ${ROWS} rows were read and compared: ${Math.round(slowest)} ms`,
  );
  expect(complaints).toEqual([]);
  expect(stray).toEqual([]);
});
