// Fluent UI themes for Excel's own themes: light, dark, contrast. Colours are chosen by measured contrast. Pure.
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Excel's green, from dark to light. */
const GREEN: BrandVariants = {
  10: "#031a10",
  20: "#052819",
  30: "#073722",
  40: "#09452a",
  50: "#0b5331",
  60: "#0d6139",
  70: "#0f6f41",
  80: "#107c41",
  90: "#1f8b50",
  100: "#349a63",
  110: "#4daa77",
  120: "#66b98b",
  130: "#82c8a0",
  140: "#9fd7b6",
  150: "#bee6cd",
  160: "#def3e6",
};

export interface ThemeWish {
  /** Excel's body colours as "#RRGGBB"; undefined where the host tells none. */
  readonly body?: { readonly background: string; readonly foreground: string };
  /** Whether Windows shows a contrast theme (`forced-colors: active`). */
  readonly forcedColors: boolean;
  readonly prefersDark: boolean;
}

export type ThemeName = "light" | "dark" | "contrast";

/** Which of the three: contrast colours win, then Excel's own body colour, then the system's preference. */
export function themeName(wish: ThemeWish): ThemeName {
  if (wish.forcedColors) return "contrast";
  const background = wish.body && luminance(wish.body.background);
  const foreground = wish.body && luminance(wish.body.foreground);
  if (background !== undefined && foreground !== undefined) return background < foreground ? "dark" : "light";
  return wish.prefersDark ? "dark" : "light";
}

const LIGHT = createLightTheme(GREEN);
const DARK: Theme = {
  ...createDarkTheme(GREEN),
  colorBrandForeground1: GREEN[120],
  colorBrandForeground2: GREEN[130],
  colorBrandForegroundLink: GREEN[120],
  colorCompoundBrandForeground1: GREEN[120],
  colorCompoundBrandStroke: GREEN[110],
};
const THEMES = { light: LIGHT, dark: DARK, contrast: teamsHighContrastTheme } as const satisfies Record<
  ThemeName,
  Theme
>;

/**
 * The theme for what the host asks. Excel's body colour becomes the pane's ground where all our text colours keep at least
 * 4.5 : 1 on it (WCAG 2.2, 1.4.3); else the theme's own ground stays.
 */
export function themeFor(wish: ThemeWish): Theme {
  const name = themeName(wish);
  const theme = THEMES[name];
  const ground = wish.body?.background;
  if (name === "contrast" || ground === undefined) return theme;
  const texts = [
    theme.colorNeutralForeground1,
    theme.colorNeutralForeground2,
    theme.colorNeutralForeground3,
    theme.colorBrandForeground1,
  ];
  const readable = texts.every((text) => (contrast(text, ground) ?? 0) >= 4.5);
  return readable ? { ...theme, colorNeutralBackground1: ground, colorNeutralBackground2: ground } : theme;
}

/** Contrast of two "#RRGGBB" colours, 1 to 21; undefined when one is no such colour. */
export function contrast(a: string, b: string): number | undefined {
  const x = luminance(a);
  const y = luminance(b);
  if (x === undefined || y === undefined) return undefined;
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Relative luminance of WCAG 2.2; undefined for other notations than "#RGB" and "#RRGGBB". */
function luminance(color: string): number | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const hex = short
    ? `${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`
    : /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) return undefined;
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4);
}
