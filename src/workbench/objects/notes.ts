// Notes of cells (old comments), and threaded comments kept beside the model. Layer: workbench/objects.
import type { ModelNote } from "../model/workbookModel";
import type { HostClass, HostObject } from "../protocol/hostClass";
import { hostObject } from "../protocol/hostClass";
import { HostFault, invalidArgument, itemNotFound } from "../protocol/hostError";
import { rangeByText } from "./addresses";
import type { ExcelHost, RangeRef } from "./host";
import { checkOpen, sheetOf } from "./host";
import { rangeObject } from "./range";

interface NotesRef {
  readonly host: ExcelHost;
  readonly sheetId?: string;
}
interface NoteRef {
  readonly host: ExcelHost;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export function notesObject(host: ExcelHost, sheetId?: string): HostObject {
  return hostObject(NOTES, sheetId === undefined ? { host } : { host, sheetId });
}

function cellOf(self: NotesRef, cell: unknown): RangeRef {
  const range =
    typeof cell === "string"
      ? rangeByText(self.host, self.sheetId ?? self.host.model.activeSheetId, cell)
      : (cell as HostObject<RangeRef>).self;
  if (range.area.rows !== 1 || range.area.columns !== 1) throw invalidArgument();
  return range;
}

const all = (self: NotesRef): NoteRef[] =>
  self.host.model.sheets
    .filter((sheet) => self.sheetId === undefined || sheet.id === self.sheetId)
    .flatMap((sheet) =>
      sheet.notes().map(({ row, column }) => ({ host: self.host, sheetId: sheet.id, row, column })),
    );
const noteOf = (ref: NoteRef): ModelNote => {
  const note = sheetOf({ host: ref.host, id: ref.sheetId })
    .notes()
    .find(({ row, column }) => row === ref.row && column === ref.column);
  if (!note) throw itemNotFound();
  return note;
};
const noteAt = (self: NotesRef, cell: unknown): HostObject | null => {
  const { sheetId, area } = cellOf(self, cell);
  const found = all(self).find(
    (note) => note.sheetId === sheetId && note.row === area.top && note.column === area.left,
  );
  return found ? hostObject(NOTE, found) : null;
};

const NOTE: HostClass<NoteRef> = {
  name: "Note",
  get: {
    authorName: (ref) => noteOf(ref).author,
    content: (ref) => noteOf(ref).text,
    visible: () => false,
    height: () => 75,
    width: () => 100,
  },
  set: {
    content: (ref, value) => {
      const { author } = noteOf(ref);
      sheetOf({ host: ref.host, id: ref.sheetId }).setNote(ref.row, ref.column, {
        author,
        text: String(value),
      });
    },
    visible: () => undefined,
    height: () => undefined,
    width: () => undefined,
  },
  methods: {
    delete: (ref: NoteRef) =>
      sheetOf({ host: ref.host, id: ref.sheetId }).setNote(ref.row, ref.column, undefined),
    getLocation: (ref: NoteRef) =>
      rangeObject({
        host: ref.host,
        sheetId: ref.sheetId,
        area: { top: ref.row, left: ref.column, rows: 1, columns: 1 },
      }),
  },
};

const NOTES: HostClass<NotesRef> = {
  name: "NoteCollection",
  get: {},
  items: (self) => all(self).map((note) => hostObject(NOTE, note)),
  item: (self, cell: unknown) => {
    const note = noteAt(self, cell);
    if (!note) throw itemNotFound();
    return note;
  },
  methods: {
    add: (self: NotesRef, cell: unknown, content: unknown) => {
      const range = cellOf(self, cell);
      if (typeof content !== "string") throw invalidArgument();
      checkOpen(range, "allowEditObjects");
      if (noteAt(self, cell)) throw new HostFault("InvalidOperation", "The cell has a note already.");
      const ref = { host: self.host, sheetId: range.sheetId, row: range.area.top, column: range.area.left };
      sheetOf({ host: self.host, id: range.sheetId }).setNote(ref.row, ref.column, {
        author: "IISG",
        text: content,
      });
      return hostObject(NOTE, ref);
    },
    getCount: (self: NotesRef) => all(self).length,
    getItem: (self: NotesRef, cell: unknown) => {
      const note = noteAt(self, cell);
      if (!note) throw itemNotFound();
      return note;
    },
    getItemOrNullObject: noteAt,
    getItemAt: (self: NotesRef, index: number) => {
      const note = all(self)[index];
      if (!note) throw itemNotFound();
      return hostObject(NOTE, note);
    },
  },
};

/** One comment thread; kept in the model's extras under "comments". */
interface CommentRecord {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  content: string;
  resolved: boolean;
  readonly replies: { id: string; content: string }[];
}
interface CommentRef {
  readonly host: ExcelHost;
  readonly comment: CommentRecord;
}

const commentsOf = (host: ExcelHost): CommentRecord[] => {
  const known = host.model.extras.get("comments") as CommentRecord[] | undefined;
  if (known) return known;
  const made: CommentRecord[] = [];
  host.model.extras.set("comments", made);
  return made;
};

export function commentsObject(host: ExcelHost, sheetId?: string): HostObject {
  return hostObject(COMMENTS, sheetId === undefined ? { host } : { host, sheetId });
}

const ofSheet = (self: NotesRef): CommentRecord[] =>
  commentsOf(self.host).filter((comment) => self.sheetId === undefined || comment.sheetId === self.sheetId);
const REPLY: HostClass<{ readonly id: string; content: string }> = {
  name: "CommentReply",
  keys: ["id"],
  get: { id: (reply) => reply.id, content: (reply) => reply.content, authorName: () => "IISG" },
  set: { content: (reply, value) => void (reply.content = String(value)) },
};
const REPLIES: HostClass<CommentRef> = {
  name: "CommentReplyCollection",
  get: {},
  items: ({ comment }) => comment.replies.map((reply) => hostObject(REPLY, reply)),
  methods: {
    add: ({ comment }: CommentRef, content: unknown) => {
      const reply = { id: `${comment.id}-${comment.replies.length + 1}`, content: String(content) };
      comment.replies.push(reply);
      return hostObject(REPLY, reply);
    },
    getCount: ({ comment }: CommentRef) => comment.replies.length,
  },
};
const COMMENT: HostClass<CommentRef> = {
  name: "Comment",
  keys: ["id"],
  get: {
    id: ({ comment }) => comment.id,
    content: ({ comment }) => comment.content,
    resolved: ({ comment }) => comment.resolved,
    authorName: () => "IISG",
    authorEmail: () => "",
    contentType: () => "Plain",
  },
  set: {
    content: ({ comment }, value) => void (comment.content = String(value)),
    resolved: ({ comment }, value) => void (comment.resolved = value === true),
  },
  nav: { replies: (ref) => hostObject(REPLIES, ref) },
  methods: {
    delete: ({ host, comment }: CommentRef) =>
      void commentsOf(host).splice(commentsOf(host).indexOf(comment), 1),
    getLocation: ({ host, comment }: CommentRef) =>
      rangeObject({
        host,
        sheetId: comment.sheetId,
        area: { top: comment.row, left: comment.column, rows: 1, columns: 1 },
      }),
  },
};
const COMMENTS: HostClass<NotesRef> = {
  name: "CommentCollection",
  get: {},
  items: (self) => ofSheet(self).map((comment) => hostObject(COMMENT, { host: self.host, comment })),
  item: (self, id: string) => {
    const comment = ofSheet(self).find((candidate) => candidate.id === id);
    if (!comment) throw itemNotFound();
    return hostObject(COMMENT, { host: self.host, comment });
  },
  methods: {
    add: (self: NotesRef, cell: unknown, content: unknown) => {
      const { sheetId, area } = cellOf(self, cell);
      if (typeof content !== "string") throw invalidArgument();
      const comment: CommentRecord = {
        id: `{comment-${commentsOf(self.host).length + 1}}`,
        sheetId,
        row: area.top,
        column: area.left,
        content,
        resolved: false,
        replies: [],
      };
      commentsOf(self.host).push(comment);
      return hostObject(COMMENT, { host: self.host, comment });
    },
    getCount: (self: NotesRef) => ofSheet(self).length,
    getItem: (self: NotesRef, id: string) => COMMENTS.item?.(self, id as never),
    getItemByCell: (self: NotesRef, cell: unknown) => {
      const { sheetId, area } = cellOf(self, cell);
      const comment = ofSheet(self).find(
        (candidate) =>
          candidate.sheetId === sheetId && candidate.row === area.top && candidate.column === area.left,
      );
      if (!comment) throw itemNotFound();
      return hostObject(COMMENT, { host: self.host, comment });
    },
  },
};
