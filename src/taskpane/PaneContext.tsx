// What every component of the pane can reach: the controller, the state and the words. Layer: taskpane.
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { ACTIONS, type ActionName } from "../app/actions";
import type { PaneController } from "../app/pane/controller";
import type { PaneState } from "../app/pane/state";
import { message, type Message, type MessageParams, type Translate } from "../domain/message";
import type { MessageKey } from "../i18n/en/all";
import type { Formats } from "../i18n/format";
import type { Coverage } from "../i18n/languages";
import type { Locale } from "../i18n/locale";

/** Facts about this build and its language, for About. */
export interface BuildInfo {
  readonly version: string;
  readonly templateVersion: string;
  readonly taxonomyVersion: string;
  readonly rulesVersion: string;
  /** The program that the pane runs in, with its version. */
  readonly host: string;
  readonly locale: Locale;
  /** The texts of this language come from a machine and wait for a native speaker. */
  readonly machineTranslated: boolean;
  /** How many texts are in this language; the others are in English. */
  readonly coverage: Coverage;
  /** Draws the pane anew in another language and keeps the choice; false when its texts cannot be loaded. */
  chooseLanguage(locale: Locale): Promise<boolean>;
}

interface Pane {
  readonly controller: PaneController;
  readonly translate: Translate;
  readonly formats: Formats;
  readonly build: BuildInfo;
}

const Context = createContext<Pane | null>(null);

export function PaneProvider({ children, ...pane }: Pane & { readonly children: ReactNode }): ReactNode {
  const { controller, translate, formats, build } = pane;
  const value = useMemo(
    () => ({ controller, translate, formats, build }),
    [controller, translate, formats, build],
  );
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** @throws Error outside a PaneProvider: a bug. */
function usePane(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error("A component of the pane stands outside its provider.");
  return pane;
}

export function useController(): PaneController {
  return usePane().controller;
}

export function useBuildInfo(): BuildInfo {
  return usePane().build;
}

/** A part of the state; the component is drawn anew only when this part changes. Select parts, do not make new ones. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = useController();
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

export interface Words extends Formats {
  /** A text of the catalogue. */
  text(key: MessageKey, params?: MessageParams): string;
  /** A message of the domain or of the app in the reader's language. */
  say(what: Message): string;
}

export function useText(): Words {
  const { translate, formats } = usePane();
  return useMemo(
    () => ({ ...formats, text: (key, params) => translate(message(key, params)), say: translate }),
    [translate, formats],
  );
}

/** A command of the registry for a button: label, whether it can be used now, and what a click does. */
export function useAction(name: ActionName): {
  readonly label: string;
  readonly enabled: boolean;
  readonly run: () => void;
} {
  const controller = useController();
  const { text } = useText();
  const action = ACTIONS[name];
  const enabled = usePaneState(action.available);
  const run = useCallback(() => void action.perform(controller), [action, controller]);
  return { label: text(action.labelKey), enabled, run };
}
