// About: versions, privacy, origin of the texts. Layer: taskpane.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { LOCALE_NAMES } from "../../i18n/locale";
import { Footnote, Heading, Note } from "../components/parts";
import { useBuildInfo, useText } from "../PaneContext";

const useStyles = makeStyles({
  facts: { margin: 0, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "12px", rowGap: "4px" },
  value: { margin: 0, overflowWrap: "anywhere" },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
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
    [text("pane.about.language"), LOCALE_NAMES[build.locale]],
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
      {build.machineTranslated ? <Note>{text("pane.about.machineTranslated")}</Note> : null}
      <h2 className={styles.sub}>{text("pane.about.privacyTitle")}</h2>
      <p className={styles.text}>{text("pane.about.privacy")}</p>
      <h2 className={styles.sub}>{text("pane.about.listsTitle")}</h2>
      <p className={styles.text}>{text("pane.about.lists")}</p>
      <h2 className={styles.sub}>{text("pane.about.resultsTitle")}</h2>
      <p className={styles.text}>{text("pane.about.results")}</p>
      <Footnote />
    </>
  );
}
