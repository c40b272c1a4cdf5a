// Serves the workbench page, the built add-in and the sample workbooks over https on this machine only.
import { createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:https";
import { dirname, extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { buildWorkbench, WORKBENCH_FOLDER } from "./buildWorkbench.mjs";
import { localCertificate } from "./certificate.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const SAMPLES = join(root, "assets/samples");
const PORTS_TRIED = 20;

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The page itself talks to nobody but this server. The add-in's pages bring their own, stricter policy. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
].join("; ");

/** Base names of the sample workbooks, the one that opens by itself first. */
export function sampleNames() {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".xlsx") && !name.startsWith("~$"))
    .map((name) => name.slice(0, -".xlsx".length))
    .sort();
}

/** The file for a request path, or undefined. Nothing outside the given folders is reached. */
function fileFor(path, addIn) {
  const inside = (folder, name) => {
    const file = normalize(join(folder, name));
    return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  if (path === "/" || path === "/index.html") return join(WORKBENCH_FOLDER, "index.html");
  if (path === "/manifest.xml") return inside(addIn, "manifest.xml") ?? join(root, "manifest.xml");
  if (path.startsWith("/workbench/")) return inside(WORKBENCH_FOLDER, path.slice("/workbench/".length));
  if (path.startsWith("/samples/")) return inside(SAMPLES, path.slice("/samples/".length));
  return (
    inside(addIn, path) ??
    (path.startsWith("/assets/") ? inside(join(root, "assets"), path.slice("/assets/".length)) : undefined)
  );
}

function answer(request, response, addIn) {
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
  } catch {
    response.writeHead(400).end();
    return;
  }
  // The browser asks each time whether its copy is still good.
  const headers = { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, headers).end();
    return;
  }
  if (path === "/samples.json") {
    response
      .writeHead(200, { ...headers, "Content-Type": TYPES[".json"] })
      .end(JSON.stringify(sampleNames()));
    return;
  }
  const file = fileFor(path, addIn);
  if (file === undefined) {
    response
      .writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" })
      .end("There is no such page here.");
    return;
  }
  const policy = path === "/" || path === "/index.html" ? { "Content-Security-Policy": PAGE_POLICY } : {};
  const { size, mtimeMs } = statSync(file);
  const tag = `"${size}-${mtimeMs}"`;
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, { ...headers, ...policy, ETag: tag }).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    ...policy,
    ETag: tag,
    "Content-Type": TYPES[extname(file).toLowerCase()] ?? "application/octet-stream",
  });
  createReadStream(file).pipe(response);
}

/** Listens on the port, or on the next free one. Rejects with what Node says when none of them can be had. */
async function listen(server, wanted) {
  for (let port = wanted; ; port++) {
    const error = await new Promise((done) => {
      server.once("error", done);
      server.listen(port, "localhost", () => {
        server.removeListener("error", done);
        done(undefined);
      });
    });
    if (error === undefined) return;
    if (error.code !== "EADDRINUSE" || wanted === 0 || port >= wanted + PORTS_TRIED) throw error;
  }
}

/**
 * Builds the page and serves it.
 * `addIn` is the folder of the built add-in (dist by default; tests may give another), `port` 0 takes any free one.
 * Gives `{ url, port, stop }`; `url` ends with "/".
 */
export async function startWorkbench({
  port = 3000,
  addIn = join(root, "dist"),
  sourcemap = false,
  build = true,
} = {}) {
  if (build) await buildWorkbench({ sourcemap });
  const { key, cert, made } = await localCertificate();
  const server = createServer({ key, cert }, (request, response) =>
    answer(request, response, resolve(addIn)),
  );
  await listen(server, port);
  const { port: taken } = server.address();
  return {
    url: `https://localhost:${taken}/`,
    port: taken,
    newCertificate: made,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
