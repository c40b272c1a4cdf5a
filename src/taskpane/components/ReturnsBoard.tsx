// The completeness board: six partners by three pillars for needs, organisations by cycle for responses. Layer: taskpane.
import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type JSX } from "react";
import type { ReturnsView } from "../../app/returns/returnsTypes";
import { message } from "../../domain/message";
import type { BoardLine } from "../../domain/returned/board";
import { useText, type Words } from "../PaneContext";
import { Small } from "./parts";

const useStyles = makeStyles({
  box: { overflowX: "auto", flexShrink: 0 },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: "4px 6px",
      textAlign: "start",
      verticalAlign: "top",
    },
    "& th": { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  },
  state: { fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export function ReturnsBoard({ view }: { readonly view: ReturnsView }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const needs = view.board.filter(({ kind }) => kind === "needs");
  const responses = view.board.filter(({ kind }) => kind === "responses");
  const pillars = [...new Set(needs.map(({ pillar }) => pillar))];
  const partners = [...new Set(needs.map(({ who }) => who))];
  return (
    <>
      <h2 className={styles.title}>{text("pane.returns.boardNeeds")}</h2>
      <div className={styles.box} role="region" aria-label={text("pane.returns.boardNeeds")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text("pane.returns.boardPartner")}</th>
              {pillars.map((pillar) => (
                <th key={pillar} scope="col">
                  {pillar}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partners.map((who) => (
              <tr key={who}>
                <th scope="row">{who}</th>
                {pillars.map((pillar) => (
                  <BoardCell
                    key={pillar}
                    line={needs.find((line) => line.who === who && line.pillar === pillar)}
                    words={words}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className={styles.title}>{text("pane.returns.boardResponses")}</h2>
      {responses.length === 0 ? (
        <Small>{text("pane.returns.boardNone")}</Small>
      ) : (
        <div
          className={styles.box}
          role="region"
          aria-label={text("pane.returns.boardResponses")}
          tabIndex={0}
        >
          <Responses lines={responses} words={words} />
        </div>
      )}
      {view.since.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{text("pane.returns.since")}</h2>
          {view.since.map(({ no, contributor, counts }) => (
            <Small key={no}>
              {text("pane.returns.sinceLine", {
                contributor,
                added: counts["row-added"],
                changed: counts["cell-changed"],
                repaired: counts.repaired,
                gone: counts["row-gone"],
                outside: counts.outside,
              })}
            </Small>
          ))}
        </>
      )}
    </>
  );
}

function BoardCell(props: { readonly line: BoardLine | undefined; readonly words: Words }): JSX.Element {
  const styles = useStyles();
  const { line, words } = props;
  const { text, say } = words;
  if (line === undefined) return <td />;
  if (line.sent === 0 && line.files === 0) return <td>{say(message(`returned.board.${line.state}`))}</td>;
  const figures = [
    ["pane.returns.boardSent", line.sent],
    ["pane.returns.boardReturned", line.returned],
    ["pane.returns.boardChecked", line.checked],
    ["pane.returns.boardErrors", line.errors],
    ["pane.returns.boardMerged", line.accepted],
  ] as const;
  return (
    <td>
      <div className={styles.state}>{say(message(`returned.board.${line.state}`))}</div>
      {figures.map(([key, count]) => (
        <Fragment key={key}>
          {text(key)} {count}
          <br />
        </Fragment>
      ))}
    </td>
  );
}

function Responses({
  lines,
  words,
}: {
  readonly lines: readonly BoardLine[];
  readonly words: Words;
}): JSX.Element {
  const styles = useStyles();
  const { text, say } = words;
  const headings = [
    "pane.returns.boardWho",
    "pane.returns.boardCycle",
    "pane.returns.boardState",
    "pane.returns.boardSent",
    "pane.returns.boardReturned",
    "pane.returns.boardChecked",
    "pane.returns.boardErrors",
    "pane.returns.boardMerged",
  ] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {headings.map((key) => (
            <th key={key} scope="col">
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">{line.pillar === "" ? line.who : `${line.who}, ${line.pillar}`}</th>
            <td>{line.cycle}</td>
            <td>{say(message(`returned.board.${line.state}`))}</td>
            <td>{line.sent}</td>
            <td>{line.returned}</td>
            <td>{line.checked}</td>
            <td>{line.errors}</td>
            <td>{line.accepted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
