// The workbench as a user starts it, in a process of its own, and a browser on it. For the end-to-end tests.
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import path from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
// The page's driver declares `window.workbench`.
import type { WorkbenchDriver } from "../../src/workbench/page/driver";

const root = path.join(__dirname, "../..");
const { findChromium, CHROMIUM_FLAGS } = require("../../scripts/lib/browsers.cjs") as {
  findChromium(): string | undefined;
  CHROMIUM_FLAGS: string[];
};

export interface Workbench {
  readonly url: string;
  readonly browser: Browser;
  /** Ends the server alone: what is not in the browser by now can no longer be fetched. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server on a free port and a browser; both are ended by `close`. */
export async function openWorkbench(): Promise<Workbench> {
  const server = spawn(
    process.execPath,
    ["scripts/start.mjs", "--no-open", "--port", String(3200 + (process.pid % 700))],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  const url = await addressOf(server);
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No browser was found; scripts/test.mjs leaves these tests out then.");
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  return {
    url,
    browser,
    stopServer: () =>
      new Promise((stopped) => {
        server.once("exit", () => stopped());
        server.kill();
      }),
    async close() {
      await browser.close();
      server.kill();
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /https:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.on("exit", () => reject(new Error(`The workbench did not start: ${said}`)));
  });
}

/** A page with the pane ready, and every request that went anywhere else. */
export async function openPage(
  { url, browser }: Workbench,
  query = "",
): Promise<{ page: Page; pane: Frame; strayRequests: string[]; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ignoreHTTPSErrors: true });
  // A busy machine is slow, not broken.
  page.setDefaultTimeout(90_000);
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      strayRequests.push(request.url());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (entry) => {
    if (entry.type() === "error") complaints.push(entry.text());
  });
  await page.goto(url + query, { waitUntil: "load" });
  await page.evaluate(() => (window.workbench satisfies WorkbenchDriver).ready);
  const pane = await paneOf(page);
  return { page, pane, strayRequests, complaints };
}

export async function paneOf(page: Page): Promise<Frame> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (frame && (await frame.getByRole("tab").count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error("The pane did not come up.");
}
