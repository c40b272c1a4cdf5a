// The pane as its users meet it: by role and name, never by class. axe looks at every screen and state in a real browser:
// test/e2e/accessibility.test.ts.
import { screen, within } from "@testing-library/react";
import { HostError } from "../../src/app/ports";
import { failed, ok } from "../../src/domain/result";
import { message } from "../../src/domain/message";
import { checkOutcome, deferred, EMPTY_PLAN, manyFindings, finding, reportOf } from "./support/fakes";
import { gesture, renderPane } from "./support/renderPane";

const status = (): HTMLElement => screen.getByRole("status");

describe("the pane's frame", () => {
  it("has four tabs and one live region that first says that nothing was written", () => {
    renderPane();
    expect(screen.getAllByRole("tab").map((tab) => tab.title)).toEqual([
      "Home",
      "Check",
      "Duplicates",
      "Gap",
    ]);
    expect(screen.getAllByRole("status")).toHaveLength(1);
    expect(status()).toHaveTextContent("Nothing was written");
  });

  it("offers the four tasks and the sample on its first page", async () => {
    const { user, calls } = renderPane();
    for (const name of [/Load a template/, /Check entries/, /Find duplicates/, /Funding gap/]) {
      expect(screen.getByRole("button", { name })).toBeVisible();
    }
    await user.click(screen.getByRole("button", { name: "Try it with the sample" }));
    expect(await screen.findByRole("dialog")).toHaveTextContent("Needs");
    expect(calls).toEqual(["sample"]);
    await user.click(await screen.findByRole("button", { name: "Write to the workbook" }));
    expect(calls).toEqual(["sample", "apply Needs"]);
    expect(status()).toHaveTextContent("The sample is in the workbook");
  });

  it("begins a check by itself when its task is opened from the first page", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    // After a check the edits are followed.
    expect(calls).toEqual(["check", "follow"]);
    expect(screen.getByRole("tab", { name: "Check" })).toHaveAttribute("aria-selected", "true");
  });

  it("opens a tab by Enter and keeps the focus on it", async () => {
    const { user } = renderPane();
    screen.getByRole("tab", { name: "Check" }).focus();
    await user.keyboard("{Enter}");
    expect(screen.getByRole("tab", { name: "Check" })).toHaveFocus();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Check entries");
  });

  it("says on its About page that nothing leaves the workbook, with all versions", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: "About and privacy" }));
    expect(screen.getByText(/Nothing is sent anywhere/)).toBeVisible();
    expect(screen.getByText("1.2.3")).toBeVisible();
    expect(screen.queryByText(/come from a machine/)).not.toBeInTheDocument();
    expect(screen.getByText(/without prejudice to positions on status/)).toBeVisible();
  });

  it("leaves no screen empty when one has a bug", async () => {
    const broken = { ...checkOutcome([]), check: undefined } as unknown as ReturnType<typeof checkOutcome>;
    const { bugs, controller } = renderPane({
      prepareCheck: async () => ok({ result: checkOutcome([finding()]), plan: EMPTY_PLAN }),
    });
    await gesture(() => controller.check());
    const silenced = jest.spyOn(console, "error").mockImplementation(() => undefined);
    await gesture(() =>
      controller.store.update((state) => ({
        ...state,
        screen: "check",
        check: {
          ...state.check,
          work: { kind: "ready", stale: false, prepared: { result: broken, plan: EMPTY_PLAN } },
        },
      })),
    );
    silenced.mockRestore();
    expect(screen.getByText(/mistake in showing this page/)).toBeVisible();
    expect(bugs).toHaveLength(1);
  });
});

