// Returned files: pick or drop, what became of each, open questions side by side, the board, the submissions. Layer: taskpane.
import { Button, Field, Input, makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { JSX } from "react";
import { RETURNS_PARTS, type ReturnsPart } from "../../app/pane/state";
import type { ReturnsView } from "../../app/returns/returnsTypes";
import { ActionButton } from "../components/ActionButton";
import { FilePicker } from "../components/FilePicker";
import { Footnote, Heading, Note, Problems, Settings, Small } from "../components/parts";
import { ReturnedFiles } from "../components/ReturnedFiles";
import { ReturnsBoard } from "../components/ReturnsBoard";
import { ReturnsQuestions } from "../components/ReturnsQuestions";
import { ReturnsSubmissions } from "../components/ReturnsSubmissions";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  commands: { display: "flex", flexWrap: "wrap", gap: "8px" },
  tab: { minWidth: 0, paddingInline: "6px" },
  tabs: { flexWrap: "wrap" },
});

export function ReturnsScreen(): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const { view, editor, sent, problems, stale, written } = usePaneState((state) => state.returns);
  const busy = usePaneState((state) => state.status.kind === "busy");
  const name = editor === "" ? text("pane.returns.editorDefault") : editor;

  return (
    <>
      <Heading title={text("pane.returns.title")} back="home" />
      {view === null ? <Small>{text("pane.returns.intro")}</Small> : null}
      <Settings
        summary={text("pane.returns.settings", { count: sent.length, editor: name })}
        open={false}
        result={view}
      >
        <Field label={text("pane.returns.editor")}>
          <Input
            value={editor}
            placeholder={text("pane.returns.editorDefault")}
            onChange={(_event, data) => controller.changeEditor(data.value)}
          />
        </Field>
        <Field label={text("pane.returns.sent")} hint={text("pane.returns.sentHelp")}>
          <FilePicker
            label={text("pane.returns.chooseSent")}
            disabled={busy}
            onPick={(files) => controller.chooseSent(files)}
          />
        </Field>
        {sent.length > 0 ? <Small>{sent.join(", ")}</Small> : null}
      </Settings>
      <FilePicker
        label={text(view === null ? "pane.returns.choose" : "pane.returns.more")}
        drop={text("pane.returns.drop")}
        primary={view === null}
        disabled={busy}
        onPick={(files) => void controller.addReturned(files)}
      />
      <div className={styles.commands}>
        {view === null ? (
          <ActionButton action="openRegister" />
        ) : (
          <>
            <ActionButton action="writeRegister" appearance={written ? "secondary" : "primary"} />
            <Button disabledFocusable={busy} onClick={() => controller.forgetReturned()}>
              {text("pane.returns.forget")}
            </Button>
          </>
        )}
      </div>
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      {written ? <Note>{text("pane.returns.written")}</Note> : null}
      {stale && !written ? <Note>{text("pane.returns.stale")}</Note> : null}
      {view === null ? null : <Parts view={view} />}
    </>
  );
}

function Parts({ view }: { readonly view: ReturnsView }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const part = usePaneState((state) => state.returns.part);
  const counts = {
    files: view.files.length,
    questions: view.questions.length + view.moreQuestions,
    board: 0,
    submissions: view.submissions.length,
  } as const satisfies Record<ReturnsPart, number>;
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={text("pane.returns.parts")}
        selectedValue={part}
        onTabSelect={(_event, data) =>
          controller.showReturned(RETURNS_PARTS.find((one) => one === data.value) ?? "files")
        }
      >
        {RETURNS_PARTS.map((one) => (
          <Tab key={one} value={one} className={styles.tab}>
            {text(`pane.returns.part.${one}`, { count: counts[one] })}
          </Tab>
        ))}
      </TabList>
      {part === "files" ? <ReturnedFiles files={view.files} /> : null}
      {part === "questions" ? <ReturnsQuestions view={view} /> : null}
      {part === "board" ? <ReturnsBoard view={view} /> : null}
      {part === "submissions" ? <ReturnsSubmissions submissions={view.submissions} /> : null}
      <Footnote />
    </>
  );
}
