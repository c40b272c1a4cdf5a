// The store, and the pane's gestures without React: what is asked of the use cases, and what is said at the end.
import { ACTION_NAMES, ACTIONS } from "../../src/app/actions";
import { neighbour, findingsViewSteps, viewFindings } from "../../src/app/pane/findingsView";
import { nextInQueue, pairsInView } from "../../src/app/pane/pairView";
import { pairKey } from "../../src/app/pane/state";
import { HostError } from "../../src/app/ports";
import { createStore } from "../../src/app/store";
import { failed, ok } from "../../src/domain/result";
import { message } from "../../src/domain/message";
import { english } from "../../src/i18n/en/all";
import {
  checkOutcome,
  comparableRow,
  deferred,
  duplicatesOutcome,
  EMPTY_PLAN,
  fakePane,
  finding,
  guidance,
  manyFindings,
  pair,
  reportOf,
} from "../taskpane/support/fakes";

const SHOW_ALL = {
  groupBy: "row",
  severities: [],
  sheet: "",
  text: "",
  showMuted: false,
  closed: [],
} as const;

describe("the store", () => {
  it("tells its listeners of another state only, until they leave", () => {
    const store = createStore({ n: 1 });
    let heard = 0;
    const leave = store.subscribe(() => (heard += 1));
    store.update((state) => state);
    expect(heard).toBe(0);
    store.update(() => ({ n: 2 }));
    leave();
    store.update(() => ({ n: 3 }));
    expect(heard).toBe(1);
    expect(store.read()).toEqual({ n: 3 });
  });
});

describe("the actions", () => {
  it("each have a label, and none but the free ones can be used while work is under way", async () => {
    const work = deferred<void>();
    const { controller } = fakePane({
      prepareCheck: async () => {
        await work.promise;
        return failed(message("pane.problems"));
      },
    });
    const running = controller.check();
    const state = controller.store.read();
    expect(ACTION_NAMES.filter((name) => ACTIONS[name].available(state))).toEqual(["cancel"]);
    for (const name of ACTION_NAMES) expect(english).toHaveProperty([ACTIONS[name].labelKey]);
    work.resolve();
    await running;
  });

  it("do not begin a second piece of work while one is under way", async () => {
    const work = deferred<void>();
    const { controller, calls } = fakePane({
      prepareCheck: async () => {
        await work.promise;
        return ok({ result: checkOutcome([]), plan: EMPTY_PLAN });
      },
    });
    const running = controller.check();
    await Promise.all([
      controller.findDuplicates(),
      controller.computeGap(),
      controller.loadTemplate(),
      controller.removeMarks(),
      controller.confirm(),
    ]);
    expect(calls).toEqual([]);
    work.resolve();
    await running;
    expect(controller.store.read().check.work.kind).toBe("ready");
    expect(controller.store.read().duplicates.work.kind).toBe("idle");
  });
});

describe("nothing is written unasked", () => {
  it("by any computation", async () => {
    const { controller, calls } = fakePane();
    await controller.check();
    await controller.findDuplicates();
    await controller.computeGap();
    await controller.removeMarks();
    controller.dismiss();
    await controller.loadTemplate();
    controller.dismiss();
    await controller.writeFindings();
    controller.dismiss();
    await controller.confirm();
    expect(calls.filter((call) => call.startsWith("apply"))).toEqual([]);
  });

  it("twice by two quick yeses", async () => {
    const { controller, calls } = fakePane();
    await controller.check();
    await controller.writeFindings();
    await Promise.all([controller.confirm(), controller.confirm()]);
    expect(calls.filter((call) => call.startsWith("apply"))).toHaveLength(1);
  });
});

describe("a failure", () => {
  it("of the host becomes its sentence, and the next step can be begun", async () => {
    const { controller, bugs } = fakePane({
      apply: async () => {
        throw new HostError("AccessDenied", "workbook.error.protected", { what: "x" });
      },
    });
    await controller.check();
    await controller.writeFindings();
    await controller.confirm();
    expect(controller.store.read().status).toMatchObject({
      kind: "said",
      tone: "error",
      message: { key: "workbook.error.protected" },
    });
    expect(bugs).toEqual([]);
    await controller.check();
    expect(controller.store.read().status).toMatchObject({ kind: "said", tone: "success" });
  });

  it("of our own is told to whoever listens for bugs, and never shown raw", async () => {
    const { controller, bugs } = fakePane({
      prepareGap: async () => {
        throw new TypeError("undefined is not a function");
      },
    });
    await controller.computeGap();
    expect(bugs).toHaveLength(1);
    expect(controller.store.read().gap.work).toEqual({
      kind: "failed",
      problems: [message("pane.error.unexpected")],
    });
  });

  it("of the help for a cell leaves no help of another cell", async () => {
    let fail = false;
    const { controller } = fakePane({
      guidance: async () => {
        if (fail) throw new HostError("GeneralException", "workbook.error.generic");
        return guidance();
      },
    });
    await controller.cellSelected({ sheet: "S", row: 1, column: 1 });
    fail = true;
    await controller.cellSelected({ sheet: "S", row: 2, column: 1 });
    expect(controller.store.read().guidance).toMatchObject({ cell: { row: 2 }, help: null });
  });

  it("that comes late does not replace the help of the cell selected since", async () => {
    const slow = deferred<ReturnType<typeof guidance>>();
    const { controller } = fakePane({
      guidance: async (cell) => (cell.row === 1 ? slow.promise : guidance({ example: "second" })),
    });
    const first = controller.cellSelected({ sheet: "S", row: 1, column: 1 });
    await controller.cellSelected({ sheet: "S", row: 2, column: 1 });
    slow.resolve(guidance({ example: "first" }));
    await first;
    expect(controller.store.read().guidance.help?.example).toBe("second");
  });
});