describe("loading a template", () => {
  it("shows what will be added, adds it on yes, and says so", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Load a template/ }));
    await user.click(screen.getByRole("radio", { name: "Needs of a beneficiary" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Pillar" }), "WBCSCi");
    await user.selectOptions(screen.getByRole("combobox", { name: "Beneficiary" }), "XK");
    expect(screen.getByRole("option", { name: "Kosovo*" })).toBeInTheDocument();
    await user.clear(screen.getByRole("spinbutton", { name: "Prepared rows" }));
    await user.type(screen.getByRole("spinbutton", { name: "Prepared rows" }), "40");
    await user.click(screen.getByRole("button", { name: "Show what will be added" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getAllByText(/Responses \(2\)/)).toHaveLength(1);
    expect(calls).toEqual(["template needs WBCSCi XK 40"]);
    await user.click(within(dialog).getByRole("button", { name: "Write to the workbook" }));
    expect(calls.at(-1)).toBe("apply Responses (2)");
    expect(status()).toHaveTextContent("The template is in the workbook");
    await user.click(screen.getByRole("button", { name: "Show details" }));
    expect(within(screen.getByRole("list", { name: "Also" })).getByText(/Responses \(2\)/)).toBeVisible();
  });

  it("never says Country", async () => {
    const { user, view } = renderPane();
    await user.click(screen.getByRole("button", { name: /Load a template/ }));
    expect(view.container).not.toHaveTextContent(/country/i);
  });

  it("writes nothing when the preview is left by Escape", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Load a template/ }));
    await user.click(screen.getByRole("button", { name: "Show what will be added" }));
    await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
    // The focus is back on the button that opened it.
    expect(screen.getByRole("button", { name: "Show what will be added" })).toHaveFocus();
    expect(calls.filter((call) => call.startsWith("apply"))).toEqual([]);
    expect(status()).toHaveTextContent("Nothing was written");
  });

  it("asks for a sensible number of rows before it asks the workbook", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Load a template/ }));
    await user.clear(screen.getByRole("spinbutton", { name: "Prepared rows" }));
    await user.click(screen.getByRole("button", { name: "Show what will be added" }));
    expect(calls).toEqual([]);
    expect(status()).toHaveTextContent("between 1 and 10,000");
  });
});

