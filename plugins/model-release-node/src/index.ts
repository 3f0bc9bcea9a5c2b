/**
 * For authors of permission policies: what can be said about releases of models. For authors of
 * scanners: what looks at a file before anybody gets it.
 *
 * @packageDocumentation
 */
export * from './meetsCriteria';
export * from './modelReleaseConditions';
export * from './modelReleaseResourceRef';
export * from './modelReleaseRules';
export * from './ReleaseCriteria';
export * from './ReleaseResource';
export * from './scanners/EvidenceScanner';
export * from './scanners/evidenceScannersExtensionPoint';
