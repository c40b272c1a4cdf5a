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
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
