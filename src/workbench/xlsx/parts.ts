// The parts of an .xlsx package: texts, relationships, content types.
// Layer: workbench/xlsx.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { element, parseXml, relationId, XML_HEADER } from "./xml";
import type { XmlNode } from "./xml";

/** Part name without leading slash -> bytes. */
export type Parts = Record<string, Uint8Array>;

export interface Relationship {
  readonly id: string;
  /** Last word of the type address: "worksheet", "table", "drawing" ... */
  readonly type: string;
  readonly typeUri: string;
  /** Part name for inner targets, the address as it stands for external ones. */
  readonly target: string;
  readonly external: boolean;
}

export const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Throws when the bytes are no zip package. */
export function readPackage(bytes: Uint8Array): Parts {
  const parts: Parts = {};
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith("/")) parts[name.replace(/^\//, "").replaceAll("\\", "/")] = part;
  }
  return parts;
}

/** The content types come first, as readers that stream the package expect. */
export function writePackage(parts: Parts): Uint8Array {
  const { "[Content_Types].xml": types, ...rest } = parts;
  return zipSync(types === undefined ? rest : { "[Content_Types].xml": types, ...rest }, { level: 6 });
}

export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts[name];
  return bytes === undefined ? undefined : strFromU8(bytes).replace(/^\uFEFF/, "");
}

export function partXml(parts: Parts, name: string): XmlNode | undefined {
  const text = partText(parts, name);
  return text === undefined ? undefined : parseXml(text);
}

export function setPart(parts: Parts, name: string, text: string): void {
  parts[name] = strToU8(text);
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);
export const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

/** "xl/worksheets/sheet1.xml" and "../tables/table1.xml" give "xl/tables/table1.xml". */
export function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folderOf(part).split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** Of a part, or of the package for "". */
export function relationships(parts: Parts, part: string): Relationship[] {
  const root = partXml(parts, part === "" ? "_rels/.rels" : relationsPart(part));
  return (root?.children ?? []).map((node) => {
    const { Id = "", Type = "", Target = "", TargetMode } = node.attributes;
    const external = TargetMode === "External";
    return {
      id: Id,
      typeUri: Type,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      external,
      target: external ? Target : resolveTarget(part, Target),
    };
  });
}

/** The relationship that an element points to with its r:id. */
export function relationOf(node: XmlNode, relations: readonly Relationship[]): Relationship | undefined {
  const id = relationId(node);
  return id === undefined ? undefined : relations.find((relation) => relation.id === id);
}

/** The way from one part to another, as most readers expect it: "../tables/table1.xml". */
function relativeTarget(part: string, target: string): string {
  const from = folderOf(part).split("/").slice(0, -1);
  const to = target.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/** Adds a relationship and gives its id. `target` is a part name (written from the package's root) or an address. */
export function addRelationship(
  parts: Parts,
  part: string,
  typeUri: string,
  target: string,
  external = false,
): string {
  const name = part === "" ? "_rels/.rels" : relationsPart(part);
  const before =
    partText(parts, name) ?? `${XML_HEADER}<Relationships xmlns="${PACKAGE_RELATIONS}"></Relationships>`;
  const ids = [...before.matchAll(/\bId="rId(\d+)"/g)].map((match) => Number(match[1]));
  const id = `rId${Math.max(0, ...ids) + 1}`;
  const written = element("Relationship", {
    Id: id,
    Type: typeUri,
    Target: external ? target : relativeTarget(part, target),
    TargetMode: external ? "External" : undefined,
  });
  const opened = before.replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>");
  setPart(
    parts,
    name,
    opened.replace("</Relationships>", () => `${written}</Relationships>`),
  );
  return id;
}

/** Content type of a part in a read package. */
export function contentType(parts: Parts, part: string): string | undefined {
  const root = partXml(parts, "[Content_Types].xml");
  const own = root?.children.find(
    (node) => node.name === "Override" && node.attributes["PartName"] === `/${part}`,
  );
  const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
  const byExtension = root?.children.find(
    (node) => node.name === "Default" && node.attributes["Extension"]?.toLowerCase() === extension,
  );
  return (own ?? byExtension)?.attributes["ContentType"];
}

/** States the content type of a part, unless it is stated already. */
export function setContentType(parts: Parts, part: string, type: string): void {
  const before = partText(parts, "[Content_Types].xml") ?? "";
  if (before.includes(`PartName="/${part}"`)) return;
  const written = element("Override", { PartName: `/${part}`, ContentType: type });
  setPart(
    parts,
    "[Content_Types].xml",
    before.replace("</Types>", () => `${written}</Types>`),
  );
}

/** Takes a part out of the package, with its relationships and its content type. */
export function removePart(parts: Parts, part: string): void {
  delete parts[part];
  delete parts[relationsPart(part)];
  const before = partText(parts, "[Content_Types].xml") ?? "";
  const own = [...before.matchAll(/<Override\b[^>]*\/>/g)].find(([text]) =>
    text.includes(`PartName="/${part}"`),
  )?.[0];
  if (own !== undefined) setPart(parts, "[Content_Types].xml", before.replace(own, ""));
}

export function removeRelationship(parts: Parts, part: string, id: string): void {
  const name = relationsPart(part);
  const text = partText(parts, name) ?? "";
  const own = [...text.matchAll(/<Relationship\b[^>]*\/>/g)].find(([each]) =>
    each.includes(`Id="${id}"`),
  )?.[0];
  if (own !== undefined) setPart(parts, name, text.replace(own, ""));
}
