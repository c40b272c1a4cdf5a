// The log of what the add-in asked of the workbook: round trips, bytes, cells, milliseconds. Layer: workbench/page.
import type { HostServer, TrafficEntry } from "../protocol/server";
import { byId, make } from "./dom";

const SHOWN = 200;
const number = new Intl.NumberFormat("en");

export interface TrafficLog {
  attach(server: HostServer): void;
  toggle(): void;
}

/** Reads the server's list twice a second while the page is seen; the newest request stands first. */
export function createTrafficLog(onResize: () => void): TrafficLog {
  const [panel, body, status] = [byId("log"), byId("log-rows"), byId("status-requests")];
  let server: HostServer | undefined;
  let drawn = -1;

  function draw(): void {
    const traffic = server?.traffic ?? [];
    if (traffic.length === drawn || document.hidden) return;
    drawn = traffic.length;
    const sum = (pick: (entry: TrafficEntry) => number): number =>
      traffic.reduce((total, entry) => total + pick(entry), 0);
    status.textContent = `${number.format(traffic.length)} requests, ${number.format(Math.round(sum((entry) => entry.requestBytes + entry.responseBytes) / 1024))} KB`;
    if (panel.hidden) return;
    const rows = traffic.slice(-SHOWN).map((entry, index, list) => {
      const cells = [
        traffic.length - list.length + index + 1,
        entry.actions,
        entry.requestBytes,
        entry.responseBytes,
        entry.cellsRead,
        entry.cellsWritten,
        entry.ms,
      ].map((value) => make("td", {}, number.format(value)));
      return make(
        "tr",
        entry.error === undefined ? {} : { class: "failed" },
        ...cells,
        make("td", { class: "word" }, entry.error ?? "ok"),
      );
    });
    body.replaceChildren(...rows.reverse());
  }

  setInterval(draw, 500);
  byId("log-clear").addEventListener("click", () => {
    if (server !== undefined) server.traffic.length = 0;
  });
  return {
    attach(next) {
      server = next;
      drawn = -1;
      draw();
    },
    toggle() {
      panel.hidden = !panel.hidden;
      drawn = -1;
      draw();
      onResize();
    },
  };
}
