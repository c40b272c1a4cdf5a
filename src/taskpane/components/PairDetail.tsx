// Two rows side by side: differing words marked, reasons with points, the decision. Layer: taskpane.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, type JSX, type RefObject } from "react";
import type { Answer } from "../../app/pane/pairView";
import type { ComparableRow, DuplicatePair } from "../../domain/duplicates/types";
import type { MessageKey } from "../../i18n/en/all";
import { diffWords, type Piece } from "../logic/wordDiff";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Note, Small } from "./parts";

export const ANSWER_KEYS = {
  yes: "pane.pairs.yes",
  no: "pane.pairs.no",
  later: "pane.pairs.later",
} as const satisfies Record<Answer, MessageKey>;

const FIELDS = [
  { key: "pane.field.title", read: (row) => row.title },
  {
    key: "pane.field.organisations",
    read: (row, words, term) => row.organisations?.map((code) => term("organisation", code)).join("; "),
  },
  {
    key: "pane.field.beneficiaries",
    read: (row, words, term) => row.beneficiaries?.map((code) => term("beneficiary", code)).join("; "),
  },
  { key: "pane.field.needs", read: (row) => row.needs?.join("; ") },
  { key: "pane.field.period", read: (row, words) => period(row, words) },
  { key: "pane.field.money", read: (row, words) => (row.money ? words.money(row.money) : undefined) },
  { key: "pane.field.reference", read: (row) => row.reference },
  { key: "pane.field.text", read: (row) => row.text },
] as const satisfies readonly {
  key: MessageKey;
  read: (row: ComparableRow, words: Words, term: Term) => string | undefined;
}[];

type Term = (kind: "organisation" | "beneficiary", code: string) => string;

