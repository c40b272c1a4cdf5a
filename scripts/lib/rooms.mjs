// The rooms of src/ and their doors, read by the lint configuration and by the architecture test.

/** Names of the host that only src/excel may use. */
export const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension"];

/**
 * Which rooms a room may import; `roots` are composition roots, which may join what their room may not.
 * `why` is part of the lint message.
 */
export const ROOMS = {
  domain: { mayImport: [], why: "the domain is pure: no host, no screen, no files." },
  i18n: { mayImport: ["domain"], why: "catalogues know only the shapes of the domain." },
  app: { mayImport: ["domain", "i18n"], why: "use cases see the workbook only through ports." },
  excel: { mayImport: ["app", "domain"], why: "the gateway implements the ports and nothing else." },
  file: { mayImport: ["app", "domain"], why: "the file port implements the ports and nothing else." },
  worker: {
    mayImport: ["app", "domain", "file", "i18n"],
    why: "heavy work off the pane's thread has no host and no screen.",
  },
  taskpane: {
    mayImport: ["app", "domain", "i18n"],
    roots: ["taskpane/index.tsx", "taskpane/openReturns.ts"],
    why: "components read the store; only the composition root joins them to the host.",
  },
  commands: {
    mayImport: ["app", "domain", "i18n"],
    roots: ["commands/index.ts"],
    why: "ribbon buttons run actions; only the composition root joins them to the host.",
  },
  cli: { mayImport: ["app", "domain", "file", "i18n"], why: "the command line works on files." },
  workbench: { mayImport: [], why: "the stand-in stands for Excel and knows nothing of the add-in." },
};

/** Rooms that a composition root may import beyond its room's list. */
export const ROOT_IMPORTS = ["excel", "worker", "file"];
