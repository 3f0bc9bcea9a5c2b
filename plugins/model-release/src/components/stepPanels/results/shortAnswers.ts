import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import type { Answer, AnswerValue } from './answers';

/** Characters that a question has room for together with its answer. */
const ROOM = 32;

/** About as long as `Yes`, in whatever language. */
const SHORT_WORD = 3;

function lengthOf(answer: AnswerValue): number {
  if ('text' in answer) {
    return answer.text.length;
  }
  return 'allOf' in answer
    ? answer.allOf.reduce((sum, one) => sum + lengthOf(one) + 2, -2)
    : SHORT_WORD;
}

function isNumber(answer: AnswerValue): boolean {
  return 'text' in answer && !Number.isNaN(Number(answer.text));
}

/** The answers that say something in one line: at most two, short, and no bare numbers. */
export function shortAnswers(answers: readonly Answer[]): Part[] {
  return answers
    .filter(
      ({ question, answer }) =>
        question.length + lengthOf(answer) <= ROOM && !isNumber(answer),
    )
    .slice(0, 2)
    .map(({ question, answer }) =>
      question.endsWith('?')
        ? say('form.questionAndAnswer', { question, answer })
        : say('form.labelAndAnswer', { question, answer }),
    );
}
