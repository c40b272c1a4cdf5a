// Help for the selected cell: one line that is always there, opened on request. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, type JSX } from "react";
import { shownResult } from "../../app/pane/state";
import { cellAddress } from "../../domain/sheet/address";
import type { GuidanceForCell } from "../../domain/template/guidance";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { TermChooser } from "./TermChooser";

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  head: {
    width: "100%",
    maxWidth: "none",
    justifyContent: "space-between",
    minHeight: "40px",
    borderRadius: 0,
    paddingInline: "12px 8px",
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  title: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  counter: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    marginInlineStart: "auto",
    paddingInlineStart: "8px",
  },
  body: {
    maxHeight: "55vh",
    overflowY: "auto",
    padding: "0 12px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
  },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function GuidanceBar(): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const { cell, help, open } = usePaneState((state) => state.guidance);
  const checked = usePaneState((state) => shownResult(state.check.work)?.check);
  const bodyId = useId();
  const place = cell ? cellAddress(cell.row, cell.column) : "";
  const left = checked ? text("pane.guidance.rowsLeft", { left: checked.rowsToFix, rows: checked.rows }) : "";

  return (
    <section className={styles.root} aria-label={text("pane.guidance.label")}>
      <Button
        appearance="subtle"
        className={styles.head}
        aria-expanded={open}
        aria-controls={bodyId}
        icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />}
        iconPosition="after"
        onClick={() => controller.toggleGuidance()}
      >
        <span className={styles.title}>
          {help
            ? text("pane.guidance.title", { cell: place, column: help.column.header })
            : text("pane.guidance.none")}
        </span>
        {left === "" ? null : <span className={styles.counter}>{left}</span>}
      </Button>
      <div id={bodyId} hidden={!open} className={open ? styles.body : undefined}>
        {open ? (
          help ? (
            <Help key={`${cell?.sheet}!${place}=${String(help.value)}`} help={help} words={words} />
          ) : (
            <p className={styles.text}>{text("pane.guidance.how")}</p>
          )
        ) : null}
      </div>
    </section>
  );
}

function Help({ help, words }: { readonly help: GuidanceForCell; readonly words: Words }): JSX.Element {
  const styles = useStyles();
  const { text, say } = words;
  return (
    <>
      <p className={styles.text}>{say(help.meaning)}</p>
      <p className={styles.small}>
        {text(
          help.column.required.kind === "always"
            ? "pane.guidance.required"
            : help.column.required.kind === "never"
              ? "pane.guidance.optional"
              : "pane.guidance.sometimes",
        )}
      </p>
      {help.example === "" ? null : (
        <p className={styles.small}>{text("pane.guidance.example", { example: help.example })}</p>
      )}
      {help.narrowedBy === undefined ? null : (
        <p className={styles.small}>{text("pane.guidance.narrowed", { parent: help.narrowedBy })}</p>
      )}
      {help.terms.length > 0 ? <TermChooser help={help} /> : null}
      {help.open && help.terms.length > 0 ? (
        <p className={styles.small}>{text("pane.guidance.openList")}</p>
      ) : null}
      {help.acronyms.length > 0 ? (
        <dl className={styles.small}>
          {help.acronyms.map(({ acronym, meaning }) => (
            <div key={acronym}>
              <dt style={{ display: "inline", fontWeight: 600 }}>{acronym}</dt>
              <dd style={{ display: "inline", marginInlineStart: 8 }}>{meaning}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {help.column.standing === "proposed" ? (
        <p className={styles.small}>{text("pane.guidance.columnProposed")}</p>
      ) : null}
    </>
  );
}
