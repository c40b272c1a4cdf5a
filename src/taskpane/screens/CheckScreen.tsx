// Check entries: counts, filters, the list of findings, one finding in full. Layer: taskpane.
import { Button, Input, makeStyles, Select, ToggleButton } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useCallback, useDeferredValue, useState, type JSX } from "react";
import { findingText } from "../../app/pane/findingText";
import { findingsViewSteps, type FindingLine, type FindingsView } from "../../app/pane/findingsView";
import { FINDING_GROUPS, shownResult, type FindingGrouping, type FindingsFilter } from "../../app/pane/state";
import { findingKey } from "../../app/pane/typingGestures";
import type { Translate } from "../../domain/message";
import type { CheckResult } from "../../domain/validation/check";
import { SEVERITIES, type Finding, type Severity } from "../../domain/validation/finding";
import type { MessageKey } from "../../i18n/en/all";
import { ActionButton } from "../components/ActionButton";
import { FindingDetail } from "../components/FindingDetail";
import { FindingLineView } from "../components/FindingLineView";
import { LineList, type Line } from "../components/LineList";
import { RepairList } from "../components/RepairList";
import { TypingSwitch } from "../components/TypingSwitch";
import {
  Commands,
  Footnote,
  Heading,
  Problems,
  Scope,
  SEVERITY_MARKS,
  Small,
  StaleNote,
} from "../components/parts";
import { useController, usePaneState, useText } from "../PaneContext";
import { useInPieces } from "../useInPieces";

const GROUP_KEYS = {
  row: "pane.check.byRow",
  rule: "pane.check.byRule",
  column: "pane.check.byColumn",
} as const satisfies Record<FindingGrouping, MessageKey>;

const COUNT_KEYS = {
  critical: "pane.severity.criticalCount",
  error: "pane.severity.errorCount",
  warning: "pane.severity.warningCount",
  info: "pane.severity.infoCount",
} as const satisfies Record<Severity, MessageKey>;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  toggles: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)", gap: "4px" },
  toggle: { minWidth: 0, paddingInline: "4px", gap: "4px", minHeight: "36px" },
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", "& > *": { minWidth: 0 } },
  wide: { gridColumn: "1 / -1" },
  list: { maxHeight: "32vh", minHeight: "130px", flexShrink: 0 },
  steps: { display: "flex", alignItems: "center", gap: "4px" },
  grow: { flexGrow: 1 },
  clean: { margin: 0 },
});

interface FindingListLine extends Line {
  readonly entry: FindingLine;
}

export function CheckScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const work = usePaneState((state) => state.check.work);
  const outcome = shownResult(work);
  // What is said first comes first; the result follows in pieces that let clicks through.
  const isDrawn = useDeferredValue(outcome !== undefined);

  return (
    <>
      <Heading title={text("pane.check.title")} />
      <Commands first="check" second="writeFindings" done={outcome !== undefined} />
      {work.kind === "idle" ? <Small>{text("pane.check.intro")}</Small> : null}
      {work.kind === "failed" ? <Problems problems={work.problems} /> : null}
      {work.kind === "ready" && work.stale ? <StaleNote again="check" /> : null}
      {outcome && isDrawn ? (
        <>
          <TypingSwitch />
          <Findings check={outcome.check} />
          <Scope scope={outcome.scope} />
          <div className={styles.row}>
            <ActionButton action="repairSafe" />
            <ActionButton action="removeMarks" />
          </div>
          <RepairList />
          <Footnote />
        </>
      ) : null}
    </>
  );
}

interface DrawnView {
  readonly findings: readonly Finding[];
  readonly view: FindingsView;
  readonly lines: readonly FindingListLine[];
}

function* viewSteps(
  findings: readonly Finding[],
  filter: FindingsFilter,
  say: Translate,
): Generator<undefined, DrawnView> {
  const view = yield* findingsViewSteps(findings, filter, (finding) => findingText(finding, say));
  const lines: FindingListLine[] = [];
  for (const entry of view.lines) {
    lines.push(toLine(entry));
    if (lines.length % 5_000 === 0) yield;
  }
  return { findings, view, lines };
}

