// Albanian texts: firstRun. Made by a machine; to be reviewed by a native speaker.
import type { firstRun as english } from "../en/firstRun";
import type { TranslationOf } from "../translation";

export const firstRun = {
  "sample.title": "Shembulli",
  "sample.about":
    "Për provë: lloje të vërteta gabimesh, shuma dhe mbivendosje të një plani të botuar (2018–2020), me fjalët tona.",
  "sample.hasRows":
    "Shembulli nuk u shtua: ky libër pune ka tashmë shënime në fletën “{sheet}” dhe rreshtat e shembullit do të numëroheshin bashkë me to. Hapni një libër pune të ri, bosh, dhe provoni atje.",
  "pane.action.measureHere": "Mate në këtë kompjuter",
  "pane.busy.measure": "Matja me rreshta të sajuar",
  "pane.done.measure": {
    one: "U mat me {count} rresht të sajuar. Asgjë nuk u shkrua.",
    other: "U mat me {count} rreshta të sajuar. Asgjë nuk u shkrua.",
  },
  "pane.about.measureTitle": "Sa shpejt punon këtu?",
  "pane.about.measure":
    "Kontrollon, krahason dhe mbledh rreshta të sajuar dhe e pyet Excel-in për emrat e fletëve. Rreshtat tuaj nuk lexohen dhe asgjë nuk shkruhet e nuk dërgohet.",
  "pane.about.measured": "Shifrat e këtij kompjuteri",
  "pane.about.measuredTask": "Puna",
  "pane.about.measuredTime": "Koha",
  "pane.about.measured.host": "Një pyetje për Excel-in",
  "pane.about.measured.check": "Kontrolli i rreshtave: {count}",
  "pane.about.measured.duplicates": "Krahasimi i përgjigjeve: {count}",
  "pane.about.measured.gap": "Hendeku financiar, rreshta: {count}",
  "pane.about.milliseconds": "{count} ms",
  "pane.about.host": "Punon në",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
