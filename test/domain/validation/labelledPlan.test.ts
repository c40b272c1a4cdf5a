// The labelled rows of a real plan, where somebody has them: IISG_LABELLED names their folder.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { certainCode } from "../../../src/domain/record/readRows";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { cellText, termOf } from "../../../src/domain/taxonomy/lookup";
import type { ListId } from "../../../src/domain/taxonomy/types";
import { checkWorkbook } from "../../../src/domain/validation/check";
import { cleanNeed, cleanResponse, day, inputOf, tableOf, type Values } from "./samples";

const folder = process.env["IISG_LABELLED"] ?? "";
const here = folder !== "" && existsSync(path.join(folder, "anomalies.json"));
const root = path.resolve(__dirname, "../../..");

(here ? test : test.skip)(
  "every fault of the document that a row or several rows can show is found (needs IISG_LABELLED)",
  () => {
    const out = execFileSync(
      process.execPath,
      [path.join(root, "scripts/run.mjs"), "bench/printAnomalies.ts", folder],
      { cwd: root, encoding: "utf8" },
    );
    const figures = JSON.parse(out) as { asked: number; found: number; missed: string[] };
    expect(figures.missed).toEqual([]);
    expect(figures.asked).toBeGreaterThan(0);
  },
);

interface LabelledRow {
  readonly id: string;
  readonly actionTitle: string;
  readonly needTitle: string;
  readonly drivers: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly status: string;
  readonly funding: string;
  readonly alignment: string;
}

const STATUS: Readonly<Record<string, string>> = {
  done: "CMP",
  ongoing: "ONG",
  initiated: "INI",
  planned: "PLA",
  foreseen: "PLA",
  requested: "REQ",
};

/** The facts of a row as an official fills them into a template by its drop-downs: official terms, real dates, no free names. */
function filled(row: LabelledRow, at: number): Values {
  const label = (list: ListId, code: string): string => {
    const term = termOf(BUILTIN_TAXONOMY, list, code);
    return term === undefined ? code : cellText(list, term);
  };
  const drivers = row.drivers.flatMap((name) => certainCode(BUILTIN_TAXONOMY, "organisations", name) ?? []);
  const [lead = "GIZ", ...others] = [...new Set(drivers)];
  const places = row.beneficiaries.flatMap(
    (name) => certainCode(BUILTIN_TAXONOMY, "beneficiaries", name) ?? [],
  );
  const isRegional = places.length === 0 || places.includes("WB6");
  const status = STATUS[row.status] ?? "PLA";
  const start = row.start ?? (status === "PLA" || status === "REQ" ? "2018-07-01" : "2018-01-01");
  const end = row.end !== null && row.end > start ? row.end : "2020-12-31";
  const base = cleanResponse("SC", at, "SC-AL-2018-001");
  return {
    ...base,
    response_id: `R-SC-${String(at + 1).padStart(4, "0")}`,
    reporting_member: label("organisations", lead),
    mapping_year: "2018",
    title: `${row.actionTitle}, part ${at + 1}`,
    lead: label("organisations", lead),
    co_implementers:
      others.length === 0 ? null : others.map((code) => label("organisations", code)).join("; "),
    beneficiaries: isRegional
      ? label("beneficiaries", "WB6")
      : places.map((code) => label("beneficiaries", code)).join("; "),
    beneficiary_shares: null,
    scope: label("scopes", isRegional ? "WB6" : places.length > 1 ? "MULTI" : "NATL"),
    outputs: `- ${row.needTitle}\n- Result ${at + 1} of ${row.actionTitle.toLowerCase()}`,
    status: label("statuses", status),
    start: day(start),
    end: day(end),
    // The programmes of the plan began in 2018: what began before has the money of its members.
    instrument: label("instruments", start < "2018-01-01" ? "NATIONAL" : "IPA2-2017-IISG"),
    funded_from: Number(start.slice(0, 4)),
    funded_to: Number(end.slice(0, 4)),
    follow_up_planned: "Yes",
  };
}

(here ? test : test.skip)(
  "a clean template filled from the same facts gives no false alarm (needs IISG_LABELLED)",
  () => {
    const rows = (JSON.parse(readFileSync(path.join(folder, "rows.json"), "utf8")) as LabelledRow[]).filter(
      ({ alignment }) => alignment === "aligned",
    );
    const table = tableOf("responses", rows.map(filled));
    const need = { ...cleanNeed("SC", 0), need_id: "SC-AL-2018-001" };
    const { findings } = checkWorkbook(inputOf([tableOf("needs", [need]), table], { today: "2018-03-31" }));
    const alarms = findings.filter(({ severity, sheet }) => sheet === "Responses" && severity !== "info");
    process.stdout.write(
      `Clean template from facts: ${rows.length} rows, ${alarms.length} errors and warnings.\n`,
    );
    expect(alarms.map(({ rule, cell, value }) => `${rule} ${cell} ${String(value)}`)).toEqual([]);
  },
);
