// What a reader sees of a finding, as one text to search in. Layer: app.
import type { Translate } from "../../domain/message";
import type { Finding } from "../../domain/validation/finding";

export function findingText(finding: Finding, translate: Translate): string {
  const value = finding.value === null ? "" : String(finding.value);
  return `${finding.sheet} ${finding.cell} ${finding.rule} ${translate(finding.message)} ${value}`;
}
