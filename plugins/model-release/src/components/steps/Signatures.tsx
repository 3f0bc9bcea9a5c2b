import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { stampWords } from '../../viewModel/timeWords';
import { Digest } from '../parts/Digest';
import { When } from '../parts/When';
import { Remark } from './Remark';

/** Who signed which packet when, and what they said. */
export function Signatures({ step }: { step: StepDetail }) {
  const { now } = useSession();
  return (
    <>
      {step.signatures.map(({ by, at, packetDigest, comment }) => (
        <div key={by}>
          <Typography variant="body2" component="p">
            <EntityRefLink entityRef={by} hideIcon /> signed packet{' '}
            <Digest value={packetDigest} />,{' '}
            <When at={at} now={now} words={stampWords(at, now)} />
            {step.approval && <>: “{step.approval.statement}”</>}
          </Typography>
          {comment && <Remark text={comment} />}
        </div>
      ))}
    </>
  );
}
