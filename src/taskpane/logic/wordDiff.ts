// Which words two texts share, in order, so that a reader sees at once what differs. Pure. Layer: taskpane.

export interface Piece {
  readonly text: string;
  /** The other text does not have this word here. */
  readonly differs: boolean;
}

/** Beyond this many words in one text, the middle parts are compared as a whole. */
const MOST_WORDS = 600;

/**
 * Both texts cut into pieces; joined, the pieces of each give its text. Words are compared without regard to case and
 * punctuation at their ends; the longest common sequence of words counts as equal.
 */
export function diffWords(
  a: string,
  b: string,
): { readonly a: readonly Piece[]; readonly b: readonly Piece[] } {
  const left = tokens(a);
  const right = tokens(b);
  const [keepLeft, keepRight] = commonWords(left.map(fold), right.map(fold));
  return { a: pieces(left, keepLeft), b: pieces(right, keepRight) };
}

/** Words with the white space that follows them. */
function tokens(text: string): readonly string[] {
  return text.match(/\s*\S+\s*/g)?.map((token) => token) ?? (text === "" ? [] : [text]);
}

function fold(token: string): string {
  const word = token
    .trim()
    .toLocaleLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return word === "" ? token.trim() : word;
}

function commonWords(
  a: readonly string[],
  b: readonly string[],
): readonly [ReadonlySet<number>, ReadonlySet<number>] {
  const inA = new Set<number>();
  const inB = new Set<number>();
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    inA.add(start);
    inB.add(start);
    start += 1;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
    inA.add(endA);
    inB.add(endB);
  }
  const rows = endA - start;
  const columns = endB - start;
  if (rows === 0 || columns === 0 || rows > MOST_WORDS || columns > MOST_WORDS) return [inA, inB];

  // lengths[i][j]: the longest common sequence of the words from i of a and from j of b.
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[start + i] === b[start + j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (a[start + i] === b[start + j]) {
      inA.add(start + i);
      inB.add(start + j);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [inA, inB];
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): readonly Piece[] {
  const joined: { text: string; differs: boolean }[] = [];
  words.forEach((word, index) => {
    const differs = !kept.has(index);
    const last = joined.at(-1);
    if (last && last.differs === differs) last.text += word;
    else joined.push({ text: word, differs });
  });
  return joined;
}
