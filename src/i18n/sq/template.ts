// Albanian texts: template. Made by a machine; to be reviewed by a native speaker.
import type { template as english } from "../en/template";
import type { TranslationOf } from "../translation";

export const template = {
  "template.title.needs": "IISG hartëzimi i nevojave",
  "template.title.responses": "IISG hartëzimi i përgjigjeve",
  "template.title.funding-lines": "IISG hartëzimi i përgjigjeve, zërat e financimit",
  "template.sheet.hint":
    "Një shënim për rresht. Zgjidhni nga listat; disa shënime në një qelizë shkruhen A; B. Kur nuk e dini, lëreni qelizën bosh: bosh nuk është zero. Përgatitur më {date}.",
  "template.prompt.example": "Shembull: {example}",
  "template.prompt.several": "Disa shënime: shkruani A; B.",
  "template.alert.list":
    "Zgjidhni një shënim të listës. Nëse mungon ajo që ju duhet, lëreni qelizën bosh dhe shkruajeni te Comment.",
  "template.alert.open":
    "Ky shënim nuk është në listë. Mbajeni nëse është i drejtë: kontrolli do ta shënojë si të ri.",
  "template.alert.amount":
    "Shkruani një numër zero ose më të madh, pa shenjë monedhe. Lëreni qelizën bosh kur shuma nuk dihet.",
  "template.alert.year": "Shkruani një vit midis 2015 dhe 2040, për shembull 2024.",
  "template.alert.date": "Shkruani datën si ditë/muaj/vit. Fjalë si “paraprake” i takojnë shënimit.",
  "template.alert.length": "Ky tekst ka më shumë se {max} shenja. Shkurtojeni.",
  "template.plan.title": "Ngarko modelin {kind}, {pillar}",
  "template.plan.sheet": {
    one: "Shton fletën “{sheet}” me {columns} kolona dhe {count} rresht të përgatitur.",
    other: "Shton fletën “{sheet}” me {columns} kolona dhe {count} rreshta të përgatitur.",
  },
  "template.plan.lists": "Shton fletën “{sheet}” me të gjitha listat dhe i emërton për listat rënëse.",
  "template.plan.prefilled": {
    one: "Vendos {count} rresht të ciklit të kaluar, me shenjën “bartur, konfirmoni ose ndryshoni”.",
    other: "Vendos {count} rreshta të ciklit të kaluar, me shenjën “bartur, konfirmoni ose ndryshoni”.",
  },
  "template.plan.untouched": "Asnjë fletë ekzistuese nuk ndryshohet.",
  "template.note.renamed": "Fleta “{wanted}” ekziston tashmë, prandaj e reja quhet “{sheet}”.",
  "template.note.listsThere": "Përdoren listat e fletës “{sheet}”; nuk ngarkohen sërish.",
  "template.note.moreRows": {
    one: "Rreshtat e bartur kërkojnë më shumë vend: u përgatit {count} rresht.",
    other: "Rreshtat e bartur kërkojnë më shumë vend: u përgatitën {count} rreshta.",
  },
  "template.problem.pillar": "“{value}” nuk është shtyllë. Shtyllat e njohura: {known}.",
  "template.problem.cycle":
    "“{value}” nuk është cikël i njohur. Ciklet e njohura: {known}. Sekretariati mund të shtojë një të ri në listën “cycles”.",
  "template.problem.beneficiary": "“{value}” nuk është në listën e përfituesve: {known}.",
  "template.problem.organisation":
    "“{value}” nuk është në listën e organizatave. Shkruani kodin ose emrin e saj si në fletën me lista.",
  "template.problem.rows": "Numri i rreshtave të përgatitur duhet të jetë numër i plotë nga 1 deri në {max}.",
  "template.recognised.none":
    "Në këtë libër pune nuk u gjet asnjë model. Ngarkoni një, ose kontrolloni nëse janë titujt e kolonave.",
  "template.recognised.renamedSheet": "Fleta “{sheet}” u njoh nga tabela dhe titujt e saj, jo nga emri.",
  "template.recognised.noTable":
    "Tabela në “{sheet}” u kthye në zonë të thjeshtë; rreshtat e saj lexohen sipas titujve.",
  "template.recognised.renamedHeaders": {
    one: "Në “{sheet}” u ndryshua dhe u njoh {count} titull.",
    other: "Në “{sheet}” u ndryshuan dhe u njohën {count} tituj.",
  },
  "template.recognised.missing": {
    one: "Në “{sheet}” mungon {count} kolonë: {columns}.",
    other: "Në “{sheet}” mungojnë {count} kolona: {columns}.",
  },
  "template.recognised.unknown": {
    one: "Në “{sheet}” {count} kolonë nuk është pjesë e modelit: {columns}.",
    other: "Në “{sheet}” {count} kolona nuk janë pjesë e modelit: {columns}.",
  },
  "template.recognised.repeated": {
    one: "Në “{sheet}” titujt përsëriten mes rreshtave {count} herë.",
    other: "Në “{sheet}” titujt përsëriten mes rreshtave {count} herë.",
  },
  "template.recognised.version": "“{sheet}” ka versionin e modelit {version}; ai në fuqi është {current}.",
  "template.migrate.title": "Sille modelin në versionin {version}",
  "template.migrate.unknown":
    "Versioni i modelit “{version}” nuk njihet. Libri i punës lexohet sipas titujve dhe nuk ndryshohet; kërkoni nga Sekretariati modelin në fuqi.",
  "template.migrate.newer":
    "Versioni i modelit {version} është më i ri se kjo shtesë ({current}). Së pari përditësoni shtesën.",
  "template.migrate.current": "Modeli është në versionin në fuqi {version}; nuk ka asgjë për të bërë.",
  "template.migrate.renamed": "Në “{sheet}” titulli “{from}” bëhet “{to}”.",
  "template.migrate.added": "Në “{sheet}” kolona “{header}” shtohet në fund të tabelës.",
  "template.migrate.kept":
    "Në “{sheet}” kolona “{header}” nuk është më pjesë e modelit; mbetet me të dhënat e saj.",
  "template.migrate.version": "Fleta tani e tutje tregon versionin {version}.",
  "template.migrate.term": {
    one: "“{from}” atëherë ishte e drejtë dhe ka ndryshuar që atëherë; sot është {to}. E ka {count} rresht; nuk ndryshohet.",
    other:
      "“{from}” atëherë ishte e drejtë dhe ka ndryshuar që atëherë; sot është {to}. E kanë {count} rreshta; nuk ndryshohen.",
  },
  "template.migrate.noRoom":
    "Në “{sheet}” ka të dhëna djathtas tabelës, prandaj nuk mund të shtohet: {columns}. Zhvendosini dhe provoni sërish.",
  "template.pack.carried": "Bartur, konfirmoni ose ndryshoni",
  "template.pack.noContributor": "Një paketë kërkon të paktën një përfitues ose organizatë dhe një shtyllë.",
  "template.column.needs.need_id":
    "Numri i nevojës: shtylla, përfituesi, viti i parë i ciklit, tri shifra. I vetëm, nuk përdoret më kurrë.",
  "template.column.needs.cycle": "Cikli i hartëzimit të cilit i përket ky shënim.",
  "template.column.needs.pillar": "Shtylla e IISG-së. Prej saj varen prioritetet.",
  "template.column.needs.beneficiary": "Kush e ka nevojën: një partner, ose Regional (WB6) për të gjashtë.",
  "template.column.needs.institution": "Organi që e dorëzon këtë nevojë. Lejohet shënim i lirë.",
  "template.column.needs.phase":
    "Anticipate (parashikim), Prevent (parandalim), Protect (mbrojtje) ose Respond (reagim). Është grafiku të cilit i përket nevoja.",
  "template.column.needs.priority": "Niveli i parë. Lista varet nga shtylla.",
  "template.column.needs.objective": "Niveli i dytë. Lista varet nga prioriteti.",
  "template.column.needs.measure": "Niveli i tretë. Lista varet nga objektivi; lejohet shënim i lirë.",
  "template.column.needs.action": "Çfarë duhet bërë, shkurt. Së shumti 500 shenja.",
  "template.column.needs.need_text":
    "Nevoja me fjalë të thjeshta, një nevojë për rresht, nga 15 deri në 800 shenja.",
  "template.column.needs.level": "Ku gjendet nevoja: në ligje, në institucione, në punën operative.",
  "template.column.needs.perspective": "A është mangësi në parandalim apo në përgjigjen ndaj kërcënimeve?",
  "template.column.needs.framework_type": "Lloji i dokumentit ku mbështetet nevoja.",
  "template.column.needs.framework_ref": "Titulli, numri, viti dhe neni i atij dokumenti.",
  "template.column.needs.support_type": "Mbështetja që kërkohet.",
  "template.column.needs.criteria": "Cilët nga katër kriteret e prioriteteve plotësohen.",
  "template.column.needs.rank": "Sa e rëndësishme është nevoja për atë që e ka.",
  "template.column.needs.other_pillars": "Shtyllat e tjera që prek nevoja.",
  "template.column.needs.cost": "Sa do të kushtonte plotësimi i nevojës. Bosh: nuk dihet. 0: pa kosto.",
  "template.column.needs.currency": "Monedha e të gjitha shumave në këtë rresht.",
  "template.column.needs.cost_basis": "Nga vjen vlerësimi.",
  "template.column.needs.own_funds": "Fonde vetjake që janë për këtë nevojë. Bosh: nuk dihet.",
  "template.column.needs.from_year": "Viti i parë kur nevojitet.",
  "template.column.needs.to_year": "Viti i fundit kur nevojitet.",
  "template.column.needs.previous_id": "Need ID i një cikli të mëparshëm, kur nevoja është bartur.",
  "template.column.needs.need_status": "Sa është plotësuar nevoja.",
  "template.column.needs.contact": "Zyra ose funksioni për t’u pyetur, pa emra personash.",
  "template.column.needs.comment": "Çdo gjë tjetër që ndihmon të kuptohet shënimi.",
  "template.column.needs.updated": "Dita e ndryshimit të fundit.",
  "template.column.needs.check": "Rezultati i kontrollit. E shkruan shtesa; nuk plotësohet.",
  "template.column.responses.response_id":
    "Numri i përgjigjes: R, organizata, katër shifra. I vetëm, nuk përdoret më kurrë.",
  "template.column.responses.reporting_member": "Anëtari i IISG-së që e raporton këtë përgjigje.",
  "template.column.responses.mapping_year": "Viti të cilit i referohet ky raportim.",
  "template.column.responses.title": "Titulli i plotë zyrtar i projektit.",
  "template.column.responses.short_title": "Shkurtesa ose emri i shkurtër i projektit.",
  "template.column.responses.pillar": "Shtylla ose shtyllat të cilave u shërben projekti.",
  "template.column.responses.need_ids": "Kodet e nevojave të cilave u përgjigjet projekti.",
  "template.column.responses.action_code": "Veprimi i planit; lista varet nga nevoja e parë.",
  "template.column.responses.phase": "Faza ose fazat ku punon projekti.",
  "template.column.responses.donors": "Kush paguan.",
  "template.column.responses.instrument":
    "Instrumenti ose programi prej nga vijnë paratë. Lejohet shënim i lirë.",
  "template.column.responses.reference":
    "Numri i kontratës ose vendimit. I njëjti projekt ka kudo të njëjtin numër.",
  "template.column.responses.lead": "Organizata përgjegjëse; vetëm një.",
  "template.column.responses.co_implementers": "Organizata të tjera që e zbatojnë projektin.",
  "template.column.responses.beneficiaries":
    "Kush përfiton: një ose më shumë partnerë, ose vetëm Regional (WB6).",
  "template.column.responses.beneficiary_inst": "Institucionet që përfitojnë. Lejohet shënim i lirë.",
  "template.column.responses.scope": "Sa i gjerë është projekti.",
  "template.column.responses.activity_type": "Çfarë bëhet.",
  "template.column.responses.outputs": "Rezultatet e pritura, një për çdo rresht.",
  "template.column.responses.indicator": "Rezultati ose treguesi i kornizës logjike të cilit i kontribuon.",
  "template.column.responses.status": "Ku gjendet projekti sot.",
  "template.column.responses.start": "Dita e parë, ditë/muaj/vit.",
  "template.column.responses.end": "Dita e fundit, ditë/muaj/vit, jo para fillimit.",
  "template.column.responses.timeline_note": "Ajo që datat nuk e thonë dot: paraprake, tremujorë, faza.",
  "template.column.responses.total_budget": "Buxheti i plotë i projektit. Bosh: nuk dihet.",
  "template.column.responses.eu_contribution": "Pjesa e BE-së në buxhetin e plotë.",
  "template.column.responses.other_contributions":
    "Pjesa e të gjithë të tjerëve. Bashkë me pjesën e BE-së jep shumën e plotë.",
  "template.column.responses.currency": "Monedha e të gjitha shumave në këtë rresht.",
  "template.column.responses.funding_status":
    "A janë paratë të siguruara, pjesërisht të siguruara, në negocim apo kërkohen?",
  "template.column.responses.secured": "Shuma që është e sigurt. Bosh: nuk dihet.",
  "template.column.responses.negotiated": "Shuma që është në negocim. Bosh: nuk dihet.",
  "template.column.responses.sought": "Shuma që ende kërkohet. Bosh: nuk dihet.",
  "template.column.responses.funded_from": "Viti i parë me fonde.",
  "template.column.responses.funded_to": "Viti i fundit me fonde.",
  "template.column.responses.beneficiary_shares":
    "Pjesa e çdo përfituesi në përqindje, gjithsej 100. Bosh: supozohen pjesë të barabarta.",
  "template.column.responses.need_shares":
    "Pjesa e çdo nevoje në përqindje, gjithsej 100. Bosh: supozohen pjesë të barabarta.",
  "template.column.responses.follow_up_of": "Response ID i projektit që vazhdon me këtë.",
  "template.column.responses.follow_up_planned": "A është planifikuar vazhdim? Lejohen fjalë.",
  "template.column.responses.cross_pillar": "Shtyllat me të cilat është bashkërenduar projekti.",
  "template.column.responses.web": "Adresa e një faqeje publike, fillon me https.",
  "template.column.responses.visibility": "A mund të shfaqet projekti në listën publike?",
  "template.column.responses.comment": "Çdo gjë tjetër që ndihmon të kuptohet shënimi.",
  "template.column.responses.check": "Rezultati i kontrollit. E shkruan shtesa; nuk plotësohet.",
  "template.column.funding.response_id":
    "Response ID të cilit i përkasin paratë. Zërat e tij zëvendësojnë shumat e përgjigjes.",
  "template.column.funding.donor": "Kush e paguan këtë zë.",
  "template.column.funding.instrument": "Instrumenti ose programi i këtij zëri. Lejohet shënim i lirë.",
  "template.column.funding.year": "Viti i parave.",
  "template.column.funding.amount": "Shuma e këtij donatori, instrumenti dhe viti. Bosh: nuk dihet.",
  "template.column.funding.currency": "Monedha e shumës.",
  "template.column.funding.funding_status": "A është ky zë i siguruar, në negocim apo kërkohet?",
  "template.column.funding.comment": "Çdo gjë tjetër që ndihmon të kuptohet zëri.",
  "template.migrate.noLists":
    "Libri i punës nuk ka fletë me lista, prandaj kolonat e reja nuk marrin lista rënëse. Për to ngarkoni modelin në fuqi.",
  "template.restore.title": "Rikthe listat rënëse dhe ndihmën e shënimit",
  "template.restore.sheet": {
    one: "Në “{sheet}” {count} kolonë merr sërish listën rënëse ose ndihmën e shënimit: {columns}.",
    other: "Në “{sheet}” {count} kolona marrin sërish listat rënëse ose ndihmën e shënimit: {columns}.",
  },
  "template.restore.entries": "Asnjë e dhënë nuk ndryshohet; kontrolli thotë cilat nuk janë në lista.",
  "template.restore.nothing": "Të gjitha listat rënëse janë aty. Nuk ka asgjë për t’u rikthyer.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
