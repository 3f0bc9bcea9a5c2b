import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { failureWords } from '../../common/failure';
import type { Viewer } from '../../common/viewer';
import type { Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { Placeholder } from '../common/Placeholder';
import { StateChip } from '../status/StateChip';
import type { EventFilter } from './eventKinds';
import { history } from './history';
import { HistoryEntries } from './HistoryEntries';
import { HistoryFilter } from './HistoryFilter';

/** More than this is asked for. */
const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles(theme => ({
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
    <Tooltip
      title={t(
        valid ? 'sidebar.howAuditLogIsVerified' : 'sidebar.howAuditLogIsBroken',
      )}
    >
      {/* The explanation is for the keyboard, too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span tabIndex={0}>
        <StateChip tone={valid ? 'ok' : 'bad'}>
          {t(valid ? 'sidebar.auditLogVerified' : 'sidebar.auditLogBroken')}
        </StateChip>
      </span>
    </Tooltip>
  );
}

export interface HistoryBodyProps {
  trail: Live<EventTrail>;
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}

/** What happened, newest first; all of it can be narrowed to one kind. */
export function HistoryBody(props: HistoryBodyProps) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { trail, release, viewer, now } = props;
  const [showsAll, setShowsAll] = useState(false);
  const [filter, setFilter] = useState<EventFilter>('all');
  const events = trail.value?.items ?? [];
  const entries = history(events, release, viewer, showsAll ? filter : 'all');
  const shown = showsAll ? entries : entries.slice(0, SHOWN_AT_FIRST);
  const isLong = showsAll || entries.length > SHOWN_AT_FIRST;
  return (
    <>
      {!trail.value && !trail.error && <Placeholder height={120} />}
      {trail.error && (
        <Typography variant="body2">
          {t('sidebar.historyNotLoaded', {
            problem: text(failureWords(trail.error)),
          })}
        </Typography>
      )}
      {showsAll && <HistoryFilter value={filter} onChange={setFilter} />}
      <HistoryEntries entries={shown} now={now} />
      {showsAll && entries.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('sidebar.nothingOfKind')}
        </Typography>
      )}
      <div className={classes.foot}>
        {isLong && (
          <Button size="small" onClick={() => setShowsAll(!showsAll)}>
            {showsAll
              ? t('sidebar.showNewestOnly')
              : t('sidebar.showAllEvents', { count: events.length })}
          </Button>
        )}
        {trail.value && <AuditLogState valid={trail.value.valid} />}
      </div>
    </>
  );
}
