// The taxonomy that comes with the product. Layer: domain/taxonomy.
import { BENEFICIARIES } from "./lists/beneficiaries";
import { BS_ACTIONS, BS_MEASURES, BS_NEEDS, BS_OBJECTIVES, BS_PRIORITIES } from "./lists/borderSecurity";
import { CT_ACTIONS, CT_MEASURES, CT_NEEDS, CT_OBJECTIVES, CT_PRIORITIES } from "./lists/counterTerrorism";
import { CRIME_PRIORITIES } from "./lists/crimePriorities";
import {
  CROSS_CUTTING,
  CYCLES,
  LEVELS,
  MAPPING_YEARS,
  PERSPECTIVES,
  PHASES,
  PILLARS,
} from "./lists/crossCutting";
import { CROSSWALKS } from "./lists/crosswalks";
import { INSTITUTIONS } from "./lists/institutions";
import { INSTRUMENTS } from "./lists/instruments";
import { withLocalLabels } from "./lists/localLabels";
import { OUTPUT_INDICATORS } from "./lists/logicalFramework";
import { ORGANISATIONS_INTERNATIONAL, ORGANISATION_OTHER } from "./lists/organisations";
import { ORGANISATIONS_OF_STATES } from "./lists/organisationsOfStates";
import { SC_ACTIONS, SC_NEEDS, SC_PRIORITIES } from "./lists/seriousCrime";
import { SC_MEASURES, SC_OBJECTIVES } from "./lists/seriousCrimeLinks";
import {
  ACTIVITY_TYPES,
  CLASSIFICATIONS,
  COST_BASES,
  CRITERIA,
  CURRENCIES,
  FRAMEWORKS,
  FUNDING_STATES,
  IMPORTANCE,
  NEED_STATUSES,
  SCOPES,
  STATUSES,
  VISIBILITIES,
  YES_NO,
} from "./lists/vocabularies";
import { LIST_IDS } from "./types";
import type { ListId, Taxonomy, Term, TermList } from "./types";

/** Raised whenever a term of the product changes. */
export const TAXONOMY_VERSION = "2026.1";

const TERMS = {
  pillars: PILLARS,
  phases: PHASES,
  levels: LEVELS,
  perspectives: PERSPECTIVES,
  cycles: CYCLES,
  mappingYears: MAPPING_YEARS,
  beneficiaries: BENEFICIARIES,
  organisations: [...ORGANISATIONS_INTERNATIONAL, ...ORGANISATIONS_OF_STATES, ORGANISATION_OTHER],
  institutions: INSTITUTIONS,
  instruments: INSTRUMENTS,
  priorities: [...CT_PRIORITIES, ...SC_PRIORITIES, ...BS_PRIORITIES],
  objectives: [...CT_OBJECTIVES, ...SC_OBJECTIVES, ...BS_OBJECTIVES],
  measures: [...CT_MEASURES, ...SC_MEASURES, ...BS_MEASURES],
  needs: [...CT_NEEDS, ...SC_NEEDS, ...BS_NEEDS],
  actions: [...CT_ACTIONS, ...SC_ACTIONS, ...BS_ACTIONS],
  outputIndicators: OUTPUT_INDICATORS,
  frameworks: FRAMEWORKS,
  activityTypes: ACTIVITY_TYPES,
  criteria: CRITERIA,
  importance: IMPORTANCE,
  needStatuses: NEED_STATUSES,
  costBases: COST_BASES,
  statuses: STATUSES,
  fundingStates: FUNDING_STATES,
  scopes: SCOPES,
  visibilities: VISIBILITIES,
  currencies: CURRENCIES,
  classifications: CLASSIFICATIONS,
  yesNo: YES_NO,
  crossCutting: CROSS_CUTTING,
  crimePriorities: CRIME_PRIORITIES,
} satisfies Record<ListId, readonly Term[]>;

export const BUILTIN_TAXONOMY: Taxonomy = {
  version: TAXONOMY_VERSION,
  lists: Object.fromEntries(
    LIST_IDS.map((id): [ListId, TermList] => [id, { id, terms: withLocalLabels(id, TERMS[id]) }]),
  ) as Record<ListId, TermList>,
  crosswalks: CROSSWALKS,
};
