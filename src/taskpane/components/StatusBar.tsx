// The one live region: what goes on now, or what was last done to the workbook. Always there, always of one height.
// Layer: taskpane.
import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useId, useState, type JSX } from "react";
import type { Status, Task, Tone } from "../../app/pane/state";
import type { Progress } from "../../app/ports";
import type { Message } from "../../domain/message";
import type { MessageKey } from "../../i18n/en/all";
import { usePaneState, useText, type Words } from "../PaneContext";
import { ActionButton } from "./ActionButton";

const BUSY_KEYS = {
  template: "pane.busy.template",
  sample: "pane.busy.sample",
  measure: "pane.busy.measure",
  check: "pane.busy.check",
  marks: "pane.busy.marks",
  repair: "pane.busy.repair",
  takeBack: "pane.busy.takeBack",
  mute: "pane.busy.mute",
  duplicates: "pane.busy.duplicates",
  decision: "pane.busy.decision",
  gap: "pane.busy.gap",
  analysis: "pane.busy.analysis",
  tables: "pane.busy.tables",
  cell: "pane.busy.cell",
  migrate: "pane.busy.migrate",
  dropDowns: "pane.busy.dropDowns",
  lists: "pane.busy.lists",
  listsFile: "pane.busy.listsFile",
  pack: "pane.busy.pack",
  returns: "pane.busy.returns",
  register: "pane.busy.register",
  oldPlan: "pane.busy.oldPlan",
} as const satisfies Record<Task, MessageKey>;

const PHASE_KEYS = {
  reading: "pane.phase.reading",
  checking: "pane.phase.checking",
  comparing: "pane.phase.comparing",
  writing: "pane.phase.writing",
} as const satisfies Record<Progress["phase"], MessageKey>;

const TONE_ICONS = {
  info: InfoRegular,
  success: CheckmarkCircleFilled,
  warning: WarningFilled,
  error: ErrorCircleFilled,
} as const satisfies Record<Tone, unknown>;

const TONE_KEYS = {
  info: null,
  success: "pane.tone.success",
  warning: "pane.tone.warning",
  error: "pane.tone.error",
} as const satisfies Record<Tone, MessageKey | null>;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  track: { height: "3px" },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "48px", paddingInline: "12px 4px" },
  text: {
    flexGrow: 1,
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitLineClamp: 3,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  count: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  icon: { flexShrink: 0, fontSize: "20px", display: "flex" },
  info: { color: tokens.colorNeutralForeground2 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  more: {
    maxHeight: "30vh",
    overflowY: "auto",
    margin: 0,
    paddingBlock: "0 8px",
    paddingInline: "12px",
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  lines: { margin: 0, paddingInlineStart: "18px" },
  button: { minWidth: "40px", minHeight: "40px", flexShrink: 0 },
});

export function StatusBar(): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const status = usePaneState((state) => state.status);
  const [opened, setOpened] = useState<Status | null>(null);
  const listId = useId();
  const more = status.kind === "said" ? status.more : [];
  const report = status.kind === "said" ? status.report : undefined;
  const hasDetails = more.length + (report?.done.length ?? 0) + (report?.notDone.length ?? 0) > 0;
  const open = opened === status && hasDetails;
  const tone: Tone = status.kind === "said" ? status.tone : "info";
  const Icon = TONE_ICONS[tone];
  const toneKey = status.kind === "said" ? TONE_KEYS[tone] : null;
  const progress = status.kind === "busy" ? status.progress : undefined;

  return (
    <section className={styles.bar} aria-label={words.text("pane.status.label")}>
      <div className={styles.track}>
        {status.kind === "busy" ? (
          <ProgressBar
            aria-label={words.text("pane.status.progress")}
            {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
          />
        ) : null}
      </div>
      <div className={styles.line}>
        <span className={mergeClasses(styles.icon, styles[tone])} aria-hidden="true">
          <Icon />
        </span>
        <div role="status" className={styles.text}>
          {toneKey === null ? null : <span className="sr-only">{words.text(toneKey)} </span>}
          {statusText(status, words)}
        </div>
        {/* Every file is shown, and a quarter of them is said. */}
        {status.kind === "busy" && status.task === "returns" && progress && progress.total > 1 ? (
          <span aria-hidden="true" className={styles.count}>
            {words.text("pane.returns.progress", { done: progress.done, total: progress.total })}
          </span>
        ) : null}
        {status.kind === "busy" ? (
          <ActionButton action="cancel" size="small" className={styles.button} />
        ) : hasDetails ? (
          <Button
            appearance="subtle"
            className={styles.button}
            icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />}
            aria-label={words.text(open ? "pane.status.less" : "pane.status.more")}
            title={words.text(open ? "pane.status.less" : "pane.status.more")}
            aria-expanded={open}
            aria-controls={listId}
            onClick={() => setOpened(open ? null : status)}
          />
        ) : null}
      </div>
      {/* What can be scrolled can be reached by keyboard. */}
      {/* eslint-disable jsx-a11y/no-noninteractive-tabindex */}
      <div
        id={listId}
        className={styles.more}
        hidden={!open}
        role="region"
        aria-label={words.text("pane.status.done")}
        tabIndex={0}
      >
        {/* eslint-enable jsx-a11y/no-noninteractive-tabindex */}
        {open ? (
          <>
            <Lines title={words.text("pane.status.notDone")} lines={report?.notDone ?? []} words={words} />
            <Lines title={words.text("pane.status.also")} lines={more} words={words} />
            <Lines title={words.text("pane.status.done")} lines={report?.done ?? []} words={words} />
          </>
        ) : null}
      </div>
    </section>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly Message[];
  readonly words: Words;
}): JSX.Element | null {
  const styles = useStyles();
  const { title, lines, words } = props;
  const titleId = useId();
  if (lines.length === 0) return null;
  return (
    <>
      <p id={titleId} className={styles.title}>
        {title}
      </p>
      <ul aria-labelledby={titleId} className={styles.lines}>
        {lines.map((line, index) => (
          <li key={index}>{words.say(line)}</li>
        ))}
      </ul>
    </>
  );
}

/** Progress is told in steps of a quarter, so that a screen reader is not flooded. */
function statusText(status: Status, words: Words): string {
  switch (status.kind) {
    case "quiet":
      return words.text("pane.status.quiet");
    case "said":
      return words.say(status.message);
    case "busy": {
      if (status.cancelling) return words.text("pane.status.cancelling");
      const task = words.text(BUSY_KEYS[status.task]);
      const { progress } = status;
      if (!progress || progress.total === 0) return task;
      const quarter = Math.floor((4 * progress.done) / progress.total) / 4;
      return quarter === 0
        ? words.text("pane.status.phase", { task, phase: words.text(PHASE_KEYS[progress.phase]) })
        : words.text("pane.status.progressed", {
            task,
            phase: words.text(PHASE_KEYS[progress.phase]),
            share: words.percent(quarter),
          });
    }
  }
}
