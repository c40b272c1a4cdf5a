// The fault matrix over what came after the first use cases: sample, lists, drop-downs, migration, analyses, registers, answers.
import { returnsSide } from "../../src/app/returns/returnsSide";
import {
  makeReturnsUseCases,
  type PickedFile,
  type ReturnsUseCases,
} from "../../src/app/returns/returnsUseCases";
import { returnsWork } from "../../src/app/returns/returnsWork";
import type { UseCases } from "../../src/app/useCases/types";
import type { ApplyReport } from "../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../src/domain/taxonomy/builtin";
import { HEADER_ROW } from "../../src/domain/template/entrySheet";
import { planTemplate } from "../../src/domain/template/plan";
import { writeXlsx } from "../../src/file/writeXlsx";
import { translatorFor } from "../../src/i18n/catalogues";
import { returnsFiles } from "../../src/worker/returnsFiles";
import { cleanNeed } from "../domain/validation/samples";
import type { TestHost } from "../support/excelHost";
import { openTestHost } from "../support/excelHost";
import { oldTemplatePlan } from "../support/oldTemplate";
import {
  apply,
  CELL_EDITED,
  NOTHING_LEFT,
  openerOf,
  openSample,
  valueOf,
  writeAside,
  type Action,
} from "./faultMatrix";

const TODAY = "2026-05-04";

const openOldTemplate = openerOf(async () => (await writeXlsx(oldTemplatePlan())).bytes);

/** The sample with the drop-downs of some rows gone, as after a paste. */
const openPastedOver = async (): Promise<TestHost> => {
  const host = await openSample();
  const sheet = host.model.sheetByName("Needs");
  sheet?.setValidation({ top: HEADER_ROW + 1, left: 1, rows: 10, columns: 4 }, undefined);
  return host;
};

const files = new Map<string, Promise<PickedFile>>();

/** Written once for all cases: each of them reads its own copy of the bytes. */
function returned(name: string, change: number): Promise<PickedFile> {
  const file = files.get(name) ?? writtenFile(name, change);
  files.set(name, file);
  return file;
}

async function writtenFile(name: string, change: number): Promise<PickedFile> {
  const rows = [{ ...cleanNeed("SC", 0), cost: 1_000 + change }, cleanNeed("SC", 6)];
  const planned = valueOf(
    planTemplate(
      { kind: "needs", layout: "table", pillar: "WBCSCi", cycle: "2024-2025", beneficiary: "AL", rows: 20 },
      BUILTIN_TAXONOMY,
      { sheets: [], tables: [], names: [] },
      translatorFor("en"),
      { today: "2026-01-05", prefilled: rows },
    ),
  );
  const { bytes } = await writeXlsx(planned.plan);
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes.slice()) };
}

function returnsOf(host: TestHost): ReturnsUseCases {
  const { files, translate } = returnsFiles("en");
  const work = returnsWork({
    open: (hear) => {
      let ended = false;
      const answer = returnsSide(files, translate, (message) => !ended && hear(structuredClone(message)));
      return Promise.resolve({
        post: (message) => void answer(structuredClone(message)),
        end: () => {
          ended = true;
        },
      });
    },
    wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  });
  return makeReturnsUseCases({ port: host.port, work, workbookName: "register.xlsx" });
}

/** Picks the file, merges it into the register of the open workbook and writes that. */
const register =
  (name: string, change: number) =>
  async (useCases: UseCases, host: TestHost): Promise<ApplyReport> => {
    const session = returnsOf(host);
    try {
      valueOf(await session.begin({ today: TODAY, asOf: TODAY, editor: "Secretariat" }, [], {}));
      valueOf(await session.add([await returned(name, change)], {}));
      return await useCases.apply(valueOf(await session.plan(`${TODAY}T10:00:00Z`, {})));
    } finally {
      session.end();
    }
  };

const REQUEST = { rows: ["pillar"], columns: ["year"], values: ["secured"], filters: [] } as const;
const AS_OF = { asOf: "2018-03-20" } as const;

export const FURTHER_ACTIONS: Readonly<Record<string, Action>> = {
  sample: {
    open: async () => openTestHost(),
    act: async (useCases) => {
      const prepared = await useCases.prepareSample();
      // A part of it stands there: that is said, and an empty workbook takes the sample whole.
      if (!prepared.ok && prepared.problems.every(({ key }) => key === "sample.hasRows")) return NOTHING_LEFT;
      return useCases.apply(valueOf(prepared).plan);
    },
  },
  migration: {
    open: openOldTemplate,
    act: async (useCases) => {
      const prepared = await useCases.prepareMigration();
      // Brought up already: a repeat has nothing to do, and says so.
      if (
        !prepared.ok &&
        prepared.problems.every(({ key }) => /^template\.migrate\.(current|term)$/.test(key))
      )
        return NOTHING_LEFT;
      return useCases.apply(valueOf(prepared).plan);
    },
    // Entries right of the table leave no room for new columns: the sentence says to move them.
    heal: (event, model) => {
      if (event === CELL_EDITED) writeAside(model, null);
    },
  },
  "drop-downs": {
    open: openPastedOver,
    act: async (useCases) => {
      const prepared = await useCases.prepareDropDowns();
      if (!prepared.ok && prepared.problems.every(({ key }) => key === "template.restore.nothing"))
        return NOTHING_LEFT;
      return useCases.apply(valueOf(prepared).plan);
    },
  },
  lists: { open: openSample, act: (useCases) => apply(useCases, useCases.prepareListRefresh()) },
  pivot: {
    open: openSample,
    act: (useCases) => apply(useCases, useCases.prepareAnalysis({ ...AS_OF }, REQUEST, { kind: "pivot" })),
  },
  chart: {
    open: openSample,
    act: (useCases) =>
      apply(
        useCases,
        useCases.prepareAnalysis({ ...AS_OF }, REQUEST, { kind: "chart", chart: "column-stacked" }),
      ),
  },
  tables: {
    open: openSample,
    act: (useCases) => apply(useCases, useCases.prepareTables({ ...AS_OF }, ["unaddressed", "donors"])),
  },
  register: { open: async () => openTestHost(), act: register("al.xlsx", 0) },
  "register again": {
    open: async () => openTestHost(),
    before: register("al.xlsx", 0),
    act: register("al-again.xlsx", 500),
  },
  answers: {
    open: async () => openTestHost(),
    act: async (_useCases, host) => {
      const session = returnsOf(host);
      try {
        const file = await returned("al.xlsx", 0);
        valueOf(await session.begin({ today: TODAY, asOf: TODAY, editor: "Secretariat" }, [], {}));
        valueOf(await session.add([file], {}));
        valueOf(await session.openAnswer(file, {}));
        return NOTHING_LEFT;
      } finally {
        session.end();
      }
    },
  },
};
