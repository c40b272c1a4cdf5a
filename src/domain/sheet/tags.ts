// Marks our conditional formats, so that they are found and removed again without touching the users' own. Layer: domain/sheet (leaf).

/** The condition with a part that is always true and carries the tag: N("text") is 0 in every spreadsheet. */
export function taggedFormula(tag: string, formula: string): string {
  return `=AND(N("iisg:${tag}")=0,${formula.replace(/^=/, "")})`;
}

/** Whether a condition carries the tag. */
export function hasTag(formula: string, tag: string): boolean {
  return formula.includes(`"iisg:${tag}"`);
}
