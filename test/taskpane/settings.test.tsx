// Settings of a screen: folded with each new result, and what they are is said to screen readers.
import { fireEvent, render, screen } from "@testing-library/react";
import type { JSX } from "react";
import { Settings } from "../../src/taskpane/components/parts";

const shown = (result: unknown, open = false): JSX.Element => (
  <Settings summary="Files sent out" open={open} result={result}>
    <p>Inside</p>
  </Settings>
);
const block = (): HTMLDetailsElement => {
  const details = screen.getByText("Files sent out").closest("details");
  if (!details) throw new Error("No block of settings.");
  return details;
};
const expanded = (): string | null => screen.getByText("Files sent out").getAttribute("aria-expanded");
function toggle(): void {
  block().open = !block().open;
  fireEvent(block(), new Event("toggle"));
}

test("what a user opened is folded with the next result, and stays folded", () => {
  const { rerender } = render(shown(null));
  expect([block().open, expanded()]).toEqual([false, "false"]);
  toggle();
  expect([block().open, expanded()]).toEqual([true, "true"]);
  rerender(shown(null));
  expect(block().open).toBe(true);
  const view = { rows: 12 };
  rerender(shown(view));
  expect([block().open, expanded()]).toEqual([false, "false"]);
  toggle();
  rerender(shown(view));
  expect([block().open, expanded()]).toEqual([true, "true"]);
});

test("settings that are open before the first result fold with it", () => {
  const { rerender } = render(shown(undefined, true));
  expect([block().open, expanded()]).toEqual([true, "true"]);
  rerender(shown({}, false));
  expect([block().open, expanded()]).toEqual([false, "false"]);
});
