import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { joinPhrases } from '../../../common/phrase';
import { signerPhrase } from './quorum';
import { PhraseText } from '../../common/PhraseText';

/** Where several people have to sign: who has. */
export function SignaturesSoFar({ step }: { step: StepDetail }) {
  const signers = step.signatures.map(signerPhrase);
  return signers.length > 0 ? (
    <Typography variant="body2" component="p">
      Signed so far by <PhraseText phrase={joinPhrases(signers, ' and ')} />.
    </Typography>
  ) : null;
}
