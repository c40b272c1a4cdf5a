// Labels of short lists in the languages of the region: our own translations, not wording of any document. Layer: domain/taxonomy.
import type { Language, ListId, Term } from "../types";

/** Albanian; Bosnian; Montenegrin where it differs from Bosnian, else ""; Serbian in Latin letters; Macedonian. */
type Row = readonly [sq: string, bs: string, cnr: string, sr: string, mk: string];

/** By list and code. Terms that carry labels of their own are not repeated here. */
const LABELS: Readonly<Partial<Record<ListId, Readonly<Record<string, Row>>>>> = {
  activityTypes: {
    INV: [
      "Mbështetje hetimore dhe operacionale",
      "Istražna i operativna podrška",
      "",
      "Istražna i operativna podrška",
      "Истражна и оперативна поддршка",
    ],
    TRN: [
      "Trajnim dhe ngritje kapacitetesh",
      "Obuka i izgradnja kapaciteta",
      "",
      "Obuka i izgradnja kapaciteta",
      "Обука и градење капацитети",
    ],
    LEG: [
      "Legjislacion dhe rregullim",
      "Zakonodavstvo i propisi",
      "",
      "Zakonodavstvo i propisi",
      "Законодавство и прописи",
    ],
    EQP: [
      "Pajisje, TI dhe infrastrukturë",
      "Oprema, IT i infrastruktura",
      "",
      "Oprema, IT i infrastruktura",
      "Опрема, ИТ и инфраструктура",
    ],
    NET: [
      "Rrjetëzim dhe platforma bashkëpunimi",
      "Umrežavanje i platforme za saradnju",
      "",
      "Umrežavanje i platforme za saradnju",
      "Вмрежување и платформи за соработка",
    ],
    INF: [
      "Shkëmbim informacioni dhe të dhënash",
      "Razmjena informacija i podataka",
      "",
      "Razmena informacija i podataka",
      "Размена на информации и податоци",
    ],
    EUM: [
      "Bashkëpunim me mekanizmat e BE-së",
      "Saradnja s mehanizmima EU",
      "Saradnja sa mehanizmima EU",
      "Saradnja sa mehanizmima EU",
      "Соработка со механизмите на ЕУ",
    ],
    ANA: [
      "Analizë, hartëzim, kërkim, vlerësim i kërcënimeve",
      "Analiza, mapiranje, istraživanje, procjena prijetnji",
      "",
      "Analiza, mapiranje, istraživanje, procena pretnji",
      "Анализа, мапирање, истражување, процена на закани",
    ],
    INS: [
      "Ngritje institucionesh, strategji, koordinim",
      "Izgradnja institucija, strategija, koordinacija",
      "",
      "Izgradnja institucija, strategija, koordinacija",
      "Градење институции, стратегија, координација",
    ],
    PRE: [
      "Parandalim, ndërgjegjësim, raportim nga publiku",
      "Prevencija, podizanje svijesti, prijave građana",
      "",
      "Prevencija, podizanje svesti, prijave građana",
      "Превенција, подигање на свеста, пријави од граѓаните",
    ],
    EVA: [
      "Vlerësim nevojash, monitorim, vlerësim",
      "Procjena potreba, praćenje, evaluacija",
      "",
      "Procena potreba, praćenje, evaluacija",
      "Процена на потреби, следење, евалуација",
    ],
  },
  frameworks: {
    ACQ: [
      "Acquis i BE-së",
      "Pravna stečevina EU",
      "Pravna tekovina EU",
      "Pravne tekovine EU",
      "Право на ЕУ (acquis)",
    ],
    EUS: [
      "Standard ose praktikë e BE-së",
      "Standard ili praksa EU",
      "",
      "Standard ili praksa EU",
      "Стандард или практика на ЕУ",
    ],
    ENL: [
      "Raport i zgjerimit",
      "Izvještaj o proširenju",
      "",
      "Izveštaj o proširenju",
      "Извештај за проширувањето",
    ],
    REG: [
      "Strategji rajonale",
      "Regionalna strategija",
      "",
      "Regionalna strategija",
      "Регионална стратегија",
    ],
    NAT: [
      "Strategji kombëtare",
      "Nacionalna strategija",
      "",
      "Nacionalna strategija",
      "Национална стратегија",
    ],
    MEM: [
      "Dokument i një anëtari të IISG",
      "Dokument članice IISG",
      "",
      "Dokument članice IISG",
      "Документ на членка на IISG",
    ],
  },
  criteria: {
    C1: ["Urgjente, afatshkurtër", "Hitno, kratkoročno", "", "Hitno, kratkoročno", "Итно, краткорочно"],
    C2: [
      "Shkak rrënjësor ose strategjike",
      "Osnovni uzrok ili strateški",
      "",
      "Osnovni uzrok ili strateški",
      "Основна причина или стратешко",
    ],
    C3: ["Kërcënim i rëndësishëm", "Značajna prijetnja", "", "Značajna pretnja", "Значителна закана"],
    C4: ["Ndërsektoriale", "Međusektorsko", "", "Međusektorsko", "Меѓусекторско"],
  },
  needStatuses: {
    OPN: ["E hapur", "Otvoreno", "", "Otvoreno", "Отворено"],
    PAR: ["Pjesërisht e adresuar", "Djelimično riješeno", "", "Delimično rešeno", "Делумно решено"],
    MET: ["E përmbushur", "Ispunjeno", "", "Ispunjeno", "Исполнето"],
    WDR: ["E tërhequr", "Povučeno", "", "Povučeno", "Повлечено"],
    CAR: ["E bartur", "Preneseno", "Prenijeto", "Preneto", "Пренесено"],
  },
  fundingStates: {
    PART: [
      "Pjesërisht i siguruar",
      "Djelimično osigurano",
      "Djelimično obezbijeđeno",
      "Delimično obezbeđeno",
      "Делумно обезбедено",
    ],
    NEG: ["Në negociim", "U pregovorima", "", "U pregovorima", "Во преговори"],
    SEEK: ["Kërkohet", "Traži se", "", "Traži se", "Се бара"],
    NST: ["Nuk është deklaruar", "Nije navedeno", "", "Nije navedeno", "Не е наведено"],
  },
  costBases: {
    QUO: ["Ofertë", "Ponuda", "", "Ponuda", "Понуда"],
    EXP: ["Vlerësim eksperti", "Procjena stručnjaka", "", "Procena stručnjaka", "Проценка на експерт"],
    PAS: ["Projekt i mëparshëm", "Raniji projekat", "", "Raniji projekat", "Претходен проект"],
    UNK: ["E panjohur", "Nepoznato", "", "Nepoznato", "Непознато"],
  },
  scopes: {
    NATL: ["Kombëtar", "Nacionalno", "", "Nacionalno", "Национално"],
    BIL: ["Dypalësh", "Bilateralno", "", "Bilateralno", "Билатерално"],
    MULTI: ["Me shumë përfitues", "Više korisnika", "", "Više korisnika", "Повеќе корисници"],
    WB6: ["Rajonal WB6", "Regionalno WB6", "", "Regionalno WB6", "Регионално WB6"],
    WIDER: ["Rajon më i gjerë", "Šira regija", "Širi region", "Širi region", "Поширок регион"],
  },
  visibilities: {
    PUB: ["Publike", "Javno", "", "Javno", "Јавно"],
    MEM: ["Vetëm për anëtarët", "Samo za članice", "", "Samo za članice", "Само за членките"],
  },
};

