// Everything that must hold before a change lands: types, lint, format, manifest, then all tests. CI runs exactly this.
import { spawn } from "node:child_process";

/** Each needs one processor: so many at once. */
const AT_ONCE = 2;

/** Runs a script of package.json; `quiet` keeps what it says until it ends. */
function run(script, quiet) {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", script], {
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      shell: process.platform === "win32",
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (status) => {
      console.log(`\n== npm run ${script}${status === 0 ? "" : " failed"}`);
      process.stdout.write(Buffer.concat(said));
      resolve(status === 0);
    });
  });
}

const waiting = ["typecheck", "lint", "format:check", "validate"];
const results = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let script = waiting.shift(); script !== undefined; script = waiting.shift())
      results.push(await run(script, true));
  }),
);
if (!results.every(Boolean)) process.exit(1);
process.exit((await run("test", false)) ? 0 : 1);