describe("cancelling", () => {
  it("keeps the last result when the host gives up by an error", async () => {
    const work = deferred<void>();
    let runs = 0;
    const { controller } = fakePane({
      prepareCheck: async () => {
        runs += 1;
        if (runs > 1) {
          await work.promise;
          throw new HostError("Cancelled", "workbook.error.generic");
        }
        return ok({ result: checkOutcome(manyFindings(3)), plan: EMPTY_PLAN });
      },
    });
    await controller.check();
    const running = controller.check();
    expect(controller.store.read().check.work.kind).toBe("running");
    controller.cancel();
    work.resolve();
    await running;
    expect(controller.store.read().check.work).toMatchObject({ kind: "ready", stale: false });
    expect(controller.store.read().status).toMatchObject({ message: { key: "pane.said.cancelled" } });
  });

  it("shows the pairs found so far and says that they are not all", async () => {
    const partly = duplicatesOutcome(
      [pair({ a: "R1", b: "R2" })],
      [comparableRow({ id: "R1" }), comparableRow({ id: "R2" })],
    );
    const cancelled = {
      ...partly,
      duplicates: { ...partly.duplicates, stats: { ...partly.duplicates.stats, cancelled: true } },
    };
    const { controller } = fakePane({
      prepareDuplicates: async () => {
        controller.cancel();
        return ok({ result: cancelled, plan: EMPTY_PLAN });
      },
    });
    await controller.findDuplicates();
    expect(controller.store.read().status).toMatchObject({
      tone: "warning",
      message: { key: "pane.said.comparedPartly" },
    });
    expect(controller.store.read().duplicates.current).toBe(pairKey({ a: "R1", b: "R2" }));
  });
});

describe("what is written", () => {
  it("is computed anew when the workbook changed since", async () => {
    const { controller, calls } = fakePane();
    await controller.check();
    controller.workbookChanged({ sheet: "Responses", kind: "edited", remote: true });
    await controller.writeFindings();
    expect(calls.filter((call) => call === "check")).toHaveLength(2);
    expect(controller.store.read().pending.kind).toBe("preview");
  });

  it("is computed anew when the settings changed since", async () => {
    const { controller, calls } = fakePane();
    await controller.computeGap();
    controller.toggleDimension("year");
    await controller.writeGap();
    expect(calls).toEqual(["gap 2026-11-24 need", "gap 2026-11-24 need,year"]);
  });

  it("takes the decisions in that were made since the comparison, and the gap is out of date then", async () => {
    const { controller, calls } = fakePane();
    await controller.computeGap();
    await controller.findDuplicates();
    await controller.decide("yes");
    expect(controller.store.read().gap.work).toMatchObject({ kind: "ready", stale: true });
    await controller.writeOverlaps();
    expect(calls.filter((call) => call.startsWith("duplicates"))).toHaveLength(2);
    expect(controller.store.read().pending).toMatchObject({ kind: "preview", task: "duplicates" });
  });

  it("is not shown for writing when computing it anew failed", async () => {
    let runs = 0;
    const { controller } = fakePane({
      prepareCheck: async () => {
        runs += 1;
        return runs > 1
          ? failed(message("pane.problems"))
          : ok({ result: checkOutcome([]), plan: EMPTY_PLAN });
      },
    });
    await controller.check();
    controller.workbookChanged({ sheet: "Responses", kind: "edited", remote: false });
    await controller.writeFindings();
    expect(controller.store.read().pending.kind).toBe("none");
  });
});

describe("the report of a write", () => {
  it("says when cells had changed in between and nothing was written", async () => {
    const { controller } = fakePane({
      apply: async () => ({ ...reportOf(0), skippedCells: [{ sheet: "Responses", cell: "F7" }] }),
    });
    await controller.check();
    await controller.repair({ kind: "all-safe" });
    await controller.confirm();
    const { status } = controller.store.read();
    expect(status).toMatchObject({ kind: "said", tone: "warning", message: { key: "pane.done.nothing" } });
    expect(JSON.stringify(status)).toContain("Responses!F7");
  });

  it("keeps a decision that could not be written undecided", async () => {
    const { controller } = fakePane({
      apply: async () => ({ ...reportOf(0), complete: false, notDone: [message("pane.problems")] }),
    });
    await controller.findDuplicates();
    const before = controller.store.read().duplicates.current;
    await controller.decide("yes");
    expect(controller.store.read().duplicates).toMatchObject({ answers: {}, current: before });
  });
});

