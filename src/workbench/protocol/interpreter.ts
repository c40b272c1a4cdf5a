// Runs Rich API requests over objects declared as tables; it knows nothing of sheets. Layer: workbench/protocol.
// Facts of the wire: read off Microsoft's library; object paths and actions as its ActionFactory makes them.
import type { HostClass, HostObject } from "./hostClass";
import { hostObject, isHostObject } from "./hostClass";
import { HostFault } from "./hostError";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RichRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface RichResponse {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly Error?: {
    Code: string;
    Message: string;
    HttpStatusCode: number;
    ActionIndex: number;
    Location: string;
  };
}

const PATH = { global: 1, created: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 6 } as const;

/** What the library tells of itself once a page has started; nothing needs to be done about it. */
const ADD_IN_SERVICE: HostClass<undefined> = {
  name: "Microsoft.InternalService.AddinInternalService",
  get: {},
  methods: { notifyActionHandlerReady: () => undefined },
};

/** References that the library keeps between requests. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    for (const [id, known] of this.kept) if (known.self === object.self) return id;
    const id = `ref-${this.next++}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  drop(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get objects(): IterableIterator<HostObject> {
    return this.kept.values();
  }
}

/**
 * Runs one request; actions before a failing one stay done, as in Excel. `settle` is called before values are read, so that
 * formulas written earlier in the request have their results; it gives undefined when there is nothing to wait for. `before`
 * is told of each action ahead of it.
 */
export async function interpret(
  request: RichRequest,
  root: HostObject,
  references: References,
  settle: () => Promise<void> | undefined,
  before: (action: Action, path: ObjectPath | undefined) => void = () => undefined,
): Promise<RichResponse> {
  const run = new Run(request, root, references);
  const Results: RichResponse["Results"] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      before(action, request.ObjectPaths[action.ObjectPathId]);
      const waiting = action.ActionType === ACTION.query || run.readsResults(action) ? settle() : undefined;
      if (waiting) await waiting;
      Results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (failure) {
      const { code, message } =
        failure instanceof HostFault
          ? failure
          : new HostFault(
              "GeneralException",
              `The stand-in failed: ${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}`,
            );
      return {
        Results,
        Error: {
          Code: code,
          Message: message,
          HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
          ActionIndex: index,
          Location: run.locationOf(action),
        },
      };
    }
  }
  return { Results };
}

