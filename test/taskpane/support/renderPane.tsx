// Draws the whole pane, or one part of it, over the fake use cases.
import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  webLightTheme,
} from "@fluentui/react-components";
import "@testing-library/jest-dom";
import { act, render, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { ReactNode } from "react";
import type { UseCases } from "../../../src/app/useCases/types";
import { textsOf, translatorFor } from "../../../src/i18n/catalogues";
import { formatsFor } from "../../../src/i18n/format";
import { coverageOf } from "../../../src/i18n/languages";
import type { Locale } from "../../../src/i18n/locale";
import { App } from "../../../src/taskpane/App";
import { PaneProvider } from "../../../src/taskpane/PaneContext";
import { fetchParts } from "../../../src/taskpane/screenParts";
import { fakePane, type FakePane } from "./fakes";

// The tests see screens that are there already; how they are fetched has tests of its own (lazyPart.test.tsx).
beforeAll(() => fetchParts());

// jsdom has none; Fluent UI's lists and messages ask for them.
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver ??= NoResizeObserver as unknown as typeof ResizeObserver;

/**
 * Only rules that hide something or keep the mouse away reach jsdom: it goes through all of them for each element that a test asks
 * about, and the rest tells a test nothing.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /\b(?:display|visibility|opacity|pointer-events|content)\s*:/.test(rule),
});

export interface RenderedPane extends FakePane {
  readonly user: UserEvent;
  readonly view: RenderResult;
}

export function renderPane(
  overrides: Partial<UseCases> = {},
  options: {
    readonly locale?: Locale;
    readonly part?: ReactNode;
    readonly chooseLanguage?: (locale: Locale) => Promise<boolean>;
  } = {},
): RenderedPane {
  const locale = options.locale ?? "en";
  const pane = fakePane(overrides, locale);
  const view = render(
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={webLightTheme}>
        <PaneProvider
          controller={pane.controller}
          translate={translatorFor(locale)}
          formats={formatsFor(locale)}
          build={{
            version: "1.2.3",
            templateVersion: "1.0",
            taxonomyVersion: "2026.1",
            rulesVersion: "2026.1",
            host: "Excel OfficeOnline 16.0",
            locale,
            machineTranslated: locale !== "en",
            coverage: coverageOf(textsOf(locale), textsOf("en")),
            chooseLanguage: options.chooseLanguage ?? (() => Promise.resolve(true)),
          }}
        >
          {options.part ?? <App />}
        </PaneProvider>
      </FluentProvider>
    </RendererProvider>,
  );
  return { ...pane, view, user: patient(userEvent.setup()) };
}

/** Longer than the pieces in which a screen is made. */
const DRAWN_MS = 10;

/** A user who looks again only when the screen has been drawn: it is made in pieces after the gesture. */
function patient(user: UserEvent): UserEvent {
  return new Proxy(user, {
    get(target, name) {
      const own = Reflect.get(target, name) as unknown;
      if (typeof own !== "function") return own;
      return async (...given: unknown[]): Promise<unknown> => {
        const answer: unknown = await (own as (...given: unknown[]) => Promise<unknown>).apply(target, given);
        await gesture(() => new Promise((done) => setTimeout(done, DRAWN_MS)));
        return answer;
      };
    },
  });
}

/** Lets a gesture of the controller run to its end, with React told of it. */
export async function gesture(run: () => void | Promise<void>): Promise<void> {
  await act(async () => {
    await run();
  });
}
