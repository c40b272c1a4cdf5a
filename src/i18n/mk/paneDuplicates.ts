// Macedonian texts: paneDuplicates. Made by a machine; to be reviewed by a native speaker.
import type { paneDuplicates as english } from "../en/paneDuplicates";
import type { TranslationOf } from "../translation";

export const paneDuplicates = {
  "pane.pairs.budget": {
    one: "{count} пар за преглед дава {share} % од очекуваните дупликати (околу {expected}).",
    other: "{count} парови за преглед даваат {share} % од очекуваните дупликати (околу {expected}).",
  },
  "pane.pairs.source": "Редови за споредба",
  "pane.pairs.sourceOurs": "Одговорите во оваа работна книга",
  "pane.pairs.sourceTable": "{name} (лист {sheet})",
  "pane.pairs.sourceAsk": "Спореди друга табела",
  "pane.pairs.sourceNone": "Оваа работна книга нема друга табела со заглавија и два реда.",
  "pane.pairs.sourceHint":
    "Наведете која колона што содржи. Насловот е задолжителен; колку повеќе полиња, толку посигурен резултат.",
  "pane.pairs.columnNone": "ниедна",
  "pane.pairs.map.id": "Ознака",
  "pane.pairs.map.title": "Наслов",
  "pane.pairs.map.text": "Опис",
  "pane.pairs.map.organisation": "Кој спроведува",
  "pane.pairs.map.place": "Корисник или место",
  "pane.pairs.map.start": "Почеток",
  "pane.pairs.map.end": "Крај",
  "pane.pairs.map.need": "Потреба или тема",
  "pane.pairs.map.money": "Износ",
  "pane.pairs.map.reference": "Референтен број",
  "pane.pairs.reviewer": "Вашето име или иницијали",
  "pane.pairs.reviewerHint": "Се чува со секоја ваша одлука.",
  "pane.pairs.blind": "Втор оценувач: сокриј што одлучиле другите",
  "pane.pairs.agreement": {
    one: "Вие и {other}: {count} пар за кој одлучиле двајцата, согласност {percent} %.",
    other: "Вие и {other}: {count} парови за кои одлучиле двајцата, согласност {percent} %.",
  },
  "pane.pairs.kappa": "Согласност над случајната (Коенова капа): {kappa}.",
  "pane.pairs.disagree": "Без согласност: {pairs}",
  "pane.pairs.nobody": "некој без име",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
