// The pane and its worker, with a wire that copies as the browser's does: same results, progress, cancel, refusals, hosts without workers.
import { readFileSync } from "node:fs";
import path from "node:path";
import { IN_PLACE } from "../../src/app/inPlace";
import type { HeavyWork } from "../../src/app/heavyWork";
import type { Progress } from "../../src/app/ports";
import { HostError } from "../../src/app/ports";
import type { Register } from "../../src/app/register";
import type { FromWorker, ToWorker } from "../../src/app/workMessages";
import { workerSide } from "../../src/app/workerSide";
import { workerWork } from "../../src/app/workerWork";
import { registerOfBytes } from "../../src/file/returnedFile";

let register: Register;
beforeAll(async () => {
  const sample = path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx");
  const read = await registerOfBytes(new Uint8Array(readFileSync(sample)));
  if (!read.ok) throw new Error("the sample cannot be read");
  register = read.value;
});

interface Wire {
  readonly heavy: HeavyWork;
  readonly sent: ToWorker[];
  readonly heard: FromWorker[];
  readonly opened: () => number;
  readonly ended: () => number;
}

/** `inWorker` computes on the other side; the wire copies each message in both directions. */
function wire(inWorker: HeavyWork = IN_PLACE): Wire {
  const sent: ToWorker[] = [];
  const heard: FromWorker[] = [];
  let opened = 0;
  let ended = 0;
  const heavy = workerWork({
    open(hear) {
      opened++;
      let alive = true;
      let clock = 0;
      const answer = workerSide(
        inWorker,
        (message) => {
          const copy = structuredClone(message);
          heard.push(copy);
          setTimeout(() => {
            if (alive) hear(copy);
          });
        },
        () => (clock += 1_000),
      );
      return {
        post(message) {
          const copy = structuredClone(message);
          sent.push(copy);
          void answer(copy);
        },
        end() {
          alive = false;
          ended++;
        },
      };
    },
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
    without: IN_PLACE,
  });
  return { heavy, sent, heard, opened: () => opened, ended: () => ended };
}

const settings = { today: "2024-06-30" };
const never: HeavyWork = {
  check: () => new Promise(() => undefined),
  duplicates: () => new Promise(() => undefined),
  gap: () => new Promise(() => undefined),
  whatIf: () => new Promise(() => undefined),
  analysis: () => new Promise(() => undefined),
};

test("gives the same results as computing in place", async () => {
  const { heavy } = wire();
  expect(await heavy.check(register, settings)).toEqual(await IN_PLACE.check(register, settings));
  expect(await heavy.duplicates(register, {})).toEqual(await IN_PLACE.duplicates(register, {}));
  const gap = { asOf: "2018-06-30", by: ["need", "year"] as const };
  expect(await heavy.gap(register, gap)).toEqual(await IN_PLACE.gap(register, gap));
  const ask = {
    request: { rows: ["pillar"], columns: ["year"], values: ["secured", "gap"], filters: [] },
    withFacts: true,
    codesOf: ["status"],
  } as const;
  expect(await heavy.analysis(register, gap, ask)).toEqual(await IN_PLACE.analysis(register, gap, ask));
  const changes = [{ kind: "confirm-negotiation" as const, response: "R-SC-0049" }];
  expect(await heavy.whatIf(register, gap, changes)).toEqual(await IN_PLACE.whatIf(register, gap, changes));
});

test("sends rows and long results in blocks, and the same register once", async () => {
  const { heavy, sent, heard } = wire();
  const tables = register.tables.map((entry) =>
    entry.data === undefined
      ? entry
      : {
          ...entry,
          data: {
            ...entry.data,
            values: Array.from({ length: 3_000 }, (_row, index) => {
              const { values } = entry.data as { values: readonly (readonly (string | null)[])[] };
              return values[index % values.length] ?? [];
            }),
          },
        },
  );
  const large: Register = { ...register, tables };
  const result = await heavy.check(large, settings);
  expect(result.findings).toEqual((await IN_PLACE.check(large, settings)).findings);
  const rows = sent.filter((message) => message.kind === "rows");
  expect(rows.length).toBeGreaterThan(5);
  for (const { values } of rows) expect(values.length * (values[0]?.length ?? 0)).toBeLessThanOrEqual(20_000);
  for (const message of heard)
    if (message.kind === "part") expect(message.items.length).toBeLessThanOrEqual(500);
  expect(heard.filter(({ kind }) => kind === "part").length).toBeGreaterThan(5);
  const before = sent.length;
  await heavy.gap(large, { asOf: "2018-06-30" });
  expect(sent.slice(before).map(({ kind }) => kind)).toEqual(["run"]);
});

