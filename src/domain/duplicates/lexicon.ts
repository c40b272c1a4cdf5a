// Subjects, target groups and kinds of activity by the words that name them, in the field's languages. Layer: domain/duplicates.
//
// Used in two ways: shared concepts bring differently worded rows together, and concepts of one family that differ on both sides
// (drugs here, tobacco there) tell a template text with another subject from the same action. The lists are general; they are
// not taken from any one plan. Sources of the subjects: EU crime priorities 2018 to 2029, OCHA clusters for tables from elsewhere.

export const CONCEPT_FAMILIES = ["subject", "group", "activity"] as const;
export type ConceptFamily = (typeof CONCEPT_FAMILIES)[number];

export interface Concept {
  readonly code: string;
  readonly family: ConceptFamily;
  /**
   * Folded Latin beginnings of words; "=word" is the whole word; "one+two" needs both within a few words of each other.
   */
  readonly terms: readonly string[];
}

function concepts(family: ConceptFamily, table: Readonly<Record<string, string>>): readonly Concept[] {
  return Object.entries(table).map(([code, terms]) => ({ code, family, terms: terms.split(" ") }));
}

const SUBJECTS = concepts("subject", {
  drugs:
    "drug narco narko drog =droga =droge opijat stupefiant heroin cocain kokain cannabis kanabis precursor prekursor",
  firearms: "firearm weapon =salw oruzj armeve =arme =armet =armes =armas =armi schusswaff waffen",
  explosives: "explosi eksploz detonat sprengst",
  cbrn: "cbrn nuclear nuklear radiolog =chemical =biological",
  tobacco: "tobacco cigar duvan duhan tabak tabac",
  vehicles: "vehicle =car =cars vozil automjet fahrzeug vehicul",
  humanTrafficking:
    "=thb human+traffick traffick+human traffick+person traffick+being trgovin+ljud trgovij+luge trafikim+qenie traffikim+njer menschenhandel traite+etre traite+humain trata+person",
  migrantSmuggling:
    "migrant+smuggl smuggl+migrant smuggl+people krijumcar+migrant krijumcar+ljud krijumcar+luge kontraband+migrant schleus irregular+migrat illegal+migrat illegal+immigra immigrat+crim",
  cyber:
    "cyber kiber sajber cibern hacker malware ransom cyberkrim digital+evidence digital+dokaz electronic+evidence elektronsk+dokaz digital+forens",
  darknet: "darknet darkweb =dark+web =dark+net =deep+web",
  socialMedia: "social+media social+network drustven+mrez rrjet+social facebook",
  moneyLaundering:
    "money+launder launder =aml =amlcft pranj+nov peren+par pastrim+para geldwasch blanchi blanqueo riciclag",
  terroristFinancing: "terror+financ financ+terror finans+teror =cft",
  terrorism: "terror =teror teroriz radicali radikali extremis ekstremi =pcve =pve =cve foreign+fighter",
  corruption: "corrupt korupc korrups korrupt bribe",
  assets:
    "asset+recover asset+manage criminal+asset confiscat konfisk =aro =aros =amo =amos oduzim+imovin seiz+asset freez+asset asset+freez sequestr proceeds+crim crim+proceed",
  financialCrime:
    "financ+investigat financ+crim fiscal+crim tax+crim finansijsk+istra finansijsk+krim hetim+financ crypto kripto bitcoin illicit+financ financ+flow",
  environment: "wildlife waste environment+crim timber otpad+ zivotn+sredin mjedis umweltkrim",
  culturalGoods: "cultur+good cultur+heritage cultur+propert artefact artifact kulturn+dobr",
  documentFraud: "document+fraud document+forg fals+document forg+document travel+document identit+document",
  counterfeit: "counterfeit falsifi intellectual+propert krivotvor",
  propertyCrime: "burglar theft robber property+crim kradj krad+",
  warCrimes: "war+crim ratn+zloc voen+zloc krim+luft",
  smugglingOfGoods: "smuggl+good goods+smuggl excise krijumcar+rob kontraband+mall",
  borderSurveillance:
    "border+surveill border+control border+check border+guard border+manag granic+kontrol granic+nadzor kufi+kontroll grenzkontroll grenzsch",
  surveillance: "surveill cross+surveill nadzor+",
  covert: "covert undercover prikriven special+investigati",
  witness: "witness+protect protect+witness zastit+svedok zastit+svjedok",
  container: "container kontejner",
  pnr: "=pnr passenger+name passenger+data =apis advance+passenger",
  jointTeams: "=jit =jits joint+investigat zajednick+istrazn",
  intelligenceLed: "=ilp intelligence+led",
  criticalInfrastructure: "critical+infrastruct kritick+infrastr",
  aviation: "airport aviat aerodrom",
  maritime: "maritim seaport",
  disaster: "disaster flood earthquake poplav zemljotres wildfire",
  water: "=water sanitat =wash vodosnabd",
  nutrition: "nutrit feeding ishran",
  health:
    "health hospital clinic zdrav shendet gesundheit sante salud vaccin vakcin malaria =hiv =aids tuberc",
  education: "school skol pupil primary+educat shkoll schul ecole escuela",
  housing: "shelter housing stanov+",
  agriculture: "agricult farm poljoprivr bujqes landwirt",
  energy: "energy energij energie solar =wind",
  transport: "road+ railway =rail zeleznic hekurudh",
  tourism: "touris turiz turizm",
  employment:
    "employ+ unemploy labour+market apprentic =job =jobs vocational zaposlj nezaposl punesim papunes beschaftig arbeitslos emploi chomage empleo lavoro",
  enterprise:
    "enterpr entrepren business incubator microcredit microkredit microfinanc founder startup start+up preduzetn poduzetn biznes sipermarr unternehm entrepris empres impres",
  literacy: "litera reading librar alphabet alfabet bibliot citanj pismeno lexim lecture lectura lettura",
  language: "language+course sprachkurs sprach deutschkurs jezik+kurs kurs+jezik langue lengua lingua",
  courts: "court judicia justice mediation backlog =case+ sudstv pravosud gjyqes gericht tribunal juzgado",
  heatingBuildings: "insulat boiler thermal energy+efficien heat+pump energetsk+efikas",
  genderViolence:
    "domestic+violence gender+violence nasilj+porodic porodic+nasilj nasilj+zen zen+nasilj nasilj+trp dhun violence+femme survivant femme+violence violenc+mujer hauslich+gewalt",
  onlineContent:
    "terror+content content+online propagand removal+request referral+mechan online+recruit recruit+online internet+referral",
  openSource: "osint open+source internet+investigat =socmint",
  prisonRadicalisation:
    "radicali+prison prison+radicali radicali+inmate offender+extrem extrem+offender extrem+prison inmate+extrem extrem+inmate",
  digitalForensics:
    "digital+foren digitaln+foren phone+computer telefon+racunar racunar+telefon mobile+forens computer+forens digitaln+dokaz",
  suspiciousTransactions:
    "suspicio+transact sumnjiv+transak somnitel+transak transaksion+dyshim pranj+nov peren+par money+launder pastrim+para",
  travelDocuments:
    "document+check document+read passport pasos pasosh putn+isprav dokument+kontrol kontrol+dokument false+document document+fraud reisepass passeport pasaporte falsifikat",
  vehiclesStolen: "vehicle+theft stolen+car stolen+vehicle car+theft ukraden+vozil",
  chemicalIncidents: "chemical+incident cbrn incident+biolog =hazmat",
  leadership: "women+leader leader+women female+manager women+manager female+police",
  foodSecurity:
    "food+aid food+distribut food+secur =vivres =semences aliment seed+distribut hran+pomoc malnutri sous+aliment agricol",
  shelterCounselling: "safe+house sigurn+kuc kuc+sigurn streh+keshill",
  vaccination: "vaccin vakcin vacun vaksin immunis immuniz impf",
  returns:
    "voluntar+return return+migrant reintegrat readmiss deport returnee povratnik dobrovoljn+povrat kthim+vullnet",
  asylum:
    "asylum refugee azil izbeglic izbjeglic azilkerk fluchtling gefluchtet refugie refugiad rifugiat zugewandert",
  unaccompanied: "unaccompanied separated+child separated+minor guardian malolet+prat minor+move",
  riskAnalysis: "risk+analy analiz+rizik analize+rreziku =ciram",
  coordinationCentre: "coordinat+centre coordinat+center situational+pictur eurosur common+operat+pictur",
  mines: "demin mine+action mine+clear =mines desminad razminir",
  forestFire: "forest+fire wildfire incend+bosch antincend sumsk+pozar",
  integrity: "integrity anti+corrupt antikorupc complaint+procedur internal+control disciplin",
  stockpiles: "stockpile depot surplus+weapon surplus+arms ammunition",
  probation: "probation parole alternative+sanction resocializ rehabilit+offender",
  fraud: "=fraud public+procure vat+fraud carousel prevar",
  organ: "organised+crime organized+crime organizovan+kriminal krim+organizuar",
  cashCouriers: "cash+courier currency+declar cash+control",
  gis: "satellite drone =uav =uas aerial+surveill",
});

