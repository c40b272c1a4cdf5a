// A small tree over saxes for the parts of a workbook file that ExcelJS drops or reads wrongly.
// Layer: workbench/xlsx. Names lose their prefix; attributes keep theirs.
import { SaxesParser } from "saxes";

export interface XmlNode {
  /** Without prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The root element of a well-formed document; throws on malformed XML. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser();
  const root: XmlNode = { name: "", attributes: {}, children: [], text: "" };
  const open: XmlNode[] = [root];
  const top = (): XmlNode => open[open.length - 1] ?? root;
  parser.on("opentag", (tag) => {
    const node: XmlNode = {
      name: localName(tag.name),
      attributes: { ...tag.attributes },
      children: [],
      text: "",
    };
    top().children.push(node);
    open.push(node);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (part: string): void => {
    top().text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text.replace(/^\uFEFF/, "")).close();
  const document = root.children[0];
  if (document === undefined) throw new Error("An XML part is empty.");
  return document;
}

export const childrenNamed = (node: XmlNode | undefined, name: string): XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

export const childNamed = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

/** All descendants of that name, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** xsd:boolean; `fallback` where the attribute is missing. */
export function flag(value: string | undefined, fallback: boolean): boolean {
  return value === undefined ? fallback : value === "1" || value === "true";
}

/** The relationship id, whatever prefix the writer gave its namespace. */
export function relationId(node: XmlNode): string | undefined {
  const key = Object.keys(node.attributes).find((name) => /:id$/i.test(name));
  return key === undefined ? undefined : node.attributes[key];
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for element content and attributes; characters that XML cannot hold are written as Excel does, _x0001_. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(
      /[^\t\n\r\u0020-\uFFFD]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

type AttributeValue = string | number | boolean | undefined;

/** One element as text. Attributes that are undefined are left out; booleans become 1 and 0. `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>>,
  content = "",
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attributeText(value)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function attributeText(value: AttributeValue): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return escapeXml(String(value)).replace(/[\n\t\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** `<name>text</name>`, with the space kept where it matters. */
export function textElement(name: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${name}${keep}>${escapeXml(text)}</${name}>`;
}

export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
