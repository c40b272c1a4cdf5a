// Phase marks, parts and years in a title: what tells a next phase from a repeated row. Layer: domain/duplicates.

/** What a title says about its place in a sequence. `bases` are the folded words before a mark ("iproceeds" of "iPROCEEDS-2"). */
export interface VersionMarks {
  /** Number of the phase; 1 is never stated by most titles and so is the value of a title without a mark. */
  readonly phase: number;
  readonly stated: boolean;
  readonly base: string;
  /** Number of a module, lot, component, day: parallel parts, not a sequence. */
  readonly part?: string;
  /** First and last year named in the title; 0 when none is. */
  readonly fromYear: number;
  readonly toYear: number;
}

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  prva: 1,
  druga: 2,
  treca: 3,
  prvi: 1,
  drugi: 2,
  treci: 3,
  zweite: 2,
  dritte: 3,
  deuxieme: 2,
  troisieme: 3,
  segunda: 2,
  tercera: 3,
  seconda: 2,
  terza: 3,
  dyte: 2,
  trete: 3,
  vtora: 2,
  treta: 3,
};
const PHASE_WORDS = new Set(
  "phase phases faza faze fazes stage etapa etape cycle ciklus round krug edition izdanje part2 fase version generation tranche".split(
    " ",
  ),
);
const PART_WORDS = new Set(
  (
    "module modul moduli lot component komponenta componente part dio deo teil partie parte work package wp annex session sesija unit grupa group " +
    "batch no nr br number district region zone zona course kurs"
  ).split(" "),
);
const FOLLOW_UP =
  /\b(follow[- ]?up|continuation|successor|nastavak|vazhdim|fortsetzung|suite de|continuacion|seguimiento)\b/;
const INSTRUMENTS = new Set(["ipa", "ipb", "isf", "ndici", "bmvi", "esif", "interreg"]);

/**
 * @param words raw words of the title in order
 * @param folded the same words folded
 * @param foldedText the whole title folded, for "follow-up"
 */
export function versionMarks(
  words: readonly string[],
  folded: readonly string[],
  title: string,
): VersionMarks {
  let phase = 0;
  let base = "";
  let part: string | undefined;
  const years: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const raw = words[i] ?? "";
    const word = folded[i] ?? "";
    const before = i > 0 ? (folded[i - 1] ?? "") : "";
    const year = yearOf(raw);
    if (year !== undefined) {
      years.push(year);
      continue;
    }
    const ordinal = ORDINALS[word];
    if (ordinal !== undefined && PHASE_WORDS.has(folded[i + 1] ?? "")) {
      phase = ordinal;
      continue;
    }
    const number = ROMAN[raw] ?? (/^\d{1,2}$/.test(raw) ? Number(raw) : undefined);
    if (number === undefined) {
      const glued = /^([a-z]{3,})(\d{1,2})$/.exec(word);
      if (glued && Number(glued[2]) <= 20 && !PART_WORDS.has(glued[1] ?? "")) {
        phase = Number(glued[2]);
        base = glued[1] ?? "";
      }
      continue;
    }
    if (before === "" || INSTRUMENTS.has(before) || (raw === "I" && !PHASE_WORDS.has(before))) continue;
    if (PART_WORDS.has(before)) {
      part = `${before} ${number}`;
      continue;
    }
    if (PHASE_WORDS.has(before)) {
      phase = number;
      continue;
    }
    // A bare number counts as a mark only when it is Roman, glued by a hyphen, or closes the name.
    if (yearOf(words[i - 1] ?? "") !== undefined) continue;
    const roman = ROMAN[raw] !== undefined;
    const glued =
      title.includes(`${words[i - 1] ?? ""}-${raw}`) || title.includes(`${words[i - 1] ?? ""} ${raw}.0`);
    const closes = number <= 12 && i === words.length - 1;
    if ((roman || glued || closes) && number <= 20) {
      phase = number;
      base = before;
    }
  }
  readShortRanges(title, years);
  const follows = FOLLOW_UP.test(title.toLowerCase());
  return {
    phase: phase > 0 ? phase : follows ? 2 : 1,
    stated: phase > 0 || follows,
    base,
    ...(part === undefined ? {} : { part }),
    fromYear: years.length === 0 ? 0 : Math.min(...years),
    toYear: years.length === 0 ? 0 : Math.max(...years),
  };
}

function yearOf(raw: string): number | undefined {
  return /^(19[89]\d|20[0-6]\d)$/.test(raw) ? Number(raw) : undefined;
}

/** Adds the short end of "2018-20" and "2018/19". */
function readShortRanges(title: string, years: number[]): void {
  for (const match of title.matchAll(/\b(20\d\d)\s?[-–—/]\s?(\d\d)\b(?!\d)/g)) {
    const from = Number(match[1]);
    const to = Math.floor(from / 100) * 100 + Number(match[2]);
    if (to > from && to - from <= 15) years.push(to);
  }
}

export type VersionRelation = "same" | "later" | "other-part" | "other-years";

/** How two titles differ in their marks; "same" also when they say nothing. */
export function compareMarks(a: VersionMarks, b: VersionMarks): VersionRelation {
  if (a.part !== undefined && b.part !== undefined && a.part !== b.part) return "other-part";
  if (a.phase !== b.phase && (a.stated || b.stated)) return "later";
  if (a.fromYear > 0 && b.fromYear > 0 && (a.toYear < b.fromYear || b.toYear < a.fromYear)) return "later";
  if (a.fromYear > 0 && b.fromYear > 0 && (a.fromYear !== b.fromYear || a.toYear !== b.toYear))
    return "other-years";
  return "same";
}

/** True when the marks say that `a` comes before `b`; undefined when they do not tell. */
export function comesBefore(a: VersionMarks, b: VersionMarks): boolean | undefined {
  if (a.phase !== b.phase) return a.phase < b.phase;
  if (a.fromYear > 0 && b.fromYear > 0 && a.fromYear !== b.fromYear) return a.fromYear < b.fromYear;
  return undefined;
}
