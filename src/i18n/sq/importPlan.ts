// Albanian texts: importPlan. Made by a machine; to be reviewed by a native speaker.
import type { importPlan as english } from "../en/importPlan";
import type { TranslationOf } from "../translation";

export const importPlan = {
  "import.empty": "Tabela është bosh.",
  "import.noHeadings":
    "Nuk u gjet rresht titujsh. Tabela duhet të ketë të paktën dy nga titujt Need, Action, Expected outputs, Drivers, Status / Timeline dhe Funding, njëri prej tyre Action ose Expected outputs.",
  "import.noRows": "Ka tituj, por nën to nuk ka rreshta.",
  "import.sameAs": "U lexua si qeliza më sipër: “{text}”. A është e saktë?",
  "import.sameNothing": "Tregon te qeliza më sipër, por ajo është bosh. Çfarë nënkuptohet?",
  "import.shifted": "Qëndronte nën {from} dhe u lexua si {to}. A është e saktë?",
  "import.stacked": {
    one: "Zërat e grumbulluar u vendosën me radhë pranë {count} rezultati. A është e saktë?",
    other: "Zërat e grumbulluar u vendosën me radhë pranë {count} rezultateve. A është e saktë?",
  },
  "import.pageCut": "“{text}” u vendos pas rreshtit sipër, ku filloi fjalia e tij. A është e saktë?",
  "import.misnumbered": "Veprimi “{text}” qëndron nën nevojën {need}. A është i saktë numri i tij?",
  "import.sections": {
    one: "Rezultatet u ndanë në {count} pjesë te një titull me emrin e një përfituesi. A përputhen qelizat e tjera?",
    other:
      "Rezultatet u ndanë në {count} pjesë te titujt me emrin e një përfituesi. A përputhen qelizat e tjera?",
  },
  "import.beneficiaryBeside": "Përfituesit u morën nga “{text}”. A janë të saktë?",
  "import.stackedUnclear": "Disa zëra e ndajnë këtë qelizë. Cili i përket cilit rezultat?",
  "import.driver": "“{text}” nuk është emër i listës, ose ka disa kuptime. Cila organizatë është?",
  "import.driverLikely": "“{text}” u lexua si gabim shkrimi. A është e saktë?",
  "import.driverNone": "Nuk përmendet bartës. Kush e zbaton?",
  "import.driverOpen": "“{text}” i lë bartësit të hapur. Cilët janë?",
  "import.statusNone": "Statusi nuk është shënuar. Cili është?",
  "import.statusSeveral": "“{text}” përmend më shumë se një status. Cili është?",
  "import.statusStopped": "“{text}” thotë se puna u ndal. Çfarë duhet të thotë rreshti?",
  "import.requested": "Kërkesa është nevojë, jo përgjigje. A mbetet rreshti?",
  "import.periodInOutputs": "Periudha u mor nga rezultatet: “{text}”. A është e saktë?",
  "import.fundingNone": "Financimi nuk është shënuar. Cila është gjendja?",
  "import.fundingNotRead": "“{text}” nuk thotë nëse paratë janë. Cila është gjendja?",
  "import.fundingSeveral": "“{text}” përmend më shumë se një gjendje financimi. Cila është?",
  "import.fundingAdditional": "“{text}” flet për financim shtesë. A është tashmë një pjesë e tij?",
  "import.fundingToConfirm": "“{text}” duhet konfirmuar. A u konfirmua?",
  "import.negotiated": "“{text}”: a është negocimi në vazhdim apo i përfunduar?",
  "import.strategy": "“{text}” në vetvete nuk është para. Cili buxhet e paguan?",
  "import.sourceOnly": "Burimi përmendet pa gjendje: “{text}”. A janë paratë të siguruara?",
  "import.instrument": "Instrumenti në “{text}” nuk është shkruar si në listë. A është ai që nënkuptohet?",
  "import.beneficiary": "“{text}” nuk është përfitues i listës. Cili është?",
  "import.beneficiaryInText": "Përfituesit u morën nga rezultatet. A janë të saktë?",
  "import.beneficiaryNone": "Nuk përmendet përfitues; u mor rajoni. A është e saktë?",
  "import.cut":
    "Një tekst ishte tepër i gjatë për kolonën e tij dhe u pre; i plotë gjendet në fletën “Original text”.",
  "import.originalNote":
    "Siç e kishte tabela; një rresht për çdo rresht të burimit dhe për çdo rresht të bërë prej tij.",
  "import.fundingNotNeeded":
    "“{text}” thotë se nuk nevojiten para. A është paguar tashmë, apo është pa kosto?",
  "import.splitByHand": "E ndarë nga {row} sipas rezultateve. A përputhen bartësit, statusi dhe financimi?",
  "import.plan": {
    one: "Shkruaj {count} rresht përgjigjeje nga plani i vjetër",
    other: "Shkruaj {count} rreshta përgjigjesh nga plani i vjetër",
  },
  "import.planOriginal": "Fleta “{sheet}”: teksti fillestar i çdo rreshti, pranë tij.",
  "import.planQuestions": {
    one: "{count} pyetje është ende e hapur. Gjendet në komentin e rreshtit të vet, dhe ajo që pyet mbetet bosh ose siç u lexua.",
    other:
      "{count} pyetje janë ende të hapura. Gjenden në komentet e rreshtave të tyre, dhe ajo që pyesin mbetet bosh ose siç u lexua.",
  },
} as const satisfies TranslationOf<typeof english, "one" | "other">;
