// Bosnian and Montenegrin texts: firstRun. Made by a machine; to be reviewed by a native speaker.
import type { firstRun as english } from "../en/firstRun";
import type { TranslationOf } from "../translation";

export const firstRun = {
  "sample.title": "Primjer",
  "sample.about":
    "Za probu: stvarne vrste grešaka, iznosi i preklapanja iz jednog objavljenog plana (2018–2020), našim riječima.",
  "sample.hasRows":
    "Primjer nije dodat: ova radna sveska već ima unose na listu „{sheet}“, pa bi se redovi primjera računali zajedno sa njima. Otvorite novu, praznu radnu svesku i probajte u njoj.",
  "pane.action.measureHere": "Izmjeri na ovom računaru",
  "pane.busy.measure": "Mjerenje na izmišljenim redovima",
  "pane.done.measure": {
    one: "Izmjereno na {count} izmišljenom redu. Ništa nije upisano.",
    few: "Izmjereno na {count} izmišljena reda. Ništa nije upisano.",
    other: "Izmjereno na {count} izmišljenih redova. Ništa nije upisano.",
  },
  "pane.about.measureTitle": "Koliko je brzo ovdje?",
  "pane.about.measure":
    "Provjerava, poredi i sabira izmišljene redove i pita Excel za nazive listova. Vaši redovi se ne čitaju i ništa se ne upisuje ni šalje.",
  "pane.about.measured": "Brojke ovog računara",
  "pane.about.measuredTask": "Posao",
  "pane.about.measuredTime": "Vrijeme",
  "pane.about.measured.host": "Jedno pitanje Excelu",
  "pane.about.measured.check": "Provjera redova: {count}",
  "pane.about.measured.duplicates": "Poređenje odgovora: {count}",
  "pane.about.measured.gap": "Finansijski jaz, redova: {count}",
  "pane.about.milliseconds": "{count} ms",
  "pane.about.host": "Radi u",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
