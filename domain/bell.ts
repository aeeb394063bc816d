/** The count on the bell is exact up to this; what is more is "99+". */
export const mostCounted = 99;
