// Well-known bodies outside the lists whose names look like names within them. Layer: domain/taxonomy (leaf).

/** Folded acronyms that are never taken for a near miss or a made-up acronym of a body of the lists. */
export const OTHER_BODIES: ReadonlySet<string> = new Set([
  "unhrc", "unoda", "unops", "unep", "unesco", "unicef", "unfpa", "unctad", "unmik", "unido", "wco", "wto", "who", "ilo", "oecd", "ebrd",
  "eib", "imf", "ifc", "csto", "afripol", "ameripol", "aseanapol", "eppo", "eurostat", "eurodac", "olaf", "ecdc", "efsa", "emsa", "enisa",
  "eda", "euspa", "easa", "selex", "icmp", "icc", "icty", "icj", "ifad", "bka", "nca", "icrc", "ifrc", "msf", "sipri", "ecfr", "cefta", "eupol",
]);
