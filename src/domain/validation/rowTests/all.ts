// All tests over the cells of one row, by the names the rules give them. Layer: domain/validation.
import type { RowTest } from "../ruleTypes";
import { MONEY_TESTS } from "./money";
import type { Binder } from "./rowTest";
import { TERM_TESTS } from "./terms";
import { TIME_TESTS } from "./time";
import { WORDING_TESTS } from "./wording";

export const ROW_TESTS = {
  ...TERM_TESTS,
  ...TIME_TESTS,
  ...MONEY_TESTS,
  ...WORDING_TESTS,
} as const satisfies Record<RowTest, Binder>;
