import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { failureWords } from '../../common/failure';
import { say } from '../../common/message';
import { actor } from '../../common/people';
import { verdictWords } from '../../common/verdictWords';
import {
  useSession,
  useSessionComments,
} from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { Composer } from './Composer';
import { commentParts } from './commentPhrase';
import { conversation, latestOf, type Quote } from './turns';
import { Said } from './Said';
import { ThreadEntry } from './ThreadEntry';
import { useNewComment } from './useCommenting';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  turn: {
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** So many at once: the newest. */
const TURNS = 10;

/** What somebody said with a decision. */
function QuoteEntry({ quote, now }: { quote: Quote; now: DateTime }) {
  return (
    <Said
      id={quote.key}
      who={say('discussion.said', { who: actor(quote), did: quote.did })}
      at={quote.at}
      now={now}
      words={commentParts(quote.text, [])}
    />
  );
}

/** A step has a field for what goes with its decision already: another one comes when it is asked for. */
function NewComment(props: { stepKey: string | undefined; label: string }) {
  const { t } = useTranslation();
  const { stepKey, label } = props;
  const { work, send } = useNewComment(stepKey);
  const [isAsked, setAsked] = useState(false);
  const isOpen = stepKey === undefined || isAsked || work.draft.comment !== '';
  if (!isOpen) {
    return (
      <Button
        size="small"
        data-shortcut="comment"
        onClick={() => setAsked(true)}
      >
        {label}
      </Button>
    );
  }
  const close = () => {
    setAsked(false);
    work.clear();
  };
  return (
    <Composer
      label={label}
      send={t('discussion.comment')}
      work={work}
      focused={isAsked}
      onSend={async text => {
        if (await send(text)) {
          setAsked(false);
        }
      }}
      onCancel={stepKey === undefined ? undefined : close}
    />
  );
}

/** What was said about the release or about one of its steps, and where one says more. */
export function Conversation(props: {
  stepKey?: string;
  /** The label of the field for a new comment. */
  label: string;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { stepKey, label } = props;
  const { release, events, now } = useSession();
  const comments = useSessionComments();
  const verdict = release.actions.find(({ name }) => name === 'comment');
  const canComment = verdict?.allowed ?? false;
  const [shown, setShown] = useState(TURNS);
  const turns = conversation(comments.value ?? [], events, stepKey);
  const latest = latestOf(turns, shown, comments.linked);
  const showEarlier = () => {
    setShown(latest.length + TURNS);
    if (comments.hasMore && latest.length + TURNS > turns.length) {
      comments.showMore();
    }
  };
  return (
    <>
      {comments.error && !comments.value && (
        <Typography variant="body2">
          {t('discussion.notLoaded', {
            problem: text(failureWords(comments.error)),
          })}
        </Typography>
      )}
      {(comments.hasMore || latest.length < turns.length) && (
        <Button size="small" onClick={showEarlier}>
          {t('discussion.showEarlier')}
        </Button>
      )}
      <ol className={classes.list}>
        {latest.map(turn => (
          <li key={turn.key} className={classes.turn}>
            {turn.kind === 'quote' ? (
              <QuoteEntry quote={turn} now={now} />
            ) : (
              <ThreadEntry thread={turn} canComment={canComment} />
            )}
          </li>
        ))}
      </ol>
      {canComment && <NewComment stepKey={stepKey} label={label} />}
      {verdict && !canComment && stepKey === undefined && (
        <Typography variant="body2" color="textSecondary">
          <PhraseText phrase={verdictWords(verdict)} />
        </Typography>
      )}
    </>
  );
}
