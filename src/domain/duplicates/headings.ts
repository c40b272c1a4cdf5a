// Headings: words above many rows that belong to none of them, as a column or as the lead-in of a list. Layer: domain/duplicates.
import { fold } from "../taxonomy/fold";
import type { ComparableRow } from "./types";
import { rawWords } from "./words";

/** A row with the words that are its own, and the heading it stands under. */
export interface HeadedRow {
  readonly title: string;
  readonly text: string;
  /** As written; "" when the row has none. */
  readonly heading: string;
  /** The heading folded, for comparing. */
  readonly key: string;
}

/** "Reports on trends, including: - report on vehicles", "(Project) - course": what stands before the bullet. */
const LEAD_IN = /^([\s\S]{8,240}?(?:[:)]|\n))\s*[-–•*]\s+([\s\S]+)$/;

/**
 * Takes headings off the rows: a whole column whose values stand above many rows, and a lead-in before a bullet that two rows or
 * more share. A lead-in of one row only is part of its text.
 */
export function withoutHeadings(rows: readonly ComparableRow[]): HeadedRow[] {
  const column = findHeadingColumn(rows);
  const leads = new Map<string, number>();
  const split = rows.map((row) => {
    const own = ownTexts(row, column);
    const match = LEAD_IN.exec(own.title);
    const lead = match?.[1] ?? "";
    const key = rawWords(fold(lead)).join(" ");
    if (key !== "") leads.set(key, (leads.get(key) ?? 0) + 1);
    return { own, lead, key, rest: match?.[2] ?? "" };
  });
  return split.map(({ own, lead, key, rest }) => {
    if ((leads.get(key) ?? 0) < 2) return own;
    return {
      title: rest,
      text: own.text,
      heading: own.heading === "" ? lead : `${own.heading} ${lead}`,
      key: own.key === "" ? key : own.key,
    };
  });
}

function ownTexts(row: ComparableRow, column: "title" | "text" | undefined): HeadedRow {
  const title = row.title ?? "";
  const text = row.text ?? "";
  if (column === undefined || title.trim() === "" || text.trim() === "")
    return { title, text, heading: "", key: "" };
  const heading = column === "title" ? title : text;
  return {
    title: column === "title" ? text : title,
    text: "",
    heading,
    key: rawWords(fold(heading)).join(" "),
  };
}

/** A column is a heading when its values stand on three rows each on average, while the other column tells the rows apart. */
function findHeadingColumn(rows: readonly ComparableRow[]): "title" | "text" | undefined {
  const both = rows.filter((row) => (row.title ?? "").trim() !== "" && (row.text ?? "").trim() !== "");
  if (both.length < 12 || both.length * 2 < rows.length) return undefined;
  const titles = new Set(both.map((row) => row.title)).size / both.length;
  const texts = new Set(both.map((row) => row.text)).size / both.length;
  if (titles <= 0.34 && texts >= 0.8) return "title";
  if (texts <= 0.34 && titles >= 0.8) return "text";
  return undefined;
}
