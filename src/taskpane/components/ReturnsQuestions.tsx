// Open questions: what was sent, what came back, what the register has, side by side, with who and when. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { QuestionLine, ReturnsView } from "../../app/returns/returnsTypes";
import { message } from "../../domain/message";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { LineList, type Line } from "./LineList";
import { Note, Small } from "./parts";

const useStyles = makeStyles({
  list: { maxHeight: "26vh", minHeight: "110px", flexShrink: 0 },
  line: { padding: "6px 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  sides: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  side: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "6px 8px",
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    minWidth: 0,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  value: { whiteSpace: "pre-wrap" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

interface AskedLine extends Line {
  readonly question: QuestionLine;
}

export function ReturnsQuestions({ view }: { readonly view: ReturnsView }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text, say } = words;
  const controller = useController();
  const chosen = usePaneState((state) => state.returns.question);
  const lines = useMemo(
    () =>
      view.questions.map((question, index): AskedLine => ({
        id: question.id,
        level: 1,
        height: 68,
        position: index + 1,
        of: view.questions.length,
        question,
      })),
    [view],
  );
  const shown = view.questions.find(({ id }) => id === chosen);
  if (view.questions.length === 0) return <Small>{text("pane.returns.noQuestions")}</Small>;
  return (
    <>
      <LineList
        className={styles.list}
        label={text("pane.returns.list.questions")}
        lines={lines}
        selected={chosen}
        onSelect={(line) => controller.chooseQuestion(line.question.id)}
        onOpen={(line) => controller.chooseQuestion(line.question.id)}
        render={({ question }) => (
          <div className={styles.line}>
            <div className={styles.name}>{question.title === "" ? question.key : question.title}</div>
            <div className={styles.words}>
              {question.heading === "" ? text("pane.returns.wholeRow") : question.heading}
            </div>
            <div className={styles.words}>{say(message(`returned.conflict.${question.kind}`))}</div>
          </div>
        )}
      />
      {view.moreQuestions > 0 ? (
        <Small>{text("pane.returns.moreQuestions", { count: view.moreQuestions })}</Small>
      ) : null}
      {shown === undefined ? (
        <Small>{text("pane.returns.chooseQuestion")}</Small>
      ) : (
        <Question question={shown} words={words} />
      )}
    </>
  );
}

function Question({
  question,
  words,
}: {
  readonly question: QuestionLine;
  readonly words: Words;
}): JSX.Element {
  const styles = useStyles();
  const { text, say } = words;
  const controller = useController();
  const busy = usePaneState((state) => state.status.kind === "busy");
  const { kind, title, heading, base, theirs, ours, origin, oursOrigin, id } = question;
  const isRow = kind === "row-missing";
  return (
    <Note>
      <h2 className={styles.title}>{title === "" ? question.key : title}</h2>
      <span>
        {heading === "" ? text("pane.returns.wholeRow") : heading}.{" "}
        {say(message(`returned.conflict.${kind}`))}
      </span>
      {isRow || base === null ? null : (
        <Small>
          {text("pane.returns.sideSent")}: {shown(base, words)}
        </Small>
      )}
      <div className={styles.sides}>
        <div className={styles.side}>
          <strong>{text("pane.returns.sideTheirs")}</strong>
          {isRow ? null : <span className={styles.value}>{shown(theirs, words)}</span>}
          <Small>{text("pane.returns.by", { contributor: origin.contributor, date: origin.date })}</Small>
          <Small>
            {text("pane.returns.place", {
              file: origin.file,
              place: origin.cell === "" ? origin.sheet : `${origin.sheet}!${origin.cell}`,
            })}
          </Small>
        </div>
        <div className={styles.side}>
          <strong>{text("pane.returns.sideOurs")}</strong>
          {isRow ? null : <span className={styles.value}>{shown(ours, words)}</span>}
          <Small>
            {text("pane.returns.by", { contributor: oursOrigin.contributor, date: oursOrigin.date })}
          </Small>
          <Small>
            {text("pane.returns.place", {
              file: oursOrigin.file,
              place: oursOrigin.cell === "" ? oursOrigin.sheet : `${oursOrigin.sheet}!${oursOrigin.cell}`,
            })}
          </Small>
        </div>
      </div>
      <span className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => void controller.answerQuestion(id, "keep")}>
          {text(isRow ? "pane.returns.keepRow" : "pane.returns.keep")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void controller.answerQuestion(id, "take")}>
          {text(isRow ? "pane.returns.takeRow" : "pane.returns.take")}
        </Button>
      </span>
    </Note>
  );
}

function shown(value: QuestionLine["ours"], { text }: Words): string {
  return value === null || value === "" ? text("pane.returns.empty") : String(value);
}
