import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { narrowStamp } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import type { Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { Card } from '../common/Card';
import { PhraseText } from '../common/PhraseText';
import { Placeholder } from '../common/Placeholder';
import { StateChip } from '../status/StateChip';
import { When } from '../common/When';
import { AddComment } from './AddComment';
import { history, type HistoryEntry } from './history';

const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gridTemplateColumns: '52px minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(0.25, 0),
    fontSize: theme.typography.pxToRem(13),
    overflowWrap: 'anywhere',
  },
  when: { color: theme.palette.text.secondary },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
}));

function AuditLogState({ valid }: { valid: boolean }) {
  const { t } = useTranslation();
  return (
    <StateChip
      tone={valid ? 'ok' : 'bad'}
      title={t('sidebar.howAuditLogIsVerified')}
    >
      {t(valid ? 'sidebar.auditLogVerified' : 'sidebar.auditLogBroken')}
    </StateChip>
  );
}

function Entries(props: { entries: readonly HistoryEntry[]; now: DateTime }) {
  const classes = useStyles();
  const { entries, now } = props;
  return (
    <ol className={classes.list} reversed>
      {entries.map(({ key, at, sentence }) => (
        <li key={key} className={classes.entry}>
          <span className={classes.when}>
            <When at={at} now={now} words={narrowStamp(at, now)} />
          </span>
          <span>
            <PhraseText phrase={sentence} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What happened, newest first. */
export function HistoryCard(props: {
  trail: Live<EventTrail>;
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { trail, release, viewer, now } = props;
  const [showsAll, setShowsAll] = useState(false);
  const entries = history(trail.value?.items ?? [], release, viewer);
  const shown = showsAll ? entries : entries.slice(0, SHOWN_AT_FIRST);
  return (
    <Card title={t('sidebar.history')}>
      {!trail.value && !trail.error && <Placeholder height={120} />}
      {trail.error && (
        <Typography variant="body2">
          {t('sidebar.historyNotLoaded', { problem: trail.error.message })}
        </Typography>
      )}
      <Entries entries={shown} now={now} />
      <div className={classes.foot}>
        {entries.length > SHOWN_AT_FIRST && (
          <Button size="small" onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? t('sidebar.showNewestOnly')
              : t('sidebar.showAllEvents', { count: entries.length })}
          </Button>
        )}
        {trail.value && <AuditLogState valid={trail.value.valid} />}
      </div>
      <AddComment release={release} />
    </Card>
  );
}
