// Macedonian texts: reading. Made by a machine; to be reviewed by a native speaker.
import type { reading as english } from "../en/reading";
import type { TranslationOf } from "../translation";

export const reading = {
  "reading.dateDangling": "„{text}“ завршува со црта. Кога завршува периодот?",
  "reading.dateDurationOnly": "„{text}“ кажува колку трае, но не и од кога. Кога почнува?",
  "reading.dateFromDuration": "Крајот е пресметан од траењето во „{text}“. Дали е точно?",
  "reading.dateNoYear": "„{text}“ не наведува година. Која е?",
  "reading.dateNone": "„{text}“ не наведува датум. Кога почнува и кога завршува?",
  "reading.dateNotDay": "„{text}“ е месец, година или период. Кој ден е?",
  "reading.dateOdd": "„{text}“ има ден што го нема во календарот. Кој ден е?",
  "reading.dateOrder": "Во „{text}“ денот и месецот можат да си ги заменат местата. Што е што?",
  "reading.dateReversed": "„{text}“ завршува пред да почне. Кои датуми се точни?",
  "reading.dateSeveral": "„{text}“ наведува повеќе датуми; земени се првиот и последниот. Дали е точно?",
  "reading.dateShortYear":
    "„{text}“ има година со две цифри, прочитана како година од овој век. Дали е точно?",
  "reading.dateVague": "„{text}“ не е прецизно; земен е целиот тој дел од годината. Дали е точно?",
  "reading.moneyAbout": "„{text}“ е само приближно. Колкав е точниот износ?",
  "reading.moneyAbsurd": "„{text}“ е многу големо. Дали е веќе во милиони?",
  "reading.moneyCurrencies": "„{text}“ наведува повеќе валути. Која е?",
  "reading.moneyGroups": "Цифрите во „{text}“ не се групирани како во износ. Колкав е износот?",
  "reading.moneyNegative": "„{text}“ е негативно. На што се мисли?",
  "reading.moneyNoCurrency": "„{text}“ не наведува валута. Која е?",
  "reading.moneyNot": "„{text}“ не е износ.",
  "reading.moneyRange": "„{text}“ е распон. Колкав е износот?",
  "reading.moneySigns":
    "Во „{text}“ точката или запирката може да одделува илјади или децимали. Што е точно?",
  "reading.shares":
    "„{text}“ не е удел како AL 40. Напишете назив или шифра и процент, одделени со точка и запирка.",
  "reading.datePart": "Во „{text}“ можеше да се прочита само годината или месецот. Кои денови се?",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
