// Runs a TypeScript program of this repository in Node: node scripts/run.mjs FILE.ts [ARG ...].
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const [program, ...rest] = process.argv.slice(2);
const { status, signal } = spawnSync(
  process.execPath,
  ["--max-old-space-size=8192", "--import", loader, join(root, program), ...rest],
  { stdio: "inherit" },
);
process.exit(signal ? 2 : (status ?? 2));
