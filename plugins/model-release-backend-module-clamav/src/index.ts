/**
 * Has ClamAV look at the evidence of model releases before anybody gets it.
 *
 * @packageDocumentation
 */
export { modelReleaseClamavModule as default } from './module';
