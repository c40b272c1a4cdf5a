// Live formulas, the PivotTable and the charts as LibreOffice reads them from the saved file: another program shows the same
// figures as the pane.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { gapReport } from "../../../src/domain/funding/gapReport";
import { planGapSheets } from "../../../src/domain/funding/gapSheets";
import { decimalText } from "../../../src/domain/funding/money";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { rowsOfCsv } from "../../../src/domain/taxonomy/csv";
import { writeXlsx } from "../../../src/file/writeXlsx";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";
import { euros, input, need, response } from "./make";

const say = translator(english, english, "en");
const stamp = { today: "2022-06-30", now: "2022-06-30T08:00:00Z", taxonomy: BUILTIN_TAXONOMY };

function findOffice(): string | undefined {
  for (const name of ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore", timeout: 30_000 });
      return name;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** The table of values that a drawn chart carries: names first, then numbers. */
function chartRows(xml: string): (string | number)[][] {
  const table = xml.slice(xml.indexOf("local-table"));
  return [...table.matchAll(/<table:table-row>.*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].map(
      ([, attributes = "", inside = ""]) => {
        const value = /office:value="([^"]*)"/.exec(attributes)?.[1];
        return value === undefined ? (/<text:p>([^<]*)/.exec(inside)?.[1] ?? "") : Number(value);
      },
    ),
  );
}

const office = findOffice();
const PLACES = ["AL", "XK", "RS"];

(office === undefined ? test.skip : test)(
  "the summary shows in LibreOffice what the result says",
  async () => {
    const result = gapReport(
      input({
        by: ["need", "beneficiary"],
        needs: PLACES.map((beneficiary, index) =>
          need(`N${index}`, index === 2 ? { beneficiary } : { beneficiary, cost: euros(1000.25 + index) }),
        ),
        responses: PLACES.flatMap((place, index) => [
          response(`R${index}`, {
            needIds: [`N${index}`],
            beneficiaries: [place],
            ...(index === 2 ? {} : { secured: euros(10.5 * (index + 1)) }),
          }),
        ]),
      }),
    );
    const plan = planGapSheets(result, { sheets: [], tables: [], names: [] }, say, stamp, {
      charts: true,
      pivotTables: true,
    });
    const folder = mkdtempSync(path.join(tmpdir(), "iisg-funding-"));
    try {
      const file = path.join(folder, "gap.xlsx");
      writeFileSync(file, (await writeXlsx(plan)).bytes);
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
      const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
      const convert = (to: string): void => {
        execFileSync(office ?? "", [profile, "--headless", "--convert-to", to, "--outdir", folder, file], {
          stdio: "ignore",
          timeout: 120_000,
        });
      };
      convert(filter);
      const rows = rowsOfCsv(readFileSync(path.join(folder, "gap-Summary.csv"), "utf8"));
      const below = (title: string): string[][] => rows.slice(rows.findIndex(([first]) => first === title));
      const line = (title: string, name: string): string[] =>
        below(title).find(([first]) => first === name) ?? [];
      const shown = (cell: string | undefined): number | undefined =>
        cell === undefined || cell === "" ? undefined : Number(cell.replaceAll(",", ""));
      const headings = line("Gap: Need by Beneficiary", "Need");
      const matrix = (needId: string, place: string): number | undefined =>
        shown(line("Gap: Need by Beneficiary", needId)[headings.indexOf(place)]);
      const gapOf = (needId: string): number | undefined => {
        const gap = result.groups.find(({ key }) => key.need === needId)?.hardGap;
        return gap ? Number(decimalText(gap)) : undefined;
      };
      expect([matrix("N0", "Albania"), matrix("N1", "Kosovo*"), matrix("N2", "Serbia")]).toEqual([
        gapOf("N0"),
        gapOf("N1"),
        undefined,
      ]);
      expect(matrix("N0", "Kosovo*")).toBeUndefined();
      expect(shown(line("By Beneficiary", "Kosovo*")[1])).toBe(21);
      expect(shown(line("From gross to net", "Net")[1])).toBe(Number(decimalText(result.reconciliation.net)));
      expect(shown(line("From gross to net", "Difference (must be 0)")[1])).toBe(0);
      const secured = Number(decimalText(result.total.secured));
      const pivot = rowsOfCsv(readFileSync(path.join(folder, "gap-Funding pivot.csv"), "utf8"));
      const heads = pivot.find((row) => row.includes("Sum of Secured")) ?? [];
      const total = pivot.filter((row) => row.some((cell) => cell !== "")).at(-1) ?? [];
      expect(shown(total[heads.indexOf("Sum of Secured")])).toBe(secured);
      expect(shown(total[heads.indexOf("Sum of Gap")])).toBe(
        result.groups.reduce((sum, { hardGap }) => sum + (hardGap ? Number(decimalText(hardGap)) : 0), 0),
      );
      convert("ods");
      const parts = unzipSync(readFileSync(path.join(folder, "gap.ods")));
      const content = strFromU8(parts["content.xml"] ?? new Uint8Array());
      expect(content).toContain('table:data-pilot-table table:name="iisgFundingPivot"');
      const charts = Object.entries(parts)
        .filter(([name]) => /^Object \d+\/content\.xml$/.test(name))
        .map(([, xml]) => chartRows(strFromU8(xml)));
      const byNeed = charts.find((chart) => chart.some(([name]) => name === "N0"));
      // Secured, under negotiation, sought and unknown by need, as the result has them; no amount is no zero.
      expect(byNeed?.slice(1)).toEqual([
        ["N0", 10.5, 0, 0, 0],
        ["N1", 21, 0, 0, 0],
        ["N2", NaN, NaN, NaN, NaN],
      ]);
      const ends = charts.find((chart) => chart.some(([name]) => name === "Not stated"));
      expect(ends?.flatMap(([, value]) => (typeof value === "number" ? value : []))).toEqual([secured]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
