/** How many legs and drugs the form of a finding takes. Apart, so that the form loads no schema before it is needed. */
export const mostLegs = 8;
export const mostDrugs = 5;
