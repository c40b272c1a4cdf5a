// Bodies of the beneficiaries that submit needs or benefit from projects. Layer: domain/taxonomy.
import type { Term } from "../types";
import { acronyms, noted, official, proposed, variants } from "./build";
import { IISG_GOVERNANCE, IISG_WBCTI, IPA_NEEDS, PRODUCT } from "./sources";

const seen = official(IISG_WBCTI);
const plan = official(IPA_NEEDS);
const lead = official(IISG_GOVERNANCE);
const own = proposed(PRODUCT);

/** Names are official, codes are this product's. Entry outside the list is allowed with a warning. */
export const INSTITUTIONS: readonly Term[] = [
  lead("AL-MOI", "Ministry of Interior, Albania", { parent: "AL", aliases: variants("MoI Albania") }),
  seen("AL-CTD", "Ministry of Interior, Directorate for Counter-Terrorism, Albania", { parent: "AL" }),
  seen("AL-CVE", "P/CVE Center, Albania", { parent: "AL", aliases: variants("CVE Center Albania") }),
  plan("AL-ASP", "Albanian State Police", { parent: "AL", aliases: acronyms("ASP") }),
  lead("BA-MOS", "Ministry of Security, Bosnia and Herzegovina", {
    parent: "BA",
    aliases: variants("MoS BiH", "Ministry of Security of BiH"),
  }),
  seen("BA-SIPA", "State Investigation and Protection Agency", { parent: "BA", aliases: acronyms("SIPA") }),
  seen("BA-OSA", "Intelligence and Security Agency, Bosnia and Herzegovina", {
    parent: "BA",
    aliases: acronyms("OSA"),
  }),
  seen("BA-FMUP", "Federal Ministry of Interior", {
    parent: "BA",
    aliases: [...acronyms("FMUP"), ...variants("Federal MoI", "MoI of the Federation of BiH")],
  }),
  seen("BA-MUPRS", "Ministry of Interior of Republika Srpska", {
    parent: "BA",
    aliases: [
      ...variants("MoI of Republika Srpska", "MoI RS"),
      noted("RS MoI", "RS beside Bosnia and Herzegovina is Republika Srpska."),
    ],
  }),
  seen("BA-BDP", "Police of Brčko District", {
    parent: "BA",
    aliases: variants("Brcko District Police", "Police of Brcko District"),
  }),
  lead("XK-MOI", "Ministry of Interior, Kosovo*", {
    parent: "XK",
    aliases: [...variants("MoI Kosovo*", "Ministry of Internal Affairs, Kosovo*")],
  }),
  seen("XK-CTD", "Ministry of Interior, Directorate for Counter-Terrorism, Kosovo*", { parent: "XK" }),
  seen("XK-NC", "National coordinator, Kosovo*", { parent: "XK" }),
  plan("XK-KP", "Kosovo* Police", {
    parent: "XK",
    aliases: [...acronyms("KP"), noted("Kosovo Police", "Written with the asterisk on IISG sheets.")],
  }),
  plan("XK-BPO", "Basic Prosecution Office, Kosovo*", { parent: "XK" }),
  plan("XK-TAK", "Tax Administration, Kosovo*", { parent: "XK" }),
  plan("XK-CUS", "Customs, Kosovo*", { parent: "XK", aliases: variants("Kosovo* Customs") }),
  plan("XK-ACA", "Anti-Corruption Agency, Kosovo*", { parent: "XK" }),
  plan("XK-VUS", "Municipality of Vushtrri/Vučitrn", { parent: "XK" }),
  plan("XK-MIT", "Municipality of Mitrovica", { parent: "XK" }),
  lead("ME-MOI", "Ministry of Interior, Montenegro", { parent: "ME", aliases: variants("MoI Montenegro") }),
  seen("ME-NC", "National coordinator, Montenegro", { parent: "ME" }),
  lead("MK-MOI", "Ministry of Interior, North Macedonia", {
    parent: "MK",
    aliases: variants("MoI North Macedonia"),
  }),
  seen("MK-CCT", "National Committee for Countering Terrorism and Violent Extremism, North Macedonia", {
    parent: "MK",
  }),
  lead("RS-MOI", "Ministry of Interior, Serbia", {
    parent: "RS",
    aliases: variants("MoI Serbia", "Serbian Ministry of Interior"),
  }),
  plan("RS-MTC", "Ministry of Interior, Training Centre, Serbia", { parent: "RS" }),
  own("AL-PO", "Prosecution offices, Albania", { parent: "AL" }),
  own("BA-PO", "Prosecution offices, Bosnia and Herzegovina", { parent: "BA" }),
  own("XK-PO", "Prosecution offices, Kosovo*", { parent: "XK" }),
  own("ME-POL", "Police Directorate, Montenegro", { parent: "ME" }),
  own("ME-PO", "Prosecution offices, Montenegro", { parent: "ME" }),
  own("MK-PO", "Prosecution offices, North Macedonia", { parent: "MK" }),
  own("RS-PO", "Prosecution offices, Serbia", { parent: "RS" }),
  own("WB6-ANY", "Several institutions of the region", { parent: "WB6" }),
];
