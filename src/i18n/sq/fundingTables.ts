// Albanian texts: the tables by name. Made by a machine; to be reviewed by a native speaker.
import type { fundingTables as english } from "../en/fundingTables";
import type { TranslationOf } from "../translation";

export const fundingTables = {
  "funding.standard.needs.heading": "Nevojat sipas përfituesve, me hendekun më të keq",
  "funding.standard.needs.rule":
    "Në çdo qelizë: klasa më e keqe e hendekut e përfituesit që e shpreh nevojën, pastaj përgjigjet / përgjigjet e financuara për të. Pa klasë: përfituesi nuk e shpreh nevojën.",
  "funding.standard.years.heading": "Paratë sipas shtyllës dhe vitit",
  "funding.standard.years.rule":
    "Shumat ndahen sipas ditëve në vitet e përgjigjes dhe njëlloj në shtyllat e saj (supozim), përveç kur zërat e financimit ose pjesët thonë më shumë. Një rresht mund të jetë në disa vija.",
  "funding.standard.phases.heading": "Prioritetet e listave sipas fazës",
  "funding.standard.phases.rule":
    "Në çdo qelizë: nevojat / përgjigjet që i përmendin. GAP-5: nevoja të kësaj faze pa përgjigje, ose asnjë nevojë. Që nuk është shprehur nevojë nuk provon se nuk ka.",
  "funding.standard.levels.heading": "Nivelet dhe perspektivat e nevojave sipas përfituesit",
  "funding.standard.levels.rule":
    "Në çdo qelizë: nevojat / përgjigjet që i përmendin dhe arrijnë te përfituesi. GAP-5: nevoja pa përgjigje, ose asnjë nevojë. Nevojat rajonale llogariten për secilin nga gjashtë partnerët.",
  "funding.standard.overlaps.heading": "Përgjigjet që mund të mbivendosen, më të fortat në fillim",
  "funding.standard.overlaps.rule": {
    one: "Shfaqet {shown} nga {count} çift. Secili është pyetje për zbatuesit, jo vendim; çiftet që shqyrtuesi i përgjigji me jo janë lënë jashtë.",
    other:
      "Shfaqen {shown} nga {count} çifte. Secili është pyetje për zbatuesit, jo vendim; çiftet që shqyrtuesi i përgjigji me jo janë lënë jashtë.",
  },
  "funding.standard.changes.heading": "Çfarë ndryshoi që nga kthimet e fundit",
  "funding.standard.changes.rule":
    "Numrat e fletës “Since last return” të një regjistri, sipas dërguesit dhe kolonës. Rreshtat që nuk ndryshuan nuk numërohen.",
  "funding.standard.cross.heading":
    "Rreshta të më shumë se një shtylle dhe të katër kërcënimeve ndërsektoriale",
  "funding.standard.cross.rule":
    "Kërcënimi gjendet nga nevoja e planit që e trajton, ose nga fjalë angleze në rresht; edhe rreshta të tjerë mund të jenë për të.",
  "funding.standard.public.heading": "Lista publike e përgjigjeve",
  "funding.standard.public.stamp": {
    one: "Më {asOf}. Shkruar {now}. Listat {taxonomy}, rregullat {version}. {count} rresht publik; {withheld} jo publikë.",
    other:
      "Më {asOf}. Shkruar {now}. Listat {taxonomy}, rregullat {version}. {count} rreshta publikë; {withheld} jo publikë.",
  },
  "funding.standard.public.rule": {
    one: "{count} rresht mbahet derisa të shihet, për të dhëna personale ose yll që mungon: {rows}.",
    other: "{count} rreshta mbahen derisa të shihen, për të dhëna personale ose yll që mungon: {rows}.",
  },
  "funding.rates.plan": "Shkruaj listën e kurseve",
  "funding.rates.title": "Kurset: sa euro është një njësi e monedhës",
  "funding.rates.hint":
    "Një rresht për çdo monedhë dhe ditë. Shuma kthehet me kursin e fundit në ose para fillimit të saj, përndryshe me më të hershmin; shënimet e financimit thonë kursin, datën dhe burimin. Merrni kurset nga një burim i shprehur, si Banka Qendrore Evropiane ose InforEuro.",
  "funding.rates.written": "Një fletë e re “{sheet}” me tabelën e kurseve.",
  "funding.rates.added": {
    one: "{count} rresht shtohet te “{sheet}”.",
    other: "{count} rreshta shtohen te “{sheet}”.",
  },
  "funding.rates.missing":
    "Pa kurs: {list}. Plotësoni kursin, datën dhe burimin; deri atëherë shumat e tyre lihen jashtë.",
  "funding.rates.nothing":
    "Lista e kurseve është aty dhe çdo monedhë e rreshtave ka një rresht në të. Asgjë nuk u ndryshua.",
  "funding.rates.badCurrency":
    "{row}: “{text}” nuk është kod monedhe me tri shkronja, prandaj kursi u la jashtë. Shkruani një kod si CHF.",
  "funding.rates.euroIsBase": "{row}: euroja është baza, prandaj ky rresht nuk përdoret. Fshijeni.",
  "funding.rates.noRate":
    "{row}: ende nuk ka kurs për {text}, prandaj shumat në të lihen jashtë. Plotësoni kursin, datën dhe burimin.",
  "funding.rates.badRate":
    "{row}: “{text}” nuk është kurs mbi 0 dhe nën 10 000 euro, prandaj u la jashtë. Shkruani sa euro është një njësi.",
  "funding.rates.badDate":
    "{row}: “{text}” nuk është datë, prandaj kursi u la jashtë. Shkruani ditën e kursit.",
  "funding.rates.noSource": "{row}: kursi i {text} nuk ka burim. Përdoret; thoni nga është.",
  "funding.rates.twice":
    "{row} dhe {other}: dy kurse të ndryshme të {currency} më {date}. Përdoret rreshti i poshtëm; fshini njërin.",
  "funding.rates.currencyAlert": "Kod me tri shkronja, si CHF.",
  "funding.rates.currencyPrompt": "Tri shkronja, si CHF, RSD ose USD.",
  "funding.rates.eurosAlert": "Numër mbi 0: sa euro është një njësi.",
  "funding.rates.eurosPrompt": "Sa euro ishte një njësi, si 1,05.",
  "funding.rates.dateAlert": "Datë.",
  "funding.rates.datePrompt": "Dita e kursit.",
  "funding.rates.used": "Kurset e përdorura dhe monedhat pa kurs",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
