// Made-up rows to measure with: the sample's templates, its rows repeated with other identifiers and other words. Layer: app.
import type { Translate } from "../../domain/message";
import { planSample } from "../../domain/sample/planSample";
import type { Area } from "../../domain/sheet/address";
import { overviewAfter } from "../../domain/sheet/overviewAfter";
import type { Plan } from "../../domain/sheet/plan";
import type { CellValue, SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Taxonomy } from "../../domain/taxonomy/types";
import type { ReadRequest } from "../ports";
import { MEASURED_ROWS } from "./measured";
import { readRegister, type Register, type RegisterTable } from "../register";

const VERBS = ["Training", "Workshop", "Study visit", "Equipment", "Manual", "Mentoring", "Assessment"];
const SUBJECTS = [
  "firearms",
  "drug smuggling",
  "cyber crime",
  "asset recovery",
  "document fraud",
  "corruption",
];
const GROUPS = ["police officers", "prosecutors", "judges", "customs officers", "border guards", "analysts"];
const PLACES = ["Tirana", "Sarajevo", "Pristina", "Podgorica", "Skopje", "Belgrade", "Ohrid"];

/** The same rows at every call. @throws Error when the sample itself is broken: a bug. */
export async function measuredRegister(taxonomy: Taxonomy, translate: Translate): Promise<Register> {
  const planned = planSample({ sheets: [], tables: [], names: [] }, taxonomy, translate);
  if (!planned.ok) throw new Error("The sample cannot be planned.");
  const register = await readRegister(portOf(planned.value.plan));
  if (!register.ok) throw new Error("The sample cannot be read.");
  return { ...register.value, tables: register.value.tables.map(enlarged) };
}

/** A workbook that holds what the plan writes, for reading only. */
function portOf(plan: Plan): Parameters<typeof readRegister>[0] {
  const cells = new Map<string, CellValue>();
  const key = (sheet: string, row: number, column: number): string => `${sheet}\n${row}\n${column}`;
  for (const op of plan.ops)
    if (op.kind === "write")
      op.values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value !== null && typeof value !== "object")
            cells.set(key(op.sheet, op.top + r, op.left + c), value);
        }),
      );
  const overview = overviewAfter({ sheets: [], tables: [], names: [] }, plan.ops);
  const valuesOf = (sheet: string, { top, left, rows, columns }: Area): CellValue[][] =>
    Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_cell, c) => cells.get(key(sheet, top + r, left + c)) ?? null),
    );
  return {
    overview: async () => overview,
    read: async (requests: readonly ReadRequest[]) =>
      requests.flatMap(({ sheet, area }): SheetSnapshot[] =>
        area === undefined ? [] : [{ sheet, top: area.top, left: area.left, values: valuesOf(sheet, area) }],
      ),
  };
}

function enlarged({ table, data }: RegisterTable): RegisterTable {
  const wanted =
    table.kind === "needs" ? MEASURED_ROWS.needs : table.kind === "responses" ? MEASURED_ROWS.responses : 0;
  if (data === undefined || wanted === 0) return { table };
  const filled = data.values.filter((row) => row.some((value) => value !== null));
  const title = (table.columns["title"] ?? -1) - data.left;
  const values = Array.from({ length: wanted }, (_row, at) => {
    const copy = Math.floor(at / filled.length);
    const row = filled[at % filled.length] ?? [];
    return row.map((value, column) =>
      column === title ? titleOf(at) : typeof value === "string" ? renumbered(value, copy) : value,
    );
  });
  const area = { ...(table.data ?? { top: data.top, left: data.left, columns: 0 }), rows: wanted };
  return { table: { ...table, data: area }, data: { ...data, values } };
}

/** "SC-REG-2018-001" of the third copy is "SC-REG-2018-3001", wherever it is named. */
function renumbered(text: string, copy: number): string {
  return copy === 0
    ? text
    : text.replace(
        /\b((?:R-)?SC-(?:[A-Z]+-)?(?:\d{4}-)?)(\d{3,4})\b/g,
        (_all, head: string, no: string) => `${head}${copy}${no}`,
      );
}

/** Every twentieth action is named like an earlier one. */
function titleOf(at: number): string {
  const no = at % 20 === 19 ? at - 19 : at;
  const pick = (words: readonly string[], divisor: number): string =>
    words[Math.floor(no / divisor) % words.length] ?? "";
  return `${pick(VERBS, 1)} for ${pick(GROUPS, 7)} on ${pick(SUBJECTS, 42)} in ${pick(PLACES, 252)}, lot ${no}`;
}
