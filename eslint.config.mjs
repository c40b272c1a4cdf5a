// Lint rules: types, hooks, accessibility, Office.js discipline, and the doors between the rooms (docs/ARCHITECTURE.md).
import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";
import { ROOMS, OFFICE_GLOBALS } from "./scripts/lib/rooms.mjs";

const HOST_ONLY = "Only src/excel may name the host: give the port what you need (docs/ARCHITECTURE.md).";

/** One config block a room: imports outside its list are errors that say why. */
const doors = Object.entries(ROOMS).map(([room, { mayImport, why }]) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  ignores: ROOMS[room].roots?.map((root) => `src/${root}`) ?? [],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: Object.keys(ROOMS)
          .filter((other) => other !== room && !mayImport.includes(other))
          .map((other) => ({
            regex: `^(\\.\\./)+${other}/`,
            message: `${room} must not import ${other}: ${why}`,
          })),
      },
    ],
    ...(room === "excel" || room === "workbench"
      ? {}
      : {
          "no-restricted-globals": ["error", ...OFFICE_GLOBALS.map((name) => ({ name, message: HOST_ONLY }))],
        }),
  },
}));

const NO_MARKUP = "Text from workbooks never becomes markup: set textContent, or let React draw it.";

export default tseslint.config(
  { ignores: ["node_modules", "dist", "build", "coverage", ".certs"] },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ExportDefaultDeclaration",
          message: "No default exports: names are the same everywhere.",
        },
        { selector: "TSEnumDeclaration", message: "No enums: use a union of literals." },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: NO_MARKUP },
      ],
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "srcdoc"].map((property) => ({
          property,
          message: NO_MARKUP,
        })),
      ],
      eqeqeq: "error",
      "@typescript-eslint/no-require-imports": ["error", { allow: ["\\.cjs$"] }],
    },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      ...jsxA11y.flatConfigs.recommended.rules,
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // Here loads are queued by one function and read by a function it returns, called after the round trip: these three rules follow
    // a variable within one function only. The real library throws PropertyNotLoaded in the tests when the order is wrong.
    files: ["src/excel/{planSteps,readWorkbook,events}.ts"],
    rules: {
      "office-addins/call-sync-after-load": "off",
      "office-addins/call-sync-before-read": "off",
      "office-addins/load-object-before-read": "off",
    },
  },
  ...doors,
  {
    files: ["**/*.{cjs,js}"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["**/*.{mjs,cjs,js}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        URL: "readonly",
        Buffer: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        window: "readonly",
      },
    },
  },
  prettier,
);
