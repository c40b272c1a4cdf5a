// Worksheet functions called from a script: `workbook.functions.vlookup(...)`. Layer: workbench/objects.
// Source: Microsoft, "Call built-in Excel worksheet functions"; Excel.Functions, Excel.FunctionResult. The formula is calculated in a
// free cell that is emptied again before the answer goes out.
import type { ModelArea } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject, isHostObject } from "../protocol/hostClass";
import { invalidArgument } from "../protocol/hostError";
import { fullAddress } from "./addresses";
import type { ExcelHost, RangeRef } from "./host";
import { rangeSheet } from "./host";

interface FunctionsRef {
  readonly host: ExcelHost;
}
interface Result {
  /** Without "=". */
  readonly formula: string;
  outcome: { readonly value: unknown; readonly error: string | null } | undefined;
  readonly read: () => { readonly value: unknown; readonly error: string | null };
}

/** Results whose cells wait to be read and emptied, by host. */
const waiting = new WeakMap<ExcelHost, (() => void)[]>();

/** Keeps the results of this request and empties their cells; called when formulas are calculated. */
export function finishFunctions(host: ExcelHost): void {
  for (const finish of waiting.get(host)?.splice(0) ?? []) finish();
}

const FUNCTION_RESULT: HostClass<Result> = {
  name: "FunctionResult",
  get: {
    value: (result) => (result.outcome ?? result.read()).value,
    error: (result) => (result.outcome ?? result.read()).error,
  },
};

function argumentText(argument: unknown): string {
  if (isHostObject(argument)) {
    if (argument.cls.name === "FunctionResult") return (argument.self as Result).formula;
    if (argument.cls.name === "Range") {
      const range = argument.self as RangeRef;
      return fullAddress(rangeSheet(range), range.area);
    }
    throw invalidArgument();
  }
  if (Array.isArray(argument)) {
    if (!Array.isArray(argument[0])) return argument.map(argumentText).join(",");
    return `{${(argument as unknown[][]).map((row) => row.map(argumentText).join(",")).join(";")}}`;
  }
  if (typeof argument === "string") return `"${argument.replaceAll('"', '""')}"`;
  if (typeof argument === "number") return String(argument);
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  return "";
}

/** "beta_Dist" is BETA.DIST. */
const functionName = (member: string): string => member.replaceAll("_", ".").toUpperCase();

function call({ host }: FunctionsRef, member: string, given: readonly unknown[]): HostObject {
  const isGiven = (each: unknown): boolean => each !== undefined && each !== null;
  const last = given.length - 1 - [...given].reverse().findIndex(isGiven);
  const formula = `${functionName(member)}(${given
    .slice(0, last + 1)
    .map(argumentText)
    .join(",")})`;
  const sheet = host.model.sheet(host.model.activeSheetId);
  if (!sheet) throw invalidArgument();
  const used = sheet.usedArea(false);
  const cell: ModelArea = {
    top: 0,
    left: (used ? used.left + used.columns : 0) + 1,
    rows: 1,
    columns: 1,
  };
  // What a script only calculates is no edit.
  const quietly = (work: () => void): void => {
    host.model.analysis.drawing = true;
    try {
      work();
    } finally {
      host.model.analysis.drawing = false;
    }
  };
  quietly(() => {
    sheet.write(cell, [[{ formula: `=${formula}` }]]);
  });
  host.needsSettling = true;
  const result: Result = {
    formula,
    outcome: undefined,
    read: () => {
      const value = sheet.values(cell)[0]?.[0] ?? null;
      return sheet.valueTypes(cell)[0]?.[0] === "Error"
        ? { value: null, error: String(value) }
        : { value, error: null };
    },
  };
  const finish = (): void => {
    result.outcome = result.read();
    quietly(() => {
      sheet.clear(cell, "All");
    });
  };
  const list = waiting.get(host) ?? [];
  list.push(finish);
  waiting.set(host, list);
  return hostObject(FUNCTION_RESULT, result);
}

/** Every function of Excel's is a method; which ones there are, the engine knows. */
const METHODS = new Proxy<NonNullable<HostClass<FunctionsRef>["methods"]>>(
  {},
  {
    get: (_, member) =>
      typeof member === "string"
        ? (self: FunctionsRef, ...given: unknown[]) => call(self, member, given)
        : undefined,
  },
);

export const FUNCTIONS_CLASS: HostClass<FunctionsRef> = { name: "Functions", get: {}, methods: METHODS };
