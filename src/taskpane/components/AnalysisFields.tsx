// Which fields stand where, what is counted, and what passes. Layer: taskpane.
import { Button, Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import { hasNeeds, shownLook } from "../../app/pane/analysisState";
import type { AnalysisField } from "../../domain/analysis/fields";
import { ANALYSIS_FIELDS, MEASURES, OF_NEEDS } from "../../domain/analysis/fields";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  values: { display: "grid", gridTemplateColumns: "1fr 1fr" },
  filter: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: "8px 4px",
  },
  filterHead: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  codes: { maxHeight: "140px", overflowY: "auto", display: "flex", flexDirection: "column" },
});

export function AnalysisFields(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const analysis = usePaneState((state) => state.analysis);
  const { rows, columns, values, filters } = analysis;
  const withNeeds = hasNeeds(analysis);
  const filtered = new Set(filters.map(({ field }) => field));

  return (
    <>
      <FieldChoice
        label={text("pane.analysis.rows")}
        value={rows[0] ?? null}
        onChoose={(field) => void controller.putField("rows", 0, field)}
      />
      <FieldChoice
        label={text("pane.analysis.rowsThen")}
        value={rows[1] ?? null}
        canBeNone
        onChoose={(field) => void controller.putField("rows", 1, field)}
      />
      <FieldChoice
        label={text("pane.analysis.columns")}
        value={columns[0] ?? null}
        canBeNone
        onChoose={(field) => void controller.putField("columns", 0, field)}
      />
      <div className={styles.values} role="group" aria-label={text("pane.analysis.values")}>
        {MEASURES.map((measure) => (
          <Checkbox
            key={measure}
            label={text(`pane.analysis.measure.${measure}`)}
            checked={values.includes(measure)}
            disabled={!withNeeds && OF_NEEDS.includes(measure)}
            onChange={() => void controller.toggleMeasure(measure)}
          />
        ))}
      </div>
      {filters.map(({ field, codes }) => (
        <Filter key={field} field={field} codes={codes} />
      ))}
      <Field label={text("pane.analysis.addFilter")}>
        <Select
          value=""
          onChange={(_event, data) => {
            const field = ANALYSIS_FIELDS.find((one) => one === data.value);
            if (field !== undefined) void controller.addFilter(field);
          }}
        >
          <option value="">{text("pane.analysis.chooseField")}</option>
          {ANALYSIS_FIELDS.filter((field) => !filtered.has(field)).map((field) => (
            <option key={field} value={field}>
              {text(`pane.analysis.field.${field}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

function FieldChoice(props: {
  readonly label: string;
  readonly value: AnalysisField | null;
  readonly canBeNone?: boolean;
  readonly onChoose: (field: AnalysisField | null) => void;
}): JSX.Element {
  const { label, value, canBeNone, onChoose } = props;
  const { text } = useText();
  return (
    <Field label={label}>
      <Select
        value={value ?? ""}
        onChange={(_event, data) => onChoose(ANALYSIS_FIELDS.find((one) => one === data.value) ?? null)}
      >
        {canBeNone ? <option value="">{text("pane.analysis.none")}</option> : null}
        {ANALYSIS_FIELDS.map((field) => (
          <option key={field} value={field}>
            {text(`pane.analysis.field.${field}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Filter(props: { readonly field: AnalysisField; readonly codes: readonly string[] }): JSX.Element {
  const { field, codes } = props;
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const known = usePaneState((state) => shownLook(state.analysis.look)?.codes[field]);
  const all = known ?? codes;
  const name = text(`pane.analysis.field.${field}`);
  return (
    <div className={styles.filter} role="group" aria-label={name}>
      <div className={styles.filterHead}>
        <strong>{name}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={text("pane.analysis.removeFilter", { field: name })}
          onClick={() => void controller.removeFilter(field)}
        />
      </div>
      <div className={styles.codes}>
        {all.map((code) => (
          <Checkbox
            key={code}
            label={controller.labels.field(field, code)}
            checked={codes.includes(code)}
            onChange={() => void controller.toggleFilterCode(field, code)}
          />
        ))}
      </div>
    </div>
  );
}
