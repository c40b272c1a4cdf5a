// Builds what Excel loads: the task pane, the ribbon's function file and the worker.
//   --mode production|development
//   --env officejs=cdn|local   where office.js comes from: Microsoft's CDN (default in production) or the copy beside the bundle
//   --env out=FOLDER           output folder, dist by default
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");
const { ScriptSizes } = require("./scripts/lib/scriptSizes.cjs");
const { contentSecurityPolicy, OFFICE_CDN } = require("./scripts/lib/securityPolicy.cjs");

const officePackage = path.dirname(require.resolve("@microsoft/office-js/package.json"));

module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const officeSource = env.officejs ?? (production ? "cdn" : "local");
  if (officeSource !== "cdn" && officeSource !== "local") {
    throw new Error(`--env officejs takes "cdn" or "local", not "${officeSource}".`);
  }
  const officeScript =
    officeSource === "cdn" ? `${OFFICE_CDN}/lib/1/hosted/office.js` : "office-js/office.js";
  const page = (name, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `src/${chunk}/${name}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { officeScript, policy: contentSecurityPolicy(officeSource) },
      minify: false,
    });

  return {
    mode: production ? "production" : "development",
    devtool: production ? false : "source-map",
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/index.ts" },
    output: {
      path: path.resolve(__dirname, env.out ?? "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: { keep: /^cli\// },
      publicPath: "",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"], fallback: { stream: false, crypto: false, fs: false } },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic", development: !production } },
              target: "es2022",
            },
          },
        },
      ],
    },
    plugins: [
      new DefinePlugin({ BUILD_VERSION: JSON.stringify(version) }),
      new ScriptSizes(),
      page("taskpane", "taskpane"),
      page("commands", "commands"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          ...(officeSource === "local"
            ? [
                {
                  from: path.join(officePackage, "dist"),
                  to: "office-js",
                  globOptions: { ignore: OFFICE_FILES_NOT_NEEDED },
                  // Microsoft's files go out as Microsoft made them.
                  info: { minimized: true },
                },
              ]
            : []),
        ],
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
  };
};

/** The copy of office.js for closed networks leaves out other programs' files, debug builds and typings. */
const OFFICE_FILES_NOT_NEEDED = [
  "**/*.debug.js",
  "**/*.d.ts",
  "**/*.map",
  "**/{word,outlook,powerpoint,onenote,project,access,visio,sharepoint,teams}*",
  "**/{mac,ios,android,wac}-*",
];
