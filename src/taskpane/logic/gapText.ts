// A gap in words: a figure, a range, "at least", or unknown; never a zero for what nobody knows. Pure. Layer: taskpane.
import type { PaneLabels } from "../../app/pane/state";
import type { GapDimension, GapGroup } from "../../domain/funding/types";
import type { Words } from "../PaneContext";

export function gapRange(
  group: Pick<GapGroup, "gapLow" | "gapHigh">,
  words: Pick<Words, "text" | "money">,
): string {
  const low = words.money(group.gapLow);
  const high = words.money(group.gapHigh);
  if (low === undefined && high === undefined) return words.text("pane.gap.unknown");
  if (low === undefined) return words.text("pane.gap.atMost", { high: high ?? "" });
  if (high === undefined) return words.text("pane.gap.atLeast", { low });
  return low === high ? low : words.text("pane.gap.range", { low, high });
}

/** The group's codes in words, "not stated" where the rows name none. */
export function groupName(
  group: GapGroup,
  by: readonly GapDimension[],
  labels: PaneLabels,
  words: Words,
): string {
  return by
    .map((dimension) => {
      const code = group.key[dimension];
      return code === undefined || code === ""
        ? words.text("pane.gap.notStated")
        : labels.term(dimension, code);
    })
    .join(" · ");
}
