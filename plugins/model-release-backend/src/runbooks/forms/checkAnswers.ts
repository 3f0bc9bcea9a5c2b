import {
  AnswerPath,
  answerProblem,
  FormDefinition,
  isEcho,
  splitAnswers,
} from '@model-release/backstage-plugin-model-release-common';
import { ErrorObject } from 'ajv';
import { compileForm } from './compileForm';

/**
 * The maximum to report: a list of thousands of wrong entries would have thousands of problems.
 */
const MAX_PROBLEMS = 25;

/** Names come from whoever answers. */
const MAX_NAME_LENGTH = 200;

const NOT_ASKED = 'not a question of this form';

/** Names and positions, joined, as `tools.0.name`; the beginning of it when it is long. */
function formatAnswerPath(path: AnswerPath): string {
  const text = [...path.join('.')];
  return text.length > MAX_NAME_LENGTH
    ? `${text.slice(0, MAX_NAME_LENGTH).join('')}…`
    : text.join('') || 'answers';
}

/** What a question is called: its title, else its path; entries of lists are counted. */
function nameQuestion(error: ErrorObject): string {
  const { instancePath, params, parentSchema } = error;
  const inner = params.missingProperty ?? params.additionalProperty;
  const path = instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const schema =
    inner === undefined ? parentSchema : parentSchema?.properties?.[inner];
  const entries = path
    .filter(part => /^\d+$/.test(part))
    .map(part => `, entry ${Number(part) + 1}`)
    .join('');
  const full = inner === undefined ? path : [...path, inner];
  return schema?.title ? `${schema.title}${entries}` : formatAnswerPath(full);
}

/**
 * Validates answers against a form: they match its JSON Schema, and each belongs to a question.
 * Conditional questions exist while their condition is met.
 *
 * @returns the problems, one sentence each, starting with the question, 25 at most and then how
 *   many more there are; empty when the answers are valid
 */
export function checkAnswers(
  form: FormDefinition,
  answers: Record<string, unknown>,
): string[] {
  const { schema, errorsIn, fits } = compileForm(form.schema);
  const errors = errorsIn(answers);
  const telling = errors.filter(error => !isEcho(error));
  const problems = [
    ...(telling.length > 0 ? telling : errors),
    ...splitAnswers(schema, answers, fits).unasked,
  ];
  const sentences = problems
    .slice(0, MAX_PROBLEMS)
    .map(problem =>
      'keyword' in problem
        ? `${nameQuestion(problem)}: ${answerProblem(problem)}.`
        : `${formatAnswerPath(problem)}: ${NOT_ASKED}.`,
    );
  const more = problems.length - MAX_PROBLEMS;
  return [...new Set(sentences), ...(more > 0 ? [`and ${more} more.`] : [])];
}
