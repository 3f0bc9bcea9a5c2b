import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  attestationOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { packetRows } from './packetRows';
import { CommentField } from '../../common/CommentField';
import { Digest } from '../../common/Digest';
import { DecisionBar } from '../DecisionBar';
import { PacketTable } from './PacketTable';
import { SignaturesSoFar } from './SignaturesSoFar';
import { ShortfallNotice } from './ShortfallNotice';
import { SinceSignedNotice } from './SinceSignedNotice';

const useStyles = makeStyles(theme => ({
  label: { alignItems: 'flex-start', margin: theme.spacing(1.5, 0, 1, -1.25) },
  box: { padding: theme.spacing(0.25, 1.25) },
}));

/**
 * Everything that is signed and nothing else. The tick belongs to the packet it was made for: when
 * the packet changes, it is gone.
 */
export function ApprovalStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const classes = useStyles();
  const { step, onDone } = props;
  const { release } = useSession();
  const { draft, type, sending, command } = useStepWork(step);
  const packet = step.packetDigest ?? release.packetDigest;
  const isAttested = draft.attestedPacket === packet;
  const approve = async () => {
    const done = await command(
      'approve',
      {
        packetDigest: packet,
        attestation: true,
        comment: draft.comment.trim() || undefined,
      },
      'You approved the release.',
    );
    if (done) {
      onDone();
    }
  };
  return (
    <>
      <SinceSignedNotice step={step} />
      <ShortfallNotice step={step} />
      <PacketTable rows={packetRows(step, release)} isSigner />
      <SignaturesSoFar step={step} />
      <FormControlLabel
        className={classes.label}
        control={
          <Checkbox
            color="primary"
            className={classes.box}
            checked={isAttested}
            disabled={sending}
            onChange={event =>
              type({
                attestedPacket: event.target.checked ? packet : undefined,
              })
            }
          />
        }
        label={
          <Typography variant="body2">
            {step.approval && attestationOf(step.approval, release)} (packet{' '}
            <Digest value={packet} />)
          </Typography>
        }
      />
      <CommentField
        label="Comment (needed to request changes or reject)"
        value={draft.comment}
        disabled={sending}
        onChange={comment => type({ comment })}
      />
      <DecisionBar
        step={step}
        label="Approve"
        onMain={approve}
        notYet={isAttested ? undefined : 'Tick the statement to approve'}
      />
    </>
  );
}
