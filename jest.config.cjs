// Four rings of tests: pure and file code in Node, the pane's components in jsdom, the stand-in for Excel with Microsoft's client
// library, and the built bundle in a real browser (only through scripts/test.mjs e2e).
const transform = {
  "^.+\\.(ts|tsx|mts|js|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};
const common = { rootDir: __dirname, transform, setupFilesAfterEnv: ["<rootDir>/test/support/setup.ts"] };

module.exports = {
  // Jest's own choice is one process fewer than there are cores, which leaves half of a two-core machine idle.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/scripts/closing-line-reporter.cjs"],
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{architecture,domain,app,file,cli,i18n,docs,bench}/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.{ts,tsx}"],
    },
    {
      ...common,
      displayName: "excel",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{excel,workbench}/**/*.test.ts"],
    },
    {
      ...common,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
    },
  ],
};
