// Words that say little: function words of the field's languages, and the set phrases of project texts. Layer: domain/duplicates.

/** Folded function words; dropped. English, Bosnian/Croatian/Montenegrin/Serbian, Macedonian, Albanian, German, French, Spanish, Italian. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the of for to in on at by with and or from as is are be been being this that these those it its their his her our your into " +
    "through via within between among across per incl including include includes etc eg ie esp especially particular particularly also " +
    "such other others both each all any more most which who whose where when while will shall can may has have had was were not no than " +
    "then there under over out up down about against during before after further based basis line well using " +
    "i u na za sa se od do po o s k ka je su da li ili ali te koji koja koje kako kao iz uz pri kroz nad pod pred bez prema protiv radi " +
    "ce bi biti sve svi sto sta ne ni kod " +
    "vo so od na za i se e da go ja gi toa ova koi koj koja kon pri niz spored " +
    "dhe ne te se per me nga nje i e ka do jane eshte qe si ose mbi nen prej tek kjo ky keto per tek si edhe " +
    "der die das den dem des und oder von zu zur zum im in am mit fur auf aus bei ein eine einer eines einem einen ist sind durch uber nach als auch " +
    "le la les un une des du de et ou dans sur pour par avec au aux en est sont ce cette ces qui que dont " +
    "el los las una unos unas y o del al con por para en es son que como su sus " +
    "il lo gli i uno e di da dal dalla della dei degli delle nel nella con su per tra fra sono " +
    "tbc tbd"
  ).split(" "),
);

/**
 * Folded beginnings of words found in nearly every project text ("improved", "capacities", "relevant"). They keep a small
 * weight. A leading "=" means the whole word.
 */
export const SET_PHRASES: readonly string[] = (
  "improv strengthen enhanc increas support provid provision implement develop capacit capabil relevant respective activit ensur promot " +
  "effective efficien contribut facilitat establish conduct organi project program action measur initiativ various several different new " +
  "specific existing related regarding concerning area field level aim objective goal purpose process addressed address =need =needs " +
  "identified identif region =balkan =balkans =wb =wb6 country countries national international european beneficiar partner " +
  "institution authorit cooperat coordinat =operation =operations operational framework use used deliver delivered offer assist advis advice further better ongoing next year annual general special " +
  "unapred unaprjed jacanj ojacav podrsk pomoc kapacit razvoj projekat projekt program aktivnost mjer mera oblast cilj region zemlj drzav " +
  "medunarod medjunarod nacional evrops zapadn balkan zajamn efikasn sprovod provod provedb implementac poboljs osigur obezbed " +
  "saradnj suradnj sorabotk zajakn poddrsk podobr kapacitet razvoj aktivnosti merk " +
  "permires forcim mbeshtet zhvillim kapacitet projekt aktivitet fush objektiv rajon shtet kombetar nderkombetar evropian zbatim rritj rritje ofrim bashkepunim " +
  "verbesser starkung unterstutz entwick kapazit projekt aktivit masnahm massnahm bereich ziel " +
  "amelior renforc appui soutien develop capacite projet activit mesur domain objectif mise oeuvre " +
  "mejora fortalec apoyo desarroll capacidad proyect actividad medid ambito objetiv " +
  "migliora rafforza sostegno svilupp capacita progett attivita"
)
  .split(" ")
  .filter((word, index, all) => all.indexOf(word) === index);

/** Folded numerals by their digits; the same number is one word whichever way it is written. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  (
    "2 two dva dvije dve dy zwei deux dos due\n3 three tri tre drei trois tres\n4 four cetiri kater vier quatre cuatro quattro\n" +
    "5 five pet pese funf cinq cinco cinque\n6 six sest gjashte sechs seis sei\n7 seven sedam sedum shtate sieben sept siete sette\n" +
    "8 eight osam osum tete acht huit ocho otto\n9 nine devet nente neun neuf nueve nove\n10 ten deset dhjete zehn dix diez dieci\n" +
    "11 eleven jedanaest elf onze once undici\n12 twelve dvanaest zwolf douze doce dodici\n15 fifteen petnaest quinze quince\n" +
    "20 twenty dvadeset njezet zwanzig vingt veinte venti\n30 thirty trideset trente treinta\n50 fifty pedeset cinquante cincuenta\n" +
    "100 hundred sto njeqind hundert cent cien cento"
  )
    .split("\n")
    .flatMap((line) => {
      const [digits = "", ...words] = line.split(" ");
      return words.map((word): [string, string] => [word, digits]);
    }),
);

/** Acronyms of the field that stand for ordinary phrases, folded; the taxonomy's own acronyms come in with the options. */
export const FIELD_ACRONYMS: Readonly<Record<string, string>> = {
  jit: "joint investigation team",
  ect: "embedded country team",
  le: "law enforcement",
  lea: "law enforcement agency",
  leo: "law enforcement officer",
  oc: "organised crime",
  ocg: "organised crime group",
  soc: "serious organised crime",
  sc: "serious crime",
  thb: "trafficking human beings",
  tna: "training needs assessment",
  tot: "training trainers",
  ilp: "intelligence led policing",
  fiu: "financial intelligence unit",
  aro: "asset recovery office",
  amo: "asset management office",
  aml: "anti money laundering",
  cft: "countering financing terrorism",
  salw: "small arms light weapons",
  ppo: "public prosecution office",
  po: "prosecution office",
  pcve: "preventing countering violent extremism",
  cve: "countering violent extremism",
  pve: "preventing violent extremism",
  ibm: "integrated border management",
  sop: "standard operating procedures",
  mis: "management information system",
  wb: "western balkans",
  see: "south east europe",
  cbs: "cross border surveillance",
  sit: "special investigation techniques",
  sim: "special investigative means",
  cp: "critical infrastructure protection",
  ftf: "foreign terrorist fighters",
  moi: "ministry interior",
  ms: "member states",
};
