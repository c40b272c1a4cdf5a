// The engine for Node, jest and tsx: Univer bundled once into one CommonJS file, made on demand by scripts/build-engine.cjs. Layer: workbench/model.

import { createRequire } from "node:module";
import type { EngineParts } from "./engineParts";

let loaded: EngineParts | undefined;

/** The engine, bundled first if the bundle is missing or older than the lock file (about a second, once). */
export function engineForNode(): EngineParts {
  if (!loaded) {
    const load = createRequire(__filename);
    const { builtEngine } = load("../../../scripts/build-engine.cjs") as { builtEngine: () => string };
    ({ engineParts: loaded } = load(builtEngine()) as { engineParts: EngineParts });
  }
  return loaded;
}
