// Bundles the workbook engine of the stand-in for Node: build/engine/univer-node.cjs, one CommonJS file.
// Univer's packages are written for bundlers: some of their dependencies are ES modules only, so neither Node nor jest can load them as they stand.
// Called on demand (src/workbench/model/engineNode.ts) and by hand: node scripts/build-engine.cjs
const { execFileSync } = require("node:child_process");
const { existsSync, mkdirSync, renameSync, statSync } = require("node:fs");
const { dirname, join } = require("node:path");

const root = join(__dirname, "..");
const source = join(root, "src", "workbench", "model", "engineParts.ts");
const target = join(root, "build", "engine", "univer-node.cjs");
const inputs = [join(root, "package-lock.json"), source, module.filename];

/** IteratorPrototype.some and the like, which Univer's defined names use and Node 20 does not have. */
const polyfill = `if (typeof Iterator === "undefined") {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  for (const name of ["some", "every", "find", "map", "filter", "forEach", "reduce"])
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, writable: true, value(...rest) { return Array.from(this)[name](...rest); } });
  if (!("toArray" in prototype)) Object.defineProperty(prototype, "toArray", { configurable: true, writable: true, value() { return Array.from(this); } });
}`;

/** The path of the bundle; makes it, in a process of its own, when it is missing or older than what it is made from. */
function builtEngine() {
  const made = existsSync(target) ? statSync(target).mtimeMs : 0;
  if (inputs.some((file) => existsSync(file) && statSync(file).mtimeMs > made))
    execFileSync(process.execPath, [module.filename], { stdio: "inherit" });
  return target;
}

/** Written beside and renamed, so that several processes may do it at once. */
function build() {
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.${process.pid}.tmp`;
  require("esbuild").buildSync({
    entryPoints: [source],
    outfile: draft,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    mainFields: ["module", "main"],
    conditions: ["import"],
    banner: { js: polyfill },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: "none",
    logLevel: "error",
  });
  renameSync(draft, target);
}

module.exports = { builtEngine };
if (require.main === module) build();
