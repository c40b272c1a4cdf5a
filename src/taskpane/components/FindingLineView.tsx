// One line of the list of findings: the head of a group, or a finding. Layer: taskpane.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FindingLine } from "../../app/pane/findingsView";
import type { CheckResult } from "../../domain/validation/check";
import type { Words } from "../PaneContext";
import { SeverityMark } from "./parts";

const useStyles = makeStyles({
  group: {
    height: "100%",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    paddingInline: "8px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  groupName: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", flexGrow: 1 },
  finding: {
    height: "100%",
    display: "flex",
    gap: "8px",
    paddingInline: "12px 8px",
    paddingBlock: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  words: { minWidth: 0, flexGrow: 1 },
  place: { fontWeight: tokens.fontWeightSemibold },
  message: { display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden" },
});

export interface FindingLineViewProps {
  readonly entry: FindingLine;
  readonly check: CheckResult;
  readonly words: Words;
  /** Heading of a column by its key. */
  readonly column: (key: string) => string;
}

export function FindingLineView({ entry, check, words, column }: FindingLineViewProps): JSX.Element | null {
  const styles = useStyles();
  if (entry.kind === "group") {
    const { group } = entry;
    return (
      <div className={styles.group}>
        <SeverityMark severity={group.worst} />
        <span className={styles.groupName}>{groupName(entry, words, column)}</span>
        <span>{words.number(group.indices.length)}</span>
      </div>
    );
  }
  const finding = check.findings[entry.index];
  if (!finding) return null;
  return (
    <div className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <span className={styles.words}>
        <span className={styles.message}>
          <span className={styles.place}>{finding.cell === "" ? finding.rule : finding.cell}</span>{" "}
          {words.say(finding.message)}
        </span>
      </span>
    </div>
  );
}

function groupName(
  { group }: Extract<FindingLine, { kind: "group" }>,
  words: Words,
  column: (key: string) => string,
): string {
  switch (group.by) {
    case "row":
      if (group.sheet === "") return words.text("pane.check.groupWorkbook");
      return group.row === 0
        ? words.text("pane.check.groupSheet", { sheet: group.sheet })
        : words.text("pane.check.groupRow", { sheet: group.sheet, row: String(group.row) });
    case "rule":
      return words.text("pane.check.groupRule", {
        rule: group.rule,
        why: words.say({ key: `rules.${group.rule}.why` }),
      });
    case "column":
      return group.column === "" ? words.text("pane.check.groupNoColumn") : column(group.column);
  }
}
