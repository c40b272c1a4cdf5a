// Load a template: what kind, for whom, how many rows; then the preview. Layer: taskpane.
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { Choice } from "../../app/pane/state";
import type { TemplateKind, TemplateLayout } from "../../domain/template/types";
import { ActionButton } from "../components/ActionButton";
import { Footnote, Heading, Problems, Small } from "../components/parts";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  more: { display: "flex", flexDirection: "column", gap: "8px" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
});

export function TemplateScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { form, work } = usePaneState((state) => state.template);
  const { pillars, beneficiaries, organisations, cycles } = controller.choices;

  return (
    <>
      <Heading title={text("pane.template.title")} back="home" />
      <Small>{text("pane.template.intro")}</Small>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void controller.loadTemplate();
        }}
      >
        <Field label={text("pane.template.kind")}>
          <RadioGroup
            value={form.kind}
            onChange={(_event, data) => controller.changeTemplateForm({ kind: data.value as TemplateKind })}
          >
            <Radio value="responses" label={text("pane.template.responses")} />
            <Radio value="needs" label={text("pane.template.needs")} />
          </RadioGroup>
        </Field>
        <Choose
          label={text("pane.template.pillar")}
          value={form.pillar}
          choices={pillars}
          onChange={(pillar) => controller.changeTemplateForm({ pillar })}
        />
        {form.kind === "needs" ? (
          <Choose
            label={text("pane.template.beneficiary")}
            value={form.beneficiary}
            choices={beneficiaries}
            empty={text("pane.template.leaveOpen")}
            onChange={(beneficiary) => controller.changeTemplateForm({ beneficiary })}
          />
        ) : (
          <Choose
            label={text("pane.template.organisation")}
            value={form.organisation}
            choices={organisations}
            empty={text("pane.template.leaveOpen")}
            onChange={(organisation) => controller.changeTemplateForm({ organisation })}
          />
        )}
        <div className={styles.pair}>
          <Choose
            label={text("pane.template.cycle")}
            value={form.cycle}
            choices={cycles}
            onChange={(cycle) => controller.changeTemplateForm({ cycle })}
          />
          <Field label={text("pane.template.rows")}>
            <Input
              type="number"
              min={1}
              max={10000}
              value={Number.isNaN(form.rows) ? "" : String(form.rows)}
              onChange={(_event, data) =>
                controller.changeTemplateForm({ rows: Number.parseInt(data.value, 10) })
              }
              input={{ style: { width: "100%", minWidth: 0 } }}
            />
          </Field>
        </div>
        <Field label={text("pane.template.layout")}>
          <RadioGroup
            value={form.layout}
            onChange={(_event, data) =>
              controller.changeTemplateForm({ layout: data.value as TemplateLayout })
            }
          >
            <Radio value="table" label={text("pane.template.layoutTable")} />
            <Radio value="charts" label={text("pane.template.layoutCharts")} />
          </RadioGroup>
        </Field>
        {work.kind === "failed" ? <Problems problems={work.problems} /> : null}
        <ActionButton action="loadTemplate" appearance="primary" />
      </form>
      <Small>{text("pane.template.safe")}</Small>
      <h2 className={styles.sub}>{text("pane.template.more")}</h2>
      <Small>{text("pane.template.moreAbout")}</Small>
      <div className={styles.more}>
        <Button onClick={() => controller.open("pack")}>{text("pane.home.pack")}</Button>
        <Button onClick={() => controller.open("lists")}>{text("pane.home.lists")}</Button>
        <ActionButton action="migrate" />
        <Small>{text("pane.template.migrateAbout")}</Small>
        <ActionButton action="restoreDropDowns" />
        <Small>{text("pane.template.restoreAbout")}</Small>
      </div>
      <Footnote />
    </>
  );
}

function Choose(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly empty?: string;
  readonly onChange: (code: string) => void;
}): JSX.Element {
  const { label, value, choices, empty, onChange } = props;
  return (
    <Field label={label}>
      <Select value={value} onChange={(_event, data) => onChange(data.value)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.code} value={choice.code}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
