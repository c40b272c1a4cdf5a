// Defined names: Excel's facts about them are ours; the formula engine is told each, so that formulas find them. Layer: workbench/model.

import type { UniverModel } from "./univerModel";
import type { ModelName } from "./workbookModel";

export class Names {
  readonly all: ModelName[] = [];

  constructor(private readonly model: UniverModel) {}

  private find(name: string, sheetId: string | undefined): ModelName {
    const wanted = name.toLowerCase();
    const found = this.all.find((each) => each.name.toLowerCase() === wanted && each.sheetId === sheetId);
    if (!found) throw new Error("There is no such name.");
    return found;
  }

  private tell({ name, sheetId, formula, comment, visible }: ModelName): void {
    this.model.asApi(() => {
      this.model.host.setName(key(name, sheetId), name, formula, sheetId, comment, !visible);
    });
  }

  add(name: ModelName): void {
    const own = { ...name };
    this.all.push(own);
    this.tell(own);
  }

  change(
    name: string,
    sheetId: string | undefined,
    patch: Partial<Omit<ModelName, "name" | "sheetId">>,
  ): void {
    const found = this.find(name, sheetId);
    Object.assign(found, patch);
    this.tell(found);
  }

  remove(name: string, sheetId: string | undefined): void {
    const found = this.find(name, sheetId);
    this.all.splice(this.all.indexOf(found), 1);
    this.model.asApi(() => {
      this.model.host.removeName(key(found.name, sheetId), found.name);
    });
  }

  /** After rows, columns or sheets changed. */
  mapFormulas(change: (formula: string) => string): void {
    for (const name of this.all) {
      const after = change(name.formula);
      if (after === name.formula) continue;
      name.formula = after;
      this.tell(name);
    }
  }
}

function key(name: string, sheetId: string | undefined): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}
