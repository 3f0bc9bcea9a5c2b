import { Release } from '../model/release';

/**
 * Everybody who ever was the requester of a release, oldest first. Separation of duties holds for all of them: a
 * request does not become somebody else's by changing its name.
 *
 * @public
 */
export function requestersOf({
  requester,
  formerRequesters = [],
}: Pick<Release, 'requester' | 'formerRequesters'>): string[] {
  return [...formerRequesters, requester];
}
