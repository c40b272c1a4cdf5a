// The analyst's page as people use it: fields picked, figures opened, filters, ready tables. Nothing is written but after a preview.
import { act, screen, within } from "@testing-library/react";
import { english } from "../../src/i18n/en/all";
import { renderPane } from "./support/renderPane";

async function openPage() {
  const pane = renderPane();
  await act(async () => pane.controller.open("analysis"));
  return pane;
}
const figure = (name: RegExp): HTMLElement => screen.getByRole("button", { name });

describe("the analyst's page", () => {
  it("shows the table of the fields that were picked, read anew, and writes nothing", async () => {
    const { user, calls } = await openPage();
    await user.selectOptions(screen.getByLabelText("Rows"), "Pillar");
    await user.selectOptions(screen.getByLabelText("Columns"), "Year");
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    expect(calls).toEqual(["analyse 2026-11-24 fresh pillar by year of secured"]);
    const table = within(screen.getByRole("region", { name: "Cross table" }));
    expect(table.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual([
      "Pillar",
      "2026",
      "not stated",
      "Total",
    ]);
    expect(figure(/^SC, 2026, Secured: EUR\s400\.00\. Show the rows$/)).toBeVisible();
    // A row without an amount is unknown, and a cell without rows is empty.
    expect(figure(/^BS, not stated, Secured: unknown/)).toBeVisible();
  });

  it("follows each change of rows, columns and values at once, from the rows that were read", async () => {
    const { user, calls } = await openPage();
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    await user.click(screen.getByText(/^Pillar, Year: Secured$/));
    await user.click(screen.getByRole("checkbox", { name: "Required" }));
    await user.selectOptions(screen.getByLabelText("Columns"), "None");
    await user.selectOptions(screen.getByLabelText("Rows, second field"), "Need");
    expect(calls.slice(1)).toEqual([
      "analyse 2026-11-24 kept pillar by year of secured required",
      "analyse 2026-11-24 kept pillar by of secured required",
      "analyse 2026-11-24 kept pillar need by of secured required",
    ]);
    expect(figure(/^SC .*, Required: EUR\s1,000\.00/)).toBeVisible();
  });

  it("leaves the measures of needs out where a field has no needs, and says so", async () => {
    const { user } = await openPage();
    await user.selectOptions(screen.getByLabelText("Columns"), "Lead implementer");
    expect(screen.getByRole("checkbox", { name: "Required" })).toBeDisabled();
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    expect(screen.getByText(english["pane.analysis.noNeeds"])).toBeVisible();
    expect(figure(/^BS, UNODC, Secured: unknown/)).toBeVisible();
  });

  it("lists the rows behind a figure, each a way to its place, and hides them again", async () => {
    const { user, calls } = await openPage();
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    await user.click(figure(/^Total, Total, Secured: EUR\s400\.00/));
    for (const id of ["N1", "R2"]) expect(screen.getByRole("button", { name: id })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "R1" }));
    expect(calls.at(-1)).toBe("jump Responses!A6");
    await user.click(screen.getByRole("button", { name: "Hide the rows" }));
    expect(screen.queryByRole("button", { name: "R1" })).toBeNull();
  });

  it("filters by the codes that occur, and takes the filter away again", async () => {
    const { user, controller } = await openPage();
    const request = () => controller.store.read().analysis.filters;
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    await user.click(screen.getByText(/^Pillar, Year: Secured$/));
    await user.selectOptions(screen.getByLabelText("Add a filter"), "Lead implementer");
    expect(request()).toEqual([{ field: "lead", codes: expect.arrayContaining(["UNODC", ""]) }]);
    const filter = within(screen.getByRole("group", { name: "Lead implementer" }));
    await user.click(filter.getByRole("checkbox", { name: "not stated" }));
    expect(request()).toEqual([{ field: "lead", codes: ["UNODC"] }]);
    await user.click(filter.getByRole("button", { name: "Take the filter Lead implementer away" }));
    expect(request()).toEqual([]);
  });

  it("previews a PivotTable or a chart of the choice before anything is written", async () => {
    const { user, calls, controller } = await openPage();
    await user.click(screen.getByRole("button", { name: "Show the table" }));
    await user.click(screen.getByRole("button", { name: "PivotTable" }));
    expect(calls.at(-1)).toBe("write pivot pillar");
    expect(controller.store.read().pending.kind).not.toBe("none");
    await act(async () => controller.dismiss());
    expect(calls.some((call) => call.startsWith("apply"))).toBe(false);
    await user.selectOptions(screen.getByLabelText("Kind of chart"), "Lines");
    await user.click(screen.getByRole("button", { name: "Chart" }));
    expect(calls.at(-1)).toBe("write chart pillar");
  });

  it("offers every table that users expect by name; one that is shown leads to its rows", async () => {
    const { user, calls } = await openPage();
    await user.click(screen.getAllByText("Ready tables")[0] as HTMLElement);
    const choice = screen.getByRole("combobox", { name: "Ready tables" });
    expect(
      within(choice)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "None",
      "Needs by beneficiary",
      "Pillars by year",
      "Priorities by phase",
      "Levels by beneficiary",
      "Unaddressed needs",
      "Ending soon",
      "Donors by pillar",
      "Implementers by pillar",
      "Top overlaps",
      "Changes by contributor",
      "Cross-pillar",
      "Completeness",
      "Public list",
    ]);
    await user.selectOptions(choice, "Donors by pillar");
    expect(calls.at(-1)).toBe("tables donors");
    await user.click(screen.getByRole("button", { name: "R1" }));
    expect(calls.at(-1)).toBe("jump Responses!A6");
    await user.click(screen.getByRole("button", { name: "Write all ready tables" }));
    expect(calls.at(-1)).toMatch(/^tables needs years phases levels .* public$/);
  });
});
