/**
 * Scaffolder actions that ask for the release of a model and that go on only once it is approved.
 *
 * @packageDocumentation
 */
export { modelReleaseScaffolderModule as default } from './module';
