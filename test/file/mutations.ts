// Damage to workbook files as it happens and as somebody might do it on purpose: bits, cuts, parts, XML, names, sizes. Seeded.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

function inPart(bytes: Uint8Array, random: Random, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = pick(
    random,
    Object.keys(parts).filter((part) => /\.(xml|rels)$/.test(part)),
  );
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] as Uint8Array))) });
}

function inCells(bytes: Uint8Array, random: Random, value: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = "xl/sharedStrings.xml";
  const texts = strFromU8(parts[name] as Uint8Array).split("<t");
  const at = 1 + Math.floor(random() * (texts.length - 1));
  texts[at] = (texts[at] as string).replace(/>[^<]*</, `>${value}<`);
  return zipSync({ ...parts, [name]: strToU8(texts.join("<t")) });
}

function inNamed(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] as Uint8Array))) });
}

function inSheet(bytes: Uint8Array, random: Random, change: (text: string) => string): Uint8Array {
  const sheets = Object.keys(unzipSync(bytes)).filter((name) => /worksheets\/[^/]+\.xml$/.test(name));
  return inNamed(bytes, pick(random, sheets), change);
}

/** Changes one of the places that a pattern finds. */
function replaceOne(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (found: string) => string,
): string {
  const places = [...text.matchAll(pattern)];
  const place = places[Math.floor(random() * places.length)];
  return place === undefined
    ? text
    : text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length);
}

const NASTY = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1)",
  "\t=1+1",
  "＝1+1",
  "&#x202E;txt",
  "a".repeat(40_000),
  "31.02.2024",
  "&lt;script&gt;",
  "&#1050;осово",
  "#REF!",
  "1E400",
  "９９９",
  "＝cmd|x",
  "＋1",
  "@here",
];

