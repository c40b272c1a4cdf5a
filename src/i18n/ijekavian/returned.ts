// Bosnian and Montenegrin texts: returned. Made by a machine; to be reviewed by a native speaker.
import type { returned as english } from "../en/returned";
import type { TranslationOf } from "../translation";

export const returned = {
  "returned.EXM-01.message": "Datoteka sadrži makroe.",
  "returned.EXM-01.why":
    "Naši obrasci ih nemaju; tuđi makroi mogu da promijene unose ili da naškode. Nisu pokrenuti.",
  "returned.EXM-01.guidance":
    "Otvorite je bez omogućavanja makroa, sačuvajte kao .xlsx i pitajte pošiljaoca čemu služe.",
  "returned.EXM-02.message": "Datoteka čita druge datoteke (spoljne veze).",
  "returned.EXM-02.why": "Ono što iz njih čita može biti zastarjelo, a niko drugi ih ne može otvoriti.",
  "returned.EXM-02.guidance":
    "Izaberite Podaci, Uredi veze, Prekini vezu i pogledajte vrijednosti koje ostaju.",
  "returned.EXM-03.message": "„{sheet}“ ima bilješke ili komentare.",
  "returned.EXM-03.why": "To nisu unosi i ne ulaze u registar.",
  "returned.EXM-03.guidance": "Pročitajte ih i premjestite ono što pripada unosu u njegovu kolonu.",
  "returned.EXM-04.message": {
    one: "List „{sheet}“ nije dio obrasca; {count} popunjen red na njemu nije pročitan.",
    few: "List „{sheet}“ nije dio obrasca; {count} popunjena reda na njemu nisu pročitana.",
    other: "List „{sheet}“ nije dio obrasca; {count} popunjenih redova na njemu nije pročitano.",
  },
  "returned.EXM-04.why": "Unosi na posebnom listu izgubili bi se bez riječi.",
  "returned.EXM-04.guidance": "Prepišite unose sa njega na list obrasca; inače ga ostavite kako jeste.",
  "returned.EXM-05.message": "„{sheet}“ ponavlja ono čemu služi „{other}“.",
  "returned.EXM-05.why": "Dva lista za iste unose: ne zna se koji važi, a redovi bi se računali dvaput.",
  "returned.EXM-05.guidance": "Zadržite jedan; premjestite redove koje ima samo drugi, pa drugi izbrišite.",
  "returned.EXM-06.message": "Nedostaje list sa šifarnicima.",
  "returned.EXM-06.why":
    "Bez njega su padajući spiskovi prazni, a šifarnici poslati pošiljaocu ne mogu se uporediti.",
  "returned.EXM-06.guidance":
    "Ništa nije izgubljeno: provjera koristi šifarnike dodatka. Prepišite redove u nov obrazac prije nego što ga ponovo pošaljete.",
  "returned.EXM-07.message": "Kolona „{column}“ ima ćelije bez padajućeg spiska.",
  "returned.EXM-07.why": "Preko njega su nalijepljeni unosi, pa ih Excel nije provjerio.",
  "returned.EXM-07.guidance": "Pogledajte nalaze u ovoj koloni; sljedeći put lijepite kao vrijednosti.",
  "returned.EXM-08.message": "Skinuta je zaštita lista „{sheet}“.",
  "returned.EXM-08.why": "Zaglavlja i blok iznad njih mogli su da se promijene.",
  "returned.EXM-08.guidance": "Pogledajte zaglavlja; drugo ne treba raditi.",
  "returned.reason.repeated": "Isti red već stoji u redu {row} na listu „{sheet}“.",
  "returned.reason.idTwice":
    "ID {id} se već koristi u redu {row} na listu „{sheet}“, sa drugim sadržajem. Jednom od njih dajte poseban ID.",
  "returned.kind.needs": "Potreba",
  "returned.kind.responses": "Odgovor",
  "returned.kind.funding-lines": "Stavka finansiranja",
  "returned.register.plan": {
    one: "Upiši registar ({count} red)",
    few: "Upiši registar ({count} reda)",
    other: "Upiši registar ({count} redova)",
  },
  "returned.register.preview": {
    one: "List „{sheet}“: {count} red.",
    few: "List „{sheet}“: {count} reda.",
    other: "List „{sheet}“: {count} redova.",
  },
  "returned.register.title.needs": "Registar potreba",
  "returned.register.title.responses": "Registar odgovora",
  "returned.register.title.funding-lines": "Registar stavki finansiranja",
  "returned.register.help.contributor": "Ko je poslao red. Popunjava program.",
  "returned.register.help.received": "Dan kada je radna sveska predata. Popunjava program.",
  "returned.register.help.file": "Datoteka u kojoj je red stigao. Popunjava program.",
  "returned.register.help.sheet": "List u toj datoteci. Popunjava program.",
  "returned.register.help.cell": "Prva ćelija reda u njoj. Popunjava program.",
  "returned.register.help.key": "Po ovome se red prepoznaje kad stigne druga radna sveska. Ne mijenjajte ga.",
  "returned.register.memoryBroken":
    "Memorija registra (skrivena tabela tblMemory) je oštećena ili promijenjena, pa se ranija spajanja ne mogu ponoviti. Upotrijebite raniju kopiju registra, ili dajte ovu datoteku kao --base i iznova spojite vraćene radne sveske.",
  "returned.register.none":
    "{file} nije registar: nema tabelu tblMemory. Dajte je kao --base ako je to ono što je poslato.",
  "returned.register.deleted": {
    one: "{count} red je izbrisan sa lista registra i vraćen je: {ids}. Red napušta registar samo odgovorom na otvoreno pitanje ili povlačenjem svoje predaje.",
    few: "{count} reda su izbrisana sa listova registra i vraćena su: {ids}. Red napušta registar samo odgovorom na otvoreno pitanje ili povlačenjem svoje predaje.",
    other:
      "{count} redova je izbrisano sa listova registra i vraćeni su: {ids}. Red napušta registar samo odgovorom na otvoreno pitanje ili povlačenjem svoje predaje.",
  },
  "returned.answer.noPillar":
    "U bloku iznad zaglavlja nije naveden stub, pa se za odgovor ne može napraviti obrazac. Popunite ga i pokušajte ponovo.",
  "returned.answer.critical": "Za ispravku:",
  "returned.answer.error": "Za ispravku:",
  "returned.answer.warning": "Pogledajte:",
  "returned.answer.try": "Mislili ste: {value}?",
  "returned.answer.coverage.title": "Ko još radi na vašim potrebama",
  "returned.answer.coverage.hint": "Sa javnog spiska: odgovori koji navode neku od vaših potreba.",
  "returned.answer.coverage.need": "Vaša potreba",
  "returned.answer.coverage.empty": "Nijedan javni odgovor ne navodi vaše potrebe.",
  "returned.view.personal":
    "Kolona „{column}“ sadrži lične podatke ({text}). Umjesto toga navedite funkciju.",
  "returned.view.designation": "„{column}“ navodi Kosovo bez zvjezdice. Napišite Kosovo*.",
  "returned.view.plan": "Upiši prikaz",
  "returned.view.members.title": "IISG mapiranje: prikaz za članove. Samo za članove IISG-a.",
  "returned.view.public.title": "IISG mapiranje: javni spisak odgovora",
  "returned.view.stamp": {
    one: "Upisano {now}; {count} red",
    few: "Upisano {now}; {count} reda",
    other: "Upisano {now}; {count} redova",
  },
  "returned.view.empty": "Nijedan red nije javan.",
  "returned.sheet.stamp":
    "Upisano {now}; redova u registru: {rows}, predaja: {submissions}; šifarnici {taxonomy}",
  "returned.sheet.board.title": "Potpunost: šta je poslato, šta se vratilo, šta je još otvoreno",
  "returned.sheet.board.hint":
    "Potrebe po korisniku i stubu, odgovori po organizaciji. Redovi iza svakog broja stoje na listovima Submissions, Rejected i Conflicts.",
  "returned.sheet.board.empty": "Ništa nije poslato ni vraćeno.",
  "returned.sheet.submissions.title": "Svaka vraćena radna sveska, redom kojim je spojena",
  "returned.sheet.submissions.hint":
    "Kasnija predaja istog pošiljaoca zamjenjuje raniju. Svaka se može povući po svom broju.",
  "returned.sheet.submissions.empty": "Nijedna radna sveska nije spojena.",
  "returned.sheet.conflicts.title": "Otvorena pitanja: ono što se vratilo razlikuje se od registra",
  "returned.sheet.conflicts.hint":
    "Registar zadržava svoju vrijednost dok neko ne odluči. Upišite keep ili take u kolonu Decision; čita se pri sljedećem spajanju.",
  "returned.sheet.conflicts.empty": "Nema otvorenih pitanja.",
  "returned.sheet.rejected.title": "Redovi koji su ostali izvan registra, sa svim razlozima",
  "returned.sheet.rejected.hint":
    "Ništa nije izgubljeno: svaki red stoji ovdje kako je stigao. Ulazi kada se vrati ispravljen, ili uz pisani razlog na listu Mutes.",
  "returned.sheet.rejected.empty": "Nijedan red nije izvan registra.",
  "returned.sheet.changes.title": "Šta je svaka predaja promijenila u registru",
  "returned.sheet.changes.hint": "Prije i poslije za svaku ćeliju, sa datotekom i ćelijom iz koje je stigla.",
  "returned.sheet.changes.empty": "Ništa nije promijenjeno.",
  "returned.sheet.memory.title": "Memorija registra",
  "returned.sheet.memory.hint":
    "Program je čita pri sljedećem spajanju, da bi se spajanja mogla ponoviti ili povući. Ne mijenjajte je.",
  "returned.sheet.memory.empty": "Ništa.",
  "returned.board.nothing": "Ništa nije poslato ni vraćeno",
  "returned.board.sent": "Poslato, nije vraćeno",
  "returned.board.to-repair": "Vraćeno, redovi za ispravku",
  "returned.board.to-decide": "Vraćeno, pitanja otvorena",
  "returned.board.complete": "Potpuno",
  "returned.standing.counts": "Važi",
  "returned.standing.superseded": "Zamijenjeno predajom br. {no}",
  "returned.standing.takenBack": "Povučeno",
  "returned.standing.byHand": "Izmijenjeno u registru",
  "returned.change.row-added": "Novi red",
  "returned.change.row-removed": "Red uklonjen odlukom",
  "returned.change.cell-changed": "Ćelija promijenjena",
  "returned.change.superseded": "Zamijenjen sopstveni raniji unos",
  "returned.conflict.both-changed":
    "Vraćena vrijednost i vrijednost u registru se razlikuju, a obje su promijenjene.",
  "returned.conflict.blank": "Vraćena ćelija je prazna, a prije je u njoj bila vrijednost.",
  "returned.conflict.row-missing": "Red se nije vratio.",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
