// The part of the rules' page about returned files, generated from the examinations' table. Layer: domain/returned.
import type { Translate } from "../message";
import { message } from "../message";
import { EXAMINATIONS } from "./examine";

/** Markdown; `{name}` places of a sentence are filled in for each finding. */
export function examinationSection(translate: Translate): string {
  const text = (id: string, part: string): string =>
    translate(message(`returned.${id}.${part}`)).replace(/\|/g, "\\|");
  return [
    "",
    "## What a returned file carries",
    "",
    `${EXAMINATIONS.length} things are looked for in the file itself, before its rows are read.`,
    "",
    "| rule | severity | message | why | what to do | example |",
    "| --- | --- | --- | --- | --- | --- |",
    ...EXAMINATIONS.map(
      ({ id, severity, example }) =>
        `| ${id} | ${severity} | ${text(id, "message")} | ${text(id, "why")} | ${text(id, "guidance")} | ${example} |`,
    ),
    "",
  ].join("\n");
}
