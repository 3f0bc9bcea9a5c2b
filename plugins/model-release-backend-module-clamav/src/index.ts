/**
 * Scans the evidence of model releases with ClamAV before anybody can download it.
 *
 * @packageDocumentation
 */
export { modelReleaseClamavModule as default } from './module';
