// Cells that hold several IDs or shares. Layer: domain/record.
import { message } from "../message";
import { findTerm } from "../taxonomy/lookup";
import { suggestFor } from "../taxonomy/suggest";
import type { ListId, Taxonomy } from "../taxonomy/types";
import { certain, EMPTY_READING, unclear } from "./reading";
import type { Reading } from "./reading";
import type { Share } from "./types";

/** IDs of a cell, parted by `;` `,` new line or space around them; each once, trailing dots and blanks gone, case kept. */
export function readIds(text: string): readonly string[] {
  if (ONE_PLAIN_ID.test(text)) return [text];
  const ids = text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .split(/[;,\s]+/)
    .map((id) => id.trim().replace(/\.+$/, ""))
    .filter((id) => id !== "");
  return [...new Set(ids)];
}

/** Nothing in it parts it or is written otherwise. */
const ONE_PLAIN_ID = /^[A-Za-z0-9.-]*[A-Za-z0-9-]$/;

export interface ShareOptions {
  readonly taxonomy?: Taxonomy;
  /** The list whose codes the shares name; left out: any ID. */
  readonly list?: ListId;
}

/**
 * Shares in percent: "AL 40; BA 60", "AL: 33,33 %", "SC-AL-2024-007 = 50". Not read when one part is not understood or a name
 * occurs twice; whether they add up to 100 is for the rules.
 */
export function readShares(text: string, { taxonomy, list }: ShareOptions = {}): Reading<readonly Share[]> {
  const parts = text
    .split(/[;\r\n]+|,(?=\s*\p{L})/u)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length === 0) return EMPTY_READING;
  const shares: Share[] = [];
  for (const part of parts) {
    const share = readShare(part, taxonomy, list);
    if (share === undefined || shares.some(({ code }) => code === share.code))
      return unclear([], message("reading.shares", { text: part }));
    shares.push(share);
  }
  return certain(shares);
}

function readShare(
  part: string,
  taxonomy: Taxonomy | undefined,
  list: ListId | undefined,
): Share | undefined {
  const after = /^(.+?)\s*[:=\s]\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(part);
  const before = after === null ? /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%\s*(.+)$/.exec(part) : null;
  const [name, whole, cents] =
    after !== null ? [after[1], after[2], after[3]] : [before?.[3], before?.[1], before?.[2]];
  if (name === undefined || whole === undefined) return undefined;
  const hundredths = Number(whole) * 100 + Number((cents ?? "").padEnd(2, "0"));
  const bare = name
    .trim()
    .replace(/\s*[:=\u2013-]$/, "")
    .trim();
  const code = taxonomy === undefined || list === undefined ? bare : shareCode(taxonomy, list, bare);
  return code === undefined || hundredths > 10_000 ? undefined : { code, hundredths };
}

function shareCode(taxonomy: Taxonomy, list: ListId, name: string): string | undefined {
  const term = findTerm(taxonomy, list, name);
  if (term !== undefined) return term.code;
  const [best] = suggestFor(taxonomy, list, name);
  return best !== undefined && best.confidence >= 0.9 ? best.code : undefined;
}
