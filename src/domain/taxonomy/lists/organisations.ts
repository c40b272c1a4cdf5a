// Members, partners, donors and implementers: bodies of the EU, of the region, international bodies. Layer: domain/taxonomy.
// States, ministries, agencies and others are in `organisationsOfStates`.
import type { Term } from "../types";
import { acronyms, former, locals, misspellings, noted, official, proposed, variants } from "./build";
import { IISG_GOVERNANCE, IISG_NEWS, IPA_ACRONYMS, IPA_NEEDS, PRODUCT, PUBLIC_PAGE } from "./sources";

const member = official(IISG_GOVERNANCE);
const plan = official(IPA_ACRONYMS);
const table = official(IPA_NEEDS);
const news = official(IISG_NEWS);
const page = official(PUBLIC_PAGE);
const own = proposed(PRODUCT);

const EU: readonly Term[] = [
  member("EC", "European Commission", {
    kind: "eu",
    aliases: [
      ...acronyms("COM"),
      ...variants("Commission", "EU Commission", "European Union", "EU"),
      ...locals(
        "Evropska komisija",
        "Europska komisija",
        "Европска комисија",
        "Evropska unija",
        "Europska unija",
        "Европска унија",
        "Komisioni Evropian",
        "Bashkimi Evropian",
      ),
    ],
  }),
  news("EC-NEAR", "DG NEAR", {
    kind: "eu",
    parent: "EC",
    validTo: "2025-01-31",
    replacedBy: ["EC-ENEST"],
    aliases: [
      ...variants(
        "DG Near",
        "NEAR",
        "Directorate-General for Neighbourhood and Enlargement Negotiations",
        "European Neighbourhood Policy and Enlargement Negotiations",
      ),
      ...misspellings("European Neighborhood Policy and Enlargement Negotiations"),
    ],
    note: "Until 1 February 2025; enlargement is now with DG ENEST.",
  }),
  page("EC-ENEST", "DG ENEST", {
    kind: "eu",
    parent: "EC",
    validFrom: "2025-02-01",
    aliases: variants("ENEST", "Directorate-General for Enlargement and Eastern Neighbourhood"),
  }),
  news("EC-HOME", "DG HOME", {
    kind: "eu",
    parent: "EC",
    aliases: variants("DG Migration and Home Affairs", "Directorate-General for Migration and Home Affairs"),
  }),
  member("EEAS", "European External Action Service", {
    kind: "eu",
    aliases: acronyms("EU External Action Service"),
  }),
  news("EUD", "EU Delegation / EU Office", {
    kind: "eu",
    aliases: variants(
      "EU Delegation",
      "EU Office",
      "EUD/ EUSR",
      "EUD/EUSR",
      "EUSR",
      "Delegation of the European Union",
    ),
  }),
  plan("EUCOUNCIL", "Council of the European Union", {
    kind: "eu",
    aliases: variants("Council of the EU", "COUNCIL OF EU"),
  }),
  table("EULEX", "EULEX Kosovo*", {
    kind: "eu",
    aliases: [
      ...variants("EULEX Kosovo", "European Union Rule of Law Mission in Kosovo"),
      noted("European Union Rule of Law", "The name is cut short in the plan's list of acronyms."),
    ],
  }),
];

const EU_AGENCIES: readonly Term[] = [
  plan("EUROPOL", "Europol", {
    kind: "eu-agency",
    aliases: variants("European Union Agency for Law Enforcement Cooperation", "European Police Office"),
  }),
  plan("CEPOL", "CEPOL", {
    kind: "eu-agency",
    aliases: variants("European Union Agency for Law Enforcement Training", "European Police College"),
  }),
  plan("EUROJUST", "Eurojust", {
    kind: "eu-agency",
    aliases: [
      ...variants("European Union Agency for Criminal Justice Cooperation"),
      former("The European Union's Judicial Cooperation Unit", "2019-12-11"),
    ],
  }),
  news("FRONTEX", "Frontex", {
    kind: "eu-agency",
    aliases: [...variants("European Border and Coast Guard Agency"), ...acronyms("EBCGA")],
  }),
  page("EUDA", "European Union Drugs Agency", {
    kind: "eu-agency",
    aliases: [
      former("EMCDDA", "2024-07-01", "The agency's name until 1 July 2024."),
      former("European Monitoring Centre for Drugs and Drug Addiction", "2024-07-01"),
    ],
  }),
  page("EUAA", "European Union Agency for Asylum", {
    kind: "eu-agency",
    aliases: [former("EASO", "2022-01-18"), former("European Asylum Support Office", "2022-01-18")],
  }),
  page("EULISA", "eu-LISA", {
    kind: "eu-agency",
    aliases: variants(
      "eu LISA",
      "European Union Agency for the Operational Management of Large-Scale IT Systems",
    ),
  }),
  page("FRA", "European Union Agency for Fundamental Rights", { kind: "eu-agency", aliases: [] }),
  page("EIGE", "European Institute for Gender Equality", { kind: "eu-agency", aliases: [] }),
];

