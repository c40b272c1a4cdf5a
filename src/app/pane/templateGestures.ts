// What a user does with templates beside loading one: migrate, restore drop-downs, lists, packs. Layer: app.
import { message, type Message } from "../../domain/message";
import { MAX_PREPARED_ROWS } from "../../domain/template/plan";
import type { ChosenFile, ListsExportTask, OfferedFile } from "../files/fileWork";
import type { WorkbookChange } from "../ports";
import type { Workshop } from "./controller";
import type { PackForm, TemplateWork } from "./templateState";
import { packSize } from "./templateState";

export interface TemplateGestures {
  /** Previews bringing older templates of the workbook up to the current version. */
  migrate(): Promise<void>;
  /** Previews putting lost drop-downs back. */
  restoreDropDowns(): Promise<void>;
  /** Lets the notice of lost drop-downs go. */
  forgetDropDowns(): void;
  checkLists(): Promise<void>;
  refreshLists(): Promise<void>;
  /** Previews the sheet of rates, or new rows on it. */
  writeRates(): Promise<void>;
  importLists(file: ChosenFile): Promise<void>;
  exportLists(format: ListsExportTask["format"]): Promise<void>;
  changePackForm(change: Partial<PackForm>): void;
  makePack(): Promise<void>;
  /** Offers a file that was made before once more. */
  saveAgain(file: OfferedFile): void;
}

export interface TemplateWatch extends TemplateGestures {
  /** Somebody edited the workbook: a block that was pasted can have taken drop-downs away. */
  edited(change: WorkbookChange): void;
  dropDownsRestored(): void;
}

/** Pastes that come within this time are looked at together. */
const QUIET_MS = 300;

