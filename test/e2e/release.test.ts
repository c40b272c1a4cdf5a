// A release as a ministry gets it: built within its budget, whole by its checksums, its manifest good, handed out by the server for trials.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { get } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { manifestProblems } from "../../scripts/lib/manifestRules";
import { budgetProblems } from "../../scripts/lib/scriptSizes.cjs";
import type { Sizes } from "../../scripts/lib/scriptSizes.cjs";
import { addressesIn, ALLOWED, isAllowed } from "./releaseAddresses";

const root = path.join(__dirname, "../..");
let folder: string;

let made: string | undefined;

beforeAll(() => {
  // npm test has built dist/ already, and stops when the pane's scripts outgrow their budget.
  folder = path.join(root, "dist");
  if (existsSync(path.join(folder, "build-info.json"))) return;
  folder = made = mkdtempSync(path.join(tmpdir(), "iisg-release-"));
  execFileSync(
    process.execPath,
    [path.join(root, "scripts/build.mjs"), "--officejs", "local", "--out", folder],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
}, 300_000);
afterAll(() => made !== undefined && rmSync(made, { recursive: true, force: true }));

const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");

test("the scripts that come before the pane can be used are within the budget", () => {
  const sizes = JSON.parse(read("script-sizes.json")) as Sizes;
  expect(budgetProblems(sizes)).toEqual([]);
  expect(sizes.later.length).toBeGreaterThan(5);
  expect(sizes.worker.length).toBeGreaterThan(0);
});

test("the checksums are those of the files, and no file is without one", () => {
  const lines = read("checksums.txt").trim().split("\n");
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  for (const [name, sum] of listed)
    expect([
      name,
      createHash("sha256")
        .update(readFileSync(path.join(folder, name)))
        .digest("hex"),
    ]).toEqual([name, sum]);
  const top = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  expect(top.filter((name) => name !== "checksums.txt" && !listed.has(name))).toEqual([]);
});

test("the manifest is good for a release, and no page asks anybody else for a script", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    version: string;
  };
  const manifest = read("manifest.xml").replaceAll("https://localhost:3000", "https://example.org/iisg");
  const iconSize = (icon: string): { width: number; height: number } | undefined => {
    const file = path.join(folder, icon);
    if (!existsSync(file)) return undefined;
    const header = readFileSync(file).subarray(0, 24);
    return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
  };
  expect(manifestProblems(manifest, { packageVersion: version, release: true, iconSize })).toEqual([]);
  for (const page of ["taskpane.html", "commands.html"]) expect(read(page)).not.toMatch(/src="?https?:/);
  expect(read("build-info.html")).toContain(version);
});

test("every web address in the release is known and explained, and no explanation is without its address", () => {
  const found = addressesIn(folder);
  expect(found.length).toBeGreaterThan(100);
  expect(found.filter((one) => !isAllowed(one)).map(({ file, address }) => `${file}: ${address}`)).toEqual(
    [],
  );
  const { officejs } = JSON.parse(read("build-info.json")) as { officejs: string };
  const stale = ALLOWED.filter(
    ({ begin, where }) => !found.some(({ file, address }) => where.test(file) && address.startsWith(begin)),
  ).map(({ begin }) => begin);
  // Either the copy of office.js is in the folder, or the pages name Microsoft's server.
  if (officejs === "local") expect(stale).toEqual(["https://appsforoffice.microsoft.com/"]);
});

test("an address that came in with a script or a style sheet is found, with its file", () => {
  const other = mkdtempSync(path.join(tmpdir(), "iisg-addresses-"));
  try {
    mkdirSync(path.join(other, "assets"));
    writeFileSync(
      path.join(other, "12.abc.js"),
      'fetch("https://cdn.example.com/x.js");a="http://www.w3.org/2000/svg"',
    );
    writeFileSync(path.join(other, "assets", "help.css"), "@import url(https://fonts.example.net/a.css);");
    expect(
      addressesIn(other)
        .filter((one) => !isAllowed(one))
        .map(({ file, address }) => `${file}: ${address}`)
        .sort(),
    ).toEqual([
      "12.abc.js: https://cdn.example.com/x.js",
      "assets/help.css: https://fonts.example.net/a.css",
    ]);
    // An address that is meant in one place is not meant in another.
    expect(isAllowed({ file: "taskpane.abc.js", address: "https://login.microsoftonline.com/common" })).toBe(
      false,
    );
  } finally {
    rmSync(other, { recursive: true, force: true });
  }
});

test("the server for trials hands the folder out, and nothing beside it", async () => {
  const { localCertificate } = (await import(
    pathToFileURL(path.join(root, "scripts/lib/certificate.mjs")).href
  )) as { localCertificate(folder: string): Promise<unknown> };
  const certificates = mkdtempSync(path.join(tmpdir(), "iisg-certs-"));
  await localCertificate(certificates);
  const server = spawn(process.execPath, [
    path.join(root, "scripts/serve-release.mjs"),
    ...[folder, "--port", "0", "--key", path.join(certificates, "localhost.key")],
    ...["--cert", path.join(certificates, "localhost.crt")],
  ]);
  try {
    const said = await new Promise<string>((done, fail) => {
      server.stdout.on("data", (data: Buffer) => done(String(data)));
      server.on("exit", (code) => fail(new Error(`The server ended with ${code}.`)));
    });
    const port = Number(/localhost:(\d+)/.exec(said)?.[1]);
    const ask = (url: string): Promise<{ status: number; type: string }> =>
      new Promise((done, fail) => {
        get({ host: "127.0.0.1", port, path: url, rejectUnauthorized: false }, (response) => {
          response.resume();
          done({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "" });
        }).on("error", fail);
      });
    expect(await ask("/taskpane.html?open=check")).toEqual({ status: 200, type: "text/html; charset=utf-8" });
    expect(await ask("/")).toMatchObject({ status: 200 });
    for (const url of ["/../package.json", "/%2e%2e%2fpackage.json", "/no-such.js", "/%zz"])
      expect([url, (await ask(url)).status]).toEqual([url, 404]);
  } finally {
    server.kill();
    rmSync(certificates, { recursive: true, force: true });
  }
}, 30_000);
