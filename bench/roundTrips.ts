// Round trips, bytes and cells of the use cases, counted over the stand-in with Microsoft's library.
import { IN_PLACE } from "../src/app/inPlace";
import { makeUseCases } from "../src/app/useCases/useCases";
import { officeWorkbook } from "../src/excel/officeWorkbook";
import { translatorFor } from "../src/i18n/catalogues";
import type { Traffic } from "./lib/countTraffic";
import { countTraffic } from "./lib/countTraffic";
import { openStandIn } from "./lib/standIn";

export interface RoundTripFigures extends Traffic {
  readonly name: string;
  readonly size: number;
  /** What the issue allows. */
  readonly allowed: number;
  readonly [figure: string]: unknown;
}

/** Loads a template, then checks `rows` rows of 40 columns. */
export async function benchRoundTrips(rows = 10_000): Promise<RoundTripFigures[]> {
  const { model, host } = openStandIn();
  const useCases = makeUseCases({
    port: officeWorkbook(),
    heavy: IN_PLACE,
    clock: { today: () => "2024-06-30", now: () => "2024-06-30T10:00:00Z" },
    translate: translatorFor("en"),
    who: () => "",
  });
  const figures: RoundTripFigures[] = [];
  const counted = async (
    name: string,
    size: number,
    allowedOf: (bytes: number) => number,
    work: () => Promise<unknown>,
  ): Promise<void> => {
    const { traffic } = await countTraffic(host, work);
    figures.push({
      name,
      size,
      ...traffic,
      allowed: allowedOf(traffic.bytes),
    });
  };
  const prepared = async <T>(
    result: Promise<{ ok: true; value: T } | { ok: false; problems: readonly { key: string }[] }>,
  ): Promise<T> => {
    const settled = await result;
    if (!settled.ok) throw new Error(settled.problems.map(({ key }) => key).join(", "));
    return settled.value;
  };

  await counted(
    "load a template, 1,000 prepared rows",
    1_000,
    () => 4,
    async () => {
      const { plan } = await prepared(
        useCases.prepareTemplate({
          kind: "responses",
          layout: "table",
          pillar: "SC",
          cycle: "2024-2025",
          rows: 1_000,
        }),
      );
      await useCases.apply(plan);
    },
  );
  const sheet = model.sheetByName("Responses");
  if (!sheet) throw new Error("The template made no sheet Responses.");
  const width = 40;
  sheet.write(
    { top: 8, left: 0, rows, columns: width },
    Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: width }, (_cell, column) => ({
        value: column === 0 ? `R-SC-${row}` : `entry ${row}-${column}`,
      })),
    ),
  );
  await counted(
    `check, ${width} columns`,
    rows,
    (bytes) => Math.ceil(bytes / 4_000_000) + 6,
    () => prepared(useCases.prepareCheck()),
  );
  host.dispose();
  model.dispose();
  return figures;
}
