// Answers Rich API requests of any transport: limits, counts, faults on demand, waiting for formulas. Layer: workbench/protocol.
import type { WorkbookModel } from "../model/workbookModel";
import { excelHost, workbookObject } from "../objects/workbook";
import type { HostMessage } from "../objects/events";
import type { RangeRef } from "../objects/host";
import { finishFunctions } from "../objects/functions";
import { flushWrites } from "../objects/host";
import type { Action, ObjectPath, RichRequest, RichResponse } from "./interpreter";
import { interpret, References } from "./interpreter";
import { shiftReference } from "./shift";

/** Excel on the web takes 5 MB per request and per response (Microsoft, "Resource limits and performance optimization"). */
export const MOST_BYTES = 5 * 1024 * 1024;

export interface TrafficEntry {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly actions: number;
  readonly ms: number;
  readonly error?: string;
}

/** What a test can make happen at the n-th request from now (1 is the next). */
export interface Fault {
  readonly at: number;
  readonly code: string;
  /** before: nothing of the request is done; after: all of it is done, but the answer is the error. */
  readonly when: "before" | "after";
}

export interface HostServer {
  readonly model: WorkbookModel;
  /** Answers one request body. */
  answer(body: string): Promise<string>;
  /** Messages of events go here. */
  onMessages(listener: (messages: readonly HostMessage[]) => void): () => void;
  readonly traffic: TrafficEntry[];
  readonly faults: Fault[];
  /** Called before each request with its number from 1: a test may edit the model in between. */
  between: ((request: number) => void | Promise<void>) | undefined;
  /** Resolves when every request so far has been answered. */
  idle(): Promise<void>;
  dispose(): void;
}

const utf8 = new TextEncoder();

export function startServer(model: WorkbookModel, options: { readonly today?: () => Date } = {}): HostServer {
  const host = excelHost(model, options.today ?? (() => new Date()));
  const references = new References();
  const root = workbookObject(host);
  const traffic: TrafficEntry[] = [];
  const faults: Fault[] = [];
  let requests = 0;
  // Ranges that the library keeps follow inserted and deleted cells, as Excel's do.
  const stopShifting = model.on((event) => {
    if (event.kind !== "inserted" && event.kind !== "deleted") return;
    for (const { cls, self } of references.objects) {
      if (cls.name === "Range" && (self as RangeRef).sheetId === event.sheetId) {
        const moved = shiftReference((self as RangeRef).area, event);
        if (moved) (self as RangeRef).area = moved;
      }
    }
  });

  /** One request at a time, as Excel does. */
  let queue: Promise<unknown> = Promise.resolve();

  async function run(body: string): Promise<string> {
    requests += 1;
    const number = requests;
    await server.between?.(number);
    const started = Date.now();
    const requestBytes = utf8.encode(body).length;
    const read = host.cells.read;
    const written = host.cells.written;
    const fault = faults.find((candidate) => candidate.at === number);
    let response: RichResponse;
    let actions = 0;
    if (requestBytes > MOST_BYTES)
      response = refusal(
        "RequestPayloadSizeLimitExceeded",
        "The request payload size has exceeded the limit.",
      );
    else if (fault?.when === "before")
      response = refusal(fault.code, `The stand-in was told to fail with ${fault.code}.`);
    else {
      const request = JSON.parse(body) as RichRequest;
      actions = request.Actions.length;
      host.events.answering = true;
      response = await interpret(request, root, references, settle, (action, path) => {
        if (!leavesCellsAlone(action, path)) flushWrites(host);
      });
      flushWrites(host);
      host.events.answering = false;
      await settle();
      finishFunctions(host);
      if (fault?.when === "after")
        response = refusal(fault.code, `The stand-in was told to fail with ${fault.code}.`);
    }
    let text = JSON.stringify(response);
    let responseBytes = utf8.encode(text).length;
    if (responseBytes > MOST_BYTES) {
      response = refusal(
        "ResponsePayloadSizeLimitExceeded",
        "The response payload size has exceeded the limit.",
      );
      text = JSON.stringify(response);
      responseBytes = text.length;
    }
    traffic.push({
      requestBytes,
      responseBytes,
      cellsRead: host.cells.read - read,
      cellsWritten: host.cells.written - written,
      actions,
      ms: Date.now() - started,
      ...(response.Error ? { error: response.Error.Code } : {}),
    });
    return text;
  }

  function settle(): Promise<void> | undefined {
    if (!host.needsSettling) return undefined;
    host.needsSettling = false;
    return model.settle();
  }

  const server: HostServer = {
    model,
    traffic,
    faults,
    between: undefined,
    answer(body) {
      const answered = queue.then(() => run(body));
      queue = answered.catch(() => undefined);
      return answered;
    },
    idle: () => queue.then(() => undefined),
    onMessages: (listener) => host.events.listen(listener),
    dispose() {
      stopShifting();
      references.clear();
      host.events.dispose();
    },
  };
  return server;
}

/** Methods that only name a range, and actions that only keep one or write the next rows. */
const NAMING_METHODS = new Set([
  "GetRow",
  "GetBoundingRect",
  "GetRange",
  "GetCell",
  "GetItem",
  "GetResizedRange",
]);
const NAMING_ACTIONS = new Set(["_KeepReference", "_RemoveReference", "_ValidateArraySize"]);

function leavesCellsAlone(action: Action, path: ObjectPath | undefined): boolean {
  if (action.ActionType === 4) return action.Name === "Values" || action.Name === "Formulas";
  if (action.ActionType === 3) return NAMING_ACTIONS.has(action.Name);
  if (action.ActionType === 1)
    return path !== undefined && (path.ObjectPathType !== 3 || NAMING_METHODS.has(path.Name));
  return action.ActionType === 5;
}

function refusal(code: string, text: string): RichResponse {
  return {
    Results: [],
    Error: { Code: code, Message: text, HttpStatusCode: 400, ActionIndex: 0, Location: "" },
  };
}
