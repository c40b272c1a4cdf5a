// Puts into package-lock.json the optional packages of other platforms that a registry mirror did not know when the lock was made:
// `npm ci` refuses a lock without them. Versions are exact in the packages that ask for them. Run after `npm install`:
// node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from "node:fs";

const PLATFORMS = [
  "darwin",
  "linux",
  "win32",
  "freebsd",
  "openbsd",
  "netbsd",
  "android",
  "aix",
  "sunos",
  "openharmony",
];
const PROCESSORS = [
  "x64",
  "arm64",
  "ia32",
  "arm",
  "ppc64",
  "s390x",
  "loong64",
  "riscv64",
  "mips64el",
  "wasm32",
];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const added = {};
for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d+\.\d+\.\d+/.test(version)) continue;
    const known = [`${place}/node_modules/${name}`, `node_modules/${name}`].some((key) => lock.packages[key]);
    if (known) continue;
    const words = name.split(/[-/]/);
    const os = PLATFORMS.filter((platform) => words.includes(platform));
    const cpu = PROCESSORS.filter((processor) => words.includes(processor));
    added[`node_modules/${name}`] = {
      version,
      ...(cpu.length > 0 ? { cpu } : {}),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      ...(os.length > 0 ? { os } : {}),
    };
  }
}
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} optional packages of other platforms added.`);
