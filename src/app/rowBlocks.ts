// Rows cut into blocks that are quickly copied or read. Apart from what reads rows: the pane needs this before it can be used. Layer: app.
import type { RowBlock } from "../domain/record/tableCells";

/** The rows of a rectangle in blocks of so many. */
export function* blocksOf({ top, values, formulas }: RowBlock, height: number): Generator<RowBlock> {
  for (let at = 0; at < values.length; at += height)
    yield {
      top: top + at,
      values: values.slice(at, at + height),
      ...(formulas ? { formulas: formulas.slice(at, at + height) } : {}),
    };
}
