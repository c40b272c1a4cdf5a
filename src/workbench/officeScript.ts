// office-script: runs a plain Office.js script with Microsoft's library against the stand-in. Layer: workbench (program).
//   npm run -s office-script -- SCRIPT.js [WORKBOOK.xlsx] [--save OUT.xlsx]
// Exit 0; 1 with the Office error, its code and debugInfo; 2 when a file cannot be read or written.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import vm from "node:vm";
import { parseArgs } from "node:util";
import { createModel } from "./model/createModel";
import type { WorkbookModel } from "./model/workbookModel";
import { startExcel } from "./nodeHost";
import { loadXlsx } from "./xlsx/loadXlsx";
import { saveXlsx } from "./xlsx/saveXlsx";

class Refusal extends Error {}

interface OfficeError {
  readonly code?: string;
  readonly message: string;
  readonly debugInfo?: unknown;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { save: { type: "string" } },
    allowPositionals: true,
  });
  const [script, workbook] = positionals;
  if (script === undefined)
    throw new Refusal(
      "Name a script: npm run -s office-script -- SCRIPT.js [WORKBOOK.xlsx] [--save OUT.xlsx]",
    );
  for (const file of [script, ...(workbook === undefined ? [] : [workbook])])
    if (!existsSync(file)) throw new Refusal(`${file} does not exist.`);
  const model = createModel();
  if (workbook !== undefined) await open(workbook, model);
  const host = startExcel(model);
  try {
    await run(readFileSync(script, "utf8"), script, host);
    await host.server.idle();
  } catch (failure) {
    process.stderr.write(`${describe(failure)}\n`);
    return 1;
  } finally {
    host.dispose();
  }
  if (values.save !== undefined) {
    writeFileSync(values.save, await saveXlsx(model));
  }
  model.dispose();
  return 0;
}

async function open(file: string, model: WorkbookModel): Promise<void> {
  try {
    await loadXlsx(new Uint8Array(readFileSync(file)), model);
  } catch (failure) {
    throw new Refusal(
      `${file} cannot be read as a workbook: ${failure instanceof Error ? failure.message : String(failure)}`,
    );
  }
}

/** Runs the text with the globals a page would have; a top-level `main` is called, and everything it starts is awaited. */
async function run(
  text: string,
  file: string,
  host: { Excel: unknown; Office: unknown; OfficeExtension: unknown },
): Promise<void> {
  const started: Promise<unknown>[] = [];
  const unhandled: unknown[] = [];
  const Excel = host.Excel as { run: (...parameters: unknown[]) => Promise<unknown> };
  const original = Excel.run;
  // A script may call Excel.run without waiting for it: it is awaited all the same. A failure that the script itself caught is
  // none of ours; one that nobody caught comes back through the process.
  Excel.run = (...parameters) => {
    const promise = original.apply(Excel, parameters);
    started.push(
      promise.then(
        () => undefined,
        () => undefined,
      ),
    );
    return promise.then((value) => value);
  };
  process.on("unhandledRejection", (reason) => unhandled.push(reason));
  const sandbox = vm.createContext({
    Excel,
    Office: host.Office,
    OfficeExtension: host.OfficeExtension,
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
  });
  const wrapped = `(async () => {\n${text}\n;if (typeof main === "function") await main();\n})()`;
  await (vm.runInContext(wrapped, sandbox, { filename: file, lineOffset: -1 }) as Promise<unknown>);
  for (let index = 0; index < started.length; index++) await started[index];
  // Rejections are told after the microtasks of the turn in which they happened.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (unhandled.length > 0) throw unhandled[0];
}

function describe(failure: unknown): string {
  const error = failure as OfficeError;
  const code = error.code === undefined ? "" : `${error.code}: `;
  const debug = error.debugInfo === undefined ? "" : `\n${JSON.stringify(error.debugInfo, null, 2)}`;
  return `${code}${error.message ?? String(failure)}${debug}`;
}

main().then(
  (code) => process.exit(code),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(failure instanceof Refusal ? 2 : 1);
  },
);
