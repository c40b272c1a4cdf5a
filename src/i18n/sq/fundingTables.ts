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
} as const satisfies TranslationOf<typeof english, "one" | "other">;
