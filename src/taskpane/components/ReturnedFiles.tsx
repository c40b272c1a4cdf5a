// Each returned file with what became of it, and one in full: what was found, which rows stayed outside and why. Layer: taskpane.
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { FileReport } from "../../app/returns/returnsTypes";
import { useController, usePaneState, useText } from "../PaneContext";
import { LineList, type Line } from "./LineList";
import { Note, Problems, SeverityMark, Small } from "./parts";

const useStyles = makeStyles({
  list: { maxHeight: "30vh", minHeight: "120px", flexShrink: 0 },
  line: { padding: "6px 8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px" },
  finding: { display: "flex", gap: "6px", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const isRead = ({ problems }: FileReport): boolean => problems.length === 0;

interface FileLine extends Line {
  readonly file: FileReport;
  readonly index: number;
}

export function ReturnedFiles({ files }: { readonly files: readonly FileReport[] }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const chosen = usePaneState((state) => state.returns.file);
  const lines = useMemo(
    () =>
      // What could not be read is nobody's loss only if it is seen: it stands first.
      files
        .map((file, index) => ({ file, index }))
        .sort((a, b) => Number(isRead(a.file)) - Number(isRead(b.file)))
        .map(({ file, index }, at): FileLine => ({
          id: `file${index}`,
          level: 1,
          height: 68,
          position: at + 1,
          of: files.length,
          file,
          index,
        })),
    [files],
  );
  const shown = chosen === null ? undefined : files[chosen];
  return (
    <>
      <LineList
        className={styles.list}
        label={text("pane.returns.list.files")}
        lines={lines}
        selected={chosen === null ? null : `file${chosen}`}
        onSelect={(line) => controller.chooseReturned(line.index)}
        onOpen={(line) => controller.chooseReturned(line.index)}
        render={({ file }) => (
          <div className={styles.line}>
            <div className={styles.name}>{file.file}</div>
            {!isRead(file) ? (
              <div className={styles.words}>
                <SeverityMark severity="critical" /> {text("pane.returns.fileUnread")}
              </div>
            ) : (
              <>
                <div className={styles.words}>
                  {text("pane.returns.fileRead", {
                    accepted: file.accepted ?? 0,
                    rows: file.rows,
                    rejected: file.rejected,
                  })}
                </div>
                <div className={styles.words}>
                  {text("pane.returns.fileErrors", {
                    count: file.counts.critical + file.counts.error,
                    warnings: file.counts.warning,
                  })}
                </div>
              </>
            )}
          </div>
        )}
      />
      {shown === undefined || chosen === null ? (
        <Small>{text("pane.returns.chooseFile")}</Small>
      ) : (
        <FileDetail file={shown} index={chosen} />
      )}
    </>
  );
}

function FileDetail({ file, index }: { readonly file: FileReport; readonly index: number }): JSX.Element {
  const styles = useStyles();
  const { text, say } = useText();
  const controller = useController();
  const off = usePaneState((state) => state.status.kind === "busy" || state.returns.written);
  if (!isRead(file)) return <Problems problems={file.problems} />;
  return (
    <Note>
      <h2 className={styles.title}>{file.file}</h2>
      <span>
        {text("pane.returns.fileOf", {
          contributor: file.contributor ?? "",
          template: file.template ?? "",
          version: file.version ?? text("pane.returns.noVersion"),
        })}
      </span>
      <span className={styles.row}>
        <Button size="small" disabledFocusable={off} onClick={() => void controller.answerReturned(index)}>
          {text("pane.returns.answer")}
        </Button>
        <Button size="small" disabledFocusable={off} onClick={() => void controller.repairReturned(index)}>
          {text("pane.returns.repair")}
        </Button>
      </span>
      <Small>{text("pane.returns.answerHelp")}</Small>
      {file.findings.length > 0 ? <strong>{text("pane.returns.findings")}</strong> : null}
      {file.findings.map(({ severity, sheet, cell, message }, at) => (
        <span key={at} className={styles.finding}>
          <SeverityMark severity={severity} />
          <span>
            {sheet === "" ? "" : `${sheet}${cell === "" ? "" : `!${cell}`}: `}
            {say(message)}
          </span>
        </span>
      ))}
      {file.more.findings > 0 ? (
        <Small>{text("pane.returns.moreLines", { count: file.more.findings })}</Small>
      ) : null}
      {file.rejectedRows.length > 0 ? <strong>{text("pane.returns.rejected")}</strong> : null}
      {file.rejectedRows.map(({ sheet, row, reasons }, at) => (
        <span key={at} className={styles.finding}>
          {text("pane.returns.rejectedRow", { sheet, row: String(row), reasons: reasons.map(say).join(" ") })}
        </span>
      ))}
      {file.more.rejected > 0 ? (
        <Small>{text("pane.returns.moreLines", { count: file.more.rejected })}</Small>
      ) : null}
    </Note>
  );
}
