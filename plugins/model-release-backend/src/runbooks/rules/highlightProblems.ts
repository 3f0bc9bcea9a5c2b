import { Finding, ValuePath } from './problems';

/** A schema in a form that is no boolean. */
export type FormPart = Readonly<Record<string, unknown>>;

const FIELDS = ['answers', 'says'];
const A_WORD_OR_TWO = /^\S.{0,38}\S$/;

export function isFormPart(value: unknown): value is FormPart {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The answers that a choice offers; `undefined` where it is no choice. */
function choicesOf(part: FormPart): unknown[] | undefined {
  const { type, items, oneOf } = part;
  if (Array.isArray(part.enum)) {
    return part.enum;
  }
  if ('const' in part) {
    return [part.const];
  }
  if (type === 'boolean') {
    return [true, false];
  }
  if (type === 'array') {
    return isFormPart(items) ? choicesOf(items) : undefined;
  }
  const options = Array.isArray(oneOf) ? oneOf.filter(isFormPart) : [];
  return options.length > 0 && options.every(option => 'const' in option)
    ? options.map(option => option.const)
    : undefined;
}

/** Whether it has questions of its own, which are what can be highlighted. */
function isGroup({ type, properties, items }: FormPart): boolean {
  return (
    type === 'object' ||
    isFormPart(properties) ||
    (isFormPart(items) && isGroup(items))
  );
}

function answerProblems(
  answers: unknown,
  part: FormPart,
  path: ValuePath,
): Finding[] {
  if (!Array.isArray(answers) || answers.length === 0) {
    return [{ path, message: 'must be a list of at least one answer' }];
  }
  const choices = choicesOf(part);
  if (!choices) {
    const message =
      'can only name answers of a choice (enum, const, oneOf or a boolean); leave it out to highlight every answer';
    return [{ path, message }];
  }
  const known = choices.map(choice => JSON.stringify(choice)).join(', ');
  return answers.flatMap((answer, index) =>
    choices.includes(answer)
      ? []
      : [
          {
            path: [...path, index],
            message: `${JSON.stringify(
              answer,
            )} is no answer to this question; those are ${known}`,
          },
        ],
  );
}

function fieldProblems(
  rule: FormPart,
  part: FormPart,
  path: ValuePath,
): Finding[] {
  const { answers, says } = rule;
  const unknownFields = Object.keys(rule)
    .filter(name => !FIELDS.includes(name))
    .map(name => ({ path: [...path, name], message: 'is not a known field' }));
  const isSaid =
    says === undefined ||
    (typeof says === 'string' && A_WORD_OR_TWO.test(says));
  return [
    ...unknownFields,
    ...(isSaid
      ? []
      : [
          {
            path: [...path, 'says'],
            message: 'must be a word or two, such as recommends',
          },
        ]),
    ...(answers === undefined
      ? []
      : answerProblems(answers, part, [...path, 'answers'])),
  ];
}

/** What is wrong with the `highlight` of one part of a form. */
export function highlightProblems(
  part: FormPart,
  path: ValuePath,
  isQuestion: boolean,
): Finding[] {
  const { highlight: rule } = part;
  if (rule === undefined) {
    return [];
  }
  if (!isQuestion) {
    return [{ path, message: 'stands on no question of the form' }];
  }
  if (isGroup(part)) {
    const message = 'stands on a group of questions; put it on one of them';
    return [{ path, message }];
  }
  if (rule === true) {
    return [];
  }
  return isFormPart(rule) && Object.keys(rule).length > 0
    ? fieldProblems(rule, part, path)
    : [{ path, message: 'must be true, or have answers or says' }];
}
