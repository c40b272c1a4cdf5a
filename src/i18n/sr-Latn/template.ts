// Serbian (Latin) texts: template. Made by a machine; to be reviewed by a native speaker.
import type { template as english } from "../en/template";
import type { TranslationOf } from "../translation";

export const template = {
  "template.title.needs": "IISG mapiranje potreba",
  "template.title.responses": "IISG mapiranje odgovora",
  "template.title.funding-lines": "IISG mapiranje odgovora, stavke finansiranja",
  "template.sheet.hint":
    "Jedan unos po redu. Birajte iz spiskova; više unosa u jednoj ćeliji piše se A; B. Ako ne znate, ostavite ćeliju praznu: prazno nije nula. Pripremljeno {date}.",
  "template.prompt.example": "Primer: {example}",
  "template.prompt.several": "Više unosa: pišite A; B.",
  "template.alert.list":
    "Izaberite unos sa spiska. Ako na njemu nema ono što vam treba, ostavite ćeliju praznu i napišite to u koloni Comment.",
  "template.alert.open":
    "Ovog unosa nema na spisku. Zadržite ga ako je ispravan: provera će ga označiti kao nov.",
  "template.alert.amount":
    "Upišite broj nula ili veći, bez oznake valute. Ostavite ćeliju praznu ako iznos nije poznat.",
  "template.alert.year": "Upišite godinu između 2015. i 2040, na primer 2024.",
  "template.alert.date": "Upišite datum kao dan/mesec/godina. Reči kao što je „okvirno“ pripadaju napomeni.",
  "template.alert.length": "Ovaj tekst ima više od {max} znakova. Skratite ga.",
  "template.plan.title": "Učitaj obrazac {kind}, {pillar}",
  "template.plan.sheet": {
    one: "Dodaje list „{sheet}“; kolona: {columns}, pripremljen je {count} red.",
    few: "Dodaje list „{sheet}“; kolona: {columns}, pripremljena su {count} reda.",
    other: "Dodaje list „{sheet}“; kolona: {columns}, pripremljeno je {count} redova.",
  },
  "template.plan.lists": "Dodaje list „{sheet}“ sa svim šifarnicima i imenuje ih za padajuće spiskove.",
  "template.plan.prefilled": {
    one: "Unosi {count} red prošlog ciklusa, sa oznakom „preneto, potvrdite ili izmenite“.",
    few: "Unosi {count} reda prošlog ciklusa, sa oznakom „preneto, potvrdite ili izmenite“.",
    other: "Unosi {count} redova prošlog ciklusa, sa oznakom „preneto, potvrdite ili izmenite“.",
  },
  "template.plan.untouched": "Ne menja se nijedan list koji već postoji.",
  "template.note.renamed": "List „{wanted}“ već postoji, pa se novi zove „{sheet}“.",
  "template.note.listsThere": "Koriste se šifarnici sa lista „{sheet}“; ne učitavaju se ponovo.",
  "template.note.moreRows": {
    one: "Prenetim redovima treba više mesta: pripremljen je {count} red.",
    few: "Prenetim redovima treba više mesta: pripremljena su {count} reda.",
    other: "Prenetim redovima treba više mesta: pripremljeno je {count} redova.",
  },
  "template.problem.pillar": "„{value}“ nije stub. Poznati stubovi: {known}.",
  "template.problem.cycle":
    "„{value}“ nije poznat ciklus. Poznati ciklusi: {known}. Sekretarijat može da doda novi u šifarnik „cycles“.",
  "template.problem.beneficiary": "„{value}“ nije u šifarniku korisnika: {known}.",
  "template.problem.organisation":
    "„{value}“ nije u šifarniku organizacija. Napišite njenu šifru ili naziv kao na listu sa šifarnicima.",
  "template.problem.rows": "Broj pripremljenih redova mora biti ceo broj od 1 do {max}.",
  "template.recognised.none":
    "U ovoj radnoj svesci nije nađen obrazac. Učitajte ga ili proverite da li zaglavlja postoje.",
  "template.recognised.renamedSheet": "List „{sheet}“ je prepoznat po tabeli i zaglavljima, a ne po imenu.",
  "template.recognised.noTable":
    "Tabela na listu „{sheet}“ pretvorena je u običan opseg; njeni redovi se čitaju po zaglavljima.",
  "template.recognised.renamedHeaders": {
    one: "Na listu „{sheet}“ promenjeno je i prepoznato {count} zaglavlje.",
    few: "Na listu „{sheet}“ promenjena su i prepoznata {count} zaglavlja.",
    other: "Na listu „{sheet}“ promenjeno je i prepoznato {count} zaglavlja.",
  },
  "template.recognised.missing": {
    one: "Na listu „{sheet}“ nedostaje {count} kolona: {columns}.",
    few: "Na listu „{sheet}“ nedostaju {count} kolone: {columns}.",
    other: "Na listu „{sheet}“ nedostaje {count} kolona: {columns}.",
  },
  "template.recognised.unknown": {
    one: "Na listu „{sheet}“ {count} kolona nije deo obrasca: {columns}.",
    few: "Na listu „{sheet}“ {count} kolone nisu deo obrasca: {columns}.",
    other: "Na listu „{sheet}“ {count} kolona nije deo obrasca: {columns}.",
  },
  "template.recognised.repeated": {
    one: "Na listu „{sheet}“ zaglavlja se među redovima ponavljaju {count} put.",
    few: "Na listu „{sheet}“ zaglavlja se među redovima ponavljaju {count} puta.",
    other: "Na listu „{sheet}“ zaglavlja se među redovima ponavljaju {count} puta.",
  },
  "template.recognised.version": "„{sheet}“ ima verziju obrasca {version}; važeća je {current}.",
  "template.migrate.title": "Dovedi obrazac na verziju {version}",
  "template.migrate.unknown":
    "Verzija obrasca „{version}“ nije poznata. Radna sveska se čita po zaglavljima i ne menja se; zatražite važeći obrazac od Sekretarijata.",
  "template.migrate.newer":
    "Verzija obrasca {version} je novija od ovog dodatka ({current}). Prvo ažurirajte dodatak.",
  "template.migrate.current": "Obrazac je u važećoj verziji {version}; nema šta da se radi.",
  "template.migrate.renamed": "Na listu „{sheet}“ zaglavlje „{from}“ postaje „{to}“.",
  "template.migrate.added": "Na listu „{sheet}“ kolona „{header}“ dodaje se na kraj tabele.",
  "template.migrate.kept":
    "Na listu „{sheet}“ kolona „{header}“ više nije deo obrasca; ostaje sa svojim unosima.",
  "template.migrate.version": "Na listu od sada piše verzija {version}.",
  "template.migrate.term": {
    one: "„{from}“ je tada bilo tačno i od tada se promenilo; danas je {to}. Ima ga {count} red; ne menja se.",
    few: "„{from}“ je tada bilo tačno i od tada se promenilo; danas je {to}. Imaju ga {count} reda; ne menjaju se.",
    other:
      "„{from}“ je tada bilo tačno i od tada se promenilo; danas je {to}. Ima ga {count} redova; ne menjaju se.",
  },
  "template.migrate.noRoom":
    "Na listu „{sheet}“ ima unosa desno od tabele, pa se ne može dodati: {columns}. Premestite ih i pokušajte ponovo.",
  "template.pack.carried": "Preneto, potvrdite ili izmenite",
  "template.pack.noContributor": "Za paket je potreban bar jedan korisnik ili organizacija i jedan stub.",
  "template.column.needs.need_id":
    "Broj potrebe: stub, korisnik, prva godina ciklusa, tri cifre. Jedinstven, ne koristi se ponovo.",
  "template.column.needs.cycle": "Ciklus mapiranja kojem ovaj unos pripada.",
  "template.column.needs.pillar": "Stub IISG-a. Od njega zavise prioriteti.",
  "template.column.needs.beneficiary": "Ko ima potrebu: jedan partner, ili Regional (WB6) za svih šest.",
  "template.column.needs.institution": "Telo koje podnosi ovu potrebu. Dozvoljen je slobodan unos.",
  "template.column.needs.phase":
    "Anticipate (predviđanje), Prevent (sprečavanje), Protect (zaštita) ili Respond (reagovanje). To je grafikon kojem potreba pripada.",
  "template.column.needs.priority": "Prvi nivo. Spisak zavisi od stuba.",
  "template.column.needs.objective": "Drugi nivo. Spisak zavisi od prioriteta.",
  "template.column.needs.measure": "Treći nivo. Spisak zavisi od cilja; dozvoljen je slobodan unos.",
  "template.column.needs.action": "Šta treba uraditi, ukratko. Najviše 500 znakova.",
  "template.column.needs.need_text":
    "Potreba jednostavnim rečima, jedna potreba po redu, od 15 do 800 znakova.",
  "template.column.needs.level": "Gde je potreba: u propisima, u institucijama, u operativnom radu.",
  "template.column.needs.perspective": "Da li je to nedostatak u prevenciji ili u odgovoru na pretnje?",
  "template.column.needs.framework_type": "Vrsta dokumenta na kojem se potreba zasniva.",
  "template.column.needs.framework_ref": "Naziv, broj, godina i član tog dokumenta.",
  "template.column.needs.support_type": "Podrška koja se traži.",
  "template.column.needs.criteria": "Koji od četiri kriterijuma za prioritete su ispunjeni.",
  "template.column.needs.rank": "Koliko je potreba važna onome ko je ima.",
  "template.column.needs.other_pillars": "Drugi stubovi kojih se potreba tiče.",
  "template.column.needs.cost": "Koliko bi koštalo ispunjenje potrebe. Prazno: nije poznato. 0: bez troška.",
  "template.column.needs.currency": "Valuta svih iznosa u ovom redu.",
  "template.column.needs.cost_basis": "Odakle potiče procena.",
  "template.column.needs.own_funds": "Sopstvena sredstva koja postoje za ovu potrebu. Prazno: nije poznato.",
  "template.column.needs.from_year": "Prva godina u kojoj je potrebno.",
  "template.column.needs.to_year": "Poslednja godina u kojoj je potrebno.",
  "template.column.needs.previous_id": "Need ID iz ranijeg ciklusa, ako je potreba preneta.",
  "template.column.needs.need_status": "U kojoj meri je potreba ispunjena.",
  "template.column.needs.contact": "Služba ili funkcija kojoj se obraća, bez imena osoba.",
  "template.column.needs.comment": "Sve drugo što pomaže da se unos razume.",
  "template.column.needs.updated": "Dan poslednje promene.",
  "template.column.needs.check": "Rezultat provere. Upisuje ga dodatak; ne popunjava se.",
  "template.column.responses.response_id":
    "Broj odgovora: R, organizacija, četiri cifre. Jedinstven, ne koristi se ponovo.",
  "template.column.responses.reporting_member": "Član IISG-a koji prijavljuje ovaj odgovor.",
  "template.column.responses.mapping_year": "Godina na koju se ova prijava odnosi.",
  "template.column.responses.title": "Pun zvanični naziv projekta.",
  "template.column.responses.short_title": "Skraćenica ili kratak naziv projekta.",
  "template.column.responses.pillar": "Stub ili stubovi kojima projekat služi.",
  "template.column.responses.need_ids": "Šifre potreba na koje projekat odgovara.",
  "template.column.responses.action_code": "Aktivnost iz plana; spisak zavisi od prve potrebe.",
  "template.column.responses.phase": "Faza ili faze u kojima projekat radi.",
  "template.column.responses.donors": "Ko plaća.",
  "template.column.responses.instrument":
    "Instrument ili program iz kojeg je novac. Dozvoljen je slobodan unos.",
  "template.column.responses.reference": "Broj ugovora ili odluke. Isti projekat svuda ima isti broj.",
  "template.column.responses.lead": "Odgovorna organizacija; samo jedna.",
  "template.column.responses.co_implementers": "Druge organizacije koje sprovode projekat.",
  "template.column.responses.beneficiaries":
    "Ko ima korist: jedan ili više partnera, ili samo Regional (WB6).",
  "template.column.responses.beneficiary_inst": "Institucije koje imaju korist. Dozvoljen je slobodan unos.",
  "template.column.responses.scope": "Koliko je projekat širok.",
  "template.column.responses.activity_type": "Šta se radi.",
  "template.column.responses.outputs": "Očekivani rezultati, svaki u svom redu.",
  "template.column.responses.indicator": "Rezultat ili indikator logičkog okvira kojem doprinosi.",
  "template.column.responses.status": "Gde se projekat danas nalazi.",
  "template.column.responses.start": "Prvi dan, dan/mesec/godina.",
  "template.column.responses.end": "Poslednji dan, dan/mesec/godina, ne pre početka.",
  "template.column.responses.timeline_note": "Ono što datumi ne mogu da kažu: okvirno, kvartali, faze.",
  "template.column.responses.total_budget": "Ceo budžet projekta. Prazno: nije poznato.",
  "template.column.responses.eu_contribution": "Deo EU u ukupnom budžetu.",
  "template.column.responses.other_contributions": "Deo svih ostalih. Sa delom EU čini ukupan iznos.",
  "template.column.responses.currency": "Valuta svih iznosa u ovom redu.",
  "template.column.responses.funding_status":
    "Da li je novac obezbeđen, delimično obezbeđen, u pregovorima ili se traži?",
  "template.column.responses.secured": "Iznos koji je siguran. Prazno: nije poznato.",
  "template.column.responses.negotiated": "Iznos o kojem se pregovara. Prazno: nije poznato.",
  "template.column.responses.sought": "Iznos koji se još traži. Prazno: nije poznato.",
  "template.column.responses.funded_from": "Prva godina sa sredstvima.",
  "template.column.responses.funded_to": "Poslednja godina sa sredstvima.",
  "template.column.responses.beneficiary_shares":
    "Udeo svakog korisnika u procentima, ukupno 100. Prazno: pretpostavljaju se jednaki udeli.",
  "template.column.responses.need_shares":
    "Udeo svake potrebe u procentima, ukupno 100. Prazno: pretpostavljaju se jednaki udeli.",
  "template.column.responses.follow_up_of": "Response ID projekta koji se ovim nastavlja.",
  "template.column.responses.follow_up_planned": "Da li je planiran nastavak? Dozvoljene su reči.",
  "template.column.responses.cross_pillar": "Stubovi sa kojima je projekat usklađen.",
  "template.column.responses.web": "Adresa javne stranice, počinje sa https.",
  "template.column.responses.visibility": "Sme li projekat da se pojavi na javnom spisku?",
  "template.column.responses.comment": "Sve drugo što pomaže da se unos razume.",
  "template.column.responses.check": "Rezultat provere. Upisuje ga dodatak; ne popunjava se.",
  "template.column.funding.response_id":
    "Response ID kojem novac pripada. Njegove stavke zamenjuju iznose odgovora.",
  "template.column.funding.donor": "Ko plaća ovu stavku.",
  "template.column.funding.instrument": "Instrument ili program ove stavke. Dozvoljen je slobodan unos.",
  "template.column.funding.year": "Godina na koju se novac odnosi.",
  "template.column.funding.amount": "Iznos ovog donatora, instrumenta i godine. Prazno: nije poznato.",
  "template.column.funding.currency": "Valuta iznosa.",
  "template.column.funding.funding_status": "Da li je ova stavka obezbeđena, u pregovorima ili se traži?",
  "template.column.funding.comment": "Sve drugo što pomaže da se stavka razume.",
  "template.migrate.noLists":
    "Radna sveska nema list sa šifarnicima, pa nove kolone ne dobijaju padajuće spiskove. Za njih učitajte važeći obrazac.",
  "template.restore.title": "Vrati padajuće spiskove i pomoć pri unosu",
  "template.restore.sheet": {
    one: "Na listu „{sheet}“ {count} kolona dobija nazad padajući spisak ili pomoć pri unosu: {columns}.",
    few: "Na listu „{sheet}“ {count} kolone dobijaju nazad padajuće spiskove ili pomoć pri unosu: {columns}.",
    other: "Na listu „{sheet}“ {count} kolona dobija nazad padajuće spiskove ili pomoć pri unosu: {columns}.",
  },
  "template.restore.entries": "Nijedan unos se ne menja; provera kaže kojih unosa nema u šifarnicima.",
  "template.restore.nothing": "Svi padajući spiskovi su tu. Nema šta da se vraća.",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
