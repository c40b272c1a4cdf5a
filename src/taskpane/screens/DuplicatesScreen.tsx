// Find duplicates: how alike, the queue, two rows side by side, the decision. Layer: taskpane.
import { Field, makeStyles, Select, Slider, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type JSX } from "react";
import {
  answerOf,
  pairsInView,
  pairsOfGroup,
  queueOf,
  resultInView,
  rowsById,
} from "../../app/pane/pairView";
import { PAIR_VIEWS, pairKey, shownResult, type PairView } from "../../app/pane/state";
import type { DuplicatesOutcome } from "../../app/useCases/types";
import type { ComparableRow, DuplicatePair, DuplicateResult, Relation } from "../../domain/duplicates/types";
import type { MessageKey } from "../../i18n/en/all";
import { LineList, type Line } from "../components/LineList";
import { ANSWER_KEYS, PairDetail, useDecisionKeys } from "../components/PairDetail";
import { AgreementNote, ReviewerSettings, SourceChooser } from "../components/PairSettings";
import {
  Commands,
  Footnote,
  Heading,
  Problems,
  Scope,
  Settings,
  Small,
  StaleNote,
} from "../components/parts";
import { useController, usePaneState, useText } from "../PaneContext";

export const RELATION_KEYS = {
  "same-action": "pane.relation.sameAction",
  "part-of": "pane.relation.partOf",
  "next-phase": "pane.relation.nextPhase",
  overlap: "pane.relation.overlap",
  complementary: "pane.relation.complementary",
  "look-alike": "pane.relation.lookAlike",
} as const satisfies Record<Relation, MessageKey>;

const VIEW_KEYS = {
  queue: "pane.pairs.queue",
  all: "pane.pairs.all",
  groups: "pane.pairs.groups",
} as const satisfies Record<PairView, MessageKey>;

