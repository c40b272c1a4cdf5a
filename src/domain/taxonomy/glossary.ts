// Acronyms that occur in the plans and workbooks, in plain words. Layer: domain/taxonomy.

/** Acronym to meaning. Where one acronym has two meanings the text says both. */
export const GLOSSARY: Readonly<Record<string, string>> = {
  AMLU: "Anti-money laundering unit",
  ARGOS: "Cooperation of surveillance units in Europe",
  ARO: "Asset Recovery Office",
  "B/C/S": "Bosnian, Croatian, Serbian (languages)",
  CARIN: "Camden Asset Recovery Inter-agency Network",
  CBS: "Cross-border surveillance",
  CILC: "Center for International Legal Cooperation",
  CoE: "Council of Europe",
  COSI: "Standing Committee on Operational Cooperation on Internal Security (Council of the EU)",
  CT: "Counter-terrorism",
  CTI: "Counter-Terrorism Initiative (network)",
  DG: "Directorate-General of the European Commission",
  EBCGA: "European Border and Coast Guard Agency (Frontex)",
  ECT: "Embedded Country Team",
  EIBM: "European integrated border management",
  EMCDDA:
    "European Monitoring Centre for Drugs and Drug Addiction, since July 2024 the European Union Drugs Agency",
  EMPACT: "European Multidisciplinary Platform Against Criminal Threats",
  EU: "European Union",
  EUDA: "European Union Drugs Agency",
  EULEX: "European Union Rule of Law Mission in Kosovo*",
  FATF: "Financial Action Task Force",
  FIU: "Financial intelligence unit",
  GRECO: "Group of States against Corruption (Council of Europe)",
  IBM: "Integrated border management",
  IISG: "Integrative Internal Security Governance",
  "IISG-D": "Database of the IISG",
  ILECU: "International Law Enforcement Coordination Unit",
  ILP: "Intelligence-led policing",
  iPA: "Integrative Plan of Action (not the same as IPA)",
  IPA: "Instrument for Pre-accession Assistance (not the same as iPA)",
  ISF: "Internal Security Fund",
  JAP: "Joint Action Plan on counter-terrorism",
  JHA: "Justice and home affairs",
  JIT: "Joint Investigation Team",
  KP: "Kosovo* Police",
  LE: "Law enforcement",
  LEWP: "Law Enforcement Working Party (Council of the EU)",
  MARRI: "Migration, Asylum, Refugees Regional Initiative",
  MKD: "ISO code of North Macedonia; as a currency, the denar",
  MoI: "Ministry of Interior",
  MONEYVAL: "Committee of Experts on the Evaluation of Anti-Money Laundering Measures (Council of Europe)",
  MS: "Member State of the EU",
  NCB: "National Central Bureau (INTERPOL)",
  NCP: "National contact point",
  OAP: "Operational Action Plan (EMPACT)",
  OCTA: "Organised crime threat assessment",
  OMiK: "OSCE Mission in Kosovo*",
  OSCE: "Organization for Security and Co-operation in Europe",
  "P/CVE": "Preventing and countering violent extremism",
  "PCC SEE": "Police Cooperation Convention for Southeast Europe",
  PCCC: "Police and Customs Cooperation Centre",
  PPO: "Public prosecutor's office",
  RAI: "Regional Anti-Corruption Initiative",
  RCC: "Regional Cooperation Council",
  RS: "Code of Serbia; inside Bosnia and Herzegovina, Republika Srpska",
  SALW: "Small arms and light weapons",
  SEE: "South-Eastern Europe",
  SEEFEN: "South East Europe Firearms Experts Network",
  SEEPAG: "Southeast European Prosecutors Advisory Group",
  SELEC: "Southeast European Law Enforcement Center",
  SENSEE: "Surveillance Expert Network for Southeast Europe",
  SEPCA: "Southeast Europe Police Chiefs Association",
  SIENA: "Secure Information Exchange Network Application (Europol)",
  SOP: "Standard operating procedure",
  SPMU: "Strategic Police Matters Unit (OSCE)",
  STR: "Suspicious transaction report",
  THB: "Trafficking in human beings",
  TNA: "Training needs assessment",
  TNTD: "Transnational Threats Department (OSCE)",
  ToR: "Terms of Reference",
  ToT: "Training of trainers",
  UNSCR: "United Nations Security Council Resolution",
  VoT: "Victim of trafficking",
  WB: "Western Balkans; elsewhere also World Bank",
  WB6: "The six partners of the Western Balkans",
  WBBSi: "Western Balkan Border Security initiative",
  WBCSCi: "Western Balkan Counter Serious Crime initiative",
  WBCTi: "Western Balkan Counter-Terrorism initiative",
  WBIF: "Western Balkans Investment Framework",
};

/** The glossary as a map, for comparing texts. */
export const ACRONYMS: ReadonlyMap<string, string> = new Map(Object.entries(GLOSSARY));

/** Acronyms of the glossary that stand in a text as words of their own, in the order they occur. */
export function acronymsIn(text: string): { readonly acronym: string; readonly meaning: string }[] {
  const found = Object.entries(GLOSSARY)
    .map(([acronym, meaning]) => ({ acronym, meaning, at: wordAt(text, acronym) }))
    .filter(({ at }) => at >= 0);
  return found
    .sort((a, b) => a.at - b.at || (a.acronym < b.acronym ? -1 : 1))
    .map(({ acronym, meaning }) => ({ acronym, meaning }));
}

function wordAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + word.length])) return at;
  }
  return -1;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
