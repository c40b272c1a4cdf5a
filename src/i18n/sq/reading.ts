// Albanian texts: reading. Made by a machine; to be reviewed by a native speaker.
import type { reading as english } from "../en/reading";
import type { TranslationOf } from "../translation";

export const reading = {
  "reading.dateDangling": "“{text}” mbaron me vizë. Kur mbaron?",
  "reading.dateDurationOnly": "“{text}” thotë sa zgjat, por jo prej kur. Kur fillon?",
  "reading.dateFromDuration": "Fundi u llogarit nga kohëzgjatja në “{text}”. A është e saktë?",
  "reading.dateNoYear": "“{text}” nuk përmend vit. Cili është?",
  "reading.dateNone": "“{text}” nuk përmend datë. Kur fillon dhe kur mbaron?",
  "reading.dateNotDay": "“{text}” është muaj, vit ose periudhë. Për cilën ditë bëhet fjalë?",
  "reading.dateOdd": "“{text}” ka një ditë që nuk ekziston në kalendar. Për cilën ditë bëhet fjalë?",
  "reading.dateOrder": "Në “{text}” dita dhe muaji mund të ndërrojnë vendet. Cila është cila?",
  "reading.dateReversed": "“{text}” mbaron para se të fillojë. Cilat data janë të sakta?",
  "reading.dateSeveral": "“{text}” përmend disa data; u morën e para dhe e fundit. A është e saktë?",
  "reading.dateShortYear":
    "“{text}” ka vit me dy shifra, të lexuar si vit i këtij shekulli. A është e saktë?",
  "reading.dateVague": "“{text}” nuk është e saktë; u mor e gjithë ajo pjesë e vitit. A është mirë?",
  "reading.moneyAbout": "“{text}” është vetëm e përafërt. Sa është shuma e saktë?",
  "reading.moneyAbsurd": "“{text}” është shumë e madhe. A është tashmë në milionë?",
  "reading.moneyCurrencies": "“{text}” përmend më shumë se një monedhë. Cila është?",
  "reading.moneyGroups": "Shifrat e “{text}” nuk janë grupuar si në një shumë. Sa është shuma?",
  "reading.moneyNegative": "“{text}” është negative. Çfarë nënkuptohet?",
  "reading.moneyNoCurrency": "“{text}” nuk përmend monedhë. Cila është?",
  "reading.moneyNot": "“{text}” nuk është shumë.",
  "reading.moneyRange": "“{text}” është interval. Sa është shuma?",
  "reading.moneySigns": "Në “{text}” pika ose presja mund të ndajë mijëshet ose dhjetoret. Cila është?",
  "reading.shares":
    "“{text}” nuk është pjesë si AL 40. Shkruani emrin ose kodin dhe përqindjen, të ndara me pikëpresje.",
  "reading.datePart": "Në “{text}” u lexua vetëm viti ose muaji. Për cilat ditë bëhet fjalë?",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
