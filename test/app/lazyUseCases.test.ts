// The use cases that are fetched later: by name, once, again after a failure, and nothing fetched to stop what never began.
import { lazyHeavyWork, lazyUseCases } from "../../src/app/lazyUseCases";
import type { HeavyWork } from "../../src/app/heavyWork";
import type { UseCases } from "../../src/app/useCases/types";

function some(): UseCases & { readonly calls: string[] } {
  const calls: string[] = [];
  return {
    calls,
    jump: async (sheet: string, cell: string) => void calls.push(`${sheet}!${cell}`),
    stopFollowing: () => void calls.push("stopped"),
  } as unknown as UseCases & { readonly calls: string[] };
}

test("the first gesture fetches them, later ones use what is there", async () => {
  const real = some();
  let fetched = 0;
  const { useCases } = lazyUseCases(async () => {
    fetched += 1;
    return real;
  });
  await Promise.all([useCases.jump("Needs", "A1"), useCases.jump("Needs", "A2")]);
  useCases.stopFollowing();
  expect(real.calls).toEqual(["Needs!A1", "Needs!A2", "stopped"]);
  expect(fetched).toBe(1);
});

test("to stop what never began nothing is fetched", () => {
  let fetched = 0;
  lazyUseCases(async () => {
    fetched += 1;
    return some();
  }).useCases.stopFollowing();
  expect(fetched).toBe(0);
});

test("what cannot be fetched is a refusal in words, and the next gesture tries again", async () => {
  let tries = 0;
  const real = some();
  const { useCases, preload } = lazyUseCases(async () => {
    tries += 1;
    if (tries < 3) throw new Error("Loading chunk 7 failed.");
    return real;
  });
  await preload();
  await expect(useCases.jump("Needs", "A1")).rejects.toMatchObject({
    name: "HostError",
    code: "PartNotLoaded",
    key: "workbook.error.part",
  });
  await useCases.jump("Needs", "A2");
  expect(real.calls).toEqual(["Needs!A2"]);
});

test("a use case that is not there is a bug with its name", async () => {
  const { useCases } = lazyUseCases(async () => some());
  await expect(useCases.prepareMarksRemoval()).rejects.toThrow("There is no use case prepareMarksRemoval.");
});

test("engines in the pane itself are fetched by the first computation", async () => {
  const asked: unknown[] = [];
  const work = lazyHeavyWork(
    async () => ({ gap: async (...given: unknown[]) => void asked.push(given) }) as unknown as HeavyWork,
  );
  await (work.gap as (...given: unknown[]) => Promise<unknown>)("register", "settings");
  expect(asked).toEqual([["register", "settings"]]);
});
