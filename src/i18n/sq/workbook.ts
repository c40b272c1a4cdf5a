// Albanian texts: workbook. Made by a machine; to be reviewed by a native speaker.
import type { workbook as english } from "../en/workbook";
import type { TranslationOf } from "../translation";

export const workbook = {
  "workbook.op.add-sheet": "U shtua fleta “{sheet}”.",
  "workbook.op.delete-sheet": "U hoq fleta “{sheet}”.",
  "workbook.op.clear-sheet": "Fleta “{sheet}” u zbraz për t’u shkruar nga e para.",
  "workbook.op.cells": {
    one: "U shkrua {count} qelizë në “{sheet}”.",
    other: "U shkruan {count} qeliza në “{sheet}”.",
  },
  "workbook.op.table": "U krijua tabela “{name}”.",
  "workbook.op.rows": {
    one: "U shkrua {count} rresht në tabelën “{name}”.",
    other: "U shkruan {count} rreshta në tabelën “{name}”.",
  },
  "workbook.op.validation": "U vendosën listat rënëse dhe ndihma e shënimit në “{sheet}”.",
  "workbook.op.marks": "U vendosën shenjat në “{sheet}”.",
  "workbook.op.marks-removed": "U hoqën shenjat nga “{sheet}”.",
  "workbook.op.layout": "U rregullua pamja e fletës “{sheet}”.",
  "workbook.op.name": "U vendos emri “{name}”.",
  "workbook.op.chart": "U krijua grafiku “{name}”.",
  "workbook.op.pivot": "U krijua PivotTable “{name}”.",
  "workbook.op.rolled-back":
    "Ajo që kishte nisur ky veprim u kthye mbrapsht. Libri i punës është si më parë.",
  "workbook.op.left-over": "Fleta “{sheet}” nuk u kthye dot mbrapsht. Mund ta fshini.",
  "workbook.op.not-supported":
    "Ky version i programit nuk e kryen dot këtë hap: {what}. Gjithçka tjetër u krye.",
  "workbook.op.cell-changed": "Qeliza {cell} në “{sheet}” kishte ndryshuar ndërkohë dhe nuk u prek.",
  "workbook.error.generic":
    "Programi i tabelave e refuzoi kërkesën ({code}). Asgjë më tepër nuk u shkrua. Provoni sërish; nëse përsëritet, ruajeni, mbylleni dhe rihapeni librin e punës.",
  "workbook.error.protected":
    "Fleta është e mbrojtur, prandaj asgjë nuk u shkrua. Hiqni mbrojtjen (Review > Unprotect Sheet) dhe provoni sërish.",
  "workbook.error.password":
    "Fleta “{sheet}” është e mbrojtur me fjalëkalim, prandaj asgjë nuk u shkrua. Hiqni mbrojtjen (Review > Unprotect Sheet) dhe përsëriteni hapin.",
  "workbook.error.protectedSheet":
    "Fleta “{sheet}” është e mbrojtur dhe qelizat e saj janë të kyçura, prandaj asgjë nuk u shkrua. Hiqni mbrojtjen (Review > Unprotect Sheet) dhe përsëriteni hapin.",
  "workbook.error.editing": "Një qelizë po redaktohet. Shtypni Enter ose Esc, pastaj provoni sërish.",
  "workbook.error.not-found":
    "Një fletë, tabelë ose qelizë që ishte aty pak më parë nuk është më. Kryeni sërish veprimin që libri i punës të lexohet nga e para.",
  "workbook.error.too-large":
    "Kërkesa ishte shumë e madhe për programin. Punoni me më pak rreshta ose mbyllni libra të tjerë pune, pastaj provoni sërish.",
  "workbook.error.busy": "Programi është i zënë. Prisni pak, pastaj provoni sërish.",
  "workbook.error.lost":
    "Lidhja me programin e tabelave u ndërpre. Kontrolloni çfarë u shkrua, pastaj ringarkoni panelin dhe përsëriteni veprimin.",
  "workbook.error.read-only":
    "Libri i punës është vetëm për lexim, prandaj asgjë nuk u shkrua. Ruani një kopje dhe punoni në të.",
  "workbook.error.missing-member":
    "Këtij versioni të programit i mungon një funksion që na duhet ({what}). Përditësoni Excel-in ose përdorni versionin në ueb.",
  "workbook.error.exists":
    "Në librin e punës ka tashmë diçka me këtë emër ({what}). Asgjë nuk u shkrua. Kryeni sërish veprimin.",
  "workbook.error.cancelled": "U anulua. Asgjë më tepër nuk u shkrua.",
  "workbook.op.pivots-refreshed": "Tabelat përmbledhëse mbi këto tabela tregojnë rreshtat e rinj.",
  "workbook.op.no-slicers":
    "Filtrat me butona u lanë jashtë; fushat e tyre janë filtra të tabelës përmbledhëse. Gjithçka tjetër u krye.",
  "workbook.op.slicers-missing":
    "Ky version i programit nuk ka këtu filtra me butona, prandaj tabela përmbledhëse nuk ka. Filtrat e saj bëjnë të njëjtën gjë.",
  "workbook.op.unsure":
    "Programi u ndërpre në mes të këtyre hapave. Disa mund të jenë kryer; kryeni sërish veprimin për t’i përfunduar:",
  "workbook.op.notBegun": "Këta hapa nuk u nisën:",
  "workbook.error.structure":
    "Struktura e librit të punës është e mbrojtur, ose është hapur vetëm për lexim, prandaj nuk u shtua fletë. Hiqni mbrojtjen (Review > Protect Workbook) ose ruani një kopje, dhe provoni sërish.",
  "workbook.error.part":
    "Një pjesë e shtesës nuk u mor dot nga serveri, prandaj nuk u bë asgjë. Kontrolloni lidhjen dhe provoni sërish; libri juaj i punës nuk ka ndryshuar.",
} as const satisfies TranslationOf<typeof english, "one" | "other">;
