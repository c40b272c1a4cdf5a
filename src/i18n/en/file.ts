// English texts: files that cannot be read. Each says what, why, and what to do next.
import type { Texts } from "../catalogue";

export const file = {
  "file.empty": "The file is empty. Ask for it to be sent again.",
  "file.encryptedOrOld":
    "The file is encrypted with a password or in the old .xls format. Open it in Excel, remove the password or save it as .xlsx, and try again.",
  "file.notWorkbook": "The file is not an Excel workbook (.xlsx). Check that the right file was chosen.",
  "file.truncated": "The file is damaged or was cut off while it was copied. Ask for it to be sent again.",
  "file.tooLargeUnpacked":
    "The file claims to hold {megabytes} MB once unpacked, which no mapping workbook does. It was not opened. Ask the sender for a clean copy.",
  "file.brokenPart":
    "A part of the workbook ({part}) is damaged and cannot be read. Open it in Excel, let Excel repair it, save it and try again.",
  "file.missingPart":
    "A part of the workbook ({part}) is missing. Open it in Excel, let Excel repair it, save it and try again.",
  "file.noSheets": "The workbook has no sheets that can be read.",
} as const satisfies Texts;
