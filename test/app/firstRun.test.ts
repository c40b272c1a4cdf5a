// The figures of this machine: every task is timed on the made-up rows, in the order that is shown, and a cancel is heard.
import { IN_PLACE } from "../../src/app/inPlace";
import { measureHere } from "../../src/app/measure/measure";
import { MEASURED_ROWS, MEASURED_TASKS } from "../../src/app/measure/measured";
import { measuredRegister } from "../../src/app/measure/measuredRegister";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { translatorFor } from "../../src/i18n/catalogues";

const translate = translatorFor("en");
const overview = async () => ({ sheets: [], tables: [], names: [] });

test("the made-up rows are as many as is said, with identifiers of their own, and are read as needs and responses", async () => {
  const { tables } = await measuredRegister(BUILTIN_TAXONOMY, translate);
  const of = (kind: string) => tables.find(({ table }) => table.kind === kind);
  expect(of("needs")?.data?.values).toHaveLength(MEASURED_ROWS.needs);
  expect(of("responses")?.data?.values).toHaveLength(MEASURED_ROWS.responses);
  for (const [kind, key] of [
    ["needs", "need_id"],
    ["responses", "title"],
  ] as const) {
    const { table, data } = of(kind) ?? {};
    const at = (table?.columns[key] ?? NaN) - (data?.left ?? NaN);
    const entries = data?.values.map((row) => row[at]) ?? [];
    expect(entries.every((entry) => typeof entry === "string" && entry !== "")).toBe(true);
    if (kind === "needs") expect(new Set(entries).size).toBe(entries.length);
  }
});

test("each task is done once on these rows and timed by the clock that is given", async () => {
  let clock = 0;
  const asked: string[] = [];
  const counted = <T extends (register: never, ...rest: never[]) => Promise<unknown>>(
    name: string,
    takes: number,
  ): T =>
    (async (register: { tables: readonly { data?: { values: readonly unknown[] } }[] }) => {
      asked.push(`${name} ${register.tables.reduce((sum, { data }) => sum + (data?.values.length ?? 0), 0)}`);
      clock += takes;
    }) as unknown as T;
  const measured = await measureHere({
    port: {
      overview: async () => {
        clock += 5;
        return overview();
      },
    },
    heavy: { check: counted("check", 100), duplicates: counted("duplicates", 200), gap: counted("gap", 300) },
    translate,
    ticks: () => clock,
  });
  expect(measured).toEqual({
    rows: MEASURED_ROWS.needs + MEASURED_ROWS.responses,
    ms: { host: 5, check: 100, duplicates: 200, gap: 300 },
  });
  expect(Object.keys(measured.ms)).toEqual([...MEASURED_TASKS]);
  expect(asked).toEqual([`check ${measured.rows}`, `duplicates ${measured.rows}`, `gap ${measured.rows}`]);
});

test("a cancel stops before the next task", async () => {
  const signal = { aborted: false };
  const asked: string[] = [];
  const work = measureHere(
    {
      port: { overview },
      heavy: {
        ...IN_PLACE,
        check: async (...given) => {
          asked.push("check");
          signal.aborted = true;
          return IN_PLACE.check(given[0], given[1]);
        },
        duplicates: async (...given) => {
          asked.push("duplicates");
          return IN_PLACE.duplicates(...given);
        },
      },
      translate,
    },
    { signal },
  );
  await expect(work).rejects.toMatchObject({ code: "Cancelled" });
  expect(asked).toEqual(["check"]);
});
