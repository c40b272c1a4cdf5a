// Damaged files through `iisg check` and `iisg consolidate` themselves: each ends with exit 0, 1 or 2 and a sentence, and no row is
// lost between accepted and rejected. IISG_MUTATED asks for more files than the normal run takes (5000 in the full run).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Command } from "../../src/cli/command";
import { CommandFailure } from "../../src/cli/command";
import { checkCommand } from "../../src/cli/commands/check";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { planTemplate } from "../../src/domain/template/plan";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { cleanNeed, cleanResponse } from "../domain/validation/samples";
import { MUTATIONS, seeded } from "../file/mutations";

const COUNT = Number(process.env["IISG_MUTATED"] ?? 66);
/** Files of one call to consolidate, as they come back in reality: many at once. */
const BATCH = COUNT > 1_000 ? 100 : 11;
const folder = mkdtempSync(path.join(tmpdir(), "iisg-mutated-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface CheckedFile {
  readonly rows: number;
  readonly findings: readonly { readonly message: string }[];
  readonly counts: Readonly<Record<string, number>>;
}
interface MergedFile {
  readonly accepted: number;
  readonly rejected: number;
  readonly rejectedRows: readonly { readonly reasons: readonly string[] }[];
  readonly problem?: string;
}

/** Runs a command in this process. @throws what is no CommandFailure: a crash. */
async function run(command: Command, parameters: string[]): Promise<{ code: number; said: string }> {
  let said = "";
  const out = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const err = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
  try {
    return { code: await command.run(parameters), said };
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    return { code: 2, said: failure.message };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

async function originals(): Promise<Uint8Array[]> {
  const book = async (
    kind: "needs" | "responses",
    layout: "table" | "charts",
    withLists = false,
  ): Promise<Uint8Array> => {
    const planned = planTemplate(
      { kind, layout, pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 6 },
      BUILTIN_TAXONOMY,
      { sheets: [], tables: [], names: [] },
      translatorFor("en"),
      {
        today: "2025-01-01",
        prefilled: [0, 1, 2, 3].map((n) =>
          kind === "needs" ? cleanNeed("SC", n) : cleanResponse("SC", n, `SC-AL-2024-00${n + 1}`),
        ),
      },
    );
    if (!planned.ok) throw new Error("no template");
    const { plan, sheets } = planned.value;
    const lists = withLists ? undefined : sheets.at(-1);
    // Without the sheet of lists a file is small, so that many are tried in little time.
    const ops = plan.ops.filter(
      (op) =>
        lists === undefined ||
        (!("sheet" in op && op.sheet === lists) &&
          op.kind !== "validation" &&
          !(op.kind === "name" && op.refersTo.includes(lists)) &&
          !(op.kind === "table" && op.sheet === lists)),
    );
    return (await writeXlsx({ ...plan, ops })).bytes;
  };
  return [
    await book("needs", "table"),
    await book("responses", "table"),
    await book("needs", "charts"),
    await book("needs", "table", true),
    new Uint8Array(readFileSync(path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx"))),
  ];
}

/** No raw words of an engine, and not nothing. */
function expectSentence(text: string, about: string): void {
  if (!/[a-z]{2,} .*[a-z]{2,}/is.test(text) || /undefined|\[object|TypeError|RangeError|«/.test(text))
    throw new Error(`${about} ends without a sentence: ${text.slice(0, 200)}`);
}

test(`${COUNT} mutated workbooks: check and consolidate end with exit 0, 1 or 2 and a sentence, no row is lost`, async () => {
  const books = await originals();
  const kinds = Object.entries(MUTATIONS);
  const endings = { checked: 0, refused: 0, rows: 0, codes: [0, 0, 0] };
  for (let from = 0; from < COUNT; from += BATCH) {
    const files: string[] = [];
    const checked: (CheckedFile | undefined)[] = [];
    for (let n = from; n < Math.min(COUNT, from + BATCH); n++) {
      const [kind, mutate] = kinds[n % kinds.length] as (typeof kinds)[number];
      // The large ones seldom: they take as long as twenty others.
      const large = n % 100 === 99 ? 4 : n % 20 === 19 ? 3 : undefined;
      const book = books[large ?? Math.floor(n / kinds.length) % 3] as Uint8Array;
      const file = path.join(folder, `${n}-${kind}.xlsx`);
      writeFileSync(file, mutate(book, seeded(n * 7919 + 13)));
      files.push(file);
      const { code, said } = await run(checkCommand, [file, "--json"]);
      expect([0, 1, 2]).toContain(code);
      endings.codes[code] = (endings.codes[code] ?? 0) + 1;
      const [answer] = code === 2 ? [] : (JSON.parse(said) as { files: CheckedFile[] }).files;
      for (const { message } of answer?.findings ?? [{ message: said }]) expectSentence(message, file);
      checked.push(answer);
    }
    const register = path.join(folder, `register-${from}.xlsx`);
    const { code, said } = await run(consolidateCommand, [...files, "-o", register, "--json"]);
    if (code === 2) {
      expectSentence(said, `batch ${from}`);
      expect(checked.every((one) => one === undefined || one.rows === 0)).toBe(true);
      continue;
    }
    const merged = (JSON.parse(said) as { files: MergedFile[] }).files;
    expect(merged).toHaveLength(files.length);
    merged.forEach(({ accepted, rejected, rejectedRows, problem }, index) => {
      const rows = checked[index]?.rows ?? 0;
      if (accepted + rejected !== rows)
        throw new Error(`${files[index] ?? ""}: ${rows} rows, ${accepted} accepted, ${rejected} rejected`);
      if (problem === undefined) endings.checked++;
      else {
        endings.refused++;
        expectSentence(problem, files[index] ?? "");
      }
      endings.rows += rows;
      for (const { reasons } of rejectedRows) expectSentence(reasons.join(" "), files[index] ?? "");
    });
    // Texts that look like formulas are texts in the register, whatever they begin with.
    const written = readXlsx(readFileSync(register));
    if (!written.ok) throw new Error("the register cannot be read");
    for (const { formulas, name } of written.value.sheets)
      for (const formula of formulas.values())
        if (/cmd\||SUM\(1\)|1\+1|-2\+3/.test(formula)) throw new Error(`${name} has the formula ${formula}`);
    for (const file of [...files, register]) rmSync(file);
    if (process.env["IISG_MUTATED"] !== undefined)
      process.stderr.write(`${from + files.length} of ${COUNT}: ${JSON.stringify(endings)}\n`);
  }
  expect(endings.checked + endings.refused).toBeGreaterThan(COUNT / 2);
  expect(endings.checked).toBeGreaterThan(COUNT / 5);
  expect(endings.refused).toBeGreaterThan(COUNT / 20);
}, 7_200_000);