describe("checking entries", () => {
  it("shows counts with the list, and a click goes to the cell", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    expect(screen.getByRole("button", { name: "3 errors" })).toBeVisible();
    const tree = screen.getByRole("tree", { name: "Findings" });
    expect(within(tree).getAllByRole("treeitem")).toHaveLength(16);
    await user.click(within(tree).getByText("K6"));
    expect(calls.at(-1)).toBe("jump Responses!K6");
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("Responses!K6");
    expect(screen.getByRole("radio", { name: /CILC \(92% sure\)/ })).toBeChecked();
  });

  it("shows only the severities that are chosen", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await user.click(screen.getByRole("button", { name: "3 critical" }));
    expect(screen.getByText("3 findings in view")).toBeVisible();
  });

  it("walks the list by keys: arrows move, Enter goes to the cell, left closes the group", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    const tree = screen.getByRole("tree");
    tree.focus();
    await user.keyboard("{Home}{ArrowDown}{Enter}");
    expect(calls.at(-1)).toBe("jump Responses!F6");
    expect(tree).toHaveFocus();
    await user.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(within(tree).getAllByRole("treeitem")[0]).toHaveAttribute("aria-expanded", "false");
    await user.click(screen.getByRole("button", { name: "Next finding" }));
    expect(calls.at(-1)).toMatch(/^jump /);
  });

  it("draws some dozens of ten thousand findings, and the last one by End", async () => {
    const { user } = renderPane({
      prepareCheck: async () => ok({ result: checkOutcome(manyFindings(10_000)), plan: EMPTY_PLAN }),
    });
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    const tree = screen.getByRole("tree");
    expect(within(tree).getAllByRole("treeitem").length).toBeLessThan(60);
    tree.focus();
    await user.keyboard("{End}");
    expect(document.getElementById(tree.getAttribute("aria-activedescendant") ?? "")).toHaveAttribute(
      "aria-selected",
      "true",
    );
    expect(screen.getByText("10,000 of 10,000")).toBeVisible();
  });

  it("previews a repair, writes it, checks again and says both", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await user.click(screen.getByText("F6"));
    await user.click(screen.getByRole("button", { name: "Repair this cell" }));
    expect(calls).toContain("repair one CILC");
    await user.click(await screen.findByRole("button", { name: "Write to the workbook" }));
    expect(calls.at(-1)).toBe("apply Change log");
    expect(status()).toHaveTextContent("Repaired");
    await user.click(screen.getByRole("button", { name: "Show details" }));
    expect(screen.getByText("12 findings in 140 rows.")).toBeVisible();
  });

  it("stops following edits when the switch is turned off, and follows again when it is turned on", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await user.click(screen.getByRole("switch", { name: "Check while typing" }));
    expect(calls.at(-1)).toBe("stop following");
    await user.click(screen.getByRole("switch", { name: "Check while typing" }));
    expect(calls.at(-1)).toBe("follow");
  });

  it("walks the findings by F8 and Shift+F8, wherever the focus is", async () => {
    const { user, controller } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    screen.getByRole("tab", { name: "Check" }).focus();
    const current = (): number | null => controller.store.read().check.current;
    await user.keyboard("{F8}");
    const first = current();
    expect(first).not.toBeNull();
    await user.keyboard("{F8}");
    expect(current()).not.toBe(first);
    await user.keyboard("{Shift>}{F8}{/Shift}");
    expect(current()).toBe(first);
  });

  it("mutes a finding with a reason only", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await user.click(screen.getByText("F6"));
    await user.click(screen.getByRole("button", { name: "Mute …" }));
    await user.type(screen.getByRole("textbox", { name: /Why is this row right/ }), " joint office ");
    await user.click(screen.getByRole("button", { name: "Mute this finding" }));
    expect(calls.at(-1)).toBe("mute F6 joint office");
    expect(await screen.findByRole("dialog")).toBeVisible();
  });

  it("shows progress with a cancel that leaves the last result", async () => {
    const work = deferred<void>();
    let ask: { aborted: boolean } | undefined;
    const { user, controller } = renderPane({
      prepareCheck: async (options) => {
        ask = options?.signal as { aborted: boolean };
        options?.onProgress?.({ phase: "checking", done: 60, total: 100 });
        await work.promise;
        return failed(message("pane.said.cancelled"));
      },
    });
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    expect(status()).toHaveTextContent("Checking the entries: checking, 50%");
    expect(screen.getByRole("progressbar")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(ask?.aborted).toBe(true);
    expect(status()).toHaveTextContent("Stopping");
    await gesture(() => work.resolve());
    expect(status()).toHaveTextContent("Cancelled. Nothing was written.");
    expect(controller.store.read().check.work.kind).toBe("idle");
  });

  it("says what Excel refused in a sentence, not a code", async () => {
    const { user } = renderPane({
      prepareCheck: async () => {
        throw new HostError("InvalidOperationInCellEditMode", "workbook.error.editing");
      },
    });
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    expect(status()).toHaveTextContent(/cell/i);
    expect(status()).not.toHaveTextContent("InvalidOperationInCellEditMode");
    expect(screen.getByRole("region", { name: "What is in the way" })).toBeVisible();
  });

  it("says that a result is out of date when the workbook changed", async () => {
    const { user, controller } = renderPane();
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await gesture(() => controller.workbookChanged({ sheet: "Responses", kind: "edited", remote: false }));
    expect(screen.getByText("The workbook or the settings changed since.")).toBeVisible();
  });

  it("names the steps that were not done after a write that stopped half way", async () => {
    const { user, controller } = renderPane({
      apply: async () => ({
        ...reportOf(3),
        complete: false,
        notDone: [message("workbook.op.add-sheet", { sheet: "Lists" })],
      }),
    });
    await user.click(screen.getByRole("button", { name: /Check entries/ }));
    await gesture(() => controller.writeFindings());
    await user.click(await screen.findByRole("button", { name: "Write to the workbook" }));
    expect(status()).toHaveTextContent("1 step was not done");
    await user.click(screen.getByRole("button", { name: "Show details" }));
    expect(screen.getByText(/Lists/)).toBeVisible();
  });
});