const REGIONAL: readonly Term[] = [
  plan("PCCSEE", "PCC SEE Secretariat", {
    kind: "regional",
    aliases: [
      ...variants(
        "PCC SEE",
        "PCC-SEE",
        "Secretariat of the Police Cooperation Convention for Southeast Europe",
      ),
      noted(
        "Police Cooperation Convention for Southeast Europe",
        "The convention; its Secretariat is the organisation.",
      ),
    ],
  }),
  plan("RCC", "Regional Cooperation Council", {
    kind: "regional",
    aliases: variants("RCC Secretariat"),
    note: "Host of the IISG Secretariat since 1 April 2020.",
  }),
  plan("SELEC", "Southeast European Law Enforcement Center", {
    kind: "regional",
    aliases: variants("Southeast European Law Enforcement Centre", "SELEC Center", "SELEC liaison officers"),
  }),
  plan("SEEPAG", "Southeast European Prosecutors Advisory Group", {
    kind: "regional",
    parent: "SELEC",
    aliases: variants("SEEPAg", "South East European Prosecutors Advisory Group"),
  }),
  plan("SEPCA", "Southeast Europe Police Chiefs Association", {
    kind: "regional",
    aliases: variants(
      "SEPCA (MKD Chairmanship 2018)",
      "MKD SEPCA Chairmanship 2018",
      "Southeast European Police Chiefs Association",
    ),
    note: "Chairmanships in brackets are not part of the name.",
  }),
  plan("SEESAC", "SEESAC", {
    kind: "regional",
    aliases: variants(
      "South Eastern and Eastern Europe Clearinghouse for the Control of Small Arms and Light Weapons",
    ),
  }),
  table("SEEFEN", "South East Europe Firearms Experts Network", {
    kind: "regional",
    aliases: [...variants("South East Europe Firearms Expert Network"), ...misspellings("SEEFFEN")],
  }),
  member("MARRI", "MARRI Regional Centre", {
    kind: "regional",
    aliases: variants("Migration, Asylum, Refugees Regional Initiative", "MARRI RC"),
  }),
  plan("RAI", "RAI Secretariat", {
    kind: "regional",
    aliases: [
      ...variants(
        "Regional Anti-Corruption Initiative",
        "RAI initiative",
        "RAI initiative and partners",
        "RAI and partners",
      ),
    ],
  }),
  news("RACVIAC", "RACVIAC", {
    kind: "regional",
    aliases: variants("RACVIAC Centre for Security Cooperation", "Centre for Security Cooperation"),
  }),
  official(IISG_GOVERNANCE)("IISG-SEC", "IISG Secretariat", {
    kind: "regional",
    parent: "RCC",
    aliases: [
      former(
        "IISG Support Group",
        "2020-03-31",
        "Until 2020 the core team; today the Support Group is the body of all members.",
      ),
      former("IISG SG", "2020-03-31"),
    ],
  }),
];

