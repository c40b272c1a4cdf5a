// Albanian texts: templatePane. Made by a machine; to be reviewed by a native speaker.
import type { templatePane as english } from "../en/templatePane";
import type { TranslationOf } from "../translation";

export const templatePane = {
  "pane.action.migrate": "Përditëso një model më të vjetër",
  "pane.action.restoreDropDowns": "Rikthe listat rënëse",
  "pane.action.checkLists": "Kontrollo listat",
  "pane.action.refreshLists": "Përdor listat e redaktuara",
  "pane.action.makePack": "Bëj paketën",
  "pane.busy.migrate": "Leximi i modelit",
  "pane.busy.dropDowns": "Shikimi i listave rënëse",
  "pane.busy.lists": "Kontrolli i listave",
  "pane.busy.listsFile": "Puna me skedarin e listave",
  "pane.busy.pack": "Përgatitja e paketës",
  "pane.done.migrate": {
    one: "Modeli u përditësua: u shkrua {count} qelizë. Të dhënat tuaja nuk kanë ndryshuar.",
    other: "Modeli u përditësua: u shkruan {count} qeliza. Të dhënat tuaja nuk kanë ndryshuar.",
  },
  "pane.done.dropDowns": "Listat rënëse u rikthyen. Të dhënat tuaja nuk kanë ndryshuar.",
  "pane.done.lists": {
    one: "Listat janë në përdorim: u shkrua {count} qelizë.",
    other: "Listat janë në përdorim: u shkruan {count} qeliza.",
  },
  "pane.home.pack": "Bëj një paketë librash pune",
  "pane.home.lists": "Listat",
  "pane.template.more": "Më shumë për modelet",
  "pane.template.moreAbout": "Për Sekretariatin dhe për libra pune të një versioni të mëparshëm.",
  "pane.template.migrateAbout":
    "I shton një modeli më të vjetër kolona dhe tituj të rinj. Asnjë e dhënë nuk zhvendoset e nuk ndryshohet; së pari shihni çdo hap.",
  "pane.template.restoreAbout": "Ngjitja mund t’i heqë listat rënëse. Kjo i kthen mbi të dhënat tuaja.",
  "pane.dropDowns.lost": {
    one: "Në “{sheet}” u ngjit mbi listën rënëse ose ndihmën e {count} kolone: {columns}. Të dhënat tuaja janë siç i ngjitët.",
    other:
      "Në “{sheet}” u ngjit mbi listat rënëse ose ndihmën e {count} kolonave: {columns}. Të dhënat tuaja janë siç i ngjitët.",
  },
  "pane.dropDowns.label": "U ngjit mbi listat rënëse",
  "pane.dropDowns.later": "Jo tani",
  "pane.lists.title": "Listat",
  "pane.lists.intro":
    "Listat rënëse dhe kontrolli përdorin listat e këtij libri pune. Ndryshoni ose shtoni terma në fletën me lista, pastaj kontrollojini dhe përdorini këtu.",
  "pane.lists.sheet": "Ky libër pune ka listat e veta, në fletën “{sheet}”.",
  "pane.lists.own": "Ky libër pune nuk ka fletë me lista; përdoren listat e shtesës.",
  "pane.lists.noSheet":
    "Ky libër pune nuk ka fletë me lista. Së pari ngarkoni një model, ose lexoni lista nga një skedar.",
  "pane.lists.checked": "Pa gabime: {terms} terma, versioni {version}.",
  "pane.lists.counts":
    "Krahasuar me listat e shtesës: {added} të rinj, {changed} të ndryshuar, {gone} të hequr.",
  "pane.lists.importCounts":
    "Skedari sjell {added} terma të rinj, ndryshon {changed} dhe i mungojnë {gone} nga ata në përdorim.",
  "pane.lists.new": "i ri",
  "pane.lists.changed": "i ndryshuar",
  "pane.lists.gone": "i hequr",
  "pane.lists.changes": { one: "Ndryshon {count} term", other: "Ndryshojnë {count} terma" },
  "pane.lists.moreChanges": { one: "dhe edhe {count}", other: "dhe edhe {count}" },
  "pane.lists.rates": "Kurset e monedhave",
  "pane.lists.ratesAbout":
    "Shumat në monedha të tjera kthehen në euro me kurse me datë. Fleta ka një rresht për çdo monedhë të rreshtave; ju plotësoni kursin, datën dhe burimin.",
  "pane.lists.writeRates": "Shkruaj listën e kurseve",
  "pane.lists.out": "Ruaj listat si skedar",
  "pane.lists.outAbout":
    "Si libër pune për redaktim, ose si paketë të dhënash (tabela në tekst të thjeshtë dhe një përshkrim) që programe të tjera mund ta kontrollojnë.",
  "pane.lists.outWorkbook": "Libër pune (.xlsx)",
  "pane.lists.outPackage": "Paketë të dhënash (.zip)",
  "pane.lists.in": "Lexo lista nga një skedar",
  "pane.lists.inAbout":
    "Libër pune me fletë listash, ose paketë të dhënash në një skedar .zip. Së pari i shihni ndryshimet.",
  "pane.lists.choose": "Zgjidh një skedar",
  "pane.files.missing":
    "Në këtë version të programit nuk krijohen dot skedarë. Përdorni rreshtin e komandave ose Excel-in në ueb.",
  "pane.files.offered": "“{file}” është gati. U krijua në këtë kompjuter dhe nuk u dërgua askund.",
  "pane.files.again": "Ruaj sërish “{file}”",
  "pane.files.noDownload":
    "Nëse nuk ruhet asgjë, ky Excel nuk i lejon panelet të ruajnë skedarë. Përdorni Excel-in në ueb ose rreshtin e komandave.",
  "pane.pack.title": "Bëj një paketë librash pune",
  "pane.pack.intro":
    "Një libër pune për çdo dërgues dhe shtyllë, i plotësuar dhe gati për dërgim, bashkë në një skedar .zip. Libri i hapur i punës nuk ndryshon.",
  "pane.pack.kind": "Për çfarë shërbejnë librat e punës?",
  "pane.pack.pillars": "Shtyllat",
  "pane.pack.beneficiaries": "Përfituesit",
  "pane.pack.beneficiariesAll": "Askush i zgjedhur: një për secilin nga të gjashtë.",
  "pane.pack.organisations": "Organizata ose donatorë",
  "pane.pack.search": "Kërko organizatat",
  "pane.pack.chosen": { one: "{count} e zgjedhur", other: "{count} të zgjedhura" },
  "pane.pack.previous": "Rreshtat e ciklit të kaluar",
  "pane.pack.previousAbout":
    "Rreshtat e çdo dërguesi vendosen në librin e tij të punës me shenjën “bartur, konfirmoni ose ndryshoni”.",
  "pane.pack.fromWorkbook": "Nga libri i hapur i punës",
  "pane.pack.fromFiles": "Nga skedarë",
  "pane.pack.chooseFiles": "Zgjidh skedarë",
  "pane.pack.filesChosen": { one: "{count} skedar: {files}", other: "{count} skedarë: {files}" },
  "pane.pack.noFiles": "Asnjë skedar i zgjedhur",
  "pane.pack.size": {
    one: "Do të krijohet {count} libër pune.",
    other: "Do të krijohen {count} libra pune.",
  },
  "pane.pack.missing": "Askush nuk është zgjedhur. Zgjidhni të paktën një organizatë.",
  "pane.pack.unreadable": "“{file}” nuk përdoret dot për paketën, dhe paketa nuk u krijua. {why}",
  "pane.pack.made": {
    one: "“{file}” është gati: {count} libër pune. U krijua në këtë kompjuter dhe nuk u dërgua askund.",
    other: "“{file}” është gati: {count} libra pune. U krijuan në këtë kompjuter dhe nuk u dërguan askund.",
  },
  "pane.pack.leftOver": {
    one: "{count} rresht i ciklit të kaluar nuk është në asnjë libër pune, sepse dërguesi ose shtylla e tij nuk është në paketë: {rows}",
    other:
      "{count} rreshta të ciklit të kaluar nuk janë në asnjë libër pune, sepse dërguesi ose shtylla e tyre nuk është në paketë: {rows}",
  },
  "pane.pack.contents": { one: "Në skedar: {count} libër pune", other: "Në skedar: {count} libra pune" },
  "pane.pack.carried": { one: "{file}: u bart {count} rresht", other: "{file}: u bartën {count} rreshta" },
} as const satisfies TranslationOf<typeof english, "one" | "other">;
