// Serbian (Latin) texts: reading. Made by a machine; to be reviewed by a native speaker.
import type { reading as english } from "../en/reading";
import type { TranslationOf } from "../translation";

export const reading = {
  "reading.dateDangling": "„{text}“ se završava crtom. Kada se završava period?",
  "reading.dateDurationOnly": "„{text}“ kaže koliko traje, ali ne i od kada. Kada počinje?",
  "reading.dateFromDuration": "Kraj je izračunat iz trajanja u „{text}“. Da li je to tačno?",
  "reading.dateNoYear": "„{text}“ ne navodi godinu. Koja je?",
  "reading.dateNone": "„{text}“ ne navodi datum. Kada počinje i kada se završava?",
  "reading.dateNotDay": "„{text}“ je mesec, godina ili period. Koji je dan u pitanju?",
  "reading.dateOdd": "„{text}“ ima dan koji u kalendaru ne postoji. Koji je dan u pitanju?",
  "reading.dateOrder": "U „{text}“ dan i mesec mogu da zamene mesta. Šta je šta?",
  "reading.dateReversed": "„{text}“ se završava pre nego što počinje. Koji su datumi tačni?",
  "reading.dateSeveral": "„{text}“ navodi više datuma; uzeti su prvi i poslednji. Da li je to tačno?",
  "reading.dateShortYear":
    "„{text}“ ima godinu sa dve cifre, pročitanu kao godina ovog veka. Da li je to tačno?",
  "reading.dateVague": "„{text}“ nije precizno; uzet je ceo taj deo godine. Da li je to tačno?",
  "reading.moneyAbout": "„{text}“ je samo približno. Koliki je tačan iznos?",
  "reading.moneyAbsurd": "„{text}“ je veoma veliko. Da li je već u milionima?",
  "reading.moneyCurrencies": "„{text}“ navodi više valuta. Koja je?",
  "reading.moneyGroups": "Cifre u „{text}“ nisu grupisane kao u iznosu. Koliki je iznos?",
  "reading.moneyNegative": "„{text}“ je negativno. Na šta se misli?",
  "reading.moneyNoCurrency": "„{text}“ ne navodi valutu. Koja je?",
  "reading.moneyNot": "„{text}“ nije iznos.",
  "reading.moneyRange": "„{text}“ je raspon. Koliki je iznos?",
  "reading.moneySigns": "U „{text}“ tačka ili zarez mogu da odvajaju hiljade ili decimale. Šta je tačno?",
  "reading.shares":
    "„{text}“ nije udeo kao što je AL 40. Napišite naziv ili šifru i procenat, odvojene tačkom i zarezom.",
  "reading.datePart": "U „{text}“ mogla je da se pročita samo godina ili mesec. Koji su dani u pitanju?",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
