// What the work on returned files needs of files and words, for the worker and for hosts without one. Writers are loaded when they
// are first asked for. Layer: worker.
import { languageOf } from "../app/returns/answers";
import type { ReturnsFiles } from "../app/returns/returnsSide";
import type { Translate } from "../domain/message";
import type { SourceRow } from "../domain/record/types";
import { examinedRegister } from "../file/returnedFile";
import { resolveLocale } from "../i18n/locale";
import { translateIn } from "./translateIn";

/** @param locale of the pane; answers speak the contributor's language instead. */
export function returnsFiles(locale: string): {
  readonly files: ReturnsFiles;
  readonly translate: () => Promise<Translate>;
} {
  const wordsOf = (tag: string): Promise<Translate> => translateIn(resolveLocale([tag]));
  const translate = (): Promise<Translate> => wordsOf(locale);
  const madeFiles = () => import(/* webpackChunkName: "writers" */ "../file/madeFiles");
  return {
    translate,
    files: {
      read: examinedRegister,
      async answerPack(file, bytes, { today, rows }) {
        const { answerWorkbooks } = await madeFiles();
        const responses = rows
          .filter(({ kind }) => kind === "responses")
          .map(({ values, origin }): SourceRow => ({
            values,
            origin: { sheet: origin.sheet, rowNumber: origin.row, columns: {} },
          }));
        const settings = { today, ...(responses.length === 0 ? {} : { responses }) };
        return answerWorkbooks(file, bytes, settings, (register) => wordsOf(languageOf(register)));
      },
      async repair(file, bytes, today) {
        const { repairedWorkbook } = await madeFiles();
        return repairedWorkbook(file, bytes, today, await translate());
      },
    },
  };
}
