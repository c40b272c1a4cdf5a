// Packs: who gets which workbook, and last cycle's rows in them.
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { PARTNER_CODES } from "../../../src/domain/taxonomy/lists/beneficiaries";
import { planPack } from "../../../src/domain/template/pack";
import { planTemplate } from "../../../src/domain/template/plan";
import { translator } from "../../../src/i18n/catalogue";
import { english } from "../../../src/i18n/en/all";

const translate = translator(english, english, "en");
const LAST = [
  {
    need_id: "SC-XK-2021-004",
    cycle: "2021-2022",
    pillar: "WBCSCi",
    beneficiary: "Kosovo*",
    phase: "Respond",
    need_text: "- Kosovo * forensic lab",
    need_status: "Open",
    cost: 0,
    check: "ok",
  },
  {
    need_id: "SC-AL-2021-001",
    cycle: "2021-2022",
    pillar: "WBCSCi",
    beneficiary: "Albania",
    need_text: "Other",
  },
  { need_id: "BS-XK-2021-001", cycle: "2021-2022", pillar: "WBBSi", beneficiary: "XK", need_text: "Border" },
];

it("makes 18 workbooks for six beneficiaries and three pillars, each with a name of its own", () => {
  const pack = planPack(
    {
      kind: "needs",
      layout: "charts",
      cycle: "2024-2025",
      pillars: ["CT", "SC", "BS"],
      beneficiaries: PARTNER_CODES,
      rows: 50,
    },
    BUILTIN_TAXONOMY,
    LAST,
    translate,
  );
  if (!pack.ok) throw new Error("no pack");
  expect(new Set(pack.value.map(({ fileName }) => fileName)).size).toBe(18);
  const filled = pack.value.filter(({ prefilled }) => prefilled.length > 0);
  expect(filled.map(({ fileName }) => fileName)).toEqual([
    "IISG_needs_2024-2025_WBCSCi_AL.xlsx",
    "IISG_needs_2024-2025_WBCSCi_XK.xlsx",
    "IISG_needs_2024-2025_WBBSi_XK.xlsx",
  ]);
  expect(filled[1]?.prefilled).toEqual([
    {
      need_id: "SC-XK-2024-001",
      previous_id: "SC-XK-2021-004",
      cycle: "2024-2025",
      pillar: "WBCSCi",
      beneficiary: "Kosovo*",
      phase: "Respond",
      need_text: "- Kosovo * forensic lab",
      need_status: "Carried over",
      cost: 0,
      check: "Carried over, confirm or change",
    },
  ]);
});

it("puts each carried row into the chart of its phase, and loses none without a phase", () => {
  const prefilled = [
    { need_id: "a", phase: "Respond" },
    { need_id: "b", phase: "???" },
    { need_id: "c", phase: "PRE" },
  ];
  const planned = planTemplate(
    { kind: "needs", layout: "charts", pillar: "SC", cycle: "2024-2025", rows: 2 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2024-05-31", prefilled },
  );
  if (!planned.ok) throw new Error("not planned");
  const rows = planned.value.plan.ops.flatMap((op) =>
    op.kind === "write" && op.top === 8 ? [[op.sheet, op.values.map((row) => row[0])]] : [],
  );
  expect(rows).toEqual([
    ["Needs Anticipate", ["b"]],
    ["Needs Prevent", ["c"]],
    ["Needs Respond", ["a"]],
  ]);
  expect(planned.value.notes.map(translate)).toEqual([
    "The rows carried over need more room: 3 rows are prepared.",
  ]);
});

it("gives responses by donor or reporting member with their identifiers kept and a new year", () => {
  const last = [
    {
      response_id: "R-GIZ-0001",
      reporting_member: "GIZ",
      donors: "Germany",
      pillar: "WBCSCi; WBBSi",
      mapping_year: "2023",
      title: "A",
    },
  ];
  const pack = planPack(
    {
      kind: "responses",
      layout: "table",
      cycle: "2024",
      pillars: ["BS"],
      organisations: ["GIZ", "DE", "UNODC"],
      rows: 10,
    },
    BUILTIN_TAXONOMY,
    last,
    translate,
  );
  expect(pack.ok && pack.value.map(({ prefilled }) => prefilled.length)).toEqual([1, 1, 0]);
  expect(pack.ok && pack.value[0]?.prefilled[0]).toMatchObject({
    response_id: "R-GIZ-0001",
    mapping_year: "2024",
    pillar: "WBCSCi; WBBSi",
    check: "Carried over, confirm or change",
  });
});

it("says in one sentence what is wrong and makes nothing", () => {
  const result = planPack(
    {
      kind: "needs",
      layout: "table",
      cycle: "2024-2025",
      pillars: ["CT"],
      beneficiaries: ["Atlantis"],
      rows: 5,
    },
    BUILTIN_TAXONOMY,
    [],
    translate,
  );
  expect(result.ok ? "" : result.problems.map(translate)[0]).toContain(
    "“Atlantis” is not in the list of beneficiaries",
  );
  const none = planPack(
    { kind: "needs", layout: "table", cycle: "2024-2025", pillars: ["CT"], rows: 5 },
    BUILTIN_TAXONOMY,
    [],
    translate,
  );
  expect(none.ok ? [] : none.problems.map(translate)).toEqual([
    "A pack needs at least one beneficiary or organisation and one pillar.",
  ]);
});
