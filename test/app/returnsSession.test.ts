// Returned files in the pane: the same result as `iisg consolidate`, through the worker's messages and over the stand-in for Excel.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HostError } from "../../src/app/ports";
import { returnsSide } from "../../src/app/returns/returnsSide";
import { makeReturnsUseCases } from "../../src/app/returns/returnsUseCases";
import type { PickedFile, ReturnsUseCases } from "../../src/app/returns/returnsUseCases";
import { returnsWork } from "../../src/app/returns/returnsWork";
import type { Result } from "../../src/domain/result";
import { MERGE_TABLES } from "../../src/domain/returned/mergeTableNames";
import type { CellInput } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../src/domain/template/plan";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { returnsFiles } from "../../src/worker/returnsFiles";
import { cleanNeed } from "../domain/validation/samples";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-returns-"));
const TODAY = "2026-05-04";
const translate = translatorFor("en");
const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");

type Row = Readonly<Record<string, CellInput>>;

async function workbook(name: string, beneficiary: string, rows: readonly Row[]): Promise<string> {
  const planned = planTemplate(
    { kind: "needs", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary, rows: 20 },
    BUILTIN_TAXONOMY,
    { sheets: [], tables: [], names: [] },
    translate,
    { today: "2026-01-05", prefilled: rows },
  );
  if (!planned.ok) throw new Error("no template");
  const file = path.join(folder, name);
  writeFileSync(file, (await writeXlsx(planned.value.plan)).bytes);
  return file;
}

const picked = (file: string): PickedFile => {
  const bytes = new Uint8Array(readFileSync(file));
  return { name: path.basename(file), size: bytes.length, bytes: () => Promise.resolve(bytes.slice()) };
};

function useCasesOf(host: TestHost): ReturnsUseCases {
  const { files, translate: words } = returnsFiles("en");
  const work = returnsWork({
    open: (hear) => {
      let ended = false;
      // Through copies, as between threads: nothing but plain data may pass.
      const answer = returnsSide(files, words, (message) => !ended && hear(structuredClone(message)));
      return Promise.resolve({
        post: (message) => void answer(structuredClone(message)),
        end: () => {
          ended = true;
        },
      });
    },
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  });
  return makeReturnsUseCases({ port: host.port, work, workbookName: "register.xlsx" });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map(translate).join(" "));
  return result.value;
}

/** Every table of a register as texts, without what names the moment and the file it is written in. */
function tablesOf(host: TestHost): Record<string, unknown[][]> {
  return Object.fromEntries(
    host.model.tables.map((table) => {
      const sheet = host.model.sheets.find(({ id }) => id === table.sheetId);
      return [table.name, (sheet?.values(table.area) ?? []) as unknown[][]];
    }),
  );
}

const NEED: Row = { ...cleanNeed("SC", 0), comment: "As agreed in March" };
const SECOND: Row = cleanNeed("SC", 6);
const SETTINGS = { today: TODAY, asOf: TODAY, editor: "Secretariat" };

let host: TestHost;
let files: readonly string[];
let sent: string;
beforeAll(async () => {
  sent = await workbook("sent.xlsx", "AL", [NEED, SECOND]);
  const changed = await workbook("al.xlsx", "AL", [{ ...NEED, cost: Number(NEED["cost"]) + 1_000 }, SECOND]);
  const blanked = await workbook("al-again.xlsx", "AL", [
    { ...NEED, cost: Number(NEED["cost"]) + 2_000, comment: null },
  ]);
  const broken = path.join(folder, "broken.xlsx");
  writeFileSync(broken, "no workbook");
  files = [changed, sample, broken, blanked];
});
beforeEach(() => {
  host = openTestHost();
});
afterEach(() => host.dispose());

test("the pane's register has the same tables as that of iisg consolidate", async () => {
  const useCases = useCasesOf(host);
  expect(valueOf(await useCases.begin(SETTINGS, [picked(sent)], {}))).toEqual([]);
  const view = valueOf(await useCases.add(files.map(picked), {}));
  const report = await host.port.apply(valueOf(await useCases.plan("2026-05-04T10:00:00Z", {})));
  expect(report.notDone).toEqual([]);

  const output = path.join(folder, "register.xlsx");
  const { status, stdout } = iisg(
    ...["consolidate", ...files, "--base", sent, "--as-of", TODAY, "-o", output, "--json"],
  );
  expect(status).toBe(1);
  const answer = JSON.parse(stdout) as {
    rows: number;
    conflicts: { id: string }[];
    files: { accepted: number; rejected: number; errors: number }[];
  };
  expect(view.rows).toBe(answer.rows);
  expect(view.questions.map(({ id }) => id)).toEqual(answer.conflicts.map(({ id }) => id));
  expect(
    view.files.map(({ accepted, rejected, counts }) => [accepted, rejected, counts.critical + counts.error]),
  ).toEqual(answer.files.map(({ accepted, rejected, errors }) => [accepted, rejected, errors]));
  const content = readXlsx(readFileSync(output));
  if (!content.ok) throw new Error("the register cannot be read");
  const { tables, sheets } = content.value;
  const inPane = tablesOf(host);
  expect(Object.keys(inPane).sort()).toEqual(tables.map(({ name }) => name).sort());
  for (const { name, sheet, area } of tables) {
    const rows = sheets.find((one) => one.name === sheet)?.rows ?? [];
    const cells = Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => rows[area.top + r]?.[area.left + c] ?? null),
    );
    const plain = (grid: unknown[][]) => grid.map((row) => row.map((cell) => (cell === "" ? null : cell)));
    expect([name, plain(inPane[name] ?? [])]).toEqual([name, plain(cells)]);
  }
}, 120_000);

