// A PostgreSQL server of the test's own where its programs are at hand: made, started on a socket in the temporary folder, ended.
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface PostgresServer {
  /** Connection string for psql. */
  readonly address: string;
  readonly version: string;
  stop(): void;
}

/** The server refuses to run as root: there it runs as this user. */
const NOBODY = 65_534;

/**
 * IISG_POSTGRES names a server that is used as it is; else one is made. Undefined where there is neither.
 * @throws Error when the programs are there and do not work.
 */
export function startPostgres(): PostgresServer | undefined {
  const given = process.env["IISG_POSTGRES"];
  if (given !== undefined) return { address: given, version: "IISG_POSTGRES", stop: () => undefined };
  const programs = programsFolder();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), "iisg-pg-"));
  const data = path.join(folder, "data");
  const asRoot = process.getuid?.() === 0;
  mkdirSync(data);
  chmodSync(data, 0o700);
  if (asRoot) for (const place of [folder, data]) chownSync(place, NOBODY, NOBODY);
  const run = (name: string, ...parameters: string[]): string => {
    const { status, stdout, stderr, error } = spawnSync(path.join(programs, name), parameters, {
      encoding: "utf8",
      cwd: folder,
      env: { ...process.env, HOME: folder, LC_ALL: "C" },
      ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      // pg_ctl hands its output on to the server, which keeps it open.
      ...(name === "pg_ctl" ? { stdio: "ignore" as const } : {}),
    });
    if (status !== 0)
      throw new Error(`${name} failed: ${stderr || stdout || String(error ?? "no word, see " + folder)}`);
    return stdout;
  };
  try {
    run("initdb", "-D", data, "-U", "iisg", "-A", "trust", "-E", "UTF8", "--no-sync");
    const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
    run("pg_ctl", "-D", data, "-w", "-l", path.join(folder, "log"), "-o", options, "start");
  } catch (failure) {
    rmSync(folder, { recursive: true, force: true });
    throw failure;
  }
  return {
    address: `host=${folder} user=iisg dbname=postgres`,
    version: run("postgres", "--version").trim(),
    stop() {
      run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with all programs of one version: Debian's, else whatever the path has. */
function programsFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...versions.map((version) => path.join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(path.delimiter),
  ];
  return places.find((place) =>
    ["initdb", "pg_ctl", "postgres"].every((name) => existsSync(path.join(place, name))),
  );
}
