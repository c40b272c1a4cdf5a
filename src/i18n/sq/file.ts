// Albanian texts: file. Made by a machine; to be reviewed by a native speaker.
import type { file as english } from "../en/file";
import type { TranslationOf } from "../translation";

export const file = {
  "file.empty": "Skedari është bosh. Kërkoni që të dërgohet sërish.",
  "file.encryptedOrOld":
    "Skedari është i mbyllur me fjalëkalim ose në formatin e vjetër .xls. Hapeni në Excel, hiqni fjalëkalimin ose ruajeni si .xlsx dhe provoni sërish.",
  "file.notWorkbook":
    "Skedari nuk është libër pune i Excel-it (.xlsx). Kontrolloni nëse është zgjedhur skedari i duhur.",
  "file.truncated": "Skedari është i dëmtuar ose u pre gjatë kopjimit. Kërkoni që të dërgohet sërish.",
  "file.tooLargeUnpacked":
    "Skedari i shpaketuar do të kishte {megabytes} MB, gjë që asnjë libër pune për hartëzim nuk e ka. Nuk u hap. Kërkoni nga dërguesi një kopje të pastër.",
  "file.brokenPart":
    "Një pjesë e librit të punës ({part}) është e dëmtuar dhe nuk lexohet dot. Hapeni në Excel, lëreni Excel-in ta riparojë, ruajeni dhe provoni sërish.",
  "file.missingPart":
    "Një pjesë e librit të punës ({part}) mungon. Hapeni në Excel, lëreni Excel-in ta riparojë, ruajeni dhe provoni sërish.",
  "file.noSheets": "Libri i punës nuk ka fletë që mund të lexohen.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
