// Macedonian texts: workbook. Made by a machine; to be reviewed by a native speaker.
import type { workbook as english } from "../en/workbook";
import type { TranslationOf } from "../translation";

export const workbook = {
  "workbook.op.add-sheet": "Додаден е листот „{sheet}“.",
  "workbook.op.delete-sheet": "Отстранет е листот „{sheet}“.",
  "workbook.op.clear-sheet": "Листот „{sheet}“ е испразнет за да се напише одново.",
  "workbook.op.cells": {
    one: "Запишана е {count} ќелија на листот „{sheet}“.",
    other: "Запишани се {count} ќелии на листот „{sheet}“.",
  },
  "workbook.op.table": "Направена е табелата „{name}“.",
  "workbook.op.rows": {
    one: "Запишан е {count} ред во табелата „{name}“.",
    other: "Запишани се {count} реда во табелата „{name}“.",
  },
  "workbook.op.validation": "Поставени се паѓачки списоци и помош при внес на листот „{sheet}“.",
  "workbook.op.marks": "Поставени се ознаки на листот „{sheet}“.",
  "workbook.op.marks-removed": "Отстранети се ознаките од листот „{sheet}“.",
  "workbook.op.layout": "Нагоден е изгледот на листот „{sheet}“.",
  "workbook.op.name": "Поставено е името „{name}“.",
  "workbook.op.chart": "Направен е графиконот „{name}“.",
  "workbook.op.pivot": "Направена е изведената табела „{name}“.",
  "workbook.op.rolled-back": "Она што го почна оваа постапка е вратено. Работната книга е како порано.",
  "workbook.op.left-over": "Листот „{sheet}“ не можеше да се врати. Можете да го избришете.",
  "workbook.op.not-supported":
    "Оваа верзија на програмата не може да го направи овој чекор: {what}. Сѐ друго е направено.",
  "workbook.op.cell-changed": "Ќелијата {cell} на листот „{sheet}“ во меѓувреме се променила и не е допрена.",
  "workbook.error.generic":
    "Програмата за табели го одби барањето ({code}). Ништо повеќе не е запишано. Обидете се повторно; ако се повтори, зачувајте ја, затворете ја и повторно отворете ја работната книга.",
  "workbook.error.protected":
    "Листот е заштитен, па ништо не е запишано. Отстранете ја заштитата (Преглед > Отстрани заштита на лист) и обидете се повторно.",
  "workbook.error.editing": "Се уредува ќелија. Притиснете Enter или Esc, па обидете се повторно.",
  "workbook.error.not-found":
    "Лист, табела или ќелија што пред малку беше тука веќе не постои. Повторете ја постапката за работната книга повторно да се прочита.",
  "workbook.error.too-large":
    "Барањето беше преголемо за програмата. Работете со помалку редови или затворете други работни книги, па обидете се повторно.",
  "workbook.error.busy": "Програмата е зафатена. Почекајте малку, па обидете се повторно.",
  "workbook.error.lost":
    "Врската со програмата за табели е прекината. Проверете што е запишано, потоа повторно вчитајте го окното и повторете ја постапката.",
  "workbook.error.read-only":
    "Работната книга е само за читање, па ништо не е запишано. Зачувајте копија и работете во неа.",
  "workbook.error.missing-member":
    "На оваа верзија на програмата ѝ недостига функција што ни треба ({what}). Ажурирајте го Excel или користете ја веб-верзијата.",
  "workbook.error.exists":
    "Во работната книга веќе има нешто со тоа име ({what}). Ништо не е запишано. Повторете ја постапката.",
  "workbook.error.cancelled": "Откажано. Ништо повеќе не е запишано.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
