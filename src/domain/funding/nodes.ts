// Where a need stands in the lists: its priority, else the need of the plan of action that it is. Source: field notes G2, G4.
// Layer: domain/funding.
import type { NeedRecord } from "../record/types";
import type { IsoDate } from "../sheet/dates";
import { termOf, termsInForce } from "../taxonomy/lookup";
import type { Taxonomy } from "../taxonomy/types";

/** The code of a priority, or of a need of the lists; "" when neither is stated. */
export function nodeOfNeed(need: NeedRecord, taxonomy: Taxonomy): string {
  if (need.priority !== null) return need.priority;
  const objective =
    need.objective ??
    (need.measure === null ? undefined : termOf(taxonomy, "measures", need.measure)?.parent);
  const priority = objective === undefined ? undefined : termOf(taxonomy, "objectives", objective)?.parent;
  if (priority !== undefined) return priority;
  return need.id !== null && termOf(taxonomy, "needs", need.id) !== undefined ? need.id : "";
}

/**
 * The nodes to look at: those of the needs, and the official priorities in force of every pillar whose needs name one, also those
 * that no need names. What has no node stands at the end.
 */
export function nodesInUse(needs: readonly NeedRecord[], taxonomy: Taxonomy, asOf: IsoDate): string[] {
  const used = [...new Set(needs.map((need) => nodeOfNeed(need, taxonomy)))];
  const pillars = new Set(used.flatMap((node) => termOf(taxonomy, "priorities", node)?.pillars ?? []));
  const listed = termsInForce(taxonomy, "priorities", asOf)
    .filter(({ standing, pillars: own }) => standing === "official" && own?.some((one) => pillars.has(one)))
    .map(({ code }) => code);
  return [...new Set([...listed, ...used])].sort((a, b) =>
    a === b ? 0 : a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1,
  );
}
