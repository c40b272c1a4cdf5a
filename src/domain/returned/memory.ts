// A register's history as text for a hidden table of the workbook, and back: what was sent, every submission, every answer.
// Strings, origins and the shapes of rows are kept once; empty cells and missing columns stay apart. Layer: domain/returned.
import { message } from "../message";
import type { Message } from "../message";
import type { Result } from "../result";
import { failed, ok } from "../result";
import type { CellValue } from "../sheet/snapshot";
import type { TableKind } from "../template/definitions";
import { contentKey } from "../validation/rowKey";
import type { RegisterHistory } from "./takeBack";
import type {
  ConflictAnswer,
  Provenance,
  RegisterRow,
  ReturnedRow,
  SeenFindings,
  SubmissionPlace,
  Values,
} from "./types";

/** A cell holds 32,767 characters; some are left for what other programs add. */
const MOST_CHARACTERS = 30_000;
const FORMAT = "iisg-register-1";

/** A row: shape, source, sheet, row, cell, key, then the values. A string is kept as its number in a list of one. */
type PackedValue = number | boolean | null | readonly [number];
type PackedRow = readonly [number, number, number, number, number, number, ...PackedValue[]];

interface Packed {
  readonly strings: readonly string[];
  /** File, contributor, date. */
  readonly sources: readonly (readonly [number, number, number])[];
  readonly shapes: readonly { readonly kind: TableKind; readonly columns: readonly string[] }[];
  readonly start: readonly PackedRow[];
  readonly bases: readonly (readonly PackedRow[])[];
  readonly log: readonly PackedEntry[];
}

interface PackedEntry {
  readonly file: string;
  readonly contributor: string;
  readonly date: string;
  readonly base: number;
  readonly takenBack: boolean;
  readonly rows: readonly PackedRow[];
  readonly outside: readonly (readonly [PackedRow, readonly Message[]])[];
  readonly scope?: string;
  readonly kinds?: readonly TableKind[];
  readonly place?: SubmissionPlace;
  readonly byHand?: boolean;
  readonly answers?: readonly ConflictAnswer[];
  readonly seen?: SeenFindings;
}

/** Pieces in order, each short enough for a cell. The first one names the format and a checksum of the rest. */
export function writeMemory(history: RegisterHistory): string[] {
  const packer = new Packer();
  const start = [...history.start.values()].map((row) => packer.row(row));
  const bases = history.bases.map((base) =>
    [...base].map(([key, values]) =>
      packer.row({ kind: key.slice(0, key.indexOf("|")) as TableKind, key, values, origin: NOWHERE }),
    ),
  );
  const log = history.log.map(({ submission, base, takenBack }): PackedEntry => {
    const { rows, outside, ...rest } = submission;
    return {
      ...rest,
      base,
      takenBack,
      rows: rows.map((row) => packer.row(row)),
      outside: outside.map((row) => [packer.row(row), row.reasons] as const),
    };
  });
  const packed: Packed = { ...packer.lists(), start, bases, log };
  // Only plain characters, and none that a spreadsheet reads as an escape: every program gives the pieces back as they are.
  const text = JSON.stringify(packed)
    .replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replace(/_x/g, "\\u005fx");
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += MOST_CHARACTERS)
    pieces.push(`:${text.slice(at, at + MOST_CHARACTERS)}:`);
  return [`${FORMAT} ${text.length} ${contentKey({ text })}`, ...pieces];
}

/** The history behind the pieces; fails with one sentence when a piece is missing or was changed. */
export function readMemory(pieces: readonly CellValue[]): Result<RegisterHistory> {
  const [head, ...rest] = pieces.filter((piece) => piece !== null && piece !== "").map(String);
  const [format, length, key] = (head ?? "").split(" ");
  const text = rest.map((piece) => piece.slice(1, -1)).join("");
  if (format !== FORMAT || text.length !== Number(length) || contentKey({ text }) !== key)
    return failed(message("returned.register.memoryBroken"));
  try {
    return ok(unpacked(JSON.parse(text) as Packed));
  } catch {
    return failed(message("returned.register.memoryBroken"));
  }
}

