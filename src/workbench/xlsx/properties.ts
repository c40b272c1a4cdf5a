// Document properties, custom properties, the add-in's settings and custom XML parts between the package and the model. ExcelJS
// stumbles over core properties in a default namespace and drops the rest. Layer: workbench/xlsx.
import type { WorkbookModel } from "../model/workbookModel";
import {
  addRelationship,
  OFFICE_RELATIONS,
  partText,
  partXml,
  relationships,
  setContentType,
  setPart,
} from "./parts";
import type { Parts } from "./parts";
import { childrenNamed, descendants, element, escapeXml, textElement, XML_HEADER } from "./xml";

/** Local name in core.xml (and app.xml) -> name in Office.js's DocumentProperties. */
const CORE: Readonly<Record<string, string>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  keywords: "keywords",
  description: "comments",
  lastModifiedBy: "lastAuthor",
  revision: "revisionNumber",
  category: "category",
  created: "creationDate",
};
const CORE_PREFIX: Readonly<Record<string, string>> = {
  title: "dc",
  subject: "dc",
  creator: "dc",
  description: "dc",
  created: "dcterms",
};
const APP: Readonly<Record<string, string>> = { Manager: "manager", Company: "company" };

export function readProperties(parts: Parts, model: WorkbookModel): void {
  for (const node of partXml(parts, "docProps/core.xml")?.children ?? []) {
    const name = CORE[node.name];
    if (name === undefined || node.text === "") continue;
    const value =
      name === "creationDate"
        ? new Date(node.text)
        : name === "revisionNumber"
          ? Number(node.text)
          : node.text;
    if (value instanceof Date ? !Number.isNaN(value.getTime()) : value === value)
      model.coreProperties.set(name, value);
  }
  for (const node of partXml(parts, "docProps/app.xml")?.children ?? []) {
    const name = APP[node.name];
    if (name !== undefined && node.text !== "") model.coreProperties.set(name, node.text);
  }
  for (const node of partXml(parts, "docProps/custom.xml")?.children ?? []) {
    const value = node.children[0];
    const name = node.attributes["name"];
    if (value !== undefined && name !== undefined)
      model.customProperties.set(name, customValue(value.name, value.text));
  }
}

function customValue(type: string, text: string): string | number | boolean | Date {
  if (/^(u?i[1248]|u?int|r[48]|decimal)$/.test(type)) return Number(text);
  if (type === "bool") return text === "1" || text === "true";
  if (type === "filetime" || type === "date") return new Date(text);
  return text;
}

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006";

/** Replaces the properties parts that ExcelJS wrote. */
export function writeProperties(parts: Parts, model: WorkbookModel): void {
  const core = Object.entries(CORE).flatMap(([name, property]) => {
    const value = model.coreProperties.get(property);
    if (value === undefined || value === "") return [];
    const text = escapeXml(
      value instanceof Date ? value.toISOString().replace(/\.\d+Z$/, "Z") : String(value),
    );
    const tag = `${CORE_PREFIX[name] ?? "cp"}:${name}`;
    return [`<${tag}${name === "created" ? ' xsi:type="dcterms:W3CDTF"' : ""}>${text}</${tag}>`];
  });
  setPart(
    parts,
    "docProps/core.xml",
    `${XML_HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core.join("")}</cp:coreProperties>`,
  );
  const app = Object.entries(APP).flatMap(([name, property]) => {
    const value = model.coreProperties.get(property);
    return value === undefined ? [] : [textElement(name, String(value))];
  });
  setPart(
    parts,
    "docProps/app.xml",
    `${XML_HEADER}<Properties xmlns="${PROPERTIES}/extended-properties"><Application>Microsoft Excel</Application>${app.join("")}</Properties>`,
  );
  if (model.customProperties.size === 0) return;
  const custom = [...model.customProperties].map(([name, value], index) =>
    element(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name },
      customXmlValue(value),
    ),
  );
  setPart(
    parts,
    "docProps/custom.xml",
    `${XML_HEADER}<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes">${custom.join("")}</Properties>`,
  );
  setContentType(
    parts,
    "docProps/custom.xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  );
  addRelationship(parts, "", `${OFFICE_RELATIONS}/custom-properties`, "docProps/custom.xml");
}

function customXmlValue(value: string | number | boolean | Date): string {
  if (typeof value === "boolean") return `<vt:bool>${value}</vt:bool>`;
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 2 ** 31
      ? `<vt:i4>${value}</vt:i4>`
      : `<vt:r8>${value}</vt:r8>`;
  if (value instanceof Date)
    return `<vt:filetime>${value.toISOString().replace(/\.\d+Z$/, "Z")}</vt:filetime>`;
  return `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr>`;
}

