/**
 * Builders for tests: each answers a valid whole of which a test names only what it is about.
 * Every call answers fresh objects.
 *
 * @packageDocumentation
 */
export * from './aCreateRequest';
export * from './aDelegation';
export * from './aDelivery';
export * from './aDigest';
export * from './anActor';
export * from './anEvent';
export * from './anEvidence';
export * from './apiContract';
export * from './aReadiness';
export * from './aRelease';
export * from './aReleaseDetail';
export * from './aReleasePreview';
export * from './aReleaseSummary';
export * from './aRunbook';
export * from './aStep';
export * from './securityAnswers';
export { STEP_OWNERS } from './theSteps';
