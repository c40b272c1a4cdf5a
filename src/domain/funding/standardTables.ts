// How the tables that users expect by name are made and planned. Every count stands beside its rows. Layer: domain/funding.
import { message } from "../message";
import type { Message, Translate } from "../message";
import type { Plan, PlanOp } from "../sheet/plan";
import type { WorkbookOverview } from "../sheet/snapshot";
import type { TableSheet } from "../sheet/tableSheet";
import { planTableSheet } from "../sheet/tableSheet";
import { identified } from "./contributions";
import type { GapInput } from "./gapState";
import { GapState } from "./gapState";
import type { GapStamp } from "./gapTables";
import { levelBeneficiaries, needBeneficiaries, nodePhases, pillarYears } from "./gridTables";
import { completeness, donors, ending, implementers, unaddressed } from "./rowTables";
import { changes, crossPillar, overlaps, publicList } from "./sharedTables";
import { STANDARD_TABLES } from "./standardNames";
import type { StandardTable } from "./standardNames";
import type { StandardRows, StandardSources } from "./standardSheet";

const TABLES: Readonly<Record<StandardTable, (rows: StandardRows) => TableSheet>> = {
  needs: needBeneficiaries,
  years: pillarYears,
  phases: nodePhases,
  levels: levelBeneficiaries,
  unaddressed,
  ending,
  donors,
  implementers,
  overlaps,
  changes,
  cross: crossPillar,
  completeness,
  public: publicList,
};

/** The tables asked for, as sheets that are written in place; all figures are of `input.asOf`. */
export function standardTables(
  input: GapInput,
  translate: Translate,
  stamp: GapStamp,
  names: readonly StandardTable[] = STANDARD_TABLES,
  sources: StandardSources = {},
): TableSheet[] {
  const state = new GapState({ ...input, by: ["donor", "pillar"] });
  const rows: StandardRows = {
    input,
    needs: identified(input.needs).all,
    responses: identified(input.responses).all,
    counted: new Map(state.counted().map(({ id, record }) => [id, record])),
    context: { result: state.result(), translate, stamp },
    sources,
  };
  return names.map((name) => TABLES[name](rows));
}

/** Plans the sheets of the tables, each rewritten in place where it is there. */
export function planStandardTables(tables: readonly TableSheet[], overview: WorkbookOverview): Plan {
  const taken = new Set<string>();
  const ops: PlanOp[] = [];
  const preview: Message[] = [];
  for (const spec of tables) {
    const planned = planTableSheet(spec, overview, taken);
    ops.push(...planned.ops);
    preview.push(
      message(planned.isNew ? "funding.sheet.write" : "funding.sheet.rewrite", {
        sheet: planned.sheet,
        count: spec.rows.length,
      }),
    );
  }
  return { title: message("funding.standard.title"), ops, preview };
}
