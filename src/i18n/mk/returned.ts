// Macedonian texts: returned. Made by a machine; to be reviewed by a native speaker.
import type { returned as english } from "../en/returned";
import type { TranslationOf } from "../translation";

export const returned = {
  "returned.EXM-01.message": "Датотеката содржи макроа.",
  "returned.EXM-01.why":
    "Нашите обрасци ги немаат; туѓи макроа можат да ги сменат внесовите или да наштетат. Не се пуштени.",
  "returned.EXM-01.guidance":
    "Отворете ја без да ги овозможите макроата, зачувајте ја како .xlsx и прашајте го испраќачот за што служат.",
  "returned.EXM-02.message": "Датотеката чита други датотеки (надворешни врски).",
  "returned.EXM-02.why": "Она што го чита од нив може да е застарено, а никој друг не може да ги отвори.",
  "returned.EXM-02.guidance":
    "Изберете Податоци, Уреди врски, Прекини врска и погледнете ги вредностите што остануваат.",
  "returned.EXM-03.message": "„{sheet}“ има белешки или коментари.",
  "returned.EXM-03.why": "Тие не се внесови и не влегуваат во регистарот.",
  "returned.EXM-03.guidance": "Прочитајте ги и преместете го она што припаѓа на внес во неговата колона.",
  "returned.EXM-04.message": {
    one: "Листот „{sheet}“ не е дел од образецот; {count} пополнет ред на него не е прочитан.",
    other: "Листот „{sheet}“ не е дел од образецот; {count} пополнети редови на него не се прочитани.",
  },
  "returned.EXM-04.why": "Внесови на посебен лист би се изгубиле без збор.",
  "returned.EXM-04.guidance":
    "Препишете ги внесовите од него на листот на образецот; инаку оставете го како што е.",
  "returned.EXM-05.message": "„{sheet}“ го повторува она за што служи „{other}“.",
  "returned.EXM-05.why": "Два листа за исти внесови: не се знае кој важи, а редовите би се сметале двапати.",
  "returned.EXM-05.guidance":
    "Задржете еден; преместете ги редовите што ги има само другиот, па избришете го другиот.",
  "returned.EXM-06.message": "Недостига листот со шифрарници.",
  "returned.EXM-06.why":
    "Без него паѓачките списоци се празни, а шифрарниците испратени до испраќачот не можат да се споредат.",
  "returned.EXM-06.guidance":
    "Ништо не е изгубено: проверката ги користи шифрарниците на додатокот. Препишете ги редовите во нов образец пред повторно да го испратите.",
  "returned.EXM-07.message": "Колоната „{column}“ има ќелии без паѓачки список.",
  "returned.EXM-07.why": "Врз него се залепени внесови, па Excel не ги проверил.",
  "returned.EXM-07.guidance": "Погледнете ги наодите во оваа колона; следниот пат лепете како вредности.",
  "returned.EXM-08.message": "Тргната е заштитата на листот „{sheet}“.",
  "returned.EXM-08.why": "Заглавијата и блокот над нив можеле да се сменат.",
  "returned.EXM-08.guidance": "Погледнете ги заглавијата; друго не треба.",
  "returned.EXM-09.message": "Листот „{sheet}“ во образецот се викаше „{expected}“.",
  "returned.EXM-09.why":
    "Најден е по заглавијата, па ништо не е изгубено; работни книги што го бараат по име не го наоѓаат.",
  "returned.EXM-09.guidance": "Вратете му го името или дајте да се поправи.",
  "returned.EXM-10.message": "Листот „{sheet}“ со внесови е скриен.",
  "returned.EXM-10.why": "Неговите редови се прочитани, но читателот на работната книга не ги гледа.",
  "returned.EXM-10.guidance":
    "Кликнете со десното копче на јазичето, изберете „Откриј“ и погледнете дали редовите треба да се бројат.",
  "returned.EXM-11.message": "Недостасува листот „{expected}“.",
  "returned.EXM-11.why": "Образецот е пратен со него; внесовите можеби се во друга датотека или избришани.",
  "returned.EXM-11.guidance": "Прашајте го испраќачот дали таму нема што да се внесе.",
  "returned.EXM-12.message": "Колоните на „{sheet}“ се преместени: {columns}.",
  "returned.EXM-12.why":
    "Најдени се по заглавијата; кој споредува работни книги една до друга, ги чита погрешно.",
  "returned.EXM-12.guidance": "Ништо не треба да се прави; „поправи за мене“ ги враќа.",
  "returned.EXM-13.message": "Заглавието „{column}“ стои по вторпат; се чита само колоната кај {other}.",
  "returned.EXM-13.why": "Никој не знае кое од двете важи, а вредностите под ова не влегуваат во регистарот.",
  "returned.EXM-13.guidance":
    "Преместете го она што припаѓа на внесот во првата колона или вратете му го името на ова заглавие.",
  "returned.EXM-14.message": "„{column}“ не е заглавие на образецот; вредностите под него не се прочитани.",
  "returned.EXM-14.why": "Колона што е додадена или преименувана би се изгубила без збор.",
  "returned.EXM-14.guidance":
    "Ако е преименувана, вратете ѝ го името; инаку преместете го она што припаѓа на внесот во неговата колона.",
  "returned.EXM-15.message": "Заглавијата се споени: {area}.",
  "returned.EXM-15.why": "Сите освен првото заглавие ги нема, па нивните колони не се читаат.",
  "returned.EXM-15.guidance":
    "Раздвојте ги ќелиите и повторно напишете ги заглавијата или дајте датотеката да се поправи.",
  "returned.EXM-16.message": "На „{sheet}“ му недостасуваат колони од образецот: {columns}.",
  "returned.EXM-16.why": "Она што таму е внесено, или требало да се внесе, не е во оваа датотека.",
  "returned.EXM-16.guidance":
    "Погледнете што е пратено; „поправи за мене“ дава цел образец со редовите од овој.",
  "returned.reason.repeated": "Истиот ред веќе стои во редот {row} на листот „{sheet}“.",
  "returned.reason.idTwice":
    "ID {id} веќе се користи во редот {row} на листот „{sheet}“, со друга содржина. На еден од нив дајте му посебен ID.",
  "returned.kind.needs": "Потреба",
  "returned.kind.responses": "Одговор",
  "returned.kind.funding-lines": "Ставка на финансирање",
  "returned.register.plan": {
    one: "Запиши го регистарот ({count} ред)",
    other: "Запиши го регистарот ({count} реда)",
  },
  "returned.register.preview": {
    one: "Лист „{sheet}“: {count} ред.",
    other: "Лист „{sheet}“: {count} реда.",
  },
  "returned.register.title.needs": "Регистар на потреби",
  "returned.register.title.responses": "Регистар на одговори",
  "returned.register.title.funding-lines": "Регистар на ставки на финансирање",
  "returned.register.help.contributor": "Кој го испратил редот. Го пополнува програмата.",
  "returned.register.help.received": "Денот кога е поднесена работната книга. Го пополнува програмата.",
  "returned.register.help.file": "Датотеката во која пристигнал редот. Го пополнува програмата.",
  "returned.register.help.sheet": "Листот во таа датотека. Го пополнува програмата.",
  "returned.register.help.cell": "Првата ќелија на редот таму. Го пополнува програмата.",
  "returned.register.help.key":
    "По ова редот се препознава кога ќе стигне друга работна книга. Не менувајте го.",
  "returned.register.memoryBroken":
    "Меморијата на регистарот (скриената табела tblMemory) е оштетена или сменета, па поранешните спојувања не можат да се повторат. Употребете поранешна копија на регистарот, или дајте ја оваа датотека како --base и одново спојте ги вратените работни книги.",
  "returned.register.none":
    "{file} не е регистар: нема табела tblMemory. Дајте ја како --base ако тоа е она што е испратено.",
  "returned.register.deleted": {
    one: "{count} ред е избришан од листот на регистарот и е вратен: {ids}. Ред излегува од регистарот само со одговор на отворено прашање или со повлекување на својот поднесок.",
    other:
      "{count} реда се избришани од листовите на регистарот и се вратени: {ids}. Ред излегува од регистарот само со одговор на отворено прашање или со повлекување на својот поднесок.",
  },
  "returned.answer.noPillar":
    "Во блокот над заглавијата не е наведен столб, па за одговорот не може да се направи образец. Пополнете го и обидете се повторно.",
  "returned.answer.critical": "За поправка:",
  "returned.answer.error": "За поправка:",
  "returned.answer.warning": "Погледнете:",
  "returned.answer.try": "Мислевте: {value}?",
  "returned.answer.coverage.title": "Кој уште работи на вашите потреби",
  "returned.answer.coverage.hint": "Од јавниот список: одговори што наведуваат некоја од вашите потреби.",
  "returned.answer.coverage.need": "Ваша потреба",
  "returned.answer.coverage.empty": "Ниеден јавен одговор не ги наведува вашите потреби.",
  "returned.view.personal":
    "Колоната „{column}“ содржи лични податоци ({text}). Наместо тоа наведете функција.",
  "returned.view.designation": "„{column}“ го наведува Косово без ѕвездичка. Напишете Kosovo*.",
  "returned.view.plan": "Запиши го приказот",
  "returned.view.members.title": "IISG мапирање: приказ за членови. Само за членовите на IISG.",
  "returned.view.public.title": "IISG мапирање: јавен список на одговори",
  "returned.view.stamp": { one: "Запишано {now}; {count} ред", other: "Запишано {now}; {count} реда" },
  "returned.view.empty": "Ниеден ред не е јавен.",
  "returned.sheet.stamp":
    "Запишано {now}; редови во регистарот: {rows}, поднесоци: {submissions}; шифрарници {taxonomy}",
  "returned.sheet.board.title": "Потполност: што е испратено, што се вратило, што е сѐ уште отворено",
  "returned.sheet.board.hint":
    "Потреби по корисник и столб, одговори по организација. Редовите зад секој број стојат на листовите Submissions, Rejected и Conflicts.",
  "returned.sheet.board.empty": "Ништо не е испратено ни вратено.",
  "returned.sheet.submissions.title": "Секоја вратена работна книга, по редоследот на спојување",
  "returned.sheet.submissions.hint":
    "Подоцнежен поднесок од ист испраќач го заменува поранешниот. Секој може да се повлече по својот број.",
  "returned.sheet.submissions.empty": "Ниедна работна книга не е споена.",
  "returned.sheet.conflicts.title": "Отворени прашања: она што се вратило се разликува од регистарот",
  "returned.sheet.conflicts.hint":
    "Регистарот ја задржува својата вредност додека некој не одлучи. Впишете keep или take во колоната Decision; се чита при следното спојување.",
  "returned.sheet.conflicts.empty": "Нема отворени прашања.",
  "returned.sheet.rejected.title": "Редови што останале надвор од регистарот, со сите причини",
  "returned.sheet.rejected.hint":
    "Ништо не е изгубено: секој ред стои тука како што пристигнал. Влегува кога ќе се врати поправен, или со писмена причина на листот Mutes.",
  "returned.sheet.rejected.empty": "Ниеден ред не е надвор.",
  "returned.sheet.changes.title": "Што сменил секој поднесок во регистарот",
  "returned.sheet.changes.hint": "Пред и потоа за секоја ќелија, со датотеката и ќелијата од која дошла.",
  "returned.sheet.changes.empty": "Ништо не е сменето.",
  "returned.sheet.memory.title": "Меморијата на регистарот",
  "returned.sheet.memory.hint":
    "Програмата ја чита при следното спојување, за спојувањата да можат да се повторат или повлечат. Не менувајте ја.",
  "returned.sheet.memory.empty": "Ништо.",
  "returned.board.nothing": "Ништо не е испратено ни вратено",
  "returned.board.sent": "Испратено, не е вратено",
  "returned.board.to-repair": "Вратено, редови за поправка",
  "returned.board.to-decide": "Вратено, прашања отворени",
  "returned.board.complete": "Потполно",
  "returned.standing.counts": "Важи",
  "returned.standing.superseded": "Заменето со поднесок бр. {no}",
  "returned.standing.takenBack": "Повлечено",
  "returned.standing.byHand": "Изменето во регистарот",
  "returned.change.row-added": "Нов ред",
  "returned.change.row-removed": "Ред отстранет со одлука",
  "returned.change.cell-changed": "Сменета ќелија",
  "returned.change.superseded": "Заменет сопствен поранешен внес",
  "returned.conflict.both-changed":
    "Вратената вредност и вредноста во регистарот се разликуваат, а двете се сменети.",
  "returned.conflict.blank": "Вратената ќелија е празна, а во неа имаше вредност.",
  "returned.conflict.row-missing": "Редот не се вратил.",
  "returned.repair.template": {
    one: "{count} ред е ставен во нов образец со паѓачки списоци, шифрарници и заштита.",
    other: "{count} реда се ставени во нов образец со паѓачки списоци, шифрарници и заштита.",
  },
  "returned.repair.heading": "„{sheet}“: заглавието „{found}“ е пак „{expected}“.",
  "returned.repair.copy": "Листот „{sheet}“ ред по ред го повторува „{other}“ и е изоставен.",
  "returned.repair.cells": {
    one: "Поправена е {count} ќелија; беше сигурно што значи.",
    other: "Поправени се {count} ќелии; беше сигурно што значат.",
  },
  "returned.repair.keptSheet":
    "Листот „{sheet}“ не е дел од образецот и е задржан каков што е. Погледнете дали на него има внесови.",
  "returned.repair.keptColumn":
    "„{sheet}“: колоната „{header}“ не е дел од образецот; нејзините вредности стојат на посебен лист.",
  "returned.repair.twoKinds":
    "Датотеката има и потреби и одговори, а секое има свој образец. Прво поделете ја.",
  "returned.repair.done.title": "Што е поправено",
  "returned.repair.done.hint":
    "Самата вратена датотека не е допрена. Местата се однесуваат на вратената датотека.",
  "returned.repair.done.what": "Што е направено",
  "returned.repair.done.place": "Место",
  "returned.repair.done.before": "Пред",
  "returned.repair.done.after": "Потоа",
  "returned.repair.done.rule": "Правило",
  "returned.repair.done.cell": "Поправена ќелија",
  "returned.repair.other.title": "Вредности што немаат колона во образецот",
  "returned.repair.other.hint": "Преместете го она што припаѓа на внес во неговата колона.",
  "returned.repair.other.sheet": "Лист",
  "returned.repair.other.cell": "Ќелија",
  "returned.repair.other.heading": "Заглавие",
  "returned.repair.other.value": "Вредност",
  "returned.answer.noRows": "Нема редови.",
  "returned.answer.own.title": "Колку се покриени вашите потреби",
  "returned.answer.own.hint": "По еден ред за секоја ваша потреба, од јавниот список на одговори.",
  "returned.answer.own.scope":
    "Одговорите што не се јавни тука не се сметаат. Листот Who else ги наведува одговорите зад секој број.",
  "returned.answer.own.need": "Потреба",
  "returned.answer.own.text": "Вашите зборови",
  "returned.answer.own.ownResponses": "Вашите одговори",
  "returned.answer.own.responses": "Јавни одговори на други",
  "returned.answer.own.donors": "Донатори",
  "returned.answer.own.implementers": "Кој ги спроведува",
  "returned.answer.own.from": "Најран почеток",
  "returned.answer.own.to": "Најдоцнежен крај",
  "returned.answer.own.says": "Накратко",
  "returned.answer.own.nobody": "Нема јавни одговори на други.",
  "returned.answer.own.one": "На тоа работи уште еден.",
  "returned.answer.own.several": "На тоа работат повеќе други.",
  "returned.answer.own.empty": "Ниеден ред не наведува потреба.",
  "returned.sheet.files.title": "Што содржат вратените датотеки и кои не можеа да се прочитаат",
  "returned.sheet.files.hint":
    "Наоди за датотека или цел лист. Што не е во ред со одделни редови стои на листот Rejected.",
  "returned.sheet.files.empty": "Ништо не е најдено.",
  "returned.sheet.since.title": "Што сменил секој испраќач од минатата пријава",
  "returned.sheet.since.hint": "Последниот поднесок покрај претходниот, ред по ред и ќелија по ќелија.",
  "returned.sheet.since.empty": "Никој не испратил втора пријава.",
  "returned.since.row-added": "Нов ред",
  "returned.since.row-gone": "Веќе го нема",
  "returned.since.cell-changed": "Сменета ќелија",
  "returned.since.repaired": "Поправено: сега ја поминува проверката",
  "returned.since.outside": "Веќе не ја поминува проверката",
  "returned.severity.critical": "Критично",
  "returned.severity.error": "Грешка",
  "returned.severity.warning": "Предупредување",
  "returned.severity.info": "Забелешка",
  "returned.severity.unread": "Не е прочитано",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
