import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRelease,
  type EventTrail,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import type { Live } from '../../hooks/useLive';
import { useServing } from '../../hooks/useServing';
import { EarlierCard } from '../sidebar/EarlierCard';
import { GateCard } from '../sidebar/GateCard';
import { HistoryCard } from '../sidebar/HistoryCard';
import { RecordCard } from '../sidebar/RecordCard';
import { LiveRegion } from '../common/LiveRegion';
import { StaleNotice } from '../common/StaleNotice';
import { useState } from 'react';
import { newsSince } from '../visits/newsSince';
import type { CurrentVisit } from '../visits/useVisit';
import { VisitNotice } from '../visits/VisitNotice';
import { RevokedNotice } from './RevokedNotice';
import { ServingLines } from '../serving/ServingLines';
import { StepsCard } from '../steps/StepsCard';
import { RequestSection } from './RequestSection';
import { SummaryCard } from './SummaryCard';

export const useReleaseGrid = makeStyles(theme => ({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 300px',
    gap: theme.spacing(2.5),
    alignItems: 'start',
    [theme.breakpoints.down('md')]: {
      gridTemplateColumns: 'minmax(0, 1fr) 260px',
    },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** A release as one page: the four answers, the steps, and what one looks up beside them. */
export function ReleaseLayout(props: {
  trail: Live<EventTrail>;
  visit: CurrentVisit;
  others: readonly ReleaseSummary[];
  linkTo: (id: string) => string;
  /** Why what is shown could not be refreshed. */
  staleBecause: Error | undefined;
  onRetry: () => void;
}) {
  const classes = useReleaseGrid();
  const { trail, visit, others, linkTo, staleBecause, onRetry } = props;
  const { release, viewer, now, announcement, announce } = useSession();
  const read = { release, viewer, now };
  // What comes while the reader is here is no news of the last visit.
  const [news] = useState(
    () =>
      visit.since &&
      newsSince(visit.since, trail.value?.items ?? [], release, viewer),
  );
  const serving = useServing(release.entityRef, release.version);
  return (
    <>
      <LiveRegion text={announcement} />
      <StaleNotice error={staleBecause} onRetry={onRetry} />
      <RevokedNotice {...read} />
      <ServingLines
        serving={serving}
        model={release.model}
        now={now}
        linkTo={linkTo}
      />
      <SummaryCard {...read} serving={serving.value ?? []} />
      <div className={classes.columns}>
        <div>
          <RequestSection release={release} />
          {news && visit.since && news.lines.length > 0 && (
            <VisitNotice
              since={visit.since}
              news={news}
              now={now}
              onClose={visit.dismiss}
            />
          )}
          <StepsCard changed={visit.since && news?.steps} />
        </div>
        <aside>
          <GateCard release={release} viewer={viewer} />
          <RecordCard release={release} announce={announce} />
          <HistoryCard {...read} trail={trail} />
          <EarlierCard
            entityRef={release.entityRef}
            offersStart={isOpenRelease(release.status)}
            releases={others}
            serving={serving.value ?? []}
            linkTo={linkTo}
          />
        </aside>
      </div>
    </>
  );
}
