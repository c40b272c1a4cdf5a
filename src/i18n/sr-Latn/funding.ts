// Serbian (Latin) texts: funding. Made by a machine; to be reviewed by a native speaker.
import type { funding as english } from "../en/funding";
import type { TranslationOf } from "../translation";

export const funding = {
  "funding.note.lineWithoutResponse": {
    one: "{count} stavka finansiranja navodi odgovor kojeg nema u radnoj svesci; izostavljena je. Proverite njen Response ID.",
    few: "{count} stavke finansiranja navode odgovore kojih nema u radnoj svesci; izostavljene su. Proverite njihov Response ID.",
    other:
      "{count} stavki finansiranja navodi odgovore kojih nema u radnoj svesci; izostavljene su. Proverite njihov Response ID.",
  },
  "funding.note.lineWithoutAmount": {
    one: "Stavke finansiranja {count} reda nemaju iznos; to je nepoznato, a ne nula.",
    few: "Stavke finansiranja {count} reda nemaju iznos; to je nepoznato, a ne nula.",
    other: "Stavke finansiranja {count} redova nemaju iznos; to je nepoznato, a ne nula.",
  },
  "funding.note.partsExceedTotal": {
    one: "U {count} redu obezbeđeno, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrebljeni su delovi; ispravite iznose.",
    few: "U {count} reda obezbeđeno, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrebljeni su delovi; ispravite iznose.",
    other:
      "U {count} redova obezbeđeno, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrebljeni su delovi; ispravite iznose.",
  },
  "funding.note.yearsSplitByDay": {
    one: "U {count} redu ukupan iznos je po danima podeljen na godine sa sredstvima i godine u kojima se traže (pretpostavka). Stavke finansiranja po godinama daju tačan iznos.",
    few: "U {count} reda ukupan iznos je po danima podeljen na godine sa sredstvima i godine u kojima se traže (pretpostavka). Stavke finansiranja po godinama daju tačan iznos.",
    other:
      "U {count} redova ukupan iznos je po danima podeljen na godine sa sredstvima i godine u kojima se traže (pretpostavka). Stavke finansiranja po godinama daju tačan iznos.",
  },
  "funding.note.endBeforeStart": {
    one: "U {count} redu kraj je pre početka, pa iznos ne pripada nijednoj godini. Ispravite datume.",
    few: "U {count} reda kraj je pre početka, pa iznos ne pripada nijednoj godini. Ispravite datume.",
    other: "U {count} redova kraj je pre početka, pa iznos ne pripada nijednoj godini. Ispravite datume.",
  },
  "funding.note.periodTooLong": {
    one: "U {count} redu period je duži od 60 godina, pa iznos ne pripada nijednoj godini. Ispravite datume.",
    few: "U {count} reda period je duži od 60 godina, pa iznos ne pripada nijednoj godini. Ispravite datume.",
    other:
      "U {count} redova period je duži od 60 godina, pa iznos ne pripada nijednoj godini. Ispravite datume.",
  },
  "funding.note.amountUnread": {
    one: "{count} red ima iznos koji se ne može upotrebiti kako je napisan: negativan, prevelik, nejasan ili bez valute. Računa se kao nepoznat. Proverite svesku i ispravite ga.",
    few: "{count} reda imaju iznose koji se ne mogu upotrebiti kako su napisani: negativni, preveliki, nejasni ili bez valute. Računaju se kao nepoznati. Proverite svesku i ispravite ih.",
    other:
      "{count} redova ima iznose koji se ne mogu upotrebiti kako su napisani: negativni, preveliki, nejasni ili bez valute. Računaju se kao nepoznati. Proverite svesku i ispravite ih.",
  },
  "funding.note.negative": {
    one: "{count} red ima negativan iznos; iznos je izostavljen. Ispravite ga.",
    few: "{count} reda imaju negativan iznos; iznos je izostavljen. Ispravite ga.",
    other: "{count} redova ima negativan iznos; iznos je izostavljen. Ispravite ga.",
  },
  "funding.note.absurd": {
    one: "{count} red ima neverovatno velik iznos; iznos je izostavljen. Ispravite ga.",
    few: "{count} reda imaju neverovatno velik iznos; iznos je izostavljen. Ispravite ga.",
    other: "{count} redova ima neverovatno velik iznos; iznos je izostavljen. Ispravite ga.",
  },
  "funding.note.noRate": {
    one: "{count} red je u valuti {currency}, a za nju nema kursa; njegovi iznosi su izostavljeni. Dodajte kurs sa datumom u šifarnik kurseva.",
    few: "{count} reda su u valuti {currency}, a za nju nema kursa; njihovi iznosi su izostavljeni. Dodajte kurs sa datumom u šifarnik kurseva.",
    other:
      "{count} redova je u valuti {currency}, a za nju nema kursa; njihovi iznosi su izostavljeni. Dodajte kurs sa datumom u šifarnik kurseva.",
  },
  "funding.note.converted": {
    one: "Iznosi u valuti {currency} iz {count} reda preračunati su po kursu od {date} ({source}).",
    few: "Iznosi u valuti {currency} iz {count} reda preračunati su po kursu od {date} ({source}).",
    other: "Iznosi u valuti {currency} iz {count} redova preračunati su po kursu od {date} ({source}).",
  },
  "funding.note.contributionsDiffer": {
    one: "U {count} redu doprinos EU i ostali doprinosi ne čine ukupan budžet. Razlika se ne skriva; ispravite iznose.",
    few: "U {count} reda doprinos EU i ostali doprinosi ne čine ukupan budžet. Razlika se ne skriva; ispravite iznose.",
    other:
      "U {count} redova doprinos EU i ostali doprinosi ne čine ukupan budžet. Razlika se ne skriva; ispravite iznose.",
  },
  "funding.note.circularPartOf": {
    one: "{count} red je deo samog sebe, neposredno ili u krug; ta veza je zanemarena. Ispravite odluke.",
    few: "{count} reda su delovi jedan drugog u krug; te veze su zanemarene. Ispravite odluke.",
    other: "{count} redova su delovi jedan drugog u krug; te veze su zanemarene. Ispravite odluke.",
  },
  "funding.note.wholeWithoutAmount": {
    one: "{count} red je deo celine {whole}, koja nema iznos; računa se sam.",
    few: "{count} reda su delovi celine {whole}, koja nema iznos; računaju se sami.",
    other: "{count} redova su delovi celine {whole}, koja nema iznos; računaju se sami.",
  },
  "funding.note.needTwice": {
    one: "{count} red ponavlja ID druge potrebe; upotrebljen je prvi red. Svakoj potrebi dajte njen ID.",
    few: "{count} reda ponavljaju ID druge potrebe; upotrebljen je prvi red. Svakoj potrebi dajte njen ID.",
    other: "{count} redova ponavlja ID druge potrebe; upotrebljen je prvi red. Svakoj potrebi dajte njen ID.",
  },
  "funding.note.responseTwice": {
    one: "{count} red ponavlja ID drugog odgovora; računa se, pod mestom svog reda. Svakom odgovoru dajte njegov ID, ili odlučite da su ista aktivnost.",
    few: "{count} reda ponavljaju ID drugog odgovora; računaju se, pod mestom svog reda. Svakom odgovoru dajte njegov ID, ili odlučite da su ista aktivnost.",
    other:
      "{count} redova ponavlja ID drugog odgovora; računaju se, pod mestom svog reda. Svakom odgovoru dajte njegov ID, ili odlučite da su ista aktivnost.",
  },
  "funding.note.customAmountsDiffer":
    "Redova koji prijavljuju istu aktivnost: {count}. Za nju su odlučeni različiti iznosi; računa se najveći prijavljeni. Dogovorite se o jednom iznosu.",
  "funding.note.customAmountUnusable":
    "Redova koji prijavljuju istu aktivnost: {count}. Iznos koji je za nju odlučen ne može se upotrebiti; računa se najveći prijavljeni. Ispravite odluku.",
  "funding.note.needWithoutCost": {
    one: "{count} potreba ne navodi trošak; njen jaz nema gornju granicu.",
    few: "{count} potrebe ne navode trošak; njihov jaz nema gornju granicu.",
    other: "{count} potreba ne navodi trošak; njihov jaz nema gornju granicu.",
  },
  "funding.note.needCostUnusable": {
    one: "{count} potreba ima trošak koji se ne može upotrebiti (negativan, prevelik, ili nema kursa za valutu); računa se kao nepoznat.",
    few: "{count} potrebe imaju trošak koji se ne može upotrebiti (negativan, prevelik, ili nema kursa za valutu); računa se kao nepoznat.",
    other:
      "{count} potreba ima trošak koji se ne može upotrebiti (negativan, prevelik, ili nema kursa za valutu); računa se kao nepoznat.",
  },
  "funding.note.ownFundsUnusable": {
    one: "{count} potreba ima sopstvena sredstva koja se ne mogu upotrebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
    few: "{count} potrebe imaju sopstvena sredstva koja se ne mogu upotrebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
    other:
      "{count} potreba ima sopstvena sredstva koja se ne mogu upotrebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
  },
  "funding.note.ownFundsNotStated": {
    one: "{count} potreba ne navodi sopstvena sredstva; jaz pretpostavlja da ih nema.",
    few: "{count} potrebe ne navode sopstvena sredstva; jaz pretpostavlja da ih nema.",
    other: "{count} potreba ne navodi sopstvena sredstva; jaz pretpostavlja da ih nema.",
  },
  "funding.note.sharesNotWhole": {
    one: "U {count} redu udeli ne čine 100 %; umesto toga je pretpostavljena jednaka podela. Ispravite udele.",
    few: "U {count} reda udeli ne čine 100 %; umesto toga je pretpostavljena jednaka podela. Ispravite udele.",
    other:
      "U {count} redova udeli ne čine 100 %; umesto toga je pretpostavljena jednaka podela. Ispravite udele.",
  },
  "funding.note.responseWithoutNeed": {
    one: "{count} odgovor ne navodi potrebu; naveden je posebno.",
    few: "{count} odgovora ne navode potrebu; navedeni su posebno.",
    other: "{count} odgovora ne navodi potrebu; navedeni su posebno.",
  },
  "funding.note.needNotListed": {
    one: "{count} odgovor navodi potrebu koje nema na listu potreba; njen trošak je nepoznat.",
    few: "{count} odgovora navode potrebu koje nema na listu potreba; njen trošak je nepoznat.",
    other: "{count} odgovora navodi potrebu koje nema na listu potreba; njen trošak je nepoznat.",
  },
  "funding.ledger.reported": "Kako je prijavljeno u redu {row}.",
  "funding.ledger.twice": "{row} prijavljuje istu aktivnost kao {kept}, koji se računa.",
  "funding.ledger.custom":
    "Redovi {rows} prijavljuju istu aktivnost; računa se iznos o kojem je odlučeno pri pregledu.",
  "funding.ledger.partOf": "{row} je deo celine {whole}, koja se računa.",
  "funding.ledger.unreconciled":
    "Ukupan iznos celine {whole} i zbir njenih delova razlikuju se za ovaj iznos. Nijedan iznos nije promenjen.",
  "funding.whatIf.noResponse":
    "Nema odgovora {row}, pa ništa nije isprobano. Izaberite red sa lista odgovora.",
  "funding.whatIf.nothingNegotiated":
    "{row} nema iznos u pregovorima, pa ništa nije isprobano. Izaberite red koji ga ima.",
  "funding.whatIf.notSoMuch":
    "{amount} se ne može uzeti iz {row}: u tom stanju ima {there}. Ništa nije isprobano; izaberite iznos do te visine.",
  "funding.report.title": "Potrebe, odgovori i finansijski jaz",
  "funding.report.summary": "Pregled",
  "funding.report.definitions":
    "Jaz: ono što je potrebno, manje sopstvena sredstva i obezbeđeni novac, nikada ispod nule. Višak jedne potrebe ne popunjava jaz druge. Gde su iznosi ili njihovo stanje nepoznati, jaz je raspon. Nepoznato se nikada ne računa kao nula.",
  "funding.report.sources": "Izvori: {list}.",
  "funding.report.source": {
    one: "{place} ({count} red)",
    few: "{place} ({count} reda)",
    other: "{place} ({count} redova)",
  },
  "funding.report.byPillar": "Po stubu",
  "funding.report.byState": "Novac prema stanju, po stubu",
  "funding.report.chartNeeds": "Novac prema stanju, po potrebi",
  "funding.report.annexEnds": "Prilog: kada se finansiranje završava",
  "funding.report.byNeed": "Po potrebi, najveći jaz prvi",
  "funding.report.byYear": "Po godini",
  "funding.report.all": "Svi redovi, svaki računat jednom",
  "funding.report.grossToNet": "Od bruto do neto",
  "funding.report.notes": "Šta je pretpostavljeno, preračunato ili izostavljeno",
  "funding.report.atLeast": "najmanje {amount}",
  "funding.report.range": "{low} do {high}",
  "funding.report.coverage": "{with} od {rows}",
  "funding.report.noRows": "Nije pročitana nijedna potreba i nijedan odgovor ovog stuba.",
  "funding.report.pillarGap":
    "Jaz: {gap} ({currency}). Potreba: {needs}. Odgovora koji navode iznos: {coverage}.",
  "funding.report.moreNeeds": {
    one: "Još {count} potreba sa manjim ili nepoznatim jazom je u prilogu.",
    few: "Još {count} potrebe sa manjim ili nepoznatim jazom su u prilogu.",
    other: "Još {count} potreba sa manjim ili nepoznatim jazom je u prilogu.",
  },
  "funding.report.moreYears": {
    one: "Još {count} godina je u prilogu.",
    few: "Još {count} godine su u prilogu.",
    other: "Još {count} godina je u prilogu.",
  },
  "funding.report.bar": "Novac po stanju",
  "funding.report.annexFigures": "Prilog: redovi iza svakog iznosa",
  "funding.report.annexHint": "Svaka stavka gornjih tabela, sa potrebama i odgovorima koje računa.",
  "funding.report.annexRows": "Prilog: gde stoji svaki red",
  "funding.report.figure": "Stavka",
  "funding.report.row": "Red",
  "funding.report.what": "Šta",
  "funding.report.place": "List i red",
  "funding.standard.title": "Upiši uobičajene tabele",
  "funding.standard.unaddressed.heading":
    "Potrebe na koje nijedan odgovor ne odgovara, ili čiji su svi odgovori završeni",
  "funding.standard.unaddressed.rule": "Odgovor bez datuma kraja računa se kao da traje.",
  "funding.standard.ending.heading": "Odgovori koji se završavaju u narednih dvanaest meseci",
  "funding.standard.ending.rule": "Računa se od datuma „Na dan“. Odgovori bez datuma kraja nisu navedeni.",
  "funding.standard.donors.heading": "Donatori po stubu",
  "funding.standard.donors.rule":
    "Gde više donatora ili stubova deli iznos, a udeli nisu dati, iznos je podeljen na jednake delove (pretpostavka). Odgovor može stajati u više stavki.",
  "funding.standard.implementers.heading": "Vodeći sprovodioci po stubu",
  "funding.standard.implementers.rule":
    "Ceo iznos stoji kod vodećeg; koliko od toga sprovode partneri nije poznato. Odgovor može stajati u više stavki.",
  "funding.standard.completeness.heading": "Šta govore redovi svakog partnera, po stubu",
  "funding.standard.completeness.rule":
    "Regionalni redovi računaju se za svakog od šest partnera. 0 znači da takav red nije pročitan, a ne da potrebe nema.",
  "funding.sheet.title": "Upiši finansijski jaz",
  "funding.sheet.write": {
    one: "Novi list „{sheet}“ sa {count} redom.",
    few: "Novi list „{sheet}“ sa {count} reda.",
    other: "Novi list „{sheet}“ sa {count} redova.",
  },
  "funding.sheet.rewrite": {
    one: "„{sheet}“ se ispisuje iznova sa {count} redom; ono što ste napravili na toj tabeli ostaje.",
    few: "„{sheet}“ se ispisuje iznova sa {count} reda; ono što ste napravili na toj tabeli ostaje.",
    other: "„{sheet}“ se ispisuje iznova sa {count} redova; ono što ste napravili na toj tabeli ostaje.",
  },
  "funding.sheet.stamp":
    "Na dan {asOf}, u valuti {currency}. Upisano {now}. Obrazac {template}, šifarnici {taxonomy}, pravila finansiranja {version}. Upotrebljeno redova: {used}, izostavljeno: {leftOut}.",
  "funding.sheet.totalLine":
    "Svi redovi, svaki računat jednom: potrebno {required}, obezbeđeno {secured}, jaz najmanje {low}, najviše {high}. Iznos ima {with} od {rows} odgovora.",
  "funding.sheet.unknownAmount": "nepoznato",
  "funding.sheet.writeSummary": "Novi list „{sheet}“ sa formulama nad ovim tabelama.",
  "funding.sheet.rewriteSummary":
    "„{sheet}“ se ispisuje iznova unutar svog područja; ono što stoji pored ili ispod njega ostaje.",
  "funding.sheet.summaryTitle": "Pregled finansiranja: prazna ćelija znači nepoznato, a ne nula",
  "funding.sheet.summaryHint":
    "Formule sabiraju tabele sa susednih listova. Višak ne popunjava jaz druge stavke, pa zbir jazova po godinama ili po potrebama može biti veći od jaza svih redova. Ovo područje se ispisuje iznova; svoj rad držite izvan njega.",
  "funding.sheet.reconciliationTitle": "Od bruto do neto",
  "funding.sheet.listTitle": "Po: {by}",
  "funding.sheet.matrixTitle": "{amount}: {down} po {across}",
  "funding.sheet.moreLines": {
    one: "Još {count} stavka nije ovde prikazana; prikazuje je izvedena tabela nad tblGap.",
    few: "Još {count} stavke nisu ovde prikazane; prikazuje ih izvedena tabela nad tblGap.",
    other: "Još {count} stavki nije ovde prikazano; prikazuje ih izvedena tabela nad tblGap.",
  },
  "funding.sheet.moreColumns": {
    one: "Još {count} kolona nije ovde prikazana; prikazuje je izvedena tabela nad tblGap.",
    few: "Još {count} kolone nisu ovde prikazane; prikazuje ih izvedena tabela nad tblGap.",
    other: "Još {count} kolona nije ovde prikazano; prikazuje ih izvedena tabela nad tblGap.",
  },
  "funding.sheet.more": {
    one: "i još {count} red",
    few: "i još {count} reda",
    other: "i još {count} redova",
  },
  "funding.sheet.pivotTitle":
    "Izvedena tabela finansiranja: slobodno birajte druga polja; ponovno upisivanje jaza je čuva",
  "funding.sheet.states": "Odgovori po stanju finansiranja",
  "funding.sheet.reconciliation":
    "Bruto kako je prijavljeno {gross} + usklađivanja {adjustments} = neto {net}.",
  "funding.sheet.gapTitle": "Finansijski jaz: prazna ćelija znači nepoznato, a ne nula",
  "funding.sheet.ledgerTitle": "Knjiga: svaki korak od bruto do neto, sa redovima",
  "funding.sheet.notesTitle": "Šta je pretpostavljeno, preračunato ili izostavljeno",
  "funding.sheet.coverage": "Iznos ima {with} od {rows} redova",
  "funding.sheet.nothing": "Nema šta da se prikaže",
  "funding.check.components":
    "{row} navodi {stated} {currency}; zbir delova je {found}. Razlika: {difference}. Nijedan iznos nije promenjen.",
  "funding.check.contributors":
    "{row} navodi ukupno {stated} {currency}; doprinos EU i ostali doprinosi daju {found}. Razlika: {difference}. Ispravite jedno od toga.",
  "funding.check.states":
    "{row} navodi ukupno {stated} {currency}; obezbeđeno, u pregovorima i traženo daju {found}. Razlika: {difference}. Ispravite jedno od toga.",
  "funding.check.lines":
    "{row} navodi ukupno {stated} {currency}; stavke finansiranja daju {found}. Razlika: {difference}. Računate su stavke.",
  "funding.check.same-project":
    "Redovi sa istim brojem ugovora navode različite ukupne iznose: {stated} i {found} {currency}. Razlika: {difference}. Proverite da li su isti projekat.",
  "funding.check.years":
    "Od {stated} {currency} za {row}, {found} pada na godine sa sredstvima; {difference} pada na druge godine i računa se kao traženo (podeljeno po danima, pretpostavka).",
  "funding.sheet.checksTitle": "Provere zbirova: šta bi trebalo da se slaže, a ne slaže se",
  "funding.sheet.checksNone": "Svi zbirovi koji su mogli da se provere slažu se.",
  "funding.sheet.moreChecks": {
    one: "Još {count} razlika je u tabeli provera.",
    few: "Još {count} razlike su u tabeli provera.",
    other: "Još {count} razlika je u tabeli provera.",
  },
  "funding.sheet.endsTitle": "Kada se završava finansiranje",
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
