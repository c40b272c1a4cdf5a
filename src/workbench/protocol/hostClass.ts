// How the members of an Office.js class are declared for the interpreter: as rows of tables. Layer: workbench/protocol.

/** Members of one class. Names are Office.js's own, first letter small; hidden members begin with "_". */
export interface HostClass<T> {
  readonly name: string;
  /** Scalar properties: read, and written where there is a setter. */
  readonly get: Readonly<Record<string, (self: T) => unknown>>;
  readonly set?: Readonly<Record<string, (self: T, value: unknown) => void>>;
  /** Properties that are objects of their own. */
  readonly nav?: Readonly<Record<string, (self: T) => HostObject | null>>;
  /** Methods; a method may give an object, plain data, or nothing. A leading "ByName" is no part of the name. */
  readonly methods?: Readonly<Record<string, (self: T, ...args: never[]) => unknown>>;
  /** Methods that use what formulas show: results are waited for before them. */
  readonly readsResults?: readonly string[];
  /** Properties that go back with every new object of this class, so that the library can find it again. */
  readonly keys?: readonly string[];
  /** Collections: the items, and an indexer. */
  readonly items?: (self: T) => HostObject[];
  readonly item?: (self: T, key: never) => HostObject;
  /** Ranges and the like live on under a reference id while the library keeps them. */
  readonly keepsReference?: boolean;
}

/** One live object of the model: its state and its class. */
export interface HostObject<T = unknown> {
  readonly cls: HostClass<T>;
  readonly self: T;
}

/** Makes an object; the type of the state is forgotten, as objects of all classes travel together. */
export function hostObject<T>(cls: HostClass<T>, self: T): HostObject {
  return { cls, self } as unknown as HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "cls" in value && "self" in value;
}
