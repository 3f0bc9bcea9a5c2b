import { AnswerPath } from '@model-release/backstage-plugin-model-release-common';
import { isPart } from './json';

/** One answer, and where in the form it stands. */
export interface Answer {
  path: AnswerPath;
  value: unknown;
}

function isNested(value: unknown): boolean {
  return isPart(value) || Array.isArray(value);
}

/** Every single answer; several choices of one question are one of them. */
export function answersIn(value: unknown, path: AnswerPath = []): Answer[] {
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
