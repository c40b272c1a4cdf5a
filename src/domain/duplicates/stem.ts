// One light stemmer for mixed-language tables: it cuts endings of English and of the region's languages. Layer: domain/duplicates.
// It needs no language detection, and never makes a stem shorter than three letters.

const ENDINGS = (
  "isations izations isation ization isational ational ations ation ating ated ative atives ates ate " +
  "ements ement ments ment ings ing edly ions ion ities ity ies ied ials ial ally ously ously ance ances ence ences " +
  "ising izing ised ized ises izes ise ize ers er ors or ed es ly ive ives ing s e y al " +
  "ovima evima stvima stvo stva skih skim skog skom ski ska sko ske sku nost nosti noscu nja nje nju njem anja anje anju anjem enja enje enju enjem " +
  "acija acije aciji aciju acijom cija cije ciju cijom ijama ijom ija ije iju iji ama ima ega oga omu ih im og om oj em ju a i o u ata ite ot ta to te " +
  "imeve imit imin imet imi ave eve ive it in et ve ja je esh ise ine " +
  "ungen ung heiten heit keiten keit lichen licher liche lich en ern " +
  "tions tion euses eux aux ciones cion dades dad mente amiento amientos azione azioni zione zioni as os"
)
  .split(" ")
  .filter((ending, index, all) => ending !== "" && all.indexOf(ending) === index);

const LONGEST = Math.max(...ENDINGS.map((ending) => ending.length));
const ENDING_SET: ReadonlySet<string> = new Set(ENDINGS);
const VOWELS: ReadonlySet<string> = new Set("aeiouy");

/** The stem of a folded Latin word; words with digits and words of up to three letters stay as they are. */
export function stem(word: string): string {
  if (word.length <= 3 || /\d/.test(word)) return word;
  let rest = word;
  for (let length = Math.min(LONGEST, word.length - 3); length > 0; length--) {
    // Short endings need a longer stem, or "case" and "cast" would meet.
    const least = length >= 3 ? 4 : length === 2 ? 4 : 3;
    if (word.length - length < least) continue;
    if (ENDING_SET.has(word.slice(word.length - length))) {
      rest = word.slice(0, word.length - length);
      break;
    }
  }
  while (rest.length > 4 && VOWELS.has(rest.charAt(rest.length - 1))) rest = rest.slice(0, -1);
  // "planning", "programme": a doubled last consonant is one.
  if (rest.length > 4 && rest.charAt(rest.length - 1) === rest.charAt(rest.length - 2))
    rest = rest.slice(0, -1);
  return rest;
}
