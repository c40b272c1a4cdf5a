// Templates as officials and the Secretariat use them, in a real browser against the built bundle: filled in, pasted into,
// restored, packed, their lists taken out and in.
import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import { readXlsx } from "../../src/file/readXlsx";
import { columnLetters } from "../../src/domain/sheet/address";
import type { Workbench } from "./workbenchProcess";
import { openPage, openWorkbench } from "./workbenchProcess";

jest.setTimeout(300_000);

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
});
afterAll(async () => workbench.close());

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name }).first();

async function agree(pane: Frame): Promise<void> {
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  await dialog.getByRole("button", { name: /^write to the workbook/i }).click();
  await dialog.waitFor({ state: "detached", timeout: 60_000 });
  await pane.getByRole("button", { name: /^cancel/i }).waitFor({ state: "detached", timeout: 60_000 });
}

async function loadNeeds(page: Page, pane: Frame): Promise<(heading: string) => string> {
  await button(pane, /load a template/i).click();
  await pane.getByRole("radio", { name: /^needs/i }).click();
  await pane.getByLabel("Pillar").selectOption("SC");
  await pane.getByLabel("Cycle").selectOption("2024-2025");
  await pane.getByLabel("Prepared rows").fill("250");
  await button(pane, /show what will be added/i).click();
  await agree(pane);
  const headings = await page.evaluate(() => window.workbench.values("Needs", "A8:AE8")[0] ?? []);
  return (heading) => {
    const index = headings.indexOf(heading);
    if (index < 0) throw new Error(`No column ${heading}.`);
    return columnLetters(index);
  };
}

const cells = (page: Page, address: string) =>
  page.evaluate((at) => window.workbench.values("Needs", at), address);

test("a need is filled by choosing alone, by typing, and by a pasted block of 200 rows whose drop-downs come back", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  const column = await loadNeeds(page, pane);

  // Choosing: each list offers only what fits the choice before.
  const choose = async (heading: string, term: RegExp): Promise<void> => {
    await page.evaluate((at) => window.workbench.select("Needs", at), `${column(heading)}9`);
    await pane.getByText(`${column(heading)}9: ${heading}`).waitFor();
    const help = pane.getByRole("region", { name: "Help for the selected cell" });
    if ((await help.getByRole("button", { name: /write into the cell/i }).count()) === 0)
      await help.getByRole("button").first().click();
    const choice = help.getByRole("radio", { name: term }).or(help.getByRole("checkbox", { name: term }));
    await choice.first().click();
    await help.getByRole("button", { name: /write into the cell/i }).click();
    await pane.getByText("The cell was written.").waitFor();
  };
  await choose("Pillar", /WBCSCi/);
  await choose("Beneficiary", /Kosovo\*/);
  await choose("Priority", /SC-P08/);
  await choose("Objective", /SC-P08-N01/);
  await choose("Measure", /SC-P08-N01\.8/);
  await choose("Level of need", /Operational/);
  const chosen = await cells(page, `A9:${column("Level of need")}9`);
  expect(chosen[0]).toEqual(
    expect.arrayContaining([
      "WBCSCi",
      "Kosovo*",
      "SC-P08 Intelligence-led policing",
      "SC-P08-N01 To improve efficiency of Serious Crime investigations",
      "SC-P08-N01.8 Improve intelligence-led policing",
      "Operational",
    ]),
  );

  // Typing: what Excel would change stays as it was typed.
  for (const [heading, text] of [
    ["Need ID", "SC-XK-2024-002"],
    ["Framework reference", "3.10"],
    ["Action requested", "- training"],
    ["Comment", "1.1"],
  ] as const) {
    await page.evaluate(
      ([at, typed]) => window.workbench.type("Needs", at as string, typed as string),
      [`${column(heading)}10`, text],
    );
    expect(await cells(page, `${column(heading)}10`)).toEqual([[text]]);
  }

  // Pasting cells of another workbook takes the drop-downs away; the pane says so and puts them back.
  const rows = Array.from({ length: 200 }, (_row, row) => ["WBCSCi", row % 2 === 0 ? "Albania" : "Serbia"]);
  const block = `${column("Pillar")}11:${column("Beneficiary")}210`;
  await page.evaluate(
    ([at, pasted]) => window.workbench.pasteCells("Needs", at as string, pasted as string[][]),
    [`${column("Pillar")}11`, rows] as const,
  );
  const notice = pane.getByRole("region", { name: "Drop-downs were pasted over" });
  await notice.waitFor({ timeout: 30_000 });
  expect(await notice.innerText()).toContain("Pillar, Beneficiary");
  const pasted = await cells(page, block);
  expect(pasted).toEqual(rows);
  await notice.getByRole("button", { name: "Restore drop-downs" }).click();
  await agree(pane);
  await pane.getByText("The drop-downs are back. Your entries are unchanged.").waitFor();
  await notice.waitFor({ state: "detached" });
  expect(await cells(page, block)).toEqual(rows);
  const saved = readXlsx(
    new Uint8Array(Buffer.from(await page.evaluate(() => window.workbench.save()), "base64")),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  const areas = saved.value.sheets.find(({ name }) => name === "Needs")?.validationAreas ?? [];
  const pillar = column("Pillar").charCodeAt(0) - 65;
  for (const row of [10, 110, 209])
    expect(
      areas.some(
        (area) =>
          area.left <= pillar &&
          pillar < area.left + area.columns &&
          area.top <= row &&
          row < area.top + area.rows,
      ),
    ).toBe(true);
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("a pack of workbooks and the lists are made in the pane and saved, and no request leaves the machine", async () => {
  const { page, pane, strayRequests, complaints } = await openPage(workbench, "?sample=none");
  await loadNeeds(page, pane);
  await button(pane, "Make a pack of workbooks").click();
  for (const name of [/^WBCTi/, /^WBBSi/]) await pane.getByRole("checkbox", { name }).click();
  for (const name of ["Albania", "Kosovo*"]) await pane.getByRole("checkbox", { name }).click();
  await pane.getByText("2 workbooks will be made.").waitFor();
  const pack = page.waitForEvent("download");
  await button(pane, "Make the pack").click();
  const download = await pack;
  expect(download.suggestedFilename()).toMatch(/^IISG_needs_.*\.zip$/);
  const parts = unzipSync(new Uint8Array(readFileSync((await download.path()) ?? "")));
  expect(Object.keys(parts)).toHaveLength(2);
  for (const part of Object.values(parts)) {
    const book = readXlsx(part);
    expect(book.ok && book.value.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["tblNeeds", "tblTerms"]),
    );
  }
  await pane.getByText(/is ready: 2 workbooks/).waitFor();

  await button(pane, "Back").click();
  await button(pane, "Lists").click();
  await button(pane, "Check the lists").click();
  await pane
    .getByText(/No faults: \d+ terms/)
    .first()
    .waitFor();
  const out = page.waitForEvent("download");
  await button(pane, "Workbook (.xlsx)").click();
  const lists = await out;
  const bytes = readFileSync((await lists.path()) ?? "");
  expect(readXlsx(new Uint8Array(bytes)).ok).toBe(true);
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "IISG_lists.xlsx", mimeType: "application/zip", buffer: bytes });
  await agree(pane);
  await pane.getByText(/The lists are in use/).waitFor();
  await pane
    .locator("input[type=file]")
    .setInputFiles({ name: "none.xlsx", mimeType: "application/zip", buffer: Buffer.from("no workbook") });
  await pane
    .getByText(/The file is not an Excel workbook/)
    .first()
    .waitFor();
  expect(strayRequests).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});
