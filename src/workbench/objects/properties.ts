// Document properties, custom properties, settings, custom XML parts. Layer: workbench/objects.
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { invalidArgument, itemNotFound } from "../protocol/hostError";
import type { ExcelHost, SheetRef } from "./host";
import { sheetOf } from "./host";

interface HostRef {
  readonly host: ExcelHost;
}
/** Entries of a map as a collection of { key, value } objects. */
interface MapRef {
  readonly map: Map<string, unknown>;
}
interface EntryRef extends MapRef {
  readonly key: string;
}

function entryKey(map: ReadonlyMap<string, unknown>, key: unknown): string | undefined {
  return [...map.keys()].find((candidate) => candidate.toLowerCase() === String(key).toLowerCase());
}

/** A class of entries and its collection, for settings and custom properties. */
function mapClasses(
  entryName: string,
  collectionName: string,
  check: (value: unknown) => unknown,
): HostClass<MapRef> {
  const ENTRY: HostClass<EntryRef> = {
    name: entryName,
    keys: ["key", "_Id"],
    get: {
      key: (ref) => ref.key,
      _Id: (ref) => ref.key,
      value: (ref) => {
        if (!ref.map.has(ref.key)) throw itemNotFound();
        return ref.map.get(ref.key);
      },
      type: (ref) => {
        const value = ref.map.get(ref.key);
        return value instanceof Date
          ? "Date"
          : typeof value === "number"
            ? "Number"
            : typeof value === "boolean"
              ? "Boolean"
              : "String";
      },
    },
    set: { value: (ref, value) => void ref.map.set(ref.key, check(value)) },
    methods: {
      delete: (ref: EntryRef) => {
        if (!ref.map.delete(ref.key)) throw itemNotFound();
      },
    },
  };
  const entry = (ref: MapRef, key: string): HostObject => hostObject(ENTRY, { map: ref.map, key });
  const find = (ref: MapRef, key: unknown): HostObject | null => {
    const found = entryKey(ref.map, key);
    return found === undefined ? null : entry(ref, found);
  };
  const required = (ref: MapRef, key: unknown): HostObject => {
    const found = find(ref, key);
    if (!found) throw itemNotFound();
    return found;
  };
  return {
    name: collectionName,
    get: {},
    items: (ref) => [...ref.map.keys()].map((key) => entry(ref, key)),
    item: required,
    methods: {
      add: (ref: MapRef, key: unknown, value: unknown) => {
        if (typeof key !== "string" || key === "" || key.length > 255) throw invalidArgument();
        const name = entryKey(ref.map, key) ?? key;
        ref.map.set(name, check(value));
        return entry(ref, name);
      },
      getCount: (ref: MapRef) => ref.map.size,
      getItem: required,
      getItemOrNullObject: find,
      deleteAll: (ref: MapRef) => ref.map.clear(),
    },
  };
}

const SETTINGS = mapClasses("Setting", "SettingCollection", (value) => value);
const CUSTOM_PROPERTIES = mapClasses("CustomProperty", "CustomPropertyCollection", (value) => {
  if (!["string", "number", "boolean"].includes(typeof value) && !(value instanceof Date))
    throw invalidArgument();
  return typeof value === "string" ? value.slice(0, 255) : value;
});
const SHEET_PROPERTIES = mapClasses(
  "WorksheetCustomProperty",
  "WorksheetCustomPropertyCollection",
  (value) => {
    if (typeof value !== "string") throw invalidArgument();
    return value;
  },
);

export const settingsObject = (host: ExcelHost): HostObject =>
  hostObject(SETTINGS, { map: host.model.settings });

export function customPropertiesOfSheet(ref: SheetRef): HostObject {
  const { extras } = sheetOf(ref);
  const known = extras.get("customProperties") as Map<string, unknown> | undefined;
  const map = known ?? new Map<string, unknown>();
  if (!known) extras.set("customProperties", map);
  return hostObject(SHEET_PROPERTIES, { map });
}

const CORE = [
  "author",
  "category",
  "comments",
  "company",
  "keywords",
  "manager",
  "subject",
  "title",
] as const;
const READ_ONLY = ["creationDate", "lastAuthor"] as const;

