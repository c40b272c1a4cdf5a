// Formulas behind drop-downs, the dependent ones too: plain functions that Excel and LibreOffice know. Layer: domain/template.
import { columnLetters } from "../sheet/address";
import { codeName, groupName, hasGroups, listName } from "../taxonomy/listSheet";
import type { ListId } from "../taxonomy/types";
import type { ColumnDefinition } from "./types";

/** Excel takes at most 255 characters in a validation formula. */
export const MAX_VALIDATION_FORMULA = 255;

/**
 * The source of a column's drop-down, relative to the first row of the area (`row`, 1-based), or undefined when the column has
 * none. A list with a parent column shows the children of the parent's cell; failing that the terms of the row's pillar that
 * have no parent; failing that the whole list. No INDIRECT, no wildcards but the asterisk of Kosovo*, no array formulas.
 */
export function dropDownSource(
  column: ColumnDefinition,
  onSheet: readonly ColumnDefinition[],
  row: number,
  left = 0,
): string | undefined {
  const cellOf = (key: string): string | undefined => {
    const index = onSheet.findIndex((one) => one.key === key);
    return index < 0 ? undefined : `$${columnLetters(left + index)}${row}`;
  };
  if (column.type === "id-list") {
    const pillar = cellOf("pillar");
    return pillar === undefined
      ? `=${codeName("needs")}`
      : `=${childrenOrAll(codeName("needs"), groupName("needs"), [firstOf(pillar)])}`;
  }
  if (column.list === undefined) return undefined;
  const parent = column.parentColumn === undefined ? undefined : cellOf(column.parentColumn);
  if (parent === undefined || !hasGroups(column.list)) return `=${listName(column.list)}`;
  const parentColumn = onSheet.find((one) => one.key === column.parentColumn);
  const isMultiple = parentColumn?.type === "id-list" || parentColumn?.type === "multi-list";
  const keys = [isMultiple ? firstOf(parent) : parent];
  const pillar = cellOf("pillar");
  if (hasPillarGroups(column.list) && column.parentColumn !== "pillar" && pillar !== undefined)
    keys.push(pillar);
  return `=${childrenOrAll(listName(column.list), groupName(column.list), keys)}`;
}

/** The first key that the groups know decides; the rows of a group stand together, so its children are one range. */
function childrenOrAll(list: string, groups: string, keys: readonly string[]): string {
  return keys.reduceRight(
    (otherwise, key) =>
      `IF(COUNTIF(${groups},${key})>0,OFFSET(${list},MATCH(${key},${groups},0)-1,0,COUNTIF(${groups},${key}),1),${otherwise})`,
    list,
  );
}

/** Of "SC-N01; SC-N02" the first. */
function firstOf(cell: string): string {
  return `LEFT(${cell},FIND(";",${cell}&";")-1)`;
}

/** Lists whose terms may stand without a parent, under their pillar. */
function hasPillarGroups(list: ListId): boolean {
  return list === "objectives" || list === "measures";
}
