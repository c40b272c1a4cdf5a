// Every submission of the register, and taking one back. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SubmissionLine } from "../../app/returns/returnsTypes";
import type { MessageKey } from "../../i18n/en/all";
import { useController, usePaneState, useText } from "../PaneContext";
import { Small } from "./parts";

const STANDINGS = {
  counts: "pane.returns.standing.counts",
  superseded: "pane.returns.standing.superseded",
  takenBack: "pane.returns.standing.takenBack",
  byHand: "pane.returns.standing.byHand",
} as const satisfies Record<SubmissionLine["standing"], MessageKey>;

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
  },
  item: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
});

export function ReturnsSubmissions(props: { readonly submissions: readonly SubmissionLine[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const busy = usePaneState((state) => state.status.kind === "busy");
  return (
    <ul className={styles.list} aria-label={text("pane.returns.list.submissions")}>
      {[...props.submissions].reverse().map((one) => (
        <li key={one.no} className={styles.item}>
          <strong>
            {text("pane.returns.submission", {
              no: String(one.no),
              contributor: one.contributor,
              date: one.date,
            })}
          </strong>
          <Small>
            {text("pane.returns.submissionCounts", {
              file: one.file,
              accepted: one.accepted,
              outside: one.outside,
              changes: one.changes,
            })}
          </Small>
          <Small>{text(STANDINGS[one.standing])}</Small>
          {one.standing === "takenBack" ? null : (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={text("pane.returns.takeBackOne", { no: String(one.no) })}
              onClick={() => void controller.takeBackSubmission(one.no)}
            >
              {text("pane.returns.takeBack")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
