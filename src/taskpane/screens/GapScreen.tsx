// Funding gap: as of when, by what, the groups, one group with its rows, the reconciliation. Layer: taskpane.
import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DataPieRegular } from "@fluentui/react-icons/svg/data-pie";
import { useDeferredValue, useMemo, type JSX } from "react";
import { shownResult } from "../../app/pane/state";
import type { GapReport } from "../../domain/funding/gapReport";
import type { GapDimension, GapGroup, GapResult } from "../../domain/funding/types";
import { GAP_DIMENSIONS } from "../../domain/funding/types";
import type { MessageKey } from "../../i18n/en/all";
import { GapDetail } from "../components/GapDetail";
import { LineList, type Line } from "../components/LineList";
import {
  Commands,
  Footnote,
  Heading,
  Note,
  Problems,
  Scope,
  Settings,
  Small,
  StaleNote,
} from "../components/parts";
import { WhatIfPanel } from "../components/WhatIfPanel";
import { gapRange, groupName } from "../logic/gapText";
import { useController, usePaneState, useText } from "../PaneContext";

const OFFERED = GAP_DIMENSIONS;

const DIMENSION_KEYS = {
  need: "pane.gap.need",
  beneficiary: "pane.gap.beneficiary",
  pillar: "pane.gap.pillar",
  year: "pane.gap.year",
  phase: "pane.gap.phase",
  action: "pane.gap.action",
  donor: "pane.gap.donor",
} as const satisfies Record<GapDimension, MessageKey>;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  by: { display: "grid", gridTemplateColumns: "1fr 1fr" },
  list: { maxHeight: "30vh", minHeight: "140px", flexShrink: 0 },
  line: {
    height: "100%",
    padding: "6px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  figures: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
});

interface GroupLine extends Line {
  readonly group: GapGroup;
  readonly index: number | "total";
}

export function GapScreen(): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const { work, asOf, by, tables } = usePaneState((state) => state.gap);
  const outcome = shownResult(work);
  // What is said first comes first; the result follows in pieces that let clicks through.
  const isDrawn = useDeferredValue(outcome !== undefined);

  return (
    <>
      <Heading title={text("pane.gap.title")} />
      <Settings
        summary={text("pane.gap.settings", {
          date: words.date(asOf),
          by: by.map((dimension) => text(DIMENSION_KEYS[dimension])).join(", "),
        })}
        open={outcome === undefined}
      >
        <Field label={text("pane.gap.asOf")}>
          <Input type="date" value={asOf} onChange={(_event, data) => controller.changeAsOf(data.value)} />
        </Field>
        <div className={styles.by} role="group" aria-label={text("pane.gap.by")}>
          {OFFERED.map((dimension) => (
            <Checkbox
              key={dimension}
              label={text(DIMENSION_KEYS[dimension])}
              checked={by.includes(dimension)}
              onChange={() => controller.toggleDimension(dimension)}
            />
          ))}
        </div>
        <Checkbox
          label={text("pane.gap.tables")}
          checked={tables}
          onChange={() => controller.toggleTables()}
        />
      </Settings>
      <Button icon={<DataPieRegular />} onClick={() => controller.open("analysis")}>
        {text("pane.analysis.open")}
      </Button>
      <Commands first="computeGap" second="writeGap" done={outcome !== undefined} />
      {work.kind === "idle" ? <Small>{text("pane.gap.intro")}</Small> : null}
      {work.kind === "failed" ? <Problems problems={work.problems} /> : null}
      {work.kind === "ready" && work.stale ? <StaleNote again="computeGap" /> : null}
      {outcome && isDrawn ? (
        <>
          <Groups gap={outcome.gap} />
          <WhatIfPanel gap={outcome.gap} />
          <Scope scope={outcome.scope} />
          <Footnote />
        </>
      ) : null}
    </>
  );
}

