import { Notice } from '../common/Notice';

/** What of an evaluation could not be read. */
export function EvaluationProblems(props: { problems: readonly string[] }) {
  if (props.problems.length === 0) {
    return null;
  }
  return (
    <Notice tone="soon">
      <p>Not everything in the evaluation could be read:</p>
      <ul>
        {props.problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
