// Macedonian texts: template. Made by a machine; to be reviewed by a native speaker.
import type { template as english } from "../en/template";
import type { TranslationOf } from "../translation";

export const template = {
  "template.title.needs": "IISG мапирање на потреби",
  "template.title.responses": "IISG мапирање на одговори",
  "template.title.funding-lines": "IISG мапирање на одговори, ставки на финансирање",
  "template.sheet.hint":
    "Еден внес по ред. Избирајте од списоците; повеќе внесови во една ќелија се пишуваат A; B. Ако не знаете, оставете ја ќелијата празна: празно не е нула. Подготвено {date}.",
  "template.prompt.example": "Пример: {example}",
  "template.prompt.several": "Повеќе внесови: пишете A; B.",
  "template.alert.list":
    "Изберете внес од списокот. Ако го нема она што ви треба, оставете ја ќелијата празна и напишете го тоа во колоната Comment.",
  "template.alert.open":
    "Овој внес го нема во списокот. Задржете го ако е исправен: проверката ќе го означи како нов.",
  "template.alert.amount":
    "Впишете број нула или поголем, без знак за валута. Оставете ја ќелијата празна ако износот не е познат.",
  "template.alert.year": "Впишете година меѓу 2015 и 2040, на пример 2024.",
  "template.alert.date":
    "Впишете датум како ден/месец/година. Зборови како „условно“ припаѓаат во забелешката.",
  "template.alert.length": "Овој текст има повеќе од {max} знаци. Скратете го.",
  "template.plan.title": "Вчитај образец {kind}, {pillar}",
  "template.plan.sheet": {
    one: "Го додава листот „{sheet}“; колони: {columns}, подготвен е {count} ред.",
    other: "Го додава листот „{sheet}“; колони: {columns}, подготвени се {count} реда.",
  },
  "template.plan.lists": "Го додава листот „{sheet}“ со сите шифрарници и ги именува за паѓачките списоци.",
  "template.plan.prefilled": {
    one: "Внесува {count} ред од минатиот циклус, со ознака „пренесено, потврдете или изменете“.",
    other: "Внесува {count} реда од минатиот циклус, со ознака „пренесено, потврдете или изменете“.",
  },
  "template.plan.untouched": "Не се менува ниеден лист што веќе постои.",
  "template.note.renamed": "Листот „{wanted}“ веќе постои, па новиот се вика „{sheet}“.",
  "template.note.listsThere": "Се користат шифрарниците од листот „{sheet}“; не се вчитуваат повторно.",
  "template.note.moreRows": {
    one: "На пренесените редови им треба повеќе место: подготвен е {count} ред.",
    other: "На пренесените редови им треба повеќе место: подготвени се {count} реда.",
  },
  "template.problem.pillar": "„{value}“ не е столб. Познати столбови: {known}.",
  "template.problem.cycle":
    "„{value}“ не е познат циклус. Познати циклуси: {known}. Секретаријатот може да додаде нов во шифрарникот „cycles“.",
  "template.problem.beneficiary": "„{value}“ го нема во шифрарникот на корисници: {known}.",
  "template.problem.organisation":
    "„{value}“ го нема во шифрарникот на организации. Напишете ја нејзината шифра или назив како на листот со шифрарници.",
  "template.problem.rows": "Бројот на подготвени редови мора да биде цел број од 1 до {max}.",
  "template.recognised.none":
    "Во оваа работна книга не е најден образец. Вчитајте го или проверете дали заглавијата се тука.",
  "template.recognised.renamedSheet":
    "Листот „{sheet}“ е препознаен по табелата и заглавијата, а не по името.",
  "template.recognised.noTable":
    "Табелата на листот „{sheet}“ е претворена во обичен опсег; нејзините редови се читаат по заглавијата.",
  "template.recognised.renamedHeaders": {
    one: "На листот „{sheet}“ е сменето и препознаено {count} заглавие.",
    other: "На листот „{sheet}“ се сменети и препознаени {count} заглавија.",
  },
  "template.recognised.missing": {
    one: "На листот „{sheet}“ недостига {count} колона: {columns}.",
    other: "На листот „{sheet}“ недостигаат {count} колони: {columns}.",
  },
  "template.recognised.unknown": {
    one: "На листот „{sheet}“ {count} колона не е дел од образецот: {columns}.",
    other: "На листот „{sheet}“ {count} колони не се дел од образецот: {columns}.",
  },
  "template.recognised.repeated": {
    one: "На листот „{sheet}“ заглавијата се повторуваат меѓу редовите {count} пат.",
    other: "На листот „{sheet}“ заглавијата се повторуваат меѓу редовите {count} пати.",
  },
  "template.recognised.version": "„{sheet}“ има верзија на образецот {version}; важечката е {current}.",
  "template.migrate.title": "Доведи го образецот на верзија {version}",
  "template.migrate.unknown":
    "Верзијата на образецот „{version}“ не е позната. Работната книга се чита по заглавијата и не се менува; побарајте важечки образец од Секретаријатот.",
  "template.migrate.newer":
    "Верзијата на образецот {version} е понова од овој додаток ({current}). Прво ажурирајте го додатокот.",
  "template.migrate.current": "Образецот е во важечката верзија {version}; нема што да се прави.",
  "template.migrate.renamed": "На листот „{sheet}“ заглавието „{from}“ станува „{to}“.",
  "template.migrate.added": "На листот „{sheet}“ колоната „{header}“ се додава на крајот на табелата.",
  "template.migrate.kept":
    "На листот „{sheet}“ колоната „{header}“ веќе не е дел од образецот; останува со своите внесови.",
  "template.migrate.version": "На листот отсега пишува верзија {version}.",
  "template.migrate.term": {
    one: "„{from}“ тогаш било точно и оттогаш се сменило; денес е {to}. Го има {count} ред; не се менува.",
    other:
      "„{from}“ тогаш било точно и оттогаш се сменило; денес е {to}. Го имаат {count} реда; не се менуваат.",
  },
  "template.migrate.noRoom":
    "На листот „{sheet}“ има внесови десно од табелата, па не може да се додаде: {columns}. Преместете ги и обидете се повторно.",
  "template.pack.carried": "Пренесено, потврдете или изменете",
  "template.pack.noContributor": "За пакет е потребен барем еден корисник или организација и еден столб.",
  "template.column.needs.need_id":
    "Број на потребата: столб, корисник, прва година на циклусот, три цифри. Единствен, не се користи повторно.",
  "template.column.needs.cycle": "Циклусот на мапирање на кој му припаѓа овој внес.",
  "template.column.needs.pillar": "Столбот на IISG. Од него зависат приоритетите.",
  "template.column.needs.beneficiary": "Кој ја има потребата: еден партнер, или Regional (WB6) за сите шест.",
  "template.column.needs.institution": "Телото што ја поднесува оваа потреба. Дозволен е слободен внес.",
  "template.column.needs.phase":
    "Anticipate (предвидување), Prevent (спречување), Protect (заштита) или Respond (одговор). Тоа е графиконот на кој му припаѓа потребата.",
  "template.column.needs.priority": "Прво ниво. Списокот зависи од столбот.",
  "template.column.needs.objective": "Второ ниво. Списокот зависи од приоритетот.",
  "template.column.needs.measure": "Трето ниво. Списокот зависи од целта; дозволен е слободен внес.",
  "template.column.needs.action": "Што треба да се направи, накратко. Најмногу 500 знаци.",
  "template.column.needs.need_text":
    "Потребата со едноставни зборови, една потреба по ред, од 15 до 800 знаци.",
  "template.column.needs.level": "Каде е потребата: во прописите, во институциите, во оперативната работа.",
  "template.column.needs.perspective": "Дали е недостаток во превенцијата или во одговорот на закани?",
  "template.column.needs.framework_type": "Видот документ на кој се темели потребата.",
  "template.column.needs.framework_ref": "Наслов, број, година и член од тој документ.",
  "template.column.needs.support_type": "Поддршката што се бара.",
  "template.column.needs.criteria": "Кои од четирите критериуми за приоритети се исполнети.",
  "template.column.needs.rank": "Колку е важна потребата за оној што ја има.",
  "template.column.needs.other_pillars": "Други столбови на кои се однесува потребата.",
  "template.column.needs.cost":
    "Колку би чинело исполнувањето на потребата. Празно: не е познато. 0: без трошок.",
  "template.column.needs.currency": "Валута на сите износи во овој ред.",
  "template.column.needs.cost_basis": "Од каде е проценката.",
  "template.column.needs.own_funds": "Сопствени средства што постојат за оваа потреба. Празно: не е познато.",
  "template.column.needs.from_year": "Првата година во која е потребно.",
  "template.column.needs.to_year": "Последната година во која е потребно.",
  "template.column.needs.previous_id": "Need ID од поранешен циклус, кога потребата е пренесена.",
  "template.column.needs.need_status": "Колку потребата е исполнета.",
  "template.column.needs.contact": "Служба или функција за прашања, без имиња на лица.",
  "template.column.needs.comment": "Сѐ друго што помага да се разбере внесот.",
  "template.column.needs.updated": "Ден на последната промена.",
  "template.column.needs.check": "Резултат од проверката. Го запишува додатокот; не се пополнува.",
  "template.column.responses.response_id":
    "Број на одговорот: R, организација, четири цифри. Единствен, не се користи повторно.",
  "template.column.responses.reporting_member": "Членот на IISG што го пријавува овој одговор.",
  "template.column.responses.mapping_year": "Годината на која се однесува оваа пријава.",
  "template.column.responses.title": "Целосен официјален назив на проектот.",
  "template.column.responses.short_title": "Кратенка или краток назив на проектот.",
  "template.column.responses.pillar": "Столбот или столбовите на кои им служи проектот.",
  "template.column.responses.need_ids": "Шифри на потребите на кои одговара проектот.",
  "template.column.responses.action_code": "Активноста од планот; списокот зависи од првата потреба.",
  "template.column.responses.phase": "Фазата или фазите во кои работи проектот.",
  "template.column.responses.donors": "Кој плаќа.",
  "template.column.responses.instrument":
    "Инструментот или програмата од која се парите. Дозволен е слободен внес.",
  "template.column.responses.reference": "Број на договорот или одлуката. Ист проект секаде има ист број.",
  "template.column.responses.lead": "Одговорната организација; само една.",
  "template.column.responses.co_implementers": "Други организации што го спроведуваат проектот.",
  "template.column.responses.beneficiaries":
    "Кој има корист: еден или повеќе партнери, или само Regional (WB6).",
  "template.column.responses.beneficiary_inst": "Институции што имаат корист. Дозволен е слободен внес.",
  "template.column.responses.scope": "Колку е широк проектот.",
  "template.column.responses.activity_type": "Што се прави.",
  "template.column.responses.outputs": "Очекувани резултати, секој во свој ред.",
  "template.column.responses.indicator": "Резултат или индикатор од логичката рамка на кој придонесува.",
  "template.column.responses.status": "Каде е проектот денес.",
  "template.column.responses.start": "Прв ден, ден/месец/година.",
  "template.column.responses.end": "Последен ден, ден/месец/година, не пред почетокот.",
  "template.column.responses.timeline_note":
    "Она што датумите не можат да го кажат: условно, квартали, фази.",
  "template.column.responses.total_budget": "Целиот буџет на проектот. Празно: не е познато.",
  "template.column.responses.eu_contribution": "Дел на ЕУ во вкупниот буџет.",
  "template.column.responses.other_contributions":
    "Дел на сите други. Со делот на ЕУ го дава вкупниот износ.",
  "template.column.responses.currency": "Валута на сите износи во овој ред.",
  "template.column.responses.funding_status":
    "Дали парите се обезбедени, делумно обезбедени, во преговори или се бараат?",
  "template.column.responses.secured": "Износ што е сигурен. Празно: не е познато.",
  "template.column.responses.negotiated": "Износ за кој се преговара. Празно: не е познато.",
  "template.column.responses.sought": "Износ што сѐ уште се бара. Празно: не е познато.",
  "template.column.responses.funded_from": "Првата година со средства.",
  "template.column.responses.funded_to": "Последната година со средства.",
  "template.column.responses.beneficiary_shares":
    "Удел на секој корисник во проценти, вкупно 100. Празно: се претпоставуваат еднакви удели.",
  "template.column.responses.need_shares":
    "Удел на секоја потреба во проценти, вкупно 100. Празно: се претпоставуваат еднакви удели.",
  "template.column.responses.follow_up_of": "Response ID на проектот што се продолжува со овој.",
  "template.column.responses.follow_up_planned": "Дали е планирано продолжение? Дозволени се зборови.",
  "template.column.responses.cross_pillar": "Столбови со кои проектот е усогласен.",
  "template.column.responses.web": "Адреса на јавна страница, почнува со https.",
  "template.column.responses.visibility": "Смее ли проектот да се појави на јавниот список?",
  "template.column.responses.comment": "Сѐ друго што помага да се разбере внесот.",
  "template.column.responses.check": "Резултат од проверката. Го запишува додатокот; не се пополнува.",
  "template.column.funding.response_id":
    "Response ID на кој му припаѓаат парите. Неговите ставки ги заменуваат износите на одговорот.",
  "template.column.funding.donor": "Кој ја плаќа оваа ставка.",
  "template.column.funding.instrument":
    "Инструментот или програмата на оваа ставка. Дозволен е слободен внес.",
  "template.column.funding.year": "Годината на која се однесуваат парите.",
  "template.column.funding.amount": "Износ од овој донатор, инструмент и година. Празно: не е познато.",
  "template.column.funding.currency": "Валута на износот.",
  "template.column.funding.funding_status": "Дали оваа ставка е обезбедена, во преговори или се бара?",
  "template.column.funding.comment": "Сѐ друго што помага да се разбере ставката.",
  "template.migrate.noLists":
    "Работната книга нема лист со шифрарници, па новите колони не добиваат паѓачки списоци. За нив вчитајте го важечкиот образец.",
  "template.restore.title": "Врати ги паѓачките списоци и помошта при внес",
  "template.restore.sheet": {
    one: "На листот „{sheet}“ {count} колона ги добива назад паѓачкиот список или помошта при внес: {columns}.",
    other:
      "На листот „{sheet}“ {count} колони ги добиваат назад паѓачките списоци или помошта при внес: {columns}.",
  },
  "template.restore.entries":
    "Ниеден внес не се менува; проверката кажува кои внесови ги нема во шифрарниците.",
  "template.restore.nothing": "Сите паѓачки списоци се тука. Нема што да се врати.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
