import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { actor, allOf } from '../../common/people';
import type { Part } from '../../common/phrase';
import { stamp } from '../../common/timeWords';
import { slaWords } from '../../common/words';
import { useTranslation } from '../../hooks/useTranslation';
import { Owners } from '../common/Owners';
import { PhraseText } from '../common/PhraseText';
import { DueChip } from '../status/DueChip';

interface StepAsideProps {
  step: StepDetail;
  /** The release has ended: nothing is due any more. */
  ended: boolean;
  now: DateTime;
}

/** Who completed a step and when; of a webhook only when. */
function completed(
  by: string,
  at: string,
  { step, now }: StepAsideProps,
): Part {
  const when = stamp(at, now);
  const who = actor({ by, onBehalfOf: step.completedOnBehalfOf });
  return by.startsWith('service:')
    ? when
    : say('steps.completedBy', { who, when });
}

function Deadline({ step, ended, now }: StepAsideProps) {
  const { completedAt, completedBy, status, dueAt, sla } = step;
  if (completedAt && completedBy) {
    return (
      <PhraseText
        phrase={completed(completedBy, completedAt, { step, ended, now })}
      />
    );
  }
  if (ended) {
    return null;
  }
  return dueAt && (status === 'active' || status === 'failed') ? (
    <DueChip dueAt={dueAt} now={now} />
  ) : (
    <PhraseText phrase={slaWords(sla)} />
  );
}

/** How the owners came to be the owners. */
function originOf({ ownerSource, reassignment }: StepDetail): Part {
  return reassignment
    ? say('steps.reassignedFrom', { groups: allOf(reassignment.from) })
    : say('steps.ownerSource', { source: { text: ownerSource } });
}

/** Whose step it is, and until when or since when. */
export function StepAside(props: StepAsideProps) {
  const { text } = useTranslation();
  const { step } = props;
  return (
    <>
      <div title={text(originOf(step))}>
        <Owners owners={step.owners} />
      </div>
      <Deadline {...props} />
    </>
  );
}
