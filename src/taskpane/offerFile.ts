// Lets the user save a file that was made in the pane: a link to memory, no request leaves the machine. Layer: taskpane (root).
import type { OfferedFile } from "../app/files/fileWork";

/** How long the file stays reachable for the browser's save dialogue. */
const KEEP_MS = 60_000;

export function offerFile({ name, bytes, type }: OfferedFile): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