function Groups({ gap }: { readonly gap: GapReport }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text, say, money } = words;
  const controller = useController();
  const open = usePaneState((state) => state.gap.open);
  const lines = useMemo(() => toLines(gap), [gap]);
  const { gross, adjustments, net } = gap.reconciliation;
  const shown = open === null ? undefined : open === "total" ? gap.total : gap.groups[open];

  return (
    <>
      <Small>
        {text("pane.gap.asOfSaid", {
          date: words.date(gap.asOf),
          currency: gap.currency,
          rows: gap.rowsUsed,
        })}
      </Small>
      <LineList
        className={styles.list}
        label={text("pane.gap.list")}
        lines={lines}
        selected={open === null ? null : `g${open}`}
        onSelect={(line) => controller.openGroup(line.index)}
        onOpen={(line) => controller.openGroup(line.index)}
        render={(line) => (
          <div className={styles.line}>
            <div className={styles.name}>
              {line.index === "total"
                ? text("pane.gap.total")
                : groupName(line.group, gap.by, controller.labels, words)}
            </div>
            <div className={styles.figures}>
              {text("pane.gap.lineGap", { gap: gapRange(line.group, words) })}
            </div>
            <div className={styles.figures}>
              {text("pane.gap.lineSecured", { secured: money(line.group.secured) ?? "" })}
            </div>
            <div className={styles.figures}>
              {text("pane.gap.lineRows", {
                with: line.group.rowsWithAmount,
                rows: line.group.responseIds.length,
              })}
            </div>
          </div>
        )}
      />
      {shown ? (
        <GapDetail
          key={String(open)}
          group={shown}
          name={
            open === "total" ? text("pane.gap.total") : groupName(shown, gap.by, controller.labels, words)
          }
        />
      ) : (
        <Small>{text("pane.gap.choose")}</Small>
      )}
      <Note>
        <strong>{text("pane.gap.reconciliation")}</strong>
        <span>
          {text("pane.gap.reconciled", {
            gross: money(gross) ?? "",
            adjustments: money(adjustments) ?? "",
            net: money(net) ?? "",
          })}
        </span>
        {gap.corrections.slice(0, 50).map((entry, index) => (
          <Small key={index}>
            {money(entry.amount)} – {say(entry.why)} ({entry.rows.join(", ")})
          </Small>
        ))}
      </Note>
      {gap.checks.length > 0 ? (
        <Note>
          <strong>{text("pane.analysis.checks")}</strong>
          {gap.checks.slice(0, 50).map(({ why, rows }, index) => (
            <Small key={index}>
              {say(why)} ({rows.join(", ")})
            </Small>
          ))}
        </Note>
      ) : null}
      {gap.rowsLeftOut.length > 0 ? <LeftOut ids={gap.rowsLeftOut} /> : null}
      {gap.notes.map(({ message, rows }, index) => (
        <Small key={index}>
          {say(message)}{" "}
          {rows.length > 0 ? `(${rows.slice(0, 20).join(", ")}${rows.length > 20 ? ", …" : ""})` : ""}
        </Small>
      ))}
    </>
  );
}

function LeftOut({ ids }: { readonly ids: readonly string[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  return (
    <Note>
      <span>{text("pane.gap.leftOut", { count: ids.length })}</span>
      <span className={styles.row}>
        {ids.slice(0, 50).map((id) => (
          <Button key={id} size="small" onClick={() => void controller.jumpToGapRow(id)}>
            {id}
          </Button>
        ))}
      </span>
    </Note>
  );
}

function toLines(gap: GapResult): readonly GroupLine[] {
  const of = gap.groups.length + 1;
  const line = (group: GapGroup, index: number | "total", position: number): GroupLine => ({
    id: `g${index}`,
    level: 1,
    height: 84,
    position,
    of,
    group,
    index,
  });
  return [line(gap.total, "total", 1), ...gap.groups.map((group, index) => line(group, index, index + 2))];
}
