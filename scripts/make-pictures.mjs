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
await page.goto(`${workbench.url}?pane=400`, { waitUntil: "load" });
await page.evaluate(() => window.workbench.ready);
const pane = await (async () => {
  for (;;) {
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (frame && (await frame.getByRole("tab").count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
})();
await pane.getByRole("tab", { name: "Check" }).click();
await pane.getByRole("button", { name: /^check entries/i }).click();
await pane.getByText(/findings in view/).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: join(folder, "workbench.png") });
await browser.close();
await workbench.stop();
