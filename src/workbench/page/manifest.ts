// The add-in's buttons as manifest.xml declares them. Layer: workbench/page. Parsed with the browser's own parser.

export type ButtonAction =
  { readonly kind: "pane"; readonly url: string } | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Same-origin address of the 32-pixel icon. */
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface AddIn {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly tab: string;
  readonly paneUrl: string;
  readonly functionFile: string | undefined;
  readonly groups: readonly RibbonGroup[];
}

/** @throws Error when the text is no manifest of a task-pane add-in. */
export function readManifest(text: string): AddIn {
  const root = new DOMParser().parseFromString(text, "application/xml");
  const all = (parent: Element | Document, name: string): Element[] => [
    ...parent.getElementsByTagNameNS("*", name),
  ];
  const first = (parent: Element | Document, name: string): Element | undefined => all(parent, name)[0];
  const own = (parent: Element, name: string): Element | undefined =>
    [...parent.children].find((child) => child.localName === name);
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => all(root, kind))
      .flatMap((node) => {
        const id = node.getAttribute("id");
        return id === null ? [] : [[id, node.getAttribute("DefaultValue") ?? ""] as const];
      }),
  );
  const resource = (node: Element | undefined): string =>
    resources.get(node?.getAttribute("resid") ?? "") ?? "";
  const defaultOf = (name: string): string => first(root, name)?.getAttribute("DefaultValue") ?? "";
  if (first(root, "OfficeApp") === undefined)
    throw new Error("manifest.xml is no manifest of an Office add-in.");

  const button = (control: Element): RibbonButton[] => {
    const action = first(control, "Action");
    const kind = action?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    const url = local(resource(action === undefined ? undefined : first(action, "SourceLocation")));
    const name = action === undefined ? undefined : first(action, "FunctionName")?.textContent;
    const does: ButtonAction | undefined =
      kind === "ShowTaskpane"
        ? { kind: "pane", url }
        : kind === "ExecuteFunction" && name
          ? { kind: "function", name }
          : undefined;
    const images = all(control, "Image");
    const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
    return does === undefined
      ? []
      : [
          {
            id: control.getAttribute("id") ?? "",
            label: resource(own(control, "Label")),
            tip: resource(first(control, "Description")),
            icon: local(resource(icon)),
            action: does,
          },
        ];
  };
  const tab = first(root, "CustomTab") ?? first(root, "OfficeTab");
  return {
    id: first(root, "Id")?.textContent ?? "",
    version: first(root, "Version")?.textContent ?? "1.0.0.0",
    name: defaultOf("DisplayName"),
    tab: (tab && resource(own(tab, "Label"))) || defaultOf("DisplayName"),
    paneUrl: local(defaultOf("SourceLocation")),
    functionFile: local(resource(first(root, "FunctionFile"))) || undefined,
    groups: (tab === undefined ? [] : all(tab, "Group")).map((group) => ({
      label: resource(own(group, "Label")),
      buttons: [...group.children].filter((child) => child.localName === "Control").flatMap(button),
    })),
  };
}

/** The manifest names the development address; the page may be served on another port. */
function local(address: string): string {
  if (address === "") return "";
  const url = new URL(address, window.location.href);
  return url.pathname + url.search;
}
