// Small pieces that several screens share. Layer: taskpane.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FluentIcon } from "@fluentui/react-icons";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { PresenceBlockedRegular } from "@fluentui/react-icons/svg/presence-blocked";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useState, type JSX, type ReactNode } from "react";
import type { Message } from "../../domain/message";
import type { Severity } from "../../domain/validation/finding";
import type { MessageKey } from "../../i18n/en/all";
import type { ReadScope } from "../../app/useCases/types";
import type { ActionName } from "../../app/actions";
import type { Screen } from "../../app/pane/state";
import { useController, useText } from "../PaneContext";
import { ActionButton } from "./ActionButton";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    alignItems: "center",
    gap: "4px",
  },
  // Where the pane is low (Excel at 1366 x 768 gives 378 px), the tab alone names the page to the eye.
  tabHeading: {
    "@media (max-height: 480px)": {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  note: {
    margin: 0,
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    overflowWrap: "anywhere",
  },
  noteRow: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    flexWrap: "wrap",
  },
  problem: {
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorStatusDangerForeground1,
  },
  commands: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  command: { minWidth: 0, paddingInline: "6px", minHeight: "36px" },
  settings: { border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  summary: {
    cursor: "pointer",
    padding: "7px 10px",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  settingsBody: { padding: "0 10px 10px", display: "flex", flexDirection: "column", gap: "8px" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  mark: { display: "inline-flex", flexShrink: 0, fontSize: "16px" },
  critical: { color: tokens.colorStatusDangerForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** Shape and word tell the severity; the colour only helps. */
export const SEVERITY_MARKS: Readonly<
  Record<Severity, { readonly icon: FluentIcon; readonly one: MessageKey }>
> = {
  critical: { icon: PresenceBlockedRegular, one: "pane.severity.critical" },
  error: { icon: ErrorCircleFilled, one: "pane.severity.error" },
  warning: { icon: WarningFilled, one: "pane.severity.warning" },
  info: { icon: InfoFilled, one: "pane.severity.info" },
};

export function SeverityMark({ severity }: { readonly severity: Severity }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const { icon: Icon, one } = SEVERITY_MARKS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} title={text(one)}>
      <Icon aria-hidden="true" />
      <span className="sr-only">{text(one)}</span>
    </span>
  );
}

export function Heading({ title, back }: { readonly title: string; readonly back?: Screen }): JSX.Element {
  const styles = useStyles();
  const controller = useController();
  const { text } = useText();
  return (
    <h1 className={mergeClasses(styles.heading, back === undefined && styles.tabHeading)}>
      {back === undefined ? null : (
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={text("pane.back")}
          title={text("pane.back")}
          onClick={() => controller.open(back)}
        />
      )}
      {title}
    </h1>
  );
}

/** Compute and write, side by side; the next sensible one stands out. */
export function Commands(props: {
  readonly first: ActionName;
  readonly second: ActionName;
  readonly done: boolean;
}): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.commands}>
      <ActionButton
        action={props.first}
        appearance={props.done ? "secondary" : "primary"}
        className={styles.command}
      />
      <ActionButton
        action={props.second}
        appearance={props.done ? "primary" : "secondary"}
        className={styles.command}
      />
    </div>
  );
}

/** Settings of a computation: open before the first result, one line afterwards, and again one line with each new `result`. */
export function Settings(props: {
  readonly summary: string;
  readonly open: boolean;
  readonly result?: unknown;
  readonly children: ReactNode;
}): JSX.Element {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(props.open);
  const [last, setLast] = useState({ open: props.open, result: props.result });
  if (last.open !== props.open || last.result !== props.result) {
    setLast({ open: props.open, result: props.result });
    setOpen(props.open);
  }
  return (
    <details
      className={styles.settings}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.summary} aria-expanded={isOpen}>
        {props.summary}
      </summary>
      <div className={styles.settingsBody}>{props.children}</div>
    </details>
  );
}

/** Why there is no result: each reason a sentence. Not an alert: the status line has said it already. */
export function Problems({ problems }: { readonly problems: readonly Message[] }): JSX.Element {
  const styles = useStyles();
  const { text, say } = useText();
  return (
    <section className={mergeClasses(styles.note, styles.problem)} aria-label={text("pane.problems")}>
      {problems.map((problem, index) => (
        <span key={index}>{say(problem)}</span>
      ))}
    </section>
  );
}

/** The result in view was made before the last change of the workbook. */
export function StaleNote({
  again,
}: {
  readonly again: "check" | "findDuplicates" | "computeGap";
}): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  return (
    <div className={mergeClasses(styles.note, styles.noteRow)}>
      <span>{text("pane.stale")}</span>
      <ActionButton action={again} size="small" />
    </div>
  );
}

/** What was read: no figure stands without its rows. */
export function Scope({ scope }: { readonly scope: ReadScope }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const sheets = scope.sheets
    .map(({ sheet, rows }) => text("pane.scope.sheet", { sheet, count: rows }))
    .join(", ");
  return (
    <>
      <p className={styles.small}>
        {sheets === "" ? text("pane.scope.nothing") : text("pane.scope.read", { sheets })}
      </p>
      {scope.problems.length > 0 ? <Problems problems={scope.problems} /> : null}
    </>
  );
}

export function Note({
  children,
  className,
}: {
  readonly children: ReactNode;
  readonly className?: string;
}): JSX.Element {
  const styles = useStyles();
  return <div className={mergeClasses(styles.note, className)}>{children}</div>;
}

export function Small({ children }: { readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return <p className={styles.small}>{children}</p>;
}

/** The footnote that belongs to every mention of Kosovo*. */
export function Footnote(): JSX.Element {
  const { text } = useText();
  return <Small>{text("pane.footnote")}</Small>;
}
