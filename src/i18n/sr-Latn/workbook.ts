// Serbian (Latin) texts: workbook. Made by a machine; to be reviewed by a native speaker.
import type { workbook as english } from "../en/workbook";
import type { TranslationOf } from "../translation";

export const workbook = {
  "workbook.op.add-sheet": "Dodat je list „{sheet}“.",
  "workbook.op.delete-sheet": "Uklonjen je list „{sheet}“.",
  "workbook.op.clear-sheet": "List „{sheet}“ je ispražnjen da bi se ispisao iznova.",
  "workbook.op.cells": {
    one: "Upisana je {count} ćelija na listu „{sheet}“.",
    few: "Upisane su {count} ćelije na listu „{sheet}“.",
    other: "Upisano je {count} ćelija na listu „{sheet}“.",
  },
  "workbook.op.table": "Napravljena je tabela „{name}“.",
  "workbook.op.rows": {
    one: "Upisan je {count} red u tabelu „{name}“.",
    few: "Upisana su {count} reda u tabelu „{name}“.",
    other: "Upisano je {count} redova u tabelu „{name}“.",
  },
  "workbook.op.validation": "Postavljeni su padajući spiskovi i pomoć pri unosu na listu „{sheet}“.",
  "workbook.op.marks": "Postavljene su oznake na listu „{sheet}“.",
  "workbook.op.marks-removed": "Uklonjene su oznake sa lista „{sheet}“.",
  "workbook.op.layout": "Podešen je izgled lista „{sheet}“.",
  "workbook.op.name": "Postavljeno je ime „{name}“.",
  "workbook.op.chart": "Napravljen je grafikon „{name}“.",
  "workbook.op.pivot": "Napravljena je izvedena tabela „{name}“.",
  "workbook.op.rolled-back": "Ono što je ova radnja započela vraćeno je. Radna sveska je kao pre.",
  "workbook.op.left-over": "List „{sheet}“ nije mogao da se vrati. Možete ga izbrisati.",
  "workbook.op.not-supported":
    "Ova verzija programa ne može da uradi ovaj korak: {what}. Sve ostalo je urađeno.",
  "workbook.op.cell-changed": "Ćelija {cell} na listu „{sheet}“ se u međuvremenu promenila i nije dirana.",
  "workbook.error.generic":
    "Program za tabele je odbio zahtev ({code}). Ništa više nije upisano. Pokušajte ponovo; ako se ponovi, sačuvajte, zatvorite i ponovo otvorite radnu svesku.",
  "workbook.error.protected":
    "List je zaštićen, pa ništa nije upisano. Uklonite zaštitu (Pregled > Ukloni zaštitu lista) i pokušajte ponovo.",
  "workbook.error.password":
    "List „{sheet}“ je zaštićen lozinkom, pa ništa nije upisano. Uklonite zaštitu (Pregled > Ukloni zaštitu lista) i ponovite korak.",
  "workbook.error.protectedSheet":
    "List „{sheet}“ je zaštićen i njegove ćelije su zaključane, pa ništa nije upisano. Uklonite zaštitu (Pregled > Ukloni zaštitu lista) i ponovite korak.",
  "workbook.error.editing": "Jedna ćelija se uređuje. Pritisnite Enter ili Esc, pa pokušajte ponovo.",
  "workbook.error.not-found":
    "List, tabela ili ćelija koja je malopre bila tu više ne postoji. Pokrenite radnju ponovo da bi se radna sveska ponovo pročitala.",
  "workbook.error.too-large":
    "Zahtev je bio prevelik za program. Radite sa manje redova ili zatvorite druge radne sveske, pa pokušajte ponovo.",
  "workbook.error.busy": "Program je zauzet. Sačekajte trenutak, pa pokušajte ponovo.",
  "workbook.error.lost":
    "Veza sa programom za tabele je prekinuta. Proverite šta je upisano, zatim ponovo učitajte okno i ponovite radnju.",
  "workbook.error.read-only":
    "Radna sveska je samo za čitanje, pa ništa nije upisano. Sačuvajte kopiju i radite u njoj.",
  "workbook.error.missing-member":
    "Ovoj verziji programa nedostaje funkcija koja nam treba ({what}). Ažurirajte Excel ili koristite verziju na vebu.",
  "workbook.error.exists":
    "U radnoj svesci već postoji nešto sa tim imenom ({what}). Ništa nije upisano. Pokrenite radnju ponovo.",
  "workbook.error.cancelled": "Otkazano. Ništa više nije upisano.",
  "workbook.op.pivots-refreshed": "Izvedene tabele nad ovim tabelama prikazuju nove redove.",
  "workbook.op.no-slicers":
    "Moduli za sečenje su izostavljeni; njihova polja su filteri izvedene tabele. Sve ostalo je urađeno.",
  "workbook.op.slicers-missing":
    "Ova verzija programa ovde nema module za sečenje, pa ih izvedena tabela nema. Njeni filteri rade isto.",
  "workbook.op.unsure":
    "Program je prekinuo usred ovih koraka. Neki su možda urađeni; ponovite radnju da ih dovršite:",
  "workbook.op.notBegun": "Ovi koraci nisu započeti:",
  "workbook.error.structure":
    "Struktura radne sveske je zaštićena, ili je otvorena samo za čitanje, pa list nije dodat. Uklonite zaštitu (Pregled > Zaštiti radnu svesku) ili sačuvajte kopiju, pa pokušajte ponovo.",
  "workbook.error.part":
    "Deo dodatka nije mogao da se preuzme sa servera, pa ništa nije urađeno. Proverite vezu i pokušajte ponovo; vaša radna sveska nije promenjena.",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
