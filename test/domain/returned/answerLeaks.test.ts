// What goes back to a contributor: everything of theirs, nothing of anybody else's; planted secrets are looked for in every cell.
import fc from "fast-check";
import { planAnswer } from "../../../src/domain/returned/answer";
import type { SourceRow } from "../../../src/domain/record/types";
import type { CellInput, PlanOp } from "../../../src/domain/sheet/plan";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf, publicColumns } from "../../../src/domain/template/definitions";
import type { TemplateKind } from "../../../src/domain/template/types";
import { translatorFor } from "../../../src/i18n/catalogues";
import { cleanLine, cleanNeed, cleanResponse } from "../validation/samples";

const translate = translatorFor("en");
type Row = Readonly<Record<string, CellInput>>;

const source = (values: Row, rowNumber: number): SourceRow => ({
  values: values as SourceRow["values"],
  origin: { sheet: "S", rowNumber, columns: {} },
});
const table = (kind: "needs" | "responses" | "funding-lines", rows: readonly Row[]) => ({
  kind,
  sheet: kind,
  columns: Object.fromEntries(columnsOf(kind).map(({ key }, index) => [key, index])),
  rows: rows.map((values, index) => source(values, index + 9)),
  metadata: { pillar: "WBCSCi", cycle: "2024-2025" },
});

/** Every text that the workbook would hold. */
function textsOf(
  kind: TemplateKind,
  own: ReturnType<typeof table>[],
  responses: readonly SourceRow[],
): string {
  const planned = planAnswer(
    { kind, tables: own, findings: [], taxonomy: BUILTIN_TAXONOMY, today: "2025-01-01", responses },
    translate,
  );
  if (!planned.ok) throw new Error("no answer");
  const words = (op: PlanOp): unknown[] =>
    op.kind === "write" || op.kind === "append-rows" || op.kind === "replace-rows"
      ? op.values.flat()
      : op.kind === "note"
        ? [op.text]
        : [];
  return planned.value.plan.ops.flatMap(words).join("\n");
}

test("no members-only row, no members-only column and no foreign row is in an answer, whatever is planted where", () => {
  const PUBLIC = new Set(publicColumns("responses").map(({ key }) => key));
  const planted = columnsOf("responses")
    .map(({ key }) => key)
    .filter((key) => !["response_id", "need_ids", "visibility", "check"].includes(key));
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          column: fc.constantFrom(...planted),
          visibility: fc.constantFrom("Public", "Members only", "", "public?", null),
          own: fc.boolean(),
        }),
        { minLength: 1, maxLength: 12 },
      ),
      (plants) => {
        const need = cleanNeed("SC", 0);
        const mine = String(need["need_id"]);
        const responses = plants.map(({ column, visibility, own }, n) =>
          source(
            {
              ...cleanResponse("SC", n, own ? mine : "SC-RS-2024-099"),
              visibility,
              [column]: `SECRET-${n}-${column}`,
            },
            n + 2,
          ),
        );
        const text = textsOf("needs", [table("needs", [need])], responses);
        plants.forEach(({ column, visibility, own }, n) => {
          const mayShow = own && visibility === "Public" && PUBLIC.has(column);
          if (!mayShow) expect(text).not.toContain(`SECRET-${n}-${column}`);
        });
        expect(text).toContain(String(need["need_text"]));
      },
    ),
    { numRuns: 60 },
  );
});

test("funding lines go back with their responses, and the coverage page counts others' public responses to the same need", () => {
  const clean = cleanResponse("SC", 1, "SC-AL-2024-001");
  const own = { ...clean, title: "Our own work" };
  const line = cleanLine(String(clean["response_id"]), 2025);
  const others = [
    source({ ...cleanResponse("SC", 2, "SC-AL-2024-001"), visibility: "Public", title: "Work of others" }, 3),
    source({ ...own, visibility: "Public" }, 4),
    source(
      { ...cleanResponse("SC", 3, "SC-AL-2024-001"), visibility: "Members only", title: "Hidden work" },
      5,
    ),
  ];
  const tables = [table("responses", [own]), table("funding-lines", [line])];
  const text = textsOf("responses", tables, others);
  expect(text).toContain(String(line["donor"]));
  expect(text).toContain("Work of others");
  expect(text).toContain("One other works on it.");
  expect(text).not.toContain("Hidden work");
});

test("an answer holds no formula in a cell either", () => {
  const planned = planAnswer(
    {
      kind: "needs",
      tables: [table("needs", [cleanNeed("SC", 1)])],
      findings: [],
      taxonomy: BUILTIN_TAXONOMY,
      today: "2025-01-01",
      responses: [],
    },
    translate,
  );
  if (!planned.ok) throw new Error("no answer");
  const cells = planned.value.plan.ops.flatMap((op) => (op.kind === "write" ? op.values.flat() : []));
  expect(cells.length).toBeGreaterThan(20);
  expect(cells.filter((cell) => cell !== null && typeof cell === "object")).toEqual([]);
});
