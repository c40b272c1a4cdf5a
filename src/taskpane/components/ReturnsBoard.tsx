// The completeness board: six partners by three pillars for needs, organisations by cycle for responses. Layer: taskpane.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ReturnsView, SinceSummary } from "../../app/returns/returnsTypes";
import { message } from "../../domain/message";
import type { BoardLine } from "../../domain/returned/board";
import type { CellValue } from "../../domain/sheet/snapshot";
import { useText, type Words } from "../PaneContext";
import { Small } from "./parts";

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
    fontSize: tokens.fontSizeBase200,
  },
  state: { color: tokens.colorNeutralForeground1 },
  changes: { margin: "4px 0", paddingInlineStart: "16px", overflowWrap: "anywhere" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function ReturnsBoard({ view }: { readonly view: ReturnsView }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const needs = view.board.filter(({ kind }) => kind === "needs");
  const responses = view.board.filter(({ kind }) => kind === "responses");
  const partners = [...new Set(needs.map(({ who }) => who))];
  return (
    <>
      <h2 className={styles.title}>{text("pane.returns.boardNeeds")}</h2>
      <ul className={styles.list} aria-label={text("pane.returns.boardNeeds")}>
        {partners.map((who) => (
          <li key={who} className={styles.item}>
            <strong>{who}</strong>
            {needs
              .filter((line) => line.who === who)
              .map((line) => (
                <Figures key={line.pillar} line={line} words={words} name={line.pillar} />
              ))}
          </li>
        ))}
      </ul>
      <h2 className={styles.title}>{text("pane.returns.boardResponses")}</h2>
      {responses.length === 0 ? (
        <Small>{text("pane.returns.boardNone")}</Small>
      ) : (
        <ul className={styles.list} aria-label={text("pane.returns.boardResponses")}>
          {responses.map((line, index) => (
            <li key={index} className={styles.item}>
              <strong>{[line.who, line.pillar, line.cycle].filter((part) => part !== "").join(", ")}</strong>
              <Figures line={line} words={words} />
            </li>
          ))}
        </ul>
      )}
      {view.since.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{text("pane.returns.since")}</h2>
          {view.since.map((since) => (
            <Since key={since.no} since={since} words={words} />
          ))}
        </>
      )}
    </>
  );
}

/** The counts of one contributor; opened, the changes behind them with both values and their place. */
function Since({ since, words }: { readonly since: SinceSummary; readonly words: Words }): JSX.Element {
  const styles = useStyles();
  const { text, say } = words;
  const { contributor, counts, changes, moreChanges } = since;
  return (
    <details className={styles.item}>
      <summary tabIndex={0}>
        {text("pane.returns.sinceLine", {
          contributor,
          added: counts["row-added"],
          changed: counts["cell-changed"],
          repaired: counts.repaired,
          gone: counts["row-gone"],
          outside: counts.outside,
        })}
      </summary>
      <ul className={styles.changes}>
        {changes.map(({ kind, title, heading, was, is, sheet, cell }, at) => (
          <li key={at}>
            {say(message(`returned.since.${kind}`))}: {title}
            {heading === "" ? "" : `. ${heading}: ${shown(was, words)} → ${shown(is, words)}`} ({sheet}
            {cell === "" ? "" : `!${cell}`})
          </li>
        ))}
      </ul>
      {moreChanges > 0 ? <Small>{text("pane.returns.moreLines", { count: moreChanges })}</Small> : null}
    </details>
  );
}

function shown(value: CellValue, { text }: Words): string {
  return value === null || value === "" ? text("pane.returns.empty") : String(value);
}

/** The state in words, then every count with its name. */
function Figures(props: {
  readonly line: BoardLine;
  readonly words: Words;
  /** Named before the state; left out: the heading names it. */
  readonly name?: string;
}): JSX.Element {
  const { line, words, name } = props;
  const styles = useStyles();
  const { text, say } = words;
  const figures = [
    ["pane.returns.boardSent", line.sent],
    ["pane.returns.boardReturned", line.returned],
    ["pane.returns.boardChecked", line.checked],
    ["pane.returns.boardErrors", line.errors],
    ["pane.returns.boardMerged", line.accepted],
  ] as const;
  return (
    <>
      <div className={styles.state}>
        {name === undefined ? "" : `${name}: `}
        {say(message(`returned.board.${line.state}`))}
      </div>
      {line.sent === 0 && line.files === 0 ? null : (
        <div>{figures.map(([key, count]) => `${text(key)} ${count}`).join(", ")}</div>
      )}
    </>
  );
}
