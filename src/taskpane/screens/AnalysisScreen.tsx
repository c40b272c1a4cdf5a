// The analyst's page: fields on rows, columns, values and filters; the cross table; PivotTable, chart, ready tables. Layer: taskpane.
import { Button, Field, Link, makeStyles, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { CHART_TYPES, shownLook } from "../../app/pane/analysisState";
import type { ChartSpec } from "../../domain/sheet/plan";
import { AnalysisFields } from "../components/AnalysisFields";
import { CrossTableView } from "../components/CrossTableView";
import { ReadyTables } from "../components/ReadyTables";
import { Footnote, Heading, Note, Problems, Scope, Settings, Small } from "../components/parts";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  commands: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  command: { minWidth: 0, paddingInline: "6px", minHeight: "36px" },
});

export function AnalysisScreen(): JSX.Element {
  const styles = useStyles();
  const words = useText();
  const { text } = words;
  const controller = useController();
  const analysis = usePaneState((state) => state.analysis);
  const blocked = usePaneState((state) => state.status.kind === "busy" || state.pending.kind !== "none");
  const { look, rows, columns, values, chart } = analysis;
  const outcome = shownLook(look);
  const isStale = look.kind === "ready" && look.stale;

  return (
    <>
      <Heading title={text("pane.analysis.title")} back="gap" />
      {look.kind === "idle" ? <Small>{text("pane.analysis.intro")}</Small> : null}
      <Settings
        summary={text("pane.analysis.settings", {
          by: [...rows, ...columns].map((field) => text(`pane.analysis.field.${field}`)).join(", "),
          values: values.map((measure) => text(`pane.analysis.measure.${measure}`)).join(", "),
        })}
        open={outcome === undefined}
      >
        <AnalysisFields />
      </Settings>
      <Button
        appearance={outcome === undefined || isStale ? "primary" : "secondary"}
        className={styles.command}
        disabled={blocked}
        onClick={() => void controller.analyse()}
      >
        {text(outcome === undefined ? "pane.analysis.show" : "pane.analysis.again")}
      </Button>
      {look.kind === "failed" ? <Problems problems={look.problems} /> : null}
      {isStale ? (
        <Note>
          <span>{text("pane.analysis.stale")}</span>
        </Note>
      ) : null}
      {outcome ? (
        <>
          <CrossTableView cross={outcome.cross} />
          <Field label={text("pane.analysis.chartType")}>
            <Select
              value={chart}
              onChange={(_event, data) => controller.chooseChart(data.value as ChartSpec["type"])}
            >
              {CHART_TYPES.map((type) => (
                <option key={type} value={type}>
                  {text(`pane.analysis.chart.${type}`)}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.commands}>
            <Button
              appearance="primary"
              className={styles.command}
              disabled={blocked}
              onClick={() => void controller.writeAnalysis("pivot")}
            >
              {text("pane.analysis.pivot")}
            </Button>
            <Button
              className={styles.command}
              disabled={blocked}
              onClick={() => void controller.writeAnalysis("chart")}
            >
              {text("pane.analysis.chart")}
            </Button>
          </div>
        </>
      ) : null}
      <ReadyTables />
      <Link as="button" onClick={() => controller.open("gap")}>
        {text("pane.analysis.whatIf")}
      </Link>
      {outcome ? <Scope scope={outcome.scope} /> : null}
      <Footnote />
    </>
  );
}
