/**
 * For authors of permission policies: what can be said about releases of models.
 *
 * @packageDocumentation
 */
export * from './meetsCriteria';
export * from './modelReleaseConditions';
export * from './modelReleaseResourceRef';
export * from './modelReleaseRules';
export * from './ReleaseCriteria';
export * from './ReleaseResource';
