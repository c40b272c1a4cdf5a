// The whole flow by keyboard alone: template, check, repair, duplicates, gap, summary. Wherever the focus is, it is seen, and the live
// region says what was done. Nothing here clicks.
import type { Frame, Page } from "playwright-core";
import { message } from "../../src/domain/message";
import { translatorFor } from "../../src/i18n/catalogues";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(300_000);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => workbench.close());

const translate = translatorFor("en");
const text = (key: string, params?: Record<string, string | number>): string =>
  translate(message(key, params));

interface Focused {
  readonly name: string;
  readonly role: string;
  /** An outline, a border or a shadow shows where the focus is. */
  readonly isSeen: boolean;
}

const focused = (pane: Frame): Promise<Focused> =>
  pane.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: "", role: "body", isSeen: true };
    const label = element.getAttribute("aria-label") ?? element.getAttribute("title");
    const field = (element as HTMLInputElement).labels?.[0]?.textContent;
    const styles = (part: Element | null): CSSStyleDeclaration[] =>
      part === null ? [] : [null, "::before", "::after"].map((pseudo) => getComputedStyle(part, pseudo));
    // Fluent UI draws the ring of some controls on their neighbour or their parent.
    const around = [
      element,
      element.parentElement,
      element.nextElementSibling,
      element.parentElement?.nextElementSibling ?? null,
    ].flatMap(styles);
    return {
      name: (label ?? field ?? element.textContent ?? "").trim().replace(/\s+/g, " "),
      role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
      isSeen: around.some(
        (style) =>
          (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
          style.boxShadow !== "none" ||
          parseFloat(style.borderBottomWidth) > 1,
      ),
    };
  });

/** A user without a mouse. `unseen` gathers controls whose focus cannot be seen. */
function keyboardOf(page: Page, pane: Frame) {
  const unseen = new Set<string>();
  const press = async (...keys: string[]): Promise<void> => {
    for (const one of keys) await page.keyboard.press(one);
  };
  /** As F6 does in Excel: from elsewhere to the pane's beginning. */
  const enterPane = (): Promise<void> =>
    pane.evaluate(() => {
      window.focus();
      document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
    });
  const free = (): Promise<void> =>
    pane.getByRole("button", { name: "Cancel", exact: true }).waitFor({ state: "detached" });

  /** From the pane's beginning (in a dialog: from where it is) on by Tab to the control of this name. @throws Error when it is not met. */
  const to = async (name: string): Promise<void> => {
    const met = new Set<string>();
    if ((await pane.getByRole("dialog").count()) === 0) await enterPane();
    for (let steps = 0; steps < 90; steps++) {
      if ((await focused(pane)).name.startsWith(name)) return;
      await press("Tab");
      const next = await focused(pane);
      met.add(next.name.slice(0, 30));
      if (!next.isSeen && next.role !== "i") unseen.add(`${next.role} ${next.name}`);
      if (next.role === "body") break;
    }
    throw new Error(`“${name}” was not met by Tab; met: ${[...met].join(" | ")}`);
  };
  return {
    unseen,
    press,
    enterPane,
    free,
    to,
    /** The tabs are one stop; arrow keys walk and Enter opens. */
    openTab: async (name: string): Promise<void> => {
      await enterPane();
      const tabs = (await pane.getByRole("tab").allInnerTexts()).length;
      for (let steps = 0; steps < tabs && !(await focused(pane)).name.startsWith(name); steps++)
        await press("ArrowRight");
      await press("Enter");
      await pane.getByRole("tab", { name, selected: true }).waitFor();
      // A screen that is still on its way has nothing to reach yet.
      await pane.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForTimeout(300);
    },
    /** The preview takes the focus, Enter agrees, and the focus comes back to the pane. */
    agree: async (): Promise<void> => {
      await pane.getByRole("dialog").waitFor();
      await pane.waitForFunction(() => document.activeElement?.closest("[role=dialog]") instanceof Element);
      await to(text("pane.action.confirm"));
      await press("Enter");
      await pane.getByRole("dialog").waitFor({ state: "detached" });
      await free();
    },
    /** Escape leaves the preview; what gives the focus back has had its time. */
    refuse: async (): Promise<void> => {
      await pane.getByRole("dialog").waitFor();
      await pane.waitForFunction(() => document.activeElement?.closest("[role=dialog]") instanceof Element);
      await press("Escape");
      await pane.getByRole("dialog").waitFor({ state: "detached" });
      await page.waitForTimeout(300);
    },
    /** What the live region says, once it begins as this text does. */
    said: (key: string): Promise<unknown> =>
      pane.waitForFunction(
        (begin) => document.querySelector("[role=status]")?.textContent?.includes(begin) === true,
        text(key, { count: 7, rows: 7 }).split("7")[0]?.trim() ?? "",
      ),
  };
}