describe("reviewing duplicates", () => {
  it("shows reasons that add up and marks the words that differ", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    await user.click(within(screen.getByRole("tree", { name: "Pairs" })).getByText(/for police/));
    const points = within(screen.getByRole("table"))
      .getAllByRole("cell")
      .map((cell) => Number(cell.textContent));
    const sum = points.at(-1);
    expect(points.slice(0, -1).reduce((total, each) => total + each, 0)).toBe(sum);
    expect(screen.getByText(/^Against:/)).toBeVisible();
    expect([...document.querySelectorAll("mark")].map((mark) => mark.textContent?.trim())).toContain(
      "prosecutors",
    );
  });

  it("decides by y, n and l while the focus is in the review, and goes on to the next pair", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    const first = screen.getByRole("tree", { name: "Pairs" });
    first.focus();
    await user.keyboard("n");
    expect(calls.filter((call) => call.startsWith("decide"))).toHaveLength(1);
    expect(calls.at(-1)).toBe("apply Decisions");
    await user.keyboard("y");
    expect(calls.filter((call) => call.startsWith("decide"))).toEqual([
      expect.stringMatching(/no$/),
      expect.stringMatching(/yes$/),
    ]);
    expect(screen.getByText("Everything is decided. Well done.")).toBeVisible();
  });

  it("does not take letters typed elsewhere for decisions", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    screen.getByRole("tab", { name: "Duplicates" }).focus();
    await user.keyboard("y");
    expect(calls.filter((call) => call.startsWith("decide"))).toEqual([]);
  });

  it("shows the rows that belong together as groups, and lets one leave", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Order of pairs" }), "groups");
    expect(screen.getAllByRole("treeitem")[0]).toHaveTextContent("2 rows");
    await user.click(screen.getAllByRole("treeitem")[1] ?? document.body);
    await user.click(screen.getByRole("button", { name: "R2 does not belong here" }));
    expect(calls.slice(-3)).toEqual(["decide R1 R2 no", "apply Decisions", "duplicates 40"]);
  });

  it("says how many pairs are worth a look", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    expect(screen.getByText(/to look at gives? 95 % of the expected duplicates/)).toBeVisible();
  });

  it("keeps the reviewer's name with each decision, hides others' answers from a blind second one, and shows how far both agree", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Find duplicates/ }));
    await user.click(screen.getByText(/Show pairs from score/));
    const name = screen.getByRole("textbox", { name: "Your name or initials" });
    await user.type(name, "AB");
    await user.click(screen.getByRole("button", { name: "Yes (y)" }));
    expect(calls).toContain("decide R1 R2 yes by AB");
    await user.clear(name);
    await user.type(name, "CD");
    await user.click(screen.getByRole("switch", { name: /Second reviewer/ }));
    expect(screen.getByText(/undecided: 2/)).toBeVisible();
    expect(screen.queryByText(/^Decided:/)).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "No (n)" }));
    await user.click(screen.getByRole("button", { name: "No (n)" }));
    expect(calls.filter((call) => call.endsWith("by CD"))).toHaveLength(2);
    expect(
      screen.getByText(/You and AB: 1 pair decided by both, 0 % agree.*Not agreed: R1 \/ R2/),
    ).toBeVisible();
  });

  it("compares another table once its columns are chosen, which are proposed from the headings", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("tab", { name: "Duplicates" }));
    await user.click(screen.getByRole("button", { name: "Compare another table" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Rows to compare" }), "table Programmes");
    expect(screen.getByRole("combobox", { name: "Title" })).toHaveValue("Titre");
    await user.selectOptions(screen.getByRole("combobox", { name: "Beneficiary or place" }), "");
    await user.click(screen.getByRole("button", { name: /^Find duplicates/ }));
    expect(calls.at(-1)).toBe('duplicates 40 table Programmes {"title":"Titre","organisation":"Organisme"}');
  });
});

