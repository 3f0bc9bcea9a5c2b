import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import { phraseText, type Phrase } from '../../common/phrase';

/** A sentence with the names of people and no links, for what is an entry or a label itself. */
export function PlainPhrase({ phrase }: { phrase: Phrase }) {
  return (
    <>
      {phrase.map((part, index) => (
        // Phrases are written anew with every change and never reordered.
        <Fragment key={index}>
          {typeof part === 'object' && 'ref' in part ? (
            <EntityDisplayName entityRef={part.ref} hideIcon disableTooltip />
          ) : (
            phraseText([part])
          )}
        </Fragment>
      ))}
    </>
  );
}
