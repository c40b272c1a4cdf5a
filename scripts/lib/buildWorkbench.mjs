// Bundles the workbench page into build/workbench: main.js, main.css, index.html. Some seconds, or nothing when it is up to date.
import { build } from "esbuild";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isNewer } from "./freshness.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const WORKBENCH_FOLDER = join(root, "build/workbench");
/** What the page is made of; the packages are those of the lock file. */
const SOURCES = ["src", "package-lock.json", "scripts/lib/buildWorkbench.mjs"].map((path) =>
  join(root, path),
);

function isUpToDate() {
  // Written last.
  const page = join(WORKBENCH_FOLDER, "index.html");
  return existsSync(page) && !isNewer(SOURCES, statSync(page).mtimeMs);
}

/** Source maps come with `npm start`; a page that was built without them and is up to date stays without. */
export async function buildWorkbench({ sourcemap = false } = {}) {
  if (isUpToDate()) return;
  // Parts of an older build would stay beside the new ones for ever.
  rmSync(WORKBENCH_FOLDER, { recursive: true, force: true });
  mkdirSync(WORKBENCH_FOLDER, { recursive: true });
  await build({
    entryPoints: [join(root, "src/workbench/page/main.ts")],
    outdir: WORKBENCH_FOLDER,
    bundle: true,
    minify: true,
    sourcemap,
    // What the grid loads only when it is asked for (hyphenation of twenty languages, 5 MB) stays out of main.js.
    format: "esm",
    splitting: true,
    platform: "browser",
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    define: { "process.env.NODE_ENV": '"production"' },
    loader: {
      ".woff": "dataurl",
      ".woff2": "dataurl",
      ".ttf": "dataurl",
      ".svg": "dataurl",
      ".png": "dataurl",
    },
    logLevel: "warning",
    legalComments: "none",
  });
  // As a copy it would keep its own, older date.
  writeFileSync(
    join(WORKBENCH_FOLDER, "index.html"),
    readFileSync(join(root, "src/workbench/page/index.html")),
  );
}
