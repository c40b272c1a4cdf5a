// The task pane beside the grid: its frame, its header, the bar that sets its width, and the add-in's function file. Layer: workbench/page.
import { connectPane } from "../protocol/paneTransport";
import type { PaneConnection } from "../protocol/paneTransport";
import type { HostServer } from "../protocol/server";
import { byId, make } from "./dom";
import { PANE_THEMES } from "./themes";
import type { PaneTheme } from "./themes";

export const NARROWEST = 300;
export const WIDEST = 600;
const STEP = 10;
const API_LEVEL = "1.17";
/** How long a ribbon command waits for the function file to load. */
const COMMAND_MS = 10_000;

export interface PaneHost {
  /** Shows the add-in's page; loads it anew when it is another page. */
  show(url: string): void;
  hide(): void;
  readonly visible: boolean;
  setTheme(theme: PaneTheme): void;
  /** Loads the pane anew as Excel in another display language does; a BCP 47 tag. */
  setLanguage(language: string): void;
  setWidth(pixels: number): void;
  reload(): void;
  /** From now on the add-in talks to this workbook. */
  attach(server: HostServer, documentUrl: string): void;
  runCommand(name: string, functionFile: string): Promise<void>;
}

/** The parts of the library's window that carry the theme. */
interface LibraryWindow {
  readonly OSF?: { readonly DDA?: { readonly Context?: { readonly prototype: { officeTheme?: object } } } };
}

/** `firstLanguage` is the display language that the host tells the add-in, as a BCP 47 tag. */
export function createPane(title: string, firstLanguage: string, onWidth: () => void): PaneHost {
  const [aside, holder, splitter] = [byId("pane"), byId("pane-frame"), byId("splitter")];
  byId("pane-title").textContent = title;
  let connection: PaneConnection | undefined;
  let commands: { readonly frame: HTMLIFrameElement; readonly connection: PaneConnection } | undefined;
  let server: HostServer | undefined;
  let documentUrl = "";
  let url: string | undefined;
  let theme: PaneTheme = "light";
  let width = 350;
  let language = firstLanguage;

  const environment = () => ({ apiLevel: API_LEVEL, language, documentUrl });

  function load(): void {
    connection?.dispose();
    connection = undefined;
    holder.replaceChildren();
    if (url === undefined || server === undefined) return;
    const frame = make("iframe", { title, allow: "clipboard-write" });
    // The name carries the handshake, so it must be there before the frame's window is.
    connection = connectPane(frame, url, server, environment());
    holder.append(frame);
  }

  /**
   * Excel on the web tells no theme; Excel for Windows has it on Office.context. Here it is put on the context's prototype at the
   * one moment when the library is loaded in the frame and has not made its context yet: when it asks for it.
   */
  function tellTheme(event: MessageEvent): void {
    const frame = holder.querySelector("iframe")?.contentWindow;
    if (
      !frame ||
      event.source !== frame ||
      typeof event.data !== "string" ||
      !event.data.includes("getAppContextAsync")
    )
      return;
    const { OSF } = frame as unknown as LibraryWindow;
    const context = OSF?.DDA?.Context?.prototype;
    const { colors } = PANE_THEMES[theme];
    if (context !== undefined && colors !== undefined)
      context.officeTheme = { ...colors, isDarkTheme: theme !== "light" };
  }
  window.addEventListener("message", tellTheme);

  function setWidth(pixels: number): void {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(pixels)));
    aside.style.width = `${width}px`;
    splitter.setAttribute("aria-valuenow", String(width));
    onWidth();
  }

  function shown(visible: boolean): void {
    aside.hidden = !visible;
    splitter.hidden = !visible;
    onWidth();
  }

  splitter.setAttribute("aria-valuemin", String(NARROWEST));
  splitter.setAttribute("aria-valuemax", String(WIDEST));
  splitter.addEventListener("keydown", (event) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: NARROWEST, End: WIDEST }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
  splitter.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    splitter.setPointerCapture(event.pointerId);
    // Frames would swallow the movement.
    document.body.classList.add("dragging");
    const move = (at: PointerEvent): void => setWidth(window.innerWidth - at.clientX);
    const stop = (): void => {
      document.body.classList.remove("dragging");
      splitter.removeEventListener("pointermove", move);
    };
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", stop, { once: true });
  });
  byId("pane-close").addEventListener("click", () => shown(false));
  byId("pane-reload").addEventListener("click", load);

  return {
    show(wanted) {
      const other = wanted !== url;
      url = wanted;
      if (other || connection === undefined) load();
      shown(true);
    },
    hide: () => shown(false),
    get visible() {
      return !aside.hidden;
    },
    setTheme(wanted) {
      if (wanted === theme && connection !== undefined) return;
      theme = wanted;
      aside.dataset["theme"] = wanted;
      load();
    },
    setLanguage(wanted) {
      language = wanted;
      load();
    },
    setWidth,
    reload: load,
    attach(next, address) {
      server = next;
      documentUrl = address;
      commands?.connection.dispose();
      commands?.frame.remove();
      commands = undefined;
      load();
    },
    async runCommand(name, functionFile) {
      if (server === undefined) return;
      if (commands === undefined) {
        const frame = make("iframe", { title: "Commands", hidden: "", tabindex: "-1" });
        commands = { frame, connection: connectPane(frame, functionFile, server, environment()) };
        document.body.append(frame);
      }
      await withTimeout(
        commands.connection.ready,
        COMMAND_MS,
        `The function file ${functionFile} did not start.`,
      );
      commands.connection.invokeCommand(name);
    },
  };
}

function withTimeout(promise: Promise<void>, ms: number, sentence: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(sentence)), ms);
    void promise.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
