// What the file worker makes and reads: packs, lists out, lists in; whole or not at all; over a wire as a browser has it.
import { unzipSync } from "fflate";
import type { FileTask, FileWork, FromFileWorker, PackTask } from "../../src/app/files/fileWork";
import { workerFiles } from "../../src/app/files/workerFiles";
import { HostError } from "../../src/app/ports";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { LIST_IDS, type Taxonomy } from "../../src/domain/taxonomy/types";
import { readXlsx } from "../../src/file/readXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { runFileTask } from "../../src/worker/fileTasks";

jest.setTimeout(120_000);
const translate = translatorFor("en");
const PACK: PackTask = {
  kind: "pack",
  asked: {
    kind: "needs",
    layout: "table",
    cycle: "2024-2025",
    pillars: ["SC"],
    beneficiaries: ["AL", "XK"],
    organisations: [],
    rows: 5,
  },
  previous: [],
  rows: [
    {
      need_id: "SC-AL-2021-004",
      beneficiary: "Albania",
      pillar: "WBCSCi",
      need_text: "- Analysts",
      measure: "3.10",
    },
    { need_id: "SC-RS-2021-001", beneficiary: "Serbia", pillar: "WBCSCi", need_text: "Elsewhere" },
  ],
  taxonomy: BUILTIN_TAXONOMY,
  today: "2024-06-30",
  locale: "en",
};

async function answerOf<T extends FileTask>(task: T) {
  const result = await runFileTask(task);
  if (!result.ok) throw new Error(result.problems.map(translate).join(" "));
  return result.value;
}
async function problemsOf(task: FileTask): Promise<string[]> {
  const result = await runFileTask(task);
  return result.ok ? [] : result.problems.map(translate);
}

it("makes one workbook for each contributor, each with its own rows of the last cycle, and names the rows left over", async () => {
  const { file, files, leftOver } = await answerOf(PACK);
  expect(file.name).toBe("IISG_needs_2024-2025.zip");
  const parts = unzipSync(file.bytes);
  expect(Object.keys(parts)).toEqual(files.map(({ fileName }) => fileName));
  expect(files.map(({ contributor, carriedOver }) => [contributor, carriedOver])).toEqual([
    ["AL", 1],
    ["XK", 0],
  ]);
  expect(leftOver).toEqual(["SC-RS-2021-001"]);
  const albania = readXlsx(parts[files[0]?.fileName ?? ""] ?? new Uint8Array());
  if (!albania.ok) throw new Error("not read");
  const rows = albania.value.sheets.find(({ name }) => name === "Needs")?.rows ?? [];
  const cell = (heading: string): unknown => rows[8]?.[rows[7]?.indexOf(heading) ?? -1];
  expect(cell("Need")).toBe("- Analysts");
  expect(cell("Measure")).toBe("3.10");
  expect(cell("Carried over from")).toBe("SC-AL-2021-004");
  expect(cell("Check result")).toBe("Carried over, confirm or change");
  expect((await answerOf(PACK)).file.bytes).toEqual(file.bytes);
});

it("takes the last cycle's rows from a file, and makes nothing when a file cannot be read", async () => {
  const first = await answerOf(PACK);
  const [name = "", bytes = new Uint8Array()] = Object.entries(unzipSync(first.file.bytes))[0] ?? [];
  const next = { ...PACK.asked, cycle: "2026-2027" };
  const { files } = await answerOf({ ...PACK, asked: next, rows: [], previous: [{ name, bytes }] });
  expect(files.map(({ carriedOver }) => carriedOver)).toEqual([1, 0]);
  const said = await problemsOf({
    ...PACK,
    previous: [{ name: "old.xls", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }],
  });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("“old.xls” cannot be used for the pack, and no pack was made.");
});

it.each(["xlsx", "package"] as const)(
  "saves the lists as %s and reads them back without a change",
  async (format) => {
    const { file } = await answerOf({
      kind: "listsExport",
      taxonomy: BUILTIN_TAXONOMY,
      format,
      cycle: "2024-2025",
      locale: "en",
    });
    const { taxonomy, changes } = await answerOf({ kind: "listsRead", file, base: BUILTIN_TAXONOMY });
    expect(changes).toEqual([]);
    // A workbook has the terms of a list in the order of its drop-downs.
    const sorted = ({ lists }: Taxonomy) =>
      LIST_IDS.map((id) => [...lists[id].terms].sort((a, b) => (a.code < b.code ? -1 : 1)));
    expect(sorted(taxonomy)).toEqual(sorted(BUILTIN_TAXONOMY));
  },
);

it("says of lists with broken parents, and of files that are none, one sentence each", async () => {
  const broken: Taxonomy = {
    ...BUILTIN_TAXONOMY,
    lists: {
      ...BUILTIN_TAXONOMY.lists,
      objectives: {
        id: "objectives",
        terms: BUILTIN_TAXONOMY.lists.objectives.terms.map((term, index) =>
          index === 0 ? { ...term, parent: "NOBODY" } : term,
        ),
      },
    },
  };
  for (const format of ["xlsx", "package"] as const) {
    const { file } = await answerOf({
      kind: "listsExport",
      taxonomy: broken,
      format,
      cycle: "2024-2025",
      locale: "en",
    });
    const said = await problemsOf({ kind: "listsRead", file, base: BUILTIN_TAXONOMY });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("has the parent NOBODY, which is not in the list “priorities”");
  }
  const bytes = new TextEncoder().encode("no file of lists");
  expect(
    await problemsOf({ kind: "listsRead", file: { name: "a.zip", bytes }, base: BUILTIN_TAXONOMY }),
  ).toHaveLength(1);
  expect(
    await problemsOf({ kind: "listsRead", file: { name: "a.xlsx", bytes }, base: BUILTIN_TAXONOMY }),
  ).toEqual(["The file is not an Excel workbook (.xlsx). Check that the right file was chosen."]);
});

describe("over a worker", () => {
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
  const never: FileWork = { run: () => Promise.reject(new Error("not asked")) };

  it("tells progress, gives the answer and ends the worker", async () => {
    let ended = 0;
    const work = workerFiles({
      wait,
      without: never,
      open: (hear) => ({
        post: (task) => {
          const copy = structuredClone(task);
          const say = (message: FromFileWorker): void => hear(structuredClone(message));
          void runFileTask(copy, {
            onProgress: ({ done, total }) => say({ kind: "progress", done, total }),
          }).then((result) => say({ kind: "answer", result }));
        },
        end: () => (ended += 1),
      }),
    });
    const seen: number[] = [];
    const result = await work.run(PACK, { onProgress: ({ done }) => seen.push(done) });
    expect(result.ok && result.value.files).toHaveLength(2);
    expect(seen).toEqual([0, 1]);
    expect(ended).toBe(1);
  });

  it("is cancelled within a moment: the worker ends, and nothing is offered", async () => {
    let ended = 0;
    const signal = { aborted: false };
    const work = workerFiles({
      wait,
      without: never,
      open: () => ({ post: () => undefined, end: () => (ended += 1) }),
    });
    const running = work.run(PACK, { signal });
    signal.aborted = true;
    await expect(running).rejects.toBeInstanceOf(HostError);
    expect(ended).toBe(1);
  });

  it("does the work in place where the host refuses workers", async () => {
    const work = workerFiles({
      wait,
      without: { run: runFileTask },
      open: () => {
        throw new Error("refused");
      },
    });
    expect((await work.run(PACK)).ok).toBe(true);
  });
});
