// Funding instruments, programmes and the projects named in the documents. Layer: domain/taxonomy.
import type { Term } from "../types";
import { misspellings, noted, official, variants } from "./build";
import { IISG_NEWS, IPA_FUNDING, IPA_NEEDS, PUBLIC_PAGE } from "./sources";

const plan = official(IPA_FUNDING);
const table = official(IPA_NEEDS);
const news = official(IISG_NEWS);
const page = official(PUBLIC_PAGE);

/** IPA here is the EU instrument; the plan of action is iPA. Amounts are not part of a term. */
export const INSTRUMENTS: readonly Term[] = [
  table("IPA2-2014", "IPA II 2014", {
    kind: "instrument",
    aliases: [...variants("IPA II/2014", "IPA 2014"), ...misspellings("IPAII2014", "IPAI 2014", "IPAI/2014")],
  }),
  table("IPA2-2015", "IPA II 2015", {
    kind: "instrument",
    aliases: [...variants("IPA II/2015"), ...misspellings("IPAII2015", "IPAI/2015")],
  }),
  table("IPA2-2016", "IPA II 2016", {
    kind: "instrument",
    aliases: [
      ...variants("IPA II/2016", "EU IPA II 2016 Regional Action"),
      ...misspellings("IPAII2016", "IPAI/2016"),
    ],
  }),
  table("IPA2-2017", "IPA II 2017", {
    kind: "instrument",
    aliases: [
      ...variants("IPA II/2017", "IPA/2017"),
      noted("IPA 2017", "May also mean the year of the allocation: confirm."),
      ...misspellings("IPAI/2017", "IPB II 2017", "IPAII2017", "IPAI12017", "IPAI 2017", "IPAI2017"),
    ],
  }),
  plan("IPA2-2017-IISG", "IPA II 2017 Support to Western Balkan IISG", {
    kind: "programme",
    parent: "IPA2-2017",
    validFrom: "2017-12-01",
    validTo: "2021-12-31",
    aliases: variants(
      "IPA 2017/039-402.09/MC/Security Governance",
      "Support to Integrative Internal Security Governance in the Western Balkans",
      "Multi-Country Support to the Western Balkan Integrative Internal Security Governance",
      "Support to Western Balkan Integrative Internal Security Governance",
      "Support to IISG in the Western Balkans",
      "Support to WB IISG",
      "Support to Western Balkan IISG",
    ),
    note: "Total as stated EUR 21,625,000; its components add up to EUR 21,612,964.",
  }),
  plan("CSCWB-1", "Countering Serious Crime in the Western Balkans (IPA II 2017)", {
    kind: "project",
    parent: "IPA2-2017-IISG",
    aliases: variants(
      "CSC WB",
      "Countering Serious Crime in the Western Balkans",
      "Countering Serious Crime in WB",
      "Countering Serious Crime in the WB",
      "Countering Serious and Organised Crime",
    ),
  }),
  plan("AMLCFT", "AML/CFT capacity in South-Eastern Europe (UNODC)", {
    kind: "project",
    parent: "IPA2-2017-IISG",
    aliases: variants(
      "AML/CFT",
      "Building Regional Anti-Money Laundering and Counter-Financing of Terrorism Capacity in SEE",
    ),
  }),
  plan("EUROPOL-LO", "Europol liaison officers pilot project", {
    kind: "project",
    parent: "IPA2-2017-IISG",
    aliases: variants(
      "Pilot project to deploy Europol Liaison Officers in the WB",
      "Europol liaison officers",
    ),
  }),
  plan("CEPOL-FI", "CEPOL Financial Investigation In-Service Training Western Balkans 2017-2019", {
    kind: "project",
    parent: "IPA2-2017-IISG",
    aliases: variants(
      "Financial Investigation In-Service Training",
      "Financial Investigation In-Service Training Programme Western Balkans 2017-2019",
    ),
  }),
  page("CSCWB-2", "Countering Serious Crime in the Western Balkans (IPA 2019)", {
    kind: "project",
    parent: "IPA2-2019",
    aliases: variants("CSC WB IPA 2019"),
    validFrom: "2020-07-01",
    validTo: "2023-06-30",
  }),
  page("IPA2-2019", "IPA II 2019", { kind: "instrument", aliases: variants("IPA 2019", "IPA II/2019") }),
  page("PAMECA5", "PAMECA V", {
    kind: "project",
    parent: "IPA2-2015",
    aliases: variants("EU PAMECA V project", "PAMECA", "IPA II 2015 - EU PAMECA V project"),
  }),
  page("IPROCEEDS", "iPROCEEDS", { kind: "project", parent: "IPA2-2014", aliases: [] }),
  page("IPROCEEDS2", "iPROCEEDS-2", { kind: "project", aliases: variants("iPROCEEDS 2") }),
  news("HF2", "Horizontal Facility II", {
    kind: "programme",
    aliases: variants(
      "Horizontal Facility for the Western Balkans and Turkey II",
      "EU/CoE Horizontal Facility",
    ),
  }),
  page("WBPACT2", "WB PaCT II", { kind: "project", aliases: variants("WB PACT II") }),
  page("EUCD-SALW", "EU Council Decisions for SEESAC", {
    kind: "instrument",
    aliases: variants(
      "Council Decision 2018/1788",
      "Council Decision 2021/2161",
      "Council Decision 2022/1654",
    ),
  }),
  table("SIRAS", "SIRAS", { kind: "project", aliases: variants("Project SIRAS", "SIRAS project") }),
  table("FAIT", "FAIT", { kind: "project", aliases: variants("FAIT Project") }),
  table("WINPRO3", "WINPRO III", { kind: "project", aliases: variants("WINPRO") }),
  table("PCCSEE-CORE", "PCC SEE core funding", {
    kind: "core funding",
    aliases: variants("PCC SEE core budget"),
  }),
  table("SELEC-WP", "SELEC work programme / budget", {
    kind: "core funding",
    aliases: variants("SELEC work programme", "SELEC budget"),
  }),
  table("CEPOL-CORE", "CEPOL core activities", {
    kind: "core funding",
    aliases: variants("CEPOL (core activities)"),
  }),
  table("INTERPOL-SER", "INTERPOL Strategy for the European Region 2017-2020", {
    kind: "strategy",
    aliases: variants(
      "Interpol's Strategy for the European Region 2017-2020",
      "Interpol's Strategy for European Region 2017-2020",
      "INTERPOL Strategy",
    ),
    note: "A strategy is not money: the source of funds is to be asked.",
  }),
  news("ISF", "Internal Security Fund", { kind: "instrument", aliases: variants("ISF Police") }),
  news("NORGRANT", "Norwegian grant", { kind: "instrument", aliases: variants("Norway Grants") }),
  table("UK-FUNDS", "Funds of the United Kingdom", {
    kind: "instrument",
    aliases: variants("UK funds", "Available (UK)"),
  }),
  table("OSCE-FUNDS", "Funds of the OSCE", { kind: "instrument", aliases: variants("OSCE funds") }),
  page("IPA3", "IPA III", {
    kind: "instrument",
    validFrom: "2021-01-01",
    aliases: variants("IPA 3", "Instrument for Pre-accession Assistance III"),
  }),
  page("RGF", "Reform and Growth Facility for the Western Balkans", {
    kind: "instrument",
    validFrom: "2024-05-25",
    aliases: variants("Growth Plan facility"),
  }),
  page("WBIF", "Western Balkans Investment Framework", { kind: "instrument", aliases: [] }),
  page("NATIONAL", "National budget of a beneficiary", {
    kind: "instrument",
    aliases: variants("State budget", "Own funds"),
  }),
];
