// Packs, lists, older versions and lost drop-downs as their users meet them in the pane: by role and name.
import { act, screen, within } from "@testing-library/react";
import { HostError } from "../../src/app/ports";
import { message } from "../../src/domain/message";
import { failed } from "../../src/domain/result";
import { deferred } from "./support/fakes";
import { renderPane } from "./support/renderPane";

const status = (): HTMLElement => screen.getByRole("status");
const open = (pane: ReturnType<typeof renderPane>, page: "template" | "pack" | "lists"): void =>
  act(() => pane.controller.open(page));

it("makes a pack of what is ticked, offers it, and names the rows that are in no workbook", async () => {
  const pane = renderPane();
  open(pane, "pack");
  expect(screen.getByText("18 workbooks will be made.")).toBeVisible();
  await pane.user.click(screen.getByRole("checkbox", { name: /WBBSi/ }));
  await pane.user.click(screen.getByRole("checkbox", { name: "Kosovo*" }));
  await pane.user.click(screen.getByRole("checkbox", { name: "From the open workbook" }));
  expect(screen.getByText("2 workbooks will be made.")).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "Make the pack" }));
  expect(pane.calls).toEqual(["pack needs WBCTi,WBCSCi XK files 0 workbook true", "offer pack.zip"]);
  expect(status()).toHaveTextContent("“pack.zip” is ready: one workbook.");
  expect(screen.getByText("a.xlsx: 2 rows carried over")).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "Show details" }));
  expect(screen.getByText(/SC-RS-2021-001/)).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "Save “pack.zip” again" }));
  expect(pane.calls.at(-1)).toBe("offer pack.zip");
});

it("asks for somebody before it makes a pack of responses", async () => {
  const pane = renderPane();
  open(pane, "pack");
  await pane.user.click(screen.getByRole("radio", { name: /^Responses/ }));
  await pane.user.click(screen.getByRole("button", { name: "Make the pack" }));
  expect(pane.calls).toEqual([]);
  expect(status()).toHaveTextContent("Nobody is chosen.");
});

it("can cancel a pack, and nothing is offered then", async () => {
  const answer = deferred<never>();
  const pane = renderPane({ makePack: () => answer.promise });
  open(pane, "pack");
  await pane.user.click(screen.getByRole("button", { name: "Make the pack" }));
  await pane.user.click(screen.getByRole("button", { name: "Cancel" }));
  await act(async () => answer.reject(new HostError("Cancelled", "workbook.error.cancelled")));
  expect(status()).toHaveTextContent("Cancelled. Nothing was written.");
  expect(pane.calls).toEqual([]);
});

it("shows what the lists are and every fault of edited ones", async () => {
  const pane = renderPane();
  open(pane, "lists");
  await pane.user.click(screen.getByRole("button", { name: "Check the lists" }));
  expect(screen.getByText("This workbook has its own lists, on the sheet “Lists”.")).toBeVisible();
  expect(screen.getByText(/1 new, 0 changed, 0 gone/)).toBeVisible();
  await pane.user.click(screen.getByRole("button", { name: "Workbook (.xlsx)" }));
  expect(pane.calls.slice(-2)).toEqual(["export lists xlsx", "offer lists.xlsx"]);

  const broken = renderPane({
    checkLists: () => Promise.resolve(failed(message("taxonomy.problem.noSheet"))),
  });
  open(broken, "lists");
  await broken.user.click(screen.getAllByRole("button", { name: "Check the lists" }).at(-1) as HTMLElement);
  expect(screen.getAllByText("There is no sheet with lists in this file.").length).toBeGreaterThan(0);
});

it("previews bringing an older template up before anything is written", async () => {
  const pane = renderPane();
  open(pane, "template");
  await pane.user.click(screen.getByRole("button", { name: "Update an older template" }));
  expect(await screen.findByRole("dialog")).toBeVisible();
  expect(pane.calls).toEqual(["migrate"]);
  await pane.user.click(screen.getByRole("button", { name: "Write to the workbook" }));
  expect(status()).toHaveTextContent("The template is up to date");
});

it("says in one sentence that a workbook is read-only, and that nothing was written", async () => {
  const pane = renderPane({
    apply: () => Promise.reject(new HostError("ReadOnly", "workbook.error.read-only")),
  });
  open(pane, "template");
  await pane.user.click(screen.getByRole("button", { name: "Update an older template" }));
  await pane.user.click(await screen.findByRole("button", { name: "Write to the workbook" }));
  expect(status()).toHaveTextContent("The workbook is read-only, so nothing was written.");
});

it("tells of drop-downs that a pasted block took away, and offers to put them back", async () => {
  const pane = renderPane({
    lostDropDowns: () =>
      Promise.resolve([{ sheet: "Needs", key: "pillar", header: "Pillar", isDropDown: true }]),
  });
  const area = { top: 8, left: 2, rows: 1, columns: 1 };
  act(() => pane.controller.workbookChanged({ sheet: "Needs", kind: "edited", area, remote: false }));
  await act(async () => new Promise((done) => setTimeout(done, 20)));
  expect(screen.queryByRole("region", { name: "Drop-downs were pasted over" })).not.toBeInTheDocument();
  act(() =>
    pane.controller.workbookChanged({
      sheet: "Needs",
      kind: "edited",
      area: { ...area, rows: 200 },
      remote: false,
    }),
  );
  const notice = await screen.findByRole("region", { name: "Drop-downs were pasted over" });
  expect(notice).toHaveTextContent("one column was pasted over: Pillar");
  await pane.user.click(within(notice).getByRole("button", { name: "Restore drop-downs" }));
  expect(pane.calls).toEqual(["drop-downs"]);
  expect(await screen.findByRole("dialog")).toBeVisible();
});