/** Each gives other bytes for other random numbers; none looks at what the reader can do. */
export const MUTATIONS: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  bits: (bytes, random) => {
    const copy = bytes.slice();
    for (let times = 1 + Math.floor(random() * 8); times > 0; times--) {
      const at = Math.floor(random() * copy.length);
      copy[at] = (copy[at] as number) ^ (1 << Math.floor(random() * 8));
    }
    return copy;
  },
  cut: (bytes, random) => bytes.slice(0, Math.floor(random() * bytes.length)),
  overwritten: (bytes, random) => {
    const copy = bytes.slice();
    const from = Math.floor(random() * copy.length);
    copy.fill(Math.floor(random() * 256), from, from + Math.floor(random() * 400));
    return copy;
  },
  appended: (bytes, random) => {
    const more = new Uint8Array(bytes.length + Math.floor(random() * 2_000));
    more.set(bytes);
    return more;
  },
  partDropped: (bytes, random) => {
    const parts = unzipSync(bytes);
    const gone = pick(random, Object.keys(parts));
    return zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone)));
  },
  partsSwapped: (bytes, random) => {
    const parts = unzipSync(bytes);
    const [a, b] = [pick(random, Object.keys(parts)), pick(random, Object.keys(parts))];
    return zipSync({ ...parts, [a]: parts[b] as Uint8Array, [b]: parts[a] as Uint8Array });
  },
  xmlCut: (bytes, random) =>
    inPart(bytes, random, (text) => text.slice(0, Math.floor(random() * text.length))),
  xmlTagDropped: (bytes, random) =>
    inPart(bytes, random, (text) => {
      const tags = [...text.matchAll(/<[^>]+>/g)];
      const tag = tags[Math.floor(random() * tags.length)];
      return tag ? text.slice(0, tag.index) + text.slice(tag.index + tag[0].length) : text;
    }),
  xmlNumber: (bytes, random) =>
    inPart(bytes, random, (text) => {
      const numbers = [...text.matchAll(/"-?\d+"/g)];
      const number = numbers[Math.floor(random() * numbers.length)];
      const other = pick(random, ['"-1"', '"99999999999"', '"1e9"', '"NaN"', '""', '"1048577"', '"XFE9"']);
      return number
        ? text.slice(0, number.index) + other + text.slice(number.index + number[0].length)
        : text;
    }),
  xmlReference: (bytes, random) =>
    inPart(bytes, random, (text) => {
      const cells = [...text.matchAll(/"[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?"/g)];
      const cell = cells[Math.floor(random() * cells.length)];
      const other = pick(random, ['"ZZZ1"', '"A0"', '"A1:XFD1048576"', '"B2:A1"', '"#REF!"', '"A1048577"']);
      return cell ? text.slice(0, cell.index) + other + text.slice(cell.index + cell[0].length) : text;
    }),
  entities: (bytes, random) =>
    inPart(bytes, random, (text) =>
      text.replace(
        /\?>/,
        `?><!DOCTYPE x [<!ENTITY a "${"ha".repeat(100)}"><!ENTITY b "${"&a;".repeat(100)}"><!ENTITY c SYSTEM "file:///etc/passwd">]>`,
      ),
    ),
  text: (bytes, random) => inCells(bytes, random, pick(random, NASTY)),
  deepXml: (bytes, random) => inPart(bytes, random, (text) => `${"<x>".repeat(20_000)}${text}`),
  cellNumbers: (bytes, random) =>
    inSheet(bytes, random, (text) =>
      replaceOne(text, /<v>-?[\d.]+<\/v>/g, random, () =>
        pick(random, ["-1", "0", "60", "2958466", "1e308", "-0", "45000.999999", "NaN", "1,5", ""]).replace(
          /^.*$/,
          (value) => `<v>${value}</v>`,
        ),
      ),
    ),
  textIndex: (bytes, random) =>
    inSheet(bytes, random, (text) =>
      replaceOne(text, /t="s"[^>]*><v>\d+<\/v>/g, random, (found) =>
        found.replace(/<v>\d+/, `<v>${pick(random, ["999999", "-1", "1.5", "x"])}`),
      ),
    ),
  sheetNames: (bytes, random) =>
    inNamed(bytes, "xl/workbook.xml", (text) =>
      replaceOne(
        text,
        /<sheet name="[^"]*"/g,
        random,
        () =>
          `<sheet name="${pick(random, ["", "Needs (2)", "Лист1", "a".repeat(200), "'", "=1+1", "Responses", "..&#x2f;x"])}"`,
      ),
    ),
  definedNames: (bytes, random) =>
    inNamed(bytes, "xl/workbook.xml", (text) =>
      replaceOne(
        text,
        /<definedName name="[^"]*"[^>]*>[^<]*/g,
        random,
        () =>
          `<definedName name="${pick(random, ["iisg_kind", "lst_pillar", "", "_xlnm.Print_Titles"])}">${pick(random, ["#REF!", "'Gone'!$A$1", "1+1", "A1:XFD1048576", ""])}`,
      ),
    ),
  rowsRepeated: (bytes, random) =>
    inSheet(bytes, random, (text) => {
      const rows = [...text.matchAll(/<row .*?<\/row>/gs)];
      const row = rows[Math.floor(random() * rows.length)]?.[0] ?? "";
      return text.replace("</sheetData>", () => `${row.repeat(1 + Math.floor(random() * 40))}</sheetData>`);
    }),
  rowsMoved: (bytes, random) =>
    inSheet(bytes, random, (text) =>
      replaceOne(
        text,
        /<row r="\d+"/g,
        random,
        () => `<row r="${pick(random, ["1", "1048576", "0", "-3", "900000", "x"])}"`,
      ),
    ),
  declaredOtherwise: (bytes, random) =>
    inPart(bytes, random, (text) =>
      text.replace(/encoding="UTF-8"/i, `encoding="${pick(random, ["UTF-16", "windows-1251", "none"])}"`),
    ),
  headingsMerged: (bytes, random) =>
    inSheet(bytes, random, (text) => {
      const row = 1 + Math.floor(random() * 12);
      const merged = `<mergeCells count="1"><mergeCell ref="${pick(random, ["B", "K"])}${row}:${pick(random, ["T", "XFD"])}${row}"/></mergeCells>`;
      return text.replace("</sheetData>", () => `</sheetData>${merged}`);
    }),
  sheetHidden: (bytes, random) =>
    inNamed(bytes, "xl/workbook.xml", (text) =>
      replaceOne(
        text,
        /<sheet name="[^"]*"/g,
        random,
        (found) => `${found} state="${pick(random, ["hidden", "veryHidden", "x"])}"`,
      ),
    ),
  // The directory of the archive says 1 GB of a part that has a few bytes, or none of one that has many.
  sizeClaimed: (bytes, random) => {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const entries: number[] = [];
    for (let at = 0; at < copy.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
    const entry = pick(random, entries);
    view.setUint32(entry + pick(random, [20, 24]), pick(random, [1_073_741_824, 0xffffffff, 0]), true);
    return copy;
  },
  datesOdd: (bytes, random) =>
    inCells(
      bytes,
      random,
      pick(random, ["30.02.2026", "00.00.0000", "9999-99-99", "1900-02-29", "2026-1-1T25:61", "Q5 2026"]),
    ),
  headingChanged: (bytes, random) =>
    inCells(bytes, random, pick(random, ["Need", "Title", "Response ID", "", " Status ", "Budget", "Фонд"])),
  renamedPart: (bytes, random) => {
    const parts = Object.entries(unzipSync(bytes));
    const at = Math.floor(random() * parts.length);
    const other = pick(random, [
      "../../evil.xml",
      "XL/WORKBOOK.XML",
      "xl/worksheets/sheet1.xml",
      "a".repeat(300),
    ]);
    return zipSync(
      Object.fromEntries(parts.map(([name, part], index) => [index === at ? other : name, part])),
    );
  },
};
