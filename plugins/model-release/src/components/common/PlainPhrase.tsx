import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { shortDigest, type Part, type Phrase } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { drawPhrase } from './PhraseText';

/** Sentences with the names of people and no links, for what is an entry or a label itself. */
export function PlainPhrase({ phrase }: { phrase: Part | Phrase }) {
  const { speech, text } = useTranslation();
  return (
    <>
      {drawPhrase(phrase, {
        speech,
        nameOf: ref => (
          <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
        ),
        linkOf: url => url,
        digestOf: shortDigest,
        momentOf: text,
      })}
    </>
  );
}
