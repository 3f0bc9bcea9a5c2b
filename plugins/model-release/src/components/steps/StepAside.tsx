import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { shortName, whoActed } from '../../common/phrase';
import { stampWords } from '../../common/timeWords';
import { slaWords } from '../../common/words';
import { DueChip } from '../status/DueChip';
import { Owners } from '../common/Owners';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';

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
        <PhraseText
          phrase={whoActed({
            by: completedBy,
            onBehalfOf: step.completedOnBehalfOf,
          })}
        />
        , {when}
      </>
    );
  }
  return step.dueAt &&
    (step.status === 'active' || step.status === 'failed') ? (
    <DueChip dueAt={step.dueAt} now={now} />
  ) : (
    <PhraseText phrase={slaWords(step.sla)} />
  );
}

/** How the owners came to be the owners. */
function originOf({ ownerSource, reassignment }: StepDetail): string {
  return reassignment
    ? `Given on; its owners are ${reassignment.from.map(shortName).join(', ')}`
    : `Found by ${ownerSource}`;
}

/** Whose step it is, and until when or since when. */
export function StepAside(props: { step: StepDetail; now: DateTime }) {
  const { step, now } = props;
  return (
    <>
      <div title={originOf(step)}>
        <Owners owners={step.owners} />
      </div>
      <Deadline step={step} now={now} />
    </>
  );
}
