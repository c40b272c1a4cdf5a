// Albanian texts: funding. Made by a machine; to be reviewed by a native speaker.
import type { funding as english } from "../en/funding";
import type { TranslationOf } from "../translation";

export const funding = {
  "funding.note.lineWithoutResponse": {
    one: "{count} zë financimi përmend një përgjigje që nuk është në librin e punës; u la jashtë. Kontrolloni Response ID të tij.",
    other:
      "{count} zëra financimi përmendin përgjigje që nuk janë në librin e punës; u lanë jashtë. Kontrolloni Response ID të tyre.",
  },
  "funding.note.lineWithoutAmount": {
    one: "Zërat e financimit të {count} rreshti nuk kanë shumë; kjo është e panjohur, jo zero.",
    other: "Zërat e financimit të {count} rreshtave nuk kanë shumë; kjo është e panjohur, jo zero.",
  },
  "funding.note.partsExceedTotal": {
    one: "Në {count} rresht shumat e siguruara, në negocim dhe të kërkuara së bashku janë më shumë se buxheti i plotë. U përdorën pjesët; korrigjoni shumat.",
    other:
      "Në {count} rreshta shumat e siguruara, në negocim dhe të kërkuara së bashku janë më shumë se buxheti i plotë. U përdorën pjesët; korrigjoni shumat.",
  },
  "funding.note.yearsSplitByDay": {
    one: "Në {count} rresht shuma e plotë u nda sipas ditëve mes viteve me fonde dhe viteve kur kërkohen (supozim). Zërat e financimit sipas viteve e bëjnë të saktë.",
    other:
      "Në {count} rreshta shuma e plotë u nda sipas ditëve mes viteve me fonde dhe viteve kur kërkohen (supozim). Zërat e financimit sipas viteve e bëjnë të saktë.",
  },
  "funding.note.endBeforeStart": {
    one: "Në {count} rresht fundi është para fillimit, prandaj shuma nuk i përket asnjë viti. Korrigjoni datat.",
    other:
      "Në {count} rreshta fundi është para fillimit, prandaj shuma nuk i përket asnjë viti. Korrigjoni datat.",
  },
  "funding.note.periodTooLong": {
    one: "Në {count} rresht periudha është më e gjatë se 60 vjet, prandaj shuma nuk i përket asnjë viti. Korrigjoni datat.",
    other:
      "Në {count} rreshta periudha është më e gjatë se 60 vjet, prandaj shuma nuk i përket asnjë viti. Korrigjoni datat.",
  },
  "funding.note.amountUnread": {
    one: "{count} rresht ka një shumë që nuk mund të përdoret siç është shkruar: negative, tepër e madhe, e paqartë ose pa monedhë. Llogaritet si e panjohur. Kontrolloni librin dhe korrigjojeni.",
    other:
      "{count} rreshta kanë shuma që nuk mund të përdoren siç janë shkruar: negative, tepër të mëdha, të paqarta ose pa monedhë. Llogariten si të panjohura. Kontrolloni librin dhe korrigjojini.",
  },
  "funding.note.negative": {
    one: "{count} rresht ka shumë negative; ajo u la jashtë. Korrigjojeni.",
    other: "{count} rreshta kanë shumë negative; ajo u la jashtë. Korrigjojeni.",
  },
  "funding.note.absurd": {
    one: "{count} rresht ka shumë tepër të madhe për të qenë e vërtetë; ajo u la jashtë. Korrigjojeni.",
    other: "{count} rreshta kanë shumë tepër të madhe për të qenë e vërtetë; ajo u la jashtë. Korrigjojeni.",
  },
  "funding.note.noRate": {
    one: "{count} rresht është në {currency} dhe për të nuk ka kurs; shumat e tij u lanë jashtë. Shtoni një kurs me datë në listën e kurseve.",
    other:
      "{count} rreshta janë në {currency} dhe për të nuk ka kurs; shumat e tyre u lanë jashtë. Shtoni një kurs me datë në listën e kurseve.",
  },
  "funding.note.converted": {
    one: "Shumat në {currency} të {count} rreshti u kthyen me kursin e {date} ({source}).",
    other: "Shumat në {currency} të {count} rreshtave u kthyen me kursin e {date} ({source}).",
  },
  "funding.note.contributionsDiffer": {
    one: "Në {count} rresht kontributi i BE-së dhe kontributet e tjera nuk japin buxhetin e plotë. Ndryshimi nuk fshihet; korrigjoni shumat.",
    other:
      "Në {count} rreshta kontributi i BE-së dhe kontributet e tjera nuk japin buxhetin e plotë. Ndryshimi nuk fshihet; korrigjoni shumat.",
  },
  "funding.note.circularPartOf": {
    one: "{count} rresht është pjesë e vetvetes, drejtpërdrejt ose në rreth; kjo lidhje u shpërfill. Korrigjoni vendimet.",
    other:
      "{count} rreshta janë pjesë e njëri-tjetrit në rreth; këto lidhje u shpërfillën. Korrigjoni vendimet.",
  },
  "funding.note.wholeWithoutAmount": {
    one: "{count} rresht është pjesë e {whole}, që nuk ka shumë; llogaritet vetë.",
    other: "{count} rreshta janë pjesë e {whole}, që nuk ka shumë; llogariten vetë.",
  },
  "funding.note.needTwice": {
    one: "{count} rresht përsërit ID-në e një nevoje tjetër; u përdor rreshti i parë. Jepini çdo nevoje ID-në e vet.",
    other:
      "{count} rreshta përsëritin ID-në e një nevoje tjetër; u përdor rreshti i parë. Jepini çdo nevoje ID-në e vet.",
  },
  "funding.note.responseTwice": {
    one: "{count} rresht përsërit ID-në e një përgjigjeje tjetër; llogaritet, nën vendin e rreshtit të vet. Jepini çdo përgjigjeje ID-në e vet, ose vendosni se janë i njëjti veprim.",
    other:
      "{count} rreshta përsëritin ID-në e një përgjigjeje tjetër; llogariten, nën vendin e rreshtit të vet. Jepini çdo përgjigjeje ID-në e vet, ose vendosni se janë i njëjti veprim.",
  },
  "funding.note.customAmountsDiffer":
    "{count} rreshta raportojnë të njëjtin veprim, dhe për të u vendosën shuma të ndryshme; llogaritet më e madhja e raportuar. Merruni vesh për një shumë.",
  "funding.note.customAmountUnusable":
    "{count} rreshta raportojnë të njëjtin veprim, dhe shuma e vendosur për të nuk përdoret dot; llogaritet më e madhja e raportuar. Korrigjoni vendimin.",
  "funding.note.needWithoutCost": {
    one: "{count} nevojë nuk tregon kosto; hendeku i saj nuk ka kufi të sipërm.",
    other: "{count} nevoja nuk tregojnë kosto; hendeku i tyre nuk ka kufi të sipërm.",
  },
  "funding.note.needCostUnusable": {
    one: "{count} nevojë ka kosto që nuk përdoret dot (negative, tepër e madhe, ose pa kurs për monedhën); llogaritet e panjohur.",
    other:
      "{count} nevoja kanë kosto që nuk përdoret dot (negative, tepër e madhe, ose pa kurs për monedhën); llogaritet e panjohur.",
  },
  "funding.note.ownFundsUnusable": {
    one: "{count} nevojë ka fonde vetjake që nuk përdoren dot (negative, tepër të mëdha, ose pa kurs për monedhën); hendeku supozon se nuk ka.",
    other:
      "{count} nevoja kanë fonde vetjake që nuk përdoren dot (negative, tepër të mëdha, ose pa kurs për monedhën); hendeku supozon se nuk ka.",
  },
  "funding.note.ownFundsNotStated": {
    one: "{count} nevojë nuk tregon fonde vetjake; hendeku supozon se nuk ka.",
    other: "{count} nevoja nuk tregojnë fonde vetjake; hendeku supozon se nuk ka.",
  },
  "funding.note.sharesNotWhole": {
    one: "Në {count} rresht pjesët nuk japin 100 %; në vend të tyre u supozua ndarje e barabartë. Korrigjoni pjesët.",
    other:
      "Në {count} rreshta pjesët nuk japin 100 %; në vend të tyre u supozua ndarje e barabartë. Korrigjoni pjesët.",
  },
  "funding.note.responseWithoutNeed": {
    one: "{count} përgjigje nuk përmend nevojë; është dhënë veçmas.",
    other: "{count} përgjigje nuk përmendin nevojë; janë dhënë veçmas.",
  },
  "funding.note.needNotListed": {
    one: "{count} përgjigje përmend një nevojë që nuk është në fletën e nevojave; kostoja e saj nuk dihet.",
    other:
      "{count} përgjigje përmendin një nevojë që nuk është në fletën e nevojave; kostoja e saj nuk dihet.",
  },
  "funding.ledger.reported": "Siç është raportuar në rreshtin {row}.",
  "funding.ledger.twice": "{row} raporton të njëjtin veprim si {kept}, i cili llogaritet.",
  "funding.ledger.custom":
    "Rreshtat {rows} raportojnë të njëjtin veprim; llogaritet shuma e vendosur gjatë shqyrtimit.",
  "funding.ledger.partOf": "{row} është pjesë e {whole}, që llogaritet.",
  "funding.ledger.unreconciled":
    "Shuma e plotë e {whole} dhe shuma e pjesëve të saj ndryshojnë për kaq. Asnjë shumë nuk u ndryshua.",
  "funding.whatIf.noResponse":
    "Nuk ka përgjigje {row}, prandaj nuk u provua asgjë. Zgjidhni një rresht të fletës së përgjigjeve.",
  "funding.whatIf.nothingNegotiated":
    "{row} nuk ka shumë në negocim, prandaj nuk u provua asgjë. Zgjidhni një rresht që ka.",
  "funding.whatIf.notSoMuch":
    "{amount} nuk mund të merret nga {row}: në këtë gjendje ka {there}. Nuk u provua asgjë; zgjidhni një shumë deri në atë vlerë.",
  "funding.report.title": "Nevojat, përgjigjet dhe hendeku financiar",
  "funding.report.summary": "Përmbledhje",
  "funding.report.definitions":
    "Hendeku: ajo që nevojitet, pa fondet vetjake dhe paratë e siguruara, kurrë nën zero. Teprica e një nevoje nuk mbush hendekun e një tjetre. Ku shumat ose gjendja e tyre nuk dihen, hendeku është interval. E panjohura nuk llogaritet kurrë si zero.",
  "funding.report.sources": "Burimet: {list}.",
  "funding.report.source": { one: "{place} ({count} rresht)", other: "{place} ({count} rreshta)" },
  "funding.report.byPillar": "Sipas shtyllës",
  "funding.report.byState": "Paratë sipas gjendjes, sipas shtyllës",
  "funding.report.chartNeeds": "Paratë sipas gjendjes, sipas nevojës",
  "funding.report.annexEnds": "Shtojcë: kur mbaron financimi",
  "funding.report.byNeed": "Sipas nevojës, hendeku më i madh i pari",
  "funding.report.byYear": "Sipas vitit",
  "funding.report.all": "Të gjithë rreshtat, secili i llogaritur një herë",
  "funding.report.grossToNet": "Nga bruto te neto",
  "funding.report.notes": "Çfarë u supozua, u konvertua ose u la jashtë",
  "funding.report.atLeast": "të paktën {amount}",
  "funding.report.range": "{low} deri {high}",
  "funding.report.coverage": "{with} nga {rows}",
  "funding.report.noRows": "Nuk u lexua asnjë nevojë dhe asnjë përgjigje e kësaj shtylle.",
  "funding.report.pillarGap":
    "Hendeku: {gap} ({currency}). Nevoja: {needs}. Përgjigje që tregojnë shumë: {coverage}.",
  "funding.report.moreNeeds": {
    one: "Edhe {count} nevojë me hendek më të vogël ose të panjohur është në shtojcë.",
    other: "Edhe {count} nevoja me hendek më të vogël ose të panjohur janë në shtojcë.",
  },
  "funding.report.moreYears": {
    one: "Edhe {count} vit është në shtojcë.",
    other: "Edhe {count} vite janë në shtojcë.",
  },
  "funding.report.bar": "Paratë sipas gjendjes",
  "funding.report.annexFigures": "Shtojcë: rreshtat pas çdo shume",
  "funding.report.annexHint": "Çdo zë i tabelave më sipër, me nevojat dhe përgjigjet që llogarit.",
  "funding.report.annexRows": "Shtojcë: ku gjendet çdo rresht",
  "funding.report.figure": "Zëri",
  "funding.report.row": "Rreshti",
  "funding.report.what": "Çfarë",
  "funding.report.place": "Fleta dhe rreshti",
  "funding.standard.title": "Shkruaj tabelat e zakonshme",
  "funding.standard.unaddressed.heading":
    "Nevoja të cilave nuk u përgjigjet asnjë përgjigje, ose përgjigjet e të cilave kanë mbaruar të gjitha",
  "funding.standard.unaddressed.rule": "Një përgjigje pa datë mbarimi llogaritet në vazhdim.",
  "funding.standard.ending.heading": "Përgjigje që mbarojnë brenda dymbëdhjetë muajve",
  "funding.standard.ending.rule": "Numërohet nga data “Më datë”. Përgjigjet pa datë mbarimi nuk renditen.",
  "funding.standard.donors.heading": "Donatorët sipas shtyllës",
  "funding.standard.donors.rule":
    "Ku disa donatorë ose shtylla ndajnë një shumë dhe nuk janë dhënë pjesë, ajo ndahet në pjesë të barabarta (supozim). Një përgjigje mund të qëndrojë në disa zëra.",
  "funding.standard.implementers.heading": "Zbatuesit kryesorë sipas shtyllës",
  "funding.standard.implementers.rule":
    "Shuma e plotë qëndron te kryesori; sa prej saj zbatojnë partnerët nuk dihet. Një përgjigje mund të qëndrojë në disa zëra.",
  "funding.standard.completeness.heading": "Çfarë thonë rreshtat e çdo partneri, sipas shtyllës",
  "funding.standard.completeness.rule":
    "Rreshtat rajonalë llogariten për secilin nga gjashtë partnerët. 0 do të thotë se nuk u lexua rresht i tillë, jo se nuk ka nevojë.",
  "funding.sheet.title": "Shkruaj hendekun financiar",
  "funding.sheet.write": {
    one: "Fletë e re “{sheet}” me {count} rresht.",
    other: "Fletë e re “{sheet}” me {count} rreshta.",
  },
  "funding.sheet.rewrite": {
    one: "“{sheet}” shkruhet nga e para me {count} rresht; ajo që keni ndërtuar mbi tabelën e saj mbetet.",
    other: "“{sheet}” shkruhet nga e para me {count} rreshta; ajo që keni ndërtuar mbi tabelën e saj mbetet.",
  },
  "funding.sheet.stamp":
    "Më datë {asOf}, në {currency}. Shkruar {now}. Modeli {template}, listat {taxonomy}, rregullat e financimit {version}. Rreshta të përdorur: {used}, të lënë jashtë: {leftOut}.",
  "funding.sheet.totalLine":
    "Të gjithë rreshtat, secili i llogaritur një herë: nevojitet {required}, siguruar {secured}, hendeku të paktën {low}, së shumti {high}. {with} nga {rows} përgjigje kanë shumë.",
  "funding.sheet.unknownAmount": "e panjohur",
  "funding.sheet.writeSummary": "Fletë e re “{sheet}” me formula mbi këto tabela.",
  "funding.sheet.rewriteSummary":
    "“{sheet}” shkruhet nga e para brenda zonës së vet; ajo që qëndron pranë ose nën të mbetet.",
  "funding.sheet.summaryTitle": "Përmbledhja e financimit: qeliza bosh është e panjohur, jo zero",
  "funding.sheet.summaryHint":
    "Formulat mbledhin tabelat e fletëve pranë kësaj. Teprica nuk mbush hendekun e një zëri tjetër, prandaj hendeqet sipas viteve ose nevojave mund të japin më shumë se hendeku i të gjithë rreshtave. Kjo zonë rishkruhet; punën tuaj mbajeni jashtë saj.",
  "funding.sheet.reconciliationTitle": "Nga bruto te neto",
  "funding.sheet.listTitle": "Sipas: {by}",
  "funding.sheet.matrixTitle": "{amount}: {down} sipas {across}",
  "funding.sheet.moreLines": {
    one: "Edhe {count} zë nuk shfaqet këtu; e tregon një PivotTable mbi tblGap.",
    other: "Edhe {count} zëra nuk shfaqen këtu; i tregon një PivotTable mbi tblGap.",
  },
  "funding.sheet.moreColumns": {
    one: "Edhe {count} kolonë nuk shfaqet këtu; e tregon një PivotTable mbi tblGap.",
    other: "Edhe {count} kolona nuk shfaqen këtu; i tregon një PivotTable mbi tblGap.",
  },
  "funding.sheet.more": { one: "dhe edhe {count} rresht", other: "dhe edhe {count} rreshta" },
  "funding.sheet.pivotTitle":
    "Tabela përmbledhëse e financimit: zgjidhni lirisht fusha të tjera; rishkrimi i hendekut e ruan",
  "funding.sheet.states": "Përgjigjet sipas gjendjes së financimit",
  "funding.sheet.reconciliation":
    "Bruto siç është raportuar {gross} + rregullime {adjustments} = neto {net}.",
  "funding.sheet.gapTitle": "Hendeku financiar: qeliza bosh është e panjohur, jo zero",
  "funding.sheet.ledgerTitle": "Libri: çdo hap nga bruto te neto, me rreshtat e tij",
  "funding.sheet.notesTitle": "Çfarë u supozua, u konvertua ose u la jashtë",
  "funding.sheet.coverage": "{with} nga {rows} rreshta kanë shumë",
  "funding.sheet.nothing": "Nuk ka çfarë të shfaqet",
  "funding.check.components":
    "{row} tregon {stated} {currency}; pjesët e saj japin {found}. Ndryshimi: {difference}. Asnjë shumë nuk u ndryshua.",
  "funding.check.contributors":
    "{row} tregon gjithsej {stated} {currency}; kontributi i BE-së dhe të tjerat japin {found}. Ndryshimi: {difference}. Korrigjoni njërën prej tyre.",
  "funding.check.states":
    "{row} tregon gjithsej {stated} {currency}; e siguruara, në negocim dhe e kërkuara japin {found}. Ndryshimi: {difference}. Korrigjoni njërën prej tyre.",
  "funding.check.lines":
    "{row} tregon gjithsej {stated} {currency}; zërat e financimit japin {found}. Ndryshimi: {difference}. U llogaritën zërat.",
  "funding.check.same-project":
    "Rreshta me të njëjtin numër kontrate tregojnë totale të ndryshme: {stated} dhe {found} {currency}. Ndryshimi: {difference}. Kontrolloni nëse janë i njëjti projekt.",
  "funding.check.years":
    "Nga {stated} {currency} të {row}, {found} bie në vite me fonde; {difference} bie në vite të tjera dhe llogaritet e kërkuar (ndarë sipas ditëve, supozim).",
  "funding.sheet.checksTitle": "Kontrollet e totaleve: çfarë duhet të përputhet dhe nuk përputhet",
  "funding.sheet.checksNone": "Të gjitha totalet që mund të kontrolloheshin përputhen.",
  "funding.sheet.moreChecks": {
    one: "Edhe {count} ndryshim është në tabelën e kontrolleve.",
    other: "Edhe {count} ndryshime janë në tabelën e kontrolleve.",
  },
  "funding.sheet.endsTitle": "Kur mbaron financimi",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
