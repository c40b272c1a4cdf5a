// Charts and slicers over the grid: they scroll with the cells and follow what changes. Layer: workbench/page.
import type { Grid } from "../model/grid";
import { excelHost } from "../objects/workbook";
import { selectButtons, slicerButtons } from "../objects/slicer";
import type { ModelSlicer } from "../model/slicerRecords";
import { chartSvg } from "./chartPicture";
import { make } from "./dom";

/** Pixels of the grid to the point. */
const PIXELS = 4 / 3;

interface Placed {
  readonly element: HTMLElement;
  readonly left: number;
  readonly top: number;
}

/** Starts drawing over the grid in `container`; gives the way to stop. */
export function showDrawings(
  grid: Grid,
  container: HTMLElement,
  refused: (sentence: string) => void,
): () => void {
  const { model } = grid;
  const layer = make("div", { class: "drawings" });
  // Beside the container: the grid renders into it and takes away what is not its own.
  const parent = container.parentElement ?? container;
  parent.append(layer);
  const host = excelHost(model, () => new Date());
  host.events.dispose();
  let placed: Placed[] = [];
  let waiting = false;

  const place = (): void => {
    const view = grid.view();
    if (!view) return;
    const outer = parent.getBoundingClientRect();
    const { canvas, headerWidth, headerHeight, scrollX, scrollY, zoom } = view;
    Object.assign(layer.style, {
      left: `${canvas.left - outer.left + headerWidth * zoom}px`,
      top: `${canvas.top - outer.top + headerHeight * zoom}px`,
      width: `${canvas.width - headerWidth * zoom}px`,
      height: `${canvas.height - headerHeight * zoom}px`,
    });
    for (const { element, left, top } of placed)
      element.style.transform = `translate(${(left * PIXELS - scrollX) * zoom}px, ${(top * PIXELS - scrollY) * zoom}px) scale(${zoom * PIXELS})`;
  };

  const box = (
    kind: string,
    at: { left: number; top: number; width: number; height: number },
  ): HTMLElement => {
    const element = make("div", { class: `drawing ${kind}` });
    Object.assign(element.style, { width: `${at.width}px`, height: `${at.height}px` });
    placed.push({ element, left: at.left, top: at.top });
    return element;
  };

  const slicer = (each: ModelSlicer): HTMLElement => {
    const element = box("slicer", each);
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", `Slicer ${each.caption}`);
    const heading = make("div", { class: "slicer-heading" }, each.caption);
    const clear = make(
      "button",
      { type: "button", title: "Clear filter", "aria-label": `Clear ${each.caption}` },
      "\u2715",
    );
    heading.append(clear);
    const choose = (names: readonly string[]): void => {
      try {
        selectButtons(host, each, names);
      } catch (failure) {
        refused(failure instanceof Error ? failure.message : String(failure));
      }
    };
    clear.addEventListener("click", () => choose([]));
    const list = make("div", { class: "slicer-items" });
    for (const { name, isSelected, hasData } of slicerButtons(host, each)) {
      const button = make("button", { type: "button", "aria-pressed": String(isSelected) }, name);
      if (!hasData) button.classList.add("empty");
      // One click chooses one; with Ctrl one more or one less.
      button.addEventListener("click", (event) => {
        const now = slicerButtons(host, each)
          .filter((item) => item.isSelected)
          .map((item) => item.name);
        choose(
          !event.ctrlKey
            ? [name]
            : now.includes(name)
              ? now.filter((other) => other !== name)
              : [...now, name],
        );
      });
      list.append(button);
    }
    element.append(heading, list);
    return element;
  };

  const draw = (): void => {
    waiting = false;
    placed = [];
    const { charts, slicers } = model.analysis;
    const here = model.activeSheetId;
    const elements = [
      ...charts
        .filter(({ sheetId }) => sheetId === here)
        .map((chart) => {
          const element = box("chart", chart);
          // As a drawing of its own, so that no text in it can become anything else.
          const { documentElement } = new DOMParser().parseFromString(
            chartSvg(model, chart),
            "image/svg+xml",
          );
          element.replaceChildren(document.importNode(documentElement, true));
          return element;
        }),
      ...slicers.filter(({ sheetId }) => sheetId === here).map(slicer),
    ];
    layer.replaceChildren(...elements);
    place();
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(draw);
  };
  const { analysis } = model;
  const stop = model.on(({ kind }) => {
    const touched = analysis.charts.length + analysis.slicers.length > 0 || layer.childElementCount > 0;
    if (touched && kind !== "selection") soon();
  });
  const stopView = grid.onView(place);
  const observer = new ResizeObserver(place);
  observer.observe(container);
  soon();
  return () => {
    stop();
    stopView();
    observer.disconnect();
    layer.remove();
  };
}
