// Which tables users expect by name, apart from how they are made: the pane lists them before it fetches the engine.
// Source: field notes G4. Layer: domain/funding.

export const STANDARD_TABLES = [
  "needs",
  "years",
  "phases",
  "levels",
  "unaddressed",
  "ending",
  "donors",
  "implementers",
  "overlaps",
  "changes",
  "cross",
  "completeness",
  "public",
] as const;

export type StandardTable = (typeof STANDARD_TABLES)[number];
