// Tables with one dimension down and one across: needs by beneficiary with the worst gap, money by pillar and year, nodes of the
// lists by phase, levels by beneficiary. Source: field notes G2, G4. Layer: domain/funding.
import type { NeedRecord, ResponseRecord } from "../record/types";
import type { CellInput, ConditionalRule } from "../sheet/plan";
import type { TableSheet, TableSheetColumn, TableSheetMark } from "../sheet/tableSheet";
import { displayLabel, termOf, termsInForce } from "../taxonomy/lookup";
import type { ListId } from "../taxonomy/types";
import { PARTNERS, partnersOf } from "./apportion";
import { classesOfNeed, worstOf } from "./classify";
import { GapState } from "./gapState";
import type { SheetContext } from "./gapTables";
import { headingOf, labelOf, listed } from "./gapTables";
import { nodeOfNeed, nodesInUse } from "./nodes";
import type { StandardRows } from "./standardSheet";
import { columnsOf, MONEY_COLUMNS, moneyCells, sheetOf, tableOf, wordOf } from "./standardSheet";
import type { GapClass } from "./types";

const FUNDED = new Set(["SEC", "PART"]);
type Rows<T> = readonly (readonly [id: string, record: T])[];

/** Colours by how bad a gap is; the class stands in the cell, so that nothing is told by colour alone. */
const COLOURS: readonly (readonly [fill: string, classes: readonly GapClass[]])[] = [
  ["#F4B6AE", ["GAP-0", "GAP-3", "GAP-4"]],
  ["#FBD9A5", ["GAP-1", "GAP-2"]],
  ["#FFF2B8", ["GAP-5", "GAP-6", "GAP-7"]],
  ["#E1DFDD", ["GAP-9"]],
];

function marks(context: SheetContext, tag: string, column: number, columns: number): TableSheetMark[] {
  const holds = (text: string, cell: string): string => `ISNUMBER(SEARCH("${text}",${cell}))`;
  const rules = (cell: string): ConditionalRule[] => [
    ...COLOURS.map(([fill, classes]): ConditionalRule => ({
      kind: "formula",
      formula: `=OR(${classes.map((one) => holds(one, cell)).join(",")})`,
      format: { fill },
    })),
    { kind: "formula", formula: `=${holds(wordOf("noGap", context), cell)}`, format: { fill: "#CFE8CF" } },
  ];
  return [{ column, columns, tag, rules }];
}

/** "GAP-2 · 3/1": the worst class, then two counts. Without a class only the counts; nothing where both are 0. */
function cellOf(first: number, second: number, worst: string | undefined): string {
  const counts = `${first}/${second}`;
  if (worst !== undefined) return `${worst} · ${counts}`;
  return first + second === 0 ? "" : counts;
}

function partnerColumns({ context }: StandardRows): { heading: string; width: number }[] {
  return PARTNERS.map((code) => ({ heading: labelOf("beneficiary", code, context), width: 15 }));
}

/** Responses by the needs they name, each once. */
function byNeedOf({ counted }: StandardRows): Map<string, [string, ResponseRecord][]> {
  const byNeed = new Map<string, [string, ResponseRecord][]>();
  for (const entry of counted)
    for (const need of new Set(entry[1].needIds)) {
      const known = byNeed.get(need);
      if (known) known.push(entry);
      else byNeed.set(need, [entry]);
    }
  return byNeed;
}

/** The worst class of one need for one of the partners that state it; undefined: no gap found. */
function worstFor(
  need: NeedRecord,
  partner: string,
  its: readonly ResponseRecord[],
  asOf: string,
): GapClass | undefined {
  const own = its.filter(({ beneficiaries }) => partnersOf(beneficiaries).includes(partner));
  if (own.length > 0) return worstOf(classesOfNeed({ ...need, beneficiary: partner }, own, asOf));
  if (its.length === 0) return "GAP-0";
  return its.some(({ beneficiaries }) => beneficiaries.length === 0) ? "GAP-9" : "GAP-4";
}

