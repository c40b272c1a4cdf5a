// Albanian texts: returned. Made by a machine; to be reviewed by a native speaker.
import type { returned as english } from "../en/returned";
import type { TranslationOf } from "../translation";

export const returned = {
  "returned.EXM-01.message": "Skedari përmban makro.",
  "returned.EXM-01.why":
    "Modelet tona nuk kanë; makrot e huaja mund të ndryshojnë të dhënat ose të bëjnë dëm. Nuk u ekzekutuan.",
  "returned.EXM-01.guidance":
    "Hapeni pa i lejuar makrot, ruajeni si .xlsx dhe pyesni dërguesin për çfarë shërbejnë.",
  "returned.EXM-02.message": "Skedari lexon skedarë të tjerë (lidhje të jashtme).",
  "returned.EXM-02.why": "Ajo që lexon prej tyre mund të jetë e vjetruar, dhe askush tjetër nuk i hap dot.",
  "returned.EXM-02.guidance": "Zgjidhni Data, Edit Links, Break Link dhe shikoni vlerat që mbeten.",
  "returned.EXM-03.message": "“{sheet}” ka shënime ose komente.",
  "returned.EXM-03.why": "Nuk janë të dhëna dhe nuk hyjnë në regjistër.",
  "returned.EXM-03.guidance": "Lexojini dhe zhvendosni në kolonën e vet atë që i përket një shënimi.",
  "returned.EXM-04.message": {
    one: "Fleta “{sheet}” nuk është pjesë e modelit; {count} rresht i plotësuar i saj nuk u lexua.",
    other: "Fleta “{sheet}” nuk është pjesë e modelit; {count} rreshta të plotësuar të saj nuk u lexuan.",
  },
  "returned.EXM-04.why": "Të dhënat në një fletë më vete do të humbnin pa fjalë.",
  "returned.EXM-04.guidance": "Kopjoni të dhënat prej saj në fletën e modelit; ndryshe lëreni siç është.",
  "returned.EXM-05.message": "“{sheet}” përsërit atë për të cilën shërben “{other}”.",
  "returned.EXM-05.why":
    "Dy fletë për të njëjtat të dhëna: askush nuk e di cila vlen, dhe rreshtat do të llogariteshin dy herë.",
  "returned.EXM-05.guidance":
    "Mbani njërën; zhvendosni rreshtat që i ka vetëm tjetra, pastaj fshini tjetrën.",
  "returned.EXM-06.message": "Mungon fleta me listat.",
  "returned.EXM-06.why":
    "Pa të listat rënëse janë bosh, dhe listat që iu dërguan dërguesit nuk krahasohen dot.",
  "returned.EXM-06.guidance":
    "Asgjë nuk ka humbur: kontrolli përdor listat e shtesës. Kopjoni rreshtat në një model të ri para se ta dërgoni sërish.",
  "returned.EXM-07.message": "“{column}” ka qeliza pa listën rënëse.",
  "returned.EXM-07.why": "Mbi të u ngjitën të dhëna, prandaj Excel nuk i kontrolloi.",
  "returned.EXM-07.guidance": "Shikoni gjetjet në këtë kolonë; herën tjetër ngjitni si vlera.",
  "returned.EXM-08.message": "U hoq mbrojtja e “{sheet}”.",
  "returned.EXM-08.why": "Titujt dhe blloku mbi ta mund të ndryshoheshin.",
  "returned.EXM-08.guidance": "Shikoni titujt; nuk duhet bërë asgjë tjetër.",
  "returned.reason.repeated": "I njëjti rresht gjendet tashmë në rreshtin {row} të “{sheet}”.",
  "returned.reason.idTwice":
    "ID {id} përdoret tashmë në rreshtin {row} të “{sheet}”, me përmbajtje tjetër. Jepini njërit prej tyre një ID të vetën.",
  "returned.kind.needs": "Nevojë",
  "returned.kind.responses": "Përgjigje",
  "returned.kind.funding-lines": "Zë financimi",
  "returned.register.plan": {
    one: "Shkruaj regjistrin ({count} rresht)",
    other: "Shkruaj regjistrin ({count} rreshta)",
  },
  "returned.register.preview": {
    one: "Fleta “{sheet}”: {count} rresht.",
    other: "Fleta “{sheet}”: {count} rreshta.",
  },
  "returned.register.title.needs": "Regjistri i nevojave",
  "returned.register.title.responses": "Regjistri i përgjigjeve",
  "returned.register.title.funding-lines": "Regjistri i zërave të financimit",
  "returned.register.help.contributor": "Kush e dërgoi rreshtin. E plotëson programi.",
  "returned.register.help.received": "Dita kur u dorëzua libri i punës. E plotëson programi.",
  "returned.register.help.file": "Skedari me të cilin erdhi rreshti. E plotëson programi.",
  "returned.register.help.sheet": "Fleta në atë skedar. E plotëson programi.",
  "returned.register.help.cell": "Qeliza e parë e rreshtit atje. E plotëson programi.",
  "returned.register.help.key":
    "Me këtë njihet rreshti kur kthehet një libër tjetër pune. Ju lutemi mos e ndryshoni.",
  "returned.register.memoryBroken":
    "Kujtesa e regjistrit (tabela e fshehur tblMemory) është e dëmtuar ose e ndryshuar, prandaj bashkimet e mëparshme nuk përsëriten dot. Përdorni një kopje më të hershme të regjistrit, ose jepeni këtë skedar si --base dhe bashkoni nga e para librat e kthyer.",
  "returned.register.none":
    "{file} nuk është regjistër: nuk ka tabelë tblMemory. Jepeni si --base kur është ai që u dërgua.",
  "returned.register.deleted": {
    one: "{count} rresht u fshi nga fleta e regjistrit dhe u rikthye: {ids}. Një rresht del nga regjistri vetëm me përgjigje ndaj një pyetjeje të hapur ose me tërheqjen e dorëzimit të vet.",
    other:
      "{count} rreshta u fshinë nga fletët e regjistrit dhe u rikthyen: {ids}. Një rresht del nga regjistri vetëm me përgjigje ndaj një pyetjeje të hapur ose me tërheqjen e dorëzimit të vet.",
  },
  "returned.answer.noPillar":
    "Blloku mbi titujt nuk përmend shtyllë, prandaj për përgjigjen nuk bëhet dot model. Plotësojeni dhe provoni sërish.",
  "returned.answer.critical": "Për t’u korrigjuar:",
  "returned.answer.error": "Për t’u korrigjuar:",
  "returned.answer.warning": "Ju lutemi shikoni:",
  "returned.answer.try": "Mendonit: {value}?",
  "returned.answer.coverage.title": "Kush tjetër punon për nevojat tuaja",
  "returned.answer.coverage.hint": "Nga lista publike: përgjigje që përmendin një nga nevojat tuaja.",
  "returned.answer.coverage.need": "Nevoja juaj",
  "returned.answer.coverage.empty": "Asnjë përgjigje publike nuk përmend nevojat tuaja.",
  "returned.view.personal":
    "“{column}” përmban të dhëna personale ({text}). Emërtoni një funksion në vend të tyre.",
  "returned.view.designation": "“{column}” e përmend Kosovën pa yllin e saj. Shkruani Kosovo*.",
  "returned.view.plan": "Shkruaj pamjen",
  "returned.view.members.title": "IISG hartëzimi: pamja e anëtarëve. Vetëm për anëtarët e IISG-së.",
  "returned.view.public.title": "IISG hartëzimi: lista publike e përgjigjeve",
  "returned.view.stamp": { one: "Shkruar {now}; {count} rresht", other: "Shkruar {now}; {count} rreshta" },
  "returned.view.empty": "Asnjë rresht nuk është publik.",
  "returned.sheet.stamp":
    "Shkruar {now}; {rows} rreshta në regjistër nga {submissions} dorëzime; listat {taxonomy}",
  "returned.sheet.board.title": "Plotësia: çfarë u dërgua, çfarë u kthye, çfarë është ende e hapur",
  "returned.sheet.board.hint":
    "Nevojat sipas përfituesit dhe shtyllës, përgjigjet sipas organizatës. Rreshtat pas çdo numri gjenden në fletët Submissions, Rejected dhe Conflicts.",
  "returned.sheet.board.empty": "Asgjë nuk u dërgua as u kthye.",
  "returned.sheet.submissions.title": "Çdo libër pune i kthyer, sipas radhës së bashkimit",
  "returned.sheet.submissions.hint":
    "Një dorëzim i mëvonshëm i të njëjtit dërgues zëvendëson të mëparshmin. Secili mund të tërhiqet sipas numrit të vet.",
  "returned.sheet.submissions.empty": "Asnjë libër pune nuk u bashkua.",
  "returned.sheet.conflicts.title": "Pyetje të hapura: ajo që u kthye ndryshon nga ajo e regjistrit",
  "returned.sheet.conflicts.hint":
    "Regjistri mban vlerën e vet derisa dikush të vendosë. Shkruani keep ose take në kolonën Decision; lexohet në bashkimin tjetër.",
  "returned.sheet.conflicts.empty": "Nuk ka pyetje të hapura.",
  "returned.sheet.rejected.title": "Rreshta që mbetën jashtë regjistrit, me çdo arsye",
  "returned.sheet.rejected.hint":
    "Asgjë nuk ka humbur: çdo rresht qëndron këtu siç erdhi. Hyn kur të kthehet i korrigjuar, ose me arsye të shkruar në fletën Mutes.",
  "returned.sheet.rejected.empty": "Asnjë rresht nuk është jashtë.",
  "returned.sheet.changes.title": "Çfarë ndryshoi çdo dorëzim në regjistër",
  "returned.sheet.changes.hint": "Para dhe pas për çdo qelizë, me skedarin dhe qelizën nga erdhi.",
  "returned.sheet.changes.empty": "Asgjë nuk u ndryshua.",
  "returned.sheet.memory.title": "Kujtesa e regjistrit",
  "returned.sheet.memory.hint":
    "E lexon programi në bashkimin tjetër, që bashkimet të mund të përsëriten ose të tërhiqen. Ju lutemi mos e ndryshoni.",
  "returned.sheet.memory.empty": "Asgjë.",
  "returned.board.nothing": "Asgjë nuk u dërgua as u kthye",
  "returned.board.sent": "Dërguar, nuk u kthye",
  "returned.board.to-repair": "Kthyer, rreshta për korrigjim",
  "returned.board.to-decide": "Kthyer, pyetje të hapura",
  "returned.board.complete": "E plotë",
  "returned.standing.counts": "Vlen",
  "returned.standing.superseded": "Zëvendësuar nga nr. {no}",
  "returned.standing.takenBack": "Tërhequr",
  "returned.standing.byHand": "Redaktuar në regjistër",
  "returned.change.row-added": "Rresht i ri",
  "returned.change.row-removed": "Rresht i hequr me vendim",
  "returned.change.cell-changed": "Qelizë e ndryshuar",
  "returned.change.superseded": "U zëvendësua shënimi i vet i mëparshëm",
  "returned.conflict.both-changed":
    "Vlera e kthyer dhe ajo e regjistrit ndryshojnë, dhe të dyja janë ndryshuar.",
  "returned.conflict.blank": "Qeliza e kthyer është bosh, ndërsa më parë kishte vlerë.",
  "returned.conflict.row-missing": "Rreshti nuk u kthye.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
