// The budget of the pane's scripts can be broken, and says so; the build enforces it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { budgetProblems, FIRST_BUDGET } from "../../scripts/lib/scriptSizes.cjs";

const within = { first: [{ name: "taskpane.1.js", gzip: FIRST_BUDGET }], later: [], worker: [] };

test("the budget is 300 kB of gzip before the pane can be used", () => {
  expect(FIRST_BUDGET).toBe(300_000);
  expect(budgetProblems(within)).toEqual([]);
});

test("one byte more breaks it, and the largest script is named", () => {
  const beyond = { ...within, first: [...within.first, { name: "more.2.js", gzip: 1 }] };
  expect(budgetProblems(beyond)).toEqual([expect.stringMatching(/300001 bytes .* taskpane\.1\.js/)]);
});

test("an empty list is not a good one", () => {
  expect(budgetProblems({ first: [], later: [], worker: [] })).toHaveLength(1);
});

test("a release build stops when the budget is broken", () => {
  const build = readFileSync(path.join(__dirname, "../../scripts/build.mjs"), "utf8");
  expect(build).toMatch(/budgetProblems\(sizes\)[^]*process\.exit\(1\)/);
});
