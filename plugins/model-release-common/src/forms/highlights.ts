import { isRecord } from './isRecord';
import { possibleParts, possiblePartsBelow, textIn } from './possibleParts';
import { AnswerPath } from './splitAnswers';
import { FormPart } from './applicableParts';

/**
 * What a question of a form says in its `highlight`: that its answers deserve to be seen by whoever
 * signs. `true` stands for every answer.
 *
 * @public
 */
export type HighlightRule =
  | true
  | {
      /** Which answers; every one when left out. */
      answers?: unknown[];
      /** What the reviewer does in giving it, in a word: `recommends`. */
      says?: string;
    };

/** An answer that deserves to be seen. @public */
export interface Highlight {
  path: AnswerPath;
  /** The question, without its headings. */
  question: string;
  answer: unknown;
  /** What the reviewer does in giving it: `recommends`. */
  says?: string;
}

/** The questions of a part of a form, in their order; those without a title of their own too. */
function namesIn(parts: readonly FormPart[], answers: object): string[] {
  const asked = parts.flatMap(({ properties }) =>
    isRecord(properties) ? Object.keys(properties) : [],
  );
  return [...new Set(asked)].filter(name => Object.hasOwn(answers, name));
}

function isListed(answer: unknown, answers: readonly unknown[]): boolean {
  return Array.isArray(answer)
    ? answer.some(entry => answers.includes(entry))
    : answers.includes(answer);
}

function isEmpty(answer: unknown): boolean {
  return (
    answer === undefined ||
    answer === null ||
    answer === '' ||
    (Array.isArray(answer) && answer.length === 0)
  );
}

/** What the parts about one answer say of it. */
function highlightOf(
  parts: readonly FormPart[],
  path: AnswerPath,
  answer: unknown,
): Highlight[] {
  const rule = parts.find(({ highlight }) => highlight !== undefined)
    ?.highlight as HighlightRule | undefined;
  if (rule === undefined || isEmpty(answer)) {
    return [];
  }
  const { answers = undefined, says = undefined } = rule === true ? {} : rule;
  const question = textIn(parts, 'title') ?? String(path.at(-1));
  return answers && !isListed(answer, answers)
    ? []
    : [{ path, question, answer, ...(says !== undefined && { says }) }];
}

/** Those of one group of questions first, then those of the groups within it. */
function collect(
  parts: readonly FormPart[],
  value: unknown,
  path: AnswerPath,
  form: unknown,
): Highlight[][] {
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => {
      const below = possiblePartsBelow(parts, index, form);
      return collect(below, entry, [...path, index], form);
    });
  }
  if (!isRecord(value)) {
    return [];
  }
  const questions = namesIn(parts, value).map(name => ({
    at: [...path, name],
    about: possiblePartsBelow(parts, name, form),
    answer: value[name],
  }));
  const own = questions.flatMap(({ at, about, answer }) =>
    highlightOf(about, at, answer),
  );
  return [
    ...(own.length > 0 ? [own] : []),
    ...questions.flatMap(({ at, about, answer }) =>
      collect(about, answer, at, form),
    ),
  ];
}

/**
 * The answers that the runbook wants whoever signs to see, in the order of the questions. Those that
 * stand under one heading belong together: a recommendation, and the conditions it comes with.
 *
 * @public
 */
export function highlightsOf(form: unknown, answers: unknown): Highlight[][] {
  return collect(possibleParts(form, form), answers, [], form);
}