/** Latin letters of Serbian as Cyrillic ones; digraphs first. */
const CYRILLIC: Readonly<Record<string, string>> = {
  lj: "љ",
  nj: "њ",
  dž: "џ",
  a: "а",
  b: "б",
  v: "в",
  g: "г",
  d: "д",
  đ: "ђ",
  e: "е",
  ž: "ж",
  z: "з",
  i: "и",
  j: "ј",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  t: "т",
  ć: "ћ",
  u: "у",
  f: "ф",
  h: "х",
  c: "ц",
  č: "ч",
  š: "ш",
};

/** Abbreviations that stay in Latin letters. */
const KEPT: ReadonlySet<string> = new Set(["IISG"]);

/** Serbian in Cyrillic letters; codes with digits ("WB6") stay as they are. */
export function serbianCyrillic(latin: string): string {
  return latin.replace(/\p{L}[\p{L}\d]*/gu, (word) =>
    /\d/.test(word) || KEPT.has(word)
      ? word
      : word.replace(/lj|nj|dž|\p{L}/giu, (letter) => {
          const small = CYRILLIC[letter.toLowerCase()] ?? letter;
          return letter.charAt(0) === letter.charAt(0).toLowerCase() ? small : small.toUpperCase();
        }),
  );
}

/** The terms with their local labels; a label that a term has already stays. */
export function withLocalLabels(list: ListId, terms: readonly Term[]): readonly Term[] {
  const rows = LABELS[list];
  if (rows === undefined) return terms;
  return terms.map((term) => {
    const row = rows[term.code];
    if (row === undefined) return term;
    const [sq, bs, cnr, sr, mk] = row;
    const labels: Partial<Record<Language, string>> = {
      sq,
      bs,
      cnr: cnr === "" ? bs : cnr,
      "sr-Latn": sr,
      "sr-Cyrl": serbianCyrillic(sr),
      mk,
    };
    return { ...term, labels: { ...labels, ...term.labels } };
  });
}
