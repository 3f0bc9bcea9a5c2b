import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { stampWords } from '../../viewModel/timeWords';
import { slaWords } from '../../viewModel/words';
import { DueChip } from '../parts/DueChip';
import { Owners } from '../parts/Owners';
import { When } from '../parts/When';

function Deadline({ step, now }: { step: StepDetail; now: DateTime }) {
  const { completedAt, completedBy } = step;
  if (completedAt && completedBy) {
    const when = (
      <When at={completedAt} now={now} words={stampWords(completedAt, now)} />
    );
    return completedBy.startsWith('service:') ? (
      when
    ) : (
      <>
        <EntityRefLink entityRef={completedBy} hideIcon />, {when}
      </>
    );
  }
  return step.dueAt &&
    (step.status === 'active' || step.status === 'failed') ? (
    <DueChip dueAt={step.dueAt} now={now} />
  ) : (
    <>{slaWords(step.sla)}</>
  );
}

/** Whose step it is, and until when or since when. */
export function StepAside(props: { step: StepDetail; now: DateTime }) {
  const { step, now } = props;
  return (
    <>
      <div title={`Found by ${step.ownerSource}`}>
        <Owners owners={step.owners} />
      </div>
      <Deadline step={step} now={now} />
    </>
  );
}