/** Each need: responses and funded responses for each beneficiary, with the worst gap where the beneficiary states the need. */
export function needBeneficiaries(rows: StandardRows): TableSheet {
  const { needs, context, input } = rows;
  const byNeed = byNeedOf(rows);
  const funded = (records: readonly ResponseRecord[]): number =>
    records.filter(({ fundingState }) => FUNDED.has(fundingState ?? "")).length;
  const said = (worst: GapClass | undefined): string => worst ?? wordOf("noGap", context);
  const lines = [...needs].map(([id, need]): CellInput[] => {
    const entries = byNeed.get(id) ?? [];
    const its = entries.map(([, record]) => record);
    const stating = need.beneficiary === null ? [] : partnersOf([need.beneficiary]);
    const own = stating.filter((partner) => (PARTNERS as readonly string[]).includes(partner));
    const worsts = own.map((partner) => worstFor(need, partner, its, input.asOf));
    const whole = classesOfNeed(need, its, input.asOf);
    return [
      id,
      labelOf("pillar", need.pillar ?? "", context),
      ...PARTNERS.map((partner) => {
        const here = its.filter(({ beneficiaries }) => partnersOf(beneficiaries).includes(partner));
        const at = own.indexOf(partner);
        return cellOf(here.length, funded(here), at < 0 ? undefined : said(worsts[at]));
      }),
      its.length,
      funded(its),
      said(worstOf([...worsts.flatMap((one) => one ?? []), ...whole])),
      listed(
        entries.map(([response]) => response),
        context,
      ),
    ];
  });
  return tableOf(rows, {
    key: "needs",
    table: "tblNeedByBeneficiary",
    columns: [
      ...columnsOf(context, [
        ["need", 16],
        ["pillar", 12],
      ]),
      ...partnerColumns(rows),
      ...columnsOf(context, [["responses", 11, "0"]]),
      { heading: wordOf("funded", context), width: 11, numberFormat: "0" },
      { heading: wordOf("worst", context), width: 12 },
      ...columnsOf(context, [["rows", 40]]),
    ],
    rows: lines,
    marks: [
      ...marks(context, "iisg-need-beneficiary", 2, PARTNERS.length),
      ...marks(context, "iisg-need-worst", PARTNERS.length + 4, 1),
    ],
  });
}

/** What is secured, negotiated, sought and of unknown state in each pillar and year. */
export function pillarYears(rows: StandardRows): TableSheet {
  const { input, context } = rows;
  const { groups } = new GapState({ ...input, by: ["pillar", "year"] }).result();
  return sheetOf(
    rows,
    "years",
    "tblPillarByYear",
    [
      ["pillar", 14],
      ["year", 10],
      ["needs", 9, "0"],
      ["responses", 11, "0"],
      ["withAmount", 11, "0"],
      ...MONEY_COLUMNS,
      ["split", 11],
      ["rows", 50],
    ],
    groups.map((group): CellInput[] => [
      labelOf("pillar", group.key.pillar ?? "", context),
      labelOf("year", group.key.year ?? "", context),
      group.needIds.length,
      group.responseIds.length,
      group.rowsWithAmount,
      ...moneyCells(group),
      headingOf(group.assumed ? "assumed" : "stated", context),
      listed([...group.needIds, ...group.responseIds], context),
    ]),
  );
}

/** GAP-5: needs and no response, or no need at all where `whole` says that the line is one of the lists. */
function phaseGap(needs: number, responses: number): GapClass | undefined {
  return needs > 0 && responses === 0 ? "GAP-5" : undefined;
}

/** Priorities of the lists, also those without needs, by phase. */
export function nodePhases(rows: StandardRows): TableSheet {
  const { needs, context, input } = rows;
  const { taxonomy } = context.stamp;
  const phases = [...termsInForce(taxonomy, "phases", input.asOf).map(({ code }) => code), ""];
  const byNeed = byNeedOf(rows);
  const lines = nodesInUse([...needs.values()], taxonomy, input.asOf).map((node): CellInput[] => {
    const its: Rows<NeedRecord> = [...needs].filter(([, need]) => nodeOfNeed(need, taxonomy) === node);
    const answers = new Map(its.flatMap(([id]) => byNeed.get(id) ?? []));
    const stated = (record: ResponseRecord): readonly (string | null)[] =>
      record.phases.length > 0
        ? record.phases
        : its.filter(([id]) => record.needIds.includes(id)).map(([, { phase }]) => phase);
    const cells = phases.map((phase) => {
      const own = its.filter(([, need]) => (need.phase ?? "") === phase);
      const here = [...answers.values()].filter((record) =>
        stated(record).some((one) => (one ?? "") === phase),
      );
      return { text: [own.length, here.length] as const, gap: phaseGap(own.length, here.length) };
    });
    const gap = its.length === 0 ? "GAP-5" : cells.find((cell) => cell.gap)?.gap;
    const why =
      its.length === 0 ? "noNeedStated" : gap === undefined ? undefined : ("needWithoutResponse" as const);
    return [
      nodeLabel(node, context),
      pillarOfNode(node, its, context),
      ...cells.map(({ text: [first, second], gap: own }) => cellOf(first, second, own)),
      its.length,
      answers.size,
      gap ?? "",
      why === undefined ? "" : wordOf(why, context),
      listed([...its.map(([id]) => id), ...answers.keys()], context),
    ];
  });
  return tableOf(rows, {
    key: "phases",
    table: "tblNodeByPhase",
    columns: [
      { heading: wordOf("node", context), width: 44 },
      ...columnsOf(context, [["pillar", 12]]),
      ...phases.map((phase) => ({ heading: labelOf("phase", phase, context), width: 14 })),
      ...judgedColumns(context),
    ],
    rows: lines,
    marks: marks(context, "iisg-node-phase", 2, phases.length),
  });
}