class Run {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RichRequest,
    private readonly root: HostObject,
    private readonly references: References,
  ) {}

  perform(action: Action): unknown {
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const object = this.objectAt(action.ObjectPathId);
        return object === null ? null : this.keysOf(object);
      }
      case ACTION.query: {
        const object = this.objectAt(action.ObjectPathId);
        return object === null ? null : this.query(object, action.QueryInfo ?? {});
      }
      case ACTION.method:
        return this.callAction(action);
      case ACTION.setProperty: {
        const object = this.objectAt(action.ObjectPathId);
        if (object === null) throw new HostFault("ItemNotFound", "The object is a null object.");
        const name = memberName(action.Name);
        const setter = object.cls.set?.[name];
        if (!setter) throw notFound(object, name);
        setter(object.self, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      }
      case ACTION.trace:
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new HostFault("ApiNotFound", `The stand-in has no action of type ${action.ActionType}.`);
    }
  }

  /** Whether the action calls a method that works with calculated values. */
  readsResults({ ActionType, Name, ObjectPathId }: Action): boolean {
    if (ActionType === ACTION.method)
      return this.objectAt(ObjectPathId)?.cls.readsResults?.includes(memberName(Name)) === true;
    const path = this.request.ObjectPaths[ObjectPathId];
    if (ActionType !== ACTION.instantiate || path?.ObjectPathType !== PATH.method) return false;
    const parent = path.ParentObjectPathId === undefined ? null : this.objectAt(path.ParentObjectPathId);
    return parent?.cls.readsResults?.includes(memberName(path.Name)) === true;
  }

  /** Where an action failed, as Office.js words it: "Range.values". */
  locationOf(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const known = this.resolved.get(action.ObjectPathId);
    const parent =
      known ??
      (path?.ParentObjectPathId === undefined ? undefined : this.resolved.get(path.ParentObjectPathId));
    const ofPath = path?.ObjectPathType === PATH.indexer ? "getItem" : memberName(path?.Name ?? "");
    const member = action.Name !== "" ? memberName(action.Name) : ofPath;
    return parent ? `${parent.cls.name}.${member}` : member;
  }

  private callAction(action: Action): unknown {
    const object = this.objectAt(action.ObjectPathId);
    if (object === null) return null;
    const name = memberName(action.Name);
    if (name === "_KeepReference") return { _ReferenceId: this.references.keep(object) };
    if (name === "_RemoveReference") {
      this.references.drop(String(this.argumentsOf(action.ArgumentInfo)[0]));
      return null;
    }
    const value = this.call(object, name, action.ArgumentInfo);
    return isHostObject(value) ? this.keysOf(value) : value === undefined ? null : value;
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    const method = object.cls.methods?.[name] as ((self: unknown, ...args: unknown[]) => unknown) | undefined;
    if (!method) throw notFound(object, name);
    // The library sends null for an argument that was left out.
    return method(object.self, ...this.argumentsOf(info).map((value) => value ?? undefined));
  }

  private objectAt(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (!path) throw new HostFault("InvalidObjectPath", `There is no object path ${id}.`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.find(path.Name);
      if (!kept)
        throw new HostFault("InvalidReference", "The reference isn't valid for the current operation.");
      return kept;
    }
    if (path.ParentObjectPathId === undefined) {
      if (path.Name === ADD_IN_SERVICE.name) return hostObject(ADD_IN_SERVICE, undefined);
      throw new HostFault("ApiNotFound", `The stand-in cannot make a new ${path.Name}.`);
    }
    const parent = this.objectAt(path.ParentObjectPathId);
    if (parent === null) return null;
    const name = memberName(path.Name);
    switch (path.ObjectPathType) {
      case PATH.property: {
        const property = parent.cls.nav?.[name];
        if (!property) throw notFound(parent, name);
        return property(parent.self);
      }
      case PATH.indexer: {
        const item = parent.cls.item as ((self: unknown, key: unknown) => HostObject) | undefined;
        if (!item) throw notFound(parent, "getItem");
        return item(parent.self, this.argumentsOf(path.ArgumentInfo)[0]);
      }
      case PATH.method: {
        const value = this.call(parent, name, path.ArgumentInfo);
        if (value === null || isHostObject(value)) return value;
        throw new HostFault(
          "GeneralException",
          `${parent.cls.name}.${name} gives no object in the stand-in.`,
        );
      }
      default:
        throw new HostFault("InvalidObjectPath", `Unknown object path type ${path.ObjectPathType}.`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => {
      const reference = references?.[index];
      // 0 stands for an argument that is no object.
      if (typeof reference === "number" && reference > 0) return this.objectAt(reference);
      if (Array.isArray(reference)) {
        return reference.map((id: unknown, inner) =>
          typeof id === "number" && id > 0 ? this.objectAt(id) : (value as unknown[])[inner],
        );
      }
      return this.withObjects(value);
    });
  }

  /** Objects inside a plain argument ("list: { source: range }") travel as the number of their path. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const within = (inner: unknown): unknown =>
      Array.isArray(inner) ? inner.map((each) => this.withObjects(each)) : this.withObjects(inner);
    const path = (value as { readonly _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof path === "number") return this.objectAt(path);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, within(inner)]));
  }

  private keysOf(object: HostObject): Record<string, unknown> {
    const keys: Record<string, unknown> = {};
    for (const key of object.cls.keys ?? []) keys[wireName(key)] = object.cls.get[key]?.(object.self);
    if (object.cls.keepsReference) keys["_ReferenceId"] = this.references.keep(object);
    return keys;
  }

  private query(object: HostObject, info: QueryInfo): unknown {
    const { items } = object.cls;
    const selects = (info.Select ?? []).map((path) =>
      path.split("/").filter((step) => step !== "" && step !== "items"),
    );
    const expands = (info.Expand ?? []).map((path) =>
      path.split("/").filter((step) => step !== "" && step !== "items"),
    );
    if (!items) return this.read(object, selects, expands);
    // Scalar members of the collection itself ("count") are asked for beside those of its items.
    const own = selects.filter(([first]) => first !== undefined && object.cls.get[first] !== undefined);
    const ofItems = selects.filter(([first]) => first === undefined || object.cls.get[first] === undefined);
    const result: Record<string, unknown> = own.length > 0 ? this.read(object, own, []) : {};
    const all = items(object.self);
    const from = info.Skip ?? 0;
    const chosen = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
    if (ofItems.length > 0 || selects.length === 0) {
      result["_Items"] = chosen.map((item) => ({
        ...this.keysOf(item),
        ...this.read(item, ofItems, expands),
      }));
    }
    return result;
  }

  /** Values along the paths; no path at all means all scalar properties. */
  private read(
    object: HostObject,
    selects: readonly (readonly string[])[],
    expands: readonly (readonly string[])[],
  ): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const inner = new Map<string, { selects: string[][]; expands: string[][] }>();
    const into = (name: string): { selects: string[][]; expands: string[][] } => {
      let entry = inner.get(name);
      if (!entry) inner.set(name, (entry = { selects: [], expands: [] }));
      return entry;
    };
    const wanted =
      selects.length === 0 && expands.length === 0
        ? Object.keys(object.cls.get).map((name) => [name])
        : selects;
    for (const [first, ...rest] of wanted) {
      if (first === undefined) continue;
      const name = memberName(first);
      // Microsoft's own examples load "no-properties-needed" for the items alone; no member has such a name.
      if (/^no-?properties-?needed$/i.test(name)) continue;
      if (name === "*" || name === "$all")
        for (const key of Object.keys(object.cls.get))
          result[wireName(key)] = object.cls.get[key]?.(object.self);
      else if (rest.length > 0) into(name).selects.push(rest);
      else if (object.cls.get[name]) result[wireName(name)] = object.cls.get[name](object.self);
      else if (object.cls.nav?.[name]) into(name);
      else throw notFound(object, name);
    }
    for (const [first, ...rest] of expands) {
      if (first === undefined) continue;
      const entry = into(memberName(first));
      if (rest.length > 0) entry.expands.push(rest);
    }
    for (const [name, part] of inner) {
      const property = object.cls.nav?.[name];
      if (!property) throw notFound(object, name);
      const target = property(object.self);
      result[wireName(name)] =
        target === null
          ? null
          : target.cls.items
            ? this.query(target, { Select: part.selects.map((path) => path.join("/")) })
            : this.read(target, part.selects, part.expands);
    }
    return result;
  }
}

/** The wire writes "GetRange"; the tables "getRange". Hidden members and symbols stay. */
function memberName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function notFound(object: HostObject, member: string): HostFault {
  return new HostFault("ApiNotFound", `The stand-in for Excel has no ${object.cls.name}.${member}.`);
}
