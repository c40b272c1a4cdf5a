// The names in a cell that lists several, in whatever way people part them. Layer: domain/taxonomy.
// Separators as seen in documents: , ; / & "and" "with" new line, a dash between known names, and none ("Italy Europol").
import { CERTAIN_CONFIDENCE } from "./suggest";
import type { DroppedPart, NamePart, SplitNames, Suggester } from "./suggestTypes";
import type { Proposal } from "./types";

interface Span {
  readonly from: number;
  readonly to: number;
}

const PLACEHOLDER =
  /^(?:t\.?b\.?[acd]\.?|n\.?\/?a\.?|\?+|x{2,}|other(?:s| partners| donors| organi[sz]ations)?|various|partners?|(?:and )?others?(?: partners| donors| organi[sz]ations)?|etc\.?|to be (?:confirmed|determined|defined|decided)|unknown|none)$/i;
const ROLE_BEFORE =
  /^(?:(?:initiated|supported|implemented|led|funded|financed|organi[sz]ed|coordinated|co-?led|co-?funded|hosted|provided)\s+by|(?:with\s+)?(?:the\s+)?(?:support|assistance|help|participation|cooperation)\s+(?:by|from|of)|in\s+(?:cooperation|partnership|coordination)\s+with|together\s+with|through|via|lead(?:er)?\s*:|donors?\s*:|partners?\s*:|drivers?\s*:|implementers?\s*:|by)\s+/i;
const ROLE_AFTER =
  /[\s,\u2013-]+(?:(?:the\s+)?(?:chair(?:man|person)?ship|presidency|chair)(?:[\s-]in[\s-]office)?(?:\s+(?:of\s+)?\d{4}(?:\s*[-\u2013]\s*\d{2,4})?)?|(?:core|in-house)\s+activit(?:y|ies)|as\s+(?:lead|donor|partner|implementer|coordinator)|\(?lead\)?|and\s+(?:other\s+)?partners?|and\s+others|et\s+al\.?|bilateral(?:ly)?|support(?:ed)?\s+by|(?:operating|functioning|acting|working)\s+(?:under|within)\s+(?:the\s+)?(?:auspices|umbrella|framework)\s+of\s+(?:the\s+)?\S+)$/i;
const MID_ROLE =
  /\s(?:operating|functioning|acting|working)\s+(?:under|within)\s+(?:the\s+)?(?:auspices|umbrella|framework)\s+of\s+(?:the\s+)?[^\s,;]+(?=\s+\p{L})|(?<=\))\s*[-\u2013]\s*bilateral(?=\s+\p{L})/giu;
/** Words beside a known name that do not make it another body. */
const COMPANY_WORDS = new Set(
  "initiative project programme program secretariat liaison officer officers office core activities activity funds budget support team teams experts expert staff gmbh ltd network working group member members led lead agency hq headquarters".split(
    " ",
  ),
);
/** Words that make a part of the known body: it is named, but somebody should look. */
const PART_WORDS = new Set(
  "training centre center academy school department directorate unit institute".split(" "),
);
const PART_CONFIDENCE = 0.88;
const BULLET = /^[-\u2013\u2014\u2022\u00B7*]\s+/;

/** Splits a cell into names and says what it left out. Nothing that has a letter or digit is lost: it is a part or dropped. */
export function splitNames(text: string, suggest: Suggester): SplitNames {
  return new Splitter(text, suggest).split();
}

class Splitter {
  private readonly parts: NamePart[] = [];
  private readonly dropped: DroppedPart[] = [];

  constructor(
    private readonly text: string,
    private readonly suggest: Suggester,
  ) {}

  split(): SplitNames {
    const lines = this.cut({ from: 0, to: this.text.length }, /[;\n\r]+/g);
    for (const part of lines.flatMap((line) => this.withoutMidRoles(line)))
      for (const item of this.items(part)) this.readLine(item);
    const byPlace = (a: { at: number }, b: { at: number }): number => a.at - b.at;
    return { parts: this.parts.sort(byPlace), dropped: this.dropped.sort(byPlace) };
  }

