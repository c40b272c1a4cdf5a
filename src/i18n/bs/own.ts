// Bosnian texts that differ from the ones shared by Bosnian and Montenegrin. Made by a machine; to be reviewed by a native speaker.
import type { english } from "../en/all";
import type { TranslationOf } from "../translation";

export const own = {
  "pane.analysis.field.lead": "Vodeći provodilac",
  "pane.analysis.measure.secured": "Osigurano",
  "pane.analysis.measure.ownFunds": "Vlastita sredstva",
  "duplicates.reason.bothRegional": "oba za cijeli region",
  "duplicates.decide.preview": "{a} i {b}: {answer}, dodano u tabelu odluka.",
  "funding.note.partsExceedTotal": {
    one: "U {count} redu osigurano, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrijebljeni su dijelovi; ispravite iznose.",
    few: "U {count} reda osigurano, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrijebljeni su dijelovi; ispravite iznose.",
    other:
      "U {count} redova osigurano, u pregovorima i traženo zajedno premašuju ukupan budžet. Upotrijebljeni su dijelovi; ispravite iznose.",
  },
  "funding.note.ownFundsUnusable": {
    one: "{count} potreba ima vlastita sredstva koja se ne mogu upotrijebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
    few: "{count} potrebe imaju vlastita sredstva koja se ne mogu upotrijebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
    other:
      "{count} potreba ima vlastita sredstva koja se ne mogu upotrijebiti (negativna, prevelika, ili nema kursa za valutu); jaz pretpostavlja da ih nema.",
  },
  "funding.note.ownFundsNotStated": {
    one: "{count} potreba ne navodi vlastita sredstva; jaz pretpostavlja da ih nema.",
    few: "{count} potrebe ne navode vlastita sredstva; jaz pretpostavlja da ih nema.",
    other: "{count} potreba ne navodi vlastita sredstva; jaz pretpostavlja da ih nema.",
  },
  "funding.report.definitions":
    "Jaz: ono što je potrebno, manje vlastita sredstva i osigurani novac, nikada ispod nule. Višak jedne potrebe ne popunjava jaz druge. Gdje su iznosi ili njihovo stanje nepoznati, jaz je raspon. Nepoznato se nikada ne računa kao nula.",
  "funding.standard.implementers.heading": "Vodeći provodioci po stubu",
  "funding.standard.implementers.rule":
    "Cijeli iznos stoji kod vodećeg; koliko od toga provode partneri nije poznato. Odgovor može stajati u više stavki.",
  "funding.sheet.totalLine":
    "Svi redovi, svaki računat jednom: potrebno {required}, osigurano {secured}, jaz najmanje {low}, najviše {high}. Iznos ima {with} od {rows} odgovora.",
  "funding.check.states":
    "{row} navodi ukupno {stated} {currency}; osigurano, u pregovorima i traženo daju {found}. Razlika: {difference}. Ispravite jedno od toga.",
  "import.driverNone": "Nosilac nije naveden. Ko to provodi?",
  "import.sourceOnly": "Izvor je naveden bez stanja: „{text}“. Da li je novac osiguran?",
  "import.cut": "Tekst je bio predug za svoju kolonu i odsječen je; cijeli stoji na listu „Original text“.",
  "pane.action.loadTemplate": "Prikaži šta će biti dodano",
  "pane.footnote":
    "*Ovaj naziv ne prejudicira stavove o statusu i u skladu je s Rezolucijom Vijeća sigurnosti UN-a 1244/1999 i mišljenjem Međunarodnog suda pravde o proglašenju nezavisnosti Kosova.",
  "pane.guidance.willWrite": "Bit će upisano: {value}",
  "pane.home.gapAbout": "Pogledajte šta je osigurano, šta se traži, a šta je nepoznato.",
  "pane.status.cancelling": "Zaustavljanje na sljedećem sigurnom mjestu …",
  "pane.status.also": "Također",
  "pane.gap.declared": "Jaz koji su prijavili provodioci",
  "pane.gap.intro":
    "Sabira koliko potrebe koštaju i šta je osigurano, u pregovorima i traženo. Nepoznati iznosi ostaju nepoznati.",
  "pane.gap.lineSecured": "Osigurano: {secured}",
  "pane.gap.ownFunds": "Vlastita sredstva",
  "pane.gap.secured": "Osigurano",
  "pane.gap.tables":
    "Upiši i uobičajene tabele (5 listova: potrebe bez odgovora, uskoro se završava, donatori, provodioci, potpunost)",
  "pane.whatIf.confirmed": "Sredstva u pregovorima za {row} su osigurana",
  "pane.whatIf.moved": "{amount} prelazi s {from} na {to}",
  "pane.gapClass.2": "Nijedan odgovor nema osigurana sredstva.",
  "pane.gapClass.7": "Sve odgovore nosi jedan donator ili provodilac.",
  "pane.pairs.kept": "Tipke: y, n, l. Odluke se upisuju u tabelu odluka u ovoj radnoj svesci.",
  "pane.returns.wholeRow": "Cijeli red",
  "pane.oldPlan.intro":
    "Kopirajte tabelu iz programa Word ili Excel, ili sa web-stranice, zajedno sa zaglavljima i nalijepite je ovdje, ili je otvorite kao list i pročitajte njega.",
  "pane.oldPlan.funding.secured": "Osigurano",
  "pane.oldPlan.funding.partly": "Djelimično osigurano",
  "reading.dateVague": "„{text}“ nije precizno; uzet je cijeli taj dio godine. Da li je to tačno?",
  "repair.preview.count": {
    one: "Promijenit će se {count} ćelija. Može se vratiti iz dnevnika promjena.",
    few: "Promijenit će se {count} ćelije. Mogu se vratiti iz dnevnika promjena.",
    other: "Promijenit će se {count} ćelija. Mogu se vratiti iz dnevnika promjena.",
  },
  "returned.EXM-02.message": "Datoteka čita druge datoteke (vanjske veze).",
  "returned.change.superseded": "Zamijenjen vlastiti raniji unos",
  "returned.answer.own.implementers": "Ko ih provodi",
  "rules.TAX-08.why": "Šifarnici su ugniježđeni; ovaj par proturječi sam sebi.",
  "rules.REF-05.message": "„{value}“ navodi cijeli region zajedno sa pojedinačnim korisnicima.",
  "rules.ORG-09.message": "„{value}“ je istovremeno donator, provodilac i korisnik.",
  "rules.TXT-05.message": "Tekst sadrži ostatke web-stranice ili skeniranja: {found}",
  "rules.DAT-13.why": "Broj i godina proturječe jedno drugom.",
  "rules.MON-08.message":
    "Osigurano, u pregovorima i traženo zajedno iznose {sum}, a ukupno piše {total}: razlika {difference}.",
  "rules.MON-09.message":
    "„{value}“ ne odgovara iznosima (osigurano {secured}, u pregovorima {negotiated}, traženo {sought}).",
  "rules.MON-09.why": "Status i iznosi proturječe jedno drugom.",
  "rules.MON-11.why": "Zaključena sredstva računaju se kao osigurana, druga ne.",
  "rules.COL-06.message": "„{value}“ nije web-adresa.",
  "template.problem.rows": "Broj pripremljenih redova mora biti cijeli broj od 1 do {max}.",
  "template.column.needs.criteria": "Koji od četiri kriterija za prioritete su ispunjeni.",
  "template.column.needs.own_funds": "Vlastita sredstva koja postoje za ovu potrebu. Prazno: nije poznato.",
  "template.column.responses.co_implementers": "Druge organizacije koje provode projekat.",
  "template.column.responses.total_budget": "Cijeli budžet projekta. Prazno: nije poznato.",
  "template.column.responses.funding_status":
    "Da li je novac osiguran, djelimično osiguran, u pregovorima ili se traži?",
  "template.column.funding.funding_status": "Da li je ova stavka osigurana, u pregovorima ili se traži?",
  "pane.files.missing":
    "U ovoj verziji programa ne mogu se praviti datoteke. Koristite komandnu liniju ili Excel na webu.",
  "pane.files.noDownload":
    "Ako se ništa ne sačuva, ovaj Excel ne dozvoljava oknima da čuvaju datoteke. Koristite Excel na webu ili komandnu liniju.",
  "workbook.error.missing-member":
    "Ovoj verziji programa nedostaje funkcija koja nam treba ({what}). Ažurirajte Excel ili koristite verziju na webu.",
} as const satisfies Partial<TranslationOf<typeof english, "one" | "few" | "other">>;
