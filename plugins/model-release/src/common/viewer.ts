/** The person who reads the page. */
export interface Viewer {
  /** `user:default/ana` */
  ref: string;
  /** Lower-cased refs through which the person owns things, the own ref included. */
  ownershipRefs: string[];
}

/** Those of the owners that the viewer is, or is in. */
export function ownedThrough(
  owners: readonly string[],
  viewer: Viewer,
): string[] {
  return owners.filter(owner =>
    viewer.ownershipRefs.includes(owner.toLocaleLowerCase('en-US')),
  );
}
