// Fingerprints of IDs, so that rows are compared as numbers first. Layer: domain/validation.

/** Never 0; equal texts have equal fingerprints, different ones nearly always different ones. */
export function idPrint(id: string): number {
  let print = 0;
  for (let i = 0; i < id.length; i++) print = (Math.imul(print, 0x01000193) + id.charCodeAt(i)) | 0;
  print = Math.imul(print ^ (print >>> 15), 0x2c1b3c6d);
  return (print ^ (print >>> 13)) | 0 || 1;
}