describe("the view of findings", () => {
  const findings = [
    finding({ row: 7, cell: "F7", severity: "warning" }),
    finding({ row: 7, cell: "K7", severity: "critical", rule: "DAT-02", column: "start" }),
    finding({ row: 9, cell: "F9", severity: "error", muted: { reason: "joint office" } }),
    finding({ row: 9, cell: "P9", severity: "error", column: "budget", rule: "MON-01", sheet: "Needs" }),
  ];
  const text = (each: { readonly cell: string }): string => each.cell;

  it("counts all that are not muted, whatever is filtered", () => {
    const view = viewFindings(findings, { ...SHOW_ALL, text: "nothing has this" }, text);
    expect(view.counts).toEqual({ critical: 1, error: 1, warning: 1, info: 0 });
    expect(view).toMatchObject({ muted: 1, shown: 0, lines: [] });
  });

  it("groups by row in the order of the sheets, each group with its worst severity", () => {
    const groups = viewFindings(findings, SHOW_ALL, text).lines.flatMap((line) =>
      line.kind === "group" ? [line.group] : [],
    );
    expect(groups.map(({ sheet, row, worst }) => `${sheet} ${row} ${worst}`)).toEqual([
      "Responses 7 critical",
      "Needs 9 error",
    ]);
  });

  it("groups by rule with the worst first", () => {
    const view = viewFindings(findings, { ...SHOW_ALL, groupBy: "rule" }, text);
    expect(view.lines.flatMap((line) => (line.kind === "group" ? [line.group.rule] : []))).toEqual([
      "DAT-02",
      "MON-01",
      "REF-01",
    ]);
  });

  it("keeps closed groups in the walk", () => {
    const closed = viewFindings(findings, SHOW_ALL, text).lines.flatMap((line) =>
      line.kind === "group" ? [line.key] : [],
    );
    const view = viewFindings(findings, { ...SHOW_ALL, closed }, text);
    expect(view.lines.every((line) => line.kind === "group")).toBe(true);
    expect(view.order).toEqual([0, 1, 3]);
    expect(neighbour(view.order, 1, 1)).toBe(3);
    expect(neighbour(view.order, 3, 1)).toBe(3);
    expect(neighbour(view.order, null, -1)).toBe(3);
    expect(neighbour([], 0, 1)).toBeNull();
  });

  it("shows muted findings on request", () => {
    expect(viewFindings(findings, { ...SHOW_ALL, showMuted: true }, text).shown).toBe(4);
  });

  it("puts ten thousand findings into words only where a text is looked for, and rests on the way", () => {
    const many = manyFindings(10_000);
    const words = jest.fn(text);
    const steps = findingsViewSteps(many, SHOW_ALL, words);
    let rests = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value.shown).toBe(10_000);
        break;
      }
      rests += 1;
    }
    expect(rests).toBeGreaterThanOrEqual(10);
    expect(words).not.toHaveBeenCalled();
    viewFindings(many, { ...SHOW_ALL, text: "x" }, words);
    expect(words).toHaveBeenCalledTimes(10_000);
  });
});

describe("the queue of pairs", () => {
  const rows = [
    comparableRow({ id: "A" }),
    comparableRow({ id: "B" }),
    comparableRow({ id: "C", money: { minor: 5_000_000_000n, currency: "EUR" } }),
    comparableRow({ id: "D", money: { minor: 5_000_000_000n, currency: "EUR" } }),
  ];
  const pairs = [
    pair({ a: "A", b: "B", score: 95, certain: true }),
    pair({ a: "A", b: "C", score: 62 }),
    pair({ a: "C", b: "D", score: 60 }),
  ];
  const { duplicates } = duplicatesOutcome(pairs, rows);
  const keys = (list: readonly { readonly a: string; readonly b: string }[]): string[] =>
    list.map(({ a, b }) => a + b);

  it("begins with the pair where a decision changes most: much money, unsure engine", () => {
    expect(keys(pairsInView(duplicates, "queue", {}))).toEqual(["CD", "AC", "AB"]);
  });

  it("leaves decided pairs out and puts those for later at its end", () => {
    const answers = { [pairKey({ a: "C", b: "D" })]: "later", [pairKey({ a: "A", b: "C" })]: "no" } as const;
    expect(keys(pairsInView(duplicates, "queue", answers))).toEqual(["AB", "CD"]);
    expect(keys(pairsInView(duplicates, "all", answers))).toEqual(["AB", "AC", "CD"]);
  });

  it("holds only pairs inside groups when it is looked at by groups", () => {
    expect(keys(pairsInView(duplicates, "groups", {}))).toEqual(["AB"]);
  });

  it("goes on to the next pair, and from the last to the first that is left", () => {
    const queue = pairsInView(duplicates, "queue", {});
    expect(nextInQueue(queue, pairKey({ a: "C", b: "D" }))).toBe(pairKey({ a: "A", b: "C" }));
    expect(nextInQueue(queue, pairKey({ a: "A", b: "B" }))).toBe(pairKey({ a: "C", b: "D" }));
    expect(nextInQueue(queue.slice(0, 1), pairKey({ a: "C", b: "D" }))).toBeNull();
  });
});
