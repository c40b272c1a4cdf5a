// Macedonian texts: templatePane. Made by a machine; to be reviewed by a native speaker.
import type { templatePane as english } from "../en/templatePane";
import type { TranslationOf } from "../translation";

export const templatePane = {
  "pane.action.migrate": "Ажурирај постар образец",
  "pane.action.restoreDropDowns": "Врати ги паѓачките списоци",
  "pane.action.checkLists": "Провери ги шифрарниците",
  "pane.action.refreshLists": "Примени ги изменетите шифрарници",
  "pane.action.makePack": "Направи го пакетот",
  "pane.busy.migrate": "Читање на образецот",
  "pane.busy.dropDowns": "Преглед на паѓачките списоци",
  "pane.busy.lists": "Проверка на шифрарниците",
  "pane.busy.listsFile": "Работа на датотеката со шифрарници",
  "pane.busy.pack": "Изработка на пакетот",
  "pane.done.migrate": {
    one: "Образецот е ажуриран: запишана е {count} ќелија. Вашите внесови не се променети.",
    other: "Образецот е ажуриран: запишани се {count} ќелии. Вашите внесови не се променети.",
  },
  "pane.done.dropDowns": "Паѓачките списоци се вратени. Вашите внесови не се променети.",
  "pane.done.lists": {
    one: "Шифрарниците се во употреба: запишана е {count} ќелија.",
    other: "Шифрарниците се во употреба: запишани се {count} ќелии.",
  },
  "pane.home.pack": "Направи пакет работни книги",
  "pane.home.lists": "Шифрарници",
  "pane.template.more": "Повеќе за обрасците",
  "pane.template.moreAbout": "За Секретаријатот и за работни книги од поранешна верзија.",
  "pane.template.migrateAbout":
    "Додава нови колони и заглавија на постар образец. Ниеден внес не се преместува и не се менува; прво го гледате секој чекор.",
  "pane.template.restoreAbout":
    "Лепењето може да ги отстрани паѓачките списоци. Ова ги враќа над вашите внесови.",
  "pane.dropDowns.lost": {
    one: "На листот „{sheet}“ е залепено врз паѓачкиот список или помошта на {count} колона: {columns}. Вашите внесови се како што сте ги залепиле.",
    other:
      "На листот „{sheet}“ е залепено врз паѓачките списоци или помошта на {count} колони: {columns}. Вашите внесови се како што сте ги залепиле.",
  },
  "pane.dropDowns.label": "Залепено е врз паѓачки списоци",
  "pane.dropDowns.later": "Не сега",
  "pane.lists.title": "Шифрарници",
  "pane.lists.intro":
    "Паѓачките списоци и проверката ги користат шифрарниците на оваа работна книга. Сменете или додадете поими на листот со шифрарници, па тука проверете ги и применете ги.",
  "pane.lists.sheet": "Оваа работна книга има свои шифрарници, на листот „{sheet}“.",
  "pane.lists.own": "Оваа работна книга нема лист со шифрарници; се користат шифрарниците на додатокот.",
  "pane.lists.noSheet":
    "Оваа работна книга нема лист со шифрарници. Прво вчитајте образец, или прочитајте шифрарници од датотека.",
  "pane.lists.checked": "Нема грешки: поими {terms}, верзија {version}.",
  "pane.lists.counts":
    "Во споредба со шифрарниците на додатокот: нови {added}, сменети {changed}, отстранети {gone}.",
  "pane.lists.importCounts":
    "Датотеката носи нови поими: {added}, менува {changed} и нема {gone} од оние што сега се во употреба.",
  "pane.lists.new": "ново",
  "pane.lists.changed": "сменето",
  "pane.lists.gone": "отстрането",
  "pane.lists.changes": { one: "Се разликува {count} поим", other: "Се разликуваат {count} поими" },
  "pane.lists.moreChanges": { one: "и уште {count}", other: "и уште {count}" },
  "pane.lists.rates": "Курсеви на валути",
  "pane.lists.ratesAbout":
    "Износите во други валути се пресметуваат во евра по курсеви со датум. Листот има ред за секоја валута од редовите; вие ги пополнувате курсот, датумот и изворот.",
  "pane.lists.writeRates": "Запиши ја листата на курсеви",
  "pane.lists.out": "Зачувај ги шифрарниците како датотека",
  "pane.lists.outAbout":
    "Како работна книга за уредување, или како пакет податоци (табели во обичен текст и опис) што други програми можат да го проверат.",
  "pane.lists.outWorkbook": "Работна книга (.xlsx)",
  "pane.lists.outPackage": "Пакет податоци (.zip)",
  "pane.lists.in": "Прочитај шифрарници од датотека",
  "pane.lists.inAbout":
    "Работна книга со лист на шифрарници, или пакет податоци во датотека .zip. Прво ги гледате промените.",
  "pane.lists.choose": "Избери датотека",
  "pane.files.missing":
    "Во оваа верзија на програмата не можат да се прават датотеки. Користете ја командната линија или Excel на веб.",
  "pane.files.offered": "„{file}“ е подготвено. Направено е на овој компјутер и не е испратено никаде.",
  "pane.files.again": "Зачувај го „{file}“ повторно",
  "pane.files.noDownload":
    "Ако ништо не се зачува, овој Excel не дозволува окната да зачувуваат датотеки. Користете Excel на веб или командната линија.",
  "pane.pack.title": "Направи пакет работни книги",
  "pane.pack.intro":
    "По една работна книга за секој испраќач и столб, пополнета и подготвена за испраќање, заедно во една датотека .zip. Отворената работна книга не се менува.",
  "pane.pack.kind": "За што служат работните книги?",
  "pane.pack.pillars": "Столбови",
  "pane.pack.beneficiaries": "Корисници",
  "pane.pack.beneficiariesAll": "Никој не е избран: по една за секој од шесте.",
  "pane.pack.organisations": "Организации или донатори",
  "pane.pack.search": "Пребарај ги организациите",
  "pane.pack.chosen": { one: "Избрано: {count}", other: "Избрани: {count}" },
  "pane.pack.previous": "Редови од минатиот циклус",
  "pane.pack.previousAbout":
    "Редовите на секој испраќач се ставаат во неговата работна книга со ознака „пренесено, потврдете или изменете“.",
  "pane.pack.fromWorkbook": "Од отворената работна книга",
  "pane.pack.fromFiles": "Од датотеки",
  "pane.pack.chooseFiles": "Избери датотеки",
  "pane.pack.filesChosen": { one: "{count} датотека: {files}", other: "{count} датотеки: {files}" },
  "pane.pack.noFiles": "Не е избрана датотека",
  "pane.pack.size": {
    one: "Ќе се направи {count} работна книга.",
    other: "Ќе се направат {count} работни книги.",
  },
  "pane.pack.missing": "Никој не е избран. Изберете барем една организација.",
  "pane.pack.unreadable": "„{file}“ не може да се употреби за пакетот, и пакет не е направен. {why}",
  "pane.pack.made": {
    one: "„{file}“ е подготвено: {count} работна книга. Направено е на овој компјутер и не е испратено никаде.",
    other:
      "„{file}“ е подготвено: {count} работни книги. Направено е на овој компјутер и не е испратено никаде.",
  },
  "pane.pack.leftOver": {
    one: "{count} ред од минатиот циклус не е во ниедна работна книга, бидејќи неговиот испраќач или столб не е во пакетот: {rows}",
    other:
      "{count} реда од минатиот циклус не се во ниедна работна книга, бидејќи нивниот испраќач или столб не е во пакетот: {rows}",
  },
  "pane.pack.contents": {
    one: "Во датотеката: {count} работна книга",
    other: "Во датотеката: {count} работни книги",
  },
  "pane.pack.carried": { one: "{file}: пренесен е {count} ред", other: "{file}: пренесени се {count} реда" },
} as const satisfies TranslationOf<typeof english, "one" | "other">;
