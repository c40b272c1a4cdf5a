// The manifest obeys our rules, and each rule is shown to catch its breach.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { manifestProblems } from "../../scripts/lib/manifestRules";

const root = path.join(__dirname, "../..");
const good = readFileSync(path.join(root, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const facts = {
  packageVersion: version,
  release: false,
  iconSize: (icon: string) => {
    const file = path.join(root, icon);
    if (!existsSync(file)) return undefined;
    const header = readFileSync(file).subarray(0, 24);
    return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
  },
};

test("the manifest is good", () => {
  expect(manifestProblems(good, facts)).toEqual([]);
});

test.each<[string, (xml: string) => string, RegExp]>([
  ["broken XML", (xml) => xml.replace("</OfficeApp>", ""), /well-formed/],
  ["an id that is no GUID", (xml) => xml.replace(/<Id>[^<]*/, "<Id>my-add-in"), /GUID/],
  [
    "another version than package.json's",
    (xml) => xml.replace(/<Version>[^<]*/, "<Version>9.9.9.9"),
    /Version/,
  ],
  [
    "a resid that resolves nowhere",
    (xml) => xml.replace('resid="Pane.Tip"', 'resid="No.Such"'),
    /No\.Such resolves/,
  ],
  [
    "a resid that is too long",
    (xml) => xml.replaceAll("Pane.Url.Duplicates", "A.Resource.Id.That.Is.Longer.Than.32"),
    /longer than 32/,
  ],
  [
    "a resource nobody uses",
    (xml) =>
      xml.replace("</bt:ShortStrings>", '<bt:String id="Left.Over" DefaultValue="x"/></bt:ShortStrings>'),
    /never used/,
  ],
  [
    "a resource defined twice",
    (xml) =>
      xml.replace("</bt:ShortStrings>", '<bt:String id="Tab.Label" DefaultValue="x"/></bt:ShortStrings>'),
    /twice/,
  ],
  [
    "a label that is too long",
    (xml) => xml.replace('id="Tab.Label" DefaultValue="', `id="Tab.Label" DefaultValue="${"x".repeat(130)}`),
    /longer than 125/,
  ],
  [
    "plain http",
    (xml) => xml.replace("https://localhost:3000/commands.html", "http://localhost:3000/commands.html"),
    /not https/,
  ],
  ["an icon that is not there", (xml) => xml.replace("gap-80.png", "gone-80.png"), /no icon/],
  ["no requirement set", (xml) => xml.replace(/<Set Name="ExcelApi"[^>]*\/>/, ""), /requirement set/],
  [
    "two overrides of one locale",
    (xml) =>
      xml.replace(
        '<DisplayName DefaultValue="IISG Mapping"/>',
        '<DisplayName DefaultValue="IISG Mapping"><Override Locale="sq-AL" Value="a"/><Override Locale="sq-AL" Value="b"/></DisplayName>',
      ),
    /two overrides/,
  ],
  [
    "an override of the default locale",
    (xml) =>
      xml.replace(
        '<DisplayName DefaultValue="IISG Mapping"/>',
        '<DisplayName DefaultValue="IISG Mapping"><Override Locale="en-US" Value="a"/></DisplayName>',
      ),
    /default locale/,
  ],
  [
    "an override that is too long",
    (xml) => xml.replace(/Locale="sq-AL" Value="[^"]*"/, `Locale="sq-AL" Value="${"x".repeat(260)}"`),
    /sq-AL is empty or longer/,
  ],
  [
    "a text without one of the languages",
    (xml) => xml.replace(/<bt:Override Locale="mk-MK"[^>]*\/>/, ""),
    /has no text for mk-MK/,
  ],
  [
    "a button without one of the icon sizes",
    (xml) =>
      xml.replace('<bt:Image size="24" resid="Icon.Gap.24"/>', '<bt:Image size="20" resid="Icon.Gap.24"/>'),
    /no icon of 24 pixels/,
  ],
  ["a button without a tip", (xml) => xml.replace(/<Supertip>.*?<\/Supertip>/, ""), /has no tip/],
  [
    "an id that is used twice",
    (xml) => xml.replace('id="Iisg.Gap"', 'id="Iisg.Check"'),
    /Iisg\.Check is used twice/,
  ],
  [
    "permissions beyond the document",
    (xml) => xml.replace("ReadWriteDocument", "ReadWriteMailbox"),
    /Permissions/,
  ],
  ["another host", (xml) => xml.replace('<Host Name="Workbook"/>', '<Host Name="Document"/>'), /No Host/],
  [
    "no name",
    (xml) => xml.replace('<DisplayName DefaultValue="IISG Mapping"/>', '<DisplayName DefaultValue=""/>'),
    /DisplayName/,
  ],
  [
    "a description that is too long",
    (xml) => xml.replace('<Description DefaultValue="', `<Description DefaultValue="${"x".repeat(250)}`),
    /Description/,
  ],
])("%s is caught", (_what, spoil, problem) => {
  expect(spoil(good)).not.toBe(good);
  expect(manifestProblems(spoil(good), facts).join("\n")).toMatch(problem);
});

test("an icon whose pixels are not what its name says is caught", () => {
  expect(manifestProblems(good, { ...facts, iconSize: () => ({ width: 1, height: 1 }) }).join("\n")).toMatch(
    /1 x 1 pixels/,
  );
});

test("a release that points to this machine is caught", () => {
  expect(manifestProblems(good, { ...facts, release: true }).join("\n")).toMatch(/points to this machine/);
  expect(
    manifestProblems(good.replaceAll("https://localhost:3000", "https://example.org/iisg"), {
      ...facts,
      release: true,
    }),
  ).toEqual([]);
});
