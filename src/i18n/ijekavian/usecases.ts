// Bosnian and Montenegrin texts: usecases. Made by a machine; to be reviewed by a native speaker.
import type { usecases as english } from "../en/usecases";
import type { TranslationOf } from "../translation";

export const usecases = {
  "register.noTemplate":
    "U ovoj radnoj svesci nije nađen obrazac za potrebe ni za odgovore. Učitajte obrazac ili provjerite da li je red zaglavlja još tu.",
  "register.noResponses":
    "U ovoj radnoj svesci nema obrasca za odgovore, pa nema šta da se poredi. Učitajte ga ili otvorite radnu svesku koja ga ima.",
  "usecase.writeCell": "Upiši izabrane pojmove",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
