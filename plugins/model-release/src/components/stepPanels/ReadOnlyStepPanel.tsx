import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useDownload } from './upload/useDownload';
import { answerList } from './form/answers';
import { packetRows } from './approval/packetRows';
import { AnswerList } from './form/AnswerList';
import { DeliveryDetails } from './webhook/DeliveryDetails';
import { FileList } from './upload/FileList';
import { PacketTable } from './approval/PacketTable';
import { ReadChecklist } from './ReadChecklist';
import { ReopenButton } from '../stepActions/ReopenButton';
import { Signatures } from './approval/Signatures';
import { WaiveButton } from '../stepActions/WaiveButton';
import { Remark } from './Remark';

/** A step for somebody who cannot act on it now: what is asked, and what came out of it. */
export function ReadOnlyStepPanel({ step }: { step: StepDetail }) {
  const { release, now } = useSession();
  const download = useDownload(step.key);
  const { result, status, type } = step;
  const comment = result && 'comment' in result ? result.comment : undefined;
  return (
    <>
      {type === 'manual' && <ReadChecklist step={step} />}
      {type === 'form' && result?.type === 'form' && (
        <AnswerList answers={answerList(step.form, result.answers)} />
      )}
      {type === 'approval' && (
        <>
          <PacketTable rows={packetRows(step, release)} />
          <Signatures step={step} />
        </>
      )}
      {type === 'webhook' && status !== 'blocked' && (
        <DeliveryDetails step={step} />
      )}
      <FileList
        files={step.files}
        stepKey={step.key}
        hasSections={(step.upload?.sections ?? []).length > 1}
        now={now}
        onDownload={download}
      />
      {result?.type === 'waived' && <Remark text={result.reason} />}
      {comment && <Remark text={comment} />}
      {step.changeRequest && <Remark text={step.changeRequest.comment} />}
      <ReopenButton step={step} />
      <WaiveButton step={step} />
    </>
  );
}
