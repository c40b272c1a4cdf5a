// Several choices to tick; long lists are searched. Layer: taskpane.
import { Checkbox, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { Choice } from "../../app/pane/state";
import { Small } from "./parts";

const useStyles = makeStyles({
  list: {
    maxHeight: "180px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexDirection: "column",
  },
  root: { display: "flex", flexDirection: "column", gap: "6px" },
});

/** More choices than this are searched. */
const SEARCH_FROM = 8;

export function ChoiceList(props: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly search?: string;
  readonly hint?: string;
  readonly onChange: (codes: readonly string[]) => void;
}): JSX.Element {
  const styles = useStyles();
  const labelId = useId();
  const [words, setWords] = useState("");
  const { choices, chosen, onChange, search } = props;
  const wanted = words.trim().toLowerCase();
  const shown =
    wanted === ""
      ? choices
      : choices.filter(
          ({ code, label }) => label.toLowerCase().includes(wanted) || code.toLowerCase().includes(wanted),
        );
  return (
    // Not in a Field: that would give its own label to each of the boxes.
    <div className={styles.root}>
      <span id={labelId}>{props.label}</span>
      {choices.length > SEARCH_FROM && search !== undefined ? (
        <Input
          type="search"
          value={words}
          aria-label={search}
          placeholder={search}
          onChange={(_event, data) => setWords(data.value)}
        />
      ) : null}
      <div role="group" aria-labelledby={labelId} className={styles.list} tabIndex={-1}>
        {shown.map(({ code, label }) => (
          <Checkbox
            key={code}
            label={label}
            checked={chosen.includes(code)}
            onChange={() =>
              onChange(
                // In the order of the list, whatever the order of the clicks.
                choices
                  .map((one) => one.code)
                  .filter((one) => (one === code ? !chosen.includes(code) : chosen.includes(one))),
              )
            }
          />
        ))}
      </div>
      {props.hint === undefined ? null : <Small>{props.hint}</Small>}
    </div>
  );
}
