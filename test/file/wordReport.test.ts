// The board report as a Word document: the same figures as the result, the footnote on every page, the rows behind each figure.
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { boardReport } from "../../src/domain/funding/boardReport";
import { computeGap } from "../../src/domain/funding/gap";
import { gapReport } from "../../src/domain/funding/gapReport";
import { groupedText } from "../../src/domain/funding/money";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { DEFAULT_KOSOVO_FOOTNOTE } from "../../src/domain/taxonomy/lists/beneficiaries";
import { writeWordReport } from "../../src/file/wordReport";
import { translator } from "../../src/i18n/catalogue";
import { english } from "../../src/i18n/en/all";
import { euros, input, need, response } from "../domain/funding/make";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };
const MANY = Array.from({ length: 20 }, (_need, index) => `N${index}`);

const DATA = input({
  needs: MANY.map((id, index) =>
    need(id, {
      pillar: "SC",
      beneficiary: "XK",
      text: index === 3 ? "Tools \u0000 & <training> \ud800" : `Need ${index} of Kosovo*`,
      ...(index === 5 ? {} : { cost: euros(1_000_000 + index) }),
      fromYear: 2021,
      toYear: 2022,
    }),
  ),
  responses: [
    response("R1", {
      needIds: ["N1"],
      pillars: ["SC"],
      title: "First action",
      start: "2021-01-01",
      end: "2022-12-31",
      secured: euros(250_000.5),
    }),
    response("R2", { needIds: ["N2"], pillars: ["BS"], fundingState: "NST" }),
  ],
});

async function partsOf(data = DATA): Promise<Record<string, string>> {
  const bytes = await writeWordReport(boardReport(data, say, stamp, { classification: "Members only" }));
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const),
  );
}
const plain = (xml: string | undefined): string =>
  (xml ?? "")
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
const partLike = (parts: Record<string, string>, pattern: RegExp): string =>
  Object.entries(parts)
    .filter(([name]) => pattern.test(name))
    .map(([, xml]) => xml)
    .join("\n");

