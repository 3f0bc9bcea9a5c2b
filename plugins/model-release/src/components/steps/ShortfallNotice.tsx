import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { evaluationSummary } from '../../viewModel/evaluation/evaluationSummary';
import { shortfalls } from '../../viewModel/shortfalls';
import { Notice } from '../parts/Notice';

/** Points out to an approver what the evaluation misses. */
export function ShortfallNotice({ step }: { step: StepDetail }) {
  const { release } = useSession();
  const found = shortfalls(step, release);
  return found.length > 0 ? (
    <Notice tone="bad">
      <p>The evaluation does not meet all of its own thresholds:</p>
      <ul>
        {found.map(({ key, fileName, report }) => (
          <li key={key}>
            {fileName}: {evaluationSummary(report)}
          </li>
        ))}
      </ul>
    </Notice>
  ) : null;
}
