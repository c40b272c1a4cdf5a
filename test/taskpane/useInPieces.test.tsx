// A value made in pieces: at once when it is quick, later when it is not, and never from steps that nobody wants any more.
import { act, render, screen } from "@testing-library/react";
import { MessageChannel } from "node:worker_threads";
import type { JSX } from "react";
import "@testing-library/jest-dom";
import { useInPieces } from "../../src/taskpane/useInPieces";

// jsdom has no channels; browsers do, and without them nothing could come in between.
const { MessageChannel: none } = globalThis;
beforeAll(() => void Object.assign(globalThis, { MessageChannel }));
afterAll(() => void Object.assign(globalThis, { MessageChannel: none }));

/** Longer than one piece. */
const LONG_MS = 20;

function* slow(value: string, steps: number, taken?: () => void): Generator<undefined, string> {
  for (let step = 0; step < steps; step++) {
    for (const until = performance.now() + LONG_MS; performance.now() < until;);
    taken?.();
    yield;
  }
  return value;
}

function Shown({ begin }: { readonly begin: () => Generator<undefined, string> }): JSX.Element {
  return <p>{useInPieces(begin) ?? "on its way"}</p>;
}

const drawn = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, LONG_MS * 10)));

test("what one piece is enough for stands there at once", () => {
  const begin = () => slow("quick", 0);
  render(<Shown begin={begin} />);
  expect(screen.getByText("quick")).toBeInTheDocument();
});

test("what takes longer comes later, and the value before stays until then", async () => {
  const first = () => slow("first", 3);
  const { rerender } = render(<Shown begin={first} />);
  expect(screen.getByText("on its way")).toBeInTheDocument();
  await drawn();
  expect(screen.getByText("first")).toBeInTheDocument();
  const second = () => slow("second", 3);
  rerender(<Shown begin={second} />);
  expect(screen.getByText("first")).toBeInTheDocument();
  await drawn();
  expect(screen.getByText("second")).toBeInTheDocument();
});

test("steps that are not wanted any more are not taken further", async () => {
  let taken = 0;
  const begin = () => slow("never", 1_000, () => taken++);
  const { unmount } = render(<Shown begin={begin} />);
  await act(() => new Promise<void>((done) => setTimeout(done, LONG_MS * 3)));
  unmount();
  const before = taken;
  await new Promise((done) => setTimeout(done, LONG_MS * 3));
  expect(taken).toBeLessThanOrEqual(before + 1);
  expect(taken).toBeLessThan(1_000);
});
