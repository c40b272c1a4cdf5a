// Writes the sample workbook that `npm start` opens: needs and responses of one pillar with real kinds of mistakes.
// Run after a template or the sample's rows change: npm run sample
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseAddress } from "../src/domain/sheet/address";
import type { CellInput, Plan, PlanOp } from "../src/domain/sheet/plan";
import { serialOfIso } from "../src/domain/sheet/dates";
import { BUILTIN_TAXONOMY } from "../src/domain/taxonomy/builtin";
import { cellText, termOf } from "../src/domain/taxonomy/lookup";
import type { ListId } from "../src/domain/taxonomy/types";
import { planTemplate } from "../src/domain/template/plan";
import type { TemplateKind } from "../src/domain/template/types";
import { fileWorkbook } from "../src/file/fileWorkbook";
import { readXlsx } from "../src/file/readXlsx";
import { writeXlsx } from "../src/file/writeXlsx";
import { translator } from "../src/i18n/catalogue";
import { english } from "../src/i18n/en/all";
import type { SampleRow } from "./sample/needs";
import { SAMPLE_NEEDS } from "./sample/needs";
import { SAMPLE_RESPONSES } from "./sample/responses";

const translate = translator(english, english, "en-GB");
const SUBMITTED = "2018-03-20";

/** Columns whose codes are written out as the drop-downs do; the other columns keep what people typed. */
const WRITTEN_OUT: Readonly<Record<string, ListId>> = {
  priority: "priorities",
  objective: "objectives",
  measure: "measures",
  support_type: "activityTypes",
  activity_type: "activityTypes",
  beneficiary: "beneficiaries",
  beneficiaries: "beneficiaries",
};
/** Two letters that people write for Serbia as for Republika Srpska: left as a question. */
const LEFT_AS_TYPED = new Set(["RS"]);

function writtenOut(list: ListId, text: string): string {
  return text
    .split(";")
    .map((part) => {
      const term = LEFT_AS_TYPED.has(part.trim()) ? undefined : termOf(BUILTIN_TAXONOMY, list, part.trim());
      return term === undefined ? part.trim() : cellText(list, term);
    })
    .join("; ");
}

/** Dates in ISO form become real dates, as people enter them; other text stays as it was typed. */
function cells(row: SampleRow): Record<string, CellInput> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([key, value]) => {
      if (value === null) return [];
      const isDate =
        typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && (key === "start" || key === "end");
      const list = WRITTEN_OUT[key];
      return [
        [
          key,
          isDate
            ? serialOfIso(value)
            : typeof value === "string" && list !== undefined
              ? writtenOut(list, value)
              : value,
        ],
      ];
    }),
  );
}

async function main(): Promise<void> {
  const plans: Plan[] = [];
  let overview = { sheets: [], tables: [], names: [] } as Awaited<
    ReturnType<ReturnType<typeof fileWorkbook>["overview"]>
  >;
  const combined = (): Plan => ({
    title: { key: "sample" },
    preview: [],
    ops: plans.flatMap((plan) => plan.ops),
  });
  const kinds: readonly (readonly [TemplateKind, readonly SampleRow[]])[] = [
    ["needs", SAMPLE_NEEDS],
    ["responses", SAMPLE_RESPONSES],
  ];
  for (const [kind, rows] of kinds) {
    const request = {
      kind,
      layout: "table" as const,
      pillar: "SC",
      cycle: "2018-2020",
      rows: rows.length + 20,
      institution: "IISG Secretariat",
    };
    const planned = planTemplate(request, BUILTIN_TAXONOMY, overview, translate, {
      today: SUBMITTED,
      prefilled: rows.map(cells),
    });
    if (!planned.ok) throw new Error(planned.problems.map(translate).join(" "));
    plans.push(planned.value.plan);
    const read = readXlsx((await writeXlsx(combined())).bytes);
    if (!read.ok) throw new Error(read.problems.map(translate).join(" "));
    overview = await fileWorkbook(read.value).overview();
  }
  for (const { name, refersTo } of overview.names.filter((entry) => /^iisg\d*_submitted$/.test(entry.name))) {
    const place = parseAddress(refersTo);
    if (place?.sheet === undefined) throw new Error(`${name} names no cell.`);
    const { sheet, top, left } = place;
    const write: PlanOp = { kind: "write", sheet, top, left, values: [[SUBMITTED]] };
    plans.push({ title: { key: "sample" }, preview: [], ops: [write] });
  }
  const folder = path.join(__dirname, "..", "assets", "samples");
  mkdirSync(folder, { recursive: true });
  const { bytes } = await writeXlsx(combined());
  writeFileSync(path.join(folder, "wbcsci-plan-2018.xlsx"), bytes);
  console.log(
    `assets/samples/wbcsci-plan-2018.xlsx: ${SAMPLE_NEEDS.length} needs, ${SAMPLE_RESPONSES.length} responses, ${bytes.length} bytes`,
  );
}

void main();
