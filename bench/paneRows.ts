// Ten thousand rows checked and compared in Chromium with the pane as it ships: its own tasks on its thread, the stand-in's told apart.
//
// The stand-in for Excel works on the same thread as the pane, so a task is looked into: of each task of the browser's trace the calls of
// scripts are added up by the script they belong to, in the processor's time of the thread, which other programs do not lengthen. What the
// pane's scripts call of the stand-in within a call of their own counts as the pane's.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CDPSession, Frame, Page } from "playwright-core";
import { paneOf, root, servePane } from "./lib/servedPane";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, length, and the processor's time of the thread in it. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

interface Tasks {
  readonly ownTasks: number;
  /** Processor's milliseconds of the pane's scripts in one task: the longest, and how many were above 50. */
  readonly longestOwnMs: number;
  readonly ownAbove50: number;
  /** The same of the page around it with the stand-in for Excel. */
  readonly longestStandInMs: number;
  /** Whole tasks by the clock, whoever worked in them. */
  readonly longestByClockMs: number;
}

const SCRIPTS = new Set(["FunctionCall", "EvaluateScript", "v8.callFunction", "RunMicrotasks", "TimerFire"]);

export async function benchPaneRows(rows = 10_000): Promise<Record<string, unknown>[]> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "iisg-rows-")), "rows.xlsx");
  const made = spawnSync(process.execPath, ["scripts/run.mjs", "test/e2e/manyRows.ts", String(rows), file], {
    cwd: root,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(made.stderr);
  const { url, browser, stop } = await servePane();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ignoreHTTPSErrors: true });
    await page.goto(`${url}?sample=none&pane=400`, { waitUntil: "load" });
    await paneOf(page);
    await page.evaluate(
      ([bytes]) =>
        (
          window as unknown as { workbench: { load(bytes: string, name: string): Promise<void> } }
        ).workbench.load(bytes as string, "rows.xlsx"),
      [readFileSync(file).toString("base64")],
    );
    const pane = await paneOf(page);
    const cdp = await page.context().newCDPSession(page);
    const figures: Record<string, unknown>[] = [];
    for (const job of [
      { name: "check", tab: "Check", button: /^check entries/i },
      { name: "duplicates", tab: "Duplicates", button: /^find duplicates/i },
    ]) {
      await pane.getByRole("tab", { name: job.tab }).click();
      await page.waitForTimeout(500);
      let cancelMs = 0;
      const cancelled = await traced(cdp, async () => {
        cancelMs = await runAndCancel(page, pane, job.button);
      });
      const ran = await traced(cdp, () => runToEnd(page, pane, job.button));
      figures.push({
        name: `pane: ${job.name}`,
        size: rows,
        ...tasksOf(ran),
        cancelMs: Math.round(cancelMs),
        whenCancelled: tasksOf(cancelled),
        said: (await pane.getByRole("status").first().innerText()).slice(0, 120),
      });
    }
    return figures;
  } finally {
    await stop();
  }
}

async function runAndCancel(page: Page, pane: Frame, button: RegExp): Promise<number> {
  await pane.getByRole("button", { name: button }).first().click();
  const cancel = pane.getByRole("button", { name: /^cancel/i });
  await cancel.waitFor();
  await page.waitForTimeout(300);
  const clicked = Date.now();
  if ((await cancel.count()) > 0) await cancel.click({ timeout: 5_000 }).catch(() => undefined);
  await cancel.waitFor({ state: "detached", timeout: 240_000 });
  return Date.now() - clicked;
}

async function runToEnd(page: Page, pane: Frame, button: RegExp): Promise<void> {
  await pane.getByRole("button", { name: button }).first().click();
  const cancel = pane.getByRole("button", { name: /^cancel/i });
  await cancel.waitFor();
  await cancel.waitFor({ state: "detached", timeout: 480_000 });
  // What follows a result: the list drawn, the state for checking while typing made.
  await page.waitForTimeout(10_000);
}

async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: object[] }): void => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on("Tracing.dataCollected", take);
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  await complete;
  cdp.off("Tracing.dataCollected", take);
  return events;
}

function tasksOf(events: readonly TraceEvent[]): Tasks {
  const whole = events.filter(({ ph }) => ph === "X");
  const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? "";
  const isPane = (url: string): boolean => /taskpane|office-js|\/addin\//.test(url);
  const thread = whole.find((event) => SCRIPTS.has(event.name) && isPane(urlOf(event)));
  if (!thread) throw new Error("The trace has no call of the pane's scripts.");
  const mine = whole
    .filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own: number[] = [];
  let standIn = 0;
  let clock = 0;
  let taskEnd = -1;
  let callEnd = -1;
  let ownMs = 0;
  let otherMs = 0;
  const close = (): void => {
    if (ownMs > 0) own.push(ownMs);
    standIn = Math.max(standIn, otherMs);
    ownMs = otherMs = 0;
  };
  for (const event of mine) {
    const end = event.ts + (event.dur ?? 0);
    if (event.name === "RunTask" || event.name === "ThreadControllerImpl::RunTask") {
      if (event.ts < taskEnd) continue;
      close();
      taskEnd = end;
      callEnd = -1;
      clock = Math.max(clock, (event.dur ?? 0) / 1000);
    } else if (SCRIPTS.has(event.name) && event.ts >= callEnd && urlOf(event) !== "") {
      callEnd = end;
      const ms = (event.tdur ?? event.dur ?? 0) / 1000;
      if (isPane(urlOf(event))) ownMs += ms;
      else otherMs += ms;
    }
  }
  close();
  return {
    ownTasks: own.length,
    longestOwnMs: Math.round(Math.max(0, ...own)),
    ownAbove50: own.filter((ms) => ms > 50).length,
    longestStandInMs: Math.round(standIn),
    longestByClockMs: Math.round(clock),
  };
}
