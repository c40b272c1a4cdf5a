// Everything that must hold before a change lands: types, lint, format, manifest, all tests. CI runs exactly this.
import { spawnSync } from "node:child_process";

for (const script of ["typecheck", "lint", "format:check", "validate", "test"]) {
  console.log(`\n== npm run ${script}`);
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error(`npm run ${script} failed.`);
    process.exit(status ?? 1);
  }
}
