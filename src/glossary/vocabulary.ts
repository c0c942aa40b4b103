/** The closed lists of glossary/README.md. */

const words = <const T extends string>(text: T): string[] => text.trim().split(/\s+/);

export const ENTRY_TYPES = words(`person armed-group party country territory place organisation government military
  conflict event agreement people religion ideology term`);

export const FACTS =
  words(`leader deputy-leader spokesperson founder founded dissolved capital largest-city headquarters
  based-in population area strength members member-of status control name office role party born died ideology religion
  language government-system currency wing part-of commander began ended parties casualties outcome signed in-force
  location border economy affiliation purpose meaning example legal-basis also-known-as nationality conflict aim weapons
  funding`);

export const AUTHORED_RELATIONS = words(`backed-by backs part-of has-part splinter-of wing-of fights allied-with leads
  led-by based-in located-in borders capital-of party-to member-of founded-by citizen-of ethnic-group-of successor-of
  predecessor-of rival-of related-to about`);

export const OFFICE_KINDS = words(`head-of-state head-of-government foreign-minister defence-minister military-chief
  head leader spokesperson other`);
