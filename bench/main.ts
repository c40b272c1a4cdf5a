// npm run -s bench -- NAME [--json] [--data FOLDER] [--rows N]: prints figures, beside a peer in the same run where there is one.
import { parseArgs } from "node:util";
import { bundled } from "./lib/bundled";
import type * as Validate from "./validate";
import type { Alone } from "./validate";

type Figures = Readonly<Record<string, unknown>>;
interface Options {
  readonly data?: string;
  readonly rows?: number;
}

/** The peak of one side of `validate` in this process alone. */
function memoryOf(what: Alone): (options: Options) => Promise<readonly Figures[]> {
  return async ({ rows = 100_000 }) => [
    { name: `memory: ${what}`, size: rows, peakMb: (await import("./validate")).peakAlone(what, rows) },
  ];
}

/** Each benchmark is loaded only when it is asked for. */
const BENCHMARKS: Readonly<Record<string, (options: Options) => Promise<readonly Figures[]>>> = {
  validate: async ({ rows }) => [
    {
      ...bundled<Pick<typeof Validate, "benchValidate">>("validate.ts").benchValidate(
        rows === undefined ? {} : { rows },
      ),
    },
  ],
  "memory-rows": memoryOf("rows"),
  "memory-check": memoryOf("check"),
  "memory-peer": memoryOf("peer"),
  duplicates: async ({ data, rows }) =>
    (await import("./duplicates")).benchDuplicates({
      ...(data === undefined ? {} : { data }),
      ...(rows === undefined ? {} : { rows: [rows] }),
    }),
  import: async ({ data }) => [{ ...(await import("./importPlan")).benchImport(data) }],
  gap: async ({ rows }) => (await import("./gap")).benchGap(rows),
  workbooks: async ({ rows }) => [{ ...(await (await import("./workbooks")).benchWorkbooks(rows)) }],
  pane: async ({ rows }) => [{ ...(await (await import("./pane")).benchPane(rows)) }],
  "pane-rows": async ({ rows }) => (await import("./paneRows")).benchPaneRows(rows),
  "round-trips": async ({ rows }) => (await import("./roundTrips")).benchRoundTrips(rows),
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, data: { type: "string" }, rows: { type: "string" } },
    allowPositionals: true,
  });
  const [name] = positionals;
  const bench = name === undefined ? undefined : BENCHMARKS[name];
  const rows = values.rows === undefined ? undefined : Number(values.rows);
  if (bench === undefined || (rows !== undefined && (!Number.isInteger(rows) || rows < 1))) {
    process.stderr.write(
      `Usage: npm run -s bench -- ${Object.keys(BENCHMARKS).join("|")} [--json] [--data FOLDER] [--rows N]\n`,
    );
    return 2;
  }
  const figures = await bench({
    ...(values.data === undefined ? {} : { data: values.data }),
    ...(rows === undefined ? {} : { rows }),
  });
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
  else
    for (const line of figures)
      process.stdout.write(
        `${Object.entries(line)
          .map(
            ([key, value]) => `${key} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`,
          )
          .join(", ")}\n`,
      );
  return 0;
}

main().then(
  (code) => process.exit(code),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
    process.exit(1);
  },
);
