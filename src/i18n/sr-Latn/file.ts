// Serbian (Latin) texts: file. Made by a machine; to be reviewed by a native speaker.
import type { file as english } from "../en/file";
import type { TranslationOf } from "../translation";

export const file = {
  "file.empty": "Datoteka je prazna. Zatražite da se ponovo pošalje.",
  "file.encryptedOrOld":
    "Datoteka je zaštićena lozinkom ili je u starom formatu .xls. Otvorite je u Excelu, uklonite lozinku ili je sačuvajte kao .xlsx i pokušajte ponovo.",
  "file.notWorkbook": "Datoteka nije Excel radna sveska (.xlsx). Proverite da li je izabrana prava datoteka.",
  "file.truncated": "Datoteka je oštećena ili je pri kopiranju presečena. Zatražite da se ponovo pošalje.",
  "file.tooLargeUnpacked":
    "Datoteka bi raspakovana imala {megabytes} MB, što nema nijedna radna sveska za mapiranje. Nije otvorena. Zatražite od pošiljaoca čistu kopiju.",
  "file.brokenPart":
    "Deo radne sveske ({part}) je oštećen i ne može se pročitati. Otvorite je u Excelu, pustite da je Excel popravi, sačuvajte je i pokušajte ponovo.",
  "file.missingPart":
    "Deo radne sveske ({part}) nedostaje. Otvorite je u Excelu, pustite da je Excel popravi, sačuvajte je i pokušajte ponovo.",
  "file.noSheets": "Radna sveska nema listova koji se mogu pročitati.",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
