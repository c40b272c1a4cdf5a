// Serbian (Latin) texts: taxonomy. Made by a machine; to be reviewed by a native speaker.
import type { taxonomy as english } from "../en/taxonomy";
import type { TranslationOf } from "../translation";

export const taxonomy = {
  "taxonomy.mark.proposed": "predlog",
  "taxonomy.sheet.title": "Šifarnici",
  "taxonomy.sheet.hint":
    "Padajući spiskovi i provera koriste ove šifarnike. Da biste ih menjali, uklonite zaštitu lista (nema lozinke). Redove jednog šifarnika držite zajedno; novi pojam je „predlog“ osim ako dokument ne kaže drugačije.",
  "taxonomy.sheet.version": "Verzija šifarnika",
  "taxonomy.plan.export": "Ispiši celu taksonomiju na listove",
  "taxonomy.plan.refresh": "Uskladi padajuće spiskove sa šifarnicima",
  "taxonomy.plan.refreshed":
    "Sređuje list „{sheet}“ i ponovo imenuje njegove šifarnike za padajuće spiskove.",
  "taxonomy.problem.noHeader":
    "Šifarnici na listu „{sheet}“ ne mogu se pročitati: nema zaglavlja „List“, „Code“ i „Label“. Vratite ih, ili izbrišite list i ponovo učitajte šifarnike.",
  "taxonomy.problem.noSheet": "U ovoj datoteci nema lista sa šifarnicima.",
  "taxonomy.problem.row.list":
    "Red {row} na listu „{sheet}“: „{value}“ nije naziv šifarnika. Upotrebite neki koji već postoji.",
  "taxonomy.problem.row.code":
    "Red {row} na listu „{sheet}“: „{value}“ nije šifra. Koristite slova, cifre, tačke i crtice.",
  "taxonomy.problem.row.label": "Red {row} na listu „{sheet}“: pojam {value} nema naziv. Napišite ga.",
  "taxonomy.problem.row.standing":
    "Red {row} na listu „{sheet}“: status pojma {value} mora biti „official“ ili „proposed“.",
  "taxonomy.problem.row.date":
    "Red {row} na listu „{sheet}“: važenje pojma {value} nije napisano kao godina-mesec-dan. Napišite na primer 2025-02-01.",
  "taxonomy.problem.row.source":
    "Red {row} na listu „{sheet}“: {value} se vodi kao zvaničan, a izvor nije naveden. Navedite dokument ili ga označite kao predlog.",
  "taxonomy.problem.duplicate":
    "Šifra {code} stoji dvaput u šifarniku „{list}“ (redovi {first} i {second}). Šifre nikada ne menjaju značenje: drugom pojmu dajte drugu šifru.",
  "taxonomy.problem.parent":
    "Pojam {code} iz šifarnika „{list}“ ima nadređeni pojam {parent}, kojeg nema u šifarniku „{parents}“. Ispravite nadređeni pojam ili ga dodajte.",
  "taxonomy.problem.circle":
    "Pojmovi {codes} iz šifarnika „{list}“ nadređeni su jedni drugima u krug. Ispravite jedan od nadređenih pojmova.",
  "taxonomy.problem.successor":
    "Pojam {code} iz šifarnika „{list}“ zamenjen je pojmom {successor}, kojeg nema u šifarniku. Ispravite ga ili dodajte.",
  "taxonomy.problem.alias":
    "„{alias}“ je drugi naziv i za {first} i za {second} u šifarniku „{list}“. Uklonite jedan ili oba dopunite napomenom u uglastim zagradama.",
  "taxonomy.problem.empty": "Šifarnik „{list}“ nema pojmova. Vratite njegove pojmove.",
  "taxonomy.problem.used": {
    one: "{code} je izbrisan iz šifarnika „{list}“, a koristi ga {count} red ({where}). Vratite ga i upišite mu datum u „Valid to“.",
    few: "{code} je izbrisan iz šifarnika „{list}“, a koriste ga {count} reda ({where}). Vratite ga i upišite mu datum u „Valid to“.",
    other:
      "{code} je izbrisan iz šifarnika „{list}“, a koristi ga {count} redova ({where}). Vratite ga i upišite mu datum u „Valid to“.",
  },
  "taxonomy.problem.crosswalk": "Veza {id} vodi od {from} do {to}, a jednog od njih nema u šifarnicima.",
  "taxonomy.problem.package": "Paket podataka ne može se pročitati: {reason}.",
  "taxonomy.reference.title": "Šifarnici ove oblasti",
  "taxonomy.reference.changed": "tada tačno, od tada promenjeno",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
