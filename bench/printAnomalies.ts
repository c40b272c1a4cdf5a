// Prints the figures of the labelled plan: node scripts/run.mjs bench/printAnomalies.ts FOLDER
import { evaluateAnomalies } from "./ipaAnomalies";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder?");
console.log(JSON.stringify(evaluateAnomalies(folder)));
