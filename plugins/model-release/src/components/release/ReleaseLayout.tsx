import {
  type EventTrail,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { useRef, useState } from 'react';
import {
  useAnnouncement,
  useSession,
} from '../../hooks/session/ReleaseSession';
import type { Live } from '../../hooks/useLive';
import { useServing } from '../../hooks/useServing';
import { LazyDiscussion } from '../discussion/LazyDiscussion';
import { SecretQuestion } from '../discussion/SecretQuestion';
import { EarlierCard } from '../sidebar/EarlierCard';
import { GateCard } from '../sidebar/GateCard';
import { HistoryCard } from '../sidebar/HistoryCard';
import { RecordCard } from '../sidebar/RecordCard';
import { LiveRegion } from '../common/LiveRegion';
import { StaleNotice } from '../common/StaleNotice';
import type { CurrentVisit } from '../visits/useVisit';
import { RevokedNotice } from './RevokedNotice';
import { ServingLines } from '../serving/ServingLines';
import { StepsCard } from '../steps/StepsCard';
import { RequestSection } from './RequestSection';
import { LazyShortcuts } from '../shortcuts/LazyShortcuts';
import { SummaryCard } from './SummaryCard';
import { useReleaseGrid } from './useReleaseGrid';

/** What came of what the reader did. */
function Announcements() {
  return <LiveRegion text={useAnnouncement()} />;
}

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
  const page = useRef<HTMLDivElement>(null);
  const { release, viewer, now, announce } = useSession();
  const read = { release, viewer, now };
  const { lastTime } = visit;
  // What comes while the reader is here is no news of the last visit.
  const [news] = useState(() =>
    lastTime?.news.newsSince(
      lastTime.since,
      trail.value?.items ?? [],
      release,
      viewer,
    ),
  );
  const serving = useServing(release.entityRef, release.version);
  return (
    <div ref={page}>
      <Announcements />
      <SecretQuestion />
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
          {news && lastTime && news.lines.length > 0 && (
            <lastTime.news.VisitNotice
              since={lastTime.since}
              news={news}
              now={now}
              onClose={visit.dismiss}
            />
          )}
          <StepsCard changed={lastTime && news?.steps} />
          <LazyDiscussion />
        </div>
        <aside>
          <GateCard release={release} viewer={viewer} />
          <RecordCard release={release} announce={announce} />
          <HistoryCard {...read} trail={trail} />
          <EarlierCard
            releases={others}
            serving={serving.value ?? []}
            linkTo={linkTo}
          />
          <LazyShortcuts page={page} />
        </aside>
      </div>
    </div>
  );
}
