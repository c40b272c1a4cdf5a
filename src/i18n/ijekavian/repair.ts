// Bosnian and Montenegrin texts: repair. Made by a machine; to be reviewed by a native speaker.
import type { repair as english } from "../en/repair";
import type { TranslationOf } from "../translation";

export const repair = {
  "repair.title": "Ispravi unose",
  "repair.preview.count": {
    one: "Promijeniće se {count} ćelija. Može se vratiti iz dnevnika promjena.",
    few: "Promijeniće se {count} ćelije. Mogu se vratiti iz dnevnika promjena.",
    other: "Promijeniće se {count} ćelija. Mogu se vratiti iz dnevnika promjena.",
  },
  "repair.preview.cell": "{sheet}, {cell}: „{before}“ postaje „{after}“ ({rule})",
  "repair.preview.more": {
    one: "i još {count} ćelija",
    few: "i još {count} ćelije",
    other: "i još {count} ćelija",
  },
  "repair.takeBack.title": "Vrati ispravke",
  "repair.takeBack.count": {
    one: "{count} ćelija će biti kao prije.",
    few: "{count} ćelije će biti kao prije.",
    other: "{count} ćelija će biti kao prije.",
  },
  "repair.takeBack.notFound":
    "Promjena {no} ({sheet}, {cell}) ne može se vratiti: unos je od tada promijenjen ili izbrisan.",
  "repair.fillDown.title": "Popuni nastavljene redove",
  "repair.unstack.title": "Razdvoji red {row}",
  "repair.unstack.preview": {
    one: "Na kraj tabele dodaje se {count} novi red.",
    few: "Na kraj tabele dodaju se {count} nova reda.",
    other: "Na kraj tabele dodaje se {count} novih redova.",
  },
  "repair.unstack.unclear": "„{column}“ ne kaže koja stavka pripada kom redu; prepisano je u sve.",
  "repair.unstack.noTable":
    "Unosi na „{sheet}“ nisu tabela, pa se redovi ne mogu dodati. Napravite tabelu (Umetanje > Tabela) i provjerite ponovo.",
  "repair.unstack.nothing": "Red {row} nema stavki koje bi se mogle razdvojiti.",
  "repair.fillDown.nothing":
    "Nijedna ćelija reda {row} na „{sheet}“ ne može se popuniti: ni red iznad nema unos tu.",
  "repair.rows.gone": "Reda {row} na „{sheet}“ više nema. Provjerite ponovo.",
  "repair.learnt.preview":
    "„{text}“ se pamti kao drugo ime za {label}; sljedeća provjera ga zna. Da se zaboravi, izbrišite njegov red na listu „{sheet}“.",
  "repair.severity.critical": "Kritično",
  "repair.severity.error": "Greška",
  "repair.severity.warning": "Upozorenje",
  "repair.severity.info": "Informacija",
  "repair.severity.repaired": "Ispravljeno",
  "repair.findings.title": "Nalazi",
  "repair.findings.planTitle": "Upiši nalaze",
  "repair.findings.previewNew": {
    one: "Dodaje se list „{sheet}“ sa {count} nalazom.",
    few: "Dodaje se list „{sheet}“ sa {count} nalaza.",
    other: "Dodaje se list „{sheet}“ sa {count} nalaza.",
  },
  "repair.findings.previewAgain": {
    one: "List „{sheet}“ se ispisuje iznova sa {count} nalazom.",
    few: "List „{sheet}“ se ispisuje iznova sa {count} nalaza.",
    other: "List „{sheet}“ se ispisuje iznova sa {count} nalaza.",
  },
  "repair.findings.stamp": "Provjereno za {day}. Pravila {rules}, šifarnici {taxonomy}.",
  "repair.findings.scope": {
    one: "„{sheet}“: {count} red",
    few: "„{sheet}“: {count} reda",
    other: "„{sheet}“: {count} redova",
  },
  "repair.findings.counts":
    "Kritično {critical}, greške {error}, upozorenja {warning}, informacije {info}; izuzeto {muted}.",
  "repair.findings.skipped": "Nije provjereno: {rules}",
  "repair.findings.column.no": "Br.",
  "repair.findings.column.severity": "Težina",
  "repair.findings.column.sheet": "List",
  "repair.findings.column.cell": "Ćelija",
  "repair.findings.column.row": "ID reda",
  "repair.findings.column.column": "Kolona",
  "repair.findings.column.value": "Vrijednost",
  "repair.findings.column.what": "Šta nije u redu",
  "repair.findings.column.why": "Zašto je važno",
  "repair.findings.column.guidance": "Šta uraditi",
  "repair.findings.column.suggestion": "Prijedlog",
  "repair.findings.column.rule": "Pravilo",
  "repair.findings.column.muted": "Izuzeto jer",
  "repair.findings.column.mark": "Oznaka",
  "repair.marks.stopped":
    "Nove greške se više ne označavaju u listu, jer je neko izmijenio „Findings” ili oznake nisu mogle da se upišu. Upišite nalaze ponovo.",
  "repair.marks.title": "Označi nalaze",
  "repair.marks.preview": {
    one: "{count} nalaz se označava u svojoj ćeliji. Vaše oblikovanje ostaje.",
    few: "{count} nalaza se označavaju u svojim ćelijama. Vaše oblikovanje ostaje.",
    other: "{count} nalaza se označava u svojim ćelijama. Vaše oblikovanje ostaje.",
  },
  "repair.marks.removeTitle": "Ukloni oznake",
  "repair.marks.removePreview": {
    one: "Uklanjaju se oznake sa {count} lista. Ćelije i oblikovanje ostaju.",
    few: "Uklanjaju se oznake sa {count} lista. Ćelije i oblikovanje ostaju.",
    other: "Uklanjaju se oznake sa {count} listova. Ćelije i oblikovanje ostaju.",
  },
  "repair.mute.title": "Izuzmi jedan red od pravila {rule}",
  "repair.mute.preview": "{rule} više ne važi za „{row}“; razlog ostaje na listu „Mutes“: {reason}",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
