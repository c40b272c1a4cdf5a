// Macedonian texts: repair. Made by a machine; to be reviewed by a native speaker.
import type { repair as english } from "../en/repair";
import type { TranslationOf } from "../translation";

export const repair = {
  "repair.title": "Поправи ги внесовите",
  "repair.preview.count": {
    one: "Ќе се смени {count} ќелија. Може да се врати од дневникот на промени.",
    other: "Ќе се сменат {count} ќелии. Можат да се вратат од дневникот на промени.",
  },
  "repair.preview.cell": "{sheet}, {cell}: „{before}“ станува „{after}“ ({rule})",
  "repair.preview.more": { one: "и уште {count} ќелија", other: "и уште {count} ќелии" },
  "repair.takeBack.title": "Врати ги поправките",
  "repair.takeBack.count": {
    one: "{count} ќелија ќе биде како порано.",
    other: "{count} ќелии ќе бидат како порано.",
  },
  "repair.takeBack.notFound":
    "Промената {no} ({sheet}, {cell}) не може да се врати: внесот оттогаш е сменет или избришан.",
  "repair.fillDown.title": "Пополни ги продолжените редови",
  "repair.unstack.title": "Раздвој го редот {row}",
  "repair.unstack.preview": {
    one: "На крајот на табелата се додава {count} нов ред.",
    other: "На крајот на табелата се додаваат {count} нови редови.",
  },
  "repair.unstack.unclear": "„{column}“ не кажува која ставка на кој ред припаѓа; препишано е во сите.",
  "repair.unstack.noTable":
    "Внесовите на „{sheet}“ не се табела, па не може да се додаваат редови. Направете табела (Вметни > Табела) и проверете повторно.",
  "repair.unstack.nothing": "Редот {row} нема ставки што може да се раздвојат.",
  "repair.fillDown.nothing":
    "Ниту една ќелија во редот {row} на „{sheet}“ не може да се пополни: ни редот над него нема внес таму.",
  "repair.rows.gone": "Редот {row} на „{sheet}“ повеќе го нема. Проверете повторно.",
  "repair.learnt.preview":
    "„{text}“ се памети како друго име за {label}; следната проверка го знае. За да се заборави, избришете го неговиот ред на листот „{sheet}“.",
  "repair.severity.critical": "Критично",
  "repair.severity.error": "Грешка",
  "repair.severity.warning": "Предупредување",
  "repair.severity.info": "Информација",
  "repair.severity.repaired": "Поправено",
  "repair.findings.title": "Наоди",
  "repair.findings.planTitle": "Запиши ги наодите",
  "repair.findings.previewNew": {
    one: "Се додава листот „{sheet}“ со {count} наод.",
    other: "Се додава листот „{sheet}“ со {count} наоди.",
  },
  "repair.findings.previewAgain": {
    one: "Листот „{sheet}“ се пишува одново со {count} наод.",
    other: "Листот „{sheet}“ се пишува одново со {count} наоди.",
  },
  "repair.findings.stamp": "Проверено за {day}. Правила {rules}, шифрарници {taxonomy}.",
  "repair.findings.scope": { one: "„{sheet}“: {count} ред", other: "„{sheet}“: {count} реда" },
  "repair.findings.counts":
    "Критични {critical}, грешки {error}, предупредувања {warning}, информации {info}; изземени {muted}.",
  "repair.findings.skipped": "Не е проверено: {rules}",
  "repair.findings.column.no": "Бр.",
  "repair.findings.column.severity": "Тежина",
  "repair.findings.column.sheet": "Лист",
  "repair.findings.column.cell": "Ќелија",
  "repair.findings.column.row": "ID на редот",
  "repair.findings.column.column": "Колона",
  "repair.findings.column.value": "Вредност",
  "repair.findings.column.what": "Што не е во ред",
  "repair.findings.column.why": "Зошто е важно",
  "repair.findings.column.guidance": "Што да се направи",
  "repair.findings.column.suggestion": "Предлог",
  "repair.findings.column.rule": "Правило",
  "repair.findings.column.muted": "Изземено бидејќи",
  "repair.findings.column.mark": "Ознака",
  "repair.marks.stopped":
    "Новите грешки повеќе не се означуваат во листот, бидејќи некој го измени „Findings“ или ознаките не можеа да се запишат. Запишете ги наодите повторно.",
  "repair.marks.title": "Означи ги наодите",
  "repair.marks.preview": {
    one: "{count} наод се означува во својата ќелија. Вашето форматирање останува.",
    other: "{count} наоди се означуваат во своите ќелии. Вашето форматирање останува.",
  },
  "repair.marks.removeTitle": "Отстрани ги ознаките",
  "repair.marks.removePreview": {
    one: "Се отстрануваат ознаките од {count} лист. Ќелиите и форматирањето остануваат.",
    other: "Се отстрануваат ознаките од {count} листови. Ќелиите и форматирањето остануваат.",
  },
  "repair.mute.title": "Изземи еден ред од правилото {rule}",
  "repair.mute.preview": "{rule} веќе не важи за „{row}“; причината стои на листот „Mutes“: {reason}",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
