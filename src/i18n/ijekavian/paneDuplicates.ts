// Bosnian and Montenegrin, shared texts: paneDuplicates. Made by a machine; to be reviewed by a native speaker.
import type { paneDuplicates as english } from "../en/paneDuplicates";
import type { TranslationOf } from "../translation";

export const paneDuplicates = {
  "pane.pairs.budget": {
    one: "{count} par za pregled daje {share} % očekivanih duplikata (oko {expected}).",
    few: "{count} para za pregled daju {share} % očekivanih duplikata (oko {expected}).",
    other: "{count} parova za pregled daje {share} % očekivanih duplikata (oko {expected}).",
  },
  "pane.pairs.source": "Redovi za poređenje",
  "pane.pairs.sourceOurs": "Odgovori u ovoj radnoj svesci",
  "pane.pairs.sourceTable": "{name} (list {sheet})",
  "pane.pairs.sourceAsk": "Uporedi drugu tabelu",
  "pane.pairs.sourceNone": "Ova radna sveska nema drugu tabelu sa zaglavljima i dva reda.",
  "pane.pairs.sourceHint":
    "Navedite koja kolona šta sadrži. Naziv je obavezan; što više polja, to sigurniji rezultat.",
  "pane.pairs.columnNone": "nijedna",
  "pane.pairs.map.id": "Oznaka",
  "pane.pairs.map.title": "Naziv",
  "pane.pairs.map.text": "Opis",
  "pane.pairs.map.organisation": "Ko provodi",
  "pane.pairs.map.place": "Korisnik ili mjesto",
  "pane.pairs.map.start": "Početak",
  "pane.pairs.map.end": "Kraj",
  "pane.pairs.map.need": "Potreba ili tema",
  "pane.pairs.map.money": "Iznos",
  "pane.pairs.map.reference": "Referentni broj",
  "pane.pairs.reviewer": "Vaše ime ili inicijali",
  "pane.pairs.reviewerHint": "Čuva se uz svaku vašu odluku.",
  "pane.pairs.blind": "Drugi pregledač: sakrij šta su drugi odlučili",
  "pane.pairs.agreement": {
    one: "Vi i {other}: {count} par o kojem su odlučila oba pregledača, slaganje {percent} %.",
    few: "Vi i {other}: {count} para o kojima su odlučila oba pregledača, slaganje {percent} %.",
    other: "Vi i {other}: {count} parova o kojima su odlučila oba pregledača, slaganje {percent} %.",
  },
  "pane.pairs.kappa": "Slaganje iznad slučajnog (Cohenova kapa): {kappa}.",
  "pane.pairs.disagree": "Bez slaganja: {pairs}",
  "pane.pairs.nobody": "neko bez imena",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
