// Macedonian texts: the tables by name. Made by a machine; to be reviewed by a native speaker.
import type { fundingTables as english } from "../en/fundingTables";
import type { TranslationOf } from "../translation";

export const fundingTables = {
  "funding.standard.needs.heading": "Потреби по корисници, со најлошиот јаз",
  "funding.standard.needs.rule":
    "Во секоја ќелија: најлошата класа на јаз на корисникот што ја наведува потребата, потоа одговори / финансирани одговори за него. Без класа: корисникот не ја наведува потребата.",
  "funding.standard.years.heading": "Средства по столб и година",
  "funding.standard.years.rule":
    "Износите се поделени по денови на годините на одговорот и еднакво на неговите столбови (претпоставка), освен ако ставките за финансирање или уделите кажуваат повеќе. Ред може да стои во неколку линии.",
  "funding.standard.phases.heading": "Приоритетите од листите по фаза",
  "funding.standard.phases.rule":
    "Во секоја ќелија: потреби / одговори што ги наведуваат. GAP-5: потреби од оваа фаза без одговор, или воопшто нема потреба. Тоа што не е наведена потреба не докажува дека ја нема.",
  "funding.standard.levels.heading": "Нивоа и перспективи на потребите по корисник",
  "funding.standard.levels.rule":
    "Во секоја ќелија: потреби / одговори што ги наведуваат и стигнуваат до корисникот. GAP-5: потреби без одговор, или воопшто нема потреба. Регионалните потреби се сметаат за секој од шесте партнери.",
  "funding.standard.overlaps.heading": "Одговори што можеби се преклопуваат, најсилните прво",
  "funding.standard.overlaps.rule": {
    one: "Прикажано е {shown} од {count} пар. Секој е прашање до носителите, а не пресуда; паровите на кои рецензентот одговорил со не се изоставени.",
    other:
      "Прикажани се {shown} од {count} парови. Секој е прашање до носителите, а не пресуда; паровите на кои рецензентот одговорил со не се изоставени.",
  },
  "funding.standard.changes.heading": "Што се смени од последните враќања",
  "funding.standard.changes.rule":
    "Броеви од листот „Since last return“ на регистарот, по испраќач и колона. Редовите што не се смениле не се бројат.",
  "funding.standard.cross.heading": "Редови од повеќе столбови и од четирите меѓусекторски закани",
  "funding.standard.cross.rule":
    "Заканата се наоѓа по потребата од планот што ја обработува, или по англиски зборови во редот; и други редови може да се однесуваат на неа.",
  "funding.standard.public.heading": "Јавна листа на одговори",
  "funding.standard.public.stamp": {
    one: "На ден {asOf}. Запишано {now}. Листи {taxonomy}, правила {version}. {count} јавен ред; {withheld} не се јавни.",
    other:
      "На ден {asOf}. Запишано {now}. Листи {taxonomy}, правила {version}. {count} јавни редови; {withheld} не се јавни.",
  },
  "funding.standard.public.rule": {
    one: "{count} ред е задржан додека не се прегледа, поради лични податоци или ѕвездичка што недостига: {rows}.",
    other:
      "{count} редови се задржани додека не се прегледаат, поради лични податоци или ѕвездичка што недостига: {rows}.",
  },
  "funding.rates.plan": "Запиши ја листата на курсеви",
  "funding.rates.title": "Курсеви: колку евра е една единица валута",
  "funding.rates.hint":
    "Еден ред за секоја валута и ден. Износ се пресметува по најновиот курс на или пред неговиот почеток, инаку по најраниот; белешките за финансирање ги наведуваат курсот, датумот и изворот. Земајте курсеви од еден наведен извор, на пример Европската централна банка или InforEuro.",
  "funding.rates.written": "Нов лист „{sheet}“ со табелата на курсеви.",
  "funding.rates.added": {
    one: "{count} ред се додава на „{sheet}“.",
    other: "{count} редови се додаваат на „{sheet}“.",
  },
  "funding.rates.missing":
    "Без курс: {list}. Пополнете курс, датум и извор; дотогаш нивните износи се изоставени.",
  "funding.rates.nothing":
    "Листата на курсеви е тука и секоја валута од редовите има ред во неа. Ништо не е сменето.",
  "funding.rates.badCurrency":
    "{row}: „{text}“ не е шифра на валута од три букви, па курсот е изоставен. Напишете шифра како CHF.",
  "funding.rates.euroIsBase": "{row}: еврото е основа, па овој ред не се користи. Избришете го.",
  "funding.rates.noRate":
    "{row}: сѐ уште нема курс за {text}, па износите во таа валута се изоставени. Пополнете курс, датум и извор.",
  "funding.rates.badRate":
    "{row}: „{text}“ не е курс над 0 и под 10 000 евра, па е изоставен. Напишете колку евра е една единица.",
  "funding.rates.badDate": "{row}: „{text}“ не е датум, па курсот е изоставен. Напишете го денот на курсот.",
  "funding.rates.noSource": "{row}: курсот на {text} нема извор. Се користи; наведете од каде е.",
  "funding.rates.twice":
    "{row} и {other}: два различни курса на {currency} на {date}. Се користи долниот ред; избришете еден.",
  "funding.rates.currencyAlert": "Шифра од три букви, како CHF.",
  "funding.rates.currencyPrompt": "Три букви, како CHF, RSD или USD.",
  "funding.rates.eurosAlert": "Број над 0: колку евра е една единица.",
  "funding.rates.eurosPrompt": "Колку евра беше една единица, на пример 1,05.",
  "funding.rates.dateAlert": "Датум.",
  "funding.rates.datePrompt": "Денот на курсот.",
  "funding.rates.used": "Употребени курсеви и валути без курс",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
