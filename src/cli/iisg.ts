// `iisg`, the command line over .xlsx files: templates out, files checked, duplicates and gaps computed. Composition root.
// Exit 0: done, nothing wrong; 1: done, and errors were found; 2: could not be done, one sentence on stderr.
import { answerCommand } from "./commands/answer";
import { checkCommand } from "./commands/check";
import { consolidateCommand } from "./commands/consolidate";
import { duplicatesCommand } from "./commands/duplicates";
import { exportCommand } from "./commands/exportView";
import { gapCommand } from "./commands/gap";
import { importCommand } from "./commands/importPlan";
import { listsCommand } from "./commands/lists";
import { migrateCommand } from "./commands/migrate";
import { suggestCommand } from "./commands/suggest";
import { templateCommand } from "./commands/template";
import type { Command } from "./command";
import { CommandFailure, usageOf } from "./command";
import { LANGUAGES } from "../domain/taxonomy/types";

const COMMANDS: Readonly<Record<string, Command>> = {
  template: templateCommand,
  check: checkCommand,
  consolidate: consolidateCommand,
  duplicates: duplicatesCommand,
  gap: gapCommand,
  import: importCommand,
  suggest: suggestCommand,
  answer: answerCommand,
  lists: listsCommand,
  migrate: migrateCommand,
  export: exportCommand,
};

async function main([name, ...parameters]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : COMMANDS[name];
  if (command === undefined) {
    const asked = name === undefined || name === "help" || name === "--help";
    const lines = Object.values(COMMANDS).map((entry) => `  ${usageOf(entry)}`);
    const text = [`Usage: iisg COMMAND ... [--lang ${LANGUAGES.join("|")}]`, ...lines].join("\n");
    if (asked) {
      process.stdout.write(`${text}\n`);
      return 0;
    }
    process.stderr.write(`There is no command "${name}". Known: ${Object.keys(COMMANDS).join(", ")}.\n`);
    return 2;
  }
  if (parameters.some((word) => word === "--help" || word === "-h")) {
    process.stdout.write(`Usage: ${usageOf(command)} [--lang ${LANGUAGES.join("|")}]\n`);
    return 0;
  }
  try {
    return await command.run([...parameters]);
  } catch (failure) {
    if (!(failure instanceof CommandFailure)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    return 2;
  }
}

// A reader that stops early ("| head") is no failure.
process.stdout.on("error", (failure: NodeJS.ErrnoException) => {
  if (failure.code !== "EPIPE") throw failure;
  process.exit();
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (failure: unknown) => {
    const what = failure instanceof Error ? failure.message : String(failure);
    process.stderr.write(`Something went wrong inside the program, and nothing was written: ${what}\n`);
    if (process.env["IISG_TRACE"] !== undefined && failure instanceof Error)
      process.stderr.write(`${failure.stack ?? ""}\n`);
    process.exitCode = 2;
  },
);
