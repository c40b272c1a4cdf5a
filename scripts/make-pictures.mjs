// Takes the pictures of the documentation from the running workbench: npm run pictures
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startWorkbench } from "./lib/serveWorkbench.mjs";

const require = createRequire(import.meta.url);
const { findChromium, CHROMIUM_FLAGS } = require("./lib/browsers.cjs");
const { chromium } = require("playwright-core");

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), ".."), "docs", "images");
mkdirSync(folder, { recursive: true });
const workbench = await startWorkbench({ port: 0 });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage({ viewport: { width: 1360, height: 800 }, ignoreHTTPSErrors: true });
await page.goto(`${workbench.url}?pane=400`, { waitUntil: "load", timeout: 180_000 });
await page.evaluate(() => window.workbench.ready);
const pane = await (async () => {
  for (;;) {
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (frame && (await frame.getByRole("tab").count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
})();
const button = (name) => pane.getByRole("button", { name }).first();
/** The pane alone, for the guides. */
const picture = async (name) => {
  await page.waitForTimeout(500);
  await page.locator("#pane").screenshot({ path: join(folder, `${name}.png`) });
};
/** Begins a long task and waits for its list. */
const run = async (tab, command) => {
  await pane.getByRole("tab", { name: tab }).click();
  await button(command).click();
  await pane.getByRole("tree").waitFor({ timeout: 120_000 });
  await pane.getByRole("button", { name: "Cancel", exact: true }).waitFor({ state: "detached" });
};

await picture("home");
await run("Check", /^check entries/i);
await pane.getByText(/findings in view/).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: join(folder, "workbench.png") });
await pane.getByRole("treeitem").nth(1).click();
await picture("check");
await run("Duplicates", /^find duplicates/i);
await pane.getByRole("treeitem").first().click();
await pane.getByRole("table").first().scrollIntoViewIfNeeded();
await picture("duplicates");
await run("Gap", /^compute gap/i);
await pane.getByRole("treeitem").nth(1).click();
await picture("gap");
await browser.close();
await workbench.stop();
