import type { Problem } from '../../common/problem';
import { Notice } from './Notice';
import { PhraseText } from './PhraseText';

/** Why something did not work, point by point where the answer lists points. */
export function ProblemNotice(props: {
  problem: Problem | undefined;
  onClose: () => void;
}) {
  const { problem, onClose } = props;
  if (!problem) {
    return null;
  }
  return (
    <Notice
      urgent
      tone={problem.kind === 'conflict' ? 'soon' : 'bad'}
      onClose={onClose}
    >
      <p>
        <PhraseText phrase={problem.message} />
      </p>
      {problem.points.length > 0 && (
        <ul>
          {problem.points.map(point => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
