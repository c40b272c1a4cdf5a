// Our own rules for the manifest, run offline: Microsoft's validator is an online service only. Each rule has a negative fixture.
import { DOMParser } from "@xmldom/xmldom";
import type { Element as XmlElement } from "@xmldom/xmldom";

export interface ManifestFacts {
  readonly packageVersion: string;
  /** Width and height in pixels of a PNG below the repository, or undefined when there is no such file. */
  readonly iconSize: (path: string) => { readonly width: number; readonly height: number } | undefined;
  /** A release must not point to this machine. */
  readonly release: boolean;
}

/** The languages of the pane besides English, as the manifest names them. */
export const MANIFEST_LOCALES = [
  "sq-AL",
  "bs-Latn-BA",
  "sr-Latn-ME",
  "sr-Latn-RS",
  "sr-Cyrl-RS",
  "mk-MK",
] as const;

/** Sizes that Excel asks for at the zoom levels of Windows and Mac. */
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

function parsed(xml: string): ReturnType<DOMParser["parseFromString"]> | undefined {
  let broken = false;
  try {
    const document = new DOMParser({ onError: () => void (broken = true) }).parseFromString(xml, "text/xml");
    return broken ? undefined : document;
  } catch {
    return undefined;
  }
}

/** Problems of a manifest, each one sentence; none for a good one. */
export function manifestProblems(xml: string, facts: ManifestFacts): string[] {
  const faults: string[] = [];
  const document = parsed(xml);
  if (document === undefined) return ["The manifest is not well-formed XML."];
  const all = (name: string): XmlElement[] =>
    Array.from(document.getElementsByTagNameNS("*", name)) as XmlElement[];
  const text = (name: string): string => all(name)[0]?.textContent?.trim() ?? "";
  const value = (name: string): string => all(name)[0]?.getAttribute("DefaultValue") ?? "";
  const say = (sentence: string): void => void faults.push(sentence);

  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text("Id"))) say("Id is not a GUID.");
  if (text("Version") !== `${facts.packageVersion}.0`)
    say(`Version is ${text("Version")}, package.json says ${facts.packageVersion}.0.`);
  if (value("DisplayName") === "" || value("DisplayName").length > 125)
    say("DisplayName is empty or longer than 125 characters.");
  if (value("Description") === "" || value("Description").length > 250)
    say("Description is empty or longer than 250 characters.");
  if (text("Permissions") !== "ReadWriteDocument") say("Permissions is not ReadWriteDocument.");
  if (!all("Host").some((host) => host.getAttribute("Name") === "Workbook")) say("No Host named Workbook.");
  const set = all("Set").find((candidate) => candidate.getAttribute("Name") === "ExcelApi");
  if (!set?.getAttribute("MinVersion")) say("No requirement set ExcelApi with a MinVersion.");

  const defined = new Map<string, XmlElement>();
  for (const name of ["Image", "Url", "String"]) {
    for (const resource of all(name)) {
      const id = resource.getAttribute("id");
      if (!id) continue;
      if (defined.has(id)) say(`Resource ${id} is defined twice.`);
      defined.set(id, resource);
    }
  }
  const used = new Set<string>();
  for (const element of Array.from(document.getElementsByTagName("*")) as XmlElement[]) {
    const id = element.getAttribute("resid");
    if (!id) continue;
    used.add(id);
    if (id.length > 32) say(`resid ${id} is longer than 32 characters.`);
    if (!defined.has(id)) say(`resid ${id} resolves to no resource.`);
  }
  for (const id of defined.keys()) if (!used.has(id)) say(`Resource ${id} is never used.`);
  const parentName = (element: XmlElement): string =>
    (element.parentNode as XmlElement | null)?.localName ?? "";
  for (const string of all("String")) {
    const most = parentName(string) === "ShortStrings" ? 125 : 250;
    if ((string.getAttribute("DefaultValue") ?? "").length > most)
      say(`${string.getAttribute("id")} is longer than ${most} characters.`);
  }
  for (const control of [...all("Control"), ...all("Group"), ...all("CustomTab")]) {
    if ((control.getAttribute("id") ?? "").length > 125) say("A control id is longer than 125 characters.");
  }
  for (const string of all("Override")) {
    const most = parentName(string.parentNode as XmlElement) === "ShortStrings" ? 125 : 250;
    const said = string.getAttribute("Value") ?? "";
    if (said === "" || said.length > most)
      say(`An override for ${string.getAttribute("Locale")} is empty or longer than ${most} characters.`);
  }
  for (const translated of [
    ...all("Description").filter((one) => one.hasAttribute("DefaultValue")),
    ...all("String"),
  ]) {
    const has = new Set(
      (Array.from(translated.childNodes) as XmlElement[])
        .filter((child) => child.localName === "Override")
        .map((child) => child.getAttribute("Locale")),
    );
    const name = translated.getAttribute("id") ?? "Description";
    if (name === "Tab.Label") continue; // A name, the same in every language.
    for (const wanted of MANIFEST_LOCALES) if (!has.has(wanted)) say(`${name} has no text for ${wanted}.`);
  }
  for (const control of all("Control")) {
    const sizes = new Set(
      (Array.from(control.getElementsByTagNameNS("*", "Image")) as XmlElement[]).map((image) =>
        Number(image.getAttribute("size")),
      ),
    );
    for (const size of ICON_SIZES)
      if (!sizes.has(size)) say(`${control.getAttribute("id")} has no icon of ${size} pixels.`);
    if (control.getElementsByTagNameNS("*", "Supertip").length === 0)
      say(`${control.getAttribute("id")} has no tip.`);
  }
  const ids = [...all("Control"), ...all("Group"), ...all("CustomTab")].map(
    (one) => one.getAttribute("id") ?? "",
  );
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) say(`The id ${id} is used twice.`);
  const locale = text("DefaultLocale");
  for (const element of Array.from(document.getElementsByTagName("*")) as XmlElement[]) {
    const own = (Array.from(element.childNodes) as XmlElement[])
      .filter((child) => child.localName === "Override")
      .map((child) => child.getAttribute("Locale") ?? "");
    if (new Set(own).size !== own.length) say(`${element.localName} has two overrides for one locale.`);
    if (own.includes(locale)) say(`${element.localName} has an override for the default locale.`);
  }
  for (const element of Array.from(document.getElementsByTagName("*")) as XmlElement[]) {
    const address = element.getAttribute("DefaultValue") ?? "";
    if (!/^\w+:\/\//.test(address)) continue;
    if (!address.startsWith("https://")) say(`${address} is not https.`);
    if (facts.release && /localhost|127\.0\.0\.1/.test(address)) say(`${address} points to this machine.`);
    const icon = /\/(assets\/[^?]*?-(\d+)\.png)$/.exec(address);
    if (!icon?.[1]) continue;
    const size = facts.iconSize(icon[1]);
    if (!size) say(`There is no icon ${icon[1]}.`);
    else if (size.width !== Number(icon[2]) || size.height !== Number(icon[2]))
      say(`${icon[1]} is ${size.width} x ${size.height} pixels.`);
  }
  return faults;
}
