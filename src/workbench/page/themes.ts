// Office themes that the pane is shown in. Layer: workbench/page.

export const PANE_THEMES = {
  light: {
    label: "Light",
    colors: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#242424",
      controlBackgroundColor: "#F5F5F5",
      controlForegroundColor: "#242424",
    },
  },
  dark: {
    label: "Dark",
    colors: {
      bodyBackgroundColor: "#292929",
      bodyForegroundColor: "#FFFFFF",
      controlBackgroundColor: "#3D3D3D",
      controlForegroundColor: "#FFFFFF",
    },
  },
  contrast: {
    label: "High contrast",
    colors: {
      bodyBackgroundColor: "#000000",
      bodyForegroundColor: "#FFFFFF",
      controlBackgroundColor: "#000000",
      controlForegroundColor: "#FFFF00",
    },
  },
  /** As Excel on the web: the pane follows the browser's own preferences. */
  none: { label: "Not told", colors: undefined },
} as const;

export type PaneTheme = keyof typeof PANE_THEMES;

export const isPaneTheme = (name: string | null): name is PaneTheme => name !== null && name in PANE_THEMES;
