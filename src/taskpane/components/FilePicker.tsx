// A button that lets the user choose files; their bytes stay in the pane. Layer: taskpane.
import { Button } from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import type { ChosenFile } from "../../app/files/fileWork";

export function FilePicker(props: {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabledFocusable={props.disabled === true} onClick={() => input.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={props.label}
        accept={props.accept}
        multiple={props.multiple === true}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.target.value = "";
          void Promise.all(files.map(bytesOf)).then(props.onChoose);
        }}
      />
    </>
  );
}

async function bytesOf(file: File): Promise<ChosenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
