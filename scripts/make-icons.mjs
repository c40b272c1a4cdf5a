// Draws the ribbon icons of assets/icons/*.svg at every size Office asks for. Run after changing a drawing: node scripts/make-icons.mjs
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { findChromium, CHROMIUM_FLAGS } = require("./lib/browsers.cjs");
const { chromium } = require("playwright-core");

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), ".."), "assets", "icons");
const executablePath = findChromium();
if (!executablePath) throw new Error("No Chromium, Chrome or Edge found: set CHROMIUM to its path.");
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
  const drawing = readFileSync(join(folder, file), "utf8");
  for (const size of [16, 20, 24, 32, 40, 48, 64, 80]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(
      join(folder, file.replace(".svg", `-${size}.png`)),
      await page.screenshot({ omitBackground: true }),
    );
    await page.close();
  }
}
await browser.close();
