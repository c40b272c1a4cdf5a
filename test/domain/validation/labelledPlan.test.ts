// The labelled rows of a real plan, where somebody has them: IISG_LABELLED names their folder.
import { existsSync } from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";

const folder = process.env["IISG_LABELLED"] ?? "";
const here = folder !== "" && existsSync(path.join(folder, "anomalies.json"));
const root = path.resolve(__dirname, "../../..");

(here ? test : test.skip)(
  "every fault of the document that a row or several rows can show is found (needs IISG_LABELLED)",
  () => {
    const out = execFileSync(
      process.execPath,
      [path.join(root, "scripts/run.mjs"), "bench/printAnomalies.ts", folder],
      { cwd: root, encoding: "utf8" },
    );
    const figures = JSON.parse(out) as { asked: number; found: number; missed: string[] };
    expect(figures.missed).toEqual([]);
    expect(figures.asked).toBeGreaterThan(0);
  },
);
