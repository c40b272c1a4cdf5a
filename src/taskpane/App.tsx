// The pane's frame: four tabs, the screen, help for the selected cell, the status line. Layer: taskpane.
import { makeStaticStyles, makeStyles, mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { CopySelectRegular } from "@fluentui/react-icons/svg/copy-select";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { MoneyCalculatorRegular } from "@fluentui/react-icons/svg/money-calculator";
import { useDeferredValue, useEffect, useRef, type JSX } from "react";
import { ACTIONS } from "../app/actions";
import type { Screen } from "../app/pane/state";
import type { MessageKey } from "../i18n/en/all";
import { Boundary } from "./components/Boundary";
import { DropDownNotice } from "./components/DropDownNotice";
import { GuidanceBar } from "./components/GuidanceBar";
import { StatusBar } from "./components/StatusBar";
import { useController, usePaneState, useText } from "./PaneContext";
import { planDialog, screenPart } from "./screenParts";

const TABS = [
  { screen: "home", label: "pane.tab.home", Icon: HomeRegular },
  { screen: "check", label: "pane.tab.check", Icon: ClipboardTaskListLtrRegular },
  { screen: "duplicates", label: "pane.tab.duplicates", Icon: CopySelectRegular },
  { screen: "gap", label: "pane.tab.gap", Icon: MoneyCalculatorRegular },
] as const satisfies readonly { screen: Screen; label: MessageKey; Icon: unknown }[];

/** Screens without a tab of their own stand under Home. */
const TAB_OF = {
  home: "home",
  template: "home",
  pack: "home",
  lists: "home",
  returns: "home",
  oldPlan: "home",
  about: "home",
  check: "check",
  duplicates: "duplicates",
  gap: "gap",
  analysis: "gap",
} as const satisfies Record<Screen, (typeof TABS)[number]["screen"]>;

const useStaticStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  frame: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& *": { boxSizing: "border-box" },
    // A long term in a list must not widen the pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select": { minWidth: 0 },
    "& .fui-Select__select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" },
    "& .fui-Input": { minWidth: 0 },
    "& .fui-Input__input": { width: "100%", minWidth: 0 },
    "& .sr-only": {
      position: "absolute",
      width: "1px",
      height: "1px",
      margin: "-1px",
      padding: 0,
      overflow: "hidden",
      clipPath: "inset(50%)",
      whiteSpace: "nowrap",
    },
  },
  // Excel draws its own button over the top right corner: 40 x 40 px stay free.
  tabs: {
    flexShrink: 0,
    display: "flex",
    paddingInlineEnd: "40px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  list: { flexGrow: 1, minWidth: 0 },
  tab: {
    flex: "1 1 0",
    minWidth: 0,
    minHeight: "52px",
    flexDirection: "column",
    justifyContent: "center",
    padding: "4px 0 6px",
    gap: 0,
    display: "flex",
    "& .fui-Tab__content": {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: tokens.fontWeightRegular,
      maxWidth: "100%",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      paddingInline: 0,
    },
    "& .fui-Tab__content--reserved-space": { display: "none" },
  },
  main: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    ":focus": { outline: "none" },
    // What does not fit is scrolled to, not squeezed.
    "& > *": { flexShrink: 0 },
  },
});

export function App({ className }: { readonly className?: string }): JSX.Element {
  useStaticStyles();
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const screen = usePaneState((state) => state.screen);
  const asks = usePaneState((state) => state.pending.kind !== "none");
  const tab = TAB_OF[screen];
  // The tab answers at once; its screen is made in pieces that let other clicks through.
  const shown = useDeferredValue(screen);
  const { Part } = screenPart(shown);
  const main = useRef<HTMLElement>(null);
  const last = useRef(shown);

  // A new screen begins at its top; the focus stays where the user put it. In the next picture, so that the click's own task need
  // not lay the page out.
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    const frame = requestAnimationFrame(() => {
      if (main.current) main.current.scrollTop = 0;
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);

  // F8 walks through the findings as in many editors; arrow keys stay with the list.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.altKey || event.ctrlKey || event.metaKey) return;
      const action = ACTIONS[event.shiftKey ? "previousFinding" : "nextFinding"];
      const state = controller.store.read();
      if (state.screen !== "check" || state.pending.kind !== "none" || !action.available(state)) return;
      event.preventDefault();
      void action.perform(controller);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [controller]);

  return (
    <div className={mergeClasses(styles.frame, className)}>
      <nav className={styles.tabs} aria-label={text("pane.tab.label")}>
        <TabList
          className={styles.list}
          selectedValue={tab}
          onTabSelect={(_event, data) => controller.open(screenOf(data.value))}
        >
          {TABS.map(({ screen: value, label, Icon }) => (
            <Tab
              key={value}
              value={value}
              id={`tab-${value}`}
              icon={<Icon />}
              className={styles.tab}
              aria-controls="screen"
              title={text(label)}
            >
              {text(label)}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main ref={main} id="screen" className={styles.main} aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        <Boundary key={shown} onBug={controller.onBug}>
          <Part />
        </Boundary>
      </main>
      <DropDownNotice />
      <GuidanceBar />
      <StatusBar />
      {asks ? <planDialog.Part /> : null}
    </div>
  );
}

function screenOf(value: unknown): Screen {
  return TABS.find(({ screen }) => screen === value)?.screen ?? "home";
}
