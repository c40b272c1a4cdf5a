// Home: the four tasks, and the sample for a first look. Layer: taskpane.
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { CopySelectRegular } from "@fluentui/react-icons/svg/copy-select";
import { DocumentTableArrowRightRegular } from "@fluentui/react-icons/svg/document-table-arrow-right";
import { MailInboxArrowDownRegular } from "@fluentui/react-icons/svg/mail-inbox-arrow-down";
import { DataPieRegular } from "@fluentui/react-icons/svg/data-pie";
import { MoneyCalculatorRegular } from "@fluentui/react-icons/svg/money-calculator";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState, type JSX } from "react";
import type { ActionName } from "../../app/actions";
import type { Screen } from "../../app/pane/state";
import type { MessageKey } from "../../i18n/en/all";
import { ActionButton } from "../components/ActionButton";
import { Note } from "../components/parts";
import { useAction, useController, usePaneState, useText } from "../PaneContext";

const TASKS = [
  {
    screen: "template",
    title: "pane.home.template",
    about: "pane.home.templateAbout",
    Icon: TableAddRegular,
    action: null,
  },
  {
    screen: "check",
    title: "pane.home.check",
    about: "pane.home.checkAbout",
    Icon: ClipboardTaskListLtrRegular,
    action: "check",
  },
  {
    screen: "duplicates",
    title: "pane.home.duplicates",
    about: "pane.home.duplicatesAbout",
    Icon: CopySelectRegular,
    action: "findDuplicates",
  },
  {
    screen: "gap",
    title: "pane.home.gap",
    about: "pane.home.gapAbout",
    Icon: MoneyCalculatorRegular,
    action: "computeGap",
  },
  {
    screen: "analysis",
    title: "pane.home.analysis",
    about: "pane.home.analysisAbout",
    Icon: DataPieRegular,
    action: null,
  },
  {
    screen: "returns",
    title: "pane.home.returns",
    about: "pane.home.returnsAbout",
    Icon: MailInboxArrowDownRegular,
    action: null,
  },
  {
    screen: "oldPlan",
    title: "pane.home.oldPlan",
    about: "pane.home.oldPlanAbout",
    Icon: DocumentTableArrowRightRegular,
    action: null,
  },
] as const satisfies readonly {
  screen: Screen;
  title: MessageKey;
  about: MessageKey;
  Icon: unknown;
  action: ActionName | null;
}[];

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  tasks: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  task: {
    width: "100%",
    maxWidth: "none",
    minHeight: "56px",
    justifyContent: "flex-start",
    textAlign: "start",
    gap: "12px",
    paddingInline: "12px",
    paddingBlock: "6px",
    fontWeight: tokens.fontWeightRegular,
  },
  icon: { fontSize: "28px", color: tokens.colorBrandForeground1, flexShrink: 0 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  about: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  foot: { display: "flex", gap: "16px", marginTop: "auto" },
});

export function HomeScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const untouched = usePaneState(
    (state) =>
      state.template.work.kind === "idle" &&
      state.check.work.kind === "idle" &&
      state.duplicates.work.kind === "idle" &&
      state.gap.work.kind === "idle",
  );

  // Who stands in a template knows the way: the sample then goes below the tasks, and stays there.
  const inTemplate = usePaneState((state) => state.guidance.help !== null);
  const [isNew, setIsNew] = useState(!inTemplate);
  if (inTemplate && isNew) setIsNew(false);
  const sample = untouched ? (
    <Note>
      <span>{text("pane.home.sampleAbout")}</span>
      <ActionButton action="insertSample" />
    </Note>
  ) : null;

  return (
    <>
      <h1 className={styles.title}>{text("pane.home.title")}</h1>
      <p className={styles.intro}>{text("pane.home.intro")}</p>
      {isNew ? sample : null}
      <ul className={styles.tasks}>
        {TASKS.map(({ screen, title, about, Icon, action }) => (
          <li key={screen}>
            <TaskButton screen={screen} action={action} className={styles.task}>
              <Icon className={styles.icon} aria-hidden="true" />
              <span className={styles.words}>
                <span className={styles.name}>{text(title)}</span>
                <span className={styles.about}>{text(about)}</span>
              </span>
            </TaskButton>
          </li>
        ))}
      </ul>
      {isNew ? null : sample}
      <div className={styles.foot}>
        <Link as="button" onClick={() => controller.open("about")}>
          {text("pane.home.about")}
        </Link>
      </div>
    </>
  );
}

/** Opens the task's screen and, where its first step asks nothing, begins it at once. */
function TaskButton(props: {
  readonly screen: Screen;
  readonly action: ActionName | null;
  readonly className: string;
  readonly children: JSX.Element[];
}): JSX.Element {
  const { screen, action, className, children } = props;
  const controller = useController();
  const first = useAction(action ?? "cancel");
  const begun = usePaneState((state) =>
    screen === "check" || screen === "duplicates" || screen === "gap"
      ? state[screen].work.kind !== "idle"
      : true,
  );
  return (
    <Button
      className={className}
      onClick={() => {
        controller.open(screen);
        if (action !== null && !begun && first.enabled) first.run();
      }}
    >
      {children}
    </Button>
  );
}
