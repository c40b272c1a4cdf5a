// The six beneficiaries as generated rows name them: by code and, in the same order, by name.
export const PARTNERS = ["AL", "BA", "XK", "ME", "MK", "RS"] as const;
export const PARTNER_NAMES = [
  "Albania",
  "Bosnia and Herzegovina",
  "Kosovo*",
  "Montenegro",
  "North Macedonia",
  "Serbia",
] as const;
