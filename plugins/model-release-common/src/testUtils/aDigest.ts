/**
 * A well-formed digest. Different seeds, one hexadecimal digit each, give different digests.
 *
 * @public
 */
export function aDigest(seed = '0'): string {
  return `sha256:${seed.repeat(64)}`;
}
