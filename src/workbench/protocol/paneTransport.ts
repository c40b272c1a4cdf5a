// The task pane in an iframe, spoken to by postMessage exactly as Excel on the web does it. Layer: workbench/protocol.
// The shipped page runs unmodified; facts of the handshake are read off Microsoft's library.
import type { HostMessage } from "../objects/events";
import type { HostServer } from "./server";

/** What the pane is told of its host. */
export interface PaneEnvironment {
  /** ExcelApi level, for example "1.17". */
  readonly apiLevel: string;
  readonly language: string;
  readonly documentUrl: string;
  /** Colours of the host as "#RRGGBB". */
  readonly theme?: Readonly<Record<string, string>>;
}

export interface PaneConnection {
  /** Calls a function of the add-in's function file, as a ribbon button does. */
  invokeCommand(functionName: string): void;
  /** Resolves once the page listens to ribbon commands. */
  readonly ready: Promise<void>;
  dispose(): void;
}

const HOST_INFO = "Excel$Web$16.01$en-US$$$$0";
const ERROR_CODES: Readonly<Record<string, number>> = {
  RequestPayloadSizeLimitExceeded: 5102,
  ResponsePayloadSizeLimitExceeded: 5102,
};
const GENERIC_FAILURE = 5001;
/** A ribbon command's `event.completed()`. */
const COMMAND_COMPLETED = 94;

interface WireMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: Record<string, unknown> | unknown;
}

/** Puts the page into the frame and answers it until disposed. `url` is the pane's page on the same https host. */
export function connectPane(
  frame: HTMLIFrameElement,
  url: string,
  server: HostServer,
  environment: PaneEnvironment,
): PaneConnection {
  const conversation = `workbench-${Math.random().toString(36).slice(2)}`;
  const { origin } = window.location;
  const page = new URL(url, window.location.href);
  page.searchParams.set("_host_Info", HOST_INFO.replace("en-US", environment.language));
  frame.name = JSON.stringify({
    baseFrameName: "workbench",
    xdmInfo: `${conversation}|workbench-app|${origin}`,
    hostInfo: HOST_INFO.replace("en-US", environment.language),
    serializerVersion: 1,
    hostCustomMessage: "",
  });
  let richApiRegistration: WireMessage | undefined;
  let commandRegistration: WireMessage | undefined;
  let listensToCommands: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    listensToCommands = resolve;
  });

  const post = (content: Readonly<Record<string, unknown>>): void =>
    frame.contentWindow?.postMessage(JSON.stringify(content), page.origin);
  const reply = (message: WireMessage, data: unknown, errorCode = 0, responseType = 0): void =>
    post({
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _errorCode: errorCode,
      _responseType: responseType,
      _data: data,
      _origin: origin,
      _serializerVersion: 1,
    });

  const answerRichApi = async (message: WireMessage, body: string): Promise<void> => {
    const text = await server.answer(body);
    const failure = (JSON.parse(text) as { Error?: { Code: string } }).Error?.Code;
    const officeCode = failure === undefined ? 0 : (ERROR_CODES[failure] ?? 0);
    reply(message, { Version: 1, Error: officeCode, Data: [200, [], text] });
  };

  const listener = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || typeof event.data !== "string") return;
    let message: WireMessage;
    try {
      message = JSON.parse(event.data) as WireMessage;
    } catch {
      return;
    }
    if (message._conversationId !== conversation || message._messageType !== 0) return;
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        reply(message, appContext(environment, origin));
        return;
      case "executeMethod": {
        const { DdaMethod, ArrayData } = message._data as {
          DdaMethod?: { DispatchId?: number };
          ArrayData?: readonly unknown[];
        };
        if (DdaMethod?.DispatchId === 93 && typeof ArrayData?.[4] === "string")
          void answerRichApi(message, ArrayData[4]);
        else if (DdaMethod?.DispatchId === COMMAND_COMPLETED) reply(message, { Version: 1, Error: 0 });
        else reply(message, { Version: 1, Error: GENERIC_FAILURE });
        return;
      }
      case "registerEvent":
      case "ContextActivationManager_registerEvent":
        remember(message);
        return;
      default:
        remember(message);
    }
  };

  /** Registrations are answered and kept: events go out as further answers to them. */
  function remember(message: WireMessage): void {
    const text = JSON.stringify(message._data ?? "") + message._actionName;
    if (
      /richApiMessage/i.test(text) ||
      (message._actionType === 1 && /"?DispatchId"?:\s*2\d\d|RichApi/.test(text))
    )
      richApiRegistration = message;
    if (/appCommandInvoked/i.test(text)) {
      commandRegistration = message;
      listensToCommands();
    }
    reply(message, { Version: 1, Error: 0, Data: [] });
  }

  const stopMessages = server.onMessages((entries) => {
    if (richApiRegistration) reply(richApiRegistration, richApiEvent(entries), 0, 1);
  });
  window.addEventListener("message", listener);
  frame.src = page.href;
  return {
    ready,
    invokeCommand(functionName) {
      if (commandRegistration)
        reply(
          commandRegistration,
          [`workbench-${functionName}`, functionName, JSON.stringify({ source: { id: functionName } })],
          0,
          1,
        );
    },
    dispose() {
      stopMessages();
      window.removeEventListener("message", listener);
    },
  };
}

/** Entries travel as arrays: category, type, target, message, id, from another user. */
function richApiEvent(entries: readonly HostMessage[]): unknown {
  return {
    ArrayData: entries.map(({ messageCategory, messageType, targetId, message }) => [
      messageCategory,
      messageType,
      targetId,
      message,
      "",
      false,
    ]),
  };
}

function appContext(environment: PaneEnvironment, origin: string): Record<string, unknown> {
  const { apiLevel, language, documentUrl, theme } = environment;
  return {
    _id: "workbench-app",
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: documentUrl,
    _clientMode: 1,
    _settings: {},
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "00000000-0000-4000-8000-000000000001",
    _appInstanceId: "workbench",
    _touchEnabled: false,
    _commerceAllowed: false,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify({ ExcelApi: Number(apiLevel), SharedRuntime: 1.1, DialogApi: 1.1 }),
    _hostCustomMessage: "",
    _hostFullVersion: "16.0.1.1",
    _clientWindowHeight: 600,
    _clientWindowWidth: 350,
    _addinName: "IISG Mapping",
    _appDomains: [origin],
    _featureGates: {},
    ...(theme ? { _officeTheme: theme } : {}),
  };
}
