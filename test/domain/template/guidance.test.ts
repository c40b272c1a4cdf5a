// What the pane says about a cell.
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import { columnsOf } from "../../../src/domain/template/definitions";
import { guidanceFor } from "../../../src/domain/template/guidance";
import { english } from "../../../src/i18n/en/all";

it("has words for the meaning of every column, and an example", () => {
  for (const kind of ["needs", "responses", "funding-lines"] as const) {
    for (const column of columnsOf(kind)) {
      const help = guidanceFor({ kind, columnKey: column.key, row: {} }, BUILTIN_TAXONOMY);
      expect(Object.keys(english)).toContain(help?.meaning.key);
      expect(help?.example).not.toBe("");
    }
  }
  expect(guidanceFor({ kind: "needs", columnKey: "colour", row: {} }, BUILTIN_TAXONOMY)).toBeUndefined();
});

it("narrows objectives by the priority and measures by the objective", () => {
  const codes = (columnKey: string, row: Record<string, string>): string[] =>
    guidanceFor({ kind: "needs", columnKey, row, cycle: "2024-2025" }, BUILTIN_TAXONOMY)?.terms.map(
      ({ code }) => code,
    ) ?? [];
  expect(codes("objective", { priority: "SC-P02" })).toEqual(["SC-P02-N02", "SC-P02-N07"]);
  expect(codes("measure", { objective: "SC-P02-N07 Fight against money laundering" })).toEqual([
    "SC-P02-N07.1",
    "SC-P02-N07.2",
  ]);
  expect(codes("objective", { pillar: "WBBSi", priority: "BS-C03 Risk analysis" })).toEqual([
    "BS-I1",
    "BS-I2",
    "BS-I3",
  ]);
  expect(codes("priority", { pillar: "WBCSCi" })).toHaveLength(15);
  expect(codes("phase", {})).toEqual(["ANT", "PRE", "PRO", "RES"]);
});

it("narrows actions by all needs of the cell and needs by the pillar of the workbook", () => {
  const actions = guidanceFor(
    { kind: "responses", columnKey: "action_code", row: { need_ids: "SC-N02; SC-N10" } },
    BUILTIN_TAXONOMY,
  );
  expect(actions?.terms.map(({ code }) => code)).toEqual(["SC-N02.1", "SC-N02.2", "SC-N10.1", "SC-N10.2"]);
  const needs = guidanceFor(
    { kind: "responses", columnKey: "need_ids", row: {}, pillar: "WBCSCi" },
    BUILTIN_TAXONOMY,
  );
  expect(needs).toMatchObject({ multiple: true, narrowedBy: "WBCSCi" });
  expect(needs?.terms.map(({ text }) => text).slice(0, 2)).toEqual(["SC-N01", "SC-N02"]);
});

it("offers no term that is out of force, and tells proposed from official ones", () => {
  const priorities = guidanceFor(
    { kind: "needs", columnKey: "priority", row: { pillar: "WBCTi" }, cycle: "2026-2027" },
    BUILTIN_TAXONOMY,
  );
  expect(priorities?.terms.map(({ code }) => code)).toEqual([
    "CT25-1",
    "CT25-2",
    "CT25-3",
    "CT25-4",
    "CT25-5",
  ]);
  expect(priorities?.terms.every(({ proposed }) => !proposed)).toBe(true);
  const objectives = guidanceFor(
    { kind: "needs", columnKey: "objective", row: { priority: "CT25-1" } },
    BUILTIN_TAXONOMY,
  );
  expect(objectives?.terms.every(({ proposed }) => proposed)).toBe(true);
});

it("explains the acronyms of the cell", () => {
  const help = guidanceFor(
    { kind: "needs", columnKey: "need_text", row: { need_text: "JITs, THB and an iPA, not IPAs" } },
    BUILTIN_TAXONOMY,
  );
  expect(help?.acronyms.map(({ acronym }) => acronym)).toEqual(["THB", "iPA"]);
});
