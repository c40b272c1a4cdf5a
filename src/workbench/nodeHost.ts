// Microsoft's client library in Node, with the stand-in at the other end of its wire: for tests, scripts and benchmarks.
// Layer: workbench. The library runs unmodified in a jsdom window; only `_richApiNativeBridge` is ours.
import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import type { WorkbookModel } from "./model/workbookModel";
import type { HostServer } from "./protocol/server";
import { startServer } from "./protocol/server";

export interface ExcelInNode {
  /** The library's globals, as a page would see them. */
  readonly Excel: unknown;
  readonly Office: unknown;
  readonly OfficeExtension: unknown;
  readonly server: HostServer;
  readonly model: WorkbookModel;
  dispose(): void;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface HostMessageIn {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

interface LibraryWindow {
  _richApiNativeBridge: Bridge;
  Excel: unknown;
  Office: object;
  OfficeExtension: unknown;
  eval(text: string): unknown;
  close(): void;
}

const libraryFile = (): string =>
  path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist", "excel-web-16.00.js");
let librarySource: string | undefined;

/**
 * Starts the library over a model. `apiLevel` is what `isSetSupported("ExcelApi", ...)` answers up to.
 * Dispose of the host before the model.
 */
export function startExcel(
  model: WorkbookModel,
  options: { readonly apiLevel?: string; readonly today?: () => Date; readonly language?: string } = {},
): ExcelInNode {
  librarySource ??= readFileSync(libraryFile(), "utf8");
  const server = startServer(model, options.today ? { today: options.today } : {});
  const dom = new JSDOM("<!doctype html><html><body></body></html>", {
    runScripts: "outside-only",
    url: "https://localhost/",
  });
  const window = dom.window as unknown as LibraryWindow;
  const answer = (text: string): void => window._richApiNativeBridge.onMessageFromHost?.(text);
  window._richApiNativeBridge = {
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as HostMessageIn;
      const body = typeof message.body === "string" ? message.body : JSON.stringify(message.body);
      void server.answer(body).then((reply) =>
        answer(
          JSON.stringify({
            id,
            type: 2,
            flags,
            message: { statusCode: 200, headers: {}, body: JSON.parse(reply) as unknown },
          }),
        ),
      );
    },
  };
  window.eval(librarySource);
  window.eval(
    "OfficeExtension.SessionBase._overrideSession = OfficeExtension.HostBridgeSession.getInstanceIfHostBridgeInited();",
  );
  const stop = server.onMessages((entries) => answer(JSON.stringify({ type: 3, message: { entries } })));
  return {
    Excel: window.Excel,
    Office: officeOf(window.Office, options.apiLevel ?? "1.17", options.language ?? "en-US"),
    OfficeExtension: window.OfficeExtension,
    server,
    model,
    dispose() {
      stop();
      server.dispose();
      window.close();
    },
  };
}

/** What a host tells a page at start-up: in Node no page starts up, so the parts that the gateway asks for are set here. */
function officeOf(office: object, apiLevel: string, language: string): unknown {
  const isSetSupported = (name: string, version = "1.1"): boolean => {
    if (name !== "ExcelApi") return false;
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const [ownMajor = 0, ownMinor = 0] = apiLevel.split(".").map(Number);
    return major < ownMajor || (major === ownMajor && minor <= ownMinor);
  };
  const context = {
    requirements: { isSetSupported },
    displayLanguage: language,
    contentLanguage: language,
    platform: "OfficeOnline",
    host: "Excel",
  };
  return Object.create(office, {
    context: { value: context },
    onReady: { value: () => Promise.resolve({ host: "Excel", platform: "OfficeOnline" }) },
    HostType: { value: { Excel: "Excel" } },
  });
}
