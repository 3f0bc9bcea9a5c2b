import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { refList } from '../../viewModel/phrase';
import { PhraseText } from '../parts/PhraseText';

/** Where several people have to sign: who has, and how many are needed. */
export function SignaturesSoFar({ step }: { step: StepDetail }) {
  const needed = step.approval?.count ?? 1;
  if (needed === 1) {
    return null;
  }
  const signers = step.signatures.map(signature => signature.by);
  return (
    <Typography variant="body2" component="p">
      {signers.length} of {needed} people have signed
      {signers.length > 0 && ': '}
      <PhraseText phrase={refList(signers, 'and')} />.
    </Typography>
  );
}
