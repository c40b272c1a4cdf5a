// Macedonian texts: usecases. Made by a machine; to be reviewed by a native speaker.
import type { usecases as english } from "../en/usecases";
import type { TranslationOf } from "../translation";

export const usecases = {
  "register.noTemplate":
    "Во оваа работна книга не е најден образец за потреби ни за одговори. Вчитајте образец или проверете дали редот со заглавија е сѐ уште тука.",
  "register.noResponses":
    "Во оваа работна книга нема образец за одговори, па нема што да се споредува. Вчитајте го или отворете ја работната книга што го има.",
  "usecase.writeCell": "Запиши ги избраните поими",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
