// Which lines of a long list stand in the window, so that ten thousand lines cost no more than thirty. Pure. Layer: taskpane.

export interface WindowOfLines {
  /** 0-based first line to draw, and the line after the last. */
  readonly first: number;
  readonly end: number;
  /** Distance of the first drawn line from the top of the list, in pixels. */
  readonly offset: number;
}

/** Where each line begins; the last entry is the height of the whole list. All in pixels. */
export function lineTops(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  for (let index = 0; index < heights.length; index++)
    tops[index + 1] = (tops[index] ?? 0) + (heights[index] ?? 0);
  return tops;
}

/** Lines that touch the visible part, and `spare` more on either side, so that quick scrolling shows no holes. */
export function visibleLines(
  tops: Float64Array,
  scrollTop: number,
  viewHeight: number,
  spare: number,
): WindowOfLines {
  const count = tops.length - 1;
  if (count === 0) return { first: 0, end: 0, offset: 0 };
  const first = Math.max(0, lineAt(tops, Math.max(0, scrollTop)) - spare);
  const end = Math.min(count, lineAt(tops, Math.max(0, scrollTop) + Math.max(0, viewHeight)) + 1 + spare);
  return { first, end, offset: tops[first] ?? 0 };
}

/** The scroll position nearest to the present one at which a line is wholly visible. */
export function scrollToShow(
  tops: Float64Array,
  index: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = tops[index] ?? 0;
  const bottom = tops[index + 1] ?? top;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + viewHeight) return Math.max(0, bottom - viewHeight);
  return scrollTop;
}

/** The line that covers a distance from the top; beyond the end, the last line. */
function lineAt(tops: Float64Array, distance: number): number {
  let low = 0;
  let high = tops.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}
