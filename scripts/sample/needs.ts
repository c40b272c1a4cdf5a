// Needs of the sample workbook: facts of the published plan of action 2018-2020, in our own wording, with mistakes people really make.

/** A cell as somebody typed it, by column key; what is absent is blank. */
export type SampleRow = Readonly<Record<string, string | number | null>>;

type Need = readonly [
  id: string,
  beneficiary: string,
  phase: string,
  priority: string,
  text: string,
  level: string,
  perspective: string,
  support: string,
  cost: number | string | null,
  extra?: SampleRow,
];

const NEEDS: readonly Need[] = [
  ["SC-REG-2018-001", "WB6", "Respond", "SC-N01", "Permanent advice to investigators of serious crime while cases are open, across borders", "Operational", "Response to threats", "INV", 6_500_000],
  ["SC-AL-2018-002", "AL", "Respond", "SC-N01", "A standing team for special investigation techniques with its own equipment", "Operational; Institutional", "Response to threats", "INV; EQP", 2_400_000],
  ["SC-XK-2018-003", "Kosovo", "Respond", "SC-N01", "More prosecutors and police able to handle war crimes cases", "Operational", "Response to threats", "TRN", 800_000],
  ["SC-BA-2018-004", "BiH", "Respond", "SC-N01", "Joint investigation teams used as a matter of course", "Operational", "Response to threats", "INV", null],
  ["SC-RS-2018-005", "RS", "Anticipate", "SC-N01", "Intelligence-led policing in all regional directorates", "Institutional", "Prevention", "INS; TRN", 1_250_000],
  ["SC-MK-2018-006", "MKD", "Respond", "SC-N01", "Digital forensics laboratory brought up to date", "Operational", "Response to threats", "EQP", 950_000],
  ["SC-REG-2018-007", "WB6", "Respond", "SC-N02", "Financial investigators trained to one common standard", "Operational", "Response to threats", "TRN", 4_000_000],
  ["SC-ME-2018-008", "ME", "Respond", "SC-N02", "Asset recovery office with access to all registers", "Legislative; Institutional", "Response to threats", "LEG; INF", 600_000, { own_funds: 100_000 }],
  ["SC-AL-2018-009", "Shqipëria", "Respond", "SC-N02", "Tracing and freezing of criminal assets abroad", "Operational", "Response to threats", "INV", "1.200.000,00"],
  ["SC-REG-2018-010", "WB6", "Prevent", "SC-N03", "Cybercrime units, financial investigators and banks sharing what they know", "Institutional", "Prevention", "NET; INF", 3_300_000],
  ["SC-RS-2018-011", "RS", "Prevent", "SC-N03", "A public channel to report online fraud", "Operational", "Prevention", "PRE", 180_000],
  ["SC-BA-2018-012", "BA", "Respond", "SC-N03", "Judges and prosecutors trained on electronic evidence", "Operational", "Response to threats", "TRN", 420_000],
  ["SC-REG-2018-013", "WB6", "Anticipate", "SC-N04", "Automated comparison of DNA, fingerprint and vehicle data among partners", "Legislative; Operational", "Response to threats", "LEG; INF", 2_200_000],
  ["SC-MK-2018-014", "MK", "Protect", "SC-N05", "Interpreters for rare languages on call along the migration route", "Operational", "Response to threats", "NET", 300_000],
  ["SC-RS-2018-015", "RS", "Protect", "SC-N05", "Detection of forged documents at first and second line", "Operational", "Prevention", "EQP; TRN", 700_000, { to_year: 2017, from_year: 2018 }],
  ["SC-REG-2018-016", "Western Balkan Six", "Respond", "SC-N05", "Joint cases against networks that smuggle migrants and traffic in people", "Operational", "Response to threats", "INV", 3_800_000],
  ["SC-ME-2018-017", "Crna Gora", "Prevent", "SC-N06", "Integrity checks inside the police that are done and followed up", "Institutional", "Prevention", "INS", 250_000],
  ["SC-XK-2018-018", "Kosovo*", "Respond", "SC-N06", "Specialised prosecution of corruption at municipal level", "Institutional", "Response to threats", "INV; TRN", null],
  ["SC-REG-2018-019", "WB6", "Respond", "SC-N07", "Reports of suspicious transactions that lead to cases", "Operational", "Response to threats", "ANA; TRN", 2_612_964],
  ["SC-AL-2018-020", "AL", "Respond", "SC-N08", "Drug sales on the dark web found and stopped", "Operational", "Response to threats", "INV", 500_000],
  ["SC-REG-2018-021", "WB6", "Anticipate", "SC-N09", "Liaison officers of all partners at Europol", "Operational", "Response to threats", "INF", 2_000_000],
  ["SC-BA-2018-022", "BA", "Anticipate", "SC-N09", "One contact point for requests from abroad, day and night", "Institutional", "Response to threats", "INF; EQP", 350_000],
  ["SC-REG-2018-023", "WB6", "Protect", "SC-N10", "Witnesses relocated across borders under agreed rules", "Legislative; Operational", "Response to threats", "LEG; NET", 900_000],
  ["SC-REG-2018-024", "WB6", "Prevent", "SC-N11", "Firearms expert centres that trace every seized weapon", "Operational; Institutional", "Prevention", "ANA; INF", 1_700_000],
  ["SC-XK-2018-024", "XK", "Prevent", "SC-N11", "Marking and safe storage of police firearms", "Operational", "Prevention", "EQP", 0],
];

export const SAMPLE_NEEDS: readonly SampleRow[] = NEEDS.map(
  ([need_id, beneficiary, phase, priority, need_text, level, perspective, support_type, cost, extra]) => ({
    need_id,
    cycle: "2018-2020",
    pillar: "WBCSCi",
    beneficiary,
    institution: beneficiary === "BiH" || beneficiary === "BA" ? "Ministry of Security" : beneficiary === "WB6" || beneficiary === "Western Balkan Six" ? "IISG Secretariat" : "Ministry of Interior",
    phase,
    priority,
    need_text,
    level,
    perspective,
    framework_type: "EU acquis",
    framework_ref: "Enlargement report 2018, chapter 24",
    support_type,
    criteria: "1",
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
