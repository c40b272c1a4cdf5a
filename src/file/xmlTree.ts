// One XML part as a tree that is changed and written again; what is not changed is written as it was read. Layer: file.
import { SaxesParser } from "saxes";

/** Names and attribute names keep their prefixes ("x:row", "r:id"). Texts are decoded. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/** The root element. Comments and processing instructions are left out. @throws Error when the part is not well-formed. */
export function parseTree(part: Uint8Array): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [key, String(value)]),
    );
    const element: XmlElement = { name: tag.name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const text = (chunk: string): void => void open.at(-1)?.children.push(chunk);
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", () => void open.pop());
  parser.write(new TextDecoder().decode(part)).close();
  if (root === undefined) throw new Error("The part has no element.");
  return root;
}

export function writeTree(root: XmlElement): Uint8Array {
  const pieces = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, pieces);
  return new TextEncoder().encode(pieces.join(""));
}

function write(element: XmlElement, pieces: string[]): void {
  pieces.push("<", element.name);
  for (const [key, value] of Object.entries(element.attributes))
    pieces.push(" ", key, '="', escapeAttribute(value), '"');
  if (element.children.length === 0) {
    pieces.push("/>");
    return;
  }
  pieces.push(">");
  for (const child of element.children) {
    if (typeof child === "string") pieces.push(escapeText(child));
    else write(child, pieces);
  }
  pieces.push("</", element.name, ">");
}

const escapeText = (text: string): string =>
  text.replace(
    /[&<>\r]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" })[sign] ?? sign,
  );

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\r\n\t]/g, (sign) => {
    const known: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
    return known[sign] ?? `&#${sign.charCodeAt(0)};`;
  });

/** The name without its prefix. */
export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}

export function childrenNamed(element: XmlElement, local: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && localName(child) === local,
  );
}

export function childNamed(element: XmlElement | undefined, local: string): XmlElement | undefined {
  return element === undefined ? undefined : childrenNamed(element, local)[0];
}

/** All texts below an element, joined. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** A new element with the prefix of `like`, not yet anybody's child. */
export function elementLike(
  like: XmlElement,
  local: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  const prefix = like.name.slice(0, like.name.indexOf(":") + 1);
  return { name: prefix + local, attributes, children };
}

/** The child of that name; where there is none, a new one at the place that `order` gives it. */
export function ensureChild(parent: XmlElement, local: string, order: readonly string[]): XmlElement {
  const known = childNamed(parent, local);
  if (known !== undefined) return known;
  const made = elementLike(parent, local);
  const later = new Set(order.slice(order.indexOf(local) + 1));
  const at = parent.children.findIndex((child) => typeof child !== "string" && later.has(localName(child)));
  parent.children.splice(at < 0 ? parent.children.length : at, 0, made);
  return made;
}
