// The pane in each language: every screen has its words, none is missing, and About tells who made them.
import { screen } from "@testing-library/react";
import { SCREENS } from "../../src/app/pane/state";
import { message } from "../../src/domain/message";
import { LANGUAGES } from "../../src/domain/taxonomy/types";
import { translatorFor } from "../../src/i18n/catalogues";
import { REVIEW_MARK } from "../../src/i18n/languages";
import type { Locale } from "../../src/i18n/locale";
import { keepLanguage, keptLanguage } from "../../src/taskpane/languageChoice";
import { gesture, renderPane } from "./support/renderPane";

const words = (language: Locale) => {
  const translate = translatorFor(language);
  return (key: string, params = {}): string => translate(message(key, params));
};
const others = LANGUAGES.filter((language) => language !== "en");

it.each([...others, "qps-ploc"] as const)(
  "in %s every screen is drawn, with no key and no plain English command",
  async (language) => {
    const { controller, view } = renderPane({}, { locale: language });
    await gesture(() => controller.check());
    await gesture(() => controller.findDuplicates());
    await gesture(() => controller.computeGap());
    const plain =
      /\b(?:Check entries|Find duplicates|Write findings|Cancel|Home|Group by|Search the|Show only|Required|Returned files|Old plan)\b/;
    for (const name of SCREENS) {
      await gesture(() => controller.open(name));
      expect(view.container.textContent).not.toMatch(/«/);
      expect(view.container.textContent).not.toMatch(plain);
    }
  },
);

it.each(others)(
  "in %s About says that a machine made the texts, and how many there are",
  async (language) => {
    const { controller, view } = renderPane({}, { locale: language });
    await gesture(() => controller.open("about"));
    const text = words(language);
    expect(view.container).toHaveTextContent(text("pane.about.machineTranslated"));
    const [before = ""] = text("pane.about.coverage", { all: "|", translated: "|" }).split("|");
    expect(view.container.textContent).toContain(before.trim());
    expect(words("en")("pane.about.machineTranslated")).toContain(REVIEW_MARK);
  },
);

it("says nothing of a machine in English", async () => {
  const { controller, view } = renderPane();
  await gesture(() => controller.open("about"));
  expect(view.container).not.toHaveTextContent(REVIEW_MARK);
});

it("asks for the chosen language, and says so when its texts cannot be loaded", async () => {
  const asked: Locale[] = [];
  const { controller, user } = renderPane(
    {},
    {
      chooseLanguage: (locale) => {
        asked.push(locale);
        return Promise.resolve(locale === "sq");
      },
    },
  );
  await gesture(() => controller.open("about"));
  const choice = screen.getByLabelText("Language");
  await user.selectOptions(choice, "sq");
  expect(screen.queryByText(/could not be loaded/)).toBeNull();
  await user.selectOptions(choice, "mk");
  expect(asked).toEqual(["sq", "mk"]);
  expect(
    screen.getByText(/The texts for Македонски could not be loaded, so nothing was changed/),
  ).toBeVisible();
});

describe("the choice of language", () => {
  afterEach(() => jest.restoreAllMocks());

  it("is kept on the computer", () => {
    expect(keptLanguage()).toBeUndefined();
    keepLanguage("cnr");
    expect(keptLanguage()).toBe("cnr");
  });

  it("is no failure where the host gives no store", () => {
    jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("refused", "SecurityError");
    });
    keepLanguage("mk");
    expect(keptLanguage()).toBeUndefined();
  });
});
