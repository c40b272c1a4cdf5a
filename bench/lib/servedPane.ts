// The pane as it ships, built and served in the workbench, with a browser at hand.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";

export const root = path.join(__dirname, "../..");

export interface ServedPane {
  /** The folder of the bundle. */
  readonly out: string;
  readonly url: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** @throws Error when no browser is found or the bundle cannot be built. */
export async function servePane(): Promise<ServedPane> {
  const { findChromium, CHROMIUM_FLAGS } = require("../../scripts/lib/browsers.cjs") as {
    findChromium(): string | undefined;
    CHROMIUM_FLAGS: string[];
  };
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium, Chrome or Edge was found; nothing was measured.");
  const out = mkdtempSync(path.join(tmpdir(), "iisg-pane-"));
  execFileSync(
    process.execPath,
    [
      require.resolve("webpack-cli/bin/cli.js"),
      ...["--mode", "production", "--env", "officejs=local", "--env", `out=${out}`],
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  const { startWorkbench } = (await import(
    pathToFileURL(path.join(root, "scripts/lib/serveWorkbench.mjs")).href
  )) as {
    startWorkbench(options: { port: number; addIn: string }): Promise<{ url: string; stop(): Promise<void> }>;
  };
  const workbench = await startWorkbench({ port: 0, addIn: out });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  return {
    out,
    url: workbench.url,
    browser,
    async stop() {
      await browser.close();
      await workbench.stop();
    },
  };
}

/** The pane's frame, once its first tab stands there. @throws Error when it does not come up. */
export async function paneOf(page: Page): Promise<Frame> {
  for (let waited = 0; waited < 300; waited++) {
    const frame = page.frames().find((candidate) => candidate.url().includes("taskpane.html"));
    if (frame && (await frame.getByRole("tab").count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error("The pane did not come up.");
}
