// The gap as it travels between worker and pane: lists of IDs as numbers into one list of all IDs, lines of the ledger as columns. A
// register of many rows has the same ID in dozens of groups. Layer: app.
import type { GapReport } from "../domain/funding/gapReport";
import { reportedEntry } from "../domain/funding/reportedEntry";
import type { GapGroup, GapResult } from "../domain/funding/types";
import type { GapDifference, WhatIf } from "../domain/funding/whatIf";

type PackedGroup = Omit<GapGroup, "needIds" | "responseIds"> & {
  readonly needIds: Uint32Array;
  readonly responseIds: Uint32Array;
};

interface PackedResult extends Omit<GapResult, "groups" | "total" | "ledger" | "notes" | "rowsLeftOut"> {
  readonly groups: readonly PackedGroup[];
  readonly total: PackedGroup;
  /** The lines "as reported", one a row: its ID and its amount in minor units. */
  readonly reported: { readonly ids: Uint32Array; readonly minor: BigInt64Array };
  /** The other lines. */
  readonly ledger: GapResult["ledger"];
  readonly notes: readonly {
    readonly message: GapResult["notes"][number]["message"];
    readonly rows: Uint32Array;
  }[];
  readonly rowsLeftOut: Uint32Array;
}

export interface PackedReport {
  /** All IDs; the numbers elsewhere are places in it. */
  readonly ids: readonly string[];
  readonly gap: PackedResult & Pick<GapReport, "checks" | "adjustments">;
  /** Empty where the ends travel apart. */
  readonly ends: GapReport["ends"];
}

export interface PackedWhatIf {
  readonly ids: readonly string[];
  readonly before: PackedResult;
  readonly after: PackedResult;
  /** Places of the groups in the results before and after; -1: none. */
  readonly differences: readonly {
    readonly key: GapDifference["key"];
    readonly before: number;
    readonly after: number;
  }[];
}

/** So many places are looked at before the map is asked. */
const NEAR = 8;

class Packer {
  readonly ids: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly lists = new Map<readonly string[], Uint32Array>();
  private readonly groups = new Map<GapGroup, PackedGroup>();

  /** The same list gives the same numbers, which then travel once. */
  list(ids: readonly string[]): Uint32Array {
    let packed = this.lists.get(ids);
    if (!packed) this.lists.set(ids, (packed = this.placesOf(ids)));
    return packed;
  }

  /** The lists are sorted, so the next ID mostly stands a few places after the last one: looking there is cheaper than a map. */
  private placesOf(ids: readonly string[]): Uint32Array {
    const places = new Uint32Array(ids.length);
    let at = 0;
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] as string;
      const end = Math.min(at + NEAR, this.ids.length);
      while (at < end && this.ids[at] !== id) at++;
      if (at === end) at = this.placeOf(id);
      places[index] = at++;
    }
    return places;
  }

  private placeOf(id: string): number {
    let place = this.places.get(id);
    if (place === undefined) this.places.set(id, (place = this.ids.push(id) - 1));
    return place;
  }

  private group(group: GapGroup): PackedGroup {
    let packed = this.groups.get(group);
    if (!packed) {
      packed = { ...group, needIds: this.list(group.needIds), responseIds: this.list(group.responseIds) };
      this.groups.set(group, packed);
    }
    return packed;
  }

  result<T extends GapResult>({ groups, total, ledger, notes, rowsLeftOut, ...rest }: T) {
    const reported = ledger.filter(({ kind }) => kind === "reported");
    const all = this.group(total);
    return {
      ...rest,
      groups: groups.map((group) => this.group(group)),
      total: all,
      reported: {
        ids: this.placesOf(reported.map(({ rows }) => rows[0] as string)),
        minor: BigInt64Array.from(reported, ({ amount }) => amount.minor),
      },
      ledger: ledger.filter(({ kind }) => kind !== "reported"),
      notes: notes.map(({ message, rows }) => ({ message, rows: this.list(rows) })),
      rowsLeftOut: this.list(rowsLeftOut),
    };
  }
}

export function packGap({ ends, ...report }: GapReport): PackedReport {
  const packer = new Packer();
  return { gap: packer.result(report), ids: packer.ids, ends };
}

export function packWhatIf({ before, after, differences }: WhatIf): PackedWhatIf {
  const packer = new Packer();
  const placeIn = ({ groups }: GapResult, group: GapGroup | undefined): number =>
    group === undefined ? -1 : groups.indexOf(group);
  return {
    before: packer.result(before),
    after: packer.result(after),
    differences: differences.map(({ key, before: was, after: is }) => ({
      key,
      before: placeIn(before, was),
      after: placeIn(after, is),
    })),
    ids: packer.ids,
  };
}

/** So many IDs, or lines of the ledger, are put back in one step: a few milliseconds. */
const STEP = 50_000;
const LINES = 10_000;

/** Puts a report together again, with a rest after every few milliseconds. */
export async function unpackGap(
  { ids, gap, ends }: PackedReport,
  rest: () => Promise<void>,
): Promise<GapReport> {
  return { ...(await new Unpacker(ids, rest).result(gap)), ends };
}

export async function unpackWhatIf(
  { ids, before, after, differences }: PackedWhatIf,
  rest: () => Promise<void>,
): Promise<WhatIf> {
  const unpacker = new Unpacker(ids, rest);
  const was = await unpacker.result(before);
  const is = await unpacker.result(after);
  return {
    before: was,
    after: is,
    differences: differences.map((each) => ({
      key: each.key,
      before: was.groups[each.before],
      after: is.groups[each.after],
    })),
  };
}

class Unpacker {
  private done = 0;
  private readonly lists = new Map<Uint32Array, readonly string[]>();

  constructor(
    private readonly ids: readonly string[],
    private readonly rest: () => Promise<void>,
  ) {}

  private async pause(more: number): Promise<void> {
    this.done += more;
    if (this.done < STEP) return;
    this.done = 0;
    await this.rest();
  }

  private async list(places: Uint32Array): Promise<readonly string[]> {
    const known = this.lists.get(places);
    if (known) return known;
    const list = Array.from(places, (place) => this.ids[place] as string);
    this.lists.set(places, list);
    await this.pause(list.length);
    return list;
  }

  private async group(group: PackedGroup): Promise<GapGroup> {
    return {
      ...group,
      needIds: await this.list(group.needIds),
      responseIds: await this.list(group.responseIds),
    };
  }

  async result<T extends PackedResult>({ groups, total, reported, ledger, notes, rowsLeftOut, ...rest }: T) {
    const whole: GapGroup[] = [];
    for (const group of groups) whole.push(await this.group(group));
    const lines: GapResult["ledger"][number][] = [];
    for (let index = 0; index < reported.ids.length; index++) {
      const id = this.ids[reported.ids[index] as number] as string;
      lines.push(reportedEntry(id, reported.minor[index] as bigint, rest.currency));
      if (index % LINES === LINES - 1) await this.pause(STEP);
    }
    for (const line of ledger) lines.push(line);
    const sentences: GapResult["notes"][number][] = [];
    for (const { message, rows } of notes) sentences.push({ message, rows: await this.list(rows) });
    return {
      ...rest,
      groups: whole,
      total: await this.group(total),
      ledger: lines,
      notes: sentences,
      rowsLeftOut: await this.list(rowsLeftOut),
    };
  }
}
