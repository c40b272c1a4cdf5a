// The workbench page: a workbook, the add-in's ribbon and its task pane. Composition root of workbench/page.
// Query: sample=NAME or none, pane=WIDTH, theme=light|dark|contrast|none, open=BUTTON-ID (which ribbon button's pane is shown first).
import "./page.css";
import { createDriver } from "./driver";
import { byId, make } from "./dom";
import { readManifest } from "./manifest";
import type { AddIn } from "./manifest";
import { showDrawings } from "./drawings";
import { createPane } from "./pane";
import { drawRibbon } from "./ribbon";
import { openSession } from "./session";
import type { Session } from "./session";
import { isPaneTheme } from "./themes";
import { createTrafficLog } from "./trafficLog";
import { prepareXlsx } from "../xlsx/loadXlsx";

const query = new URLSearchParams(window.location.search);
const EMPTY = "Book1.xlsx";
const NOT_READY = "The page is not ready yet.";
let session: Session | undefined;
let stopDrawings: () => void = () => undefined;

/** The grid measures its place itself once it is told that the window changed. */
const resized = (): void => void requestAnimationFrame(() => window.dispatchEvent(new Event("resize")));

function tell(sentence: string, kind: "info" | "error" = "info"): void {
  const bar = byId("message");
  bar.textContent = sentence;
  bar.className = kind;
  bar.hidden = sentence === "";
}

/** Runs what the user asked for; a failure is told, not swallowed. */
function act(what: () => Promise<void>): void {
  tell("");
  what().catch((error: unknown) => tell(error instanceof Error ? error.message : String(error), "error"));
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} could not be read (${response.status}).`);
  return response;
}

async function start(): Promise<void> {
  const addIn: AddIn = readManifest(await (await fetched("manifest.xml")).text());
  const samples = (await (await fetched("samples.json")).json()) as string[];
  const log = createTrafficLog(resized);
  const pane = createPane(addIn.name, query.get("language") ?? "en-US", resized);
  const chosenTheme = query.get("theme");
  const theme = isPaneTheme(chosenTheme) ? chosenTheme : "light";

  async function open(bytes: Uint8Array | undefined, fileName: string): Promise<void> {
    // A file that cannot be read leaves the open workbook as it is.
    const file = bytes === undefined ? undefined : await prepareXlsx(bytes);
    const container = make("div", { class: "grid" });
    stopDrawings();
    session?.dispose();
    session = undefined;
    byId("grid").replaceChildren(container);
    session = await openSession(container, addIn, fileName, file);
    connect(session);
    stopDrawings = showDrawings(session.grid, container, (sentence) => tell(sentence, "error"));
    const losses = session.losses();
    if (losses.length > 0) tell(`Saving this workbook here would lose: ${losses.join("; ")}.`);
  }

  function connect(opened: Session): void {
    byId("document-name").textContent = opened.fileName;
    document.title = `${opened.fileName} - workbench for ${addIn.name}`;
    log.attach(opened.server);
    pane.attach(opened.server, new URL(opened.fileName, window.location.href).href);
    opened.grid.onRefused((sheetId) => {
      const name = opened.grid.model.sheet(sheetId)?.name ?? "";
      tell(`The cell is on the protected sheet "${name}" and cannot be changed. Unprotect the sheet first.`);
    });
    byId("status-sheet").textContent = "Ready";
  }

  const openSample = async (name: string): Promise<void> =>
    open(
      new Uint8Array(await (await fetched(`samples/${encodeURIComponent(name)}.xlsx`)).arrayBuffer()),
      `${name}.xlsx`,
    );

  async function save(): Promise<void> {
    if (session === undefined) return;
    const losses = session.losses();
    if (
      losses.length > 0 &&
      !window.confirm(`The saved file will be without: ${losses.join("; ")}.\n\nSave all the same?`)
    )
      return;
    const bytes = await session.save();
    const address = URL.createObjectURL(
      new Blob([bytes as BlobPart], {
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      }),
    );
    const link = make("a", { href: address, download: session.fileName });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  const picker = make("input", {
    type: "file",
    accept: ".xlsx",
    hidden: "",
    id: "file",
    "aria-label": "Workbook to open",
  });
  document.body.append(picker);
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    picker.value = "";
    if (file) act(async () => open(new Uint8Array(await file.arrayBuffer()), file.name));
  });

  drawRibbon(addIn, samples, theme, {
    newWorkbook: () => act(() => open(undefined, EMPTY)),
    open: () => picker.click(),
    save: () => act(save),
    sample: (name) => act(() => openSample(name)),
    command: ({ action }) => {
      if (action.kind === "pane") pane.show(action.url);
      else if (addIn.functionFile !== undefined) {
        const { functionFile } = addIn;
        act(() => pane.runCommand(action.name, functionFile));
      }
    },
    theme: (wanted) => pane.setTheme(wanted),
    toggleLog: () => log.toggle(),
  });
  byId("log-close").addEventListener("click", () => log.toggle());

  openFile = open;
  speak = (language) => pane.setLanguage(language);
  pane.setTheme(theme);
  pane.setWidth(Number(query.get("pane") ?? 350));
  const sample = query.get("sample") ?? samples[0] ?? "none";
  if (sample === "none") await open(undefined, EMPTY);
  else await openSample(sample);
  const first = addIn.groups.flatMap(({ buttons }) => buttons).find(({ id }) => id === query.get("open"));
  pane.show(first?.action.kind === "pane" ? first.action.url : addIn.paneUrl);
}

function current(): Session {
  if (session === undefined) throw new Error("No workbook is open yet.");
  return session;
}

let speak: (language: string) => void = () => {
  throw new Error(NOT_READY);
};
let settle: (error?: unknown) => void = () => undefined;
const ready = new Promise<void>((resolve, reject) => {
  settle = (error) =>
    error === undefined ? resolve() : reject(error instanceof Error ? error : new Error(String(error)));
});
let openFile: ((bytes: Uint8Array, fileName: string) => Promise<void>) | undefined;
const notReady = (): Promise<void> => Promise.reject(new Error(NOT_READY));
window.workbench = createDriver({
  ready,
  model: () => current().grid.model,
  server: () => current().server,
  open: (bytes, fileName) => (openFile ?? notReady)(bytes, fileName),
  save: () => current().save(),
  setLanguage: (language) => speak(language),
});
start().then(
  () => settle(),
  (error: unknown) => {
    tell(error instanceof Error ? error.message : String(error), "error");
    settle(error ?? new Error("The page did not start."));
  },
);
