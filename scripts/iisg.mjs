// Runs the command line from its source: node scripts/iisg.mjs COMMAND ... It is bundled once per state of the source and kept,
// since reading hundreds of small files takes longer than most commands.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cache = join(root, "node_modules", ".cache", "iisg-mapping");

/** What the bundle is made from, by name, size and time of each file. */
function stateOfSource() {
  const hash = createHash("sha256");
  const source = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true });
  const files = source.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.sort(), join(root, "package-lock.json")]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

async function bundled() {
  const file = join(cache, `iisg-${stateOfSource()}.cjs`);
  if (existsSync(file)) return file;
  const { build } = await import("esbuild");
  mkdirSync(cache, { recursive: true });
  // Whole or not at all: several processes may make it at once.
  const beside = join(cache, `.${process.pid}.cjs`);
  await build({
    entryPoints: [join(root, "src", "cli", "iisg.ts")],
    outfile: beside,
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  renameSync(beside, file);
  for (const old of readdirSync(cache))
    if (old.startsWith("iisg-") && old !== basename(file)) rmSync(join(cache, old), { force: true });
  return file;
}

const { status, signal } = spawnSync(
  process.execPath,
  ["--max-old-space-size=8192", await bundled(), ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exit(signal ? 2 : (status ?? 2));
