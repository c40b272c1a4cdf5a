// Every web address that stands in the files of a release, and why it may stand there. The pane's policy stops requests to them all
// the same; this list is so that nothing comes in unseen with a library.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface Allowed {
  /** What the address begins with. */
  readonly begin: string;
  /** Files it may stand in: all, the pages and scripts of the pane, or only one kind. */
  readonly where: RegExp;
  readonly why: string;
}

/** What the browser loads from us; not office.js, not the command line. */
const OURS = /^[^/]+\.(js|html|css)$/;
const LICENCE = /\.LICENSE\.txt$/;
const WRITERS = /^([^/]+\.js|cli\/iisg\.js)$/;
const CLI = /^cli\/iisg\.js$/;
const MANIFEST = /^manifest\.xml$/;
const OFFICE_JS = /^office-js\//;

const SPACE = "a name of an XML format, never asked for";
const NOTE = "a link in a comment or a message of the library";
const BY_MICROSOFT = "Microsoft's office.js as Microsoft made it: the pane's policy refuses these requests";

export const ALLOWED: readonly Allowed[] = [
  ...["http://www.w3.org/", "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/"].map(
    (begin) => ({
      begin,
      where: /^([^/]+\.(js|xml)|cli\/iisg\.js|assets\/icons\/[\w-]+\.svg|office-js\/html2canvas\.js)$/,
      why: SPACE,
    }),
  ),
  { begin: "http://purl.org/dc/", where: WRITERS, why: SPACE },
  { begin: "http://purl.oclc.org/ooxml/", where: CLI, why: SPACE },
  {
    begin: "https://localhost:3000",
    where: /^(manifest\.xml|build-info\.html)$/,
    why: "where a trial build runs; --origin puts the server's own there",
  },
  { begin: "https://your.server/folder", where: MANIFEST, why: "how --origin is used, in a comment" },
  {
    begin: "https://example.org/project",
    where: WRITERS,
    why: "the example of a web address in the templates' help",
  },
  { begin: "https://${", where: WRITERS, why: "a web address as people typed it, with https put before it" },
  { begin: "https://react.dev/errors/", where: OURS, why: "where React explains its error numbers" },
  ...["https://github.com/exceljs/", "https://stuk.github.io/jszip/"].map((begin) => ({
    begin,
    where: WRITERS,
    why: NOTE,
  })),
  ...[
    "https://github.com/browserify/",
    "https://github.com/indutny/elliptic",
    "https://github.com/zloirock/core-js",
  ].map((begin) => ({ begin, where: OURS, why: NOTE })),
  ...["https://answers.microsoft.com/", "https://www.npmjs.com/package/xml"].map((begin) => ({
    begin,
    where: CLI,
    why: NOTE,
  })),
  {
    begin: "https://feross.org",
    where: /(\.LICENSE\.txt|^cli\/iisg\.js)$/,
    why: "the author of a library, in its licence",
  },
  ...[
    "http://stuartk.com/jszip",
    "https://github.com/nodeca/pako/",
    "https://raw.github.com/Stuk/jszip/",
  ].map((begin) => ({
    begin,
    where: LICENCE,
    why: "a library's licence",
  })),
  ...[
    "https://docs.microsoft.com/",
    "https://github.com/AzureAD/",
    "https://github.com/OfficeDev/",
    "https://azuread.github.io/",
    "https://msdn.microsoft.com/",
    "https://support.microsoft.com/",
    "https://tools.ietf.org/",
    "https://mathiasbynens.be/",
    "http://go.microsoft.com/fwlink/",
    "http://html2canvas.hertzen.com",
    "http://www.apache.org/licenses/",
    "https://raw.githubusercontent.com/jakearchibald/es6-promise/",
    "http://schemas.contoso.com/review/",
  ].map((begin) => ({ begin, where: OFFICE_JS, why: NOTE })),
  ...[
    "https://alcdn.msauth.net/",
    "https://login.microsoftonline.com/",
    "https://login.windows.net/",
    "https://login.windows-ppe.net/",
    "https://telemetryservice.firstpartyapps.oaspapps.com/",
    "http://169.254.169.254/metadata/",
    ...["au", "browser", "de", "eu", "jp", "pf", "tb", "us"].map(
      (place) => `https://${place}.pipe.aria.microsoft.com/`,
    ),
  ].map((begin) => ({ begin, where: OFFICE_JS, why: BY_MICROSOFT })),
  ...["http://document.localhost", "https://document.localhost", "https://["].map((begin) => ({
    begin,
    where: OFFICE_JS,
    why: "a pattern or a stand-in name of office.js, no address",
  })),
  {
    begin: "https://appsforoffice.microsoft.com/",
    where: /^(taskpane|commands)\.html$/,
    why: "office.js from Microsoft's servers, when it is built so",
  },
];

/** Kinds of files that hold no text. */
const PICTURES = /\.(png|ico)$/;
/** Packed: what stands in it is made by our own writer, and looked at by the tests of it. */
const PACKED = /\.xlsx$/;

const ADDRESS = /(?:https?|wss?|ftp):\/\/[^\s"'`<>()\\,;|}\]»«“”„]+/gi;

/** Web addresses of a folder's files, each with the file, as "file: address"; every one once. */
export function addressesIn(folder: string): { readonly file: string; readonly address: string }[] {
  const found = new Map<string, { file: string; address: string }>();
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile() || PICTURES.test(name.name) || PACKED.test(name.name)) continue;
    const full = path.join(name.parentPath, name.name);
    const file = path.relative(folder, full).replaceAll("\\", "/");
    for (const [address] of readFileSync(full, "utf8").matchAll(ADDRESS))
      found.set(`${file}: ${address}`, { file, address });
  }
  return [...found.values()];
}

export const isAllowed = ({ file, address }: { readonly file: string; readonly address: string }): boolean =>
  ALLOWED.some(({ begin, where }) => where.test(file) && address.startsWith(begin));
