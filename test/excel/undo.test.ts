// No call of the normal flow empties the user's undo list: each call that goes over the wire is held against Microsoft's list.
import { BASIC_ACTIONS, outcomeOf, useCasesOf } from "./faultMatrix";
import { FURTHER_ACTIONS } from "./furtherFaultActions";
import { officeTypes } from "./officeTypes";

/**
 * Members without undo in Excel on the web, on Windows or on Mac (Microsoft, "Undo support with the Excel JavaScript API", table
 * "Unsupported APIs", 2025-05-15). Styles of all kinds, queries and linked workbooks by class: all their members are on it.
 */
const WITHOUT_UNDO = new Set([
  ...["AllowEditRange.*", "AllowEditRangeCollection.*", "Chart.categoryLabelLevel", "Chart.seriesNameLevel"],
  ...["ChartPivotOptions.*", "ChartTrendlineLabel.formula", "DataConnectionCollection.refreshAll"],
  ...["DocumentProperties.author", "DocumentProperties.category", "DocumentProperties.comments"],
  ...["DocumentProperties.company", "DocumentProperties.keywords", "DocumentProperties.manager"],
  ...["DocumentProperties.revisionNumber", "DocumentProperties.subject", "DocumentProperties.title"],
  ...["LinkedWorkbook.*", "LinkedWorkbookCollection.*", "NamedItem.comment"],
  ...["PivotTableStyle.*", "PivotTableStyleCollection.*", "Query.*", "QueryCollection.*"],
  ...["Slicer.name", "Slicer.nameInFormula", "SlicerStyle.*", "SlicerStyleCollection.*", "Style.*"],
  ...["TableStyle.*", "TableStyleCollection.*", "TimelineStyle.*", "TimelineStyleCollection.*"],
  ...["Workbook.close", "Workbook.insertWorksheetsFromBase64", "Workbook.save", "WorkbookProtection.*"],
  ...[
    "Worksheet.copy",
    "Worksheet.delete",
    "Worksheet.name",
    "Worksheet.position",
    "Worksheet.standardWidth",
  ],
  ...["Worksheet.visibility", "WorksheetCollection.addFromBase64", "WorksheetProtection.pauseProtection"],
  ...[
    "WorksheetProtection.protect",
    "WorksheetProtection.resumeProtection",
    "WorksheetProtection.setPassword",
  ],
  ...["WorksheetProtection.unprotect", "WorksheetProtection.updateOptions"],
]);

interface Path {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
}
interface Request {
  readonly Actions: readonly {
    readonly ActionType: number;
    readonly Name: string;
    readonly ObjectPathId: number;
  }[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

const GLOBAL = 1;
const METHOD_PATH = 3;
const INDEXER = 5;
const METHOD = 3;
const SET = 4;

const ownName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Calls and assignments of one request as "Class.member"; a class that cannot be told is "?". */
function callsOf(body: string): string[] {
  const { Actions, ObjectPaths } = JSON.parse(body) as Request;
  const types = officeTypes();
  const calls: string[] = [];
  const classOf = (id: number): string => {
    const path = ObjectPaths[String(id)];
    if (path === undefined) return "?";
    if (path.ObjectPathType === GLOBAL) return "Workbook";
    const parent = path.ParentObjectPathId === undefined ? "?" : classOf(path.ParentObjectPathId);
    const member = path.ObjectPathType === INDEXER ? "getItem" : ownName(path.Name);
    // Objects that are made by a call: adding a table, naming a range.
    if (path.ObjectPathType === METHOD_PATH) calls.push(`${parent}.${member}`);
    return types.get(parent)?.get(member)?.gives ?? "?";
  };
  for (const { ActionType, Name, ObjectPathId } of Actions) {
    const owner = classOf(ObjectPathId);
    if ((ActionType === METHOD || ActionType === SET) && !Name.startsWith("_"))
      calls.push(`${owner}.${ownName(Name)}`);
  }
  return calls;
}

const isWithoutUndo = (call: string): boolean => {
  const [owner = "", member = ""] = call.split(".");
  if (WITHOUT_UNDO.has(call) || WITHOUT_UNDO.has(`${owner}.*`)) return true;
  return owner === "?" && [...WITHOUT_UNDO].some((listed) => listed.endsWith(`.${member}`));
};

/**
 * Work beside the normal flow that cannot be done without such a call: answers are new workbooks; an old template, drop-downs and
 * lists stand on protected sheets, which are unprotected and protected again; a register has a hidden sheet for its memory.
 */
const OUTSIDE_THE_FLOW = new Set([
  "answers",
  "migration",
  "drop-downs",
  "lists",
  "register",
  "register again",
]);

test("the whole flow makes no call that empties the undo list", async () => {
  const calls = new Set<string>();
  for (const [name, { open, before, act }] of Object.entries({ ...BASIC_ACTIONS, ...FURTHER_ACTIONS })) {
    if (OUTSIDE_THE_FLOW.has(name)) continue;
    const host = await open();
    try {
      const { answer } = host.server;
      host.server.answer = (body) => {
        for (const call of callsOf(body)) calls.add(call);
        return answer(body);
      };
      const useCases = useCasesOf(host);
      await before?.(useCases, host);
      expect([name, (await outcomeOf(() => act(useCases, host))).said]).toEqual([name, []]);
    } finally {
      host.dispose();
    }
  }
  process.stdout.write(
    `Undo: ${calls.size} members called in the normal flow: ${[...calls].sort().join(", ")}.\n`,
  );
  expect(calls.size).toBeGreaterThan(30);
  expect(calls).toContain("Range.values");
  expect([...calls].filter(isWithoutUndo)).toEqual([]);
}, 600_000);

test("a call that is on the list is caught, whatever can be told of its class", () => {
  expect(["Worksheet.delete", "?.protect", "Style.bold", "Slicer.name"].filter(isWithoutUndo)).toHaveLength(
    4,
  );
  expect(["Range.values", "Table.name", "?.values"].filter(isWithoutUndo)).toEqual([]);
});

test("a deleted sheet is told by its class on the wire", () => {
  const request = {
    Actions: [{ ActionType: 3, Name: "Delete", ObjectPathId: 3 }],
    ObjectPaths: {
      "1": { ObjectPathType: 1, Name: "" },
      "2": { ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
      "3": { ObjectPathType: 5, Name: "", ParentObjectPathId: 2 },
    },
  };
  expect(callsOf(JSON.stringify(request))).toContain("Worksheet.delete");
});
