// The pane over the stand-in with Microsoft's library: the sample or a workbook of the test's own, checked and followed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { createPaneController, type PaneController } from "../../src/app/pane/controller";
import { shownResult } from "../../src/app/pane/state";
import { IN_PLACE } from "../../src/app/inPlace";
import { makeUseCases } from "../../src/app/useCases/useCases";
import type { CheckResult } from "../../src/domain/validation/check";
import { translatorFor } from "../../src/i18n/catalogues";
import type { SheetModel } from "../../src/workbench/model/workbookModel";
import { loadXlsx } from "../../src/workbench/xlsx/loadXlsx";
import { openTestHost, type TestHost } from "./excelHost";

export const SAMPLE = readFileSync(path.join(__dirname, "../../assets/samples/wbcsci-plan-2018.xlsx"));
export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const translate = translatorFor("en");

export interface PaneOverHost {
  readonly host: TestHost;
  readonly pane: PaneController;
  sheet(name: string): SheetModel;
  /** 0-based row of the headings and column of one, by its text. */
  heading(sheet: string, text: string): { readonly row: number; readonly column: number };
  /** Writes as a user does; `row` is 1-based, the column goes by its heading. */
  put(sheet: string, heading: string, row: number, value: string | null): void;
  value(sheet: string, heading: string, row: number): unknown;
  /** The last sentence of the status line, with what follows it. */
  said(): string;
  check(): CheckResult;
  until(isSo: () => boolean): Promise<void>;
  dispose(): Promise<void>;
}

export async function openPaneOverHost(bytes: Uint8Array = SAMPLE): Promise<PaneOverHost> {
  const clock = { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" };
  const host = openTestHost();
  await loadXlsx(new Uint8Array(bytes), host.model);
  const pane = createPaneController({
    useCases: makeUseCases({ port: host.port, heavy: IN_PLACE, clock, translate, who: () => "tester", wait }),
    clock,
    choices: { pillars: [], beneficiaries: [], organisations: [], cycles: [], cycle: "" },
    labels: { column: (key) => key, field: (_field, code) => code, term: (_kind, code) => code },
    translate,
    onBug: (error) => {
      throw error;
    },
    wait,
  });
  const stop = await host.port.onChange((change) => pane.workbookChanged(change));
  const sheet = (name: string): SheetModel => {
    const found = host.model.sheetByName(name);
    if (!found) throw new Error(`No sheet ${name}.`);
    return found;
  };
  const heading = (name: string, text: string): { row: number; column: number } => {
    const rows = sheet(name).values({ top: 0, left: 0, rows: 20, columns: 60 });
    for (const [row, cells] of rows.entries()) {
      const column = cells.indexOf(text);
      if (column >= 0) return { row, column };
    }
    throw new Error(`No heading ${text}.`);
  };
  const cell = (name: string, text: string, row: number) => ({
    top: row - 1,
    left: heading(name, text).column,
    rows: 1,
    columns: 1,
  });
  return {
    host,
    pane,
    sheet,
    heading,
    put: (name, text, row, value) => sheet(name).write(cell(name, text, row), [[{ value }]]),
    value: (name, text, row) => sheet(name).values(cell(name, text, row))[0]?.[0] ?? null,
    said: () => {
      const { status } = pane.store.read();
      return status.kind === "said"
        ? [status.message, ...status.more, ...(status.report?.notDone ?? [])].map(translate).join(" ")
        : status.kind;
    },
    check: () => {
      const outcome = shownResult(pane.store.read().check.work);
      if (!outcome) throw new Error("There is no result.");
      return outcome.check;
    },
    async until(isSo) {
      for (let tries = 0; tries < 300 && !isSo(); tries++) await wait(20);
      expect(isSo()).toBe(true);
    },
    async dispose() {
      // What is prepared for following the edits would go on in pieces, and hold the process.
      pane.followTyping(false);
      await wait(0);
      await stop();
      host.dispose();
    },
  };
}
