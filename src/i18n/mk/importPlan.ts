// Macedonian texts: importPlan. Made by a machine; to be reviewed by a native speaker.
import type { importPlan as english } from "../en/importPlan";
import type { TranslationOf } from "../translation";

export const importPlan = {
  "import.empty": "Табелата е празна.",
  "import.noHeadings":
    "Не е најден ред со заглавија. Табелата мора да има барем две од заглавијата Need, Action, Expected outputs, Drivers, Status / Timeline и Funding, од кои едно е Action или Expected outputs.",
  "import.noRows": "Има заглавија, но под нив нема редови.",
  "import.sameAs": "Прочитано како ќелијата погоре: „{text}“. Дали е точно?",
  "import.sameNothing": "Упатува на ќелијата погоре, но таа е празна. На што се мисли?",
  "import.shifted": "Стоеше под {from}, а е прочитано како {to}. Дали е точно?",
  "import.stacked": {
    one: "Натрупаните ставки по ред се ставени кон {count} резултат. Дали е точно?",
    other: "Натрупаните ставки по ред се ставени кон {count} резултати. Дали е точно?",
  },
  "import.pageCut": "„{text}“ е ставено зад редот погоре, каде што почна реченицата. Дали е точно?",
  "import.misnumbered": "Дејството „{text}“ стои под потребата {need}. Дали е точен неговиот број?",
  "import.sections": {
    one: "Резултатите се поделени на {count} дел кај наслов со име на корисник. Дали одговараат другите ќелии?",
    other:
      "Резултатите се поделени на {count} делови кај наслови со име на корисник. Дали одговараат другите ќелии?",
  },
  "import.beneficiaryBeside": "Корисниците се земени од „{text}“. Дали се точни?",
  "import.stackedUnclear": "Повеќе ставки ја делат оваа ќелија. Која на кој резултат припаѓа?",
  "import.driver": "„{text}“ не е назив од шифрарникот, или има повеќе значења. Која организација е?",
  "import.driverLikely": "„{text}“ е прочитано како случајна грешка. Дали е точно?",
  "import.driverNone": "Не е наведен носител. Кој го спроведува?",
  "import.driverOpen": "„{text}“ ги остава носителите отворени. Кои се?",
  "import.statusNone": "Не е наведен статус. Кој е?",
  "import.statusSeveral": "„{text}“ наведува повеќе од еден статус. Кој е?",
  "import.statusStopped": "„{text}“ кажува дека работата е прекината. Што да пишува во редот?",
  "import.requested": "Барање е потреба, а не одговор. Дали редот останува?",
  "import.periodInOutputs": "Периодот е земен од резултатите: „{text}“. Дали е точно?",
  "import.fundingNone": "Не е наведено финансирање. Каква е состојбата?",
  "import.fundingNotRead": "„{text}“ не кажува дали парите ги има. Каква е состојбата?",
  "import.fundingSeveral": "„{text}“ наведува повеќе од една состојба на финансирање. Која е?",
  "import.fundingAdditional": "„{text}“ зборува за дополнителни средства. Дали дел веќе постои?",
  "import.fundingToConfirm": "„{text}“ треба да се потврди. Дали е потврдено?",
  "import.negotiated": "„{text}“: дали преговорите се во тек или се завршени?",
  "import.strategy": "„{text}“ само по себе не е пари. Од кој буџет се плаќа?",
  "import.sourceOnly": "Изворот е наведен без состојба: „{text}“. Дали парите се обезбедени?",
  "import.instrument": "Инструментот во „{text}“ не е напишан како во шифрарникот. Дали се мисли на него?",
  "import.beneficiary": "„{text}“ не е корисник од шифрарникот. Кој е?",
  "import.beneficiaryInText": "Корисниците се земени од резултатите. Дали се точни?",
  "import.beneficiaryNone": "Не е наведен корисник; земен е регионот. Дали е точно?",
  "import.cut": "Текст беше предолг за својата колона и е отсечен; целиот стои на листот „Original text“.",
  "import.originalNote":
    "Како што беше во табелата; по еден ред за секој ред од изворот и за секој ред што е направен од него.",
  "import.fundingNotNeeded":
    "„{text}“ кажува дека не се потребни пари. Дали е веќе платено, или е без трошок?",
  "import.splitByHand":
    "Издвоено од {row} по резултатите. Дали носителите, статусот и финансирањето одговараат?",
  "import.plan": {
    one: "Запиши {count} ред со одговор од стариот план",
    other: "Запиши {count} реда со одговори од стариот план",
  },
  "import.planOriginal": "Лист „{sheet}“: покрај секој ред стои неговиот изворен текст.",
  "import.planQuestions": {
    one: "Уште {count} прашање е отворено. Стои во коментарот на својот ред, а она за што прашува останува празно или како што е прочитано.",
    other:
      "Уште {count} прашања се отворени. Стојат во коментарите на своите редови, а она за што прашуваат останува празно или како што е прочитано.",
  },
} as const satisfies TranslationOf<typeof english, "one" | "other">;
