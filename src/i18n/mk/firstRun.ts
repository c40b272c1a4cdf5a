// Macedonian texts: firstRun. Made by a machine; to be reviewed by a native speaker.
import type { firstRun as english } from "../en/firstRun";
import type { TranslationOf } from "../translation";

export const firstRun = {
  "sample.title": "Пример",
  "sample.about":
    "За проба: вистински видови грешки, износи и преклопувања од еден објавен план (2018–2020), со наши зборови.",
  "sample.hasRows":
    "Примерот не е додаден: оваа работна книга веќе има внесови на листот „{sheet}“, па редовите од примерот би се броеле заедно со нив. Отворете нова, празна работна книга и пробајте таму.",
  "pane.action.measureHere": "Измери на овој компјутер",
  "pane.busy.measure": "Мерење со измислени редови",
  "pane.done.measure": {
    one: "Измерено со {count} измислен ред. Ништо не е запишано.",
    other: "Измерено со {count} измислени редови. Ништо не е запишано.",
  },
  "pane.about.measureTitle": "Колку е брзо овде?",
  "pane.about.measure":
    "Проверува, споредува и собира измислени редови и го прашува Excel за имињата на листовите. Вашите редови не се читаат и ништо не се запишува ни испраќа.",
  "pane.about.measured": "Бројки на овој компјутер",
  "pane.about.measuredTask": "Задача",
  "pane.about.measuredTime": "Време",
  "pane.about.measured.host": "Едно прашање до Excel",
  "pane.about.measured.check": "Проверка на редови: {count}",
  "pane.about.measured.duplicates": "Споредба на одговори: {count}",
  "pane.about.measured.gap": "Финансиски јаз, редови: {count}",
  "pane.about.milliseconds": "{count} ms",
  "pane.about.host": "Работи во",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
