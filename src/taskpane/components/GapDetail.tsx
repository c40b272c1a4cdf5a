// One group of the funding gap: every figure, and the rows behind it. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { GapClass, GapGroup } from "../../domain/funding/types";
import type { Money } from "../../domain/record/types";
import type { MessageKey } from "../../i18n/en/all";
import { gapRange } from "../logic/gapText";
import { useController, useText } from "../PaneContext";
import { Note, Small } from "./parts";

const FIGURES = [
  { key: "pane.gap.required", read: (group) => group.required },
  { key: "pane.gap.ownFunds", read: (group) => group.ownFunds },
  { key: "pane.gap.secured", read: (group) => group.secured },
  { key: "pane.gap.negotiated", read: (group) => group.negotiated },
  { key: "pane.gap.sought", read: (group) => group.sought },
  { key: "pane.gap.unknownState", read: (group) => group.unknown },
  { key: "pane.gap.hard", read: (group) => group.hardGap },
  { key: "pane.gap.soft", read: (group) => group.softGap },
  { key: "pane.gap.declared", read: (group) => group.declaredGap },
  { key: "pane.gap.surplus", read: (group) => group.surplus },
] as const satisfies readonly { key: MessageKey; read: (group: GapGroup) => Money | null }[];

const CLASS_KEYS = {
  "GAP-0": "pane.gapClass.0",
  "GAP-1": "pane.gapClass.1",
  "GAP-2": "pane.gapClass.2",
  "GAP-3": "pane.gapClass.3",
  "GAP-4": "pane.gapClass.4",
  "GAP-5": "pane.gapClass.5",
  "GAP-6": "pane.gapClass.6",
  "GAP-7": "pane.gapClass.7",
  "GAP-8": "pane.gapClass.8",
  "GAP-9": "pane.gapClass.9",
} as const satisfies Record<GapClass, MessageKey>;

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th": { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "2px 4px 2px 0" },
    "& td": { textAlign: "end", padding: "2px 0", whiteSpace: "nowrap" },
  },
  figure: {
    minWidth: 0,
    paddingInline: "4px",
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  rows: { display: "flex", flexWrap: "wrap", gap: "4px", maxHeight: "160px", overflowY: "auto" },
});

export function GapDetail({ group, name }: { readonly group: GapGroup; readonly name: string }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text, money, number } = words;
  const controller = useController();
  const [showRows, setShowRows] = useState(false);
  const ids = [...group.needIds, ...group.responseIds];
  const states = Object.entries(group.states).filter(([, count]) => count > 0);

  return (
    <Note>
      <h2 className={styles.head}>{name}</h2>
      <p style={{ margin: 0 }}>{text("pane.gap.lineGap", { gap: gapRange(group, words) })}</p>
      <table className={styles.table}>
        <caption className="sr-only">{text("pane.gap.figures")}</caption>
        <tbody>
          {FIGURES.map(({ key, read }) => {
            const amount = money(read(group)) ?? text("pane.gap.unknown");
            return (
              <tr key={key}>
                <th scope="row">{text(key)}</th>
                <td>
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.figure}
                    aria-label={text("pane.gap.showRows", { figure: text(key), amount })}
                    onClick={() => setShowRows(true)}
                  >
                    {amount}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Small>
        {text("pane.gap.coverage", {
          with: group.rowsWithAmount,
          rows: group.responseIds.length,
        })}
      </Small>
      {states.length > 0 ? (
        <Small>
          {states
            .map(([code, count]) => `${controller.labels.term("fundingState", code)}: ${number(count)}`)
            .join(" · ")}
        </Small>
      ) : null}
      {group.assumed ? <Small>{text("pane.gap.assumed")}</Small> : null}
      {group.classes.length > 0 ? (
        <Small>{group.classes.map((each) => text(CLASS_KEYS[each])).join(" ")}</Small>
      ) : null}
      <Button size="small" aria-expanded={showRows} onClick={() => setShowRows(!showRows)}>
        {text(showRows ? "pane.gap.hideList" : "pane.gap.showList", { count: ids.length })}
      </Button>
      {showRows ? (
        <div className={styles.rows} role="group" aria-label={text("pane.gap.rows")}>
          {ids.map((id) => (
            <Button key={id} size="small" onClick={() => void controller.jumpToGapRow(id)}>
              {id}
            </Button>
          ))}
        </div>
      ) : null}
    </Note>
  );
}
