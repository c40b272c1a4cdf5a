// The add-in as the workbench serves it: built into dist/ with its own copy of office.js, and built again when a source is newer.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isNewer } from "./freshness.mjs";

const require = createRequire(import.meta.url);
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
/** Rooms that are no part of what Excel loads. */
const ELSEWHERE = new Set(["workbench", "cli"]);

/** Why dist/ cannot be served as it is, or undefined. */
export function staleReason() {
  const page = join(root, "dist/taskpane.html");
  if (!existsSync(page)) return "there is no build yet";
  if (!existsSync(join(root, "dist/office-js")))
    return "the last build takes office.js from Microsoft's servers";
  const built = statSync(page).mtimeMs;
  const sources = [
    ...readdirSync(join(root, "src"))
      .filter((room) => !ELSEWHERE.has(room))
      .map((room) => join(root, "src", room)),
    join(root, "assets"),
    join(root, "webpack.config.js"),
    join(root, "package.json"),
  ];
  return isNewer(sources, built) ? "sources are newer than the last build" : undefined;
}

/** Builds where needed. Gives an error sentence when the build failed, else undefined. */
export function ensureAddIn(say) {
  const reason = staleReason();
  if (reason === undefined) return undefined;
  say(`Building the add-in: ${reason}.`);
  const cli = join(
    dirname(require.resolve("webpack-cli/package.json")),
    JSON.parse(readFileSync(require.resolve("webpack-cli/package.json"), "utf8")).bin["webpack-cli"],
  );
  const { status } = spawnSync(process.execPath, [cli, "--mode", "development", "--env", "officejs=local"], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0 ? undefined : "The add-in could not be built; the messages above say why.";
}
