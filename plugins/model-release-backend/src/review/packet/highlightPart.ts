import {
  highlightsOf,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { answerWords } from './answerRows';
import { Content, html } from './html';

/** The answers that the runbook wants whoever signs to see, before all the others. */
export function highlightPart({
  form,
  result,
}: Pick<StepDetail, 'form' | 'result'>): Content {
  const groups =
    form && result?.type === 'form'
      ? highlightsOf(form.schema, result.answers)
      : [];
  return groups.map(
    group =>
      html`<p>
        <strong>Highlighted:</strong>
        ${group
          .map(
            ({ question, says, answer }) =>
              `${says ?? question} ${answerWords(answer)}`,
          )
          .join(' · ')}
      </p>`,
  );
}
