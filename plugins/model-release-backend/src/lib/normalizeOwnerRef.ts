import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Whether a ref in full is one of a Group or User: nothing else owns steps. */
export function isOwnerRef(ref: string): boolean {
  return /^(group|user):/i.test(ref);
}

/**
 * A ref of a Group or User in full and in lower case; a bare name is a Group.
 *
 * @throws Error when it is a ref of something else
 */
export function normalizeOwnerRef(ref: string): string {
  const full = stringifyEntityRef(
    parseEntityRef(ref, { defaultKind: 'group' }),
  );
  if (!isOwnerRef(full)) {
    throw new Error(`${ref} is neither a Group nor a User`);
  }
  return full;
}
