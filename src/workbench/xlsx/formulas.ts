// Function names as the file spells them: newer functions carry the prefix _xlfn., which nobody types. Layer: workbench/xlsx.

const PREFIXED = `ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.INV CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH
DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.INV FLOOR.MATH FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV
GAMMALN.PRECISE GAUSS HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL
NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST
T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS
XLOOKUP XMATCH XOR Z.TEST`;
const SHEET_FUNCTIONS = ["FILTER", "SORT"];
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...PREFIXED.split(/\s+/).map((name) => [name, "_xlfn."] as const),
  ...SHEET_FUNCTIONS.map((name) => [name, "_xlfn._xlws."] as const),
]);

/** Texts, quoted sheet names and bracketed references stay; everything else goes through `change`. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}

/** What people type as [@Column] the file spells Table[[#This Row],[Column]]; `table` is the one that the cell stands in. */
function thisRow(part: string, table: string | undefined): string {
  return part.replace(
    /([\p{L}_\\][\p{L}\p{N}_.]*)?\[@(?:\[((?:[^[\]']|'.)*)\]|((?:[^[\]']|'.)*))\]/gu,
    (whole: string, named: string | undefined, bracketed: string | undefined, plain: string | undefined) => {
      const owner = named ?? table;
      const column = bracketed ?? plain ?? "";
      if (owner === undefined) return whole;
      return column === "" ? `${owner}[#This Row]` : `${owner}[[#This Row],[${column}]]`;
    },
  );
}

/** "=XLOOKUP(...)" as "_xlfn.XLOOKUP(...)", without the equals sign. */
export const toFileFormula = (formula: string, table?: string): string =>
  outsideQuotes(formula.replace(/^=/, ""), (part) =>
    thisRow(part, table).replace(
      /(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g,
      (name) => `${PREFIXES.get(name.toUpperCase()) ?? ""}${name}`,
    ),
  );

/** Back to what people type, with the equals sign. */
export const fromFileFormula = (formula: string): string =>
  `=${outsideQuotes(formula, (part) => part.replace(/_xl(?:fn|ws|pm|udf)\./g, ""))}`;
