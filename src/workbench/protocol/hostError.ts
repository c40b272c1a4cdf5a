// An error as Excel reports it over the wire. Layer: workbench/protocol.

/** `code` is one of Office.js's error codes; `message` is Excel's kind of sentence, never shown to users by the add-in. */
export class HostFault extends Error {
  readonly code: string;
  constructor(code: string, text: string) {
    super(text);
    this.name = "HostFault";
    this.code = code;
  }
}

export function invalidArgument(
  text = "The argument is invalid or missing or has an incorrect format.",
): HostFault {
  return new HostFault("InvalidArgument", text);
}

export function itemNotFound(): HostFault {
  return new HostFault("ItemNotFound", "The requested resource doesn't exist.");
}
