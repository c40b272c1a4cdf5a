// Bundles the workbench page into build/workbench: main.js, main.css, index.html. About a second.
import { build } from "esbuild";
import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const WORKBENCH_FOLDER = join(root, "build/workbench");

/** Source maps are for `npm start`; tests do without. */
export async function buildWorkbench({ sourcemap = false } = {}) {
  mkdirSync(WORKBENCH_FOLDER, { recursive: true });
  await build({
    entryPoints: [join(root, "src/workbench/page/main.ts")],
    outdir: WORKBENCH_FOLDER,
    bundle: true,
    minify: true,
    sourcemap,
    format: "iife",
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
  copyFileSync(join(root, "src/workbench/page/index.html"), join(WORKBENCH_FOLDER, "index.html"));
}
