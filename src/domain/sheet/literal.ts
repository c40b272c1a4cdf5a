// Text that must stay text: what a spreadsheet would turn into a formula, number or date. Layer: domain/sheet (leaf).

/** First characters that make a spreadsheet read a formula or a command, with their full-width forms, tab and line breaks. */
const FORMULA_STARTS = /^[\s]*[=+\-@'#＝＋－＠\t\r\n]/;
const WORD_VALUES = /^\s*(true|false)\s*$/i;

/**
 * Whether a host would change this text when it is entered plainly: "=1+1", "- text", "@x", "1-2", "007", "3.10", "TRUE".
 * Long text with digits inside is left alone, as no host reads a number or date in it.
 */
export function needsTextMark(text: string): boolean {
  return FORMULA_STARTS.test(text) || WORD_VALUES.test(text) || (text.length <= 40 && /\d/.test(text));
}

/** Whether text starts like a formula or command; such text is dangerous in any file that a spreadsheet opens. */
export function startsLikeFormula(text: string): boolean {
  return FORMULA_STARTS.test(text);
}
