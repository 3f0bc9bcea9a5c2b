import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';

/** What of an evaluation could not be read. */
export function EvaluationProblems(props: { problems: readonly string[] }) {
  const { t } = useTranslation();
  if (props.problems.length === 0) {
    return null;
  }
  return (
    <Notice tone="soon">
      <p>{t('evaluation.notAllRead')}</p>
      <ul>
        {props.problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
