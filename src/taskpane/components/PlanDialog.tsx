// Shows what will be written before it is written. Layer: taskpane.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { JSX, KeyboardEvent } from "react";
import { useAction, useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  surface: {
    maxWidth: "min(440px, calc(100vw - 24px))",
    maxHeight: "calc(100vh - 24px)",
    padding: "16px",
    marginBlock: "auto",
  },
  list: { marginBlock: "8px", paddingInlineStart: "20px" },
  notes: { marginBlock: "8px", paddingInlineStart: "20px", color: tokens.colorNeutralForeground2 },
  actions: { flexWrap: "wrap" },
});

/** office.js in a browser takes an Escape that reaches the window as leaving the pane, and puts the focus on the pane's first control. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}

export function PlanDialog(): JSX.Element | null {
  const styles = useStyles();
  const { text, say } = useText();
  const controller = useController();
  const pending = usePaneState((state) => state.pending);
  const confirm = useAction("confirm");
  const dismiss = useAction("dismiss");

  if (pending.kind === "none") return null;
  // What the preview says already is not said twice.
  const said = new Set(pending.plan.preview.map(say));
  const notes = pending.notes.map(say).filter((note) => !said.has(note));
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, data) => !data.open && controller.dismiss()}>
      <DialogSurface className={styles.surface} onKeyDown={keepEscape}>
        <DialogBody>
          <DialogTitle>{say(pending.plan.title)}</DialogTitle>
          <DialogContent>
            <p>{text("pane.preview.intro")}</p>
            <ul className={styles.list}>
              {pending.plan.preview.map((line, index) => (
                <li key={index}>{say(line)}</li>
              ))}
            </ul>
            {notes.length > 0 ? (
              <ul className={styles.notes} aria-label={text("pane.preview.notes")}>
                {notes.map((line, index) => (
                  <li key={index}>{line}</li>
                ))}
              </ul>
            ) : null}
          </DialogContent>
          <DialogActions className={styles.actions}>
            <Button appearance="primary" onClick={confirm.run} disabledFocusable={!confirm.enabled}>
              {confirm.label}
            </Button>
            <Button onClick={dismiss.run}>{dismiss.label}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
