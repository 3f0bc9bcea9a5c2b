import {
  AnswerPath,
  PacketChange,
} from '@model-release/backstage-plugin-model-release-common';
import { isPart, isSame } from './json';
import { questionAt } from './questionAt';

interface Answer {
  path: AnswerPath;
  value: unknown;
}

function isNested(value: unknown): boolean {
  return isPart(value) || Array.isArray(value);
}

/** Every single answer; several choices of one question are one of them. */
function answersIn(value: unknown, path: AnswerPath = []): Answer[] {
  if (isPart(value) && (path.length === 0 || Object.keys(value).length > 0)) {
    return Object.entries(value).flatMap(([name, inside]) =>
      answersIn(inside, [...path, name]),
    );
  }
  if (Array.isArray(value) && value.some(isNested)) {
    return value.flatMap((inside, index) =>
      answersIn(inside, [...path, index]),
    );
  }
  return value === undefined ? [] : [{ path, value }];
}

function byPath(answers: unknown): Map<string, Answer> {
  return new Map(
    answersIn(answers).map(answer => [JSON.stringify(answer.path), answer]),
  );
}

/** What was answered otherwise, question by question. */
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
