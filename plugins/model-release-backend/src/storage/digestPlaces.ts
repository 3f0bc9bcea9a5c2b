const DIGEST = /^sha256:([0-9a-f]{2})([0-9a-f]{62})$/;
const PLACE = /^([0-9a-f]{2})\/([0-9a-f]{62})$/;

/** Where bytes lie below a root: `<2 hex digits>/<62 hex digits>`. Only a well-formed digest has a place. */
export function placeOf(digest: string): string | undefined {
  const match = DIGEST.exec(digest);
  return match ? `${match[1]}/${match[2]}` : undefined;
}

/** The digest of what lies in a place; undefined for anything that somebody else put there. */
export function digestAt(place: string): string | undefined {
  const match = PLACE.exec(place);
  return match ? `sha256:${match[1]}${match[2]}` : undefined;
}
