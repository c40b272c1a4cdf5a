// EU crime priorities of three cycles (EU Policy Cycle, later EMPACT). Layer: domain/taxonomy.
import type { Term } from "../types";
import { noted, official, variants } from "./build";
import { EMPACT_2018, EMPACT_2022, EMPACT_2026 } from "./sources";

interface Cycle {
  readonly prefix: string;
  readonly source: string;
  readonly from: string;
  readonly to: string;
}

const SECOND: Cycle = { prefix: "EM18", source: EMPACT_2018, from: "2018-01-01", to: "2021-12-31" };
const THIRD: Cycle = { prefix: "EM22", source: EMPACT_2022, from: "2022-01-01", to: "2025-12-31" };
const FOURTH: Cycle = { prefix: "EM26", source: EMPACT_2026, from: "2026-01-01", to: "2029-12-31" };

/** Number in the cycle, short label, numbers of the next cycle's priorities that took its place. */
type Row = readonly [number: string, label: string, next: readonly string[]];

const rowsOf = (cycle: Cycle, nextPrefix: string, rows: readonly Row[]): Term[] =>
  rows.map(([number, label, next]) =>
    official(`${cycle.source}; short label`)(`${cycle.prefix}-${number}`, label, {
      validFrom: cycle.from,
      validTo: cycle.to,
      ...(next.length === 0 ? {} : { replacedBy: next.map((code) => `${nextPrefix}-${code}`) }),
      aliases: [],
    }),
  );

export const CRIME_PRIORITIES: readonly Term[] = [
  ...rowsOf(SECOND, "EM22", [
    ["01", "Cybercrime (cyber-attacks, child sexual exploitation, payment fraud)", ["02", "04", "07"]],
    ["02", "Drugs (trafficking, production, new substances)", ["06"]],
    ["03", "Facilitation of illegal immigration", ["05"]],
    ["04", "Organised property crime", ["08"]],
    ["05", "Trafficking in human beings", ["03"]],
    ["06", "Excise and MTIC fraud", ["07"]],
    ["07", "Firearms", ["10"]],
    ["08", "Environmental crime", ["09"]],
    ["09", "Criminal finances and money laundering", ["07"]],
    ["10", "Document fraud", ["H"]],
  ]),
  ...rowsOf(THIRD, "EM26", [
    ["01", "High-risk criminal networks", ["01"]],
    ["02", "Cyber-attacks", ["02"]],
    ["03", "Trafficking in human beings", ["04"]],
    ["04", "Child sexual exploitation", ["02"]],
    ["05", "Migrant smuggling", ["04"]],
    ["06", "Drugs trafficking", ["03"]],
    ["07", "Fraud, economic and financial crimes", ["07"]],
    ["08", "Organised property crime", []],
    ["09", "Environmental crime", ["06"]],
    ["10", "Firearms trafficking", ["05"]],
    ["H", "Document fraud (horizontal goal)", []],
  ]),
  ...rowsOf(FOURTH, "", [
    ["01", "Most threatening criminal networks and individuals", []],
    [
      "02",
      "Fastest growing online crimes: cyber-attacks, online child sexual exploitation, online fraud",
      [],
    ],
    ["03", "Drug trafficking", []],
    ["04", "Migrant smuggling and trafficking in human beings", []],
    ["05", "Firearms and explosives crime", []],
    ["06", "Environmental crime", []],
    ["07", "Economic and financial crimes", []],
  ]),
].map((term) =>
  term.code === "EM18-07"
    ? { ...term, aliases: variants("Illicit firearms trafficking") }
    : term.code === "EM26-03"
      ? { ...term, aliases: [noted("Drugs", "Name of the priority in earlier cycles, in short.")] }
      : term,
);
