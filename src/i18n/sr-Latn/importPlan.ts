// Serbian (Latin) texts: importPlan. Made by a machine; to be reviewed by a native speaker.
import type { importPlan as english } from "../en/importPlan";
import type { TranslationOf } from "../translation";

export const importPlan = {
  "import.empty": "Tabela je prazna.",
  "import.noHeadings":
    "Nije nađen red zaglavlja. Tabela mora imati bar dva od zaglavlja Need, Action, Expected outputs, Drivers, Status / Timeline i Funding, od kojih je jedno Action ili Expected outputs.",
  "import.noRows": "Zaglavlja postoje, ali ispod njih nema redova.",
  "import.sameAs": "Pročitano kao ćelija iznad: „{text}“. Da li je to tačno?",
  "import.sameNothing": "Upućuje na ćeliju iznad, ali je ona prazna. Na šta se misli?",
  "import.shifted": "Stajalo je pod {from}, a pročitano je kao {to}. Da li je to tačno?",
  "import.stacked": {
    one: "Složene stavke su redom stavljene uz {count} rezultat. Da li je to tačno?",
    few: "Složene stavke su redom stavljene uz {count} rezultata. Da li je to tačno?",
    other: "Složene stavke su redom stavljene uz {count} rezultata. Da li je to tačno?",
  },
  "import.pageCut": "„{text}“ je stavljeno iza reda iznad, gde je rečenica počela. Da li je to tačno?",
  "import.misnumbered": "Radnja „{text}“ stoji pod potrebom {need}. Da li je njen broj tačan?",
  "import.sections": {
    one: "Rezultati su presečeni na {count} deo kod naslova sa imenom korisnika. Da li ostale ćelije odgovaraju?",
    few: "Rezultati su presečeni na {count} dela kod naslova sa imenom korisnika. Da li ostale ćelije odgovaraju?",
    other:
      "Rezultati su presečeni na {count} delova kod naslova sa imenom korisnika. Da li ostale ćelije odgovaraju?",
  },
  "import.beneficiaryBeside": "Korisnici su uzeti iz „{text}“. Da li su tačni?",
  "import.stackedUnclear": "Više stavki deli ovu ćeliju. Koja pripada kom rezultatu?",
  "import.driver": "„{text}“ nije naziv iz šifarnika, ili ima više značenja. Koja je organizacija?",
  "import.driverLikely": "„{text}“ je pročitano kao omaška. Da li je to tačno?",
  "import.driverNone": "Nosilac nije naveden. Ko to sprovodi?",
  "import.driverOpen": "„{text}“ ostavlja nosioce otvorene. Ko su oni?",
  "import.statusNone": "Status nije naveden. Koji je?",
  "import.statusSeveral": "„{text}“ navodi više od jednog statusa. Koji je?",
  "import.statusStopped": "„{text}“ kaže da je rad prekinut. Šta treba da piše u redu?",
  "import.requested": "Zahtev je potreba, a ne odgovor. Da li red ostaje?",
  "import.periodInOutputs": "Period je uzet iz rezultata: „{text}“. Da li je to tačno?",
  "import.fundingNone": "Finansiranje nije navedeno. Kakvo mu je stanje?",
  "import.fundingNotRead": "„{text}“ ne kaže da li novac postoji. Kakvo je stanje?",
  "import.fundingSeveral": "„{text}“ navodi više od jednog stanja finansiranja. Koje je?",
  "import.fundingAdditional": "„{text}“ govori o dodatnim sredstvima. Da li deo već postoji?",
  "import.fundingToConfirm": "„{text}“ treba da se potvrdi. Da li je potvrđeno?",
  "import.negotiated": "„{text}“: da li su pregovori u toku ili zaključeni?",
  "import.strategy": "„{text}“ samo po sebi nije novac. Iz kog budžeta se plaća?",
  "import.sourceOnly": "Izvor je naveden bez stanja: „{text}“. Da li je novac obezbeđen?",
  "import.instrument": "Instrument u „{text}“ nije napisan kao u šifarniku. Da li se misli na njega?",
  "import.beneficiary": "„{text}“ nije korisnik iz šifarnika. Koji je?",
  "import.beneficiaryInText": "Korisnici su uzeti iz rezultata. Da li su tačni?",
  "import.beneficiaryNone": "Korisnik nije naveden; uzet je region. Da li je to tačno?",
  "import.cut": "Tekst je bio predug za svoju kolonu i odsečen je; ceo stoji na listu „Original text“.",
  "import.originalNote":
    "Kako je bilo u tabeli; po jedan red za svaki red izvora i za svaki red koji je od njega nastao.",
  "import.fundingNotNeeded": "„{text}“ kaže da novac nije potreban. Da li je već plaćeno ili je bez troška?",
  "import.splitByHand": "Izdvojeno iz {row} po rezultatima. Da li nosioci, status i finansiranje odgovaraju?",
  "import.plan": {
    one: "Upiši {count} red odgovora iz starog plana",
    few: "Upiši {count} reda odgovora iz starog plana",
    other: "Upiši {count} redova odgovora iz starog plana",
  },
  "import.planOriginal": "List „{sheet}“: uz svaki red stoji njegov izvorni tekst.",
  "import.planQuestions": {
    one: "Još {count} pitanje je otvoreno. Stoji u komentaru svog reda, a ono o čemu pita ostaje prazno ili kako je pročitano.",
    few: "Još {count} pitanja su otvorena. Stoje u komentarima svojih redova, a ono o čemu pitaju ostaje prazno ili kako je pročitano.",
    other:
      "Još {count} pitanja je otvoreno. Stoje u komentarima svojih redova, a ono o čemu pitaju ostaje prazno ili kako je pročitano.",
  },
} as const satisfies TranslationOf<typeof english, "one" | "few" | "other">;
