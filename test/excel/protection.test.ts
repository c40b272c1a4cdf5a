// Protected sheets over the stand-in: a plan is refused before its first step, in one sentence, or it goes through.
import type { Plan } from "../../src/domain/sheet/plan";
import { BASIC_ACTIONS, lookAt, openSample, outcomeOf, useCasesOf } from "./faultMatrix";
import type { TestHost } from "../support/excelHost";

let host: TestHost;
afterEach(() => host.dispose());
const protectAll = (locked: boolean, options: Record<string, boolean> = {}): void => {
  for (const sheet of host.model.sheets) {
    sheet.patchStyle({ top: 0, left: 0, rows: 200, columns: 60 }, { locked });
    sheet.protection = { options };
  }
};

test.each(["repair", "check", "mute"])(
  "%s on locked sheets writes all or nothing, and says so once",
  async (name) => {
    host = await openSample();
    protectAll(true);
    const before = lookAt(host.model);
    const { said } = await outcomeOf(
      () => BASIC_ACTIONS[name]?.act(useCasesOf(host), host) ?? Promise.reject(new Error(name)),
    );
    if (name === "mute") expect(said).toEqual([]);
    else {
      expect(said).toEqual(["workbook.error.protectedSheet"]);
      expect(lookAt(host.model)).toEqual(before);
    }
  },
);

test("a sheet that lets people format lets the marks through, and open cells their repairs", async () => {
  host = await openSample();
  protectAll(false, { allowFormatCells: true });
  const useCases = useCasesOf(host);
  for (const name of ["check", "repair"])
    expect(
      (await outcomeOf(() => BASIC_ACTIONS[name]?.act(useCases, host) ?? Promise.reject(new Error(name))))
        .said,
    ).toEqual([]);
});

test("where one of two sheets has a password, the other is protected again as it was to be", async () => {
  host = await openSample();
  const [first] = host.model.sheets;
  if (!first) throw new Error("No sheet.");
  const second = host.model.addSheet("Second");
  first.protection = { options: {} };
  second.protection = { options: {}, passwordHash: "secret" };
  const before = lookAt(host.model);
  const allow = { formatCells: true, sort: true, filter: true, insertRows: true, deleteRows: true };
  const plan: Plan = {
    title: { key: "x" },
    preview: [],
    ops: [
      { kind: "unprotect", sheet: first.name },
      { kind: "unprotect", sheet: "Second" },
      { kind: "write", sheet: first.name, top: 300, left: 0, values: [["x"]] },
      { kind: "protect", sheet: first.name, allow },
      { kind: "protect", sheet: "Second", allow },
    ],
  };
  await expect(host.port.apply(plan)).rejects.toMatchObject({
    key: "workbook.error.password",
    detail: { sheet: "Second" },
  });
  expect(first.protection).toBeDefined();
  expect(second.protection).toMatchObject({ passwordHash: "secret" });
  expect(lookAt(host.model)).toEqual(before);
});
