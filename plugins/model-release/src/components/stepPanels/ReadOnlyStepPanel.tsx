import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { ProblemNotice } from '../common/ProblemNotice';
import { ReopenButton } from '../stepActions/ReopenButton';
import { WaiveButton } from '../stepActions/WaiveButton';
import { Remark } from './common/Remark';
import { StepResultDetails } from './StepResultDetails';
import { AttachmentList } from './upload/AttachmentList';
import { useDownload } from './upload/useDownload';

/** What people wrote on a step. */
function Remarks({ step: { result, changeRequest } }: { step: StepDetail }) {
  const comment = result && 'comment' in result ? result.comment : undefined;
  return (
    <>
      {result?.type === 'waived' && <Remark text={result.reason} />}
      {comment && <Remark text={comment} />}
      {changeRequest && <Remark text={changeRequest.comment} />}
    </>
  );
}

/** A step for somebody who cannot act on it now: what is asked, and what came out of it. */
export function ReadOnlyStepPanel({ step }: { step: StepDetail }) {
  const { release, now } = useSession();
  const work = useStepWork(step);
  const download = useDownload(step.key);
  return (
    <>
      <StepResultDetails step={step} release={release} now={now} />
      <AttachmentList
        files={step.files}
        hasSections={(step.upload?.sections ?? []).length > 1}
        now={now}
        target={{ releaseId: release.id, stepKey: step.key }}
        onDownload={download}
      />
      <Remarks step={step} />
      <ProblemNotice problem={work.problem} onClose={work.dismiss} />
      <ReopenButton step={step} work={work} />
      <WaiveButton step={step} work={work} />
    </>
  );
}
