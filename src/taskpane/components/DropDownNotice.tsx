// Tells that a paste took drop-downs away, and offers to put them back. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useController, usePaneState, useText } from "../PaneContext";
import { ActionButton } from "./ActionButton";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    maxHeight: "30vh",
    overflowY: "auto",
    padding: "8px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  commands: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function DropDownNotice(): JSX.Element | null {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const lost = usePaneState((state) => state.templates.lostDropDowns);
  if (lost.length === 0) return null;
  const sheets = [...new Set(lost.map(({ sheet }) => sheet))];
  return (
    <section className={styles.root} aria-label={text("pane.dropDowns.label")} aria-live="polite">
      {sheets.map((sheet) => {
        const headers = lost.filter((one) => one.sheet === sheet).map(({ header }) => header);
        return (
          <p key={sheet} className={styles.text}>
            {text("pane.dropDowns.lost", { sheet, count: headers.length, columns: headers.join(", ") })}
          </p>
        );
      })}
      <div className={styles.commands}>
        <ActionButton action="restoreDropDowns" size="small" appearance="primary" />
        <Button size="small" onClick={() => controller.forgetDropDowns()}>
          {text("pane.dropDowns.later")}
        </Button>
      </div>
    </section>
  );
}
