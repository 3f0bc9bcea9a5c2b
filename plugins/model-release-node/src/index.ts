/**
 * For authors of permission policies: the rules about releases of models. For authors of scanners:
 * the extension point for scanners of uploaded files.
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
