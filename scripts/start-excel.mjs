// Sideloads the add-in into Excel on this machine with Microsoft's debugging tool, which is fetched when first needed: it brings a
// native module that does not build everywhere, so it is not a dependency (docs/decisions/0003-dependencies.md).
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "npx",
  ["--yes", "office-addin-debugging@6", "start", "manifest.xml", "desktop", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
process.exit(status ?? 1);
