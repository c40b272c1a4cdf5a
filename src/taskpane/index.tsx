// Composition root of the task pane: joins the gateway to Excel, the use cases and the screens. Layer: taskpane (root).
import { createRoot } from "react-dom/client";
import type { HeavyWork } from "../app/heavyWork";
import { lazyHeavyWork, lazyUseCases } from "../app/lazyUseCases";
import type { Wait } from "../app/live/followedCheck";
import { createPaneController } from "../app/pane/controller";
import { SCREENS } from "../app/pane/state";
import { paneLabels, templateChoices, type VocabularyParts } from "../app/pane/vocabulary";
import type { Clock } from "../app/ports";
import { workerWork } from "../app/workerWork";
import { BUILTIN_TAXONOMY, TAXONOMY_VERSION } from "../domain/taxonomy/builtin";
import { TEMPLATE_VERSION } from "../domain/template/definitions";
import { RULES_VERSION } from "../domain/validation/ruleTypes";
import { displayLanguage, hostReady, officeTheme } from "../excel/environment";
import { officeWorkbook } from "../excel/officeWorkbook";
import { AVAILABLE_LOCALES, MACHINE_TRANSLATED, translatorFor } from "../i18n/catalogues";
import { INTL_TAGS, resolveLocale } from "../i18n/locale";
import { openWorker } from "./openWorker";
import { fetchParts, screenPart } from "./screenParts";
import { OutsideExcel, Root } from "./Root";

/** Set by the build from package.json. */
declare const BUILD_VERSION: string;

const clock: Clock = {
  today: () => localDate(new Date()),
  now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z"),
};

const wait: Wait = (ms) => new Promise((done) => setTimeout(done, ms));

const inPlace = async (): Promise<HeavyWork> =>
  (await import(/* webpackChunkName: "engines" */ "../app/inPlace")).IN_PLACE;

/** Where no worker can be started, the engines are fetched into the pane itself. */
const heavy = workerWork({ open: openWorker, wait, without: lazyHeavyWork(inPlace) });

void start();

async function start(): Promise<void> {
  const inExcel = await hostReady();
  const locale = resolveLocale(
    [inExcel ? displayLanguage() : undefined, ...navigator.languages],
    AVAILABLE_LOCALES,
  );
  const translate = translatorFor(locale);
  document.documentElement.lang = INTL_TAGS[locale];
  const element = document.getElementById("pane");
  if (!element) throw new Error("The page has no element for the pane.");
  const root = createRoot(element);
  if (!inExcel) {
    root.render(<OutsideExcel translate={translate} />);
    return;
  }

  const port = officeWorkbook();
  const vocabulary: VocabularyParts = {
    taxonomy: BUILTIN_TAXONOMY,
    language: locale === "qps-ploc" ? "en" : locale,
    translate,
    today: clock.today(),
  };
  const { useCases, preload } = lazyUseCases(async () => {
    const { makeUseCases } = await import(/* webpackChunkName: "useCases" */ "../app/useCases/useCases");
    return makeUseCases({ port, heavy, clock, translate, who: () => "", wait });
  });
  const controller = createPaneController({
    useCases,
    wait,
    clock,
    choices: templateChoices(vocabulary),
    labels: paneLabels(vocabulary),
    translate,
    onBug: (error) => console.error(error),
  });
  // The ribbon's buttons open the pane at their screen: taskpane.html?open=check.
  const wanted = new URLSearchParams(window.location.search).get("open");
  const screen = SCREENS.find((candidate) => candidate === wanted);
  if (screen !== undefined) {
    void screenPart(screen)
      .bring()
      .catch(() => undefined);
    controller.open(screen);
  }
  const theme = officeTheme();
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
        locale,
        machineTranslated: MACHINE_TRANSLATED.includes(locale),
      }}
    />,
  );

  // What comes later is fetched in quiet moments. What fails here is asked for again, with a sentence, when it is needed.
  void quiet()
    .then(preload)
    .then(() => fetchParts(quiet))
    .catch((error: unknown) => console.warn(error));

  // A host without these events still checks and writes; only help and the "changed since" note are then missing.
  await port
    .onSelect((cell) => void controller.cellSelected(cell))
    .catch((error: unknown) => console.warn(error));
  await port
    .onChange((change) => controller.workbookChanged(change))
    .catch((error: unknown) => console.warn(error));
}

/** Resolves when the thread has nothing to do, or soon, where the browser cannot tell (Safari). */
function quiet(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in window) window.requestIdleCallback(() => done(), { timeout: 1_000 });
    else setTimeout(done, 50);
  });
}

function localDate(date: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