test("a template is chosen and loaded with no click, and the live region says so", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none&pane=350");
  const keys = keyboardOf(page, pane);
  await keys.enterPane();
  await keys.to(text("pane.home.template"));
  await keys.press("Enter");
  await pane.getByRole("heading", { name: text("pane.template.title") }).waitFor();
  await keys.to(text("pane.template.responses"));
  await keys.press("ArrowDown");
  expect(await pane.getByRole("radio", { name: text("pane.template.needs") }).isChecked()).toBe(true);
  await keys.to(text("pane.template.rows"));
  await keys.press("Control+a", "3", "0");
  await keys.to(text("pane.action.loadTemplate"));
  await keys.press("Enter");
  await keys.refuse();
  // The focus is back on the button that opened the preview: Enter opens it again.
  expect((await focused(pane)).name).toBe(text("pane.action.loadTemplate"));
  await keys.press("Enter");
  await keys.agree();
  await keys.said("pane.done.template");
  expect((await focused(pane)).name).toBe(text("pane.action.loadTemplate"));
  expect(await page.evaluate(() => window.workbench.sheetNames())).toContain("Needs");
  expect([...keys.unseen]).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("from the sample to the summary with no click at all", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none&pane=350");
  const keys = keyboardOf(page, pane);
  const selection = (): Promise<string> => page.evaluate(() => JSON.stringify(window.workbench.selection()));
  await keys.enterPane();
  await keys.to(text("pane.action.insertSample"));
  await keys.press("Enter");
  await keys.agree();
  await keys.said("pane.done.sample");

  await keys.openTab("Check");
  await keys.to(text("pane.action.check"));
  await keys.press("Enter");
  await pane.getByRole("tree").waitFor();
  await keys.free();
  expect(await pane.getByRole("status").last().innerText()).toMatch(/\d+ findings in \d+ rows/);
  // The list is one stop: arrows walk, Enter goes to the cell, F8 to the next finding from anywhere.
  await keys.to(text("pane.check.list"));
  const before = await selection();
  await keys.press("Home", "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await page.waitForFunction((old) => JSON.stringify(window.workbench.selection()) !== old, before);
  const first = await selection();
  await keys.press("F8");
  await page.waitForFunction((old) => JSON.stringify(window.workbench.selection()) !== old, first);
  await keys.to(text("pane.action.repairSafe"));
  await keys.press("Enter");
  await keys.agree();
  await keys.said("pane.done.repair");

  await keys.openTab("Duplicates");
  await keys.to(text("pane.action.findDuplicates"));
  await keys.press("Enter");
  await pane.getByRole("tree").waitFor();
  await keys.free();
  await keys.to(text("pane.pairs.list"));
  await keys.press("Home");
  await keys.to(text("pane.action.writeOverlaps"));
  await keys.press("Enter");
  await keys.agree();
  await keys.said("pane.done.duplicates");

  await keys.openTab("Gap");
  await keys.to(text("pane.action.computeGap"));
  await keys.press("Enter");
  await pane.getByRole("tree").waitFor();
  await keys.free();
  await keys.to(text("pane.gap.list"));
  await keys.press("Home");
  await keys.to(text("pane.action.writeGap"));
  await keys.press("Enter");
  await keys.agree();
  await keys.said("pane.done.gap");
  const names = await page.evaluate(() => window.workbench.sheetNames());
  for (const wanted of [/^Change log/, /overlap/i, /gap/i])
    expect([wanted, names.some((name) => wanted.test(name))]).toEqual([wanted, true]);

  // Escape leaves a preview, and nothing is written.
  await keys.to(text("pane.action.writeGap"));
  await keys.press("Enter");
  await keys.refuse();
  await keys.said("pane.said.dismissed");
  expect((await focused(pane)).name).toBe(text("pane.action.writeGap"));
  expect([...keys.unseen]).toEqual([]);
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