export function createTemplateGestures(
  workshop: Workshop,
  wait: (ms: number) => Promise<void>,
  offer: (file: OfferedFile) => void,
): TemplateWatch {
  const { store, useCases, runner, preview, sayFailure, sayCancelled } = workshop;
  const set = (change: Partial<TemplateWork>): void =>
    store.update((state) => ({ ...state, templates: { ...state.templates, ...change } }));
  const setLists = (change: Partial<TemplateWork["lists"]>): void =>
    set({ lists: { ...store.read().templates.lists, ...change } });
  const setPack = (change: Partial<TemplateWork["pack"]>): void =>
    set({ pack: { ...store.read().templates.pack, ...change } });

  /** Runs work; what failed or was cancelled is said and given as problems, a value is handed on. */
  const attempt = async <T>(
    task: "migrate" | "dropDowns" | "lists" | "listsFile" | "pack",
    work: Parameters<typeof runner.run<T>>[1],
    done: (value: T) => void,
    failed: (problems: readonly Message[]) => void = () => undefined,
  ): Promise<void> => {
    const outcome = await runner.run(task, work);
    if (outcome.kind === "done") done(outcome.value);
    else if (outcome.kind === "failed") {
      failed(outcome.problems);
      sayFailure(outcome.problems);
    } else if (outcome.kind === "cancelled") sayCancelled();
  };

  let waiting: WorkbookChange[] = [];
  const look = async (): Promise<void> => {
    await wait(QUIET_MS);
    const changes = waiting;
    waiting = [];
    for (const { sheet, area } of changes) {
      if (area === undefined) continue;
      // A host that is busy, or a sheet that is gone by now: the next paste or the user's own click looks again.
      const lost = await useCases.lostDropDowns({ sheet, area }).catch(() => []);
      const known = store.read().templates.lostDropDowns;
      const fresh = lost.filter(
        (one) => !known.some((old) => old.sheet === one.sheet && old.key === one.key),
      );
      if (fresh.length > 0) set({ lostDropDowns: [...known, ...fresh] });
    }
  };

  return {
    migrate: () =>
      attempt(
        "migrate",
        () => useCases.prepareMigration(),
        (prepared) => preview("migrate", prepared),
      ),
    restoreDropDowns: () =>
      attempt(
        "dropDowns",
        () => useCases.prepareDropDowns(),
        (prepared) => {
          set({ lostDropDowns: prepared.result.columns });
          preview("dropDowns", prepared);
        },
        () => set({ lostDropDowns: [] }),
      ),
    forgetDropDowns: () => set({ lostDropDowns: [] }),
    dropDownsRestored: () => set({ lostDropDowns: [] }),
    edited({ kind, area, sheet, remote }) {
      // A typed entry keeps its drop-down; Excel replaces the rules of the cells that a block is pasted over.
      if (kind !== "edited" || area === undefined || area.rows * area.columns < 2) return;
      waiting.push({ kind, area, sheet, remote });
      if (waiting.length === 1) void look();
    },
    checkLists: () =>
      attempt(
        "lists",
        () => useCases.checkLists(),
        (outcome) => {
          setLists({ outcome, problems: [] });
          const { terms, version, warnings } = outcome;
          runner.say(
            warnings.length > 0 ? "warning" : "success",
            message("pane.lists.checked", { terms, version }),
            warnings,
          );
        },
        (problems) => setLists({ outcome: null, problems }),
      ),
    refreshLists: () =>
      attempt(
        "lists",
        () => useCases.prepareListRefresh(),
        (prepared) => {
          setLists({ outcome: prepared.result, problems: [] });
          preview("lists", prepared);
        },
        (problems) => setLists({ outcome: null, problems }),
      ),
    writeRates: () =>
      attempt(
        "lists",
        () => useCases.prepareRates(),
        (prepared) => preview("lists", prepared),
        (problems) => setLists({ problems }),
      ),
    importLists: (file) =>
      attempt(
        "listsFile",
        (options) => useCases.prepareListImport(file, options),
        (prepared) => {
          setLists({ outcome: prepared.result, problems: [] });
          preview("lists", prepared);
        },
        (problems) => setLists({ outcome: null, problems }),
      ),
    exportLists: (format) =>
      attempt(
        "listsFile",
        (options) => useCases.exportLists(format, options),
        (file) => {
          setLists({ file, problems: [] });
          offer(file);
          runner.say("success", message("pane.files.offered", { file: file.name }));
        },
        (problems) => setLists({ problems }),
      ),
    changePackForm: (change) =>
      setPack({ form: { ...store.read().templates.pack.form, ...change }, answer: null, problems: [] }),
    async makePack() {
      const { form } = store.read().templates.pack;
      const missing = packProblems(form);
      if (missing.length > 0) {
        setPack({ problems: missing });
        sayFailure(missing);
        return;
      }
      const { previous, fromWorkbook, ...rest } = form;
      const asked = {
        ...rest,
        beneficiaries: form.kind === "needs" ? form.beneficiaries : [],
        organisations: form.kind === "responses" ? form.organisations : [],
      };
      setPack({ answer: null, problems: [] });
      await attempt(
        "pack",
        (options) => useCases.makePack(asked, previous, fromWorkbook, options),
        (answer) => {
          setPack({ answer, problems: [] });
          offer(answer.file);
          const more =
            answer.leftOver.length === 0
              ? []
              : [
                  message("pane.pack.leftOver", {
                    count: answer.leftOver.length,
                    rows: answer.leftOver.slice(0, 20).join(", "),
                  }),
                ];
          runner.say(
            more.length > 0 ? "warning" : "success",
            message("pane.pack.made", { count: answer.files.length, file: answer.file.name }),
            more,
          );
        },
        (problems) => setPack({ problems }),
      );
    },
    saveAgain: offer,
  };
}

/** What the form still needs, in words. */
export function packProblems(form: PackForm): readonly Message[] {
  const missing: Message[] = [];
  if (form.cycle === "") missing.push(message("pane.template.missing.cycle"));
  if (packSize(form) === 0) missing.push(message("pane.pack.missing"));
  if (!Number.isInteger(form.rows) || form.rows < 1 || form.rows > MAX_PREPARED_ROWS)
    missing.push(message("pane.template.missing.rows"));
  return missing;
}