const NOWHERE: Provenance = { file: "", sheet: "", row: 0, cell: "", contributor: "", date: "" };

class Packer {
  private readonly strings = new Map<string, number>();
  private readonly sources = new Map<string, readonly [number, readonly [number, number, number]]>();
  private readonly shapes = new Map<string, readonly [number, Packed["shapes"][number]]>();

  row({ kind, key, values, origin }: ReturnedRow): PackedRow {
    const columns = Object.keys(values);
    const cells = columns.map((column): PackedValue => {
      const value = values[column] ?? null;
      return typeof value === "string" ? [this.text(value)] : value;
    });
    return [
      this.shape(kind, columns),
      this.source(origin),
      this.text(origin.sheet),
      origin.row,
      this.text(origin.cell),
      key === undefined ? -1 : this.text(key),
      ...cells,
    ];
  }

  lists(): Pick<Packed, "strings" | "sources" | "shapes"> {
    return {
      strings: [...this.strings.keys()],
      sources: [...this.sources.values()].map(([, source]) => source),
      shapes: [...this.shapes.values()].map(([, shape]) => shape),
    };
  }

  private text(text: string): number {
    const known = this.strings.get(text);
    if (known !== undefined) return known;
    this.strings.set(text, this.strings.size);
    return this.strings.size - 1;
  }

  private source({ file, contributor, date }: Provenance): number {
    const source = [this.text(file), this.text(contributor), this.text(date)] as const;
    const name = source.join(" ");
    const known = this.sources.get(name);
    if (known === undefined) this.sources.set(name, [this.sources.size, source]);
    return known?.[0] ?? this.sources.size - 1;
  }

  private shape(kind: TableKind, columns: readonly string[]): number {
    const name = JSON.stringify([kind, columns]);
    const known = this.shapes.get(name);
    if (known === undefined) this.shapes.set(name, [this.shapes.size, { kind, columns }]);
    return known?.[0] ?? this.shapes.size - 1;
  }
}

function unpacked({ strings, sources, shapes, start, bases, log }: Packed): RegisterHistory {
  const at = <T>(list: readonly T[], index: number): T => {
    const item = list[index];
    if (item === undefined) throw new RangeError(String(index));
    return item;
  };
  const row = ([shape, source, sheet, number, cell, key, ...cells]: PackedRow): ReturnedRow => {
    const { kind, columns } = at(shapes, shape);
    const [file, contributor, date] = at(sources, source);
    const values: Values = Object.fromEntries(
      columns.map((column, index) => {
        const value = cells[index] ?? null;
        return [column, typeof value === "object" && value !== null ? at(strings, value[0]) : value];
      }),
    );
    const origin: Provenance = {
      file: at(strings, file),
      sheet: at(strings, sheet),
      row: number,
      cell: at(strings, cell),
      contributor: at(strings, contributor),
      date: at(strings, date),
    };
    return { kind, values, origin, ...(key < 0 ? {} : { key: at(strings, key) }) };
  };
  const keyOf = ({ key }: ReturnedRow): string => {
    if (key === undefined) throw new RangeError("A row of the register has a key.");
    return key;
  };
  return {
    start: new Map(
      start
        .map(row)
        .map((one): [string, RegisterRow] => [keyOf(one), { ...one, key: keyOf(one), cells: {} }]),
    ),
    bases: bases.map((base) => new Map(base.map(row).map((one) => [keyOf(one), one.values]))),
    log: log.map(({ base, takenBack, rows, outside, ...rest }) => ({
      base,
      takenBack,
      submission: {
        ...rest,
        rows: rows.map(row),
        outside: outside.map(([packed, reasons]) => ({ ...row(packed), reasons })),
      },
    })),
  };
}
