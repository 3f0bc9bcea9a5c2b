import { highlightProblems, isFormPart } from './highlightProblems';
import { Finding, ValuePath } from './problems';
import { RunbookRule } from './rule';

/** Where a part of a form has further parts: about the same value, and about others. */
const SAME_VALUE = ['if', 'then', 'else', 'not'];
const SAME_VALUE_LISTS = ['allOf', 'anyOf', 'oneOf'];
const BY_NAME = ['properties', 'patternProperties', 'definitions'];

type Place = [path: ValuePath, part: unknown, isQuestion: boolean];

function entriesOf(value: unknown): Array<[string | number, unknown]> {
  if (Array.isArray(value)) {
    return value.map((entry, index) => [index, entry]);
  }
  return isFormPart(value) ? Object.entries(value) : [];
}

/** The parts of a part, and whether each speaks about a question. */
function partsOf([path, part, isQuestion]: Place): Place[] {
  if (!isFormPart(part)) {
    return [];
  }
  const all = (name: string, isAsked: boolean) =>
    entriesOf(part[name]).map(
      ([key, inner]): Place => [[...path, name, key], inner, isAsked],
    );
  const one = (name: string, isAsked: boolean): Place => [
    [...path, name],
    part[name],
    isAsked,
  ];
  return [
    ...SAME_VALUE.map(name => one(name, isQuestion)),
    ...SAME_VALUE_LISTS.flatMap(name => all(name, isQuestion)),
    ...BY_NAME.flatMap(name => all(name, true)),
    ...all('dependencies', isQuestion),
    // What is asked about an entry is asked by its own questions.
    ...(Array.isArray(part.items)
      ? all('items', false)
      : [one('items', false)]),
  ];
}

function problemsIn(place: Place): Finding[] {
  const [path, part, isQuestion] = place;
  return isFormPart(part)
    ? [
        ...highlightProblems(part, [...path, 'highlight'], isQuestion),
        ...partsOf(place).flatMap(problemsIn),
      ]
    : [];
}

/** `highlight` stands on questions, and names answers that they have. */
export const highlightsFit: RunbookRule = ({ spec }) =>
  spec.steps.flatMap(({ form }, index) =>
    problemsIn([
      ['spec', 'steps', index, 'form', 'schema'],
      form?.schema,
      false,
    ]),
  );
