// Whether something that was built is still newer than what it was built from.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The newest change below a path, in milliseconds since 1970. */
function newestChange(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

/** Whether any of the sources changed after `built` (milliseconds since 1970). */
export function isNewer(sources, built) {
  return Math.max(...sources.map(newestChange)) > built;
}
