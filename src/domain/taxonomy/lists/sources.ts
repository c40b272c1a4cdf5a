// Names of the documents that list data come from, as people read them. Layer: domain/taxonomy.

export const IPA = "WBCSCi Integrative Plan of Action 2018-2020";
export const IPA_NEEDS = `${IPA}, part j (table of actions)`;
export const IPA_PRIORITIES = `${IPA}, part b (prioritisation)`;
export const IPA_CROSS = `${IPA}, part c (cross-cutting threats)`;
export const IPA_LOGFRAME = `${IPA}, part h (logical framework)`;
export const IPA_ACRONYMS = `${IPA}, acronyms`;
export const IPA_FUNDING = `${IPA}, part e (funding)`;
export const IISG_ABOUT = "IISG web page, About IISG";
export const IISG_GOVERNANCE = "IISG web page, Governance structure";
export const IISG_WBCSCI = "IISG web page, WBCSCi";
export const IISG_WBCTI = "IISG web page, WBCTi";
export const IISG_BOARD_6 = "IISG web page, 6th Board meeting (20 June 2022)";
export const IISG_PILLAR_MEETING = "IISG web page, WBCTi regional pillar meeting (3-4 March 2021)";
export const IISG_NEWS = "IISG web page, news and events";
export const CT_AGENDA = "EU Counter-Terrorism Agenda COM(2020) 795";
export const JAP_2018 =
  "Joint Action Plan on Counter-Terrorism for the Western Balkans (October 2018) and its bilateral arrangements";
export const JAP_2025 =
  "Joint Action Plan on Preventing and Countering Terrorism and Violent Extremism (30 October 2025)";
export const EMPACT_2018 = "Council conclusions on EU crime priorities 2018-2021";
export const EMPACT_2022 = "Council conclusions on EU crime priorities 2022-2025 (EMPACT)";
export const EMPACT_2026 = "Council conclusions on EU crime priorities 2026-2029 (EMPACT)";
export const EIBM =
  "Regulation (EU) 2019/1896, Art. 3, and COM(2023) 146 (European integrated border management)";
export const IBM_GUIDELINES =
  "EC guidelines for integrated border management and national IBM strategies of the region";
export const PRODUCT = "Proposed by this product; not decided by any body of the IISG";
export const ISO_4217 = "ISO 4217";
export const PUBLIC_PAGE = "Public page of the organisation or project";
