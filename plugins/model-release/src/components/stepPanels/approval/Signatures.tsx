import Typography from '@material-ui/core/Typography';
import {
  attestationOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { signerPhrase } from './quorum';
import { stampWords } from '../../../common/timeWords';
import { Digest } from '../../common/Digest';
import { PhraseText } from '../../common/PhraseText';
import { When } from '../../common/When';
import { Remark } from '../Remark';

/** Who signed which packet when, and what they said. */
export function Signatures({ step }: { step: StepDetail }) {
  const { now, release } = useSession();
  return (
    <>
      {step.signatures.map(signature => (
        <div key={signature.by}>
          <Typography variant="body2" component="p">
            <PhraseText phrase={signerPhrase(signature)} /> signed packet{' '}
            <Digest value={signature.packetDigest} />,{' '}
            <When
              at={signature.at}
              now={now}
              words={stampWords(signature.at, now)}
            />
            {step.approval && <>: “{attestationOf(step.approval, release)}”</>}
          </Typography>
          {signature.comment && <Remark text={signature.comment} />}
        </div>
      ))}
    </>
  );
}
