import { MockTranslationApi } from '@backstage/test-utils/alpha';
import type { Part, Phrase } from '../common/phrase';
import { textOf, type Translate } from '../common/phraseText';
import { modelReleaseTranslationRef } from '../translation/modelReleaseTranslationRef';

const translation = MockTranslationApi.create().getTranslation(
  modelReleaseTranslationRef,
);
const t = (translation as unknown as { t: Translate }).t;

/** What a phrase says in English, with the names of people as they stand in their refs. */
export function phraseText(
  said: Part | Phrase,
  nameOf?: (ref: string) => string,
): string {
  return textOf(said, { t, language: 'en' }, nameOf);
}
