// The funding gap: what is needed, secured, negotiated, sought and unknown, by the dimensions asked for.
// Definitions: field notes G3. A surplus of one need is never netted against another. Layer: domain/funding.
import type { GapInput } from "./gapState";
import { GapState } from "./gapState";
import type { GapResult } from "./types";

/** Computes the gap. The same rows in any order give the same result. */
export function computeGap(input: GapInput): GapResult {
  return new GapState(input).result();
}