const DOCUMENT_PROPERTIES: HostClass<HostRef> = {
  name: "DocumentProperties",
  get: {
    ...Object.fromEntries(
      [...CORE, ...READ_ONLY].map((name) => [
        name,
        ({ host }: HostRef) => host.model.coreProperties.get(name) ?? "",
      ]),
    ),
    revisionNumber: ({ host }) => Number(host.model.coreProperties.get("revisionNumber") ?? 0),
  },
  set: {
    ...Object.fromEntries(
      CORE.map((name) => [
        name,
        ({ host }: HostRef, value: unknown) => void host.model.coreProperties.set(name, String(value)),
      ]),
    ),
    revisionNumber: ({ host }, value) => void host.model.coreProperties.set("revisionNumber", Number(value)),
  },
  nav: {
    custom: ({ host }) =>
      hostObject(CUSTOM_PROPERTIES, { map: host.model.customProperties as Map<string, unknown> }),
  },
};

export const propertiesObject = (host: ExcelHost): HostObject => hostObject(DOCUMENT_PROPERTIES, { host });

interface XmlRef extends HostRef {
  readonly id: string;
}
const xmlOf = ({ host, id }: XmlRef): string => {
  const xml = host.model.customXml.get(id);
  if (xml === undefined) throw itemNotFound();
  return xml;
};
const namespaceOf = (xml: string): string =>
  /<[\w:.-]+[^>]*?\sxmlns(?::\w+)?=(["'])(.*?)\1/s.exec(xml)?.[2] ?? "";

const XML_PART: HostClass<XmlRef> = {
  name: "CustomXmlPart",
  keys: ["id"],
  get: { id: (ref) => ref.id, namespaceUri: (ref) => namespaceOf(xmlOf(ref)) },
  methods: {
    getXml: xmlOf,
    setXml: (ref: XmlRef, xml: unknown) => {
      if (typeof xml !== "string" || !xml.trim().startsWith("<")) throw invalidArgument();
      ref.host.model.customXml.set(ref.id, xml);
    },
    delete: (ref: XmlRef) => void ref.host.model.customXml.delete(ref.id),
  },
};

interface XmlPartsRef extends HostRef {
  readonly namespace?: string;
}
const ids = ({ host, namespace }: XmlPartsRef): string[] =>
  [...host.model.customXml]
    .filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
    .map(([id]) => id);
const partOf = (ref: XmlPartsRef, id: string | undefined): HostObject | null =>
  id !== undefined && ids(ref).includes(id) ? hostObject(XML_PART, { host: ref.host, id }) : null;
const requiredPart = (ref: XmlPartsRef, id: string | undefined): HostObject => {
  const part = partOf(ref, id);
  if (!part) throw itemNotFound();
  return part;
};

const XML_PARTS: HostClass<XmlPartsRef> = {
  name: "CustomXmlPartCollection",
  get: {},
  items: (ref) => ids(ref).map((id) => hostObject(XML_PART, { host: ref.host, id })),
  item: requiredPart,
  methods: {
    add: (ref: XmlPartsRef, xml: unknown) => {
      if (typeof xml !== "string" || !xml.trim().startsWith("<")) throw invalidArgument();
      const id = `{${(ref.host.model.customXml.size + 1).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-0000000000AA}`;
      ref.host.model.customXml.set(id, xml);
      return hostObject(XML_PART, { host: ref.host, id });
    },
    getByNamespace: (ref: XmlPartsRef, namespace: string) =>
      hostObject(XML_PARTS, { host: ref.host, namespace }),
    getCount: (ref: XmlPartsRef) => ids(ref).length,
    getItem: requiredPart,
    getItemOrNullObject: partOf,
    getOnlyItem: (ref: XmlPartsRef) => requiredPart(ref, ids(ref).length === 1 ? ids(ref)[0] : undefined),
    getOnlyItemOrNullObject: (ref: XmlPartsRef) =>
      partOf(ref, ids(ref).length === 1 ? ids(ref)[0] : undefined),
  },
};

export const customXmlObject = (host: ExcelHost): HostObject => hostObject(XML_PARTS, { host });
