import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import {
  amendment,
  amendmentFields,
  emptyFields,
  type AmendmentFields,
} from './amendment';
import { whoActed } from '../../../common/phrase';
import { stampWords } from '../../../common/timeWords';
import { CommentField } from '../../common/CommentField';
import { PhraseText } from '../../common/PhraseText';
import { When } from '../../common/When';
import { AmendFields } from './AmendFields';
import { Remark } from '../Remark';

const useStyles = makeStyles(theme => ({
  submit: { margin: theme.spacing(1, 0) },
}));

/** For the requester: what is asked of them, the parts they can change, and the way back. */
export function AmendStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const classes = useStyles();
  const { step, onDone } = props;
  const { api, release, now } = useSession();
  const { draft, type, sending, send } = useStepWork(step);
  const [typed, setTyped] = useState<Partial<AmendmentFields>>({});
  const fields = { ...amendmentFields(release), ...typed };
  const changes = amendment(fields, release);
  const comment = draft.comment.trim();
  const isMissingWords = changes !== undefined && comment === '';
  const empty = emptyFields(fields);

  const resubmit = async () => {
    const amended = changes
      ? await api.releaseCommand(release.id, 'amend', {
          ...changes,
          comment,
          expectedVersion: release.version,
        })
      : release;
    const next = amended.steps.find(other => other.key === step.key);
    // A change of what an earlier step reads sends this one back to waiting for that step.
    return next?.status === 'changes_requested'
      ? api.stepCommand(release.id, step.key, 'resubmit', {
          comment: comment || undefined,
          expectedVersion: next.version,
        })
      : amended;
  };
  const submit = async () => {
    const done = await send(
      'resubmit',
      resubmit,
      `${step.title} is resubmitted.`,
    );
    if (done) {
      setTyped({});
      onDone();
    }
  };

  return (
    <>
      {step.changeRequest && (
        <>
          <Typography variant="body2" component="p">
            <PhraseText phrase={whoActed(step.changeRequest)} />,{' '}
            <When
              at={step.changeRequest.at}
              now={now}
              words={stampWords(step.changeRequest.at, now)}
            />
            :
          </Typography>
          <Remark text={step.changeRequest.comment} />
        </>
      )}
      <AmendFields
        fields={fields}
        empty={empty}
        disabled={sending}
        onChange={patch => setTyped(old => ({ ...old, ...patch }))}
      />
      <CommentField
        label={
          changes ? 'What you changed' : 'Answer to the request (optional)'
        }
        required={changes !== undefined}
        value={draft.comment}
        disabled={sending}
        onChange={text => type({ comment: text })}
      />
      <Button
        className={classes.submit}
        variant="contained"
        color="primary"
        disabled={sending || isMissingWords || empty.length > 0}
        onClick={submit}
      >
        {changes ? 'Save changes and resubmit' : 'Resubmit'}
      </Button>
      {isMissingWords && (
        <Typography variant="body2" color="textSecondary" component="p">
          Say what you changed, so that the owners of the steps can follow.
        </Typography>
      )}
    </>
  );
}
