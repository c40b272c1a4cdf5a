// Montenegrin texts that differ from the ones shared by Bosnian and Montenegrin. Made by a machine; to be reviewed by a native speaker.
import type { english } from "../en/all";
import type { TranslationOf } from "../translation";

export const own = {
  "file.empty": "Fajl je prazan. Zatražite da se ponovo pošalje.",
  "file.encryptedOrOld":
    "Fajl je zaštićen lozinkom ili je u starom formatu .xls. Otvorite ga u Excelu, uklonite lozinku ili ga sačuvajte kao .xlsx i pokušajte ponovo.",
  "file.notWorkbook": "Fajl nije Excel radna sveska (.xlsx). Provjerite da li je izabran pravi fajl.",
  "file.truncated": "Fajl je oštećen ili je pri kopiranju presječen. Zatražite da se ponovo pošalje.",
  "file.tooLargeUnpacked":
    "Fajl bi raspakovan imao {megabytes} MB, što nema nijedna radna sveska za mapiranje. Nije otvoren. Zatražite od pošiljaoca čistu kopiju.",
  "returned.EXM-01.message": "Fajl sadrži makroe.",
  "returned.EXM-01.guidance":
    "Otvorite ga bez omogućavanja makroa, sačuvajte kao .xlsx i pitajte pošiljaoca čemu služe.",
  "returned.EXM-02.message": "Fajl čita druge fajlove (spoljne veze).",
  "returned.register.help.file": "Fajl u kojem je red stigao. Popunjava program.",
  "returned.register.help.sheet": "List u tom fajlu. Popunjava program.",
  "returned.register.help.cell": "Prva ćelija reda u njemu. Popunjava program.",
  "returned.register.memoryBroken":
    "Memorija registra (skrivena tabela tblMemory) je oštećena ili promijenjena, pa se ranija spajanja ne mogu ponoviti. Upotrijebite raniju kopiju registra, ili dajte ovaj fajl kao --base i iznova spojite vraćene radne sveske.",
  "returned.register.none":
    "{file} nije registar: nema tabelu tblMemory. Dajte ga kao --base ako je to ono što je poslato.",
  "returned.sheet.changes.hint": "Prije i poslije za svaku ćeliju, sa fajlom i ćelijom iz koje je stigla.",
  "rules.TXT-06.why": "Excel ga čita kao formulu kad se ponovo unese ili otvori iz fajla.",
  "rules.TXT-10.why": "Vraćeni fajlovi kruže; dovoljne su funkcije.",
  "rules.TXT-11.why": "Duži tekst se odsijeca na spiskovima i u fajlovima.",
  "rules.CRS-15.message": "U imenu fajla „{file}“ nedostaje ili je suvišno: {missing}.",
  "rules.CRS-15.why": "Fajlovi se ponovo nalaze po imenu.",
  "rules.skipped.fileName": "ime fajla nije poznato",
  "taxonomy.problem.noSheet": "U ovom fajlu nema lista sa šifarnicima.",
} as const satisfies Partial<TranslationOf<typeof english, "one" | "few" | "other">>;
