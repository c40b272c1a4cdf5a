// Which terms the rows of a workbook name, with their places. Layer: app.
import { findTerm } from "../domain/taxonomy/lookup";
import type { TermUse } from "../domain/taxonomy/checkLists";
import type { Taxonomy } from "../domain/taxonomy/types";
import { columnsOf } from "../domain/template/definitions";
import { sourceRowsOf } from "./registerRows";
import type { Register } from "./register";

/** Terms that cells name with certainty: one, or several separated by semicolons. Words that no list has are left out. */
export function usesOf(register: Register, taxonomy: Taxonomy): TermUse[] {
  return register.tables.flatMap((entry) => {
    const { table } = entry;
    const columns = columnsOf(table.kind).flatMap(({ key, list, type }) => {
      const of = type === "id-list" ? ("needs" as const) : list;
      return of === undefined ? [] : [{ key, list: of }];
    });
    return sourceRowsOf(entry).flatMap(({ values, origin }) =>
      columns.flatMap(({ key, list }) => {
        const value = values[key];
        if (typeof value !== "string") return [];
        const whole = findTerm(taxonomy, list, value);
        const terms =
          whole === undefined
            ? value.split(";").flatMap((part) => findTerm(taxonomy, list, part) ?? [])
            : [whole];
        const where = `${table.sheet} ${origin.rowNumber}`;
        return terms.map(({ code }) => ({ list, code, where }));
      }),
    );
  });
}
