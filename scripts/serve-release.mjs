// npm run serve-release: hands out a release folder over https for a trial. One file, Node only; no install, no build tools.
//   node serve-release.mjs [FOLDER] [--port 3000] [--key KEY.pem --cert CERT.pem]
// Without --key and --cert it takes .certs/ beside the project (npm start makes one for localhost). For daily use take a real web server.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { values, positionals } = parseArgs({
  options: { port: { type: "string" }, key: { type: "string" }, cert: { type: "string" } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? join(root, "dist"));
const port = Number(values.port ?? 3000);
const keyFile = resolve(values.key ?? join(root, ".certs/localhost.key"));
const certFile = resolve(values.cert ?? join(root, ".certs/localhost.crt"));

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
if (!existsSync(join(folder, "taskpane.html")))
  stop(
    `${folder} holds no release. Make one first: npm run build -- --origin https://localhost:${port} --officejs local`,
  );
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`--port must be a number from 0 to 65535, not "${values.port}".`);
if (!existsSync(keyFile) || !existsSync(certFile))
  stop(
    `There is no certificate (${keyFile}). Name one with --key and --cert, or run npm start once: it makes one for localhost.`,
  );

/** The file for a request, or undefined. Nothing outside the folder is reached. */
function fileFor(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url ?? "/", "https://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path === "/" ? "build-info.html" : path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const server = createServer(
  { key: readFileSync(keyFile), cert: readFileSync(certFile) },
  (request, response) => {
    const headers = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache" };
    if (request.method !== "GET" && request.method !== "HEAD")
      return void response.writeHead(405, headers).end();
    const file = fileFor(request.url);
    if (file === undefined) return void response.writeHead(404, headers).end();
    response.writeHead(200, {
      ...headers,
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Length": statSync(file).size,
    });
    if (request.method === "HEAD") return void response.end();
    createReadStream(file).pipe(response);
  },
);
server.on("error", (error) =>
  stop(
    error.code === "EADDRINUSE" ? `Port ${port} is taken. Choose another one with --port.` : error.message,
  ),
);
server.listen(port, () =>
  console.log(`Handing out ${folder} at https://localhost:${server.address().port}/ (Ctrl+C ends it).`),
);