const useStyles = makeStyles({
  list: { maxHeight: "24vh", minHeight: "100px", flexShrink: 0 },
  review: { display: "flex", flexDirection: "column", gap: "10px" },
  line: {
    height: "100%",
    padding: "6px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "flex",
    gap: "8px",
  },
  members: {
    whiteSpace: "nowrap",
    flexShrink: 0,
    marginInlineStart: "auto",
    fontWeight: tokens.fontWeightRegular,
  },
  score: { fontWeight: tokens.fontWeightSemibold, minWidth: "28px", textAlign: "end", flexShrink: 0 },
  words: { minWidth: 0, flexGrow: 1 },
  title: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  about: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  group: {
    height: "100%",
    display: "flex",
    alignItems: "center",
    gap: "8px",
    paddingInline: "8px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
});

type PairLine = Line &
  (
    | { readonly kind: "pair"; readonly pair: DuplicatePair }
    | { readonly kind: "group"; readonly head: string; readonly members: number }
  );

export function DuplicatesScreen(): JSX.Element {
  const { text } = useText();
  const controller = useController();
  const { work, threshold } = usePaneState((state) => state.duplicates);
  const outcome = shownResult(work);
  // What is said first comes first; the result follows in pieces that let clicks through.
  const isDrawn = useDeferredValue(outcome !== undefined);

  return (
    <>
      <Heading title={text("pane.pairs.title")} />
      <Settings summary={text("pane.pairs.threshold", { threshold })} open={outcome === undefined}>
        <Field label={text("pane.pairs.thresholdLabel")} hint={text("pane.pairs.thresholdHint")}>
          <Slider
            min={0}
            max={100}
            step={5}
            value={threshold}
            onChange={(_event, data) => controller.changeThreshold(data.value)}
          />
        </Field>
        <SourceChooser />
        <ReviewerSettings />
      </Settings>
      <Commands first="findDuplicates" second="writeOverlaps" done={outcome !== undefined} />
      {work.kind === "idle" ? <Small>{text("pane.pairs.intro")}</Small> : null}
      {work.kind === "failed" ? <Problems problems={work.problems} /> : null}
      {work.kind === "ready" && work.stale ? <StaleNote again="findDuplicates" /> : null}
      {outcome && isDrawn ? (
        <>
          <Review outcome={outcome} />
          <Scope scope={outcome.scope} />
          <Footnote />
        </>
      ) : null}
    </>
  );
}

function Review({ outcome }: { readonly outcome: DuplicatesOutcome }): JSX.Element {
  const styles = useStyles();
  const { text, number } = useText();
  const controller = useController();
  const view = usePaneState((state) => state.duplicates.view);
  const current = usePaneState((state) => state.duplicates.current);
  const answers = usePaneState((state) => state.duplicates.answers);
  const blind = usePaneState((state) => state.duplicates.blind);
  const reviewer = usePaneState((state) => state.duplicates.reviewer);
  const duplicates = useMemo(
    () => resultInView(outcome, { blind, reviewer, made: [] }),
    [outcome, blind, reviewer],
  );
  const rows = useMemo(() => rowsById(duplicates), [duplicates]);
  const shown = useMemo(() => pairsInView(duplicates, view, answers), [duplicates, view, answers]);
  const lines = useMemo(() => toLines(duplicates, view, shown), [duplicates, view, shown]);
  const pair = useMemo(
    () => duplicates.pairs.find((candidate) => pairKey(candidate) === current),
    [duplicates, current],
  );
  const section = useDecisionKeys(pair !== undefined);
  const { budget } = queueOf(duplicates);
  const open = useMemo(
    () => duplicates.pairs.filter((each) => answerOf(each, answers) === undefined).length,
    [duplicates, answers],
  );

  if (duplicates.pairs.length === 0) return <p>{text("pane.pairs.none", { rows: duplicates.stats.rows })}</p>;
  return (
    <section ref={section} className={styles.review} aria-label={text("pane.pairs.review")}>
      <strong>
        {text("pane.pairs.counts", {
          count: duplicates.pairs.length,
          open,
          groups: duplicates.clusters.length,
        })}
      </strong>
      {open > 0 ? (
        <Small>
          {text("pane.pairs.budget", {
            count: budget.pairs,
            share: number(Math.round(budget.share * 100)),
            expected: number(budget.expectedDuplicates),
          })}
        </Small>
      ) : null}
      <AgreementNote outcome={outcome} finished={open === 0} />
      <Select
        aria-label={text("pane.pairs.view")}
        value={view}
        onChange={(_event, data) =>
          controller.changePairView(PAIR_VIEWS.find((each) => each === data.value) ?? "queue")
        }
      >
        {PAIR_VIEWS.map((each) => (
          <option key={each} value={each}>
            {text(VIEW_KEYS[each])}
          </option>
        ))}
      </Select>
      {lines.length === 0 ? (
        <Small>{text(view === "groups" ? "pane.pairs.noGroups" : "pane.pairs.queueDone")}</Small>
      ) : (
        <LineList
          className={styles.list}
          label={text("pane.pairs.list")}
          lines={lines}
          selected={current}
          onSelect={(line) => line.kind === "pair" && controller.showPair(pairKey(line.pair))}
          onOpen={(line) => line.kind === "pair" && controller.showPair(pairKey(line.pair))}
          render={(line) =>
            line.kind === "group" ? (
              <div className={styles.group}>
                <span className={styles.title}>{titleOf(rows.get(line.head), line.head)}</span>
                <span className={styles.members}>{text("pane.pairs.members", { count: line.members })}</span>
              </div>
            ) : (
              <div className={styles.line}>
                <span className={styles.score}>{number(line.pair.score)}</span>
                <span className={styles.words}>
                  <div className={styles.title}>
                    {text("pane.pairs.and", {
                      a: titleOf(rows.get(line.pair.a), line.pair.a),
                      b: titleOf(rows.get(line.pair.b), line.pair.b),
                    })}
                  </div>
                  <div className={styles.about}>
                    {text(RELATION_KEYS[line.pair.relation])}
                    {answered(line.pair)}
                  </div>
                </span>
              </div>
            )
          }
        />
      )}
      {pair ? (
        <PairDetail
          key={current}
          pair={pair}
          a={rows.get(pair.a)}
          b={rows.get(pair.b)}
          answer={answerOf(pair, answers)}
          relation={text(RELATION_KEYS[pair.relation])}
          inGroup={view === "groups"}
        />
      ) : null}
    </section>
  );

  function answered(each: DuplicatePair): string {
    const answer = answerOf(each, answers);
    return answer === undefined ? "" : ` · ${text(ANSWER_KEYS[answer])}`;
  }
}

export function titleOf(row: ComparableRow | undefined, id: string): string {
  return row?.title === undefined || row.title === "" ? id : row.title;
}

function toLines(
  duplicates: DuplicateResult,
  view: PairView,
  shown: readonly DuplicatePair[],
): readonly PairLine[] {
  if (view !== "groups") {
    return shown.map((pair, index) => ({
      kind: "pair",
      id: pairKey(pair),
      level: 1,
      height: 46,
      position: index + 1,
      of: shown.length,
      pair,
    }));
  }
  const { clusters, pairs } = duplicates;
  return clusters.flatMap((cluster, place): PairLine[] => {
    const inside = pairsOfGroup(cluster, pairs);
    const head: PairLine = {
      kind: "group",
      id: `group ${cluster.head}`,
      level: 1,
      height: 32,
      position: place + 1,
      of: clusters.length,
      head: cluster.head,
      members: cluster.members.length,
    };
    return [
      head,
      ...inside.map((pair, index): PairLine => ({
        kind: "pair",
        id: pairKey(pair),
        level: 2,
        height: 46,
        position: index + 1,
        of: inside.length,
        pair,
      })),
    ];
  });
}
