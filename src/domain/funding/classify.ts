// Which kinds of gap a need has: GAP-0 to GAP-9. Source: field notes G2. Layer: domain/funding.
import type { NeedRecord, ResponseRecord } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import { partnersOf } from "./apportion";
import type { GapClass } from "./types";

const NOT_STARTED = new Set(["PLA", "INI"]);
const FUNDED = new Set(["SEC", "PART"]);
const STATED = new Set(["SEC", "PART", "NEG", "SEEK"]);

/** Worst first: nobody answers, nothing is funded or begun, something is missing, then what is not known, then what to look at. */
const SEVERITY: readonly GapClass[] = [
  "GAP-0",
  "GAP-3",
  "GAP-4",
  "GAP-2",
  "GAP-1",
  "GAP-6",
  "GAP-5",
  "GAP-9",
  "GAP-7",
  "GAP-8",
];

/** The worst of several classes; undefined when there is none. */
export function worstOf(classes: readonly GapClass[]): GapClass | undefined {
  return SEVERITY.find((one) => classes.includes(one));
}

/** Classes of one need and the responses that name it, in the order of their numbers; none when nothing is missing. */
export function classesOfNeed(
  need: NeedRecord,
  responses: readonly ResponseRecord[],
  asOf: IsoDate,
): GapClass[] {
  if (responses.length === 0) return ["GAP-0"];
  const classes: GapClass[] = [];
  const every = (test: (response: ResponseRecord) => boolean): boolean => responses.every(test);
  if (every((response) => response.status !== null && NOT_STARTED.has(response.status)))
    classes.push("GAP-1");
  if (
    every(
      (response) =>
        response.fundingState !== null &&
        STATED.has(response.fundingState) &&
        !FUNDED.has(response.fundingState),
    )
  )
    classes.push("GAP-2");
  if (every((response) => response.end !== null && response.end < asOf)) classes.push("GAP-3");
  if (missesBeneficiary(need, responses)) classes.push("GAP-4");
  if (
    need.phase !== null &&
    every((response) => response.phases.length > 0 && !response.phases.includes(need.phase as string))
  )
    classes.push("GAP-5");
  if (hasIdleYear(need, responses)) classes.push("GAP-6");
  if (responses.length > 1 && isConcentrated(responses)) classes.push("GAP-7");
  if (
    responses.some(
      (response) =>
        response.status === null || response.fundingState === null || !STATED.has(response.fundingState),
    )
  )
    classes.push("GAP-9");
  return classes;
}

/** A response that does not say whom it reaches may reach this one: then nothing is known to be missing. */
function missesBeneficiary(need: NeedRecord, responses: readonly ResponseRecord[]): boolean {
  if (need.beneficiary === null || responses.some(({ beneficiaries }) => beneficiaries.length === 0))
    return false;
  const covered = new Set(responses.flatMap((response) => partnersOf(response.beneficiaries)));
  return partnersOf([need.beneficiary]).some((partner) => !covered.has(partner));
}

/** A year in which the need is stated and no response with known dates runs; responses without dates could run at any time. */
function hasIdleYear(need: NeedRecord, responses: readonly ResponseRecord[]): boolean {
  if (
    need.fromYear === null ||
    need.toYear === null ||
    need.toYear < need.fromYear ||
    need.toYear - need.fromYear > 100
  )
    return false;
  if (responses.some((response) => response.start === null || response.end === null)) return false;
  for (let year = need.fromYear; year <= need.toYear; year++) {
    const runs = responses.some(
      (response) =>
        (response.start as string) <= `${year}-12-31` && (response.end as string) >= `${year}-01-01`,
    );
    if (!runs) return true;
  }
  return false;
}

function isConcentrated(responses: readonly ResponseRecord[]): boolean {
  const leads = new Set(responses.map((response) => response.lead));
  const donors = new Set(
    responses.flatMap((response): readonly (string | null)[] =>
      response.donors.length === 0 ? [null] : response.donors,
    ),
  );
  return (leads.size === 1 && !leads.has(null)) || (donors.size === 1 && !donors.has(null));
}
