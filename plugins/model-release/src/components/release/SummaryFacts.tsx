import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  Serving,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { dotted } from '../../common/phrase';
import { ago, sinceThen } from '../../common/timeWords';
import { tuningWords } from '../../common/words';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { releaseProgress } from '../status/releaseState';
import { servingNow } from '../serving/servingWords';
import { StandingChips } from '../serving/StandingChips';
import { StateChip } from '../status/StateChip';
import { rootRouteRef } from '../../routes';
import { subject } from './subject';

const useStyles = makeStyles(theme => ({
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1.25),
    margin: theme.spacing(0, 0, 0.5),
    fontSize: theme.typography.pxToRem(20),
    fontWeight: 500,
    lineHeight: 1.35,
    overflowWrap: 'anywhere',
  },
  line: {
    color: theme.palette.text.secondary,
    lineHeight: 1.7,
    overflowWrap: 'anywhere',
    '& strong': { color: theme.palette.text.primary, fontWeight: 500 },
  },
}));

/** The weights, and who requested their release when. */
function Origin({ release, now }: { release: ReleaseDetail; now: DateTime }) {
  const { checkpoint, requester, formerRequesters = [], createdAt } = release;
  const [first = requester] = formerRequesters;
  const weights = say('release.tuningOn', {
    tuning: { strong: tuningWords(checkpoint.tuning) },
    baseModel: { text: checkpoint.baseModel },
  });
  return (
    <>
      <PhraseText
        phrase={dotted([
          weights,
          checkpoint.digest
            ? { digest: checkpoint.digest }
            : say('release.noDigest'),
          say('release.requestedBy', { who: { ref: first } }),
        ])}
      />{' '}
      <When at={createdAt} now={now} words={ago(createdAt, now)} />
      {first !== requester && (
        <>
          {' · '}
          <PhraseText
            phrase={say('release.requesterNow', { who: { ref: requester } })}
          />
        </>
      )}
    </>
  );
}

/** How to roll back, and the runbook that the release follows. */
function Course(props: {
  release: ReleaseDetail;
  serving: readonly Serving[];
  now: DateTime;
}) {
  const { t, text } = useTranslation();
  const { release, serving, now } = props;
  const { rollback, runbook } = release;
  const version = encodeURIComponent(runbook.version);
  const toRunbook = `${useRouteRef(rootRouteRef)()}/runbooks/${
    runbook.name
  }?version=${version}`;
  const name = { strong: { text: rollback.target } };
  const target =
    rollback.type === 'checkpoint'
      ? servingNow(serving, { ...release, checkpoint: rollback.target })
      : undefined;
  return (
    <>
      <PhraseText
        phrase={
          rollback.type === 'checkpoint'
            ? say('release.rollbackTo', { target: name })
            : say('release.rollbackByFlag', { target: name })
        }
      />
      {target?.releasedAt && (
        <>
          {' '}
          <StateChip tone="ok">
            {text(
              say('serving.servesSince', {
                environment: { text: release.environment },
                when: sinceThen(target.releasedAt, now),
              }),
            )}
          </StateChip>
        </>
      )}
      {' · '}
      <Link to={toRunbook} title={runbook.digest}>
        {t('release.runbook', {
          title: runbook.title,
          version: runbook.version,
        })}
      </Link>
    </>
  );
}

/** What is being released, from whom, and how to roll back. */
export function SummaryFacts(props: {
  release: ReleaseDetail;
  serving: readonly Serving[];
  now: DateTime;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { release, serving, now } = props;
  const state = releaseProgress(release);
  return (
    <>
      <Typography component="h2" className={classes.heading}>
        <span>{text(subject(release))}</span>
        <StateChip tone={state.tone}>{text(state.label)}</StateChip>
        <StandingChips id={release.id} serving={serving} />
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <Origin release={release} now={now} />
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <Course release={release} serving={serving} now={now} />
      </Typography>
      {release.comment && (
        <Typography variant="body2" className={classes.line}>
          {t('common.quoted', { words: release.comment })}
        </Typography>
      )}
    </>
  );
}
