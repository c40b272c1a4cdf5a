// The switch "Check while typing" and what it does now. Layer: taskpane.
import { Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Typing } from "../../app/pane/state";
import { useController, usePaneState, useText, type Words } from "../PaneContext";
import { Small } from "./parts";

export function TypingSwitch(): JSX.Element {
  const words = useText();
  const controller = useController();
  const typing = usePaneState((state) => state.check.typing);
  const said = sayTyping(typing, words);
  return (
    <div>
      <Switch
        label={words.text("pane.typing.switch")}
        checked={typing.wanted}
        onChange={(_event, data) => controller.followTyping(data.checked)}
      />
      {said === undefined ? null : <Small>{said}</Small>}
    </div>
  );
}

function sayTyping(typing: Typing, { text, say }: Words): string | undefined {
  switch (typing.stage) {
    case "off":
      return undefined;
    case "preparing":
      return text("pane.typing.preparing");
    case "following":
      return typing.rows === null
        ? text("pane.typing.following")
        : text("pane.typing.checked", { count: typing.rows });
    case "lost":
      return typing.why === null ? undefined : say(typing.why);
  }
}
