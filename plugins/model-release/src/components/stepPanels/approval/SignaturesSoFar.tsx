import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import { PhraseText } from '../../common/PhraseText';
import { signerName } from './signerName';

/** Where several people have to sign: who has. */
export function SignaturesSoFar({ step }: { step: StepDetail }) {
  const signers = step.signatures.map(signerName);
  return signers.length > 0 ? (
    <Typography variant="body2" component="p">
      <PhraseText
        phrase={say('approval.approvedSoFar', { who: { allOf: signers } })}
      />
    </Typography>
  ) : null;
}
