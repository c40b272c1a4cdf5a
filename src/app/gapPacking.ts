// The gap as it travels between worker and pane: lists of IDs as numbers into one list of all IDs, long tables as columns. A register
// of many rows has the same ID in dozens of groups. Layer: app.
import type { FundingEnd, GapReport } from "../domain/funding/gapReport";
import { IdList } from "../domain/funding/idList";
import type { GapGroup, GapResult } from "../domain/funding/types";
import type { GapDifference, WhatIf } from "../domain/funding/whatIf";

type PackedGroup = Omit<GapGroup, "needIds" | "responseIds"> & {
  readonly needIds: Uint32Array;
  readonly responseIds: Uint32Array;
};

interface PackedResult extends Omit<GapResult, "groups" | "total" | "reported" | "notes" | "rowsLeftOut"> {
  readonly groups: readonly PackedGroup[];
  readonly total: PackedGroup;
  readonly reported: { readonly ids: Uint32Array; readonly minor: BigInt64Array };
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
  readonly ends: PackedEnds;
  /** The titles of the ends; empty where they travel apart. */
  readonly titles: readonly string[];
}

/** A column with few different values: those, and by row the place of the row's own. */
interface Column<T> {
  readonly values: readonly T[];
  readonly at: Uint32Array;
}

/** The ends of funding as columns, one place a row; titles apart. */
interface PackedEnds {
  readonly ids: Uint32Array;
  readonly pillars: Column<FundingEnd["pillars"]>;
  readonly leads: Column<FundingEnd["lead"]>;
  readonly dates: Column<FundingEnd["end"]>;
  readonly secured: BigInt64Array;
  /** 1 where the row names an amount. */
  readonly named: Uint8Array;
  /** By the place of the row. */
  readonly followedBy: ReadonlyMap<number, FundingEnd["followedBy"]>;
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
  readonly ids: string[];
  private places: Map<string, number> | undefined;
  private readonly needs = new Map<string, number>();
  private readonly lists = new Map<readonly string[], Uint32Array>();
  private readonly groups = new Map<GapGroup, PackedGroup>();

  /** @param all the list that the groups' own lists are places in: they travel as they are. */
  constructor(private readonly all: readonly string[]) {
    this.ids = all.slice();
  }

  /** The same list gives the same numbers, which then travel once. */
  list(ids: readonly string[], pack = () => this.placesOf(ids)): Uint32Array {
    let packed = this.lists.get(ids);
    if (!packed) this.lists.set(ids, (packed = pack()));
    return packed;
  }

  /**
   * The lists are sorted, so the next ID mostly stands a few places after the last one, or after `at`: looking there is cheaper than
   * a map.
   */
  private placesOf(ids: readonly string[], at = 0, placeOf = (id: string) => this.placeOf(id)): Uint32Array {
    const places = new Uint32Array(ids.length);
    for (let index = 0; index < ids.length; index++) {
      const id = ids[index] as string;
      const end = Math.min(at + NEAR, this.ids.length);
      while (at < end && this.ids[at] !== id) at++;
      if (at === end) at = placeOf(id);
      places[index] = at++;
    }
    return places;
  }

  private placeOf(id: string): number {
    const need = this.needs.get(id);
    if (need !== undefined) return need;
    const places = (this.places ??= new Map(this.ids.map((known, index) => [known, index])));
    let place = places.get(id);
    if (place === undefined) places.set(id, (place = this.ids.push(id) - 1));
    return place;
  }

  /** Needs have places of their own behind those of the responses, so that no map of all responses is made for them. */
  private needList(ids: readonly string[]): Uint32Array {
    return this.list(ids, () => this.placesOf(ids, this.all.length, (id) => this.placeOfNeed(id)));
  }

  private placeOfNeed(id: string): number {
    let place = this.needs.get(id);
    if (place === undefined) this.needs.set(id, (place = this.ids.push(id) - 1));
    return place;
  }

  private idList(ids: IdList): Uint32Array {
    return ids.all === this.all ? ids.places : this.list(ids.list());
  }

  private group(group: GapGroup): PackedGroup {
    let packed = this.groups.get(group);
    if (!packed) {
      packed = {
        ...group,
        needIds: this.needList(group.needIds),
        responseIds: this.idList(group.responseIds),
      };
      this.groups.set(group, packed);
    }
    return packed;
  }

