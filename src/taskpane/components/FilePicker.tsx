// Choosing or dropping files; what is picked are handles, nothing is read here. Layer: taskpane.
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type JSX } from "react";
import type { ChosenFile } from "../../app/files/fileWork";
import type { PickedFile } from "../../app/returns/returnsUseCases";

const useStyles = makeStyles({
  zone: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "14px 12px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
  },
  over: { border: `2px dashed ${tokens.colorCompoundBrandStroke}` },
  words: { color: tokens.colorNeutralForeground2 },
});

export function FilePicker(props: {
  readonly label: string;
  /** Said beside the button where files can be dropped; left out: choosing only. */
  readonly drop?: string;
  /** The endings that are taken, as an input's `accept`; workbooks when left out. */
  readonly accept?: string;
  /** Several files may be chosen, unless told otherwise. */
  readonly multiple?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onPick: (files: readonly PickedFile[]) => void;
}): JSX.Element {
  const { label, drop, primary = false, disabled = false, onPick } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const pick = (files: FileList | null): void => {
    if (files !== null && files.length > 0 && !disabled) onPick([...files].map(pickedFile));
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    pick(event.dataTransfer.files);
  };
  const chooser = (
    <>
      <Button
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={props.multiple ?? true}
        hidden
        accept={props.accept ?? ".xlsx,.xlsm"}
        aria-label={label}
        onChange={(event) => {
          pick(event.target.files);
          // The same file can be chosen again after it was repaired.
          event.target.value = "";
        }}
      />
    </>
  );
  if (drop === undefined) return chooser;
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      {chooser}
      <span className={styles.words}>{drop}</span>
    </div>
  );
}

/** The files' bytes; one that cannot be read any more is empty, and whoever reads it says so. */
export function wholeFiles(files: readonly PickedFile[]): Promise<ChosenFile[]> {
  return Promise.all(
    files.map(async ({ name, bytes }) => ({ name, bytes: await bytes().catch(() => new Uint8Array()) })),
  );
}

function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
}
