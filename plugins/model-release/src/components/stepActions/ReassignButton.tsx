import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import {
  canBeGiven,
  candidates,
  cannotSign,
  reassignConsequence,
} from './reassignment';
import { may } from '../../common/verdicts';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { ReasonDialog } from '../common/ReasonDialog';
import { OwnerChoice } from './OwnerChoice';

const useStyles = makeStyles(theme => ({
  button: { marginTop: theme.spacing(1), marginLeft: theme.spacing(-0.625) },
}));

/** Gives a step to one of those who may own it; nothing for readers who may not. */
export function ReassignButton({ step }: { step: StepDetail }) {
  const classes = useStyles();
  const { release, viewer } = useSession();
  const work = useStepWork(step);
  const [isAsking, setAsking] = useState(false);
  if (!may(step, 'reassign') || !canBeGiven(step, release, viewer)) {
    return null;
  }
  const choices = candidates(step);
  // Somebody who can have it no longer is not chosen any more.
  const chosen = choices.find(ref => ref === work.draft.giveTo);
  const objection = chosen && cannotSign(step, release, chosen, viewer);
  const reassign = async (reason: string) =>
    chosen !== undefined &&
    work.command(
      'reassign',
      { to: chosen, reason },
      `${step.title} is given on.`,
    );
  return (
    <>
      <Button
        size="small"
        className={classes.button}
        disabled={work.sending}
        onClick={() => setAsking(true)}
      >
        Give this step to somebody else…
      </Button>
      <ReasonDialog
        open={isAsking}
        title={`Give “${step.title}” to somebody else`}
        consequence={
          <PhraseText phrase={reassignConsequence(step, release, viewer)} />
        }
        label="Why"
        confirm="Give the step"
        incomplete={chosen === undefined || objection !== undefined}
        work={work}
        onConfirm={reassign}
        onClose={() => setAsking(false)}
      >
        <OwnerChoice
          choices={choices}
          chosen={chosen}
          viewerRef={viewer.ref}
          disabled={work.sending}
          onChoose={giveTo => work.type({ giveTo })}
        />
        <div role="status">
          {objection && (
            <Notice tone="bad">
              <PhraseText phrase={objection} />
            </Notice>
          )}
        </div>
      </ReasonDialog>
    </>
  );
}
