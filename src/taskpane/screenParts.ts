// The screens, each in a file of its own that is fetched when it is needed: screen "oldPlans" is `OldPlansScreen` in
// screens/OldPlansScreen.tsx. A new screen needs nothing here. Layer: taskpane.
import type { ComponentType } from "react";
import { SCREENS, type Screen } from "../app/pane/state";
import { lazyPart, type LazyPart } from "./lazyPart";
import { HomeScreen } from "./screens/HomeScreen";

type ScreenPart = LazyPart<Record<never, never>>;

const parts = new Map<Screen, ScreenPart>();

/** Home comes with the pane: it is what people see first. */
export function screenPart(screen: Screen): ScreenPart {
  let part = parts.get(screen);
  if (part === undefined) {
    part = lazyPart(() => loadScreen(screen), screen === "home" ? HomeScreen : undefined);
    parts.set(screen, part);
  }
  return part;
}

/** The question before anything is written. */
export const planDialog = lazyPart(
  async () => (await import(/* webpackChunkName: "PlanDialog" */ "./components/PlanDialog")).PlanDialog,
);

/** Fetches what comes later, one part after the other, so that opening it waits for nothing. */
export async function fetchParts(between: () => Promise<void> = async () => undefined): Promise<void> {
  for (const part of [planDialog, ...SCREENS.map(screenPart)]) {
    await between();
    await part.bring();
  }
}

export function screenFileName(screen: Screen): string {
  return `${screen.charAt(0).toUpperCase()}${screen.slice(1)}Screen`;
}

async function loadScreen(screen: Screen): Promise<ComponentType> {
  const name = screenFileName(screen);
  const module = (await import(/* webpackChunkName: "[request]" */ `./screens/${name}.tsx`)) as Record<
    string,
    ComponentType | undefined
  >;
  const part = module[name];
  if (part === undefined) throw new Error(`screens/${name}.tsx has no ${name}.`);
  return part;
}
