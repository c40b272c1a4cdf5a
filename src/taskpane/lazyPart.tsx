// A part of the pane that is fetched when it is first shown, or before, in a quiet moment. Layer: taskpane.
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type JSX } from "react";
import { Note, Small } from "./components/parts";
import { useText } from "./PaneContext";

export interface LazyPart<Props extends object> {
  /** Shows the part; while it is on its way a line says so, and a failure has a sentence and a button. */
  readonly Part: ComponentType<Props>;
  /** Fetches it without showing it. @throws what the fetching threw; the next call tries again. */
  bring(): Promise<void>;
}

/** @param load gives the component; asked again after a failure, never after a success. @param here it came with the pane. */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  here?: ComponentType<Props>,
): LazyPart<Props> {
  const bring = async (): Promise<void> => {
    here ??= await load();
  };
  function Part(props: Props): JSX.Element {
    const [stage, setStage] = useState<"fetching" | "here" | "failed">(
      here === undefined ? "fetching" : "here",
    );
    useEffect(() => {
      if (stage !== "fetching") return undefined;
      let wanted = true;
      const end = (next: "here" | "failed") => () => void (wanted && setStage(next));
      bring().then(end("here"), end("failed"));
      return () => {
        wanted = false;
      };
    }, [stage]);
    const Shown = here;
    if (Shown !== undefined) return <Shown {...props} />;
    return stage === "failed" ? <NotFetched onAgain={() => setStage("fetching")} /> : <OnItsWay />;
  }
  return { Part, bring };
}

function OnItsWay(): JSX.Element {
  return <Small>{useText().text("pane.part.coming")}</Small>;
}

function NotFetched({ onAgain }: { readonly onAgain: () => void }): JSX.Element {
  const { text } = useText();
  return (
    <Note>
      <span role="alert">{text("workbook.error.part")}</span>
      <Button onClick={onAgain}>{text("pane.error.again")}</Button>
    </Note>
  );
}
