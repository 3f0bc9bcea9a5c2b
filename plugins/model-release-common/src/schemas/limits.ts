/** The most characters of a comment, a reason or another text that people write. @public */
export const MAX_COMMENT = 10_000;