function Findings({ check }: { readonly check: CheckResult }): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const { labels } = controller;
  const filter = usePaneState((state) => state.check.filter);
  const current = usePaneState((state) => state.check.current);
  const [filtersOpen, setFiltersOpen] = useState(filter.sheet !== "" || filter.text !== "");
  const late = useDeferredValue(filter);
  const begin = useCallback(() => viewSteps(check.findings, late, words.say), [check, late, words]);
  const made = useInPieces(begin);
  const finding = current === null ? undefined : check.findings[current];

  if (check.findings.length === 0)
    return <p className={styles.clean}>{text("pane.check.clean", { rows: check.rows })}</p>;
  // A view of other findings would lead to the wrong ones.
  if (made?.findings !== check.findings) return <Small>{text("pane.part.coming")}</Small>;
  const { view, lines } = made;
  const at = current === null ? -1 : view.order.indexOf(current);
  return (
    <>
      <div className={styles.toggles} role="group" aria-label={text("pane.check.severities")}>
        {SEVERITIES.map((severity) => {
          const { icon: Icon } = SEVERITY_MARKS[severity];
          const label = text(COUNT_KEYS[severity], { count: view.counts[severity] });
          return (
            <ToggleButton
              key={severity}
              className={styles.toggle}
              size="small"
              icon={<Icon />}
              aria-label={label}
              title={label}
              checked={filter.severities.includes(severity)}
              onClick={() => controller.changeFilter({ severities: toggled(filter.severities, severity) })}
            >
              {words.number(view.counts[severity])}
            </ToggleButton>
          );
        })}
      </div>
      <div className={styles.steps}>
        <span className={styles.grow}>
          {at < 0
            ? text("pane.check.shown", { count: view.shown })
            : text("pane.check.position", { at: at + 1, count: view.shown })}
        </span>
        <ToggleButton
          icon={<FilterRegular />}
          aria-label={text("pane.check.filters")}
          title={text("pane.check.filters")}
          checked={filtersOpen}
          onClick={() => setFiltersOpen(!filtersOpen)}
        />
        <ActionButton action="previousFinding" iconOnly icon={<ArrowUpRegular />} keys="Shift+F8" />
        <ActionButton action="nextFinding" iconOnly icon={<ArrowDownRegular />} keys="F8" />
      </div>
      {filtersOpen ? (
        <div className={styles.filters}>
          <Select
            aria-label={text("pane.check.groupBy")}
            value={filter.groupBy}
            onChange={(_event, data) => {
              const groupBy = FINDING_GROUPS.find((group) => group === data.value);
              if (groupBy) controller.changeFilter({ groupBy, closed: [] });
            }}
          >
            {FINDING_GROUPS.map((group) => (
              <option key={group} value={group}>
                {text(GROUP_KEYS[group])}
              </option>
            ))}
          </Select>
          <Select
            aria-label={text("pane.check.sheet")}
            value={filter.sheet}
            onChange={(_event, data) => controller.changeFilter({ sheet: data.value })}
          >
            <option value="">{text("pane.check.allSheets")}</option>
            {view.sheets.map((sheet) => (
              <option key={sheet} value={sheet}>
                {sheet}
              </option>
            ))}
          </Select>
          <Input
            className={styles.wide}
            type="search"
            aria-label={text("pane.check.search")}
            placeholder={text("pane.check.search")}
            value={filter.text}
            onChange={(_event, data) => controller.changeFilter({ text: data.value })}
          />
        </div>
      ) : null}
      {view.lines.length === 0 ? (
        <Small>{text("pane.check.noneShown")}</Small>
      ) : (
        <LineList
          className={styles.list}
          label={text("pane.check.list")}
          lines={lines}
          selected={current === null ? null : `f${current}`}
          onSelect={(line) =>
            line.entry.kind === "finding" && void controller.showFinding(line.entry.index, false)
          }
          onOpen={(line) =>
            line.entry.kind === "finding" && void controller.showFinding(line.entry.index, true)
          }
          onToggle={(line) => line.entry.kind === "group" && controller.toggleGroup(line.entry.key)}
          render={({ entry }) => (
            <FindingLineView entry={entry} check={check} words={words} column={labels.column} />
          )}
        />
      )}
      <Muted view={view} shown={filter.showMuted} />
      {finding ? (
        <FindingDetail key={findingKey(finding)} finding={finding} findings={check.findings} />
      ) : null}
    </>
  );
}

function Muted({
  view,
  shown,
}: {
  readonly view: FindingsView;
  readonly shown: boolean;
}): JSX.Element | null {
  const { text } = useText();
  const controller = useController();
  if (view.muted === 0) return null;
  return (
    <Button
      appearance="subtle"
      size="small"
      aria-pressed={shown}
      onClick={() => controller.changeFilter({ showMuted: !shown })}
    >
      {text(shown ? "pane.check.hideMuted" : "pane.check.showMuted", { count: view.muted })}
    </Button>
  );
}

function toLine(entry: FindingLine): FindingListLine {
  return entry.kind === "group"
    ? {
        id: `g${entry.key}`,
        level: 1,
        height: 32,
        position: entry.position,
        of: entry.of,
        expanded: entry.open,
        entry,
      }
    : { id: `f${entry.index}`, level: 2, height: 46, position: entry.position, of: entry.of, entry };
}

function toggled(list: readonly Severity[], item: Severity): readonly Severity[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
