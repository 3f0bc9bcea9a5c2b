import {
  PacketChange,
  questionAt,
} from '@model-release/backstage-plugin-model-release-common';
import { Answer, answersIn } from './answersIn';
import { isSame } from './json';

function byPath(answers: unknown): Map<string, Answer> {
  return new Map(
    answersIn(answers).map(answer => [JSON.stringify(answer.path), answer]),
  );
}

/** Changed answers, question by question. */
export function answerChanges(
  step: string,
  before: unknown,
  after: unknown,
  form: unknown,
): PacketChange[] {
  const [was, is] = [byPath(before), byPath(after)];
  return [...new Map([...is, ...was])].flatMap(
    ([key, { path }]): PacketChange[] => {
      const [old, now] = [was.get(key), is.get(key)];
      return old && now && isSame(old.value, now.value)
        ? []
        : [
            {
              kind: 'answer',
              step,
              question: questionAt(form, path),
              ...(old && { before: old.value }),
              ...(now && { after: now.value }),
            },
          ];
    },
  );
}
