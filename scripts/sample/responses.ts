// Responses of the sample workbook: drivers, periods, instruments and amounts of the published plan, in our own wording, with the
// mistakes its authors made: other spellings, swapped letters, dates as text, amounts with signs, the same action twice.
import type { SampleRow } from "./needs";

type Period = readonly [start: string | null, end: string | null];

const Y18_19: Period = ["2018-01-01", "2019-12-31"];
const Y18_20: Period = ["2018-01-01", "2020-12-31"];
const Y17_19: Period = ["2017-01-01", "2019-12-31"];
const Y17_18: Period = ["2017-01-01", "2018-12-31"];
const OPEN: Period = [null, null];

type Response = readonly [
  title: string,
  needs: string,
  lead: string,
  partners: string | null,
  donors: string,
  instrument: string | null,
  beneficiaries: string,
  activity: string,
  status: string,
  period: Period,
  total: number | string | null,
  funding: string,
  extra?: SampleRow,
];

const REF_2017 = "IPA 2017/039-402.09/MC/Security Governance";
const R = (number: number): string => `SC-REG-2018-${String(number).padStart(3, "0")}`;

const RESPONSES: readonly Response[] = [
  ["Support to the Western Balkan IISG (multi-country programme)", `${R(1)}; ${R(7)}; ${R(19)}; ${R(21)}`, "EC", null, "EC", "IPA II 2017", "WB6", "INV; TRN", "Ongoing", ["2017-12-22", "2021-12-31"], 21_625_000, "Secured", { reference: REF_2017, eu_contribution: 20_000_000, other_contributions: 1_625_000 }],
  ["Countering Serious Crime in the Western Balkans", `${R(1)}; ${R(16)}`, "GIZ", "CILC; IT-MOI", "EC; BMZ", "IPA II 2017", "WB6", "INV", "Ongoing", Y18_19, 14_500_000, "Secured", { reference: REF_2017, eu_contribution: 13_000_000, other_contributions: "EUR 1 500 00", short_title: "CSC WB" }],
  ["Strengthened capacity against money laundering and terrorist financing in South East Europe", R(19), "UNODC", null, "EC", "IPAII2017", "WB6", "TRN", "Ongoing", Y18_19, 2_612_964, "Secured", { reference: REF_2017, eu_contribution: 2_500_000, other_contributions: 112_964, short_title: "AML/CFT" }],
  ["Pilot: Europol liaison officers in the Western Balkans", R(21), "Europol", null, "EC", "IPA/2017", "WB6", "INF", "Ongoing", Y18_19, 2_000_000, "Secured", { reference: REF_2017, eu_contribution: 2_000_000, other_contributions: 0 }],
  ["Financial investigation in-service training, Western Balkans 2017-2019", R(7), "CEPOL", null, "EC", "IPA II 2017", "WB6", "TRN", "Ongoing", Y17_19, 2_500_000, "Secured", { reference: REF_2017, eu_contribution: 2_500_000, other_contributions: 0, short_title: "FI Training WB" }],
  ["Countering serious crime in WB: embedded teams beside investigators", R(1), "GIZ", "CLIC; Italy", "EC", "IPAI/2017", "WB6", "INV", "ongoing", ["1 Jan 18", "31 Dec 19"], 14_500_000, "available", { outputs: "- Teams of a police officer and a prosecutor advise open cases\n- Joint use of special techniques" }],
  ["Operational and judicial cooperation with the EU agencies", R(1), "EUROPOL", "Eurojust", "EC", "IPA II 2017", "WB6", "INF; EUM", "Ongoing", Y18_19, null, "Secured"],
  ["Common surveillance exercises across borders", R(1), "DCAF", null, "DCAF", null, "WB6", "INV", "Foreseen", Y18_20, null, "Seeking funding"],
  ["Meetings of surveillance units and their cooperation network", R(1), "PCC SEE", "Europol", "PCCSEE", null, "WB6", "NET", "Ongoing", Y18_20, 150_000, "Partly secured", { funded_from: 2018, funded_to: 2018 }],
  ["Bi-annual regional workshops for cross-border operations", R(1), "ICPO Interpol", null, "INTERPOL", "Interpol's Strategy for the European Region 2017-2020", "WB6", "INV", "Planned", Y18_20, null, ""],
  ["Work against mobile organised crime groups", R(1), "DCAF Ljubljana", null, "DCAF", null, "WB6", "INV", "planned", OPEN, null, "seeking"],
  ["War crimes prosecution: mentoring of local teams", "SC-XK-2018-003", "EULEX", null, "EC", null, "Kosovo", "TRN", "Ongoing", Y17_18, null, "Secured"],
  ["Exchange programme for police officers on the model of Erasmus", R(1), "Cepol", null, "CEPOL", "CEPOL core activities", "WB6", "TRN", "Ongoing", Y18_20, null, "Seeking"],
  ["Exchange programme for police officers modelled on Erasmus", R(7), "CEPOL", null, "CEPOL", "CEPOL core activities", "WB6", "TRN", "Ongoing", Y18_20, null, "Seeking"],
  ["Courses in layers: from webinar to residential training", R(1), "CEPOL", null, "CEPOL", "CEPOL core activities", "WB6", "TRN", "Ongoing", Y18_20, null, "Seeking"],
  ["Layered courses, from webinar to residential training", "SC-REG-2018-023", "CEPOL", null, "CEPOL", null, "WB6", "TRN", "Ongoing", Y18_20, null, "Seeking"],
  ["Training on serious, fiscal, weapons and immigration crime", R(1), "UK", null, "UK", null, "WB6", "TRN", "", Y18_19, "GBP 400,000", "Available (UK)"],
  ["Regional assessment of strategic training needs", R(1), "SEPCA (MKD Chairmanship 2018)", null, "SEPCA", null, "WB6", "EVA", "foreseen", ["2018-01-01", "2018-12-31"], null, "Seeking funding"],
  ["Special investigation techniques and firearms on the dark web", `${R(1)}; ${R(24)}`, "SELEC", null, "SELEC", "SIRAS", "WB6", "TRN", "Ongoing", Y17_18, 320_000, "Secured", { short_title: "SIRAS" }],
  ["PAMECA V: consolidation of law enforcement agencies in Albania", "SC-AL-2018-002; SC-AL-2018-009", "IT-MOI", "Austria; France", "EC", "IPA II 2015", "AL", "INV; TRN", "Ongoing", ["2017-04-20", "2020-08-20"], "5,994,140.00", "Secured", { eu_contribution: "5,994,140.00", short_title: "PAMECA V" }],
  ["Training of trainers on vulnerable victims", "SC-XK-2018-003", "EULEX", null, "EC", null, "Kosovo *", "TRN", "Planned", ["2018-04-01", "2018-06-30"], 45_000, "available"],
  ["Evidence from social media: course for investigators", "SC-XK-2018-003", "EULEX Kosovo", null, "EC", null, "XK", "TRN", "Planned", ["03/04/2018", "2018-09-30"], 30_000, "available"],
  ["Case meetings and support to joint investigations", R(1), "SELEC", null, "SELEC", "SELEC work programme", "WB6", "INV", "Ongoing", Y18_20, 210_000, "Partly secured"],
  ["Joint action days against cross-border crime", R(1), "DCAF", "PCC SEE; Europol", "DCAF", null, "WB6", "INV", "Foreseen", Y18_20, 260_000, "Seeking"],
  ["Network for joint investigation teams", "SC-BA-2018-004", "PCC SEE", "Eurojust", "PCCSEE", null, "WB6", "NET", "initiated", ["2018-06-01", "2019-12-31"], 120_000, "Seeking additional funding"],
  ["Setting up joint investigation teams in practice", "SC-BA-2018-004", "GIZ", "CILC; Italy", "EC", "IPB II 2017", "BA", "INV", "", Y18_19, null, "Secured"],
  ["Digital forensics: tools and training", "SC-MK-2018-006", "TBC", null, "", null, "MK", "EQP", "foreseen", ["2019-01-01", "2020-12-31"], 900_000, "seeking funding"],
  ["Police and prosecution working on one file", "SC-RS-2018-005", "GIZ", "CLIC, Italy", "EC", "IPA II 2017", "Serbia", "INS", "Ongoing", Y18_19, null, "Secured"],
  ["Intelligence-led policing: common procedures and information system", "SC-RS-2018-005", "MKD SEPCA Chairmanship 2018", null, "SEPCA", null, "WB6", "INS", "foreseen", ["2018-01-01", "2018-12-31"], null, ""],
  ["Intelligence-led policing in Serbia", "SC-RS-2018-005", "OSCE Strategic Police Matters Unit", null, "OSCE", null, "RS", "TRN", "Planned", ["2018-04-01", "2018-09-30"], 60_000, "Seeking"],
  ["Two joint analytical products a year", R(21), "Europol - ICPO Interpol", null, "INTERPOL", "Interpol's Strategy for European Region 2017-2020 business plan", "WB6", "ANA", "ongoing", Y18_20, null, ""],
  ["Threat assessment of organised crime for South East Europe", R(1), "SELEC", null, "SELEC", "SELEC work programme", "WB6", "ANA", "Ongoing", Y18_20, 90_000, "Partly secured"],
  ["Regional platform on illicit financial flows", R(19), "UNODC", "CEPOL", "EC", "IPA II 2017", "WB6", "NET", "Ongoing", Y18_19, null, "Secured"],
  ["Yearly meeting of heads of financial intelligence units", R(19), "UNODC", "CEPOL; OSCE", "EC", "IPA II 2017", "WB6", "NET", "Ongoing", Y18_19, null, "Secured"],
  ["Criminal asset investigations: courses in Kosovo*", "SC-XK-2018-018", "OMik", null, "OSCE", null, "XK", "TRN", "", ["2018-04-01", "2018-04-30"], 25_000, "available"],
  ["Freezing and confiscation of assets: courses in Kosovo*", "SC-XK-2018-018", "OMiK", null, "OSCE", null, "XK", "TRN", "", ["2018-09-01", "2018-09-30"], 25_000, "available"],
  ["Strategy, training needs and curricula for financial investigators", R(7), "UNODC", "Cepol", "EC", "IPA II 2017", "WB6", "TRN", "Ongoing", ["1.1.2018", "31.12.2019"], null, "Secured"],
  ["Financial investigators: operational capacities", R(7), "GIZ", "CILC; Italy", "EC", "IPA/2017", "WB6", "TRN", "Ongoing", ["1.1.2018", "31.12.2019"], null, "Secured"],
  ["Suspicious transactions and asset recovery with Europol", R(7), "Europol", null, "EC", "IPA 2017", "WB6", "INV", "Ongoing", Y18_19, null, "Secured"],
  ["Asset recovery: scoping project", "SC-ME-2018-008", "RAI initiative", "AIRE", "UK", null, "WB6", "ANA", "Ongoing", ["2017-09-01", "2018-04-01"], 110_000, "Available (OSCE, UK F.C.O.)"],
  ["Asset recovery: strengthening, second phase", "SC-ME-2018-008", "RAI", "AIRE", "UK", null, "WB6", "TRN", "Foreseen; 2 years duration; tentative start 1.4. 2018", ["2018-04-01", "2020-03-31"], 480_000, "Funding being negotiated"],
  ["New forms of financial crime", R(7), "SEPCA", null, "SEPCA", null, "WB6", "TRN", "", OPEN, null, ""],
  ["Smuggling of goods: special techniques", R(7), "SELEC", null, "SELEC", "FAIT", "WB6", "TRN", "Ongoing", ["2018-01-01", "2020-12-31"], 300_000, "Partly secured", { short_title: "FAIT", funded_from: 2018, funded_to: 2019 }],
  ["iPROCEEDS: targeting crime proceeds on the internet", `${R(10)}; SC-BA-2018-012`, "CoE (iPROCEEDS, Cybercrime Programme Office)", null, "EC; COE", "IPA II 2014", "WB6", "TRN; NET", "Ongoing", ["2015-12-15", "2019-06-14"], null, "Secured", { short_title: "iPROCEEDS" }],
  ["iPROCEEDS-2: targeting crime proceeds on the internet and securing electronic evidence", `${R(10)}; SC-BA-2018-012`, "COE", null, "EC; COE", null, "WB6", "TRN; NET", "Planned", ["2020-01-01", "2023-06-30"], 4_945_000, "Secured", { short_title: "iPROCEEDS-2", eu_contribution: 4_450_500, other_contributions: 494_500 }],
  ["Public reporting of online fraud: common forms", "SC-RS-2018-011", "COE", null, "EC", "IPA II 2014", "WB6", "PRE", "Ongoing", ["2015-12-15", "2019-06-14"], null, "Secured"],
  ["Cybercrime: equipment for specialised units", R(10), "SELEC", null, "SELEC", null, "WB6", "EQP", "foreseen", ["2019-01-01", "2020-12-31"], 750_000, "Funding being negotiated"],
  ["Exchange of DNA, fingerprint and vehicle data: legal texts", R(13), "PCC SEE", null, "AT", null, "WB6", "LEG", "Ongoing", Y18_19, 380_000, "Secured"],
  ["Automated data exchange: technical connection", R(13), "PCC SEE", "DCAF", "AT; SI", null, "WB6", "INF; EQP", "Planned", ["2019-01-01", "2020-12-31"], 1_150_000, "Under negotiation"],
  ["Regional pool of interpreters", "SC-MK-2018-014", "MARRI", null, "CH", null, "WB6", "NET", "Planned", ["2018-06-01", "2020-05-31"], 280_000, "Seeking"],
  ["Pool of interpreters for the region", "SC-MK-2018-014", "DCAF", "IISG-SEC", "DCAF", null, "WB6", "NET", "foreseen", ["2018-01-01", "2020-12-31"], null, "Seeking"],
  ["Document checks: equipment for the first and second line", "SC-RS-2018-015", "Requested by Serbia", null, "", null, "Serbia", "EQP", "Requested by Serbia", OPEN, -700_000, "Seeking"],
  ["Travel documents: training of border police", "SC-RS-2018-015", "EBCGA", "IOM", "EC", null, "Serbia", "TRN", "Ongoing", Y18_19, 220_000, "Secured"],
  ["Joint cases against migrant smuggling", R(16), "GIZ", "CILC; Italy; Europol", "EC", "IPA II 2017", "WB6", "INV", "ongoing", ["2017-01-01", "2019-09-30"], null, "Secured"],
  ["Integrity of the police: risk assessment", "SC-ME-2018-017", "NI-CO; civil society", null, "NO", "WINPRO III", "ME", "INS", "Ongoing", ["2016-01-01", "2018-12-31"], 240_000, "More funding sought"],
  ["Corruption in public procurement: regional course", "SC-XK-2018-018", "SEPCA", null, "SEPCA", null, "WB6", "TRN", "foreseen", ["2018-01-01", "2018-12-31"], 40_000, "Seeking"],
  ["Drugs sold online: operational meetings", "SC-AL-2018-020", "EMCDDA", "SELEC; Europol", "EUDA", null, "WB6", "INV", "Ongoing", ["2019-12-31", "2018-01-01"], 130_000, "SELEC Budget for 2018; seeking funding for 2019-2020"],
  ["Contact points for requests from abroad: equipment", "SC-BA-2018-022", "SELEC", null, "SELEC", null, "BA", "EQP", "Planned", ["2019-01-01", "2019-12-31"], 310_000, "Seeking"],
  ["Witness relocation: agreements among partners", "SC-REG-2018-023", "Europol", "GIZ", "EC", null, "WB6", "LEG", "Initiated", Y18_20, 400_000, "PCC SEE core funding (seeking additional funding)"],
  ["Roadmap for firearms control: regional process", R(24), "SEESAC", "UNDP", "EC; DE; FR", null, "WB6", "ANA; INS", "Ongoing", Y18_20, 1_500_000, "Secured"],
  ["Firearms: expert centres and tracing", R(24), "SEEFFEN", "SEESAC", "EC", null, "WB6", "INF", "", Y18_20, null, ""],
];

export const SAMPLE_RESPONSES: readonly SampleRow[] = RESPONSES.map(
  ([title, need_ids, lead, co_implementers, donors, instrument, beneficiaries, activity_type, status, [start, end], total_budget, funding_status, extra], index) => ({
    response_id: `R-SC-${String(index + 1).padStart(4, "0")}`,
    reporting_member: "IISG-SEC",
    mapping_year: "2018",
    title,
    pillar: "WBCSCi",
    need_ids,
    donors: donors === "" ? null : donors,
    instrument,
    lead,
    co_implementers,
    beneficiaries,
    scope: beneficiaries === "WB6" ? "Regional WB6" : "National",
    activity_type,
    status: status === "" ? null : status,
    start,
    end,
    total_budget,
    currency: total_budget === null ? null : "EUR",
    funding_status: funding_status === "" ? null : funding_status,
    visibility: "Members only",
    ...extra,
  }),
);
