import {
  highlightsOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part, Value } from '../../../common/phrase';
import { excerpt } from '../../../common/words';
import { answerList, type AnswerValue } from './answers';

/** An answer that the runbook wants whoever signs to see, and what stands beside it. */
export interface Highlighted {
  /** Path of the answer, unique in its form. */
  key: string;
  question: string;
  answer: AnswerValue;
  /** What the reviewer does in giving it: `recommends`. */
  says?: string;
  /** Further answers under the same heading: the conditions of a recommendation. */
  details: readonly AnswerValue[];
}

/** The answers of a form that stand out, one entry for each heading; none for other results. */
export function highlightedIn({
  form,
  result,
}: Pick<StepDetail, 'form' | 'result'>): Highlighted[] {
  if (!form || result?.type !== 'form') {
    return [];
  }
  const words = new Map(
    answerList(form, result.answers).map(({ key, answer }) => [key, answer]),
  );
  return highlightsOf(form.schema, result.answers).map(group => {
    const [first, ...rest] = group.map(({ path, answer, ...highlight }) => {
      const key = path.join('/');
      return { key, ...highlight, answer: words.get(key) ?? String(answer) };
    }) as Array<Omit<Highlighted, 'details'>>;
    return { ...first, details: rest.map(({ answer }) => answer) };
  });
}

/** Headings that have room in one line. */
const MAX_IN_LINE = 3;

/** What stands out in a result, in one line: `Release with conditions · “Rate limit of 5 a second”`. */
export function highlightParts(highlighted: readonly Highlighted[]): Part[] {
  const shown = highlighted.slice(0, MAX_IN_LINE);
  const rest = highlighted.length - shown.length;
  return [
    ...shown.flatMap(({ answer, details }): Part[] => [
      { strong: answer as Value },
      ...details.flatMap(detail =>
        'text' in detail
          ? [
              say('common.quoted', {
                words: { text: excerpt(detail.text, 60) },
              }),
            ]
          : [],
      ),
    ]),
    ...(rest > 0 ? [say('steps.moreHighlights', { count: rest })] : []),
  ];
}
