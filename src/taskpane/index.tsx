// Composition root of the task pane: joins the gateway to Excel, the use cases and the screens. Layer: taskpane (root).
import { startTransition } from "react";
import { createRoot } from "react-dom/client";
import type { HeavyWork } from "../app/heavyWork";
import { lazyHeavyWork, lazyUseCases } from "../app/lazyUseCases";
import type { Wait } from "../app/live/followedCheck";
import { createPaneController, type PaneController } from "../app/pane/controller";
import { SCREENS, type Screen } from "../app/pane/state";
import { paneLabels, templateChoices, type VocabularyParts } from "../app/pane/vocabulary";
import { partOf } from "../app/parts";
import type { Clock } from "../app/ports";
import { makeReturnsUseCases } from "../app/returns/returnsUseCases";
import { returnsWork } from "../app/returns/returnsWork";
import { workerFiles } from "../app/files/workerFiles";
import { workerWork } from "../app/workerWork";
import { BUILTIN_TAXONOMY, TAXONOMY_VERSION } from "../domain/taxonomy/builtin";
import { message } from "../domain/message";
import { TEMPLATE_VERSION } from "../domain/template/definitions";
import { RULES_VERSION } from "../domain/validation/ruleTypes";
import { displayLanguage, hostName, hostReady, officeTheme } from "../excel/environment";
import { officeWorkbook } from "../excel/officeWorkbook";
import { translator, type Texts } from "../i18n/catalogue";
import { english } from "../i18n/en/all";
import { AVAILABLE_LOCALES, coverageOf, isMachineMade } from "../i18n/languages";
import { loadTexts } from "../i18n/load";
import { INTL_TAGS, resolveLocale, type Locale } from "../i18n/locale";
import { keepLanguage, keptLanguage } from "./languageChoice";
import { offerFile } from "./offerFile";
import { openReturns } from "./openReturns";
import { openFileWorker, openWorker } from "./openWorker";
import { fetchParts } from "./screenParts";
import { OutsideExcel, Root } from "./Root";

/** Set by the build from package.json. */
declare const BUILD_VERSION: string;

const clock: Clock = {
  today: () => localDate(new Date()),
  now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
};

const ticks = (): number => performance.now();

const wait: Wait = (ms) => new Promise((done) => setTimeout(done, ms));

const inPlace = async (): Promise<HeavyWork> =>
  (await partOf(() => import(/* webpackChunkName: "engines" */ "../app/inPlace"))).IN_PLACE;

const oldPlanPart = () =>
  partOf(() => import(/* webpackChunkName: "old-plans" */ "../app/useCases/oldPlanUseCase"));

/** Where no worker can be started, the engines are fetched into the pane itself. */
const heavy = workerWork({ open: openWorker, wait, without: lazyHeavyWork(inPlace) });

const files = workerFiles({
  open: openFileWorker,
  wait,
  without: {
    run: async (task, options) => {
      const { runFileTask } = await partOf(
        () => import(/* webpackChunkName: "files-in-place" */ "../worker/fileTasks"),
      );
      return runFileTask(task, options);
    },
  },
});

void start();

async function start(): Promise<void> {
  const inExcel = await hostReady();
  const wanted = resolveLocale(
    [keptLanguage(), inExcel ? displayLanguage() : undefined, ...navigator.languages],
    AVAILABLE_LOCALES,
  );
  const loaded = await textsOrUndefined(wanted);
  const locale = loaded === undefined ? "en" : wanted;
  const texts = loaded ?? english;
  const element = document.getElementById("pane");
  if (!element) throw new Error("The page has no element for the pane.");
  const root = createRoot(element);
  if (!inExcel) {
    document.documentElement.lang = INTL_TAGS[locale];
    root.render(<OutsideExcel translate={translator(texts, english, INTL_TAGS[locale])} />);
    return;
  }

  const port = officeWorkbook();
  const theme = officeTheme();
  /** Draws the pane in one language, over a controller of its own; a screen that stays in place keeps the focus. */
  const speak = (locale: Locale, texts: Texts, screen: Screen | undefined): PaneController => {
    const translate = translator(texts, english, INTL_TAGS[locale]);
    document.documentElement.lang = INTL_TAGS[locale];
    const vocabulary: VocabularyParts = {
      taxonomy: BUILTIN_TAXONOMY,
      language: locale === "qps-ploc" ? "en" : locale,
      translate,
      today: clock.today(),
    };
    const { useCases, preload } = lazyUseCases(async () => {
      const { makeUseCases } = await import(/* webpackChunkName: "useCases" */ "../app/useCases/useCases");
      return makeUseCases({ port, heavy, files, locale, clock, translate, who: () => "", wait, ticks });
    });
    // What comes later is fetched in quiet moments. What fails here is asked for again, with a sentence, when it is needed.
    void quiet()
      .then(preload)
      .then(() => fetchParts(quiet))
      // The network may be cut later: then no worker can be started, and the engines are here.
      .then(inPlace)
      .then(oldPlanPart)
      .catch((error: unknown) => console.warn(error));
    const controller = createPaneController({
      useCases,
      returns: makeReturnsUseCases({
        port,
        work: returnsWork({ open: (hear, broke) => openReturns(locale, hear, broke), wait }),
        workbookName: translate(message("pane.returns.thisWorkbook")),
      }),
      oldPlans: () =>
        oldPlanPart().then(({ makeOldPlanUseCases }) => makeOldPlanUseCases(port, clock, translate)),
      wait,
      offer: offerFile,
      clock,
      choices: templateChoices(vocabulary),
      labels: paneLabels(vocabulary),
      translate,
      onBug: (error) => console.error(error),
    });
    if (screen !== undefined) controller.open(screen);
    // In pieces, so that the pane answers while it is being made.
    startTransition(() =>
      root.render(
        <Root
          controller={controller}
          translate={translate}
          body={theme && { background: theme.bodyBackground, foreground: theme.bodyForeground }}
          build={{
            version: BUILD_VERSION,
            templateVersion: TEMPLATE_VERSION,
            taxonomyVersion: TAXONOMY_VERSION,
            rulesVersion: RULES_VERSION,
            host: hostName(),
            locale,
            machineTranslated: isMachineMade(locale),
            coverage: coverageOf(texts, english),
            chooseLanguage,
          }}
        />,
      ),
    );
    return controller;
  };
  const chooseLanguage = async (chosen: Locale): Promise<boolean> => {
    const texts = await textsOrUndefined(chosen);
    if (texts === undefined) return false;
    keepLanguage(chosen);
    current = speak(chosen, texts, "about");
    return true;
  };
  // The ribbon's buttons open the pane at their screen: taskpane.html?open=check.
  const asked = new URLSearchParams(window.location.search).get("open");
  const screen = SCREENS.find((candidate) => candidate === asked);
  let current = speak(locale, texts, screen);

  // A host without these events still checks and writes; only help and the "changed since" note are then missing.
  await port
    .onSelect((cell) => void current.cellSelected(cell))
    .catch((error: unknown) => console.warn(error));
  await port
    .onChange((change) => current.workbookChanged(change))
    .catch((error: unknown) => console.warn(error));
}

/** Resolves when the thread has nothing to do, or soon, where the browser cannot tell (Safari). */
function quiet(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => done(), { timeout: 1_000 });
    else setTimeout(done, 50);
  });
}

/** The texts of a language; undefined where its file cannot be fetched, so that the pane goes on in another one. */
async function textsOrUndefined(locale: Locale): Promise<Texts | undefined> {
  try {
    return await loadTexts(locale);
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}

function localDate(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
