// Albanian texts: taxonomy. Made by a machine; to be reviewed by a native speaker.
import type { taxonomy as english } from "../en/taxonomy";
import type { TranslationOf } from "../translation";

export const taxonomy = {
  "taxonomy.mark.proposed": "i propozuar",
  "taxonomy.sheet.title": "Listat",
  "taxonomy.sheet.hint":
    "Listat rënëse dhe kontrolli i përdorin këto lista. Për t’i ndryshuar, hiqni mbrojtjen e fletës (pa fjalëkalim). Mbani bashkë rreshtat e një liste; një term i ri është “i propozuar” përveçse kur një dokument thotë ndryshe.",
  "taxonomy.sheet.version": "Versioni i listave",
  "taxonomy.plan.export": "Shkruaj gjithë taksonominë në fletë",
  "taxonomy.plan.refresh": "Përditëso listat rënëse sipas listave",
  "taxonomy.plan.refreshed": "Rendit fletën “{sheet}” dhe i emërton sërish listat e saj për listat rënëse.",
  "taxonomy.problem.noHeader":
    "Listat në fletën “{sheet}” nuk lexohen dot: mungojnë titujt “List”, “Code” dhe “Label”. Rikthejini, ose fshini fletën dhe ngarkoni sërish listat.",
  "taxonomy.problem.noSheet": "Në këtë skedar nuk ka fletë me lista.",
  "taxonomy.problem.row.list":
    "Rreshti {row} në “{sheet}”: “{value}” nuk është emër liste. Përdorni një që ekziston.",
  "taxonomy.problem.row.code":
    "Rreshti {row} në “{sheet}”: “{value}” nuk është kod. Përdorni shkronja, shifra, pika dhe viza.",
  "taxonomy.problem.row.label": "Rreshti {row} në “{sheet}”: termi {value} nuk ka emërtim. Shkruani një.",
  "taxonomy.problem.row.standing":
    "Rreshti {row} në “{sheet}”: statusi i {value} duhet të jetë “official” ose “proposed”.",
  "taxonomy.problem.row.date":
    "Rreshti {row} në “{sheet}”: vlefshmëria e {value} nuk është shkruar si vit-muaj-ditë. Shkruani për shembull 2025-02-01.",
  "taxonomy.problem.row.source":
    "Rreshti {row} në “{sheet}”: {value} quhet zyrtar, por nuk përmendet burim. Përmendni dokumentin ose quajeni të propozuar.",
  "taxonomy.problem.duplicate":
    "Kodi {code} gjendet dy herë në listën “{list}” (rreshtat {first} dhe {second}). Kodet nuk e ndryshojnë kurrë kuptimin: jepini të dytit një kod tjetër.",
  "taxonomy.problem.parent":
    "Termi {code} i listës “{list}” ka termin prind {parent}, i cili nuk është në listën “{parents}”. Korrigjoni prindin ose shtojeni.",
  "taxonomy.problem.circle":
    "Termat {codes} të listës “{list}” janë prindër të njëri-tjetrit në rreth. Korrigjoni njërin nga prindërit.",
  "taxonomy.problem.successor":
    "Termi {code} i listës “{list}” zëvendësohet nga {successor}, i cili nuk është në listë. Korrigjojeni ose shtojeni.",
  "taxonomy.problem.alias":
    "“{alias}” është emër tjetër edhe i {first} edhe i {second} në listën “{list}”. Hiqni njërin, ose jepuni të dyve një shënim në kllapa katrore.",
  "taxonomy.problem.empty": "Lista “{list}” nuk ka terma. Rikthejini termat e saj.",
  "taxonomy.problem.used": {
    one: "{code} u fshi nga lista “{list}”, por e përdor {count} rresht ({where}). Rikthejeni dhe jepini një datë në “Valid to”.",
    other:
      "{code} u fshi nga lista “{list}”, por e përdorin {count} rreshta ({where}). Rikthejeni dhe jepini një datë në “Valid to”.",
  },
  "taxonomy.problem.crosswalk":
    "Lidhja {id} shkon nga {from} te {to}, dhe njëri prej tyre nuk është në lista.",
  "taxonomy.problem.package": "Paketa e të dhënave nuk lexohet dot: {reason}.",
  "taxonomy.reference.title": "Listat e fushës",
  "taxonomy.reference.changed": "atëherë e drejtë, e ndryshuar që atëherë",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
