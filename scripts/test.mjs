// Runs the tests: all of them, or "unit" (no browser, no LibreOffice), or "e2e". Further words go to jest.
// Tests that need a browser or LibreOffice are left out loudly where there is none; with CI=true that is a failure.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorkbench } from "./lib/buildWorkbench.mjs";

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { findChromium, findLibreOffice } = require("./lib/browsers.cjs");

const [first, ...others] = process.argv.slice(2);
const choice = first === "unit" || first === "e2e" ? first : "all";
const rest = choice === "all" && first !== undefined ? [first, ...others] : others;
const projects = { unit: ["unit", "pane", "excel"], e2e: ["e2e"], all: ["unit", "pane", "excel", "e2e"] }[
  choice
];

const missing = [];
if (projects.includes("e2e") && !findChromium())
  missing.push("a browser (Chromium, Chrome or Edge; set CHROMIUM to its path): the end-to-end tests");
if (!findLibreOffice())
  missing.push("LibreOffice (soffice; set SOFFICE to its path): the tests that open saved workbooks with it");
for (const what of missing) console.log(`\n*** NOT FOUND: ${what} are left out. ***\n`);
if (missing.length > 0 && process.env.CI === "true") {
  console.error("With CI=true nothing may be left out.");
  process.exit(1);
}

const run = (program, parameters) => {
  const { status } = spawnSync(process.execPath, [program, ...parameters], { cwd: root, stdio: "inherit" });
  return status ?? 1;
};

const chosen = findChromium() ? projects : projects.filter((name) => name !== "e2e");
if (chosen.includes("e2e")) {
  const built = run(join(root, "scripts/build.mjs"), ["--officejs", "local"]);
  if (built !== 0) process.exit(built);
  // Once, before suites that run at the same time want it.
  await buildWorkbench();
}
const jest = require.resolve("jest/bin/jest");
process.exit(run(jest, ["--selectProjects", ...chosen, ...rest]));