const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const EXTENSION_RELATIONS = "http://schemas.microsoft.com/office/2011/relationships";
const EXTENSION_TYPES = "application/vnd.ms-office";

/** Which add-in the settings belong to; kept in the model's extras as "addIn". Excel gives settings only to the add-in of that id. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
}

/** Settings are stored as Excel stores them: properties of the add-in's web extension, values as JSON text. */
export function readSettings(parts: Parts, model: WorkbookModel): void {
  const panes = relationships(parts, "").find((relation) => relation.type === "webextensiontaskpanes");
  for (const relation of panes === undefined ? [] : relationships(parts, panes.target)) {
    const root = relation.type === "webextension" ? partXml(parts, relation.target) : undefined;
    if (root === undefined) continue;
    const reference = childrenNamed(root, "reference")[0]?.attributes;
    if (reference?.["id"] !== undefined)
      model.extras.set("addIn", {
        id: reference["id"],
        version: reference["version"] ?? "1.0.0.0",
      } satisfies AddInReference);
    for (const property of descendants(root, "property")) {
      const { name, value = "null" } = property.attributes;
      if (name !== undefined) model.settings.set(name, parsedOrText(value));
    }
  }
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function writeSettings(parts: Parts, model: WorkbookModel): void {
  if (model.settings.size === 0) return;
  const addIn = (model.extras.get("addIn") as AddInReference | undefined) ?? {
    id: "00000000-0000-0000-0000-000000000000",
    version: "1.0.0.0",
  };
  const properties = [...model.settings].map(([name, value]) =>
    element("we:property", { name, value: JSON.stringify(value) }),
  );
  const [panes, extension] = ["xl/webextensions/taskpanes.xml", "xl/webextensions/webextension1.xml"];
  setPart(
    parts,
    extension,
    `${XML_HEADER}<we:webextension xmlns:we="${WEB_EXTENSION}" id="{${addIn.id.replace(/[{}]/g, "")}}">${element("we:reference", { id: addIn.id, version: addIn.version, store: "developer", storeType: "Registry" })}<we:alternateReferences/>${element("we:properties", {}, properties.join(""))}<we:bindings/><we:snapshot xmlns:r="${OFFICE_RELATIONS}"/></we:webextension>`,
  );
  setContentType(parts, extension, `${EXTENSION_TYPES}.webextension+xml`);
  setPart(parts, panes, XML_HEADER);
  const id = addRelationship(parts, panes, `${EXTENSION_RELATIONS}/webextension`, extension);
  setPart(
    parts,
    panes,
    `${XML_HEADER}<wetp:taskpanes xmlns:wetp="${TASK_PANES}"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${OFFICE_RELATIONS}" r:id="${id}"/></wetp:taskpane></wetp:taskpanes>`,
  );
  setContentType(parts, panes, `${EXTENSION_TYPES}.webextensiontaskpanes+xml`);
  addRelationship(parts, "", `${EXTENSION_RELATIONS}/webextensiontaskpanes`, panes);
}

/** Custom XML parts by their id "{GUID}". */
export function readCustomXml(parts: Parts, model: WorkbookModel, workbookPart: string): void {
  for (const relation of relationships(parts, workbookPart)) {
    const text = relation.type === "customXml" ? partText(parts, relation.target) : undefined;
    if (text === undefined) continue;
    const properties = relationships(parts, relation.target).find((inner) => inner.type === "customXmlProps");
    const attributes = properties === undefined ? {} : (partXml(parts, properties.target)?.attributes ?? {});
    const id = Object.entries(attributes).find(([name]) => name.endsWith("itemID"))?.[1];
    model.customXml.set(id ?? relation.target, text);
  }
}

export function writeCustomXml(parts: Parts, model: WorkbookModel, workbookPart: string): void {
  [...model.customXml].forEach(([id, text], index) => {
    const [item, properties] = [`customXml/item${index + 1}.xml`, `customXml/itemProps${index + 1}.xml`];
    setPart(parts, item, text);
    setPart(
      parts,
      properties,
      `${XML_HEADER}<ds:datastoreItem xmlns:ds="${PROPERTIES}/customXml" ds:itemID="${escapeXml(id)}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    setContentType(parts, item, "application/xml");
    setContentType(
      parts,
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    );
    addRelationship(parts, item, `${OFFICE_RELATIONS}/customXmlProps`, properties);
    addRelationship(parts, workbookPart, `${OFFICE_RELATIONS}/customXml`, item);
  });
}
