// The ribbon strip: the workbook's own buttons and the add-in's, as its manifest declares them. Layer: workbench/page.
import { byId, make } from "./dom";
import type { AddIn, RibbonButton } from "./manifest";
import { PANE_THEMES } from "./themes";
import type { PaneTheme } from "./themes";

export interface RibbonActions {
  newWorkbook(): void;
  open(): void;
  save(): void;
  sample(name: string): void;
  command(button: RibbonButton): void;
  theme(theme: PaneTheme): void;
  toggleLog(): void;
}

const OWN_ICONS = {
  new: "M6 3h9l5 5v13H6z M15 3v5h5",
  open: "M3 6h6l2 2h10v11H3z M3 11h18",
  save: "M4 4h13l3 3v13H4z M8 4v5h8V4 M8 20v-7h8v7",
  samples: "M4 5h16v14H4z M4 10h16 M10 5v14",
  log: "M4 6h16 M4 12h10 M4 18h13",
} as const;

function ownIcon(name: keyof typeof OWN_ICONS): SVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    class: "own-icon",
    "aria-hidden": "true",
  }))
    svg.setAttribute(key, value);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", OWN_ICONS[name]);
  svg.append(path);
  return svg;
}

function button(id: string, label: string, tip: string, icon: Node, action: () => void): HTMLButtonElement {
  const node = make(
    "button",
    { type: "button", class: "ribbon-button", id, title: tip },
    icon,
    make("span", {}, label),
  );
  node.addEventListener("click", action);
  return node;
}

function group(label: string, ...content: Node[]): HTMLElement {
  return make(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    make("div", { class: "ribbon-buttons" }, ...content),
    make("div", { class: "ribbon-label" }, label),
  );
}

/** Draws the ribbon once. */
export function drawRibbon(
  addIn: AddIn,
  samples: readonly string[],
  theme: PaneTheme,
  actions: RibbonActions,
): void {
  const sampleList = make(
    "select",
    { id: "samples", class: "ribbon-select", "aria-label": "Samples" },
    make("option", { value: "" }, "Samples"),
  );
  for (const name of samples) sampleList.append(make("option", { value: name }, name));
  sampleList.addEventListener("change", () => {
    const { value } = sampleList;
    sampleList.value = "";
    if (value !== "") actions.sample(value);
  });
  const themes = make("select", { id: "pane-theme", class: "ribbon-select", "aria-label": "Pane theme" });
  for (const [name, { label }] of Object.entries(PANE_THEMES))
    themes.append(make("option", { value: name }, label));
  themes.value = theme;
  themes.addEventListener("change", () => actions.theme(themes.value as PaneTheme));

  const own = group(
    "Workbook",
    button("new", "New", "A new, empty workbook", ownIcon("new"), actions.newWorkbook),
    button("open", "Open", "Open an .xlsx file", ownIcon("open"), actions.open),
    button("save", "Save as .xlsx", "Save the workbook as an .xlsx file", ownIcon("save"), actions.save),
    make("label", { class: "ribbon-stack" }, ownIcon("samples"), sampleList),
  );
  const addInGroups = addIn.groups.map(({ label, buttons }) =>
    group(
      label,
      ...buttons.map((entry) =>
        button(
          entry.id,
          entry.label,
          entry.tip,
          make("img", { src: entry.icon, alt: "", width: "28", height: "28" }),
          () => actions.command(entry),
        ),
      ),
    ),
  );
  const view = group(
    "Stand-in",
    make("label", { class: "ribbon-field" }, make("span", {}, "Pane theme"), themes),
    button(
      "toggle-log",
      "Requests",
      "Show or hide the log of the add-in's requests",
      ownIcon("log"),
      actions.toggleLog,
    ),
  );
  byId("ribbon-tab").textContent = addIn.tab;
  byId("ribbon").replaceChildren(own, ...addInGroups, view);
}
