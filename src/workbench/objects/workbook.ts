// The workbook, the application and the runtime: where every object path begins. Layer: workbench/objects.
import type { WorkbookModel } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { invalidArgument } from "../protocol/hostError";
import { STYLES } from "./cellStyles";
import { EventHub } from "./events";
import type { ExcelHost } from "./host";
import { FUNCTIONS_CLASS } from "./functions";
import { namesObject } from "./names";
import { commentsObject, notesObject } from "./notes";
import { pivotsObject } from "./pivotTable";
import { customXmlObject, propertiesObject, settingsObject } from "./properties";
import { rangeObject } from "./range";
import { rangeAreas } from "./rangeAreas";
import { slicersObject } from "./slicer";
import { tablesObject } from "./table";
import { WORKBOOK_PROTECTION } from "./workbookProtection";
import { eventMethods, WORKSHEETS } from "./worksheet";

interface HostRef {
  readonly host: ExcelHost;
}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

interface CreatedRef extends HostRef {
  readonly base64: string;
}

/** Excel takes a base64-encoded .xlsx file, or nothing for an empty workbook. */
function checkedFile(base64: string | null | undefined): string {
  if (typeof base64 === "string" && !base64.startsWith("UEsD")) throw invalidArgument();
  return base64 ?? "";
}

function openBeside(host: ExcelHost, base64: string): void {
  const opened = (host.model.extras.get("openedWorkbooks") as string[] | undefined) ?? [];
  host.model.extras.set("openedWorkbooks", [...opened, base64]);
}

/** A workbook that was made but not opened yet: `open` shows it in a window of its own, the open one stays. */
const WORKBOOK_CREATED: HostClass<CreatedRef> = {
  name: "WorkbookCreated",
  get: { id: ({ base64 }) => `created-${base64.length}` },
  methods: {
    open: ({ host, base64 }: CreatedRef) => openBeside(host, base64),
  },
};

const APPLICATION: HostClass<HostRef> = {
  name: "Application",
  get: {
    calculationMode: ({ host }) => host.model.calculationMode,
    calculationState: () => "Done",
    calculationEngineVersion: () => 191029,
    cultureInfo: () => null,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
  },
  set: {
    calculationMode: ({ host }, value) => {
      const mode = MODES.find((candidate) => candidate === value);
      if (!mode) throw invalidArgument();
      host.model.calculationMode = mode;
    },
  },
  methods: {
    calculate: ({ host }: HostRef, type: string) => {
      if (!["Recalculate", "Full", "FullRebuild"].includes(type)) throw invalidArgument();
      host.needsSettling = true;
    },
    createWorkbook: ({ host }: HostRef, base64?: string | null) =>
      hostObject(WORKBOOK_CREATED, { host, base64: checkedFile(base64) }),
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

const RUNTIME: HostClass<HostRef> = {
  name: "Runtime",
  get: { enableEvents: ({ host }) => host.events.enabled },
  set: { enableEvents: ({ host }, value) => void (host.events.enabled = value === true) },
};

const selected = ({
  host,
}: HostRef): {
  sheetId: string;
  areas: readonly { top: number; left: number; rows: number; columns: number }[];
} => host.model.selection;

const WORKBOOK: HostClass<HostRef> = {
  name: "Workbook",
  get: {
    name: ({ host }) => String(host.model.extras.get("fileName") ?? "Book1.xlsx"),
    isDirty: () => true,
    readOnly: ({ host }) => host.model.extras.get("readOnly") === true,
    autoSave: () => false,
    previouslySaved: () => false,
    use1904DateSystem: () => false,
    usePrecisionAsDisplayed: () => false,
    chartDataPointTrack: () => true,
    calculationEngineVersion: () => 191029,
  },
  nav: {
    application: (self) => hostObject(APPLICATION, self),
    worksheets: (self) => hostObject(WORKSHEETS, self),
    tables: ({ host }) => tablesObject(host),
    pivotTables: ({ host }) => pivotsObject(host),
    slicers: ({ host }) => slicersObject(host),
    protection: (self) => hostObject(WORKBOOK_PROTECTION, self),
    names: ({ host }) => namesObject(host),
    functions: (self) => hostObject(FUNCTIONS_CLASS, self),
    styles: (self) => hostObject(STYLES, self),
    notes: ({ host }) => notesObject(host),
    comments: ({ host }) => commentsObject(host),
    settings: ({ host }) => settingsObject(host),
    properties: ({ host }) => propertiesObject(host),
    customXmlParts: ({ host }) => customXmlObject(host),
    workbook: (self) => hostObject(WORKBOOK, self),
    runtime: (self) => hostObject(RUNTIME, self),
    _Runtime: (self) => hostObject(RUNTIME, self),
  },
  methods: {
    getSelectedRange: (self: HostRef) =>
      rangeObject({
        host: self.host,
        sheetId: selected(self).sheetId,
        area: selected(self).areas[0] ?? { top: 0, left: 0, rows: 1, columns: 1 },
      }),
    getSelectedRanges: (self: HostRef) => rangeAreas(self.host, selected(self).sheetId, selected(self).areas),
    getActiveCell: (self: HostRef) => {
      const { sheetId, areas } = selected(self);
      const { top, left } = areas[0] ?? { top: 0, left: 0 };
      return rangeObject({ host: self.host, sheetId, area: { top, left, rows: 1, columns: 1 } });
    },
    getIsActiveCollabSession: () => false,
    save: () => undefined,
    close: () => undefined,
    // What Microsoft's library sends for Excel.createWorkbook in Excel on the web.
    createAndOpenWorkbook: ({ host }: HostRef, base64?: string | null) =>
      openBeside(host, checkedFile(base64)),
    ...eventMethods<HostRef>(() => "Workbook"),
  },
};

/** The global object of a request: the workbook's context has `workbook`, `application` and so on below it. */
export function workbookObject(host: ExcelHost): HostObject {
  return hostObject(WORKBOOK, { host });
}

/** A stand-in's state over a model. `today` gives the year of dates typed without one. */
export function excelHost(model: WorkbookModel, today: () => Date): ExcelHost {
  model.analysis.today = today;
  return {
    model,
    events: new EventHub(model),
    today,
    cells: { read: 0, written: 0 },
    needsSettling: false,
    pending: undefined,
  };
}
