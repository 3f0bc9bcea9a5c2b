import { useApiHolder } from '@backstage/core-plugin-api';
import {
  appLanguageApiRef,
  useTranslationRef,
} from '@backstage/core-plugin-api/alpha';
import { useMemo } from 'react';
import type { MessageKey, PlacesOf } from '../common/message';
import { textOf, type Speech, type Translate } from '../common/phraseText';
import type { Part, Phrase } from '../common/phrase';
import { modelReleaseTranslationRef } from '../translation/modelReleaseTranslationRef';

/** What components say things with. */
export interface Translation {
  /** A sentence or a label by its key, as text. */
  t: <TKey extends MessageKey>(
    key: TKey,
    ...values: [PlacesOf<TKey>] extends [never]
      ? []
      : [Record<PlacesOf<TKey>, string | number>]
  ) => string;
  /** A phrase as text, for labels and announcements. */
  text: (said: Part | Phrase) => string;
  speech: Speech;
}

/** Says things in the language of the portal. */
export function useTranslation(): Translation {
  const { t } = useTranslationRef(modelReleaseTranslationRef);
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return useMemo(() => {
    const speech: Speech = { t: t as unknown as Translate, language };
    return {
      t: t as unknown as Translation['t'],
      text: (said: Part | Phrase) => textOf(said, speech),
      speech,
    };
  }, [t, language]);
}
