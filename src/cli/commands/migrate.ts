// iisg migrate: an older template brought up to the current version, as a new file beside the one that was sent. Layer: cli.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { migrationOf } from "../../app/migration";
import { TEMPLATE_VERSION } from "../../domain/template/definitions";
import { applyToXlsx } from "../../file/applyToXlsx";
import { registerOfBytes } from "../../file/returnedFile";
import type { Command } from "../command";
import {
  CommandFailure,
  print,
  readInput,
  readParameters,
  translate,
  valueOf,
  writeOutput,
} from "../command";

export const migrateCommand: Command = {
  name: "migrate",
  usage: "FILE.xlsx -o NEW.xlsx [--json] | FILE.xlsx --preview [--json]",
  async run(parameters) {
    const { values, positionals } = readParameters(migrateCommand, parameters, {
      output: { type: "string", short: "o" },
      preview: { type: "boolean" },
      json: { type: "boolean" },
    });
    const [file, ...more] = positionals;
    const { output } = values;
    if (file === undefined || more.length > 0)
      throw new CommandFailure(`Name one workbook. Usage: iisg migrate ${migrateCommand.usage}`);
    if (output === undefined && values.preview !== true)
      throw new CommandFailure(
        "Say where the new file goes: -o NEW.xlsx. The file you name is never changed.",
      );
    if (output !== undefined && (resolve(output) === resolve(file) || existsSync(output)))
      throw new CommandFailure(
        `${output} is there already; nothing was written. The file that was sent is kept: name a new one.`,
      );
    const bytes = readInput(file);
    const register = valueOf(await registerOfBytes(bytes), file);
    const { plan, from, tables } = valueOf(migrationOf(register, translate), file);
    const isCurrent = plan.ops.length === 0;
    const writes = !isCurrent && output !== undefined && values.preview !== true;
    const skipped: { sheet: string; cell: string }[] = [];
    if (writes) {
      const made = valueOf(applyToXlsx(bytes, plan), file);
      skipped.push(...made.report.skippedCells);
      writeOutput(output, made.bytes);
    }
    const steps = plan.preview.map(translate);
    const written = writes ? output : null;
    print(values.json, { file, from, to: TEMPLATE_VERSION, tables, steps, skipped, output: written }, () => [
      `${file}: ${tables} tables of version ${from.join(", ")}.`,
      ...steps.map((step) => `  ${step}`),
      isCurrent
        ? "Nothing was written: there is nothing to do."
        : written === null
          ? "Preview only: nothing was written."
          : `Written: ${written}. ${file} is as it was.`,
    ]);
    return 0;
  },
};
