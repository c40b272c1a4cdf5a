// Runs the command line as a user does, in its own process. Layer: test support.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export interface Ran {
  /** The exit code; null when the process was killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const ROOT = resolve(__dirname, "..", "..");
const MOST_OUTPUT = 64 * 1024 * 1024;

export function iisg(...parameters: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/iisg.mjs", ...parameters], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT,
  });
  return { status, stdout, stderr };
}
