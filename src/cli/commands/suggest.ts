// iisg suggest: the official term for what somebody wrote. Layer: cli.
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { splitNames } from "../../domain/taxonomy/splitNames";
import { makeSuggester, askingSuggester } from "../../domain/taxonomy/suggest";
import type { Suggester } from "../../domain/taxonomy/suggestTypes";
import type { ListId, Term } from "../../domain/taxonomy/types";
import { LIST_IDS } from "../../domain/taxonomy/types";
import type { Command } from "../command";
import { CommandFailure, print, readInput, readParameters } from "../command";

export const suggestCommand: Command = {
  name: "suggest",
  usage: "LIST TEXT... | --terms FILE.json TEXT... [--json]",
  run(parameters) {
    const { values, positionals } = readParameters(suggestCommand, parameters, {
      json: { type: "boolean" },
      terms: { type: "string" },
    });
    const [list, ...texts] =
      values.terms === undefined ? positionals : ["", ...positionals.filter((word) => !isList(word))];
    if (texts.length === 0)
      throw new CommandFailure(
        `Name a list and what was written. Usage: iisg suggest ${suggestCommand.usage}`,
      );
    const suggest =
      values.terms === undefined ? suggesterOfList(list ?? "") : makeSuggester(readTerms(values.terms));
    const answers = texts.map((text) => ({
      text,
      parts: splitNames(text, suggest).parts.map(
        ({ text: part, code, label, confidence, why, proposals }) => {
          const others = proposals.map((proposal) => ({
            code: proposal.code,
            label: proposal.label,
            confidence: proposal.confidence,
          }));
          // Names of several terms are asked, never guessed.
          const isAsked = proposals.length > 1 && proposals[1]?.confidence === confidence;
          return isAsked
            ? { text: part, code: null, label: null, confidence, why, others }
            : {
                text: part,
                code,
                label,
                confidence,
                why,
                ...(others.length > 1 ? { others: others.slice(1) } : {}),
              };
        },
      ),
    }));
    print(values.json, { answers }, () =>
      answers.flatMap(({ text, parts }) => [
        text,
        ...parts.map(({ text: part, code, label, confidence, why, others }) => {
          if (others !== undefined && code === null)
            return `  ${part} -> not certain, choose: ${others.map((each) => `${each.code} ${each.label}`).join(" | ")}`;
          return `  ${part} -> ${code === null ? "no proposal" : `${code} ${label} (${Math.round(confidence * 100)} %, ${why})`}`;
        }),
      ]),
    );
    return Promise.resolve(0);
  },
};

function isList(word: string): word is ListId {
  return (LIST_IDS as readonly string[]).includes(word);
}

function suggesterOfList(name: string): Suggester {
  if (!isList(name)) throw new CommandFailure(`There is no list "${name}". Known: ${LIST_IDS.join(", ")}.`);
  return askingSuggester(BUILTIN_TAXONOMY, name);
}

/** Another vocabulary: [{code, label, aliases: [..]}]. */
function readTerms(file: string): Term[] {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(readInput(file)));
  } catch (failure) {
    if (failure instanceof CommandFailure) throw failure;
    throw new CommandFailure(
      `${file} is not JSON. It should hold [{"code": "...", "label": "...", "aliases": ["..."]}].`,
    );
  }
  if (!Array.isArray(content)) throw new CommandFailure(`${file} should hold a list of terms.`);
  return content.map((entry: unknown, index): Term => {
    const { code, label, aliases } = (typeof entry === "object" && entry !== null ? entry : {}) as Record<
      string,
      unknown
    >;
    if (typeof code !== "string" || typeof label !== "string" || code === "" || label === "")
      throw new CommandFailure(`Term ${index + 1} of ${file} has no code or no label.`);
    const texts = Array.isArray(aliases)
      ? aliases.filter((alias): alias is string => typeof alias === "string")
      : [];
    return {
      code,
      label,
      standing: "proposed",
      source: file,
      aliases: texts.map((text) => ({ text, kind: "variant" as const })),
    };
  });
}
