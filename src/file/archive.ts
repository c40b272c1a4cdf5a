// Looks into a zip before anything is unpacked: is it a workbook, is it whole, does it claim sane sizes. Layer: file.
import { unzipSync } from "fflate";
import type { Result } from "../domain/result";
import { failed, ok } from "../domain/result";
import { message } from "../domain/message";

/** Sizes in bytes as the archive's own directory claims them. */
export interface ArchiveEntry {
  readonly name: string;
  readonly compressed: number;
  readonly unpacked: number;
}

/** Above these a file is refused unread. A register of 100,000 rows x 40 columns stays well below. */
export const ARCHIVE_LIMITS = {
  entries: 5_000,
  unpacked: 1_000_000_000,
  part: 700_000_000,
  ratio: 400,
  ratioFrom: 20_000_000,
} as const;

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/** The entries of an .xlsx file, or one sentence why it cannot be read. Nothing is unpacked. */
export function listArchive(bytes: Uint8Array): Result<ArchiveEntry[]> {
  if (bytes.length === 0) return failed(message("file.empty"));
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) return failed(message("file.encryptedOrOld"));
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return failed(message("file.notWorkbook"));
  const entries: ArchiveEntry[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries.push({ name, compressed: size, unpacked: originalSize });
        return false;
      },
    });
  } catch {
    return failed(message("file.truncated"));
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const bomb = entries.find(
    (entry) =>
      entry.unpacked > ARCHIVE_LIMITS.part ||
      (entry.unpacked > ARCHIVE_LIMITS.ratioFrom && entry.unpacked > entry.compressed * ARCHIVE_LIMITS.ratio),
  );
  if (bomb || unpacked > ARCHIVE_LIMITS.unpacked || entries.length > ARCHIVE_LIMITS.entries) {
    return failed(message("file.tooLargeUnpacked", { megabytes: Math.round(unpacked / 1_000_000) }));
  }
  if (!entries.some((entry) => entry.name === "xl/workbook.xml")) return failed(message("file.notWorkbook"));
  return ok(entries);
}

/** Unpacks the named parts; parts that are not there are absent. Call after `listArchive` said ok. */
export function unpackParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>> {
  try {
    return ok(new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted(name) }))));
  } catch {
    return failed(message("file.truncated"));
  }
}
