// A button for one command of the registry. Layer: taskpane.
import { Button, useRestoreFocusTarget, type ButtonProps } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ActionName } from "../../app/actions";
import { useAction } from "../PaneContext";

export interface ActionButtonProps {
  readonly action: ActionName;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly icon?: JSX.Element;
  /** Shows the icon alone; the label stays for screen readers and as a tooltip. */
  readonly iconOnly?: boolean;
  readonly size?: NonNullable<ButtonProps["size"]>;
  readonly className?: string;
  /** The keys that do the same, as `aria-keyshortcuts` writes them. */
  readonly keys?: string;
}

/** A refused command stays focusable, so that keyboard and screen-reader users do not lose their place. */
export function ActionButton({
  action,
  appearance = "secondary",
  icon,
  iconOnly = false,
  size = "medium",
  className,
  keys,
}: ActionButtonProps): JSX.Element {
  const { label, enabled, run } = useAction(action);
  // The preview that this command may open gives the focus back here.
  const focusTarget = useRestoreFocusTarget();
  return (
    <Button
      appearance={appearance}
      size={size}
      {...focusTarget}
      disabledFocusable={!enabled}
      onClick={run}
      {...(icon ? { icon } : {})}
      {...(iconOnly ? { "aria-label": label, title: keys === undefined ? label : `${label} (${keys})` } : {})}
      {...(keys === undefined ? {} : { "aria-keyshortcuts": keys })}
      {...(className ? { className } : {})}
    >
      {iconOnly ? null : label}
    </Button>
  );
}
