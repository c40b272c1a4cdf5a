// A first look: the sample on sheets of its own, and the product's own figures measured on this machine. Layer: app.
import { message } from "../../domain/message";
import type { Result } from "../../domain/result";
import { failed, ok } from "../../domain/result";
import { planSample } from "../../domain/sample/planSample";
import { readWorkbookTaxonomy, taxonomyAreasToRead } from "../../domain/taxonomy/listSheet";
import { BUILTIN_TAXONOMY } from "../../domain/taxonomy/builtin";
import { headerAreasToRead, recogniseTemplates } from "../../domain/template/recognise";
import { measureHere } from "../measure/measure";
import type { Measured } from "../measure/measured";
import type { WorkOptions } from "../ports";
import { guarded } from "./guarded";
import { asInOpenWorkbook } from "./openWorkbook";
import type { Prepared, TemplateOutcome } from "./types";
import type { UseCaseParts } from "./useCases";

export interface FirstRunUseCases {
  /**
   * The sample as new sheets. Fails in words where the workbook has a template of ours already: sample rows beside real ones
   * would be counted with them.
   */
  prepareSample(): Promise<Result<Prepared<TemplateOutcome>>>;
  /** Times the long tasks on made-up rows; of the workbook only the names of sheets and tables are asked for. */
  measure(options?: WorkOptions): Promise<Result<Measured>>;
}

export function makeFirstRunUseCases(parts: UseCaseParts): FirstRunUseCases {
  const { port, translate } = parts;
  return {
    prepareSample: () =>
      guarded(async () => {
        const overview = await port.overview();
        const headers = headerAreasToRead(overview);
        const lists = taxonomyAreasToRead(overview);
        const read = headers.length + lists.length === 0 ? [] : await port.read([...headers, ...lists]);
        const [own] = recogniseTemplates(overview, read.slice(0, headers.length)).tables;
        if (own !== undefined) return failed(message("sample.hasRows", { sheet: own.sheet }));
        const taxonomy = readWorkbookTaxonomy(overview, read.slice(headers.length), BUILTIN_TAXONOMY);
        if (!taxonomy.ok) return taxonomy;
        const planned = planSample(overview, taxonomy.value, translate);
        if (!planned.ok) return planned;
        const { plan, sheets, notes } = planned.value;
        return ok({ result: { sheets, notes }, plan: asInOpenWorkbook(plan) });
      }),
    measure: (options = {}) => guarded(async () => ok(await measureHere(parts, options))),
  };
}
