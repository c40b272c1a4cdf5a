// Old plans in free text: what the words settle is read, what they leave open is asked, and the original stays beside.
import { benchImport } from "../../../bench/importPlan";
import { importPlan } from "../../../src/domain/oldPlans/importPlan";
import type { ImportedRow } from "../../../src/domain/oldPlans/importPlan";
import { originalTextOps, prefilledOf } from "../../../src/domain/oldPlans/importSheets";
import { readDateText } from "../../../src/domain/record/readDate";
import { BUILTIN_TAXONOMY } from "../../../src/domain/taxonomy/builtin";
import type { CellValue } from "../../../src/domain/sheet/snapshot";
import { translatorFor } from "../../../src/i18n/catalogues";

const translate = translatorFor("en");
const HEADINGS = ["Need", "Action", "Expected outputs", "Drivers", "Status / Timeline", "Funding"];

function imported(...rows: readonly (readonly CellValue[])[]): readonly ImportedRow[] {
  const result = importPlan([HEADINGS, ...rows], BUILTIN_TAXONOMY);
  if (!result.ok) throw new Error(result.problems.map(translate).join(" "));
  return result.value.rows;
}

function only(...row: readonly CellValue[]): ImportedRow {
  const [first] = imported(row);
  if (first === undefined) throw new Error("no row");
  return first;
}

const asked = (row: ImportedRow): string[] => row.questions.map(({ message }) => message.key);

test("a plan of our own wording is read as its author meant it", () => {
  expect(benchImport()).toMatchObject({
    size: 24,
    drivers: 100,
    beneficiaries: 100,
    status: 100,
    period: 100,
    funding: 100,
  });
});

test.each([
  ["2018-2019", "2018-01-01", "2019-12-31"],
  ["Ongoing 1.1.2018-31.12.2019", "2018-01-01", "2019-12-31"],
  ["(2017–2018)", "2017-01-01", "2018-12-31"],
  ["09/2017 - 12/2019", "2017-09-01", "2019-12-31"],
  ["03.2018-12.2019", "2018-03-01", "2019-12-31"],
  ["2018/2019", "2018-01-01", "2019-12-31"],
  ["started in March 2019", "2019-03-01", null],
  ["2nd half of 2020", "2020-07-01", "2020-12-31"],
  ["Jan 2018- Dec 2019", "2018-01-01", "2019-12-31"],
])("the period “%s” is read whole", (text, start, end) => {
  expect(readDateText(text)).toMatchObject({ start, end });
});

test("funding with years keeps each state with its own years", () => {
  const row = only("N", "A", "- x", "GIZ", "ongoing", "available 2018 (2019-2020 seeking)");
  expect(row.funding).toBe("partly");
  expect(row.fundingYears).toEqual([
    { from: 2018, to: 2018, funding: "secured" },
    { from: 2019, to: 2020, funding: "seeking" },
  ]);
});

test("what can mean two things is a question, and the row has no guess", () => {
  const row = only(
    "N",
    "A",
    "- x",
    "GIZ, Nobody Knows Ltd",
    "completed, ongoing 3/4/2018",
    "to be discussed",
  );
  expect(row).toMatchObject({
    drivers: ["GIZ"],
    status: "unknown",
    start: null,
    end: null,
    funding: "unknown",
  });
  expect(asked(row)).toEqual(
    expect.arrayContaining([
      "import.driver",
      "import.statusSeveral",
      "reading.dateOrder",
      "import.fundingNotRead",
    ]),
  );
});

