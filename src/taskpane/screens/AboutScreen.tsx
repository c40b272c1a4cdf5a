// About: versions, privacy, origin of the texts, figures of this machine. Layer: taskpane.
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { MEASURED_ROWS, MEASURED_TASKS, type MeasuredTask } from "../../app/measure/measured";
import { LANGUAGES } from "../../domain/taxonomy/types";
import { INTL_TAGS, LOCALE_NAMES, type Locale } from "../../i18n/locale";
import { ActionButton } from "../components/ActionButton";
import { Footnote, Heading, Note } from "../components/parts";
import { useBuildInfo, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "12px", rowGap: "4px" },
  value: { margin: 0, overflowWrap: "anywhere" },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  table: {
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "start",
      fontWeight: tokens.fontWeightRegular,
      paddingBlock: "4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& tr > :last-child": { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  },
});

export function AboutScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const build = useBuildInfo();
  const facts = [
    [text("pane.about.version"), build.version],
    [text("pane.about.templateVersion"), build.templateVersion],
    [text("pane.about.taxonomyVersion"), build.taxonomyVersion],
    [text("pane.about.rulesVersion"), build.rulesVersion],
    [text("pane.about.host"), build.host],
  ] as const;

  return (
    <>
      <Heading title={text("pane.about.title")} back="home" />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <LanguageChoice />
      <h2 className={styles.sub}>{text("pane.about.privacyTitle")}</h2>
      <p className={styles.text}>{text("pane.about.privacy")}</p>
      <h2 className={styles.sub}>{text("pane.about.listsTitle")}</h2>
      <p className={styles.text}>{text("pane.about.lists")}</p>
      <h2 className={styles.sub}>{text("pane.about.resultsTitle")}</h2>
      <p className={styles.text}>{text("pane.about.results")}</p>
      <Speed />
      <Footnote />
    </>
  );
}

/** The product's own figures, measured here: what to tell when it seems slow. */
function Speed(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const measured = usePaneState((state) => state.measured);
  const label = (task: MeasuredTask): string =>
    task === "host"
      ? text("pane.about.measured.host")
      : text(`pane.about.measured.${task}`, {
          count: task === "duplicates" ? MEASURED_ROWS.responses : (measured?.rows ?? 0),
        });
  return (
    <>
      <h2 className={styles.sub}>{text("pane.about.measureTitle")}</h2>
      <p className={styles.text}>{text("pane.about.measure")}</p>
      <div>
        <ActionButton action="measureHere" />
      </div>
      {measured === null ? null : (
        <table className={styles.table} aria-label={text("pane.about.measured")}>
          <thead>
            <tr>
              <th scope="col">{text("pane.about.measuredTask")}</th>
              <th scope="col">{text("pane.about.measuredTime")}</th>
            </tr>
          </thead>
          <tbody>
            {MEASURED_TASKS.map((task) => (
              <tr key={task}>
                <th scope="row">{label(task)}</th>
                <td>{text("pane.about.milliseconds", { count: Math.round(measured.ms[task]) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Each language by its own name, the share of texts in it, and who made them. */
function LanguageChoice(): JSX.Element {
  const { text } = useText();
  const { locale, machineTranslated, coverage, chooseLanguage } = useBuildInfo();
  const busy = usePaneState((state) => state.status.kind === "busy");
  const [missing, setMissing] = useState<Locale>();
  const offered: readonly Locale[] = locale === "qps-ploc" ? [...LANGUAGES, locale] : LANGUAGES;

  const choose = async (value: string): Promise<void> => {
    const chosen = offered.find((candidate) => candidate === value);
    if (chosen === undefined || chosen === locale) return;
    setMissing((await chooseLanguage(chosen)) ? undefined : chosen);
  };

  return (
    <>
      <Field label={text("pane.about.language")} hint={text("pane.about.languageHint")}>
        <Select value={locale} disabled={busy} onChange={(_event, data) => void choose(data.value)}>
          {offered.map((candidate) => (
            <option key={candidate} value={candidate} lang={INTL_TAGS[candidate]}>
              {LOCALE_NAMES[candidate]}
            </option>
          ))}
        </Select>
      </Field>
      {missing === undefined ? null : (
        <Note>{text("pane.about.languageFailed", { language: LOCALE_NAMES[missing] })}</Note>
      )}
      {locale === "en" ? null : (
        <Note>
          {machineTranslated ? <span>{text("pane.about.machineTranslated")}</span> : null}
          <span>{text("pane.about.coverage", { translated: coverage.translated, all: coverage.all })}</span>
        </Note>
      )}
    </>
  );
}
