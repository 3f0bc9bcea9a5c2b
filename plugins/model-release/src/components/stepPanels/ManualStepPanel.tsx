import type {
  ChecklistEntry,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Checklist } from './Checklist';
import { StepActions } from './common/StepActions';
import { LazyAttachmentUpload } from './upload/LazyAttachmentUpload';
import { unscannedFiles } from './upload/uploadCheck';
import { useCompletion } from './common/useCompletion';

type Entries = readonly ChecklistEntry[];

function allChecked(entries: Entries): Record<string, true> {
  return Object.fromEntries(entries.map(({ key }) => [key, true]));
}

/** How many entries are checked, while some are not. */
function openEntries(
  entries: Entries,
  draft: Readonly<Record<string, boolean>>,
): Part | undefined {
  const total = entries.length;
  const checked = entries.filter(({ key }) => draft[key]).length;
  return checked < total
    ? say('stepPanels.checkedOf', { checked, total })
    : undefined;
}

/** A checklist to work through, and a comment on it. */
export function ManualStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { t } = useTranslation();
  const { release, now } = useSession();
  const { work, complete } = useCompletion(step, onDone);
  const entries = step.checklist ?? [];
  return (
    <>
      <Checklist
        entries={entries}
        checked={work.draft.checklist}
        disabled={work.sending}
        onChange={checklist => work.type({ checklist })}
      />
      {step.upload && (
        <LazyAttachmentUpload step={step} release={release} now={now} />
      )}
      <StepActions
        step={step}
        release={release}
        work={work}
        label={t('stepPanels.complete')}
        onMain={() => complete({ checklist: allChecked(entries) })}
        notYet={
          openEntries(entries, work.draft.checklist) ?? unscannedFiles(step)
        }
      />
    </>
  );
}
