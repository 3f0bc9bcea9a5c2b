import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { releaseProgress } from '../status/releaseState';
import { agoWords } from '../../common/timeWords';
import { tuningWords } from '../../common/words';
import { Digest } from '../common/Digest';
import { StateChip } from '../status/StateChip';
import { When } from '../common/When';

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
  },
  fact: { color: theme.palette.text.primary, fontWeight: 500 },
}));

/** What is being released, from whom, and the way back. */
export function SummaryFacts(props: { release: ReleaseDetail; now: DateTime }) {
  const classes = useStyles();
  const { release, now } = props;
  const { checkpoint, rollback, runbook } = release;
  const state = releaseProgress(release);
  return (
    <>
      <Typography component="h2" className={classes.heading}>
        <span>
          {release.model && `${release.model}: `}
          {checkpoint.id} → {release.environment}
        </span>
        <StateChip tone={state.tone}>{state.label}</StateChip>
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        <span className={classes.fact}>{tuningWords(checkpoint.tuning)}</span>{' '}
        on {checkpoint.baseModel} ·{' '}
        {checkpoint.digest ? (
          <Digest value={checkpoint.digest} />
        ) : (
          'no digest, so there will be no signed statement'
        )}{' '}
        · asked by <EntityRefLink entityRef={release.requester} hideIcon />{' '}
        <When
          at={release.createdAt}
          now={now}
          words={agoWords(release.createdAt, now)}
        />
      </Typography>
      <Typography variant="body2" component="div" className={classes.line}>
        Rollback{' '}
        {rollback.type === 'checkpoint' ? 'to' : 'by switching off the flag'}{' '}
        <span className={classes.fact}>{rollback.target}</span> · runbook{' '}
        <span title={runbook.digest}>
          {runbook.title} {runbook.version}
        </span>
      </Typography>
      {release.comment && (
        <Typography variant="body2" className={classes.line}>
          “{release.comment}”
        </Typography>
      )}
    </>
  );
}