const GROUPS = concepts("group", {
  police: "police polic =kp =asp polizei",
  prosecutors: "prosecut tuzi =ppo =ppos prokuror staatsanwalt procureur fiscales obvinit",
  judges: "judge judicia =sudija =sudije sudij gjyqtar richter juge =juez jueces",
  customs: "customs =carina carin dogan zoll douan aduan",
  borderPolice: "border+police granicn+polic kufitar coast+guard",
  prison: "prison zatvor burg+ penitent probation gefangn",
  fiu: "=fiu =fius financial+intelligence =amlu =amlus",
  forensics: "forens forenz",
  victims: "victim zrtv zhrtv viktim opfer",
  youth: "youth young omladin mladi rinor jugend jeunes jovenes",
  children: "child dece djec femij kinder enfant ninos minor+",
  women: "women woman =zene zena+ gruas =grave frauen femmes mujer",
  teachers: "teacher nastavn mesues lehrer enseign",
  journalists: "journalis novinar gazetar media+outlet",
  civilSociety: "civil+society =ngo =ngos =cso =csos nevladin shoqeri+civil",
  municipalities: "municipal local+government opstin komun gemeind",
  religious: "religio vjersk versk fetar imam",
  parliament: "parliament skupstin kuvend",
  liaisonOfficers: "liaison+offic oficir+vez oficer+nderlidh",
  managers: "manager management+level rukovod",
  analysts: "analyst analitic",
  farmers: "=farmer =farmers",
  nurses: "nurse doctor =medical+staff",
});

