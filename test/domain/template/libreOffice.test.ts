// Drop-downs as LibreOffice calculates them: the same formulas, in a file, without the add-in.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../../../src/file/writeXlsx";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import type { PlanOp } from "../../../src/domain/sheet/plan";
import { columnsOf } from "../../../src/domain/template/definitions";
import { dropDownSource } from "../../../src/domain/template/dropDowns";
import { HEADER_ROW } from "../../../src/domain/template/entrySheet";
import { planTemplate } from "../../../src/domain/template/plan";
import type { TemplateKind } from "../../../src/domain/template/types";
import { rowsOfCsv } from "../../../src/domain/taxonomy/csv";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";

const translate = translator(english, english, "en");

function findOffice(): string | undefined {
  for (const name of [
    "soffice",
    "libreoffice",
    "/usr/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore", timeout: 30_000 });
      return name;
    } catch {
      continue;
    }
  }
  return undefined;
}

const office = findOffice();

interface Probe {
  readonly row: Readonly<Record<string, string>>;
  readonly column: string;
  readonly count: number;
  readonly first: string;
}

/** Puts each row into the template and asks LibreOffice what the drop-down of the column offers: number and first entry. */
async function offered(
  kind: TemplateKind,
  probes: readonly Probe[],
): Promise<{ readonly count: number; readonly first: string }[]> {
  const planned = planTemplate(
    { kind, layout: "table", pillar: "SC", cycle: "2024-2025", rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2024-05-31" },
  );
  const sheet = planned.ok ? planned.value.sheets[0] : undefined;
  if (!planned.ok || sheet === undefined) throw new Error("not planned");
  const columns = columnsOf(kind);
  const ops: PlanOp[] = [...planned.value.plan.ops, { kind: "add-sheet", sheet: "Probe" }];
  probes.forEach(({ row, column }, index) => {
    for (const [key, value] of Object.entries(row)) {
      ops.push({
        kind: "write",
        sheet,
        top: HEADER_ROW + 1 + index,
        left: columns.findIndex((one) => one.key === key),
        values: [[value]],
      });
    }
    const definition = columns.find(({ key }) => key === column);
    const source =
      definition === undefined ? undefined : dropDownSource(definition, columns, HEADER_ROW + 2 + index);
    const formula = (source ?? "").slice(1).replace(/\$([A-Z]+)(\d+)/g, `${sheet}!$$$1$2`);
    ops.push({
      kind: "write",
      sheet: "Probe",
      top: index,
      left: 0,
      values: [[{ formula: `=ROWS(${formula})` }, { formula: `=INDEX(${formula},1)` }]],
    });
  });
  const folder = mkdtempSync(path.join(tmpdir(), "iisg-office-"));
  try {
    const file = path.join(folder, "probe.xlsx");
    writeFileSync(file, (await writeXlsx({ ...planned.value.plan, ops })).bytes);
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    execFileSync(office ?? "", [profile, "--headless", "--convert-to", filter, "--outdir", folder, file], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return rowsOfCsv(readFileSync(path.join(folder, "probe-Probe.csv"), "utf8")).map(([count, first]) => ({
      count: Number(count),
      first: first ?? "",
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const NEEDS: Probe[] = [
  { row: {}, column: "pillar", count: 3, first: "WBCTi" },
  {
    row: { pillar: "WBCSCi" },
    column: "priority",
    count: 15,
    first: "SC-P01 Police-prosecution cooperation in the investigation phase",
  },
  {
    row: { priority: "SC-P02 National capacity for financial investigations" },
    column: "objective",
    count: 2,
    first: "SC-P02-N02 To improve financial investigations of Serious Crime",
  },
  {
    row: { objective: "SC-P02-N07 Fight against money laundering" },
    column: "measure",
    count: 2,
    first: "SC-P02-N07.1 Investigative support",
  },
  {
    row: { pillar: "WBBSi", priority: "BS-C03 Risk analysis" },
    column: "objective",
    count: 3,
    first: "BS-I1 Intra-service cooperation",
  },
  {
    row: { pillar: "WBBSi", objective: "BS-I2 Inter-agency cooperation" },
    column: "measure",
    count: 6,
    first: "BS-A1 Legal and regulatory framework",
  },
  {
    row: { beneficiary: "Kosovo*" },
    column: "institution",
    count: 11,
    first: "Ministry of Interior, Kosovo*",
  },
  { row: { beneficiary: "Serbia" }, column: "institution", count: 3, first: "Ministry of Interior, Serbia" },
];
const RESPONSES: Probe[] = [
  {
    row: { need_ids: "SC-N04; SC-N01" },
    column: "action_code",
    count: 3,
    first: "SC-N04.1 Establish an EU WB Prüm-like instrument for SEE, legal dimension",
  },
  { row: { pillar: "WBCSCi; WBBSi" }, column: "need_ids", count: 11, first: "SC-N01" },
  {
    row: { beneficiaries: "Albania; Serbia" },
    column: "beneficiary_inst",
    count: 5,
    first: "Ministry of Interior, Albania",
  },
];

if (office === undefined) {
  it("finds LibreOffice, or says loudly that drop-downs were not calculated", () => {
    process.stderr.write(
      "LEFT OUT: LibreOffice was not found, so no drop-down was calculated outside Excel.\n",
    );
    expect(process.env["CI"]).not.toBe("true");
  });
} else {
  it.each([
    ["needs", NEEDS],
    ["responses", RESPONSES],
  ] as const)(
    "offers in %s what the parents say, as LibreOffice calculates it",
    async (kind, probes) => {
      expect(await offered(kind, probes)).toEqual(probes.map(({ count, first }) => ({ count, first })));
    },
    180_000,
  );
}
