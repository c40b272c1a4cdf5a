// npm start: the add-in beside a spreadsheet in the browser, without Excel.
//   npm start -- [--port 3000] [--no-open] [--sample NAME|none]
import { parseArgs } from "node:util";
import { ensureAddIn } from "./lib/addInBuild.mjs";
import { openBrowser } from "./lib/openBrowser.mjs";
import { startWorkbench } from "./lib/serveWorkbench.mjs";

const say = (sentence) => console.log(sentence);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "3000" },
        "no-open": { type: "boolean", default: false },
        sample: { type: "string" },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return { port, open: !values["no-open"], sample: values.sample };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

const { port, open, sample } = readOptions();
const failure = ensureAddIn(say);
if (failure !== undefined) {
  console.error(failure);
  process.exit(1);
}
const workbench = await startWorkbench({ port, sourcemap: true });
const url = sample === undefined ? workbench.url : `${workbench.url}?sample=${encodeURIComponent(sample)}`;
if (port !== 0 && workbench.port !== port) say(`Port ${port} is taken; using ${workbench.port}.`);
if (workbench.newCertificate)
  say("A certificate for this machine was made. The browser will call it unknown once: choose to go on.");
say(`\n  Workbench: ${url}\n\nStop with Ctrl+C.`);
if (open && !openBrowser(url)) say("No browser was found to open; open the address above yourself.");

for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => void workbench.stop().then(() => process.exit(0)));
