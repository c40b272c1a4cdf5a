// A sorted list of IDs that is handed out often and changed little: it is copied only where its content changed. Layer: domain/funding.

/** Where `value` stands or would stand in a sorted list, or in the sorted part of it that ends before `end`. */
export function sortedIndex(list: readonly string[], value: string, end = list.length): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] as string) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, quick where the value is larger than all before it. */
export function sortedPlace(list: readonly string[], value: string): number {
  const last = list[list.length - 1];
  return last === undefined || last < value ? list.length : sortedIndex(list, value);
}

/** Puts a value at its place in a sorted list, once; the list itself changes. */
function addSorted(list: string[], value: string): void {
  const at = sortedPlace(list, value);
  if (list[at] !== value) list.splice(at, 0, value);
}

/** Takes a value out of a sorted list; the list itself changes. */
function removeSorted(list: string[], value: string): void {
  const at = sortedIndex(list, value);
  if (list[at] === value) list.splice(at, 1);
}

/** More changes than this at once are sorted in, not put in one by one. */
const FEW = 20;

/** Each ID stands once, however often it is put in. What is taken out and put in again before the next `list` changes nothing. */
export class SortedIds {
  private ids: string[] = [];
  private handedOut = false;
  private readonly coming = new Set<string>();
  private readonly leaving = new Set<string>();

  get size(): number {
    return this.ids.length + this.coming.size - this.leaving.size;
  }

  add(id: string): void {
    if (this.leaving.size > 0 && this.leaving.delete(id)) return;
    const last = this.ids[this.ids.length - 1];
    if (last !== undefined && last >= id) {
      if (!this.holds(id)) this.coming.add(id);
    } else if (this.handedOut || this.coming.size > 0) this.coming.add(id);
    else this.ids.push(id);
  }

  /** An ID that is larger than all before it. */
  append(id: string): void {
    this.ids.push(id);
  }

  remove(id: string): void {
    if (!this.coming.delete(id) && this.holds(id)) this.leaving.add(id);
  }

  private holds(id: string): boolean {
    return this.ids[sortedIndex(this.ids, id)] === id;
  }

  /** The list as it is now; it stays so whatever comes later. */
  list(): readonly string[] {
    if (this.coming.size + this.leaving.size > 0) {
      const ids = this.leaving.size > FEW ? this.ids.filter((id) => !this.leaving.has(id)) : this.ids.slice();
      if (this.leaving.size <= FEW) for (const id of this.leaving) removeSorted(ids, id);
      if (this.coming.size > FEW) {
        for (const id of this.coming) ids.push(id);
        ids.sort();
      } else for (const id of this.coming) addSorted(ids, id);
      this.ids = ids;
      this.coming.clear();
      this.leaving.clear();
    }
    this.handedOut = true;
    return this.ids;
  }
}
