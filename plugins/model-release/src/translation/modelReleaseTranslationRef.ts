import { createTranslationRef } from '@backstage/core-plugin-api/alpha';
import { messages } from './messages';

/**
 * The sentences of the pages. A portal gives others, or another language, as it does for any plugin:
 * with `createTranslationMessages` or `createTranslationResource`.
 *
 * @public
 */
export const modelReleaseTranslationRef = createTranslationRef({
  id: 'plugin.model-release',
  messages,
});
