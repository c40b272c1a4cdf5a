// What every command of `iisg` shares: options, files, output, the words of messages. Layer: cli.
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ParseArgsConfig } from "node:util";
import { parseArgs } from "node:util";
import type { Clock } from "../app/ports";
import type { Register } from "../app/register";
import type { Message, Translate } from "../domain/message";
import type { Result } from "../domain/result";
import { LANGUAGES } from "../domain/taxonomy/types";
import { registerOfBytes } from "../file/returnedFile";
import { translatorFor } from "../i18n/catalogues";
import { resolveLocale, type Locale } from "../i18n/locale";

export interface Command {
  readonly name: string;
  /** After the name, as the usage line shows it. */
  readonly usage: string;
  /** @returns the exit code 0 or 1. @throws CommandFailure for exit 2. */
  run(parameters: string[]): Promise<number>;
}

/** One clear sentence; the program ends with exit 2 and leaves no output file behind. */
export class CommandFailure extends Error {}

export function usageOf(command: Command): string {
  return `iisg ${command.name} ${command.usage}`;
}

let words = translatorFor("en");

/** Messages in the language that `--lang` asked for, English without it. */
export const translate: Translate = (message) => words(message);

export const clock: Clock = {
  today: () => new Date().toISOString().slice(0, 10),
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
};

export function sentences(messages: readonly Message[]): string {
  return messages.map(translate).join(" ");
}

/** The value of a result, or exit 2 with its problems; `about` (a file) is named before the sentence. */
export function valueOf<T>(result: Result<T>, about?: string): T {
  if (result.ok) return result.value;
  throw new CommandFailure(
    about === undefined ? sentences(result.problems) : `${about}: ${sentences(result.problems)}`,
  );
}

type OptionValue<O> = O extends { type: "boolean" }
  ? boolean
  : O extends { multiple: true }
    ? string[]
    : string;

/** What was asked: values of options by name, and the words beside them. */
interface Parameters<T> {
  readonly values: { readonly [K in keyof T]?: OptionValue<T[K]> };
  readonly positionals: readonly string[];
}

/**
 * Options and words of a command line; an unknown option is exit 2 with the usage. Every command takes `--lang`: the language of
 * findings, of reasons and of what is written into workbooks. What the command itself says stays English.
 */
export function readParameters<T extends NonNullable<ParseArgsConfig["options"]>>(
  command: Command,
  parameters: string[],
  options: T,
): Parameters<T> {
  let read;
  try {
    read = parseArgs({
      args: parameters,
      options: { ...options, lang: { type: "string" as const } },
      allowPositionals: true,
      strict: true,
    });
  } catch (failure) {
    const what = failure instanceof Error ? failure.message.replace(/\. To specify.*/s, ".") : "";
    throw new CommandFailure(`${what} Usage: ${usageOf(command)}`);
  }
  const { lang } = read.values as { readonly lang?: string };
  if (lang !== undefined) words = translatorFor(languageOf(lang));
  return read as unknown as Parameters<T>;
}

/** The language that a tag such as "sr-Latn", "mk" or "sq-XK" names. @throws CommandFailure for any other. */
export function languageOf(tag: string): Locale {
  const found = resolveLocale([tag]);
  if (found === "en" && !/^en\b/i.test(tag))
    throw new CommandFailure(`--lang takes ${LANGUAGES.join(", ")}, not "${tag}".`);
  return found;
}

/** @throws CommandFailure when the file cannot be read. */
export function readInput(file: string): Uint8Array {
  try {
    const before = statSync(file);
    if (before.isDirectory()) throw new CommandFailure(`${file} is a folder; name the files in it.`);
    const bytes = readFileSync(file);
    const after = statSync(file);
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new CommandFailure(
        `${file} was changed while it was read. Wait until it is saved or copied, and try again.`,
      );
    return bytes;
  } catch (failure) {
    if (failure instanceof CommandFailure) throw failure;
    const code = (failure as NodeJS.ErrnoException).code;
    throw new CommandFailure(
      code === "ENOENT" ? `${file} does not exist.` : `${file} cannot be read (${code ?? "unknown reason"}).`,
    );
  }
}

/** Writes whole or not at all: into a file beside it first, then renamed. */
export function writeOutput(file: string, bytes: Uint8Array | string): void {
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}`);
  try {
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (failure) {
    rmSync(beside, { force: true });
    const code = (failure as NodeJS.ErrnoException).code;
    throw new CommandFailure(
      `${file} cannot be written (${code ?? "unknown reason"}). Is the folder there, and is the file closed?`,
    );
  }
}

/**
 * Writes files into a folder, whole or not at all; the folder is made where it is not there. Gives their names with the folder.
 * @throws CommandFailure when one of them is there already or cannot be written; those written before are taken away again.
 */
export function writeFolder(folder: string, files: Readonly<Record<string, Uint8Array | string>>): string[] {
  const names = Object.keys(files).map((name) => join(folder, name));
  const taken = names.find((name) => existsSync(name));
  if (taken !== undefined)
    throw new CommandFailure(`${taken} is there already; nothing was written. Name another folder.`);
  const isNew = !existsSync(folder);
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      writeOutput(join(folder, name), content);
      written.push(join(folder, name));
    }
  } catch (failure) {
    for (const name of written) rmSync(name, { force: true });
    if (isNew) rmSync(folder, { force: true, recursive: true });
    if (failure instanceof CommandFailure) throw failure;
    const code = (failure as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new CommandFailure(`The folder ${folder} cannot be made (${code}); nothing was written.`);
  }
  return written;
}

export async function registerOfFile(file: string): Promise<Register> {
  return valueOf(await registerOfBytes(readInput(file)), file);
}

/** With --json one document on stdout and nothing else; else lines for people. */
export function print(json: boolean | undefined, document: unknown, lines: () => readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${lines().join("\n")}\n`);
}