const ACTIVITIES = concepts("activity", {
  training:
    "train workshop course seminar webinar obuk trajnim schulung formation+ formazion capacitac radionic kurs =tot",
  capacities:
    "capacit+build strengthen+capacit improv+capacit enhanc+capacit increas+skill improv+skill jacanj+kapacit forcim+kapacit",
  meetings: "meeting conference forum =roundtable round+table sastan sostan takim konferenc reunion",
  exchange:
    "exchange+program exchange+experien experien+exchange erasmus study+visit secondment second+police twinning studijsk+poset studijsk+posjet good+practice",
  dataExchange:
    "exchange+information information+exchange exchange+data data+exchange information+sharing sharing+information sharing+report razmen+podat razmjen+podat razmen+inform razmjen+inform shkembim+inform",
  equipment:
    "equipment procure hardware software oprem paisje ausrust equipement equipo =mis training+room training+center training+centre",
  legislation: "legislat =laws law+amend draft+law zakon =ligj ligj bylaw gesetz acquis legal+framework",
  reports: "report izvestaj izvjestaj raport bericht threat+assess analytic+product research survey mapping",
  needsAssessment:
    "need+assess assess+need survey+need need+survey need+mapping =identification+need =identifying+need =identify+need =identified+gap need+analys =tna scoping gap+analys identif+gap gap+identif procen+potreb procjen+potreb vleresim+nevoj",
  strategy: "strateg roadmap action+plan akcion+plan",
  curricula:
    "curricul handbook manual guideline priracnik prirucnik udzben operative+procedure operating+procedure =sop =sops",
  network: "network platform focal+point contact+point mrez rrjet",
  operations:
    "joint+operat joint+action action+day cross+operat regional+operat operational+activit zajednick+operac",
  caseMeetings: "operational+meeting case+meeting meeting+case casework investigation+meeting",
  awareness: "awareness campaign kampanj svijest svest ndergjeges sensibilis",
  evaluation: "evaluat monitoring+",
  deployment: "deploy embedded+team liaison+offic mobiliz mobilis",
  agreements: "agreement sporazum marreveshj abkommen",
  institution: "establish+ agency+establish strengthen+agenc",
});

/**
 * Words of acting that stand for each other in any text, by folded beginnings. They name no kind of activity; they only keep
 * "purchase of dogs" and "buying dogs" from looking like two things.
 */
export const ACTING_WORDS: readonly (readonly string[])[] = (
  "purchas buy procur suppl deliver acquir acquisit nabav kupov isporuk furnizim blerj achat achet fournit suministr compra\n" +
  "construct build built erect izgrad gradnj ndertim =bau construi construcc costruzion\n" +
  "renovat repair reconstruct refurbish restor upgrad moderni obnov rekonstruk sanacij rinovim renovim rikonstruk ripar reparac\n" +
  "survey assess apprais analys review study studi overview mapp scop evaluat diagnos procen procjen ocen analiz vleresim etude evaluac\n" +
  "fight combat counter suppress prevent tackl against curb borb suzbij sprecav sprijec prevenc parandal luft lutte lucha bekampf\n" +
  "draft prepar elabor writ formulat izrad priprem hartim redac elaborac\n" +
  "annual year =every quarter month weekl regular period godisnj vjetor annuel anual\n" +
  "pilot test trial rollout roll introduc launch start uvod pokret fillim nisj\n" +
  "host organis organiz hold =held convene sazvan odrz\n" +
  "help support assist aid advis mentor coach podrsk pomoc mbeshtet ndihm aide appui apoyo ayuda\n" +
  "section sector domain branch sektor grana\n" +
  "handl manag rukov upravlj menaxh gestion\n" +
  "interview question hear\n" +
  "post placement second send =sent deploy\n" +
  "creat set establish found form osniv uspostav krijim etabl"
)
  .split("\n")
  .map((line) => line.split(" "));

/**
 * Kinds of activity that are about another one: a survey of training needs is a survey, a training strategy is a strategy. Where one
 * of these is named, training is only what it is about.
 */
export const ABOUT_TRAINING: ReadonlySet<string> = new Set([
  "needsAssessment",
  "strategy",
  "curricula",
  "evaluation",
]);

export const CONCEPTS: readonly Concept[] = [...SUBJECTS, ...GROUPS, ...ACTIVITIES].map((concept) => ({
  ...concept,
  terms: concept.terms.map((term) => (term.endsWith("+") ? `=${term.slice(0, -1)}` : term)),
}));
