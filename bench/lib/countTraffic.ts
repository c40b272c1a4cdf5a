// Round trips, requests, bytes and cells of one piece of work over the stand-in.
import { traffic } from "../../src/excel/run";
import type { startExcel } from "../../src/workbench/nodeHost";

export interface Traffic {
  readonly ms: number;
  /** Syncs of the add-in; the library's own clean-up requests are counted in `requests`. */
  readonly roundTrips: number;
  readonly requests: number;
  readonly bytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly cells: number;
}

export async function countTraffic<T>(
  { server }: Pick<ReturnType<typeof startExcel>, "server">,
  work: () => Promise<T>,
): Promise<{ readonly value: T; readonly traffic: Traffic }> {
  traffic.roundTrips = 0;
  server.traffic.length = 0;
  const started = Date.now();
  const value = await work();
  const requests = server.traffic;
  const sum = (of: (entry: (typeof requests)[number]) => number): number =>
    requests.reduce((total, entry) => total + of(entry), 0);
  return {
    value,
    traffic: {
      ms: Date.now() - started,
      roundTrips: traffic.roundTrips,
      requests: requests.length,
      bytes: sum(({ requestBytes, responseBytes }) => requestBytes + responseBytes),
      largestRequest: Math.max(0, ...requests.map(({ requestBytes }) => requestBytes)),
      largestResponse: Math.max(0, ...requests.map(({ responseBytes }) => responseBytes)),
      cells: sum(({ cellsRead, cellsWritten }) => cellsRead + cellsWritten),
    },
  };
}
