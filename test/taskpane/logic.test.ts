// The pane's pure parts: windowing, word differences, terms of a cell, themes.
import fc from "fast-check";
import { message } from "../../src/domain/message";
import { pseudoString } from "../../src/i18n/pseudo";
import { gapRange } from "../../src/taskpane/logic/gapText";
import { entriesOf, joinEntries, searchTerms, toggleTerm } from "../../src/taskpane/logic/multiChoice";
import { lineTops, scrollToShow, visibleLines } from "../../src/taskpane/logic/windowing";
import { diffWords } from "../../src/taskpane/logic/wordDiff";
import { contrast, themeFor, themeName } from "../../src/taskpane/theme";
import { guidance, money } from "./support/fakes";

const heights = fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 400 });

describe("the window over a long list", () => {
  it("covers every visible pixel and no line twice", () => {
    fc.assert(
      fc.property(
        heights,
        fc.nat(20_000),
        fc.integer({ min: 1, max: 900 }),
        fc.nat(8),
        (lines, scroll, view, spare) => {
          const tops = lineTops(lines);
          const total = tops[lines.length] ?? 0;
          const scrollTop = Math.min(scroll, Math.max(0, total - view));
          const shown = visibleLines(tops, scrollTop, view, spare);
          if (lines.length === 0) return shown.end === 0;
          const from = tops[shown.first] ?? 0;
          const to = tops[shown.end] ?? 0;
          return from <= scrollTop && to >= Math.min(total, scrollTop + view) && shown.offset === from;
        },
      ),
    );
  });

  it("draws a number of lines that depends on the window, not on the list", () => {
    const tops = lineTops(Array.from({ length: 100_000 }, () => 46));
    const shown = visibleLines(tops, 2_000_000, 400, 6);
    expect(shown.end - shown.first).toBeLessThan(25);
  });

  it("scrolls no further than needed to show a line", () => {
    const tops = lineTops(Array.from({ length: 100 }, () => 40));
    expect(scrollToShow(tops, 0, 400, 200)).toBe(0);
    expect(scrollToShow(tops, 12, 400, 200)).toBe(400);
    expect(scrollToShow(tops, 50, 400, 200)).toBe(51 * 40 - 200);
  });
});

describe("the words that differ", () => {
  const join = (pieces: readonly { readonly text: string }[]): string =>
    pieces.map((piece) => piece.text).join("");
  const equalWords = (pieces: readonly { readonly text: string; readonly differs: boolean }[]): string[] =>
    pieces.filter((piece) => !piece.differs).flatMap((piece) => piece.text.trim().toLowerCase().split(/\s+/));
  const words = fc
    .array(fc.constantFrom("training", "police", "for", "Kosovo*", "financial", "2024"), { maxLength: 12 })
    .map((list) => list.join(" "));

  it("gives each text back whole", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const diff = diffWords(a, b);
        return join(diff.a) === a && join(diff.b) === b;
      }),
    );
  });

  it("calls the same words equal on both sides, in the same order", () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const diff = diffWords(a, b);
        expect(equalWords(diff.a)).toEqual(equalWords(diff.b));
      }),
    );
  });

  it("marks nothing in equal texts, whatever their case and full stops", () => {
    const diff = diffWords("Training for police.", "training for Police");
    expect([...diff.a, ...diff.b].some((piece) => piece.differs)).toBe(false);
  });

  it("marks only the phase in texts that differ in the phase", () => {
    const diff = diffWords("Countering crime, phase II", "Countering crime, phase III");
    expect(diff.a.filter((piece) => piece.differs).map((piece) => piece.text.trim())).toEqual(["II"]);
    expect(diff.b.filter((piece) => piece.differs).map((piece) => piece.text.trim())).toEqual(["III"]);
  });

  it("comes to an end with texts of 30,000 characters, and loses none of them", () => {
    const a = Array.from({ length: 5_000 }, (_unused, index) => `word${index % 97}`).join(" ");
    const b = Array.from({ length: 5_000 }, (_unused, index) => `word${(index * 7) % 89}`).join(" ");
    const diff = diffWords(a, b);
    expect(diff.a.map((piece) => piece.text).join("")).toBe(a);
    expect(diff.b.map((piece) => piece.text).join("")).toBe(b);
  });
});

