/** When everything in the builders was created: a Monday morning. */
export const CREATED_AT = '2026-03-02T08:00:00.000Z';

/** The end of business on the day after. */
export const FIRST_DUE_AT = '2026-03-03T16:00:00.000Z';