test("tells how far it is", async () => {
  const { heavy } = wire();
  const seen: Progress[] = [];
  await heavy.check(register, settings, { onProgress: (progress) => seen.push(progress) });
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ phase }) => phase === "checking")).toBe(true);
});

test("a cancelled task ends its worker and rejects; the next one gets a new worker and is whole", async () => {
  let stuck = true;
  const signal = { aborted: false };
  const { heavy, opened, ended } = wire({
    ...IN_PLACE,
    check: (...given) => {
      if (!stuck) return IN_PLACE.check(...given);
      // Cancelled once the worker is at it.
      setTimeout(() => (signal.aborted = true), 1);
      return never.check(...given);
    },
  });
  const asked = heavy.check(register, settings, { signal });
  await expect(asked).rejects.toMatchObject({ code: "Cancelled" });
  expect(ended()).toBe(1);
  stuck = false;
  expect(await heavy.check(register, settings)).toEqual(await IN_PLACE.check(register, settings));
  expect(opened()).toBe(2);
});

test("cancelling while rows are still on their way sends no task", async () => {
  const { heavy, sent } = wire();
  await expect(heavy.check(register, settings, { signal: { aborted: true } })).rejects.toMatchObject({
    code: "Cancelled",
  });
  expect(sent.some(({ kind }) => kind === "run")).toBe(false);
  expect((await heavy.check(register, settings)).rows).toBeGreaterThan(50);
});

test("a refusal and a bug come back as what they are", async () => {
  const { heavy } = wire({
    ...IN_PLACE,
    check: () => Promise.reject(new HostError("GeneralException", "workbook.error.general", { row: 3 })),
    gap: () => Promise.reject(new Error("a bug")),
  });
  const refusal = heavy.check(register, settings);
  await expect(refusal).rejects.toBeInstanceOf(HostError);
  await expect(refusal).rejects.toMatchObject({ code: "GeneralException", detail: { row: 3 } });
  await expect(heavy.gap(register, { asOf: "2018-06-30" })).rejects.toThrow("a bug");
});

test("a worker that dies rejects what it had, and a new one is started", async () => {
  let breakIt: (text: string) => void = () => undefined;
  let times = 0;
  const heavy = workerWork({
    open(hear, broke) {
      breakIt = broke;
      times++;
      const answer = workerSide(
        times === 1 ? never : IN_PLACE,
        (message) => setTimeout(() => hear(message)),
        () => 0,
      );
      setTimeout(() => hear({ kind: "ready" }));
      return { post: (message) => void answer(message), end: () => undefined };
    },
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    without: IN_PLACE,
  });
  const asked = heavy.check(register, settings);
  setTimeout(() => breakIt("out of memory"), 100);
  await expect(asked).rejects.toThrow("out of memory");
  expect((await heavy.check(register, settings)).rows).toBeGreaterThan(50);
  expect(times).toBe(2);
});

test("where the worker's script cannot be fetched, the work is done in place", async () => {
  let opened = 0;
  const heavy = workerWork({
    open(_hear, broke) {
      opened++;
      setTimeout(() => broke("Failed to load worker script"), 5);
      return { post: () => undefined, end: () => undefined };
    },
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    without: IN_PLACE,
  });
  expect((await heavy.check(register, settings)).rows).toBeGreaterThan(50);
  expect((await heavy.gap(register, { asOf: "2018-06-30" })).groups.length).toBeGreaterThan(0);
  expect(opened).toBe(2);
});

test("where no worker can be started, the work is done in place", async () => {
  const heavy = workerWork({
    open() {
      throw new Error("Worker is not defined");
    },
    wait: () => Promise.resolve(),
    without: IN_PLACE,
  });
  expect((await heavy.check(register, settings)).rows).toBeGreaterThan(50);
});