  /** "A under the auspices of B C": C stood on the next line of a stacked cell; the words between are reported. */
  private withoutMidRoles(line: Span): Span[] {
    const parts: Span[] = [];
    let { from } = line;
    for (const match of this.of(line).matchAll(MID_ROLE)) {
      const at = line.from + match.index;
      parts.push({ from, to: at });
      this.drop({ from: at, to: at + match[0].length }, "role");
      from = at + match[0].length;
    }
    return [...parts, { from, to: line.to }];
  }

  /** "1. Europol 2. CEPOL": the items of a numbered line, without their numbers. */
  private items(line: Span): Span[] {
    if (!/^\s*1[.)]\s*\p{L}/u.test(this.of(line))) return [line];
    return this.cut(line, /(?:^|\s)\s*\d{1,2}[.)]\s*(?=\p{L})/gu).filter(
      (item) => this.of(item).trim() !== "",
    );
  }

  private readLine(line: Span): void {
    const span = this.trim(line);
    if (span === undefined) return;
    const pieces = this.cut(span, /\s+(?:with|through|via)\s+/gi)
      .map((piece) => this.trim(piece))
      .filter((piece) => piece !== undefined);
    if (pieces.length > 1 && pieces.every((piece) => this.isKnown(piece) || this.allKnown(piece))) {
      this.joinings(span, pieces);
      for (const piece of pieces) this.readPiece(piece);
    } else this.readPiece(span);
  }

  /** Takes the longest run of atoms that is a known name, then the atoms one by one. */
  private readPiece(piece: Span): void {
    const atoms = this.atoms(piece);
    if (atoms.length > 1 && this.isOneMisspeltName(piece, atoms)) return this.take(this.trim(piece) ?? piece);
    this.joinings(piece, atoms);
    for (let first = 0; first < atoms.length;) {
      let last = atoms.length - 1;
      while (last > first && !this.isKnown(this.over(atoms, first, last))) last -= 1;
      if (last > first) this.take(this.over(atoms, first, last));
      else this.readAtom(atoms[first] as Span);
      first = last + 1;
    }
  }

  /** "United Nation Office on Drug and Crime": near a name as a whole, and no part of it is a name. */
  private isOneMisspeltName(piece: Span, atoms: readonly Span[]): boolean {
    return (
      this.suggest(this.of(piece)).length === 1 &&
      !atoms.some((atom) => this.suggest(this.of(atom)).length > 0)
    );
  }

  private readAtom(whole: Span): void {
    const atom = this.trim(whole);
    if (atom === undefined) return;
    const text = this.of(atom);
    if (PLACEHOLDER.test(text.replace(/^\(|\)$/g, ""))) return void this.drop(atom, "placeholder");
    if (this.isKnown(atom)) return this.take(atom);
    const bare = this.withoutRemarks(atom);
    if (bare === undefined) return;
    if (bare.from !== atom.from || bare.to !== atom.to) return this.readPiece(bare);
    if (this.readDashed(atom) || this.readUnparted(atom) || this.readNameAmongWords(atom)) return;
    if (!this.readNameAtEdge(atom)) this.take(atom);
  }

  /**
   * "Harbour Police Academy Europol": lines of a cell that ran into one. A body of the list at either end is taken, and the words
   * beside it are a part of their own, so that somebody looks. "Office for Europol", "friends of CEPOL" stay whole.
   */
  private readNameAtEdge(atom: Span): boolean {
    const words = this.words(atom);
    if (words.length < 3) return false;
    for (let length = Math.min(4, words.length - 2); length >= 1; length -= 1) {
      const cuts = [
        {
          name: this.over(words, words.length - length, words.length - 1),
          rest: this.over(words, 0, words.length - length - 1),
        },
        { name: this.over(words, 0, length - 1), rest: this.over(words, length, words.length - 1) },
      ];
      for (const [at, { name, rest }] of cuts.entries()) {
        const beside = this.of(
          at === 0 ? (words[words.length - length - 1] as Span) : (words[length] as Span),
        );
        if (!this.isBody(name) || /^(?:of|for|to|the|in|by|from|at|on|under|about|\p{Ll}.*)$/u.test(beside))
          continue;
        const [best] = this.suggest(this.of(name));
        this.take(
          name,
          best === undefined ? [] : [{ ...best, confidence: Math.min(best.confidence, PART_CONFIDENCE) }],
        );
        this.readAtom(rest);
        return true;
      }
    }
    return false;
  }

  /** A name of a body that stands alone: no state, and known for certain. */
  private isBody(span: Span): boolean {
    const text = this.of(span);
    const found = this.suggest(text);
    const [best] = found;
    return (
      best !== undefined &&
      found.length === 1 &&
      best.confidence >= CERTAIN_CONFIDENCE &&
      best.code.length > 2
    );
  }

  /** Takes away one role or bracket at either end, reports it, and gives the rest; undefined when nothing is left. */
  private withoutRemarks(atom: Span): Span | undefined {
    const text = this.of(atom);
    const leading = /^\([^()]*\)\s*(?=[\p{L}\p{N}])/u.exec(text);
    if (leading !== null)
      return this.cutOff(atom, { from: atom.from, to: atom.from + leading[0].length }, "remark");
    const bracket = /\s*\(([^()]*)\)?\s*$/.exec(text);
    if (bracket !== null && bracket.index > 0)
      return this.cutOff(atom, { from: atom.from + bracket.index, to: atom.to }, "remark");
    const before = ROLE_BEFORE.exec(text);
    if (before !== null && before[0].length < text.length) {
      return this.cutOff(atom, { from: atom.from, to: atom.from + before[0].length }, "role");
    }
    const after = ROLE_AFTER.exec(text);
    if (after === null || after.index === 0) return atom;
    const rest = this.cutOff(atom, { from: atom.from + after.index, to: atom.to }, "role");
    if (rest === undefined || !/chair|presid/i.test(after[0])) return rest;
    const holder = /^(\p{Lu}{2,3}|\p{Lu}\p{Ll}+(?:n|an|ian))\s+(?=\S)/u.exec(this.of(rest));
    return holder === null || this.isKnown(rest)
      ? rest
      : this.cutOff(rest, { from: rest.from, to: rest.from + holder[0].length }, "role");
  }

  private cutOff(atom: Span, off: Span, reason: DroppedPart["reason"]): Span | undefined {
    this.drop(off, reason);
    return this.trim(
      off.from === atom.from ? { from: off.to, to: atom.to } : { from: atom.from, to: off.from },
    );
  }

  /** "Europol - ICPO Interpol": a dash with spaces parts names when both sides are known. */
  private readDashed(atom: Span): boolean {
    const sides = this.cut(atom, /\s+[-\u2013\u2014]\s+|\s*[\u2013\u2014]\s*/g)
      .map((side) => this.trim(side))
      .filter((side) => side !== undefined);
    if (sides.length < 2 || !sides.every((side) => this.isKnown(side))) return false;
    for (const side of sides) this.take(side);
    return true;
  }

  /** "Italy Europol": two or more known names that together are the whole text. */
  private readUnparted(atom: Span): boolean {
    const words = this.words(atom);
    if (words.length < 2 || words.length > 12) return false;
    const found: Span[] = [];
    for (let first = 0; first < words.length;) {
      let last = words.length - 1;
      while (last >= first && !this.isKnown(this.over(words, first, last))) last -= 1;
      if (last < first) return false;
      found.push(this.over(words, first, last));
      first = last + 1;
    }
    if (found.length < 2) return false;
    for (const name of found) this.take(name);
    return true;
  }

  /** "SELEC liaison officers": one known name, and beside it only words that do not make another body. */
  private readNameAmongWords(atom: Span): boolean {
    const words = this.words(atom);
    for (let length = words.length - 1; length >= 1; length -= 1) {
      for (let first = 0; first + length <= words.length; first += 1) {
        const name = this.over(words, first, first + length - 1);
        if (!this.isKnown(name)) continue;
        const others = words.filter((_, index) => index < first || index >= first + length);
        const beside = others.map((word) =>
          this.of(word)
            .toLowerCase()
            .replace(/[^a-z]/g, ""),
        );
        if (!beside.every((word) => COMPANY_WORDS.has(word) || PART_WORDS.has(word))) continue;
        const isPart = beside.some((word) => PART_WORDS.has(word));
        const proposals = this.suggest(this.of(name)).map((proposal) =>
          isPart ? { ...proposal, confidence: Math.min(proposal.confidence, PART_CONFIDENCE) } : proposal,
        );
        this.take(name, proposals);
        for (const word of others) this.drop(word, "remark");
        return true;
      }
    }
    return false;
  }

  private take(span: Span, proposals: readonly Proposal[] = this.suggest(this.of(span))): void {
    const [best] = proposals;
    this.parts.push({
      text: this.of(span),
      at: span.from,
      code: best?.code ?? null,
      label: best?.label ?? null,
      confidence: best?.confidence ?? 0,
      why: best?.why ?? null,
      proposals,
    });
  }

  private drop(span: Span, reason: DroppedPart["reason"]): void {
    const trimmed = this.trim(span);
    if (trimmed !== undefined) this.dropped.push({ text: this.of(trimmed), at: trimmed.from, reason });
  }

  /** Recognised, a listed slip such as CLIC, or one of the ambiguous names: anything but an unlisted near miss. */
  private isKnown(span: Span): boolean {
    const [best] = this.suggest(this.of(span));
    return (
      best !== undefined &&
      (best.confidence >= CERTAIN_CONFIDENCE - 0.02 || (best.why !== "near" && best.why !== "look-alike"))
    );
  }

  private allKnown(span: Span): boolean {
    return this.atoms(span).every((atom) => this.isKnown(atom) || PLACEHOLDER.test(this.of(atom)));
  }

  private atoms(span: Span): Span[] {
    return this.cutOutsideBrackets(span, /\s*[,/&+|]\s*|\s+(?:and|as well as|i|dhe|и|with)\s+/giu)
      .map((atom) => this.trim(atom))
      .filter((atom) => atom !== undefined);
  }

  private words(span: Span): Span[] {
    return this.cut(span, /\s+/g).filter((word) => word.to > word.from);
  }

  private over(spans: readonly Span[], first: number, last: number): Span {
    return { from: (spans[first] as Span).from, to: (spans[last] as Span).to };
  }

  /** Reports the words between spans: "and", "with". */
  private joinings(whole: Span, spans: readonly Span[]): void {
    let from = whole.from;
    for (const span of [...spans, { from: whole.to, to: whole.to }]) {
      const between = this.text.slice(from, span.from);
      const word = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(between);
      if (word !== null) this.dropped.push({ text: word[0], at: from + word.index, reason: "joining" });
      from = span.to;
    }
  }

  private cutOutsideBrackets(span: Span, separator: RegExp): Span[] {
    const text = this.of(span).replace(/\([^()]*\)?/g, (bracket) => "\u0001".repeat(bracket.length));
    return cutBy(text, separator).map(({ from, to }) => ({ from: span.from + from, to: span.from + to }));
  }

  private cut(span: Span, separator: RegExp): Span[] {
    return cutBy(this.of(span), separator).map(({ from, to }) => ({
      from: span.from + from,
      to: span.from + to,
    }));
  }

  private of({ from, to }: Span): string {
    return this.text.slice(from, to);
  }

  /** Without blanks, bullets and stray punctuation at the ends; undefined when no letter or digit is left. */
  private trim({ from, to }: Span): Span | undefined {
    const text = this.text.slice(from, to);
    const body = text.replace(BULLET, (mark) => " ".repeat(mark.length));
    const start = /[\p{L}\p{N}(?]/u.exec(body);
    if (start === null || !/[\p{L}\p{N}?]/u.test(body)) return undefined;
    const end = body.replace(/[\s,;:/&+|\u2013\u2014-]+$/u, "").length;
    return { from: from + start.index, to: from + Math.max(end, start.index + 1) };
  }
}

function cutBy(text: string, separator: RegExp): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(separator)) {
    spans.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  spans.push({ from, to: text.length });
  return spans;
}
