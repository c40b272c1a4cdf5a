// The pane in each language at 320 pixels: it starts in Excel's language, nothing is cut off, and the choice in About is kept.
import type { Frame } from "playwright-core";
import { message } from "../../src/domain/message";
import { LANGUAGES } from "../../src/domain/taxonomy/types";
import { textsOf, translatorFor } from "../../src/i18n/catalogues";
import { coverageOf } from "../../src/i18n/languages";
import { INTL_TAGS } from "../../src/i18n/locale";
import { cutOff } from "./looks";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench, paneOf } from "./workbenchProcess";

jest.setTimeout(240_000);

let workbench: Workbench;
let opened: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  workbench = await openWorkbench();
  opened = await openPage(workbench, "?sample=none&pane=320&language=en-US");
});
afterAll(async () => workbench.close());

type Language = (typeof LANGUAGES)[number];
const words = (language: Language) => {
  const translate = translatorFor(language);
  return (key: string): string => translate(message(key));
};

test.each(LANGUAGES)(
  "in %s the pane starts in Excel's language and nothing is cut off at 320 pixels",
  async (language) => {
    const text = words(language);
    const { page, strayRequests, complaints } = opened;
    // As Excel in this language opens the pane: the workbook stays as it is, the pane's page comes anew.
    await page.evaluate((tag) => window.workbench.setLanguage(tag), INTL_TAGS[language]);
    await page.waitForTimeout(500);
    const pane = await paneOf(page);
    const shown = { lang: await pane.evaluate(() => document.documentElement.lang), cut: [] as string[] };
    expect(shown.lang).toBe(INTL_TAGS[language]);
    const look = async (name: string): Promise<void> => {
      await page.waitForTimeout(150);
      shown.cut.push(...(await cutOff(pane)).map((found) => `${name}: ${found}`));
    };
    for (const tab of ["home", "check", "duplicates", "gap"]) {
      await pane.getByRole("tab", { name: text(`pane.tab.${tab}`), exact: true }).click();
      await pane.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await look(tab);
    }
    for (const screen of ["template", "returns", "oldPlan", "about"]) {
      await pane.getByRole("tab", { name: text("pane.tab.home"), exact: true }).click();
      await pane
        .getByRole("button", { name: text(`pane.home.${screen}`) })
        .first()
        .click();
      await pane
        .getByRole("button", { name: text("pane.back") })
        .first()
        .waitFor();
      await pane.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
      await look(screen);
    }
    expect(shown.cut).toEqual([]);
    // About is open: its figures have the signs of the language, not the English ones that Chromium falls back to.
    if (language !== "en") {
      const said = translatorFor(language)(
        message("pane.about.coverage", { ...coverageOf(textsOf(language), textsOf("en")) }),
      );
      const seen = (await pane.locator("body").innerText()).replace(/\s/g, " ");
      expect(seen).toContain(said.replace(/\s/g, " "));
    }
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test("a language chosen in About is spoken at once, kept, and told to come from a machine", async () => {
  const context = await workbench.browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const open = async (): Promise<Frame> => {
    await page.goto(`${workbench.url}?sample=none&pane=320&language=en-US`, {
      waitUntil: "load",
      timeout: 120_000,
    });
    await page.evaluate(() => window.workbench.ready);
    return paneOf(page);
  };
  let pane = await open();
  const english = words("en");
  const macedonian = words("mk");
  await pane.getByRole("button", { name: english("pane.home.about") }).click();
  const choice = pane.getByLabel(english("pane.about.language"));
  await choice.focus();
  await choice.selectOption("mk");
  await pane.getByText(macedonian("pane.about.machineTranslated")).waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe("mk-MK");
  // The keyboard stays where it was: on the choice.
  expect(await pane.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  pane = await open();
  await pane.getByRole("tab", { name: macedonian("pane.tab.home"), exact: true }).waitFor();
  await context.close();
});
