/** A question with its answer, for reading. */
export interface AnswerRow {
  question: string;
  answer: string;
}

type Part = Readonly<Record<string, unknown>>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where a form can hide the questions of the same value. */
function branchesOf(schema: Part): Part[] {
  const { then, else: otherwise, allOf, anyOf, oneOf, dependencies } = schema;
  return [
    then,
    otherwise,
    ...[allOf, anyOf, oneOf].flatMap(list => (Array.isArray(list) ? list : [])),
    ...(isPart(dependencies) ? Object.values(dependencies) : []),
  ].filter(isPart);
}

/** What a form says about the value under a name, wherever it says so. */
function questionOf(schema: Part, name: string): Part {
  const { properties } = schema;
  const direct =
    isPart(properties) && Object.hasOwn(properties, name)
      ? properties[name]
      : undefined;
  if (isPart(direct) && typeof direct.title === 'string') {
    return direct;
  }
  const found = branchesOf(schema)
    .map(branch => questionOf(branch, name))
    .find(question => Object.keys(question).length > 0);
  return found ?? (isPart(direct) ? direct : {});
}

function words(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    return '–';
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map(words).join(', ') : 'None';
  }
  return String(value);
}

/** Every answer with its question, sections and lists taken apart. */
export function answerRows(
  schema: unknown,
  answers: Readonly<Record<string, unknown>>,
  before = '',
): AnswerRow[] {
  const form = isPart(schema) ? schema : {};
  return Object.entries(answers).flatMap(([name, value]) => {
    const question = questionOf(form, name);
    const title = typeof question.title === 'string' ? question.title : name;
    const heading = `${before}${title}`;
    if (isPart(value)) {
      return answerRows(question, value, `${heading} · `);
    }
    if (Array.isArray(value) && value.some(isPart)) {
      return value.flatMap((entry, index) =>
        answerRows(
          question.items,
          isPart(entry) ? entry : { '': entry },
          `${heading} ${index + 1} · `,
        ),
      );
    }
    return [{ question: heading, answer: words(value) }];
  });
}
