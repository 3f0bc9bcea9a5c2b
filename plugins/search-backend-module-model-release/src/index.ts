/**
 * Adds model releases to the portal's search.
 *
 * @packageDocumentation
 */
export { modelReleaseSearchModule as default } from './module';
export {
  ModelReleaseCollatorFactory,
  type ModelReleaseCollatorOptions,
} from './ModelReleaseCollatorFactory';