const KEYS: Readonly<Record<string, Answer>> = { y: "yes", n: "no", l: "later" };

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: "8px",
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  name: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, marginTop: "6px" },
  side: { margin: 0, minWidth: 0, overflowWrap: "anywhere", maxHeight: "160px", overflowY: "auto" },
  differs: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    "@media (forced-colors: active)": {
      backgroundColor: "Mark",
      color: "MarkText",
      forcedColorAdjust: "none",
    },
  },
  reasons: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& td, & th": {
      padding: "2px 4px",
      verticalAlign: "top",
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
    },
    "& td:last-child": { textAlign: "end", whiteSpace: "nowrap" },
  },
  sum: {
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
  decisions: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    gap: "8px",
    "& > *": { minWidth: 0, paddingInline: "4px" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Keys y, n and l decide while the focus is inside the review (WCAG 2.1.4: single keys work on focus only). */
export function useDecisionKeys(active: boolean): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const controller = useController();
  useEffect(() => {
    const element = section.current;
    if (!element || !active) return;
    const onKey = (event: KeyboardEvent): void => {
      const answer = KEYS[event.key.toLowerCase()];
      if (!answer || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      void controller.decide(answer);
    };
    element.addEventListener("keydown", onKey);
    return () => element.removeEventListener("keydown", onKey);
  }, [active, controller]);
  return section;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}

export interface PairDetailProps {
  readonly pair: DuplicatePair;
  readonly a: ComparableRow | undefined;
  readonly b: ComparableRow | undefined;
  readonly answer: Answer | undefined;
  readonly relation: string;
  /** The pair is looked at as part of its group: either row can leave the group. */
  readonly inGroup: boolean;
}

export function PairDetail({ pair, a, b, answer, relation, inGroup }: PairDetailProps): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text, say, number } = words;
  const controller = useController();
  const free = usePaneState((state) => state.status.kind !== "busy" && state.pending.kind === "none");
  const stale = pair.decision?.state === "stale" ? pair.decision : undefined;
  const sides = FIELDS.map(({ key, read }) => ({
    key,
    left: read(a ?? EMPTY, words, controller.labels.term),
    right: read(b ?? EMPTY, words, controller.labels.term),
  })).filter(({ left, right }) => (left ?? "") !== "" || (right ?? "") !== "");

  return (
    <Note>
      <h2 className={styles.head}>
        {text(pair.certain ? "pane.pairs.headCertain" : "pane.pairs.head", { relation, score: pair.score })}
      </h2>
      {answer === undefined ? null : (
        <Small>{text("pane.pairs.decided", { answer: text(ANSWER_KEYS[answer]) })}</Small>
      )}
      {stale ? (
        <Small>
          {text("pane.pairs.changed")}{" "}
          {stale.changed
            .map(({ row, field, before, after }) => text("pane.pairs.change", { row, field, before, after }))
            .join("; ")}
        </Small>
      ) : null}
      <div className={styles.decisions}>
        <Button
          appearance="primary"
          disabledFocusable={!free}
          aria-keyshortcuts="y"
          onClick={() => void controller.decide("yes")}
        >
          {text("pane.pairs.yesButton")}
        </Button>
        <Button disabledFocusable={!free} aria-keyshortcuts="n" onClick={() => void controller.decide("no")}>
          {text("pane.pairs.noButton")}
        </Button>
        <Button
          disabledFocusable={!free}
          aria-keyshortcuts="l"
          onClick={() => void controller.decide("later")}
        >
          {text("pane.pairs.laterButton")}
        </Button>
      </div>
      <Small>{text("pane.pairs.kept")}</Small>
      <dl className={styles.sides}>
        {sides.map(({ key, left, right }) => {
          const diff = diffWords(left ?? "", right ?? "");
          return (
            <Fragment key={key}>
              <dt className={styles.name}>{text(key)}</dt>
              <dd className={styles.side}>
                <Side pieces={diff.a} />
              </dd>
              <dd className={styles.side}>
                <Side pieces={diff.b} />
              </dd>
            </Fragment>
          );
        })}
      </dl>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void controller.jumpToRow(pair.a)}>
          {text("pane.pairs.show", { row: pair.a })}
        </Button>
        <Button size="small" onClick={() => void controller.jumpToRow(pair.b)}>
          {text("pane.pairs.show", { row: pair.b })}
        </Button>
      </div>
      {inGroup ? (
        <div className={styles.buttons}>
          {[pair.a, pair.b].map((id) => (
            <Button
              key={id}
              size="small"
              disabledFocusable={!free}
              onClick={() => void controller.leaveGroup(id)}
            >
              {text("pane.pairs.leaveGroup", { row: id })}
            </Button>
          ))}
        </div>
      ) : null}
      <table className={styles.reasons}>
        <caption className="sr-only">{text("pane.pairs.reasons")}</caption>
        <tbody>
          {pair.reasons.map(({ kind, reason, points }) => (
            <tr key={kind}>
              <th scope="row">{say(reason)}</th>
              <td>{text("pane.pairs.points", { points: `${points > 0 ? "+" : ""}${number(points)}` })}</td>
            </tr>
          ))}
          <tr className={styles.sum}>
            <th scope="row">{text("pane.pairs.score")}</th>
            <td>{number(pair.score)}</td>
          </tr>
        </tbody>
      </table>
      {pair.against ? (
        <p style={{ margin: 0 }}>{text("pane.pairs.against", { reason: say(pair.against) })}</p>
      ) : null}
    </Note>
  );
}

const EMPTY: ComparableRow = { id: "" };

function Side({ pieces }: { readonly pieces: readonly Piece[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  if (pieces.length === 0) return <span>{text("pane.field.notStated")}</span>;
  return (
    <>
      {pieces.map((piece, index) =>
        piece.differs ? (
          <mark key={index} className={mergeClasses(styles.differs)}>
            {piece.text}
          </mark>
        ) : (
          <span key={index}>{piece.text}</span>
        ),
      )}
    </>
  );
}

function period(row: ComparableRow, words: Words): string | undefined {
  if (row.start === undefined && row.end === undefined) return undefined;
  const part = (date: string | undefined): string =>
    date === undefined ? words.text("pane.field.notStated") : words.date(date);
  return words.text("pane.field.fromTo", { from: part(row.start), to: part(row.end) });
}