test("a register in the open workbook goes on: edits hold, answers and taking back are written in place", async () => {
  const first = useCasesOf(host);
  await first.begin(SETTINGS, [picked(sent)], {});
  await first.add(files.slice(0, 1).map(picked), {});
  await host.port.apply(valueOf(await first.plan("2026-05-04T10:00:00Z", {})));
  const sheets = host.model.sheets.length;

  const next = useCasesOf(host);
  await next.begin({ ...SETTINGS, today: "2026-05-05" }, [], {});
  let view = valueOf(await next.add([picked(files[3] as string)], {}));
  const blank = view.questions.find(({ kind }) => kind === "blank");
  const missing = view.questions.find(({ kind }) => kind === "row-missing");
  expect([blank?.column, missing?.kind]).toEqual(["comment", "row-missing"]);
  view = valueOf(await next.answer(missing?.id ?? "", "take", {}));
  expect(view.rows).toBe(1);
  expect(view.since).toMatchObject([{ counts: { "row-gone": 1, "cell-changed": 2 }, moreChanges: 0 }]);
  // No count without its list.
  const [since] = view.since;
  expect(since?.changes.map(({ kind }) => kind).sort()).toEqual(["cell-changed", "cell-changed", "row-gone"]);
  for (const { kind, title, heading } of since?.changes ?? []) {
    expect(title).not.toBe("");
    expect(heading === "").toBe(kind === "row-gone");
  }
  const report = await host.port.apply(valueOf(await next.plan("2026-05-05T10:00:00Z", {})));
  expect(report.notDone).toEqual([]);
  expect(host.model.sheets).toHaveLength(sheets);
  expect(tablesOf(host)["tblNeeds"]).toHaveLength(2);

  const third = useCasesOf(host);
  await third.begin({ ...SETTINGS, today: "2026-05-06" }, [], {});
  const before = valueOf(await third.add([], {}));
  const last = before.submissions.filter(({ standing }) => standing === "counts").at(-1);
  const after = valueOf(await third.takeBack(last?.no ?? 0, {}));
  expect(after.rows).toBe(2);
  expect(after.submissions[(last?.no ?? 1) - 1]?.standing).toBe("takenBack");
}, 60_000);

test("a file that changed or is gone is a line of its own, and the others are merged", async () => {
  const useCases = useCasesOf(host);
  await useCases.begin(SETTINGS, [], {});
  const good = picked(files[0] as string);
  const view = valueOf(
    await useCases.add(
      [
        { ...good, name: "grown.xlsx", size: good.size + 1 },
        { ...good, name: "gone.xlsx", bytes: () => Promise.reject(new Error("NotReadableError")) },
        good,
      ],
      {},
    ),
  );
  expect(view.files.map(({ file, problems }) => [file, problems.map(({ key }) => key)])).toEqual([
    ["grown.xlsx", ["returned.file.changed"]],
    ["gone.xlsx", ["returned.file.notHad"]],
    ["al.xlsx", []],
  ]);
  expect(view.rows).toBe(2);
});

test("cancelling between two files rejects, ends the session and writes nothing", async () => {
  const useCases = useCasesOf(host);
  await useCases.begin(SETTINGS, [], {});
  const signal = { aborted: false };
  const steps: number[] = [];
  const work = useCases.add([...files, ...files].map(picked), {
    signal,
    onProgress: ({ done }) => {
      steps.push(done);
      if (done === 2) signal.aborted = true;
    },
  });
  await expect(work).rejects.toBeInstanceOf(HostError);
  expect(steps.length).toBeLessThan(8);
  expect(host.model.tables.map(({ name }) => name)).toEqual([]);
});

test("an answer opens as a new workbook with the contributor's rows, a repaired file too, and the open one stays", async () => {
  const useCases = useCasesOf(host);
  await useCases.begin(SETTINGS, [], {});
  await useCases.add([picked(files[0] as string)], {});
  const opened = valueOf(await useCases.openAnswer(picked(files[0] as string), {}));
  expect(opened).toMatchObject([{ file: "answer-al.xlsx", rows: 2 }]);
  valueOf(await useCases.openRepaired(picked(files[0] as string), {}));
  const books = host.model.extras.get("openedWorkbooks") as string[];
  expect(books).toHaveLength(2);
  for (const base64 of books) {
    const content = readXlsx(new Uint8Array(Buffer.from(base64, "base64")));
    expect(content.ok && content.value.tables.some(({ name }) => name === "tblNeeds")).toBe(true);
  }
  expect(host.model.tables.map(({ name }) => name)).toEqual([]);
});

test("the names of the register's tables are told apart from entries", () => {
  expect(new Set(Object.values(MERGE_TABLES)).size).toBe(Object.keys(MERGE_TABLES).length);
});
