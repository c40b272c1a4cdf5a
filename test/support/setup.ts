// Every test: an unexpected console.error or an unhandled rejection fails the test that caused it.
// No test is a race against the clock: the limit only ends one that hangs, on the slowest machine too.
jest.setTimeout(60_000);

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
