import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment } from 'react';
import type { Part, Phrase } from '../../common/phrase';
import { Digest } from './Digest';

const useStyles = makeStyles({
  // A name is text of the sentence: a bracket before it must not be left on the line above.
  name: { '& > span': { display: 'inline' } },
});

function drawn(part: Part, nameClass: string) {
  if (typeof part === 'string') {
    return part;
  }
  if ('ref' in part) {
    return (
      <EntityRefLink entityRef={part.ref} hideIcon className={nameClass} />
    );
  }
  if ('digest' in part) {
    return <Digest value={part.digest} />;
  }
  return 'url' in part ? (
    <Link to={part.url}>{part.url}</Link>
  ) : (
    <strong>{part.strong}</strong>
  );
}

/** A sentence of a view model: refs become links into the catalog, digests can be copied. */
export function PhraseText({ phrase }: { phrase: Phrase }) {
  const classes = useStyles();
  return (
    <>
      {phrase.map((part, index) => (
        // Phrases are written anew with every change and never reordered.
        <Fragment key={index}>{drawn(part, classes.name)}</Fragment>
      ))}
    </>
  );
}
