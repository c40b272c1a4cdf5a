// A new workbook over the stand-in, with the globals that a page would have. For benches that count traffic.
import { createModel } from "../../src/workbench/model/createModel";
import { startExcel } from "../../src/workbench/nodeHost";

export function openStandIn() {
  const model = createModel();
  const host = startExcel(model);
  Object.assign(globalThis, {
    Excel: host.Excel,
    Office: host.Office,
    OfficeExtension: host.OfficeExtension,
  });
  return { model, host };
}