describe("a cell with several terms", () => {
  const { terms } = guidance();
  const osce = terms.find((term) => term.code === "OSCE");

  it("reads entries between semicolons and line breaks; an empty cell has none", () => {
    expect(entriesOf("GIZ; OSCE\nSELEC")).toEqual(["GIZ", "OSCE", "SELEC"]);
    expect(entriesOf(null)).toEqual([]);
    expect(entriesOf(" ; ")).toEqual([]);
  });

  it("keeps what is no term, in its place, when a term is ticked and unticked again", () => {
    if (!osce) throw new Error("no term");
    const before = entriesOf("Ruritania; GIZ");
    const ticked = toggleTerm(before, osce);
    expect(joinEntries(ticked)).toBe("Ruritania; GIZ; OSCE");
    expect(toggleTerm(ticked, osce)).toEqual(before);
  });

  it("knows a term by its code in small letters", () => {
    if (!osce) throw new Error("no term");
    expect(toggleTerm(["osce"], osce)).toEqual([]);
  });

  it("finds terms without regard to diacritics", () => {
    const list = [{ code: "CS", text: "České centrum", label: "", proposed: false, source: "" }];
    expect(searchTerms(list, "ceske")).toHaveLength(1);
    expect(searchTerms(list, "ceske albania")).toHaveLength(0);
  });
});

describe("a gap in words", () => {
  const words = {
    text: (key: string, params?: object) => JSON.stringify(message(key, params as never)),
    money: (value: ReturnType<typeof money> | null) => (value === null ? undefined : `${value.minor}`),
  };

  it("never shows an unknown bound as zero", () => {
    expect(gapRange({ gapLow: null, gapHigh: null }, words)).toContain("pane.gap.unknown");
    expect(gapRange({ gapLow: money(0n), gapHigh: null }, words)).toContain("pane.gap.atLeast");
    expect(gapRange({ gapLow: null, gapHigh: money(5n) }, words)).toContain("pane.gap.atMost");
    expect(gapRange({ gapLow: money(1n), gapHigh: money(5n) }, words)).toContain("pane.gap.range");
    expect(gapRange({ gapLow: money(5n), gapHigh: money(5n) }, words)).toBe("5");
  });
});

describe("the theme", () => {
  const calm = { forcedColors: false, prefersDark: false };

  it("follows contrast colours first, then Excel, then the system", () => {
    expect(
      themeName({ ...calm, forcedColors: true, body: { background: "#ffffff", foreground: "#000000" } }),
    ).toBe("contrast");
    expect(
      themeName({ ...calm, prefersDark: true, body: { background: "#ffffff", foreground: "#242424" } }),
    ).toBe("light");
    expect(themeName({ ...calm, body: { background: "#262626", foreground: "#ffffff" } })).toBe("dark");
    expect(themeName({ ...calm, prefersDark: true })).toBe("dark");
    expect(themeName(calm)).toBe("light");
    expect(themeName({ ...calm, body: { background: "Window", foreground: "WindowText" } })).toBe("light");
  });

  it("takes Excel's ground only where all text stays readable on it", () => {
    for (const background of ["#ffffff", "#f3f2f1", "#666666", "#262626", "#000000", "#0a0a0a", "#808080"]) {
      for (const foreground of ["#000000", "#ffffff"]) {
        const theme = themeFor({ ...calm, body: { background, foreground } });
        for (const text of [
          theme.colorNeutralForeground1,
          theme.colorNeutralForeground2,
          theme.colorNeutralForeground3,
          theme.colorBrandForeground1,
        ]) {
          expect(contrast(text, theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
    expect(
      themeFor({ ...calm, body: { background: "#faf9f8", foreground: "#000000" } }).colorNeutralBackground1,
    ).toBe("#faf9f8");
  });

  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#fff", "#767676")).toBeGreaterThan(4.5);
    expect(contrast("red", "#ffffff")).toBeUndefined();
  });
});

describe("the pseudo-language", () => {
  it("keeps places and makes every text longer", () => {
    expect(pseudoString("Read {count} rows")).toContain("{count}");
    expect(pseudoString("Read {count} rows")).not.toContain("Read");
    expect(pseudoString("Write").length).toBeGreaterThan("Write".length);
  });
});
