// Headings as people of the region rewrite them: labels of our own catalogues, and nothing beyond (test/i18n/localHeadings.test.ts
// holds them together). Serbian in Cyrillic is Latin once it is folded. Layer: domain/template.
import type { TableKind } from "./definitions";

const PILLAR = ["Stub", "Столб", "Shtylla"];
const NEED = ["Potreba", "Потреба", "Nevoja"];
const PHASE = ["Faza", "Фаза"];
const DONORS = ["Donator", "Донатор", "Donatori"];
const FUNDING_STATE = ["Stanje finansiranja", "Состојба на финансирањето", "Gjendja e financimit"];
const INSTRUMENT = ["Инструмент", "Instrumenti"];

/** By kind of table and key of the column. */
export const LOCAL_HEADINGS: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  needs: {
    cycle: ["Ciklus", "Циклус", "Cikli"],
    pillar: PILLAR,
    beneficiary: ["Korisnik", "Корисник", "Përfituesi"],
    phase: PHASE,
    need_text: NEED,
    level: ["Nivo potrebe", "Ниво на потребата", "Niveli i nevojës"],
    perspective: ["Perspektiva", "Перспектива"],
  },
  responses: {
    reporting_member: ["Prijavio", "Пријавил", "Raportuar nga"],
    mapping_year: ["Godina mapiranja", "Година на мапирање", "Viti i hartëzimit"],
    title: ["Naziv", "Назив", "Наслов", "Titulli"],
    pillar: PILLAR,
    need_ids: [...NEED, "Potrebe", "Потреби", "Nevojat"],
    action_code: ["Aktivnost", "Активност", "Veprimi"],
    phase: PHASE,
    donors: [...DONORS, "Донатори", "Donatorët"],
    instrument: INSTRUMENT,
    reference: ["Referentni broj", "Референтен број", "Numri i referencës"],
    lead: ["Vodeći sprovodilac", "Vodeći provodilac", "Водечки спроведувач", "Zbatuesi kryesor"],
    beneficiaries: ["Korisnik", "Корисник", "Përfituesi", "Korisnici", "Корисници", "Përfituesit"],
    scope: ["Obuhvat", "Опфат", "Shtrirja"],
    activity_type: ["Vrsta aktivnosti", "Вид активност", "Lloji i veprimtarisë"],
    status: ["Статус", "Statusi"],
    start: ["Početak", "Почеток", "Fillimi"],
    end: ["Kraj", "Крај", "Mbarimi"],
    total_budget: ["Budžet", "Буџет", "Buxheti"],
    funding_status: FUNDING_STATE,
  },
  "funding-lines": {
    donor: DONORS,
    instrument: INSTRUMENT,
    year: ["Godina", "Година", "Viti"],
    amount: ["Iznos", "Износ", "Shuma"],
    funding_status: FUNDING_STATE,
  },
};
