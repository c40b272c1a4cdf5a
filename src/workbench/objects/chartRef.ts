// A chart as the objects name it. Layer: workbench/objects.
import type { ModelChart } from "../model/chartRecords";
import { itemNotFound } from "../protocol/hostError";
import type { ExcelHost } from "./host";

export interface ChartRef {
  readonly host: ExcelHost;
  readonly chartId: string;
}

export function chartOf({ host, chartId }: ChartRef): ModelChart {
  const chart = host.model.analysis.charts.find(({ id }) => id === chartId);
  if (!chart) throw itemNotFound();
  return chart;
}
