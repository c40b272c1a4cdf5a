// Every screen of the pane in each of its states, reached by hand as a user does, over the sample. A screen of the pane that is
// missing here does not compile. Texts come from the catalogue, so the same walk goes through any language.
import type { Frame, Page } from "playwright-core";
import type { Screen } from "../../src/app/pane/state";
import { ACTIONS, type ActionName } from "../../src/app/actions";
import { message } from "../../src/domain/message";
import type { Locale } from "../../src/i18n/locale";
import { translatorFor } from "../../src/i18n/catalogues";

export interface Walk {
  readonly page: Page;
  readonly pane: Frame;
  readonly text: (key: string, params?: Record<string, string | number>) => string;
}

/** One state of a screen; each goes on from the one before. */
export interface ScreenState {
  readonly name: string;
  readonly go: (walk: Walk) => Promise<void>;
}

export function walkOf(page: Page, pane: Frame, locale: Locale = "en"): Walk {
  const translate = translatorFor(locale);
  return { page, pane, text: (key, params) => translate(message(key, params)) };
}

const press = async ({ pane, text }: Walk, key: string): Promise<void> => {
  await pane
    .getByRole("button", { name: text(key) })
    .first()
    .click();
};
const act = async (walk: Walk, action: ActionName): Promise<void> => press(walk, ACTIONS[action].labelKey);
const free = async ({ pane, text }: Walk): Promise<void> => {
  await pane
    .getByRole("button", { name: text("pane.action.cancel"), exact: true })
    .waitFor({ state: "detached" });
};
const tab = async (walk: Walk, name: string): Promise<void> => {
  await walk.pane.getByRole("tab", { name: walk.text(`pane.tab.${name}`), exact: true }).click();
};
/** From Home, where each of these has a button of its own. */
const task = async (walk: Walk, screen: string): Promise<void> => {
  await tab(walk, "home");
  // A tab that is chosen already opens nothing: screens under Home have a way back.
  const back = walk.pane.getByRole("button", { name: walk.text("pane.back"), exact: true });
  // It may go while it is looked at, when the click before it takes its time: then there is nothing left to press.
  for (let steps = 0; steps < 3 && (await back.count()) > 0; steps++)
    await back
      .first()
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  await press(walk, `pane.home.${screen}`);
};
const unfold = async ({ pane }: Walk): Promise<void> => {
  await pane.locator("details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
};
const agree = async (walk: Walk): Promise<void> => {
  const dialog = walk.pane.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: walk.text("pane.action.confirm") }).click();
  await dialog.waitFor({ state: "detached" });
  await free(walk);
};
const line = async ({ pane }: Walk, at = 1): Promise<void> => {
  await pane.getByRole("treeitem").nth(at).click();
};
/** An empty selection for the next screens. */
const help = async (walk: Walk, sheet: string, cell: string): Promise<void> => {
  await walk.page.evaluate(
    ([name, at]) => window.workbench.select(name as string, at as string),
    [sheet, cell],
  );
  const region = walk.pane.getByRole("region", { name: walk.text("pane.guidance.label") });
  await region.waitFor();
  if ((await region.getByRole("button", { expanded: false }).count()) > 0)
    await region.getByRole("button", { expanded: false }).first().click();
};

