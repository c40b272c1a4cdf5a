// Parts that come later: shown when they are there, a sentence and a second try when they cannot be fetched; every screen by its name.
import { act, screen as page } from "@testing-library/react";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { SCREENS } from "../../src/app/pane/state";
import { lazyPart } from "../../src/taskpane/lazyPart";
import { screenFileName, screenPart } from "../../src/taskpane/screenParts";
import { renderPane } from "./support/renderPane";

const taskpane = path.join(__dirname, "../../src/taskpane");

test("a part that is on its way says so, and is shown when it has come", async () => {
  let come: () => void = () => undefined;
  const { Part } = lazyPart(
    () => new Promise<() => React.JSX.Element>((done) => (come = () => done(() => <p>Here I am.</p>))),
  );
  renderPane({}, { part: <Part /> });
  expect(page.getByText(/on its way/)).toBeInTheDocument();
  await act(async () => come());
  expect(page.getByText("Here I am.")).toBeInTheDocument();
});

test("a part that cannot be fetched says so, and is fetched at the second try", async () => {
  let tries = 0;
  const { Part } = lazyPart(async () => {
    tries += 1;
    if (tries === 1) throw new Error("Loading chunk 7 failed.");
    return () => <p>Here I am.</p>;
  });
  const { user } = renderPane({}, { part: <Part /> });
  expect(await page.findByRole("alert")).toHaveTextContent(/could not be fetched from its server/);
  await user.click(page.getByRole("button", { name: "Show it again" }));
  expect(await page.findByText("Here I am.")).toBeInTheDocument();
  expect(tries).toBe(2);
});

test("a part that is there already is shown at once", async () => {
  const { Part, bring } = lazyPart(async () => () => <p>Here I am.</p>);
  await bring();
  renderPane({}, { part: <Part /> });
  expect(page.getByText("Here I am.")).toBeInTheDocument();
});

test.each(SCREENS)(
  "the screen %s has a file and a component of its name, and is fetched by it",
  async (name) => {
    expect(existsSync(path.join(taskpane, "screens", `${screenFileName(name)}.tsx`))).toBe(true);
    await expect(screenPart(name).bring()).resolves.toBeUndefined();
  },
);

test("no screen but Home comes with the pane", () => {
  for (const file of ["App.tsx", "Root.tsx", "index.tsx", "screenParts.ts"]) {
    const text = readFileSync(path.join(taskpane, file), "utf8");
    const screens = [...text.matchAll(/^import [^;]*?"\.\/screens\/(\w+)"/gm)].map(([, screen]) => screen);
    expect(screens.filter((screen) => screen !== "HomeScreen")).toEqual([]);
  }
});
