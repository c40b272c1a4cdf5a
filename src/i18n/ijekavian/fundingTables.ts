// Bosnian and Montenegrin texts: the tables by name. Made by a machine; to be reviewed by a native speaker.
import type { fundingTables as english } from "../en/fundingTables";
import type { TranslationOf } from "../translation";

export const fundingTables = {
  "funding.standard.needs.heading": "Potrebe po korisnicima, sa najtežim jazom",
  "funding.standard.needs.rule":
    "U svakoj ćeliji: najteža klasa jaza korisnika koji navodi potrebu, zatim odgovori / finansirani odgovori za njega. Bez klase: korisnik ne navodi potrebu.",
  "funding.standard.years.heading": "Novac po stubu i godini",
  "funding.standard.years.rule":
    "Iznosi se dijele po danima na godine odgovora i jednako na njegove stubove (pretpostavka), osim ako stavke finansiranja ili udjeli kažu više. Red može stajati u više linija.",
  "funding.standard.phases.heading": "Prioriteti sa lista po fazi",
  "funding.standard.phases.rule":
    "U svakoj ćeliji: potrebe / odgovori koji ih navode. GAP-5: potrebe ove faze bez odgovora, ili uopće nema potrebe. To što potreba nije navedena ne dokazuje da je nema.",
  "funding.standard.levels.heading": "Nivoi i perspektive potreba po korisniku",
  "funding.standard.levels.rule":
    "U svakoj ćeliji: potrebe / odgovori koji ih navode i stižu do korisnika. GAP-5: potrebe bez odgovora, ili uopće nema potrebe. Regionalne potrebe računaju se za svakog od šest partnera.",
  "funding.standard.overlaps.heading": "Odgovori koji se možda preklapaju, najjači prvi",
  "funding.standard.overlaps.rule": {
    one: "Prikazan je {shown} od {count} para. Svaki je pitanje za nosioce, a ne presuda; parovi na koje je recenzent odgovorio sa ne izostavljeni su.",
    few: "Prikazano je {shown} od {count} para. Svaki je pitanje za nosioce, a ne presuda; parovi na koje je recenzent odgovorio sa ne izostavljeni su.",
    other:
      "Prikazano je {shown} od {count} parova. Svaki je pitanje za nosioce, a ne presuda; parovi na koje je recenzent odgovorio sa ne izostavljeni su.",
  },
  "funding.standard.changes.heading": "Šta se promijenilo od posljednjih vraćanja",
  "funding.standard.changes.rule":
    "Brojevi sa lista „Since last return“ registra, po pošiljaocu i koloni. Redovi koji se nisu promijenili ne broje se.",
  "funding.standard.cross.heading": "Redovi više stubova i četiri međusektorske prijetnje",
  "funding.standard.cross.rule":
    "Prijetnja se nalazi po potrebi iz plana koja je obrađuje, ili po engleskim riječima u redu; i drugi redovi mogu biti o njoj.",
  "funding.standard.public.heading": "Javna lista odgovora",
  "funding.standard.public.stamp": {
    one: "Na dan {asOf}. Upisano {now}. Liste {taxonomy}, pravila {version}. {count} javni red; {withheld} nije javno.",
    few: "Na dan {asOf}. Upisano {now}. Liste {taxonomy}, pravila {version}. {count} javna reda; {withheld} nije javno.",
    other:
      "Na dan {asOf}. Upisano {now}. Liste {taxonomy}, pravila {version}. {count} javnih redova; {withheld} nije javno.",
  },
  "funding.standard.public.rule": {
    one: "{count} red se zadržava dok se ne pogleda, zbog ličnih podataka ili zvjezdice koja nedostaje: {rows}.",
    few: "{count} reda se zadržavaju dok se ne pogledaju, zbog ličnih podataka ili zvjezdice koja nedostaje: {rows}.",
    other:
      "{count} redova se zadržava dok se ne pogleda, zbog ličnih podataka ili zvjezdice koja nedostaje: {rows}.",
  },
  "funding.rates.plan": "Upiši listu kurseva",
  "funding.rates.title": "Kursevi: koliko evra je jedna jedinica valute",
  "funding.rates.hint":
    "Jedan red za svaku valutu i dan. Iznos se preračunava po posljednjem kursu na dan njegovog početka ili prije njega, inače po najranijem; bilješke o finansiranju navode kurs, datum i izvor. Uzimajte kurseve iz jednog navedenog izvora, na primer Evropske centralne banke ili InforEuro.",
  "funding.rates.written": "Novi list „{sheet}“ sa tabelom kurseva.",
  "funding.rates.added": {
    one: "{count} red se dodaje na „{sheet}“.",
    few: "{count} reda se dodaju na „{sheet}“.",
    other: "{count} redova se dodaje na „{sheet}“.",
  },
  "funding.rates.missing":
    "Bez kursa: {list}. Unesite kurs, datum i izvor; do tada su njihovi iznosi izostavljeni.",
  "funding.rates.nothing":
    "Lista kurseva postoji i svaka valuta iz redova ima red u njoj. Ništa nije promijenjeno.",
  "funding.rates.badCurrency":
    "{row}: „{text}“ nije šifra valute od tri slova, pa je kurs izostavljen. Upišite šifru kao CHF.",
  "funding.rates.euroIsBase": "{row}: evro je osnova, pa se ovaj red ne koristi. Obrišite ga.",
  "funding.rates.noRate":
    "{row}: još nema kursa za {text}, pa su iznosi u toj valuti izostavljeni. Unesite kurs, datum i izvor.",
  "funding.rates.badRate":
    "{row}: „{text}“ nije kurs iznad 0 i ispod 10 000 evra, pa je izostavljen. Upišite koliko evra je jedna jedinica.",
  "funding.rates.badDate": "{row}: „{text}“ nije datum, pa je kurs izostavljen. Upišite dan kursa.",
  "funding.rates.noSource": "{row}: kurs za {text} nema izvor. Koristi se; navedite odakle je.",
  "funding.rates.twice":
    "{row} i {other}: dva različita kursa za {currency} na dan {date}. Koristi se donji red; obrišite jedan.",
  "funding.rates.currencyAlert": "Šifra od tri slova, kao CHF.",
  "funding.rates.currencyPrompt": "Tri slova, kao CHF, RSD ili USD.",
  "funding.rates.eurosAlert": "Broj veći od 0: koliko evra je jedna jedinica.",
  "funding.rates.eurosPrompt": "Koliko evra je bila jedna jedinica, na primer 1,05.",
  "funding.rates.dateAlert": "Datum.",
  "funding.rates.datePrompt": "Dan kursa.",
  "funding.rates.used": "Korišćeni kursevi i valute bez kursa",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
