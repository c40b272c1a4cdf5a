// The IDs behind figures. A register has the same ID in dozens of groups: lists hold numbers into one list of all IDs, and become
// texts only where somebody asks for them. Layer: domain/funding.
import { sortedIndex } from "./sortedIds";

/** IDs in their order, as places in a list of all IDs that other lists share. It never changes. */
export class IdList implements Iterable<string> {
  private made: readonly string[] | undefined;

  constructor(
    readonly all: readonly string[],
    readonly places: Uint32Array,
  ) {}

  static of(ids: readonly string[]): IdList {
    const list = new IdList(
      ids,
      Uint32Array.from(ids, (_id, index) => index),
    );
    list.made = ids;
    return list;
  }

  get length(): number {
    return this.places.length;
  }

  /** The IDs themselves; made once. */
  list(): readonly string[] {
    return (this.made ??= Array.from(this.places, (place) => this.all[place] as string));
  }

  [Symbol.iterator](): Iterator<string> {
    return this.list()[Symbol.iterator]();
  }

  equals(other: IdList): boolean {
    if (this.length !== other.length) return false;
    if (this.all === other.all) return this.places.every((place, index) => place === other.places[index]);
    const ids = other.list();
    return this.list().every((id, index) => id === ids[index]);
  }
}

/** All IDs of a state by their numbers: those known from the start in their order, then whatever comes later. */
export class IdNumbers {
  private readonly ids: string[];
  private readonly sorted: number;
  private readonly late = new Map<string, number>();

  /** @param sorted the IDs of the start in their order. */
  constructor(sorted: readonly string[]) {
    this.ids = sorted.slice();
    this.sorted = sorted.length;
  }

  get all(): readonly string[] {
    return this.ids;
  }

  /** The number of an ID, which gets one where it has none yet. */
  numberOf(id: string): number {
    const at = sortedIndex(this.ids, id, this.sorted);
    if (at < this.sorted && this.ids[at] === id) return at;
    let number = this.late.get(id);
    if (number === undefined) this.late.set(id, (number = this.ids.push(id) - 1));
    return number;
  }

  /** Whether one ID stands before the other. */
  isBefore(a: number, b: number): boolean {
    return a < this.sorted && b < this.sorted ? a < b : (this.ids[a] as string) < (this.ids[b] as string);
  }
}

/** A set of numbered IDs in the order of the IDs, handed out often and changed little: it is copied only when it changes. */
export class NumberedIds {
  private numbers = new Uint32Array(16);
  private used = 0;
  private handedOut: IdList | undefined;

  constructor(private readonly known: IdNumbers) {}

  get size(): number {
    return this.used;
  }

  /** A number whose ID is larger than all before it. */
  append(number: number): void {
    this.makeRoom();
    this.numbers[this.used++] = number;
  }

  /** Each ID stands once, however often it is put in. */
  add(number: number): void {
    const at = this.indexOf(number);
    if (at < this.used && this.numbers[at] === number) return;
    this.makeRoom();
    this.numbers.copyWithin(at + 1, at, this.used);
    this.numbers[at] = number;
    this.used++;
  }

  remove(number: number): void {
    const at = this.indexOf(number);
    if (at >= this.used || this.numbers[at] !== number) return;
    this.handedOut = undefined;
    this.numbers.copyWithin(at, at + 1, this.used);
    this.used--;
  }

  /** As it is now; what is given stays so whatever comes later. */
  list(): IdList {
    return (this.handedOut ??= new IdList(this.known.all, this.numbers.slice(0, this.used)));
  }

  private makeRoom(): void {
    this.handedOut = undefined;
    if (this.used < this.numbers.length) return;
    const wider = new Uint32Array(this.numbers.length * 2);
    wider.set(this.numbers);
    this.numbers = wider;
  }

  private indexOf(number: number): number {
    let low = 0;
    let high = this.used;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.known.isBefore(this.numbers[middle] as number, number)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
