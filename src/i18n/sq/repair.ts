// Albanian texts: repair. Made by a machine; to be reviewed by a native speaker.
import type { repair as english } from "../en/repair";
import type { TranslationOf } from "../translation";

export const repair = {
  "repair.title": "Korrigjo të dhënat",
  "repair.preview.count": {
    one: "Do të ndryshohet {count} qelizë. Mund të kthehet mbrapsht nga ditari i ndryshimeve.",
    other: "Do të ndryshohen {count} qeliza. Mund të kthehen mbrapsht nga ditari i ndryshimeve.",
  },
  "repair.preview.cell": "{sheet}, {cell}: “{before}” bëhet “{after}” ({rule})",
  "repair.preview.more": { one: "dhe edhe {count} qelizë", other: "dhe edhe {count} qeliza" },
  "repair.takeBack.title": "Kthe mbrapsht korrigjimet",
  "repair.takeBack.count": {
    one: "{count} qelizë do të jetë si më parë.",
    other: "{count} qeliza do të jenë si më parë.",
  },
  "repair.takeBack.notFound":
    "Ndryshimi {no} ({sheet}, {cell}) nuk mund të kthehet mbrapsht: e dhëna u ndryshua ose u fshi që atëherë.",
  "repair.fillDown.title": "Plotëso rreshtat e vazhduar",
  "repair.unstack.title": "Ndaj rreshtin {row}",
  "repair.unstack.preview": {
    one: "Në fund të tabelës shtohet {count} rresht i ri.",
    other: "Në fund të tabelës shtohen {count} rreshta të rinj.",
  },
  "repair.unstack.unclear": "“{column}” nuk tregon cila pikë i përket cilit rresht; u kopjua në të gjithë.",
  "repair.unstack.noTable":
    "Të dhënat e “{sheet}” nuk janë tabelë, prandaj nuk mund të shtohen rreshta. Bëjini tabelë (Insert > Table) dhe kontrolloni sërish.",
  "repair.unstack.nothing": "Rreshti {row} nuk ka rreshta teksti që mund të ndahen.",
  "repair.fillDown.nothing":
    "Asnjë qelizë e rreshtit {row} në “{sheet}” nuk mund të plotësohet: as rreshti sipër nuk ka të dhënë aty.",
  "repair.rows.gone": "Rreshti {row} i “{sheet}” nuk është më aty. Kontrolloni sërish.",
  "repair.learnt.preview":
    "“{text}” mbahet mend si emër tjetër i {label}; kontrolli i ardhshëm e njeh. Për ta harruar, fshini rreshtin e tij në fletën “{sheet}”.",
  "repair.severity.critical": "Kritike",
  "repair.severity.error": "Gabim",
  "repair.severity.warning": "Paralajmërim",
  "repair.severity.info": "Informacion",
  "repair.severity.repaired": "Riparuar",
  "repair.findings.title": "Gjetjet",
  "repair.findings.planTitle": "Shkruaj gjetjet",
  "repair.findings.previewNew": {
    one: "Shtohet fleta “{sheet}” me {count} gjetje.",
    other: "Shtohet fleta “{sheet}” me {count} gjetje.",
  },
  "repair.findings.previewAgain": {
    one: "Fleta “{sheet}” shkruhet nga e para me {count} gjetje.",
    other: "Fleta “{sheet}” shkruhet nga e para me {count} gjetje.",
  },
  "repair.findings.stamp": "Kontrolluar për {day}. Rregullat {rules}, listat {taxonomy}.",
  "repair.findings.scope": { one: "“{sheet}”: {count} rresht", other: "“{sheet}”: {count} rreshta" },
  "repair.findings.counts":
    "Kritike {critical}, gabime {error}, paralajmërime {warning}, informacione {info}; të përjashtuara {muted}.",
  "repair.findings.skipped": "Nuk u kontrollua: {rules}",
  "repair.findings.column.no": "Nr.",
  "repair.findings.column.severity": "Rëndësia",
  "repair.findings.column.sheet": "Fleta",
  "repair.findings.column.cell": "Qeliza",
  "repair.findings.column.row": "ID e rreshtit",
  "repair.findings.column.column": "Kolona",
  "repair.findings.column.value": "Vlera",
  "repair.findings.column.what": "Çfarë nuk është në rregull",
  "repair.findings.column.why": "Pse ka rëndësi",
  "repair.findings.column.guidance": "Çfarë të bëhet",
  "repair.findings.column.suggestion": "Sugjerimi",
  "repair.findings.column.rule": "Rregulli",
  "repair.findings.column.muted": "Përjashtuar sepse",
  "repair.findings.column.mark": "Shenja",
  "repair.marks.stopped":
    "Gabimet e reja nuk shënohen më në fletë, sepse dikush ndryshoi “Findings” ose shenjat nuk mund të shkruheshin. Shkruani gjetjet përsëri.",
  "repair.marks.title": "Shëno gjetjet",
  "repair.marks.preview": {
    one: "{count} gjetje shënohet në qelizën e saj. Formatimi juaj mbetet.",
    other: "{count} gjetje shënohen në qelizat e tyre. Formatimi juaj mbetet.",
  },
  "repair.marks.removeTitle": "Hiq shenjat",
  "repair.marks.removePreview": {
    one: "Hiqen shenjat nga {count} fletë. Qelizat dhe formatimet mbeten.",
    other: "Hiqen shenjat nga {count} fletë. Qelizat dhe formatimet mbeten.",
  },
  "repair.mute.title": "Përjashto një rresht nga rregulli {rule}",
  "repair.mute.preview": "{rule} nuk vlen më për “{row}”; arsyeja gjendet në fletën “Mutes”: {reason}",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
