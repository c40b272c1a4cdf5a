// Workbook.protection: whether sheets may be added, deleted, renamed, moved and hidden. Layer: workbench/objects.
import type { HostClass } from "../protocol/hostClass";
import { HostFault } from "../protocol/hostError";
import type { ExcelHost } from "./host";

interface HostRef {
  readonly host: ExcelHost;
}

const isLocked = ({ host }: HostRef): boolean =>
  /\blockStructure="(?:1|true)"/.test(host.model.structureLock ?? "");

/** @throws HostFault AccessDenied while the structure is protected (Microsoft, "Protect a workbook"). */
export function allowStructure(host: ExcelHost): void {
  if (isLocked({ host })) throw new HostFault("AccessDenied", "The structure of the workbook is protected.");
}

/** Four hexadecimal digits, as files keep a workbook's password (ECMA-376 part 4, "Legacy Password Hash Algorithm"). */
function legacyHash(password: string): string {
  const turned = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (const letter of [...password].reverse()) hash = turned(hash) ^ letter.charCodeAt(0);
  return (turned(hash) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

export const WORKBOOK_PROTECTION: HostClass<HostRef> = {
  name: "WorkbookProtection",
  get: { protected: isLocked },
  methods: {
    protect: (self: HostRef, password?: string | null) => {
      if (isLocked(self)) throw new HostFault("InvalidOperation", "The workbook is already protected.");
      const secret = password ? ` workbookPassword="${legacyHash(password)}"` : "";
      self.host.model.structureLock = `<workbookProtection${secret} lockStructure="1"/>`;
    },
    // A hash of another kind cannot be compared here; such a workbook stays locked.
    unprotect: (self: HostRef, password?: string | null) => {
      const lock = self.host.model.structureLock ?? "";
      const hash = /\bworkbookPassword="([^"]*)"/.exec(lock)?.[1];
      const isRight = hash !== undefined && password ? legacyHash(password) === hash.toUpperCase() : !hash;
      if (!isRight || /\bworkbookHashValue="/.test(lock))
        throw new HostFault("AccessDenied", "The password is not right.");
      self.host.model.structureLock = undefined;
    },
  },
};
