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
  "pane.busy.returns": "Čitanje vraćenih fajlova",
  "pane.home.returns": "Vraćeni fajlovi",
  "pane.returns.title": "Vraćeni fajlovi",
  "pane.returns.choose": "Izaberi fajlove",
  "pane.returns.more": "Dodaj još fajlova",
  "pane.returns.settings": {
    one: "Poslatih fajlova: {count}; izmjene kao {editor}",
    few: "Poslatih fajlova: {count}; izmjene kao {editor}",
    other: "Poslatih fajlova: {count}; izmjene kao {editor}",
  },
  "pane.returns.sent": "Fajlovi kako su poslati (nije obavezno)",
  "pane.returns.chooseSent": "Izaberi poslate fajlove",
  "pane.returns.tooMany":
    "Fajlova: {count}, a najviše je {most}. Uzmite najviše {most}, upišite registar, pa nastavite sa ostalima.",
  "pane.returns.part.files": "Fajlovi ({count})",
  "pane.returns.list.files": "Vraćeni fajlovi",
  "pane.returns.answerHelp": "Oba otvaraju novu radnu svesku; vraćeni fajl se ne dira.",
  "pane.returns.chooseFile": "Izaberite fajl da vidite šta je u njemu nađeno.",
  "returned.file.notHad":
    "Fajl se više ne može pročitati. Da li je premješten, izbrisan ili zaključan? Izaberite ga ponovo.",
  "returned.file.changed":
    "Fajl se promijenio tokom čitanja. Sačekajte da se sačuva, pa ga izaberite ponovo.",
  "returned.file.sentUnread": "Poslati fajl „{file}“ nije pročitan, pa se računa kao da nije poslat.",
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
  "returned.repair.twoKinds":
    "Fajl sadrži i potrebe i odgovore, a svako od njih ima svoj obrazac. Prvo ga podijelite.",
  "returned.repair.done.hint": "Sam vraćeni fajl nije diran. Mjesta se odnose na vraćeni fajl.",
  "returned.sheet.files.title": "Šta vraćeni fajlovi sadrže i koji nisu mogli da se pročitaju",
  "returned.sheet.files.hint":
    "Nalazi o fajlu ili cijelom listu. Šta nije u redu sa pojedinim redovima stoji na listu Rejected.",
  "rules.TXT-06.why": "Excel ga čita kao formulu kad se ponovo unese ili otvori iz fajla.",
  "rules.TXT-10.why": "Vraćeni fajlovi kruže; dovoljne su funkcije.",
  "rules.TXT-11.why": "Duži tekst se odsijeca na spiskovima i u fajlovima.",
  "rules.CRS-15.message": "U imenu fajla „{file}“ nedostaje ili je suvišno: {missing}.",
  "rules.CRS-15.why": "Fajlovi se ponovo nalaze po imenu.",
  "rules.skipped.fileName": "ime fajla nije poznato",
  "taxonomy.problem.noSheet": "U ovom fajlu nema lista sa šifarnicima.",
  "pane.lists.noSheet":
    "Ova radna sveska nema list sa šifarnicima. Prvo učitajte obrazac, ili pročitajte šifarnike iz fajla.",
  "pane.lists.importCounts":
    "Fajl donosi novih pojmova: {added}, mijenja {changed} i nema {gone} od onih koji su sada u upotrebi.",
  "pane.lists.out": "Sačuvaj šifarnike kao fajl",
  "pane.lists.in": "Pročitaj šifarnike iz fajla",
  "pane.lists.inAbout":
    "Radna sveska sa listom šifarnika, ili paket podataka u fajlu .zip. Prvo vidite promjene.",
  "pane.lists.choose": "Izaberi fajl",
  "pane.busy.listsFile": "Rad na fajlu sa šifarnicima",
  "pane.files.missing":
    "U ovoj verziji programa ne mogu se praviti fajlovi. Koristite komandnu liniju ili Excel na vebu.",
  "pane.files.noDownload":
    "Ako se ništa ne sačuva, ovaj Excel ne dozvoljava oknima da čuvaju fajlove. Koristite Excel na vebu ili komandnu liniju.",
  "pane.pack.intro":
    "Po jedna radna sveska za svakog pošiljaoca i stub, popunjena i spremna za slanje, zajedno u jednom fajlu .zip. Otvorena radna sveska se ne mijenja.",
  "pane.pack.fromFiles": "Iz fajlova",
  "pane.pack.chooseFiles": "Izaberi fajlove",
  "pane.pack.filesChosen": {
    one: "{count} fajl: {files}",
    few: "{count} fajla: {files}",
    other: "{count} fajlova: {files}",
  },
  "pane.pack.noFiles": "Nijedan fajl nije izabran",
  "pane.pack.contents": {
    one: "U fajlu: {count} radna sveska",
    few: "U fajlu: {count} radne sveske",
    other: "U fajlu: {count} radnih svesaka",
  },
} as const satisfies Partial<TranslationOf<typeof english, "one" | "few" | "other">>;
