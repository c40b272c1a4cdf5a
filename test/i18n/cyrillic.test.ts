// Serbian Cyrillic is made from Serbian Latin: letters, pairs of letters and their exceptions, and what stays Latin.
import fc from "fast-check";
import type { Text } from "../../src/i18n/catalogue";
import { textsOf } from "../../src/i18n/catalogues";
import { toCyrillic } from "../../src/i18n/cyrillic";
import { english } from "../../src/i18n/en/all";

test.each([
  ["Proveri unose", "Провери уносе"],
  ["Ćelija, čvor, đak, žica, šuma, džep", "Ћелија, чвор, ђак, жица, шума, џеп"],
  ["LJUBLJANA Ljubljana ljubav", "LJUBLJANA Љубљана љубав"],
  ["Njegov i njena, NJ", "Његов и њена, NJ"],
  ["poboljšanje, uključenje, Džungla", "побољшање, укључење, Џунгла"],
])("%s becomes %s", (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

test.each([
  ["nadživeti", "надживети"],
  ["Nadživljavanje", "Надживљавање"],
  ["odžaliti", "оджалити"],
  ["podžanr", "поджанр"],
  ["injekcija", "инјекција"],
  ["konjunkcija", "конјункција"],
  ["konjugacija", "конјугација"],
  ["vanjezički", "ванјезички"],
  // A pair in the usual place stays one letter.
  ["konj", "коњ"],
  ["odžak", "оџак"],
])("two letters meet in %s: %s", (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

test.each([
  ["{count} red u {sheet}", "{count} ред у {sheet}"],
  ["IISG i članovi IISG-a", "IISG и чланови IISG-а"],
  ["EU i UN", "ЕУ и УН"],
  ["ID-ovi odgovora", "ID-ови одговора"],
  ["Otvorite u Excelu, pustite da je Excel popravi", "Отворите у Excel-у, пустите да је Excel поправи"],
  ["SC-AL-2024-007 i R-GIZ-0003, 11.4", "SC-AL-2024-007 и R-GIZ-0003, 11.4"],
  ["u formatu .xls ili .xlsx", "у формату .xls или .xlsx"],
  ["počev od https:// adresa", "почев од https:// адреса"],
  ["kao --base", "као --base"],
  ["tabela tblGap", "табела tblGap"],
  ["na listu „Change log“ i u koloni Comment", "на листу „Change log“ и у колони Comment"],
  ["„List“, „Code“ i „Label“; List je zaštićen", "„List“, „Code“ и „Label“; Лист је заштићен"],
  ["izaberite „Partly secured“ ili „Not stated“", "изаберите „Partly secured“ или „Not stated“"],
  ["Napišite Kosovo* sa zvezdicom; Kosovo", "Напишите Kosovo* са звездицом; Косово"],
  ["Tasteri: y, n, l. Da (y)", "Тастери: y, n, l. Да (y)"],
  ["Regional (WB6), regionalni", "Regional (WB6), регионални"],
])("what is no Serbian word stays: %s", (latin, cyrillic) => {
  expect(toCyrillic(latin)).toBe(cyrillic);
});

test("places of a text are never touched, whatever stands around them", () => {
  const words = fc.constantFrom(
    "red",
    "ljiljan",
    "IISG",
    "{count}",
    "{sheet}",
    "„{value}“",
    "Excel",
    "7",
    ".xlsx",
  );
  fc.assert(
    fc.property(fc.array(words), (parts) => {
      const places = (text: string): string[] => text.match(/\{\w+\}/g) ?? [];
      const text = parts.join(" ");
      expect(places(toCyrillic(text))).toEqual(places(text));
      expect(toCyrillic(toCyrillic(text))).toBe(toCyrillic(text));
    }),
  );
});

test("a Latin word that is left in a text stands in the English text as well: it is a name, not a word that was missed", () => {
  const words = (text: Text): readonly string[] =>
    (typeof text === "string" ? [text] : Object.values(text as Readonly<Record<string, string>>)).flatMap(
      (form) => form.replace(/\{\w+\}/g, " ").match(/[\p{Script=Latin}\d]{2,}/gu) ?? [],
    );
  const missed = Object.entries(textsOf("sr-Cyrl")).flatMap(([key, text]) => {
    const source = words((english as Readonly<Record<string, Text>>)[key] ?? "").map((word) =>
      word.toLowerCase(),
    );
    return words(text)
      .filter(
        (word) =>
          /\p{L}/u.test(word) && ![word, `${word}s`].some((name) => source.includes(name.toLowerCase())),
      )
      .map((word) => `${key}: ${word}`);
  });
  expect(missed).toEqual([]);
});
