// A pack of workbooks for many contributors, from one form. Layer: taskpane.
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { packSize } from "../../app/pane/templateState";
import type { TemplateKind, TemplateLayout } from "../../domain/template/types";
import { ActionButton } from "../components/ActionButton";
import { ChoiceList } from "../components/ChoiceList";
import { FilePicker, wholeFiles } from "../components/FilePicker";
import { Footnote, Heading, Note, Problems, Small } from "../components/parts";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px" },
  group: { display: "flex", flexDirection: "column", gap: "6px" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  files: { margin: 0, paddingInlineStart: "20px", maxHeight: "160px", overflowY: "auto" },
});

export function PackScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { form, answer, problems } = usePaneState((state) => state.templates.pack);
  const { pillars, beneficiaries, organisations, cycles } = controller.choices;
  const change = controller.changePackForm;

  return (
    <>
      <Heading title={text("pane.pack.title")} back="template" />
      <Small>{text("pane.pack.intro")}</Small>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void controller.makePack();
        }}
      >
        <Field label={text("pane.pack.kind")}>
          <RadioGroup
            value={form.kind}
            onChange={(_event, data) => change({ kind: data.value as TemplateKind })}
          >
            <Radio value="needs" label={text("pane.template.needs")} />
            <Radio value="responses" label={text("pane.template.responses")} />
          </RadioGroup>
        </Field>
        <ChoiceList
          label={text("pane.pack.pillars")}
          choices={pillars}
          chosen={form.pillars}
          onChange={(codes) => change({ pillars: codes })}
        />
        {form.kind === "needs" ? (
          <ChoiceList
            key="beneficiaries"
            label={text("pane.pack.beneficiaries")}
            choices={beneficiaries}
            chosen={form.beneficiaries}
            hint={text("pane.pack.beneficiariesAll")}
            onChange={(codes) => change({ beneficiaries: codes })}
          />
        ) : (
          <ChoiceList
            key="organisations"
            label={text("pane.pack.organisations")}
            choices={organisations}
            chosen={form.organisations}
            search={text("pane.pack.search")}
            hint={text("pane.pack.chosen", { count: form.organisations.length })}
            onChange={(codes) => change({ organisations: codes })}
          />
        )}
        <div className={styles.pair}>
          <Field label={text("pane.template.cycle")}>
            <Select value={form.cycle} onChange={(_event, data) => change({ cycle: data.value })}>
              {cycles.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={text("pane.template.rows")}>
            <Input
              type="number"
              min={1}
              max={10000}
              value={Number.isNaN(form.rows) ? "" : String(form.rows)}
              onChange={(_event, data) => change({ rows: Number.parseInt(data.value, 10) })}
              input={{ style: { width: "100%", minWidth: 0 } }}
            />
          </Field>
        </div>
        <Field label={text("pane.template.layout")}>
          <RadioGroup
            value={form.layout}
            onChange={(_event, data) => change({ layout: data.value as TemplateLayout })}
          >
            <Radio value="table" label={text("pane.template.layoutTable")} />
            <Radio value="charts" label={text("pane.template.layoutCharts")} />
          </RadioGroup>
        </Field>
        <div className={styles.group}>
          <span id="pack-previous">{text("pane.pack.previous")}</span>
          <div role="group" aria-labelledby="pack-previous">
            <Checkbox
              label={text("pane.pack.fromWorkbook")}
              checked={form.fromWorkbook}
              onChange={(_event, data) => change({ fromWorkbook: data.checked === true })}
            />
            <div>
              <FilePicker
                label={text("pane.pack.chooseFiles")}
                accept=".xlsx"
                onPick={(files) => void wholeFiles(files).then((previous) => change({ previous }))}
              />
            </div>
            <Small>
              {form.previous.length === 0
                ? text("pane.pack.noFiles")
                : text("pane.pack.filesChosen", {
                    count: form.previous.length,
                    files: form.previous.map(({ name }) => name).join(", "),
                  })}
            </Small>
          </div>
          <Small>{text("pane.pack.previousAbout")}</Small>
        </div>
        {problems.length > 0 ? <Problems problems={problems} /> : null}
        <Small>{text("pane.pack.size", { count: packSize(form) })}</Small>
        <ActionButton action="makePack" appearance="primary" />
      </form>
      {answer === null ? null : (
        <Note>
          <span>{text("pane.pack.contents", { count: answer.files.length })}</span>
          <ul className={styles.files}>
            {answer.files.map(({ fileName, carriedOver }) => (
              <li key={fileName}>
                {carriedOver === 0
                  ? fileName
                  : text("pane.pack.carried", { file: fileName, count: carriedOver })}
              </li>
            ))}
          </ul>
          <Button onClick={() => controller.saveAgain(answer.file)}>
            {text("pane.files.again", { file: answer.file.name })}
          </Button>
          <Small>{text("pane.files.noDownload")}</Small>
        </Note>
      )}
      <Footnote />
    </>
  );
}