test("every question has words, in the catalogue", () => {
  const rows = imported(
    ["N", "A", "- x", "GIZ and TBC", "ongoing 1.1.18 -", "IPAI/2017"],
    ["", "", "- y", "ditto", "end 2020 or 2021", "business plan"],
    ["", "B", "z", "", "request by Serbia", "negotiated"],
    ["", "C", "for 24 months", "GIS", "23th June 2018", "additional funding needed"],
  );
  const sentences = rows.flatMap(({ questions }) => questions.map(({ message }) => translate(message)));
  expect(sentences.length).toBeGreaterThan(8);
  for (const sentence of sentences) expect(sentence).not.toMatch(/«|\{|undefined/);
});

test("stacked drivers go with their bullets, and where the counts differ it is asked", () => {
  const rows = imported(["N", "A", "- one\n- two", "GIZ\nUNODC", "ongoing\ncompleted", "secured\nseeking"]);
  expect(rows.map(({ outputs, drivers, status, funding }) => [outputs, drivers, status, funding])).toEqual([
    [["one"], ["GIZ"], "ongoing", "secured"],
    [["two"], ["UNODC"], "completed", "seeking"],
  ]);
  const unclear = only("N", "A", "- one\n- two\n- three", "GIZ\nUNODC", "ongoing\ncompleted", "secured");
  expect(asked(unclear)).toContain("import.stackedUnclear");
});

test("cells shifted by a page break are put back with a question, repeated headings are no rows", () => {
  const [, shifted, ...more] = imported(
    ["N", "A", "- x", "GIZ", "ongoing", "secured"],
    ["N", "B", "UNODC", "ongoing 2018", "funds available", ""],
    HEADINGS,
  );
  expect(more).toEqual([]);
  expect(shifted).toMatchObject({ drivers: ["UNODC"], status: "ongoing", funding: "secured" });
  expect(asked(shifted as ImportedRow)).toContain("import.shifted");
});

test("the template's rows keep text as text, leave open things blank, and say when a text was cut", () => {
  const long = `- ${"word ".repeat(2_000)}`;
  const rows = imported(["N", "=HYPERLINK(1)", long, "", "", ""]);
  const [cells] = prefilledOf(rows, "SC", BUILTIN_TAXONOMY, translate);
  for (const cell of Object.values(cells ?? {})) expect(cell).not.toBeInstanceOf(Object);
  expect(cells).toMatchObject({ lead: null, status: null, start: null, end: null });
  expect(String(cells?.["comment"])).toMatch(/cut/i);
  const { ops } = originalTextOps(rows, translate);
  const written = ops.flatMap((op) => (op.kind === "write" ? op.values.flat() : []));
  expect(written).toContain("=HYPERLINK(1)");
});

test.each([
  ["nothing", [], "import.empty"],
  [
    "no headings",
    [
      ["a", "b"],
      [1, 2],
    ],
    "import.noHeadings",
  ],
  ["headings alone", [HEADINGS], "import.noRows"],
] as const)("%s is refused with a sentence", (_what, grid, key) => {
  const result = importPlan(grid, BUILTIN_TAXONOMY);
  expect(result).toMatchObject({ ok: false, problems: [{ key }] });
});

test.each([
  ["NI-CO (BiH, Kosovo*) – bilateral", ["NICO"]],
  ["NI-CO (BiH, Kosovo*) – bilateral OMiK", ["NICO", "OMIK"]],
  ["SELEC; SEEPAG functioning under the umbrella of SELEC", ["SELEC", "SEEPAG"]],
  ["SEEPAg operating under the auspices of SELEC IOM, UNODC", ["SEEPAG", "IOM", "UNODC"]],
  ["MARRI, support by SEPCA", ["MARRI", "SEPCA"]],
  ["GIZ via CILC", ["GIZ", "CILC"]],
  ["UNICEF, WCO and OECD", ["UNICEF", "WCO", "OECD"]],
  ["ENISA & JRC", ["ENISA", "JRC"]],
  ["RAI initiative and partners", ["RAI"]],
  ["Hosted by SELEC with Europol", ["SELEC", "EUROPOL"]],
])("the drivers of “%s” are read in their order", (text, drivers) => {
  expect(only("N", "A", "- x", text, "ongoing", "secured").drivers).toEqual(drivers);
});

test("a part of a known body is named and asked about", () => {
  const row = only("N", "A", "- x", "Serbian MoI Training Centre", "ongoing", "secured");
  expect(row.drivers).toEqual(["MOI-RS"]);
  expect(asked(row)).toContain("import.driverLikely");
});

test.each([
  ["no additional funding needed", "unknown", "import.fundingNotNeeded"],
  ["secured for 2019, 2020 open", "partly", undefined],
  ["2018 covered; 2019 and 2020 still open", "partly", undefined],
  ["in kind", "unknown", "import.fundingNotRead"],
] as const)("the funding “%s” is read as %s", (text, funding, question) => {
  const row = only("N", "A", "- x", "GIZ", "ongoing", text);
  expect(row.funding).toBe(funding);
  if (question !== undefined) expect(asked(row)).toContain(question);
});

test.each([
  ["IPA II 2017 strand on harbours", null, null],
  ["ongoing, EU Policy Cycle 2018-2021", null, null],
  ["as in the 2015-2019 Coastal Action Plan; foreseen 2020", "2020-01-01", "2020-12-31"],
  ["Interpol's Strategy for the European Region 2017-2020", null, null],
  ["planned for 2019 under Horizon 2020", "2019-01-01", "2019-12-31"],
  ["Foreseen 2019, Nov 2018, June 2018", "2018-06-01", "2019-12-31"],
])("years within a name are no period: “%s”", (text, start, end) => {
  expect(only("N", "A", "- x", "GIZ", text, "in kind")).toMatchObject({ start, end });
});

test("a date before the name of the money stays a date, and the money goes where it belongs", () => {
  expect(only("N", "A", "- x", "GIZ", "2018 IPA II 2017", "")).toMatchObject({
    start: "2018-01-01",
    end: "2018-12-31",
    funding: "secured",
    instrument: "IPA II 2017",
  });
});

test.each([
  ["Serbian Harbour School Cepol, Europol", ["CEPOL", "EUROPOL"], "Serbian Harbour School"],
  ["IOM Unheard Of Foundation", ["IOM"], "Unheard Of Foundation"],
  ["Friends of Europol", [], "Friends of Europol"],
  ["(experts are lent by DCAF) IOM", ["IOM"], undefined],
])("of “%s” nothing is lost: known bodies are taken, the rest is asked", (text, drivers, question) => {
  const row = only("N", "A", "- x", text, "ongoing", "secured");
  expect(row.drivers).toEqual(expect.arrayContaining(drivers));
  expect(row.drivers).toHaveLength(drivers.length);
  if (question !== undefined)
    expect(row.questions.filter(({ field }) => field === "drivers").map((one) => one.text)).toContain(
      question,
    );
});

test("a whole row that slid to the left is put back: number of the action, bullets, drivers, time and money", () => {
  const [, slid] = imported(
    ["1 Harbours", "1.1 Guards", "- x", "GIZ", "ongoing", "secured"],
    ["1.2 Boats", "- Patrols at sea\n- Training at night", "IOM, UNODC", "ongoing 2019", "IPA II 2018", ""],
  );
  expect(slid).toMatchObject({
    need: "1 Harbours",
    action: "1.2 Boats",
    outputs: ["Patrols at sea", "Training at night"],
    drivers: ["IOM", "UNODC"],
    status: "ongoing",
    start: "2019-01-01",
    instrument: "IPA II 2018",
  });
  expect(asked(slid as ImportedRow).filter((key) => key === "import.shifted")).toHaveLength(5);
});

test("a row cut by the end of a page goes on where its sentence began, and one with an ID of its own never does", () => {
  const rows = imported(
    ["1 Safer", "1.1 Ports", "- Training of", "GIZ", "ongoing", "IPA II 2018 strand “Ports"],
    ["harbours", "", "guards on watch", "", "", "and boats”"],
    ["", "", "who work at night\n- Patrols", "IOM", "planned", "seeking"],
  );
  expect(rows.map(({ need, action, outputs }) => [need, action, outputs])).toEqual([
    ["1 Safer harbours", "1.1 Ports", ["Training of guards on watch who work at night"]],
    ["1 Safer harbours", "1.1 Ports", ["Patrols"]],
  ]);
  expect(rows[0]?.cells.funding).toBe("IPA II 2018 strand “Ports and boats”");
  const own = importPlan(
    [
      ["ID", ...HEADINGS],
      ["a", "N", "A", "- x", "GIZ", "ongoing", "secured"],
      ["b", "", "", "small letters first", "", "", ""],
    ],
    BUILTIN_TAXONOMY,
  );
  expect(own.ok && own.value.rows.map(({ id }) => id)).toEqual(["a", "b"]);
});

test("a heading with a beneficiary's name is no action and no output: it says whom the rows below serve", () => {
  const rows = imported(
    [
      "1 N",
      "1.1 A",
      "- Patrols\n- Kosovo*\n- Night training",
      "IOM OMiK",
      "Ongoing Mar 2019",
      "Seeking funding available",
    ],
    ["", "Albania", "- Boats", "GIZ", "ongoing", "secured"],
    ["Side events", "", "", "", "", ""],
    ["", "", "- Ropes", "GIZ", "ongoing", "secured"],
  );
  expect(
    rows.map(({ action, outputs, drivers, beneficiaries }) => [action, outputs, drivers, beneficiaries]),
  ).toEqual([
    ["1.1 A", ["Patrols"], ["IOM"], ["WB6"]],
    ["1.1 A", ["Night training"], ["OMIK"], ["XK"]],
    ["1.1 A", ["Boats"], ["GIZ"], ["AL"]],
    ["1.1 A", ["Ropes"], ["GIZ"], ["WB6"]],
  ]);
  expect(rows[1]).toMatchObject({ start: "2019-03-01", status: "unknown", funding: "secured" });
  expect(rows[3]?.sources.map(({ original }) => original.need)).toEqual(["Side events", ""]);
});

test.each([
  ["- First one - Second one - Third", ["First one", "Second one", "Third"]],
  ["- Training - for all", ["Training - for all"]],
  ["- to build - to train", ["to build", "to train"]],
  ["• One • Two", ["One", "Two"]],
  ["Talks - and more talks", ["Talks - and more talks"]],
])("bullets that lost their line breaks are told from dashes: “%s”", (text, outputs) => {
  expect(only("N", "A", text, "GIZ", "ongoing", "secured").outputs).toEqual(outputs);
});

test.each([
  ["IOM (Albania, BiH)", "ongoing", ["AL", "BA"]],
  ["IOM (Kosovo* chairmanship)", "ongoing", ["WB6"]],
  ["OMiK", "ongoing", ["XK"]],
  ["", "requested by Serbia", ["RS"]],
])("places beside the outputs are proposed with a question: %s %s", (drivers, status, beneficiaries) => {
  const row = only("N", "A", "- Boats", drivers, status, "secured");
  expect(row.beneficiaries).toEqual(beneficiaries);
  if (beneficiaries[0] !== "WB6") expect(asked(row)).toContain("import.beneficiaryBeside");
});

test("an action under a need of another number is asked about", () => {
  expect(asked(only("3 Ports", "2.1 Boats", "- x", "GIZ", "ongoing", "secured"))).toContain(
    "import.misnumbered",
  );
});
