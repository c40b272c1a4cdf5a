// What the pane fetches and when, in bytes of gzip, and the budget for it. The build writes the list; the budget is enforced there.
const { gzipSync } = require("node:zlib");

/** Bytes of gzip that may come before the pane can be used: our own code and Fluent UI; the worker and office.js apart. */
const FIRST_BUDGET = 300_000;

const FILE = "script-sizes.json";

/** Webpack plugin: writes script-sizes.json beside the scripts. */
class ScriptSizes {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ScriptSizes", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "ScriptSizes", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const json = JSON.stringify(sizesOf(compilation), null, 2);
          compilation.emitAsset(FILE, new sources.RawSource(`${json}\n`));
        },
      );
    });
  }
}

function sizesOf(compilation) {
  const size = (name) => gzipSync(compilation.getAsset(name).source.buffer()).length;
  const listed = (names) =>
    [...names]
      .filter((name) => name.endsWith(".js"))
      .sort()
      .map((name) => ({ name, gzip: size(name) }));
  const pane = compilation.entrypoints.get("taskpane");
  const first = new Set(pane.getFiles());
  const workers = new Set(compilation.asyncEntrypoints.flatMap((entry) => entry.getFiles()));
  const later = new Set();
  const seen = new Set();
  const walk = (group) => {
    if (seen.has(group)) return;
    seen.add(group);
    for (const child of group.getChildren()) {
      if (compilation.asyncEntrypoints.includes(child)) continue;
      for (const name of child.getFiles()) if (!first.has(name)) later.add(name);
      walk(child);
    }
  };
  walk(pane);
  return { first: listed(first), later: listed(later), worker: listed(workers) };
}

/** Sum of a list of scripts in bytes of gzip. */
function total(scripts) {
  return scripts.reduce((sum, { gzip }) => sum + gzip, 0);
}

/** One sentence for each breach of the budget; none when it is kept. */
function budgetProblems(sizes, budget = FIRST_BUDGET) {
  const problems = [];
  if (sizes.first.length === 0) problems.push("No script of the pane was found: the list of sizes is wrong.");
  const first = total(sizes.first);
  if (first > budget) {
    const largest = [...sizes.first].sort((a, b) => b.gzip - a.gzip)[0];
    problems.push(
      `The pane fetches ${first} bytes (gzip) before it can be used; ${budget} are allowed. The largest script is ${largest.name}. ` +
        "Fetch what is not shown first with import(), as src/taskpane/screenParts.ts does.",
    );
  }
  return problems;
}

module.exports = { ScriptSizes, budgetProblems, total, FIRST_BUDGET, SIZES_FILE: FILE };
