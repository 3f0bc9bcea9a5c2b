import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { lazy, Suspense } from 'react';
import { Placeholder } from '../common/Placeholder';
import { PacketTable } from './approval/PacketTable';
import { packetRows } from './approval/packetRows';
import { Signatures } from './approval/Signatures';
import { AnswerList } from './results/AnswerList';
import { answerList } from './results/answers';
import { ReadChecklist } from './results/ReadChecklist';

const StepDeliveries = lazy(() =>
  import('./webhook/StepDeliveries').then(m => ({ default: m.StepDeliveries })),
);

/** What came out of a step, or what is to come out of it, by its type. */
export function StepResultDetails(props: {
  step: StepDetail;
  release: ReleaseDetail;
  now: DateTime;
}) {
  const { step, release, now } = props;
  switch (step.type) {
    case 'manual':
      return <ReadChecklist step={step} />;
    case 'form':
      return step.result?.type === 'form' ? (
        <AnswerList answers={answerList(step.form, step.result.answers)} />
      ) : null;
    case 'approval':
      return (
        <>
          <PacketTable rows={packetRows(step, release)} />
          <Signatures step={step} release={release} now={now} />
        </>
      );
    case 'webhook':
      return step.status === 'blocked' ? null : (
        <Suspense fallback={<Placeholder height={64} />}>
          <StepDeliveries step={step} release={release} now={now} />
        </Suspense>
      );
    default:
      return null;
  }
}
