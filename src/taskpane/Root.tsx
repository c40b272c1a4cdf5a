// The pane with its theme, which follows Excel's and the system's. Layer: taskpane.
import { FluentProvider } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type JSX } from "react";
import type { PaneController } from "../app/pane/controller";
import { message, type Translate } from "../domain/message";
import { formatsFor } from "../i18n/format";
import { App } from "./App";
import { PaneProvider, type BuildInfo } from "./PaneContext";
import { themeFor, type ThemeWish } from "./theme";

export interface RootProps {
  readonly controller: PaneController;
  readonly translate: Translate;
  readonly build: BuildInfo;
  /** Excel's body colours; undefined where the host tells none. */
  readonly body: ThemeWish["body"];
}

const FORCED_COLORS = "(forced-colors: active)";
const PREFERS_DARK = "(prefers-color-scheme: dark)";

export function Root({ controller, translate, build, body }: RootProps): JSX.Element {
  const forcedColors = useMedia(FORCED_COLORS);
  const prefersDark = useMedia(PREFERS_DARK);
  const theme = useMemo(
    () => themeFor({ forcedColors, prefersDark, ...(body ? { body } : {}) }),
    [forcedColors, prefersDark, body],
  );
  const formats = useMemo(() => formatsFor(build.locale), [build.locale]);
  return (
    <FluentProvider theme={theme}>
      <PaneProvider controller={controller} translate={translate} formats={formats} build={build}>
        <App />
      </PaneProvider>
    </FluentProvider>
  );
}

function useMedia(query: string): boolean {
  const list = useMemo(
    () => (typeof window.matchMedia === "function" ? window.matchMedia(query) : undefined),
    [query],
  );
  return useSyncExternalStore(
    (listener) => {
      list?.addEventListener("change", listener);
      return () => list?.removeEventListener("change", listener);
    },
    () => list?.matches ?? false,
  );
}

/** What the page says when it is opened outside Excel. */
export function OutsideExcel({ translate }: { readonly translate: Translate }): JSX.Element {
  return <p>{translate(message("pane.outsideExcel"))}</p>;
}
