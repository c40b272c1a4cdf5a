// Needs of the sample workbook: facts of the published plan of action 2018-2020, in our own wording, with mistakes people really make.

/** A cell as somebody typed it, by column key; what is absent is blank. */
export type SampleRow = Readonly<Record<string, string | number | null>>;

type Need = readonly [
  id: string,
  beneficiary: string,
  phase: string,
  measure: string,
  text: string,
  level: string,
  perspective: string,
  support: string,
  cost: number | string | null,
  extra?: SampleRow,
];

const NEEDS: readonly Need[] = [
  ["SC-REG-2018-001", "WB6", "Respond", "SC-P03-N01.1", "Permanent advice to investigators of serious crime while cases are open, across borders", "Operational", "Response to threats", "INV", 6_500_000],
  ["SC-AL-2018-002", "AL", "Respond", "SC-P11-N01.9", "A standing team for special investigation techniques with its own equipment", "Operational; Institutional", "Response to threats", "INV; EQP", 2_400_000],
  ["SC-XK-2018-003", "Kosovo", "Respond", "SC-P11-N01.2", "More prosecutors and police able to handle war crimes cases", "Operational", "Response to threats", "TRN", 800_000],
  ["SC-BA-2018-004", "BiH", "Respond", "SC-P07-N01.5", "Joint investigation teams used as a matter of course", "Operational", "Response to threats", "INV", null],
  ["SC-RS-2018-005", "RS", "Anticipate", "SC-P08-N01.8", "Intelligence-led policing in all regional directorates", "Institutional", "Prevention", "INS; TRN", 1_250_000],
  ["SC-MK-2018-006", "MKD", "Respond", "SC-P11-N01.6", "Digital forensics laboratory brought up to date", "Operational", "Response to threats", "EQP", 950_000],
  ["SC-REG-2018-007", "WB6", "Respond", "SC-P02-N02.1", "Financial investigators trained to one common standard", "Operational", "Response to threats", "TRN", 4_000_000],
  ["SC-ME-2018-008", "ME", "Respond", "SC-P02-N02.2", "Asset recovery office with access to all registers", "Legislative; Institutional", "Response to threats", "LEG; INF", 600_000, { own_funds: 100_000 }],
  ["SC-AL-2018-009", "Shqipëria", "Respond", "SC-P02-N02.2", "Tracing and freezing of criminal assets abroad", "Operational", "Response to threats", "INV", "1.200.000,00"],
  ["SC-REG-2018-010", "WB6", "Prevent", "SC-P12-N03.4", "Cybercrime units, financial investigators and banks sharing what they know", "Institutional", "Prevention", "NET; INF", 3_300_000],
  ["SC-RS-2018-011", "Serbia", "Prevent", "SC-P12-N03.2", "A public channel to report online fraud", "Operational", "Prevention", "PRE", 180_000],
  ["SC-BA-2018-012", "BA", "Respond", "SC-P11-N03.6", "Judges and prosecutors trained on electronic evidence", "Operational", "Response to threats", "TRN", 420_000],
  ["SC-REG-2018-013", "WB6", "Anticipate", "SC-P10-N04.3", "Automated comparison of DNA, fingerprint and vehicle data among partners", "Legislative; Operational", "Response to threats", "LEG; INF", 2_200_000],
  ["SC-MK-2018-014", "MK", "Protect", "SC-P13-N05.2", "Interpreters for rare languages on call along the migration route", "Operational", "Response to threats", "NET", 300_000],
  ["SC-RS-2018-015", "Serbia", "Protect", "SC-P11-N05.4", "Detection of forged documents at first and second line", "Operational", "Prevention", "EQP; TRN", 700_000, { to_year: 2017, from_year: 2018 }],
  ["SC-REG-2018-016", "Western Balkan Six", "Respond", "SC-P03-N05.1", "Joint cases against networks that smuggle migrants and traffic in people", "Operational", "Response to threats", "INV", 3_800_000],
  ["SC-ME-2018-017", "Crna Gora", "Prevent", "SC-P14-N06.2", "Integrity checks inside the police that are done and followed up", "Institutional", "Prevention", "INS", 250_000],
  ["SC-XK-2018-018", "Kosovo*", "Respond", "SC-P14-N06.1", "Specialised prosecution of corruption at municipal level", "Institutional", "Response to threats", "INV; TRN", null],
  ["SC-REG-2018-019", "WB6", "Respond", "SC-P02-N07.1", "Reports of suspicious transactions that lead to cases", "Operational", "Response to threats", "ANA; TRN", 2_612_964],
  ["SC-AL-2018-020", "AL", "Respond", "SC-P04-N08.3", "Drug sales on the dark web found and stopped", "Operational", "Response to threats", "INV", 500_000],
  ["SC-REG-2018-021", "WB6", "Anticipate", "SC-P04-N09.2", "Liaison officers of all partners at Europol", "Operational", "Response to threats", "INF", 2_000_000],
  ["SC-BA-2018-022", "BA", "Anticipate", "SC-P15-N09.3", "One contact point for requests from abroad, day and night", "Institutional", "Response to threats", "INF; EQP", 350_000],
  ["SC-REG-2018-023", "WB6", "Protect", "SC-P03-N10.1", "Witnesses relocated across borders under agreed rules", "Legislative; Operational", "Response to threats", "LEG; NET", 900_000],
  ["SC-REG-2018-024", "WB6", "Prevent", "SC-P09-N11.1", "Firearms expert centres that trace every seized weapon", "Operational; Institutional", "Prevention", "ANA; INF", 1_700_000],
  ["SC-XK-2018-024", "XK", "Prevent", "SC-P09-N11.1.7", "Marking and safe storage of police firearms", "Operational", "Prevention", "EQP", 0],
];

const INSTITUTIONS: Readonly<Record<string, string>> = {
  AL: "Ministry of Interior, Albania",
  BA: "Ministry of Security, Bosnia and Herzegovina",
  XK: "Ministry of Interior, Kosovo*",
  ME: "Ministry of Interior, Montenegro",
  MK: "Ministry of Interior, North Macedonia",
  RS: "Ministry of Interior, Serbia",
  REG: "IISG Secretariat",
};

export const SAMPLE_NEEDS: readonly SampleRow[] = NEEDS.map(
  ([need_id, beneficiary, phase, measure, need_text, level, perspective, support_type, cost, extra]) => ({
    need_id,
    cycle: "2018-2020",
    pillar: "WBCSCi",
    beneficiary,
    institution: INSTITUTIONS[need_id.slice(3, need_id.indexOf("-", 3))] ?? null,
    phase,
    priority: measure.replace(/-N.*$/, ""),
    objective: measure.replace(/\..*$/, ""),
    measure,
    need_text,
    level,
    perspective,
    framework_type: "EU acquis",
    framework_ref: "Enlargement report 2018, chapter 24",
    support_type,
    criteria: "Urgent, short-term",
    rank: "High",
    cost,
    currency: cost === null ? null : "EUR",
    cost_basis: cost === null ? null : "Expert estimate",
    from_year: 2018,
    to_year: 2020,
    need_status: "Open",
    ...extra,
  }),
);
