// A module of the bench with all it imports in one piece, as what ships is: where files are translated one by one, each use of a name
// from another file costs a call.
import { buildSync } from "esbuild";
import { createRequire } from "node:module";
import path from "node:path";

/** @param file relative to bench/. @throws Error when it cannot be bundled. */
export function bundled<T>(file: string): T {
  const root = path.join(__dirname, "../..");
  const source = path.join(root, "bench", file);
  const outfile = path.join(root, "build/bench", `${path.basename(file, ".ts")}.cjs`);
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    define: { __dirname: JSON.stringify(path.dirname(source)) },
  });
  return createRequire(outfile)(outfile) as T;
}
