// What is seen of a heading: its longest word and the filter's button fit into the column.
import type { TableKind } from "../../../src/domain/template/definitions";
import { columnsOf } from "../../../src/domain/template/definitions";

/** Characters: a bold capital is wider than a figure, by which Excel measures, and the button covers three. */
const BOLD = 1.2;
const BUTTON = 3;

test.each<TableKind>(["needs", "responses", "funding-lines"])("no heading of %s is cut in a word", (kind) => {
  const cut = columnsOf(kind)
    .filter(({ header, width }) => {
      const longest = Math.max(...header.split(/[\s/-]+/).map((word) => word.length));
      return longest * BOLD + BUTTON > width;
    })
    .map(({ header, width }) => `${header} (${width})`);
  expect(cut).toEqual([]);
});
