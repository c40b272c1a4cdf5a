// Serbian (Latin) texts: templatePane. Made by a machine; to be reviewed by a native speaker.
import type { templatePane as english } from "../en/templatePane";
import type { TranslationOf } from "../translation";

export const templatePane = {
  "pane.action.migrate": "Ažuriraj stariji obrazac",
  "pane.action.restoreDropDowns": "Vrati padajuće spiskove",
  "pane.action.checkLists": "Proveri šifarnike",
  "pane.action.refreshLists": "Primeni izmenjene šifarnike",
  "pane.action.makePack": "Napravi paket",
  "pane.busy.migrate": "Čitanje obrasca",
  "pane.busy.dropDowns": "Pregled padajućih spiskova",
  "pane.busy.lists": "Provera šifarnika",
  "pane.busy.listsFile": "Rad na datoteci sa šifarnicima",
  "pane.busy.pack": "Izrada paketa",
  "pane.done.migrate": {
    one: "Obrazac je ažuriran: upisana je {count} ćelija. Vaši unosi nisu promenjeni.",
    few: "Obrazac je ažuriran: upisane su {count} ćelije. Vaši unosi nisu promenjeni.",
    other: "Obrazac je ažuriran: upisano je {count} ćelija. Vaši unosi nisu promenjeni.",
  },
  "pane.done.dropDowns": "Padajući spiskovi su vraćeni. Vaši unosi nisu promenjeni.",
  "pane.done.lists": {
    one: "Šifarnici su u upotrebi: upisana je {count} ćelija.",
    few: "Šifarnici su u upotrebi: upisane su {count} ćelije.",
    other: "Šifarnici su u upotrebi: upisano je {count} ćelija.",
  },
  "pane.home.pack": "Napravi paket radnih svesaka",
  "pane.home.lists": "Šifarnici",
  "pane.template.more": "Više o obrascima",
  "pane.template.moreAbout": "Za Sekretarijat i za radne sveske ranije verzije.",
  "pane.template.migrateAbout":
    "Dodaje nove kolone i zaglavlja starijem obrascu. Nijedan unos se ne pomera i ne menja; prvo vidite svaki korak.",
  "pane.template.restoreAbout": "Lepljenje može da ukloni padajuće spiskove. Ovo ih vraća preko vaših unosa.",
  "pane.dropDowns.lost": {
    one: "Na listu „{sheet}“ nalepljeno je preko padajućeg spiska ili pomoći {count} kolone: {columns}. Vaši unosi su kako ste ih nalepili.",
    few: "Na listu „{sheet}“ nalepljeno je preko padajućih spiskova ili pomoći {count} kolone: {columns}. Vaši unosi su kako ste ih nalepili.",
    other:
      "Na listu „{sheet}“ nalepljeno je preko padajućih spiskova ili pomoći {count} kolona: {columns}. Vaši unosi su kako ste ih nalepili.",
  },
  "pane.dropDowns.label": "Nalepljeno je preko padajućih spiskova",
  "pane.dropDowns.later": "Ne sada",
  "pane.lists.title": "Šifarnici",
  "pane.lists.intro":
    "Padajući spiskovi i provera koriste šifarnike ove radne sveske. Promenite ili dodajte pojmove na listu sa šifarnicima, pa ih ovde proverite i primenite.",
  "pane.lists.sheet": "Ova radna sveska ima svoje šifarnike, na listu „{sheet}“.",
  "pane.lists.own": "Ova radna sveska nema list sa šifarnicima; koriste se šifarnici dodatka.",
  "pane.lists.noSheet":
    "Ova radna sveska nema list sa šifarnicima. Prvo učitajte obrazac, ili pročitajte šifarnike iz datoteke.",
  "pane.lists.checked": "Nema grešaka: pojmova {terms}, verzija {version}.",
  "pane.lists.counts":
    "U poređenju sa šifarnicima dodatka: novih {added}, promenjenih {changed}, uklonjenih {gone}.",
  "pane.lists.importCounts":
    "Datoteka donosi novih pojmova: {added}, menja {changed} i nema {gone} od onih koji su sada u upotrebi.",
  "pane.lists.new": "novo",
  "pane.lists.changed": "promenjeno",
  "pane.lists.gone": "uklonjeno",
  "pane.lists.changes": {
    one: "Razlikuje se {count} pojam",
    few: "Razlikuju se {count} pojma",
    other: "Razlikuje se {count} pojmova",
  },
  "pane.lists.moreChanges": { one: "i još {count}", few: "i još {count}", other: "i još {count}" },
  "pane.lists.rates": "Kursevi valuta",
  "pane.lists.ratesAbout":
    "Iznosi u drugim valutama preračunavaju se u evre po kursevima sa datumom. List ima red za svaku valutu iz redova; vi unosite kurs, datum i izvor.",
  "pane.lists.writeRates": "Upiši listu kurseva",
  "pane.lists.out": "Sačuvaj šifarnike kao datoteku",
  "pane.lists.outAbout":
    "Kao radnu svesku za uređivanje, ili kao paket podataka (tabele u običnom tekstu i opis) koji drugi programi mogu da provere.",
  "pane.lists.outWorkbook": "Radna sveska (.xlsx)",
  "pane.lists.outPackage": "Paket podataka (.zip)",
  "pane.lists.in": "Pročitaj šifarnike iz datoteke",
  "pane.lists.inAbout":
    "Radna sveska sa listom šifarnika, ili paket podataka u datoteci .zip. Prvo vidite promene.",
  "pane.lists.choose": "Izaberi datoteku",
  "pane.files.missing":
    "U ovoj verziji programa ne mogu se praviti datoteke. Koristite komandnu liniju ili Excel na vebu.",
  "pane.files.offered": "„{file}“ je spremno. Napravljeno je na ovom računaru i nije nikuda poslato.",
  "pane.files.again": "Sačuvaj „{file}“ ponovo",
  "pane.files.noDownload":
    "Ako se ništa ne sačuva, ovaj Excel ne dozvoljava oknima da čuvaju datoteke. Koristite Excel na vebu ili komandnu liniju.",
  "pane.pack.title": "Napravi paket radnih svesaka",
  "pane.pack.intro":
    "Po jedna radna sveska za svakog pošiljaoca i stub, popunjena i spremna za slanje, zajedno u jednoj datoteci .zip. Otvorena radna sveska se ne menja.",
  "pane.pack.kind": "Čemu služe radne sveske?",
  "pane.pack.pillars": "Stubovi",
  "pane.pack.beneficiaries": "Korisnici",
  "pane.pack.beneficiariesAll": "Niko nije izabran: po jedna za svakog od šest.",
  "pane.pack.organisations": "Organizacije ili donatori",
  "pane.pack.search": "Pretraži organizacije",
  "pane.pack.chosen": { one: "Izabrano: {count}", few: "Izabrano: {count}", other: "Izabrano: {count}" },
  "pane.pack.previous": "Redovi prošlog ciklusa",
  "pane.pack.previousAbout":
    "Redovi svakog pošiljaoca stavljaju se u njegovu radnu svesku sa oznakom „preneto, potvrdite ili izmenite“.",
  "pane.pack.fromWorkbook": "Iz otvorene radne sveske",
  "pane.pack.fromFiles": "Iz datoteka",
  "pane.pack.chooseFiles": "Izaberi datoteke",
  "pane.pack.filesChosen": {
    one: "{count} datoteka: {files}",
    few: "{count} datoteke: {files}",
    other: "{count} datoteka: {files}",
  },
  "pane.pack.noFiles": "Nijedna datoteka nije izabrana",
  "pane.pack.size": {
    one: "Biće napravljena {count} radna sveska.",
    few: "Biće napravljene {count} radne sveske.",
    other: "Biće napravljeno {count} radnih svesaka.",
  },
  "pane.pack.missing": "Niko nije izabran. Izaberite bar jednu organizaciju.",
  "pane.pack.unreadable": "„{file}“ se ne može upotrebiti za paket, i paket nije napravljen. {why}",
  "pane.pack.made": {
    one: "„{file}“ je spremno: {count} radna sveska. Napravljeno je na ovom računaru i nije nikuda poslato.",
    few: "„{file}“ je spremno: {count} radne sveske. Napravljeno je na ovom računaru i nije nikuda poslato.",
    other:
      "„{file}“ je spremno: {count} radnih svesaka. Napravljeno je na ovom računaru i nije nikuda poslato.",
  },
  "pane.pack.leftOver": {
    one: "{count} red prošlog ciklusa nije ni u jednoj radnoj svesci, jer njegov pošiljalac ili stub nije u paketu: {rows}",
    few: "{count} reda prošlog ciklusa nisu ni u jednoj radnoj svesci, jer njihov pošiljalac ili stub nije u paketu: {rows}",
    other:
      "{count} redova prošlog ciklusa nije ni u jednoj radnoj svesci, jer njihov pošiljalac ili stub nije u paketu: {rows}",
  },
  "pane.pack.contents": {
    one: "U datoteci: {count} radna sveska",
    few: "U datoteci: {count} radne sveske",
    other: "U datoteci: {count} radnih svesaka",
  },
  "pane.pack.carried": {
    one: "{file}: prenet je {count} red",
    few: "{file}: preneta su {count} reda",
    other: "{file}: preneto je {count} redova",
  },
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
