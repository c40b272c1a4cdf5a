// The lists of the workbook: checked, used, saved as a file, read from one. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { countOf, type ListsOutcome } from "../../app/useCases/templateUseCases";
import { Commands, Heading, Note, Problems, Small } from "../components/parts";
import { FilePicker, wholeFiles } from "../components/FilePicker";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  commands: { display: "flex", flexWrap: "wrap", gap: "8px" },
  changes: { margin: 0, paddingInlineStart: "20px", maxHeight: "200px", overflowY: "auto" },
});

/** More changed terms than this are counted only; the sheet has them all. */
const MOST_SHOWN = 100;

export function ListsScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { outcome, problems, file } = usePaneState((state) => state.templates.lists);
  const busy = usePaneState((state) => state.status.kind === "busy");

  return (
    <>
      <Heading title={text("pane.lists.title")} back="template" />
      <Small>{text("pane.lists.intro")}</Small>
      <Commands first="checkLists" second="refreshLists" done={outcome !== null} />
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {outcome === null ? null : <Outcome outcome={outcome} />}
      <h2 className={styles.sub}>{text("pane.lists.rates")}</h2>
      <Small>{text("pane.lists.ratesAbout")}</Small>
      <div>
        <Button disabledFocusable={busy} onClick={() => void controller.writeRates()}>
          {text("pane.lists.writeRates")}
        </Button>
      </div>
      <h2 className={styles.sub}>{text("pane.lists.out")}</h2>
      <Small>{text("pane.lists.outAbout")}</Small>
      <div className={styles.commands}>
        <Button disabledFocusable={busy} onClick={() => void controller.exportLists("xlsx")}>
          {text("pane.lists.outWorkbook")}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void controller.exportLists("package")}>
          {text("pane.lists.outPackage")}
        </Button>
      </div>
      {file === null ? null : (
        <Note>
          <Button onClick={() => controller.saveAgain(file)}>
            {text("pane.files.again", { file: file.name })}
          </Button>
          <Small>{text("pane.files.noDownload")}</Small>
        </Note>
      )}
      <h2 className={styles.sub}>{text("pane.lists.in")}</h2>
      <Small>{text("pane.lists.inAbout")}</Small>
      <div>
        <FilePicker
          label={text("pane.lists.choose")}
          accept=".xlsx,.zip"
          disabled={busy}
          multiple={false}
          onPick={(files) =>
            void wholeFiles(files).then(([chosen]) => chosen && controller.importLists(chosen))
          }
        />
      </div>
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: ListsOutcome }): JSX.Element {
  const styles = useStyles();
  const { text, say } = useText();
  const { sheet, terms, version, changes, warnings } = outcome;
  return (
    <Note>
      <span>{sheet === undefined ? text("pane.lists.own") : text("pane.lists.sheet", { sheet })}</span>
      <span>{text("pane.lists.checked", { terms, version })}</span>
      {warnings.map((warning, index) => (
        <span key={index}>{say(warning)}</span>
      ))}
      {changes.length === 0 ? null : (
        <details>
          <summary tabIndex={0}>{text("pane.lists.counts", countOf(changes))}</summary>
          <ul className={styles.changes} aria-label={text("pane.lists.changes", { count: changes.length })}>
            {changes.slice(0, MOST_SHOWN).map(({ list, code, label, change }) => (
              <li key={`${list} ${code}`}>{`${text(`pane.lists.${change}`)}: ${code} ${label}`}</li>
            ))}
            {changes.length > MOST_SHOWN ? (
              <li>{text("pane.lists.moreChanges", { count: changes.length - MOST_SHOWN })}</li>
            ) : null}
          </ul>
        </details>
      )}
    </Note>
  );
}
