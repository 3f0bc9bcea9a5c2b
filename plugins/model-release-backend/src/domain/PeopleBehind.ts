/**
 * Refs of the Users behind Groups and Users, nested groups included, by the ref of the Group or User:
 * only those who are in the catalog. What is missing was not looked up.
 */
export type PeopleBehind = ReadonlyMap<string, readonly string[]>;

/** How many of the people behind a step are shown. */
export const MAX_PEOPLE_SHOWN = 50;

/**
 * Of how many people behind a Group the names are known: more than a page shows, and than any rule of a
 * sign-off leaves out. A Group with as many can have more.
 */
export const ENOUGH_PEOPLE = 200;
