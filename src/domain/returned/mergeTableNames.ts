// Names of the tables beside a register's rows. Layer: domain/returned.

/** Names of the tables; people's formulas and PivotTables rest on them. */
export const MERGE_TABLES = {
  board: "tblBoard",
  submissions: "tblSubmissions",
  files: "tblFileFindings",
  since: "tblSinceLastReturn",
  conflicts: "tblConflicts",
  rejected: "tblRejected",
  changes: "tblChanges",
  memory: "tblMemory",
} as const;
