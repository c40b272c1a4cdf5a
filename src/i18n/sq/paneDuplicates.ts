// Albanian texts: paneDuplicates. Made by a machine; to be reviewed by a native speaker.
import type { paneDuplicates as english } from "../en/paneDuplicates";
import type { TranslationOf } from "../translation";

export const paneDuplicates = {
  "pane.pairs.budget": {
    one: "{count} çift për shqyrtim jep {share} % të dublikatave të pritura (rreth {expected}).",
    other: "{count} çifte për shqyrtim japin {share} % të dublikatave të pritura (rreth {expected}).",
  },
  "pane.pairs.source": "Rreshtat për krahasim",
  "pane.pairs.sourceOurs": "Përgjigjet e këtij libri pune",
  "pane.pairs.sourceTable": "{name} (fleta {sheet})",
  "pane.pairs.sourceAsk": "Krahaso një tabelë tjetër",
  "pane.pairs.sourceNone": "Ky libër pune nuk ka tabelë tjetër me tituj kolonash dhe dy rreshta.",
  "pane.pairs.sourceHint":
    "Tregoni se cila kolonë çfarë përmban. Titulli është i detyrueshëm; sa më shumë fusha, aq më i sigurt rezultati.",
  "pane.pairs.columnNone": "asnjë",
  "pane.pairs.map.id": "Identifikuesi",
  "pane.pairs.map.title": "Titulli",
  "pane.pairs.map.text": "Përshkrimi",
  "pane.pairs.map.organisation": "Kush e zbaton",
  "pane.pairs.map.place": "Përfituesi ose vendi",
  "pane.pairs.map.start": "Fillimi",
  "pane.pairs.map.end": "Mbarimi",
  "pane.pairs.map.need": "Nevoja ose tema",
  "pane.pairs.map.money": "Shuma",
  "pane.pairs.map.reference": "Numri i referencës",
  "pane.pairs.reviewer": "Emri ose inicialet tuaja",
  "pane.pairs.reviewerHint": "Ruhet me çdo vendim tuajin.",
  "pane.pairs.blind": "Shqyrtuesi i dytë: fshih çfarë vendosën të tjerët",
  "pane.pairs.agreement": {
    one: "Ju dhe {other}: {count} çift i vendosur nga të dy, pajtim {percent} %.",
    other: "Ju dhe {other}: {count} çifte të vendosura nga të dy, pajtim {percent} %.",
  },
  "pane.pairs.kappa": "Pajtimi përtej rastësisë (kapa e Cohenit): {kappa}.",
  "pane.pairs.disagree": "Pa pajtim: {pairs}",
  "pane.pairs.nobody": "dikush pa emër",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
