// Lists and packs as the Secretariat runs them: out, edited, checked, used; a pack whole or not at all.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readXlsx } from "../../src/file/readXlsx";
import { iisg } from "../support/iisg";

const root = path.join(__dirname, "../..");
const sample = path.join(root, "assets/samples/wbcsci-plan-2018.xlsx");
const folder = mkdtempSync(path.join(tmpdir(), "iisg-lists-"));
const at = (...names: string[]): string => path.join(folder, ...names);

interface Checked {
  readonly problems: readonly string[];
  readonly changes: readonly { readonly code: string; readonly change: string }[];
}
const checked = (file: string): Checked =>
  JSON.parse(iisg("lists", "check", file, "--json").stdout) as Checked;

test("lists go out as a workbook and as a data package, and both are read back without a fault or a change", () => {
  for (const name of [at("lists.xlsx"), at("package")]) {
    expect(iisg("lists", "export", "-o", name, "--json").status).toBe(0);
    expect(iisg("lists", "check", name).status).toBe(0);
    expect(checked(name)).toMatchObject({ problems: [], changes: [] });
  }
  expect(iisg("lists", "export", "-o", at("package"))).toMatchObject({ status: 2 });
});

test("an edited list is used by the templates made with it, and a faulty one stops them with its row", () => {
  iisg("lists", "export", "-o", at("edited"));
  const terms = readFileSync(at("edited", "terms.csv"), "utf8");
  const [heading = "", ...lines] = terms.split(/\r?\n/);
  const model = lines.find((line) => line.startsWith("organisations,GIZ,"));
  if (model === undefined) throw new Error("no GIZ in the lists");
  const columns = heading.split(",");
  const line = (code: string, label: string, parent: string): string =>
    columns
      .map(
        (name) =>
          ({
            List: "organisations",
            Code: code,
            Label: label,
            Parent: parent,
            Standing: "proposed",
            Source: "Secretariat",
          })[name] ?? "",
      )
      .join(",");
  writeFileSync(at("edited", "terms.csv"), `${terms.trimEnd()}\n${line("NEWORG", "New Agency", "")}\n`);
  expect(checked(at("edited"))).toMatchObject({
    problems: [],
    changes: [{ code: "NEWORG", change: "new" }],
  });
  const asked = ["template", "--pillar", "WBCSCi", "--kind", "responses", "--organisation", "New Agency"];
  expect(iisg(...asked, "-o", at("without.xlsx")).status).toBe(2);
  expect(iisg(...asked, "--lists", at("edited"), "-o", at("with.xlsx")).status).toBe(0);
  expect(JSON.stringify(contentOf(at("with.xlsx")))).toContain("New Agency");

  writeFileSync(at("edited", "terms.csv"), `${terms.trimEnd()}\n${line("LOST", "Lost Agency", "NOBODY")}\n`);
  const faulty = iisg("lists", "check", at("edited"));
  expect([faulty.status, faulty.stdout]).toEqual([1, expect.stringMatching(/LOST.*NOBODY/)]);
  expect(iisg(...asked, "--lists", at("edited"), "-o", at("none.xlsx"))).toMatchObject({ status: 2 });
  expect(existsSync(at("none.xlsx"))).toBe(false);
});

test("a pack has a workbook for each beneficiary and pillar, last cycle's rows in it, and names the rows it left out", () => {
  const { status, stdout } = iisg(
    ...["template", "--pack", "--kind", "needs", "--pillar", "WBCSCi", "--cycle", "2026-2027"],
    ...["--previous", sample, "--rows", "30", "-o", at("pack"), "--json"],
  );
  expect(status).toBe(0);
  const answer = JSON.parse(stdout) as {
    files: { file: string; carriedOver: number }[];
    leftOver: string[];
  };
  expect(readdirSync(at("pack"))).toHaveLength(6);
  const carried = answer.files.reduce((sum, { carriedOver }) => sum + carriedOver, 0);
  expect(carried + answer.leftOver.length).toBe(25);
  const albania = answer.files.find(({ file }) => file.endsWith("_AL.xlsx"));
  expect(albania?.carriedOver).toBeGreaterThan(0);
  expect(JSON.stringify(contentOf(albania?.file ?? ""))).toContain("Carried over");
});

test("a pack that cannot be whole is not written", () => {
  expect(iisg("template", "--pack", "--kind", "responses", "-o", at("nobody"))).toMatchObject({ status: 2 });
  expect(
    iisg("template", "--pack", "--kind", "needs", "--beneficiary", "Atlantis", "-o", at("nobody")),
  ).toMatchObject({ status: 2 });
  expect(existsSync(at("nobody"))).toBe(false);
  writeFileSync(at("file"), "");
  expect(iisg("lists", "export", "-o", at("file", "inside"))).toMatchObject({ status: 2 });
  expect(iisg("lists", "export", "-o", at("lists-again.xlsx"), "--lists", at("nowhere.xlsx"))).toMatchObject({
    status: 2,
  });
});

function contentOf(file: string): unknown {
  const content = readXlsx(readFileSync(file));
  if (!content.ok) throw new Error(`${file} cannot be read`);
  return content.value.sheets.map(({ rows }) => rows);
}
