// Builds what a server hands to Excel, into dist/, and the command line, into dist/cli/.
//   npm run build -- [--dev] [--officejs cdn|local] [--origin https://your.server/folder] [--out FOLDER]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values: options } = parseArgs({
  options: {
    dev: { type: "boolean" },
    officejs: { type: "string" },
    origin: { type: "string" },
    out: { type: "string" },
  },
});
const dist = resolve(options.out ?? join(root, "dist"));
const DEVELOPMENT_ORIGIN = "https://localhost:3000";

const webpackArguments = ["--mode", options.dev ? "development" : "production", "--env", `out=${dist}`];
if (options.officejs) webpackArguments.push("--env", `officejs=${options.officejs}`);
const webpack = spawnSync(
  process.execPath,
  [require.resolve("webpack-cli/bin/cli.js"), ...webpackArguments],
  {
    cwd: root,
    stdio: "inherit",
  },
);
if (webpack.status !== 0) process.exit(webpack.status ?? 1);

const { budgetProblems, total, SIZES_FILE } = require("./lib/scriptSizes.cjs");
const sizes = JSON.parse(readFileSync(join(dist, SIZES_FILE), "utf8"));
const kilobytes = (scripts) => `${Math.round(total(scripts) / 1000)} kB`;
if (!options.dev) {
  console.log(
    `Scripts (gzip): ${kilobytes(sizes.first)} before the pane can be used, ${kilobytes(sizes.later)} later, ${kilobytes(sizes.worker)} in the worker.`,
  );
  const breaches = budgetProblems(sizes);
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exit(1);
}

const { buildSync } = require("esbuild");
buildSync({
  entryPoints: [join(root, "src/cli/iisg.ts")],
  outfile: join(dist, "cli/iisg.js"),
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  logLevel: "warning",
});

const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
if (options.origin !== undefined) {
  const origin = options.origin.replace(/\/$/, "");
  if (!/^https:\/\/[^\s"<>]+$/.test(origin)) {
    console.error(`--origin must be an https address without quotes or spaces, not "${options.origin}".`);
    process.exit(2);
  }
  writeFileSync(join(dist, "manifest.xml"), manifest.replaceAll(DEVELOPMENT_ORIGIN, origin));
} else {
  writeFileSync(join(dist, "manifest.xml"), manifest);
}

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const git = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" });
const build = {
  version,
  commit: git.status === 0 ? git.stdout.trim() : "unknown",
  officejs: options.officejs ?? (options.dev ? "local" : "cdn"),
};
writeFileSync(join(dist, "build-info.json"), `${JSON.stringify(build, null, 2)}\n`);

const escaped = (text) => String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const facts = {
  Version: build.version,
  Commit: build.commit,
  "office.js": build.officejs === "local" ? "the copy in this folder" : "from Microsoft's servers",
  Address: options.origin ?? DEVELOPMENT_ORIGIN,
  "Scripts before the pane can be used (gzip)": kilobytes(sizes.first),
};
writeFileSync(
  join(dist, "build-info.html"),
  `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>IISG Mapping: this build</title>
<h1>IISG Mapping: this build</h1>
<dl>
${Object.entries(facts)
  .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
  .join("\n")}
</dl>
<p>The same facts for programs: <a href="build-info.json">build-info.json</a>. The SHA-256 of each file:
<a href="checksums.txt">checksums.txt</a>; check them with <code>sha256sum -c checksums.txt</code>.</p>
<p>The manifest for Excel: <a href="manifest.xml">manifest.xml</a>.</p>
</html>
`,
);

const files = (folder) =>
  readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    return statSync(file).isDirectory() ? files(file) : [file];
  });
const sums = files(dist)
  .filter((file) => !file.endsWith("checksums.txt"))
  .map(
    (file) =>
      `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${relative(dist, file).replaceAll("\\", "/")}`,
  )
  .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, "checksums.txt"), `${sums.join("\n")}\n`);
console.log(
  `Built ${sums.length} files into ${relative(root, dist) || dist} (${build.version}, office.js: ${build.officejs}).`,
);
