// Ends the sideloading that start-excel began, with Microsoft's debugging tool.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "npx",
  ["--yes", "office-addin-debugging@6", "stop", "manifest.xml", ...process.argv.slice(2)],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
  },
);
process.exit(status ?? 1);
