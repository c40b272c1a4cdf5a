// Findings that need other files, the last return, or the file's name. Layer: domain/validation.
import { cellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { CheckInput, CheckTable } from "./check";
import { C } from "./columns";
import type { Finding } from "./finding";
import { shown } from "./readings";
import type { FileTest, Rule } from "./ruleTypes";
import { sheetFinding } from "./sheetTests";
import type { Slot } from "./columnState";
import type { TableState } from "./tableState";

type FileRule = Extract<Rule, { kind: "file" }>;

/** What a test needs that is not always there; where it is missing the rule is skipped and said so. */
export type FileNeed = "previous" | "otherFiles" | "expected" | "fileName";

interface FileCheck {
  readonly needs: FileNeed;
  /** Rows by slot are reported to the table; what is returned is about the sheet or the workbook. */
  readonly run: (tables: readonly TableState[], rule: FileRule, input: CheckInput) => readonly Finding[];
}

interface Earlier {
  readonly sheet: string;
  readonly values: Readonly<Record<string, CellValue>>;
}

/** Rows of the last return by kind and ID. */
function earlierRows(tables: readonly CheckTable[] | undefined): Map<string, Earlier> {
  const rows = new Map<string, Earlier>();
  for (const table of tables ?? []) {
    const id = table.definition.find(
      (column) => column.type === "id" && column.required.kind === "always",
    )?.key;
    if (id === undefined || table.kind === "funding-lines") continue;
    for (const row of table.rows) {
      const key = row.values[id];
      if (typeof key === "string" && key.trim() !== "")
        rows.set(`${table.kind} ${key.trim()}`, { sheet: table.sheet, values: row.values });
    }
  }
  return rows;
}

function eachRow(
  tables: readonly TableState[],
  visit: (table: TableState, slot: Slot, id: string) => void,
): void {
  for (const table of tables) {
    if (table.table.kind === "funding-lines") continue;
    for (const slot of table.order) {
      const [id] = table.idColumn?.codes(slot) ?? [];
      if (id !== undefined) visit(table, slot, id);
    }
  }
}

const same = (a: CellValue | undefined, b: CellValue | undefined): boolean => (a ?? "") === (b ?? "");

export const FILE_TESTS: Readonly<Record<FileTest, FileCheck>> = {
  carriedOver: {
    needs: "previous",
    run: (tables, rule, input) => {
      const earlier = earlierRows(input.previous);
      eachRow(tables, (table, slot, id) => {
        const text = table.column(C.needText);
        const previous = table.column(C.previousId)?.codes(slot)[0] ?? id;
        const before = earlier.get(`needs ${previous}`) ?? earlier.get(`needs ${id}`);
        if (text === undefined || before === undefined || text.isBlank(slot)) return;
        const otherCycle = !same(before.values[C.cycle], table.column(C.cycle)?.raw(slot));
        if (otherCycle && same(before.values[C.needText], text.raw(slot)))
          table.reportAcross(slot, rule, text, { previous });
      });
      return [];
    },
  },

  droppedOut: {
    needs: "previous",
    run: (tables, rule, input) => {
      const now = new Set<string>();
      const kinds = new Map<string, TableState>();
      eachRow(tables, (table, slot, id) => {
        now.add(`${table.table.kind} ${id}`);
        const [previous] = table.column(C.previousId)?.codes(slot) ?? [];
        if (previous !== undefined) now.add(`${table.table.kind} ${previous}`);
      });
      for (const table of tables) if (!kinds.has(table.table.kind)) kinds.set(table.table.kind, table);
      return [...earlierRows(input.previous)].flatMap(([key, before]) => {
        const [kind = "", id = ""] = key.split(" ");
        const table = kinds.get(kind);
        const status = shown(before.values[C.status] ?? before.values[C.needStatus]);
        if (
          now.has(key) ||
          table === undefined ||
          /^(?:completed|cancelled|met|withdrawn|CMP|CAN|MET|WDR)$/i.test(status)
        )
          return [];
        const at = cellAddress(table.table.area.top, table.idColumn?.index ?? table.table.area.left);
        return [
          {
            ...sheetFinding(
              rule,
              table.sheet,
              at,
              { id, status: status || "–" },
              0,
              table.idColumn?.key ?? "",
            ),
            value: id,
          },
        ];
      });
    },
  },

  changedSince: {
    needs: "previous",
    run: (tables, rule, input) => {
      const earlier = earlierRows(input.previous);
      eachRow(tables, (table, slot, id) => {
        const before = earlier.get(`${table.table.kind} ${id}`);
        if (before === undefined) return;
        for (const key of rule.columns) {
          const column = table.column(key);
          if (column === undefined || !(key in before.values) || same(before.values[key], column.raw(slot)))
            continue;
          table.reportAcross(slot, rule, column, { before: shown(before.values[key]) || "–" });
        }
      });
      return [];
    },
  },

  twoSubmissions: {
    needs: "otherFiles",
    run: (tables, rule, input) =>
      tables.flatMap((table) => {
        const own = table.table.metadata;
        if (own?.pillar === undefined || own.cycle === undefined) return [];
        const who = own.beneficiary ?? own.organisation;
        return (input.otherFiles ?? [])
          .filter(
            ({ metadata }) =>
              metadata.kind === own.kind &&
              metadata.pillar === own.pillar &&
              metadata.cycle === own.cycle &&
              who !== undefined &&
              (metadata.beneficiary ?? metadata.organisation) === who &&
              metadata.institution === own.institution,
          )
          .map(({ file }) =>
            sheetFinding(rule, table.sheet, "A1", {
              file,
              who: who ?? "",
              pillar: own.pillar ?? "",
              cycle: own.cycle ?? "",
            }),
          );
      }),
  },

  missingSubmission: {
    needs: "expected",
    run: (tables, rule, input) => {
      const have = [
        ...tables.map((table) => table.table.metadata),
        ...(input.otherFiles ?? []).map((file) => file.metadata),
      ];
      return (input.expected ?? [])
        .filter(
          ({ beneficiary, pillar }) =>
            !have.some((metadata) => metadata?.beneficiary === beneficiary && metadata.pillar === pillar),
        )
        .map(({ beneficiary, pillar }) => sheetFinding(rule, "", "", { who: beneficiary, pillar }));
    },
  },

  fileName: {
    needs: "fileName",
    run: (tables, rule, input) => {
      const name = input.fileName ?? "";
      const metadata = tables[0]?.table.metadata;
      const lower = name.toLowerCase();
      const wanted = [metadata?.pillar, metadata?.cycle].filter((part) => part !== undefined);
      const missing = wanted.filter((part) => !lower.includes(part.toLowerCase()));
      const looseEnd = /\b(?:final|copy|new|latest|draft|kopj|kopija)\b|\(\d+\)|_v\d+\b/i.exec(name);
      return missing.length === 0 && looseEnd === null
        ? []
        : [
            sheetFinding(rule, "", "", {
              file: name,
              missing: [...missing, ...(looseEnd === null ? [] : [`“${looseEnd[0]}”`])].join(", "),
            }),
          ];
    },
  },

  idElsewhere: {
    needs: "otherFiles",
    run: (tables, rule, input) => {
      const where = new Map<string, string>();
      for (const { file, ids } of input.otherFiles ?? [])
        for (const id of ids) if (!where.has(id)) where.set(id, file);
      eachRow(tables, (table, slot, id) => {
        const file = where.get(id);
        if (file !== undefined) table.reportAcross(slot, rule, table.idColumn, { file });
      });
      return [];
    },
  },
};