describe("the funding gap", () => {
  it("says unknown where nothing is known, and at least where there is no upper bound", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: /Funding gap/ }));
    const groups = screen.getByRole("tree", { name: "Groups" });
    expect(within(groups).getByText(/^Gap: at least EUR\s0\.00$/)).toBeVisible();
    await user.click(within(groups).getByText("Cybercrime units"));
    expect(within(screen.getByRole("table")).getByRole("row", { name: /Required/ })).toHaveTextContent(
      "unknown",
    );
    expect(screen.getByText("3 of 5 rows have an amount.")).toBeVisible();
  });

  it("traces a figure to its rows and goes to one of them", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Funding gap/ }));
    await user.click(screen.getByText("Total"));
    await user.click(screen.getByRole("button", { name: /^Secured: .*Show the rows/ }));
    await user.click(
      within(screen.getByRole("group", { name: "Rows behind these figures" })).getByRole("button", {
        name: "R1",
      }),
    );
    expect(calls.at(-1)).toBe("jump Responses!A6");
  });

  it("prints the reconciliation and lists the rows that were left out", async () => {
    const { user } = renderPane();
    await user.click(screen.getByRole("button", { name: /Funding gap/ }));
    expect(screen.getByText(/21,625,000\.00 as reported.*21,612,964\.00 counted/)).toBeVisible();
    expect(screen.getByText("1 row was left out:")).toBeVisible();
    expect(screen.getByRole("button", { name: "R9" })).toBeVisible();
  });

  it("supposes a change and shows the gap before and after; taken back, it is as it was", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Funding gap/ }));
    await user.click(screen.getByText("What if"));
    expect(screen.getByRole("button", { name: "Suppose it" })).toBeDisabled();
    await user.type(screen.getByLabelText("ID of the response"), "R1");
    await user.click(screen.getByRole("button", { name: "Suppose it" }));
    expect(calls.at(-1)).toBe("what if drop-response R1");
    // One line for the group, one for the total.
    expect(screen.getAllByText(/699,999\.50.* → EUR\s900,000\.00$/)).toHaveLength(2);
    expect(status()).toHaveTextContent("1 group changes");
    expect(status()).toHaveTextContent("Nothing was written");
    await user.click(screen.getByRole("button", { name: "Take back: R1 is dropped" }));
    expect(screen.queryByText(/→/)).toBeNull();
  });

  it("moves an amount as people write it, and asks about one that cannot be read", async () => {
    const { user, calls } = renderPane();
    await user.click(screen.getByRole("button", { name: /Funding gap/ }));
    await user.click(screen.getByText("What if"));
    await user.selectOptions(screen.getByLabelText("Change"), "move-amount");
    await user.type(screen.getByLabelText("ID of the response"), "R1");
    await user.type(screen.getByLabelText("To the response"), "R2");
    await user.type(screen.getByLabelText("Amount in EUR"), "much");
    await user.click(screen.getByRole("button", { name: "Suppose it" }));
    expect(screen.getAllByText(/cannot be read as an amount in EUR/)[0]).toBeVisible();
    expect(calls.some((call) => call.startsWith("what if"))).toBe(false);
    await user.clear(screen.getByLabelText("Amount in EUR"));
    await user.type(screen.getByLabelText("Amount in EUR"), "250 000,50");
    await user.click(screen.getByRole("button", { name: "Suppose it" }));
    expect(calls.at(-1)).toBe("what if R1 > R2 25000050 secured");
  });

  it("writes the tables by name when asked to", async () => {
    const { controller, calls } = renderPane();
    await gesture(() => controller.toggleTables());
    await gesture(() => controller.computeGap());
    expect(calls.at(-1)).toBe("gap 2026-11-24 need with tables");
  });

  it("asks for a date instead of guessing one", async () => {
    const { controller, calls } = renderPane();
    await gesture(() => controller.changeAsOf("2026-02-30"));
    await gesture(() => controller.computeGap());
    expect(calls).toEqual([]);
    expect(status()).toHaveTextContent("no date");
  });
});

describe("help for the selected cell", () => {
  it("ticks terms, keeps entries that are no terms, and writes A; B", async () => {
    const { user, calls, controller } = renderPane();
    await gesture(() => controller.cellSelected({ sheet: "Responses", row: 6, column: 5 }));
    await user.click(screen.getByRole("button", { name: /F7: Donors/ }));
    await user.type(screen.getByRole("searchbox", { name: "Search the terms" }), "osc");
    await user.click(screen.getByRole("checkbox", { name: "OSCE" }));
    expect(screen.getByText("Would write: GIZ; Ruritania; OSCE")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Write into the cell" }));
    expect(calls).toEqual(["write Responses 6,5: GIZ; Ruritania -> GIZ; Ruritania; OSCE"]);
  });

  it("calls a proposed term proposed", async () => {
    const { user, controller } = renderPane();
    await gesture(() => controller.cellSelected({ sheet: "Responses", row: 6, column: 5 }));
    await user.click(screen.getByRole("button", { name: /F7: Donors/ }));
    expect(screen.getByRole("checkbox", { name: "RAI (proposed)" })).toBeInTheDocument();
  });

  it("counts the rows that are left once there is a check", async () => {
    const { controller } = renderPane();
    await gesture(() => controller.check());
    expect(screen.getByText("4 of 140 rows left")).toBeVisible();
  });
});

describe("the pane in other languages", () => {
  it("takes every word from the catalogue: in the pseudo-language each text is in its brackets", async () => {
    const { controller, view } = renderPane({}, { locale: "qps-ploc" });
    await gesture(() => controller.check());
    await gesture(() => controller.findDuplicates());
    await gesture(() => controller.computeGap());
    const plain = /\b(?:Check|Find|Write|Remove|Cancel|Home|Group|Search|Show|Score|Gap|Total|Required)\b/;
    for (const name of ["home", "template", "check", "duplicates", "gap", "about"] as const) {
      await gesture(() => controller.open(name));
      expect(view.container.textContent).not.toMatch(plain);
      expect(view.container.textContent).not.toMatch(/«/);
    }
  });
});
