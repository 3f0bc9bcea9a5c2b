/**
 * The back end of the model release approval plugins.
 *
 * @packageDocumentation
 */
export { modelReleasePlugin as default } from './plugin';
