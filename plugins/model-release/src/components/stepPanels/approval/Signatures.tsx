import Typography from '@material-ui/core/Typography';
import type {
  ReleaseDetail,
  Signature,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say, type Value } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { PhraseText } from '../../common/PhraseText';
import { Remark } from '../common/Remark';
import { attestedWords } from './attestedWords';
import { signerName } from './signerName';

function signaturePhrase(
  signature: Signature,
  statement: Value | undefined,
  now: DateTime,
): Part {
  const values = {
    who: signerName(signature),
    packet: { digest: signature.packetDigest },
    when: stamp(signature.at, now),
  };
  return statement === undefined
    ? say('approval.signature', values)
    : say('approval.signatureWithStatement', { ...values, statement });
}

/** Who signed which packet when, and what they said. */
export function Signatures(props: {
  step: StepDetail;
  release: ReleaseDetail;
  now: DateTime;
}) {
  const { step, release, now } = props;
  const statement = attestedWords(step, release);
  return (
    <>
      {step.signatures.map(signature => (
        <div key={signature.by}>
          <Typography variant="body2" component="p">
            <PhraseText phrase={signaturePhrase(signature, statement, now)} />
          </Typography>
          {signature.comment && <Remark text={signature.comment} />}
        </div>
      ))}
    </>
  );
}