describe("the board report", () => {
  it("has the figures of the result, to the cent", async () => {
    const text = plain((await partsOf())["word/document.xml"]);
    const { total, groups, reconciliation } = computeGap({ ...DATA, by: ["pillar"] });
    const crime = groups.find(({ key }) => key.pillar === "SC");
    for (const amount of [total.required, total.secured, crime?.secured, reconciliation.net, crime?.gapLow])
      expect(text).toContain(groupedText(amount ?? euros(-1)));
    expect(text).toContain("250\u00A0000.50");
  });

  it("has a page for each pillar, and the annex on pages of its own", async () => {
    const xml = (await partsOf())["word/document.xml"] ?? "";
    const pages = [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pageBreakBefore\/>.*?<\/w:p>/gs)].map(([one]) =>
      plain(one).trim(),
    );
    expect(pages).toEqual([
      "WBCTi",
      "WBCSCi",
      "WBBSi",
      "Annex: the rows behind each figure",
      "Annex: when funding ends",
      "Annex: where each row stands",
    ]);
  });

  it("says unknown for what is unknown, and how many needs the page leaves to the annex", async () => {
    const text = plain((await partsOf())["word/document.xml"]);
    expect(text).toContain("unknown");
    expect(text).toContain("14 more needs with smaller or unknown gaps are in the annex.");
    expect(text).toContain("No needs and no responses of this pillar were read.");
  });

  it("names every row behind a figure and where it stands", async () => {
    const text = plain((await partsOf())["word/document.xml"]);
    expect(text).toContain("WBCSCi\nN0, N1, N10");
    expect(text).toContain("R1\nFirst action\nResponses, 11");
    for (const id of MANY) expect(text).toContain(`\n${id}\n`);
  });

  it("draws charts whose values are the figures of the result, described in words, with bars from zero", async () => {
    const more = response("R9", { needIds: ["N19"], pillars: ["SC"], sought: euros(77) });
    const data = { ...DATA, responses: [...DATA.responses, more] };
    const parts = await partsOf(data);
    const report = gapReport({ ...data, by: ["pillar"] });
    const charts = Object.entries(parts).filter(([name]) => /word\/charts\/chart\d+\.xml$/.test(name));
    // Of the summary, and of the only pillar with money.
    expect(charts).toHaveLength(3);
    const valuesOf = (xml: string): number[] =>
      [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([one]) =>
        [...one.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value)),
      );
    const secured = report.groups.map(({ secured: amount }) => Number(amount.minor) / 100);
    expect(valuesOf(charts[0]?.[1] ?? "")).toEqual(expect.arrayContaining(secured.filter((one) => one > 0)));
    expect(valuesOf(charts[1]?.[1] ?? "")).toEqual([250_000.5, 0]);
    expect(valuesOf(charts[2]?.[1] ?? "")).toContain(77);
    for (const [, xml] of charts) expect(xml).toContain('<c:min val="0"/>');
    const document = parts["word/document.xml"] ?? "";
    expect([...document.matchAll(/<c:chart /g)]).toHaveLength(3);
    expect(document).toMatch(/descr="[^"]*WBCSCi: Secured 250\u00A0000\.50/);
    for (const [, id = ""] of document.matchAll(/<c:chart [^>]*r:id="([^"]+)"/g))
      expect(parts["word/_rels/document.xml.rels"]).toContain(`Id="${id}"`);
  });

  it("has the checks on totals with their differences, and every response whose funding ends", async () => {
    const off = { totalBudget: euros(100), euContribution: euros(60), otherContributions: euros(30) };
    const data = input({
      ...DATA,
      responses: [
        ...DATA.responses,
        response("R3", { pillars: ["SC"], needIds: ["N1"], end: "2022-09-30", fundingState: "SEC", ...off }),
      ],
    });
    const text = plain((await partsOf(data))["word/document.xml"]);
    const [check] = gapReport(data).checks;
    expect(check?.kind).toBe("contributors");
    expect(text).toContain("Checks on totals");
    expect(text).toContain(say(check?.why ?? { key: "" }));
    expect(text).toContain("\n10.00\n");
    expect(text).toContain("2022 Q3\n100.00\n1\nR3 (2022-09-30)");
    expect(plain((await partsOf())["word/document.xml"])).toContain(
      "All totals that could be checked add up.",
    );
  });

  it("carries footnote, classification and page number on every page", async () => {
    const parts = await partsOf();
    expect(plain(partLike(parts, /footer\d/))).toContain(DEFAULT_KOSOVO_FOOTNOTE);
    expect(partLike(parts, /footer\d/)).toContain("PAGE");
    expect(plain(partLike(parts, /header\d/))).toContain("Members only");
    expect(plain(parts["word/document.xml"])).not.toMatch(/Kosovo(?!\*| declaration)/);
  });

  it("is well-formed whatever stands in a cell", async () => {
    const parts = await partsOf();
    for (const [name, xml] of Object.entries(parts).filter(([file]) => file.endsWith(".xml"))) {
      const parser = new SaxesParser();
      parser.on("error", (failure) => {
        throw new Error(`${name}: ${failure.message}`);
      });
      parser.write(xml).close();
    }
    expect(plain(parts["word/document.xml"])).toContain("Tools   & <training>  ");
  });

  it("is the same file for the same rows, dated by its figures", async () => {
    const write = async (): Promise<Uint8Array> => writeWordReport(boardReport(DATA, say, stamp));
    const first = await write();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await write()).equals(Buffer.from(first))).toBe(true);
    expect((await partsOf())["docProps/core.xml"]).toContain("2022-06-30T00:00:00Z");
  });

  it("can be made of nothing", async () => {
    const text = plain((await partsOf(input()))["word/document.xml"]);
    expect(text).toContain("All rows, each counted once");
    expect(text).not.toContain("undefined");
  });
});
