// Repairs that are made of whole rows, on request, and the rules whose findings they answer. Layer: domain/validation.
import type { Finding } from "./finding";

export const FILL_DOWN_RULE = "STR-04";
export const UNSTACK_RULE = "STR-05";

/** `all`: not this row alone, but all rows of its sheet with the same finding. */
export type RowRepair =
  | { readonly kind: "fill-down"; readonly finding: Finding; readonly all: boolean }
  | { readonly kind: "unstack"; readonly finding: Finding };
