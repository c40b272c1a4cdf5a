// States as members and donors, ministries, national agencies, centres and NGOs. Layer: domain/taxonomy.
import type { Term } from "../types";
import { acronyms, former, misspellings, noted, official, variants } from "./build";
import {
  IISG_GOVERNANCE,
  IISG_NEWS,
  IISG_WBCSCI,
  IPA_ACRONYMS,
  IPA_FUNDING,
  IPA_NEEDS,
  PUBLIC_PAGE,
} from "./sources";

const member = official(IISG_GOVERNANCE);
const plan = official(IPA_ACRONYMS);
const table = official(IPA_NEEDS);
const news = official(IISG_NEWS);
const page = official(PUBLIC_PAGE);
const state = "state";

const PARTNERS: readonly Term[] = [
  member("AL", "Albania", { kind: state, aliases: acronyms("ALB") }),
  member("BA", "Bosnia and Herzegovina", { kind: state, aliases: acronyms("BiH", "BIH") }),
  member("XK", "Kosovo*", {
    kind: state,
    aliases: variants("Kosovo", "Kosovo *"),
    note: "Partner of the IISG; the designation is without prejudice to positions on status (see the footnote).",
  }),
  member("ME", "Montenegro", { kind: state, aliases: acronyms("MNE") }),
  member("MK", "North Macedonia", {
    kind: state,
    aliases: [
      noted("MKD", "ISO country code alpha-3; as a currency MKD is the denar.", "acronym"),
      former("FYROM", "2019-02-11"),
      former("The former Yugoslav Republic of Macedonia", "2019-02-11"),
    ],
  }),
  member("RS", "Serbia", { kind: state, aliases: acronyms("SRB") }),
];

const STATES: readonly Term[] = [
  member("AT", "Austria", { kind: state, aliases: [] }),
  official(IISG_WBCSCI)("BG", "Bulgaria", { kind: state, aliases: [] }),
  news("CH", "Switzerland", { kind: state, aliases: variants("Swiss") }),
  table("DE", "Germany", {
    kind: state,
    aliases: [
      ...variants("Federal Republic of Germany"),
      noted("German Government", "Its donor for projects of GIZ is BMZ."),
    ],
  }),
  news("EL", "Greece", { kind: state, aliases: noteIso("GR") }),
  member("FR", "France", { kind: state, aliases: variants("French Republic") }),
  member("IT", "Italy", { kind: state, aliases: variants("Italian Gov't", "Italian Government") }),
  table("NL", "Netherlands", { kind: state, aliases: variants("The Netherlands") }),
  news("NO", "Norway", { kind: state, aliases: variants("Norwegian Ministry of Foreign Affairs") }),
  member("SI", "Slovenia", { kind: state, aliases: [] }),
  news("TR", "Türkiye", { kind: state, aliases: [former("Turkey", "2022-06-02")] }),
  member("UK", "United Kingdom", {
    kind: state,
    aliases: [
      ...noteIso("GB"),
      ...variants("FCDO", "UK FCDO", "United Kingdom of Great Britain and Northern Ireland"),
      former("UK F.C.O.", "2020-09-01"),
      former("UK FCO", "2020-09-01"),
    ],
  }),
  news("US", "United States", { kind: state, aliases: variants("USA", "United States of America") }),
];

const BODIES: readonly Term[] = [
  page("BMZ", "German Federal Ministry for Economic Cooperation and Development", {
    kind: "ministry",
    parent: "DE",
    aliases: [],
    note: "Donor behind many projects of GIZ.",
  }),
  plan("GIZ", "GIZ", {
    kind: "agency",
    parent: "DE",
    aliases: [
      ...variants(
        "Deutsche Gesellschaft für Internationale Zusammenarbeit (GIZ) GmbH",
        "Deutsche Gesellschaft für Internationale Zusammenarbeit",
      ),
      ...variants(
        "German Agency for International Cooperation",
        "German Corporation for International Cooperation",
        "German Association for International Cooperation",
      ),
    ],
  }),
  official(IPA_FUNDING)("IT-MOI", "Italian Ministry of Interior", {
    kind: "ministry",
    parent: "IT",
    aliases: variants(
      "IMoI",
      "Italian MoI",
      "Ministry of Interior of Italy",
      "Italian Ministry of the Interior",
    ),
  }),
  plan("CILC", "Center for International Legal Cooperation", {
    kind: "ngo",
    parent: "NL",
    aliases: [...variants("Centre for International Legal Cooperation"), ...misspellings("CLIC")],
  }),
  plan("NICO", "NI-CO", {
    kind: "agency",
    parent: "UK",
    aliases: variants(
      "Northern Ireland Co-operation Overseas Ltd",
      "Northern Ireland Co-operation Overseas",
      "NI-CO/WINPRO Project",
    ),
  }),
  plan("USAID", "United States Agency for International Development", {
    kind: "agency",
    parent: "US",
    aliases: [],
  }),
  plan("ICITAP", "International Criminal Investigative Training Assistance Program", {
    kind: "agency",
    parent: "US",
    aliases: [],
  }),
  plan("MARSHALL", "George C. Marshall Center", {
    kind: "agency",
    aliases: variants(
      "Marshall Center",
      "George C. Marshall European Center for Security Studies",
      "George C. Marshall Center - European Center for Security Studies",
    ),
  }),
  plan("DCAF", "DCAF", {
    kind: "ngo",
    aliases: [
      ...variants("Geneva Centre for Security Sector Governance", "Geneva Centre for Security Governance"),
      former("The Geneva Centre for the Democratic Control of Armed Forces"),
      former("Geneva Centre for the Democratic Control of Armed Forces"),
      noted("DCAF Ljubljana", "An office of DCAF."),
    ],
  }),
  plan("AIRE", "AIRE Centre", { kind: "ngo", aliases: variants("Advice on Individual Rights in Europe") }),
  news("CEELI", "CEELI Institute", { kind: "ngo", aliases: [] }),
  news("MOI-RS", "Ministry of Interior, Serbia", {
    kind: "ministry",
    parent: "RS",
    aliases: variants("MoI Serbia", "Serbian MoI"),
  }),
  table("CIVIL-SOCIETY", "Civil society organisations", {
    kind: "ngo",
    aliases: variants("civil society", "CSOs", "NGOs"),
  }),
];

export const ORGANISATIONS_OF_STATES: readonly Term[] = [...PARTNERS, ...STATES, ...BODIES];

function noteIso(code: string): ReturnType<typeof variants> {
  return [noted(code, "The code of ISO 3166; EU style writes another.", "acronym")];
}
