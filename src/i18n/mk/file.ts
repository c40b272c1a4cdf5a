// Macedonian texts: file. Made by a machine; to be reviewed by a native speaker.
import type { file as english } from "../en/file";
import type { TranslationOf } from "../translation";

export const file = {
  "file.empty": "Датотеката е празна. Побарајте да се испрати повторно.",
  "file.encryptedOrOld":
    "Датотеката е заштитена со лозинка или е во стариот формат .xls. Отворете ја во Excel, отстранете ја лозинката или зачувајте ја како .xlsx и обидете се повторно.",
  "file.notWorkbook":
    "Датотеката не е работна книга на Excel (.xlsx). Проверете дали е избрана вистинската датотека.",
  "file.truncated": "Датотеката е оштетена или е пресечена при копирање. Побарајте да се испрати повторно.",
  "file.tooLargeUnpacked":
    "Датотеката распакувана би имала {megabytes} MB, што нема ниедна работна книга за мапирање. Не е отворена. Побарајте чиста копија од испраќачот.",
  "file.brokenPart":
    "Дел од работната книга ({part}) е оштетен и не може да се прочита. Отворете ја во Excel, оставете Excel да ја поправи, зачувајте ја и обидете се повторно.",
  "file.missingPart":
    "Дел од работната книга ({part}) недостига. Отворете ја во Excel, оставете Excel да ја поправи, зачувајте ја и обидете се повторно.",
  "file.noSheets": "Работната книга нема листови што можат да се прочитаат.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
