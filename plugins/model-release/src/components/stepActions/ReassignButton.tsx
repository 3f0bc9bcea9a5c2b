import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { OwnerChoice } from './OwnerChoice';
import { ReasonButton } from './ReasonButton';
import {
  candidates,
  canBeReassigned,
  cannotSign,
  reassignConsequence,
} from './reassignment';

const useStyles = makeStyles(theme => ({
  button: { marginTop: theme.spacing(1) },
}));

interface ReassignProps {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
  work: StepWork;
}

function Objection({ objection }: { objection: Part | undefined }) {
  return (
    <div role="status">
      {objection && (
        <Notice tone="bad">
          <PhraseText phrase={objection} />
        </Notice>
      )}
    </div>
  );
}

function ReassignDialog({ step, release, viewer, work }: ReassignProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const choices = candidates(step);
  // Somebody who can have it no longer is not chosen any more.
  const chosen = choices.find(ref => ref === work.draft.assignTo);
  const objection = chosen && cannotSign(step, release, chosen, viewer);
  const reassigned = say('stepActions.reassigned', { step: step.title });
  const reassign = async (reason: string) =>
    chosen !== undefined &&
    work.command('reassign', { to: chosen, reason }, reassigned);
  return (
    <ReasonButton
      opens={t('stepActions.reassignOpens')}
      button={{ size: 'small', className: classes.button }}
      title={t('stepActions.reassignTitle', { step: step.title })}
      consequence={
        <PhraseText phrase={reassignConsequence(step, release, viewer)} />
      }
      label={t('common.reason')}
      confirm={t('stepActions.reassign')}
      incomplete={chosen === undefined || objection !== undefined}
      work={work}
      onConfirm={reassign}
    >
      <OwnerChoice
        choices={choices}
        chosen={chosen}
        viewerRef={viewer.ref}
        disabled={work.sending}
        onChoose={assignTo => work.type({ assignTo })}
      />
      <Objection objection={objection || undefined} />
    </ReasonButton>
  );
}

/** Reassigns a step to one of those who may own it; nothing for readers who may not. */
export function ReassignButton(props: ReassignProps) {
  const { step, release, viewer } = props;
  return may(step, 'reassign') && canBeReassigned(step, release, viewer) ? (
    <ReassignDialog {...props} />
  ) : null;
}
