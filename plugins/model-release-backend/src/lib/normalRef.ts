import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Lower-cased, with its namespace: how refs are stored and compared. */
export function normalRef(ref: string): string {
  return stringifyEntityRef(parseEntityRef(ref)).toLocaleLowerCase('en-US');
}