const INTERNATIONAL: readonly Term[] = [
  plan("UNODC", "United Nations Office on Drugs and Crime", {
    kind: "un",
    aliases: variants("UN Office on Drugs and Crime"),
  }),
  plan("UNODC-IEU", "UNODC Independent Evaluation Unit", {
    kind: "un",
    parent: "UNODC",
    aliases: [...acronyms("IEU"), ...variants("UNODC IEU", "UNODC Independent Evaluation Section")],
  }),
  table("UNDP", "United Nations Development Programme", {
    kind: "un",
    aliases: variants("UN Development Programme"),
  }),
  plan("IOM", "International Organization for Migration", {
    kind: "un",
    aliases: [
      ...variants("International Organisation for Migration"),
      ...locals(
        "Međunarodna organizacija za migracije",
        "Меѓународна организација за миграции",
        "Organizata Ndërkombëtare për Migracionin",
      ),
    ],
  }),
  page("UNHCR", "UN Refugee Agency", {
    kind: "un",
    aliases: variants("United Nations High Commissioner for Refugees"),
  }),
  plan("OSCE", "Organization for Security and Co-operation in Europe", {
    kind: "io",
    aliases: [
      ...misspellings(
        "Organisation for Security and Cooperation",
        "Organization for Security and Co-operation",
      ),
      ...locals("OEBS", "OESS", "ОЕБС", "ОБСЕ", "OSBE"),
      ...variants(
        "Organisation for Security and Cooperation in Europe",
        "Organization for Security and Cooperation in Europe",
        "Organisation for Security and Co-operation in Europe",
        "OSCE field missions in SEE",
      ),
    ],
  }),
  plan("OSCE-SPMU", "OSCE TNTD/SPMU", {
    kind: "io",
    parent: "OSCE",
    aliases: variants(
      "OSCE Strategic Police Matters Unit",
      "OSCE/TNTD Strategic Police Matters Unit",
      "OSCE SPMU",
      "OSCE/TNTD",
      "SPMU",
      "OSCE, Strategic Police Matters Unit",
      "OSCE Transnational Threats Department's Strategic Police Matters Unit",
      "OSCE, Strategic Police Matters Unit with OSCE field missions in SEE",
      "Strategic Police Matters Unit",
    ),
  }),
  table("OMIK", "OSCE Mission in Kosovo*", {
    kind: "io",
    parent: "OSCE",
    aliases: [...acronyms("OMiK"), ...variants("OSCE Mission in Kosovo")],
    note: "The Kosovo* rule applies.",
  }),
  member("OSCE-BIH", "OSCE Mission to Bosnia and Herzegovina", {
    kind: "io",
    parent: "OSCE",
    aliases: variants("OSCE Mission to BiH"),
  }),
  plan("COE", "Council of Europe", {
    kind: "io",
    aliases: [
      ...locals(
        "Savet Evrope",
        "Vijeće Europe",
        "Vijeće Evrope",
        "Savjet Evrope",
        "Савет Европе",
        "Совет на Европа",
        "Këshilli i Evropës",
      ),
      ...acronyms("CoE"),
      noted(
        "CoE (iPROCEEDS, Cybercrime Programme Office)",
        "Organisation and project in one cell; iPROCEEDS is the project.",
      ),
      ...variants("Council of Europe Cybercrime Programme Office", "C-PROC"),
    ],
  }),
  plan("INTERPOL", "INTERPOL", {
    kind: "io",
    aliases: variants(
      "ICPO Interpol",
      "ICPO INTERPOL",
      "International Criminal Police Organization",
      "ICPO-INTERPOL",
    ),
  }),
  plan("ICMPD", "International Centre for Migration Policy Development", { kind: "io", aliases: [] }),
  page("WORLDBANK", "World Bank", {
    kind: "io",
    aliases: [noted("WB", "In IISG documents WB means Western Balkans.", "acronym")],
  }),
  page("NATO", "NATO", { kind: "io", aliases: variants("North Atlantic Treaty Organization") }),
];

/** Named in plans and projects of the region, but in none of the IISG's lists seen: proposed, until the Secretariat decides. */
const BESIDE: readonly Term[] = [
  own("ENISA", "European Union Agency for Cybersecurity", { kind: "eu-agency", aliases: acronyms("ENISA") }),
  own("JRC", "Joint Research Centre of the European Commission", {
    kind: "eu",
    parent: "EC",
    aliases: [...acronyms("JRC"), ...variants("Joint Research Centre")],
  }),
  own("UNICEF", "United Nations Children's Fund", { kind: "un", aliases: acronyms("UNICEF") }),
  own("WCO", "World Customs Organization", {
    kind: "io",
    aliases: [...acronyms("WCO"), ...variants("World Customs Organisation")],
  }),
  own("OECD", "Organisation for Economic Co-operation and Development", {
    kind: "io",
    aliases: [...acronyms("OECD"), ...variants("Organization for Economic Cooperation and Development")],
  }),
];

export const ORGANISATIONS_INTERNATIONAL: readonly Term[] = [
  ...EU,
  ...EU_AGENCIES,
  ...REGIONAL,
  ...INTERNATIONAL,
  ...BESIDE,
];
export const ORGANISATION_OTHER: Term = own("OTHER", "Other organisation (say which in the comment)", {
  kind: "other",
});
