// What is wrong with a screen as it is drawn: axe's rules of WCAG 2.2 AA, and texts that are cut off. For the end-to-end tests.
import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Breaches as "rule: the element". `colours`: only what depends on the theme. Tabster's focus sentinels are left out by name. */
export async function breachesOf(pane: Frame, look: "all" | "colours"): Promise<string[]> {
  // Colours that are still changing after a click are not what people read.
  if (!(await pane.evaluate(() => "axe" in window))) {
    await pane.evaluate(axeSource);
    await pane.addStyleTag({
      content: "*, *::before, *::after { transition: none !important; animation: none !important; }",
    });
  }
  await pane.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== "running"),
  );
  return pane.evaluate(
    async ({ tags, only }) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const runOnly =
        only === "colours" ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: tags };
      const { violations } = await axe.run(
        { exclude: [["[data-tabster-dummy]"]] },
        { runOnly, resultTypes: ["violations"], rules: { "target-size": { enabled: only === "all" } } },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary.slice(0, 240)})`,
        ),
      );
    },
    { tags: WCAG_22_AA, only: look },
  );
}

/**
 * Texts that are wider than their place or than the pane, and buttons lower than their words. Choices of a list box may end in an
 * ellipsis.
 */
export const cutOff = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    const isScrolled = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at.tagName !== "MAIN"; at = at.parentElement)
        if (getComputedStyle(at).overflowX === "auto" && at.getBoundingClientRect().right <= width)
          return true;
      return false;
    };
    if (document.documentElement.scrollWidth > width)
      found.push(`the page: ${document.documentElement.scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (element.closest("select, input, textarea, .sr-only, [aria-hidden=true]")) continue;
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
      );
      const box = element.getBoundingClientRect();
      if (!own || box.width <= 1 || box.height <= 1) continue;
      const button = element.closest("button");
      if (button !== null && button.scrollHeight > button.clientHeight + 2)
        found.push(`squeezed: ${(element.textContent ?? "").slice(0, 60)}`);
      const style = getComputedStyle(element);
      const hides = style.overflowX !== "visible" && style.overflowX !== "auto";
      // Lines of a list are whole in the detail below it; wide tables are scrolled by themselves (WCAG 1.4.10 lets them).
      if (style.textOverflow === "ellipsis" && element.closest("[role=treeitem]")) continue;
      if (element.closest("table") && isScrolled(element)) continue;
      // The words themselves: a word that cannot be broken runs out of its box without making it wider.
      const words = document.createRange();
      words.selectNodeContents(element);
      const right = style.overflowX === "visible" ? words.getBoundingClientRect().right : box.right;
      if (Math.max(box.right, right) > width + 1 || (hides && element.scrollWidth > element.clientWidth + 1))
        found.push(`${element.tagName} ${(element.textContent ?? "").slice(0, 60)}`);
    }
    return found;
  });