/** How much there is, the class of the gap and the rows behind it: the end of a grid's line. */
function judgedColumns(context: SheetContext): TableSheetColumn[] {
  return [
    ...columnsOf(context, [
      ["needs", 9, "0"],
      ["responses", 11, "0"],
    ]),
    { heading: wordOf("gapClass", context), width: 11 },
    ...columnsOf(context, [
      ["why", 28],
      ["rows", 40],
    ]),
  ];
}

function nodeLabel(node: string, context: SheetContext): string {
  if (node === "") return headingOf("notStated", context);
  for (const list of ["priorities", "needs"] as const satisfies readonly ListId[]) {
    const term = termOf(context.stamp.taxonomy, list, node);
    if (term !== undefined) return `${node} ${displayLabel(term, headingOf("proposed", context))}`;
  }
  return node;
}

function pillarOfNode(node: string, its: Rows<NeedRecord>, context: SheetContext): string {
  const { taxonomy } = context.stamp;
  const term = termOf(taxonomy, "priorities", node) ?? termOf(taxonomy, "needs", node);
  const codes = term?.pillars ?? [...new Set(its.map(([, { pillar }]) => pillar ?? ""))];
  return listed(
    codes.map((code) => labelOf("pillar", code, context)),
    context,
  );
}

/** Levels and perspectives of needs, for each beneficiary: needs and the responses that name them. */
export function levelBeneficiaries(rows: StandardRows): TableSheet {
  const { needs, context, input } = rows;
  const { taxonomy } = context.stamp;
  const byNeed = byNeedOf(rows);
  const line = (
    list: "levels" | "perspectives",
    code: string,
    codesOf: (need: NeedRecord) => readonly string[],
  ): CellInput[] | undefined => {
    const its = [...needs].filter(([, need]) =>
      code === "" ? codesOf(need).length === 0 : codesOf(need).includes(code),
    );
    if (code === "" && its.length === 0) return undefined;
    const answersOf = (own: Rows<NeedRecord>, partner?: string): Map<string, ResponseRecord> =>
      new Map(
        own
          .flatMap(([id]) => byNeed.get(id) ?? [])
          .filter(
            ([, { beneficiaries }]) => partner === undefined || partnersOf(beneficiaries).includes(partner),
          ),
      );
    const cells = PARTNERS.map((partner) => {
      const own = its.filter(([, { beneficiary }]) => partnersOf([beneficiary ?? ""]).includes(partner));
      const answers = answersOf(own, partner).size;
      return { text: cellOf(own.length, answers, phaseGap(own.length, answers)) };
    });
    const gap = its.length === 0 || cells.some(({ text }) => text.startsWith("GAP-5"));
    const term = termOf(taxonomy, list, code);
    const answers = answersOf(its);
    return [
      wordOf(list === "levels" ? "level" : "perspective", context),
      term === undefined
        ? code || headingOf("notStated", context)
        : displayLabel(term, headingOf("proposed", context)),
      ...cells.map(({ text }) => text),
      its.length,
      answers.size,
      gap ? "GAP-5" : "",
      gap ? wordOf(its.length === 0 ? "noNeedStated" : "needWithoutResponse", context) : "",
      listed([...its.map(([id]) => id), ...answers.keys()], context),
    ];
  };
  const codes = (list: "levels" | "perspectives"): string[] => [
    ...termsInForce(taxonomy, list, input.asOf).map(({ code }) => code),
    "",
  ];
  const lines = [
    ...codes("levels").map((code) => line("levels", code, ({ levels }) => levels)),
    ...codes("perspectives").map((code) =>
      line("perspectives", code, ({ perspective }) => (perspective === null ? [] : [perspective])),
    ),
  ].flatMap((cells) => (cells === undefined ? [] : [cells]));
  return tableOf(rows, {
    key: "levels",
    table: "tblLevelByBeneficiary",
    columns: [
      { heading: wordOf("kind", context), width: 13 },
      { heading: wordOf("name", context), width: 24 },
      ...partnerColumns(rows),
      ...judgedColumns(context),
    ],
    rows: lines,
    marks: marks(context, "iisg-level-beneficiary", 2, PARTNERS.length),
  });
}
