import { PermissionCriteria } from '@backstage/plugin-permission-common';

/** What of a release a condition can be about. @public */
export type ReleaseField =
  | 'requester'
  | 'modelOwner'
  | 'stepOwner'
  | 'environment'
  | 'status'
  | 'risk';

/**
 * That a field has one of some values. A release has many step owners: one among the values is
 * enough. Refs are lower-case. No value at all is a condition that nothing meets.
 *
 * The list is not called `anyOf`, which would make a condition look like a group of conditions.
 *
 * @public
 */
export interface ReleaseCondition {
  field: ReleaseField;
  values: readonly string[];
}

/** Which releases somebody may see or do something to, for stores to turn into a query. @public */
export type ReleaseCriteria =
  | 'all'
  | 'none'
  | PermissionCriteria<ReleaseCondition>;
