// Every screen of the pane in every state at 320 pixels by axe's rules of WCAG 2.2 AA: all rules in the light theme, contrast in the
// dark one and in Windows' contrast colours; on Excel's dark grey the screens with most colours, or all with IISG_LOOKS=all.
// Set IISG_PICTURES to a folder to keep a picture of each, IISG_LANGUAGE to walk in another language.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { SCREENS, type Screen } from "../../src/app/pane/state";
import { LANGUAGES } from "../../src/domain/taxonomy/types";
import { INTL_TAGS } from "../../src/i18n/locale";
import { breachesOf, cutOff } from "./looks";
import { SCREEN_STATES, walkOf, type ScreenState } from "./screenStates";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(420_000);

const pictures = process.env["IISG_PICTURES"];
const language = LANGUAGES.find((one) => one === process.env["IISG_LANGUAGE"]) ?? "en";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
});
afterAll(async () => workbench.close());

const MEDIA = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  contrast: { colorScheme: "dark", forcedColors: "active" },
} as const;

/** The dark grey is one more set of the same colours: looked at on the screens with most of them. */
const MOST_COLOURS: readonly Screen[] = ["home", "check", "duplicates", "gap"];
const statesOf = (screen: Screen, host: "none" | "dark"): readonly ScreenState[] =>
  host === "none" || process.env["IISG_LOOKS"] === "all" || MOST_COLOURS.includes(screen)
    ? SCREEN_STATES[screen]
    : [];

test.each([
  { host: "none", media: ["light", "dark", "contrast"] },
  { host: "dark", media: ["light"] },
] as const)(
  "every screen and state is free of faults where the host's theme is $host: $media",
  async ({ host, media }) => {
    const { page, pane, strayRequests, complaints } = await openPage(
      workbench,
      `?sample=none&pane=320&theme=${host}&language=${INTL_TAGS[language]}`,
    );
    page.setDefaultTimeout(40_000);
    const walk = walkOf(page, pane, language);
    const faults: string[] = [];
    let looks = 0;
    for (const screen of SCREENS)
      for (const { name, go } of statesOf(screen, host)) {
        await page.emulateMedia(MEDIA.light);
        await go(walk).catch((failure: unknown) => {
          throw new Error(`${screen}, ${name}: ${String(failure)}`);
        });
        await page.mouse.move(5, 5);
        for (const theme of media) {
          await page.emulateMedia(MEDIA[theme]);
          const at = `${screen}, ${name}, ${host === "none" ? theme : `Excel's ${host}`}`;
          const found = [
            ...(await breachesOf(pane, theme === "light" && host === "none" ? "all" : "colours")),
            ...(theme === "light" ? await cutOff(pane) : []),
          ];
          faults.push(...found.map((fault) => `${at}: ${fault}`));
          looks += 1;
          if (pictures !== undefined) {
            const file = `${screen}-${name}-${host === "none" ? theme : host}`.replace(/[^\w-]+/g, "_");
            await page.locator("#pane").screenshot({ path: path.join(pictures, `${file}.png`) });
          }
        }
      }
    process.stdout.write(
      `Accessibility: ${SCREENS.length} screens, ${looks} looks, ${faults.length} faults.\n`,
    );
    expect(faults).toEqual([]);
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

test("a planted fault is found: a button without a name, grey on grey, a word wider than the pane", async () => {
  const { page, pane } = await openPage(workbench, "?sample=none&pane=320&theme=none");
  await pane.evaluate(() => {
    const main = document.querySelector("main");
    const button = document.createElement("button");
    const word = document.createElement("p");
    word.textContent = "w".repeat(200);
    word.style.color = "#bbb";
    word.style.whiteSpace = "nowrap";
    main?.prepend(button, word);
  });
  expect((await breachesOf(pane, "all")).map((fault) => fault.split(":")[0])).toEqual(
    expect.arrayContaining(["button-name", "color-contrast"]),
  );
  expect((await breachesOf(pane, "colours")).map((fault) => fault.split(":")[0])).toEqual(["color-contrast"]);
  expect(await cutOff(pane)).not.toEqual([]);
  await page.close();
});
