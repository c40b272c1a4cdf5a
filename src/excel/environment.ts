// What the add-in runs in: readiness, requirement sets, language and theme. Layer: excel.
import type { Capabilities } from "../app/ports";
import { supports } from "./run";

/** Resolves when the library has found its host; false outside Excel (the page opened in a plain browser). */
export async function hostReady(): Promise<boolean> {
  const info = await Office.onReady();
  return info.host === Office.HostType.Excel;
}

/** Asked at run time: the manifest declares only what is needed everywhere. */
export function capabilities(): Capabilities {
  return {
    undoGroups: supports("1.20"),
    pivotTables: supports("1.8"),
    charts: supports("1.9"),
    slicers: supports("1.10"),
    notes: supports("1.18"),
  };
}

/** Language of the host's own texts, for example "sr-Latn-RS". */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** The program with its platform and version, for example "Excel PC 16.0.17328.20124"; a host that tells none is "Excel". */
export function hostName(): string {
  const told = Office.context.diagnostics as Partial<Office.ContextInformation> | undefined;
  return ["Excel", told?.platform, told?.version].filter((part) => part).join(" ");
}

export interface HostTheme {
  readonly bodyBackground: string;
  readonly bodyForeground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
}

/** The host's colours as "#RRGGBB"; undefined where the host tells none (older Excel on the web). */
export function officeTheme(): HostTheme | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return undefined;
  return {
    bodyBackground: theme.bodyBackgroundColor,
    bodyForeground: theme.bodyForegroundColor,
    controlBackground: theme.controlBackgroundColor,
    controlForeground: theme.controlForegroundColor,
  };
}
