import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { Fragment, type ReactNode } from 'react';
import type { Value } from '../../common/message';
import {
  phraseOf,
  withRefs,
  type Moment,
  type Part,
  type Phrase,
} from '../../common/phrase';
import {
  isMessage,
  listParts,
  spaceBefore,
  textOf,
  type Speech,
} from '../../common/phraseText';
import { useTranslation } from '../../hooks/useTranslation';
import { Digest } from './Digest';
import { MomentText } from './MomentText';

const useStyles = makeStyles({
  // A name is text of the sentence: a bracket before it must not be left on the line above.
  name: { '& > span': { display: 'inline' } },
});

/** What is drawn as something else than text; everything else is left to {@link textOf}. */
interface Drawing {
  speech: Speech;
  nameOf: (ref: string) => ReactNode;
  linkOf: (url: string) => ReactNode;
  digestOf: (digest: string) => ReactNode;
  momentOf: (moment: Moment) => ReactNode;
}

function drawList(
  items: readonly Value[],
  type: 'conjunction' | 'disjunction',
  drawing: Drawing,
): ReactNode {
  return listParts(items, type, drawing.speech.language).map((piece, index) => (
    // A list is written anew with every change and never reordered.
    <Fragment key={index}>
      {typeof piece === 'number' ? draw(items[piece], drawing) : piece}
    </Fragment>
  ));
}

/** The translation API puts elements where a sentence has places for them. */
function valueFor(value: Value, drawing: Drawing): unknown {
  return typeof value === 'object' ? <>{draw(value, drawing)}</> : value;
}

function draw(part: Value, drawing: Drawing): ReactNode {
  if (typeof part !== 'object') {
    return part;
  }
  if (isMessage(part)) {
    const values = Object.entries(part.values ?? {}).map(([name, value]) => [
      name,
      valueFor(value, drawing),
    ]);
    return drawing.speech.t(part.key, Object.fromEntries(values)) as ReactNode;
  }
  if ('ref' in part) {
    return drawing.nameOf(part.ref);
  }
  if ('digest' in part) {
    return drawing.digestOf(part.digest);
  }
  if ('date' in part) {
    return drawing.momentOf(part);
  }
  if ('url' in part) {
    return drawing.linkOf(part.url);
  }
  if ('strong' in part) {
    return <strong>{draw(part.strong, drawing)}</strong>;
  }
  if ('allOf' in part) {
    return drawList(part.allOf, 'conjunction', drawing);
  }
  if ('anyOf' in part) {
    return drawList(part.anyOf, 'disjunction', drawing);
  }
  if ('refsIn' in part) {
    return drawPhrase(withRefs(part.refsIn), drawing);
  }
  return textOf(part, drawing.speech);
}

/** Draws sentences one after the other. */
export function drawPhrase(said: Part | Phrase, drawing: Drawing): ReactNode {
  const phrase = phraseOf(said);
  return phrase.map((part, index) => (
    // Phrases are written anew with every change and never reordered.
    <Fragment key={index}>
      {spaceBefore(phrase, index)}
      {draw(part, drawing)}
    </Fragment>
  ));
}

/** Sentences of a view model: refs become links into the catalog, digests can be copied. */
export function PhraseText({ phrase }: { phrase: Part | Phrase }) {
  const classes = useStyles();
  const { speech } = useTranslation();
  return (
    <>
      {drawPhrase(phrase, {
        speech,
        nameOf: ref => (
          <EntityRefLink entityRef={ref} hideIcon className={classes.name} />
        ),
        linkOf: url => <Link to={url}>{url}</Link>,
        digestOf: digest => <Digest value={digest} />,
        momentOf: moment => <MomentText moment={moment} />,
      })}
    </>
  );
}
