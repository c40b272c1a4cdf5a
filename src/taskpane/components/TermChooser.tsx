// Allowed terms of the selected cell: search, tick, write. Layer: taskpane.
import { Button, Checkbox, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { GuidanceForCell } from "../../domain/template/guidance";
import { entriesOf, joinEntries, names, searchTerms, toggleTerm } from "../logic/multiChoice";
import { useController, usePaneState, useText } from "../PaneContext";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "8px" },
  list: {
    maxHeight: "200px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: "flex",
    flexDirection: "column",
  },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** More terms than this are asked to be narrowed by searching. */
const MOST_SHOWN = 100;
const SEARCH_FROM = 8;

/** Keep one per cell: give it a `key` made of the cell and its value. */
export function TermChooser({ help }: { readonly help: GuidanceForCell }): JSX.Element {
  const styles = useStyles();
  const { text } = useText();
  const controller = useController();
  const busy = usePaneState((state) => state.status.kind === "busy");
  const before = useMemo(() => entriesOf(help.value), [help.value]);
  const [search, setSearch] = useState("");
  const [entries, setEntries] = useState(before);
  const found = searchTerms(help.terms, search);
  const shown = found.slice(0, MOST_SHOWN);
  const chosen = help.terms.find((term) => entries.some((entry) => names(entry, term)));
  const after = joinEntries(entries);
  const changed = after !== joinEntries(before);

  return (
    <div className={styles.root}>
      {help.terms.length > SEARCH_FROM ? (
        <Input
          type="search"
          value={search}
          aria-label={text("pane.guidance.search")}
          placeholder={text("pane.guidance.search")}
          onChange={(_event, data) => setSearch(data.value)}
        />
      ) : null}
      {help.multiple ? (
        <div role="group" aria-label={text("pane.guidance.terms")} className={styles.list} tabIndex={-1}>
          {shown.map((term) => (
            <Checkbox
              key={term.code}
              label={labelOf(term)}
              checked={entries.some((entry) => names(entry, term))}
              onChange={() => setEntries(toggleTerm(entries, term))}
            />
          ))}
        </div>
      ) : (
        <RadioGroup
          aria-label={text("pane.guidance.terms")}
          className={styles.list}
          value={chosen?.code ?? ""}
          onChange={(_event, data) => {
            const term = help.terms.find((candidate) => candidate.code === data.value);
            if (term) setEntries([term.text]);
          }}
        >
          {shown.map((term) => (
            <Radio key={term.code} value={term.code} label={labelOf(term)} />
          ))}
        </RadioGroup>
      )}
      {found.length > shown.length ? (
        <p className={styles.hint}>
          {text("pane.guidance.moreTerms", { count: found.length - shown.length })}
        </p>
      ) : null}
      {found.length === 0 ? <p className={styles.hint}>{text("pane.guidance.noTerms")}</p> : null}
      <p className={styles.hint}>
        {after === "" ? text("pane.guidance.willBeEmpty") : text("pane.guidance.willWrite", { value: after })}
      </p>
      <Button
        appearance="primary"
        disabledFocusable={!changed || busy}
        onClick={() => void controller.writeCell(after)}
      >
        {text("pane.guidance.write")}
      </Button>
    </div>
  );

  function labelOf(term: GuidanceForCell["terms"][number]): string {
    const name = term.text === term.label || term.label === "" ? term.text : `${term.text} – ${term.label}`;
    return term.proposed ? `${name} (${text("pane.guidance.proposed")})` : name;
  }
}
