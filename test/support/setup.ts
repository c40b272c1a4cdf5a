// Every test: an unexpected console.error or an unhandled rejection fails the test that caused it.
import { IdList } from "../../src/domain/funding/idList";

/** What jest's own types say and @types/jest leaves out. */
interface JestExpect {
  addEqualityTesters(testers: ((a: unknown, b: unknown) => boolean | undefined)[]): void;
}

// No test is a race against the clock: the limit only ends one that hangs, on the slowest machine too.
jest.setTimeout(60_000);

// Lists of IDs are equal when they name the same IDs, whatever list they are places in.
(expect as unknown as JestExpect).addEqualityTesters([
  (a, b) => (a instanceof IdList && b instanceof IdList ? a.equals(b) : undefined),
]);

let complaints: string[] = [];
const original = console.error;

beforeEach(() => {
  complaints = [];
  console.error = (...parts: unknown[]) => {
    complaints.push(parts.map(String).join(" "));
  };
});

afterEach(() => {
  console.error = original;
  if (complaints.length > 0) throw new Error(`console.error was called: ${complaints.join("\n")}`);
});
