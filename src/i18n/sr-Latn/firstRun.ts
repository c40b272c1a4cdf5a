// Serbian (Latin) texts: firstRun. Made by a machine; to be reviewed by a native speaker.
import type { firstRun as english } from "../en/firstRun";
import type { TranslationOf } from "../translation";

export const firstRun = {
  "sample.title": "Primer",
  "sample.about":
    "Za probu: stvarne vrste grešaka, iznosi i preklapanja iz jednog objavljenog plana (2018–2020), našim rečima.",
  "sample.hasRows":
    "Primer nije dodat: ova radna sveska već ima unose na listu „{sheet}“, pa bi se redovi primera računali zajedno sa njima. Otvorite novu, praznu radnu svesku i probajte u njoj.",
  "pane.action.measureHere": "Izmeri na ovom računaru",
  "pane.busy.measure": "Merenje na izmišljenim redovima",
  "pane.done.measure": {
    one: "Izmereno na {count} izmišljenom redu. Ništa nije upisano.",
    few: "Izmereno na {count} izmišljena reda. Ništa nije upisano.",
    other: "Izmereno na {count} izmišljenih redova. Ništa nije upisano.",
  },
  "pane.about.measureTitle": "Koliko je brzo ovde?",
  "pane.about.measure":
    "Proverava, poredi i sabira izmišljene redove i pita Excel za nazive listova. Vaši redovi se ne čitaju i ništa se ne upisuje ni šalje.",
  "pane.about.measured": "Brojke ovog računara",
  "pane.about.measuredTask": "Posao",
  "pane.about.measuredTime": "Vreme",
  "pane.about.measured.host": "Jedno pitanje Excelu",
  "pane.about.measured.check": "Provera redova: {count}",
  "pane.about.measured.duplicates": "Poređenje odgovora: {count}",
  "pane.about.measured.gap": "Finansijski jaz, redova: {count}",
  "pane.about.milliseconds": "{count} ms",
  "pane.about.host": "Radi u",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
