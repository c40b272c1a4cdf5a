// Finds the programs that some tests need: a Chromium-like browser and LibreOffice.
const { existsSync } = require("node:fs");
const path = require("node:path");

/** Flags for headless Chromium in closed networks and as root in containers. */
const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const onPath = (names) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));

/** Path of Chromium, Chrome or Edge, or undefined. CHROMIUM in the environment comes first. */
function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const programs = [
    process.env.ProgramFiles,
    process.env["ProgramFiles(x86)"],
    process.env.LOCALAPPDATA,
  ].filter(Boolean);
  const known = [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ...programs.flatMap((folder) => [
      path.join(folder, "Google/Chrome/Application/chrome.exe"),
      path.join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]),
  ];
  return known.find((file) => existsSync(file)) ?? onPath(["chromium", "google-chrome", "chrome", "msedge"]);
}

/** Path of LibreOffice's soffice, or undefined. SOFFICE in the environment comes first. */
function findLibreOffice() {
  if (process.env.SOFFICE) return process.env.SOFFICE;
  const known = [
    "/usr/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    path.join(process.env.ProgramFiles ?? "C:/Program Files", "LibreOffice/program/soffice.exe"),
  ];
  return known.find((file) => existsSync(file)) ?? onPath(["soffice", "libreoffice"]);
}

module.exports = { findChromium, findLibreOffice, CHROMIUM_FLAGS };
