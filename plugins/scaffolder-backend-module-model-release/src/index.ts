/**
 * Scaffolder actions that request the release of a model, and that continue only if it is approved.
 *
 * @packageDocumentation
 */
export { modelReleaseScaffolderModule as default } from './module';
