// A bug in one screen leaves a sentence and a way back, never an empty pane. Layer: taskpane.
import { Button, makeStyles } from "@fluentui/react-components";
import { Component, type ErrorInfo, type JSX, type ReactNode } from "react";
import { useText } from "../PaneContext";
import { Note } from "./parts";

interface BoundaryProps {
  readonly children: ReactNode;
  /** Hears of the bug. */
  readonly onBug: (error: unknown) => void;
}

export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(error: unknown, _info: ErrorInfo): void {
    this.props.onBug(error);
  }

  override render(): ReactNode {
    return this.state.broken ? (
      <Broken onAgain={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

const useStyles = makeStyles({ text: { margin: 0 } });

function Broken({ onAgain }: { readonly onAgain: () => void }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  return (
    <Note>
      <p className={styles.text}>{text("pane.error.screen")}</p>
      <Button onClick={onAgain}>{text("pane.error.again")}</Button>
    </Note>
  );
}
