// Lists of IDs that are handed out and changed: what was handed out stays as it was.
import fc from "fast-check";
import { SortedIds } from "../../../src/domain/funding/sortedIds";

test("holds what a set would hold, sorted, and never changes a list that was handed out", () => {
  const id = fc.integer({ min: 0, max: 60 }).map((n) => `R-${String(n).padStart(3, "0")}`);
  const step = fc.record({ kind: fc.constantFrom("add", "add", "remove", "list"), id });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const ids = new SortedIds();
      const set = new Set<string>();
      const handed: { readonly list: readonly string[]; readonly copy: readonly string[] }[] = [];
      for (const { kind, id: one } of steps) {
        if (kind === "add") {
          ids.add(one);
          set.add(one);
        } else if (kind === "remove") {
          ids.remove(one);
          set.delete(one);
        } else handed.push({ list: ids.list(), copy: [...set].sort() });
        expect(ids.size).toBe(set.size);
      }
      expect(ids.list()).toEqual([...set].sort());
      for (const { list, copy } of handed) expect(list).toEqual(copy);
    }),
    { numRuns: 200 },
  );
});

test("what is taken out and put in again leaves the list that was handed out in use", () => {
  const ids = new SortedIds();
  for (const one of ["a", "b", "c"]) ids.add(one);
  const list = ids.list();
  ids.remove("b");
  ids.add("b");
  expect(ids.list()).toBe(list);
});
