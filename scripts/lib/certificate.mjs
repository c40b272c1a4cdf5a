// A certificate for https://localhost, made once and kept in .certs/ (not under version control). No prompt, no change of the system.
import { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const VALID_DAYS = 365;
const RENEW_BEFORE_MS = 7 * 86_400_000;

const stillValid = (certificate) =>
  new Date(new X509Certificate(certificate).validTo).getTime() > Date.now() + RENEW_BEFORE_MS;

/** `{ key, cert, made }` in PEM; `made` says that it is new, so that the browser will ask about it. */
export async function localCertificate(folder = join(root, ".certs")) {
  const [keyFile, certFile] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  if (existsSync(keyFile) && existsSync(certFile)) {
    const [key, cert] = [readFileSync(keyFile, "utf8"), readFileSync(certFile, "utf8")];
    if (stillValid(cert)) return { key, cert, made: false };
  }
  const selfsigned = createRequire(import.meta.url)("selfsigned");
  const notAfterDate = new Date(Date.now() + VALID_DAYS * 86_400_000);
  const { private: key, cert } = await selfsigned.generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate,
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, key);
  chmodSync(keyFile, 0o600);
  writeFileSync(certFile, cert);
  return { key, cert, made: true };
}
