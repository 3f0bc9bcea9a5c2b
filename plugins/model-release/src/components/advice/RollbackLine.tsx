import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import {
  releasePath,
  type RollbackAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { StateChip } from '../status/StateChip';
import { rollbackWords } from './adviceWords';

/** Whether the way back leads somewhere, and the release that it rests on. */
export function RollbackLine({ rollback }: { rollback: RollbackAdvice }) {
  const { text, tone } = rollbackWords(rollback);
  return (
    <Typography variant="body2" component="div">
      <StateChip tone={tone}>{text}</StateChip> {rollback.detail}{' '}
      {rollback.releaseId !== undefined && (
        <Link to={releasePath(rollback.releaseId)}>Open that release</Link>
      )}
    </Typography>
  );
}
