// One open workbook: the grid with its model, and the server that answers the add-in. Layer: workbench/page.
import { createModelWithGrid } from "../model/grid";
import type { Grid } from "../model/grid";
import { startServer } from "../protocol/server";
import type { HostServer } from "../protocol/server";
import { fillModel } from "../xlsx/loadXlsx";
import type { PreparedXlsx } from "../xlsx/loadXlsx";
import { lossesOnSave, saveXlsx } from "../xlsx/saveXlsx";
import type { AddIn } from "./manifest";

export interface Session {
  readonly grid: Grid;
  readonly server: HostServer;
  /** With extension. */
  readonly fileName: string;
  /** What saving would lose. */
  losses(): string[];
  save(): Promise<Uint8Array>;
  dispose(): void;
}

/** A new workbook, or the `file` that was read, in a grid of its own inside `container`. The old grid must be gone. */
export async function openSession(
  container: HTMLElement,
  addIn: AddIn,
  fileName: string,
  file: PreparedXlsx | undefined,
): Promise<Session> {
  const grid = createModelWithGrid(container);
  const { model } = grid;
  if (file !== undefined) await fillModel(file, model);
  if (!model.extras.has("addIn")) model.extras.set("addIn", { id: addIn.id, version: addIn.version });
  const server = startServer(model);
  return {
    grid,
    server,
    fileName,
    losses: () => lossesOnSave(model),
    save: () => saveXlsx(model),
    dispose: () => {
      server.dispose();
      grid.dispose();
    },
  };
}
