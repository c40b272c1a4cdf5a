// npm run validate: checks manifest.xml offline; with --release, dist/manifest.xml as it would be handed out.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { manifestProblems } from "./lib/manifestRules";

const root = path.join(__dirname, "..");
const release = process.argv.includes("--release");
const file = path.join(root, release ? "dist/manifest.xml" : "manifest.xml");

/** Reads the size out of a PNG's header. */
export function pngSize(icon: string): { width: number; height: number } | undefined {
  const full = path.join(root, icon);
  if (!existsSync(full)) return undefined;
  const header = readFileSync(full).subarray(0, 24);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

async function main(): Promise<void> {
  if (!existsSync(file)) {
    console.error(`${path.relative(root, file)} does not exist. Run npm run build first.`);
    process.exitCode = 2;
    return;
  }
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const problems = manifestProblems(readFileSync(file, "utf8"), {
    packageVersion: version,
    iconSize: pngSize,
    release,
  });
  const read = await OfficeAddinManifest.readManifestFile(file).catch((error: Error) => {
    problems.push(`office-addin-manifest cannot read it: ${error.message}`);
    return undefined;
  });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log(`${path.relative(root, file)} is good: ${read?.displayName ?? ""} ${read?.version ?? ""}.`);
}

void main();
