// Albanian texts: usecases. Made by a machine; to be reviewed by a native speaker.
import type { usecases as english } from "../en/usecases";
import type { TranslationOf } from "../translation";

export const usecases = {
  "register.noTemplate":
    "Në këtë libër pune nuk u gjet model për nevoja ose përgjigje. Ngarkoni një model, ose kontrolloni nëse rreshti i titujve është ende aty.",
  "register.noResponses":
    "Në këtë libër pune nuk ka model për përgjigje, prandaj nuk ka çfarë të krahasohet. Ngarkoni një ose hapni librin e punës që e ka.",
  "usecase.writeCell": "Shkruaj termat e zgjedhur",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