export const SCREEN_STATES: Readonly<Record<Screen, readonly ScreenState[]>> = {
  home: [
    { name: "first", go: async () => undefined },
    {
      name: "asked before writing",
      go: async (walk) => {
        await act(walk, "insertSample");
        await walk.pane.getByRole("dialog").waitFor();
      },
    },
    { name: "written", go: agree },
    {
      name: "details of what was written",
      go: async (walk) => press(walk, "pane.status.more"),
    },
  ],
  template: [
    { name: "form", go: async (walk) => task(walk, "template") },
    {
      name: "refused",
      go: async (walk) => {
        await walk.pane.getByRole("radio", { name: walk.text("pane.template.needs") }).click();
        await walk.pane.getByLabel(walk.text("pane.template.rows")).fill("0");
        await act(walk, "loadTemplate");
        await walk.pane.getByRole("region", { name: walk.text("pane.problems") }).waitFor();
      },
    },
  ],
  pack: [
    { name: "form", go: async (walk) => press(walk, "pane.home.pack") },
    {
      name: "of responses",
      go: async (walk) => {
        await walk.pane.getByRole("radio", { name: walk.text("pane.template.responses") }).click();
      },
    },
  ],
  lists: [
    {
      name: "empty",
      go: async (walk) => {
        await task(walk, "template");
        await press(walk, "pane.home.lists");
      },
    },
    {
      name: "checked",
      go: async (walk) => {
        await act(walk, "checkLists");
        await free(walk);
        await unfold(walk);
      },
    },
  ],
  check: [
    { name: "empty", go: async (walk) => tab(walk, "check") },
    {
      name: "findings",
      go: async (walk) => {
        await act(walk, "check");
        await free(walk);
        await walk.pane.getByRole("tree").waitFor();
      },
    },
    { name: "finding in full", go: async (walk) => line(walk, 1) },
    {
      name: "filters",
      go: async (walk) => press(walk, "pane.check.filters"),
    },
    {
      name: "nothing found by the filter",
      go: async (walk) => {
        await walk.pane
          .getByRole("searchbox", { name: walk.text("pane.check.search") })
          .fill("no such words");
        await walk.pane.getByText(walk.text("pane.check.noneShown")).waitFor();
      },
    },
    {
      name: "repaired, with the change log",
      go: async (walk) => {
        await walk.pane.getByRole("searchbox", { name: walk.text("pane.check.search") }).fill("");
        await act(walk, "repairSafe");
        await agree(walk);
        await unfold(walk);
        await walk.page.waitForTimeout(300);
      },
    },
  ],
  duplicates: [
    { name: "empty", go: async (walk) => tab(walk, "duplicates") },
    {
      name: "pairs",
      go: async (walk) => {
        await act(walk, "findDuplicates");
        await free(walk);
        await walk.pane.getByRole("tree").waitFor();
        await unfold(walk);
      },
    },
    {
      name: "pair in full",
      go: async (walk) => {
        await line(walk, 0);
        await walk.pane.getByRole("table").first().waitFor();
      },
    },
  ],
  gap: [
    { name: "empty", go: async (walk) => tab(walk, "gap") },
    {
      name: "groups",
      go: async (walk) => {
        await act(walk, "computeGap");
        await free(walk);
        await walk.pane.getByRole("tree").waitFor();
      },
    },
    { name: "rows of a group, what if", go: async (walk) => (await line(walk, 0), unfold(walk)) },
  ],
  analysis: [
    {
      name: "empty",
      go: async (walk) => press(walk, "pane.analysis.open"),
    },
    {
      name: "table",
      go: async (walk) => {
        const look = walk.pane.getByRole("button", { name: walk.text("pane.analysis.show") });
        if ((await look.count()) > 0) await look.first().click();
        await free(walk);
        await unfold(walk);
      },
    },
  ],
  returns: [
    { name: "empty", go: async (walk) => (await task(walk, "returns"), unfold(walk)) },
    {
      name: "a file and a broken one",
      go: async (walk) => {
        const bytes = await walk.page.evaluate(() => window.workbench.save());
        await walk.pane
          .locator('input[type="file"]')
          .last()
          .setInputFiles([
            { name: "returned.xlsx", mimeType: "application/zip", buffer: Buffer.from(bytes, "base64") },
            { name: "broken.xlsx", mimeType: "application/zip", buffer: Buffer.from("no workbook") },
          ]);
        await walk.pane
          .getByText(/returned\.xlsx/)
          .first()
          .waitFor();
        await free(walk);
        await walk.pane
          .getByText(/returned\.xlsx/)
          .first()
          .click();
      },
    },
    ...(["questions", "board", "submissions"] as const).map((part): ScreenState => ({
      name: part,
      go: async (walk) => {
        const stem = walk.text(`pane.returns.part.${part}`, { count: 0 }).replace(/\s*\(0\)|\s*0/, "");
        await walk.pane.getByRole("tab", { name: new RegExp(`^${stem}`) }).click();
        if (part === "questions" && (await walk.pane.getByRole("treeitem").count()) > 0) await line(walk, 0);
      },
    })),
  ],
  oldPlan: [
    { name: "empty", go: async (walk) => task(walk, "oldPlan") },
    {
      name: "rows",
      go: async (walk) => {
        const table = [
          ["Need", "Action", "Expected outputs", "Drivers", "Status / Timeline", "Funding"],
          ["1 Cybercrime", "1.1 Units", "- Mentors", "Council of Europe", "ongoing 2018-2019", "available"],
          ["", "", "Kosovo* - Two courses", "GIZ, Nobody Ltd", "completed, ongoing", "seeking funding"],
        ];
        await walk.pane
          .getByLabel(walk.text("pane.oldPlan.paste"))
          .fill(table.map((row) => row.join("\t")).join("\n"));
        await press(walk, "pane.oldPlan.read");
        await walk.pane.getByRole("treeitem").first().waitFor();
        await line(walk, 1);
        await unfold(walk);
      },
    },
  ],
  about: [
    { name: "facts", go: async (walk) => task(walk, "about") },
    {
      name: "measured",
      go: async (walk) => {
        await act(walk, "measureHere");
        await walk.pane.getByRole("table", { name: walk.text("pane.about.measured") }).waitFor();
        await free(walk);
      },
    },
    {
      name: "with help for a cell of a list",
      go: async (walk) => help(walk, "Responses", "E9"),
    },
  ],
};
