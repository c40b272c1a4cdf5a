// Reads one XML part as a stream of elements; no entity is ever fetched or expanded beyond XML's own five. Layer: file.
import { SaxesParser } from "saxes";

/** Attribute values by local name ("id" for "r:id"). */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `name` is the local name, without a namespace prefix. */
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** @throws Error when the part is not well-formed. */
export function readXml(part: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const key in tag.attributes) attributes[local(key)] = String(tag.attributes[key]);
    handler.open?.(local(tag.name), attributes);
  });
  if (handler.text) {
    parser.on("text", (text) => handler.text?.(text));
    parser.on("cdata", (text) => handler.text?.(text));
  }
  parser.on("closetag", (tag) => handler.close?.(local(tag.name)));
  const decoder = new TextDecoder();
  const CHUNK = 1 << 20;
  for (let at = 0; at < part.length; at += CHUNK) {
    parser.write(decoder.decode(part.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}