  ends(ends: readonly FundingEnd[]): PackedEnds {
    const named = new Uint8Array(ends.length);
    const secured = new BigInt64Array(ends.length);
    const followedBy = new Map<number, FundingEnd["followedBy"]>();
    ends.forEach((end, index) => {
      if (end.secured) {
        named[index] = 1;
        secured[index] = end.secured.minor;
      }
      if (end.followedBy.length > 0) followedBy.set(index, end.followedBy);
    });
    return {
      ids: this.placesOf(ends.map(({ id }) => id)),
      pillars: columnOf(ends, ({ pillars }) => pillars),
      leads: columnOf(ends, ({ lead }) => lead),
      dates: columnOf(ends, ({ end }) => end),
      secured,
      named,
      followedBy,
    };
  }

  result<T extends GapResult>({ groups, total, reported, notes, rowsLeftOut, ...rest }: T) {
    const all = this.group(total);
    return {
      ...rest,
      groups: groups.map((group) => this.group(group)),
      total: all,
      reported: { ids: this.placesOf(reported.ids), minor: BigInt64Array.from(reported.minor) },
      notes: notes.map(({ message, rows }) => ({ message, rows: this.list(rows) })),
      rowsLeftOut: this.list(rowsLeftOut),
    };
  }
}

export function packGap({ ends, ...report }: GapReport): PackedReport {
  const packer = new Packer(report.total.responseIds.all);
  return {
    gap: packer.result(report),
    ends: packer.ends(ends),
    titles: ends.map(({ title }) => title),
    ids: packer.ids,
  };
}

/** Lists that were read from equal cells are one list, so asking for the same one is enough. */
function columnOf<R, T>(rows: readonly R[], valueOf: (row: R) => T): Column<T> {
  const values: T[] = [];
  const places = new Map<T, number>();
  const at = new Uint32Array(rows.length);
  rows.forEach((row, index) => {
    const value = valueOf(row);
    let place = places.get(value);
    if (place === undefined) places.set(value, (place = values.push(value) - 1));
    at[index] = place;
  });
  return { values, at };
}

export function packWhatIf({ before, after, differences }: WhatIf): PackedWhatIf {
  const packer = new Packer(before.total.responseIds.all);
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

/** So many IDs, or ends of funding, are put back in one step: a few milliseconds. */
const STEP = 50_000;
const LINES = 10_000;

/** Puts a report together again, with a rest after every few milliseconds. */
export async function unpackGap(
  { ids, gap, ends, titles }: PackedReport,
  rest: () => Promise<void>,
): Promise<GapReport> {
  const unpacker = new Unpacker(ids, rest);
  return { ...(await unpacker.result(gap)), ends: await unpacker.ends(ends, titles, gap.currency) };
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

const NOBODY: readonly string[] = [];

function valueIn<T>({ values, at }: Column<T>, index: number): T {
  return values[at[index] as number] as T;
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
      responseIds: new IdList(this.ids, group.responseIds),
    };
  }

  async ends(
    { ids, pillars, leads, dates, secured, named, followedBy }: PackedEnds,
    titles: readonly string[],
    currency: string,
  ): Promise<FundingEnd[]> {
    const ends: FundingEnd[] = [];
    for (let index = 0; index < ids.length; index++) {
      ends.push({
        id: this.ids[ids[index] as number] as string,
        title: titles[index] as string,
        pillars: valueIn(pillars, index),
        lead: valueIn(leads, index),
        end: valueIn(dates, index),
        secured: named[index] === 1 ? { minor: secured[index] as bigint, currency } : null,
        followedBy: followedBy.get(index) ?? NOBODY,
      });
      if (index % LINES === LINES - 1) await this.pause(STEP);
    }
    return ends;
  }

  async result<T extends PackedResult>({ groups, total, reported, notes, rowsLeftOut, ...rest }: T) {
    const whole: GapGroup[] = [];
    for (const group of groups) whole.push(await this.group(group));
    const sentences: GapResult["notes"][number][] = [];
    for (const { message, rows } of notes) sentences.push({ message, rows: await this.list(rows) });
    return {
      ...rest,
      groups: whole,
      total: await this.group(total),
      reported: { ids: await this.list(reported.ids), minor: Array.from(reported.minor) },
      notes: sentences,
      rowsLeftOut: await this.list(rowsLeftOut),
    };
  }
}
