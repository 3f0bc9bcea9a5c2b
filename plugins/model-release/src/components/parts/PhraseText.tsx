import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Fragment } from 'react';
import type { Part, Phrase } from '../../viewModel/phrase';
import { Digest } from './Digest';

function drawn(part: Part) {
  if (typeof part === 'string') {
    return part;
  }
  if ('ref' in part) {
    return <EntityRefLink entityRef={part.ref} hideIcon />;
  }
  return 'digest' in part ? (
    <Digest value={part.digest} />
  ) : (
    <strong>{part.strong}</strong>
  );
}

/** A sentence of a view model: refs become links into the catalog, digests can be copied. */
export function PhraseText({ phrase }: { phrase: Phrase }) {
  return (
    <>
      {phrase.map((part, index) => (
        // Phrases are written anew with every change and never reordered.
        <Fragment key={index}>{drawn(part)}</Fragment>
      ))}
    </>
  );
}
