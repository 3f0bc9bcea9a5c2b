import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { FormDefinition } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { checkAnswers } from './checkAnswers';
import { parseRunbook } from '../parseRunbook';

const form = (properties: object, rest: object = {}): FormDefinition => ({
  schema: { type: 'object', properties, ...rest },
});

describe('checkAnswers', () => {
  it('has nothing to say about answers that fit', () => {
    expect(
      checkAnswers(form({ on: { type: 'string', format: 'date' } }), {
        on: '2026-05-09',
      }),
    ).toEqual([]);
  });

  it('names a question that has no answer by its title', () => {
    expect(
      checkAnswers(
        form(
          { pii: { type: 'boolean', title: 'Personal data?' } },
          {
            required: ['pii'],
          },
        ),
        {},
      ),
    ).toEqual(['Personal data?: required.']);
  });

  it('names a question without a title by its path', () => {
    const nested = form({
      data: { type: 'object', properties: { days: { type: 'integer' } } },
    });
    expect(checkAnswers(nested, { data: { days: 'ten' } })).toEqual([
      'data.days: must be a whole number, in digits only.',
    ]);
  });

  it('counts the entries of a list', () => {
    const list = form({
      tests: {
        type: 'array',
        items: {
          type: 'object',
          required: ['result'],
          properties: { result: { type: 'string', title: 'Result' } },
        },
      },
    });
    expect(checkAnswers(list, { tests: [{ result: 'held' }, {}] })).toEqual([
      'Result, entry 2: required.',
    ]);
  });

  it('names all problems at once, each with both sides', () => {
    const several = form({
      why: { type: 'string', title: 'Why', minLength: 5 },
      which: {
        type: 'array',
        title: 'Which',
        maxItems: 1,
        items: { type: 'string' },
      },
      how: { type: 'string', title: 'How', enum: ['fast', 'slow'] },
    });
    expect(
      checkAnswers(several, { why: '👍👍', which: ['a', 'b'], how: 'odd' }),
    ).toEqual([
      'Why: must have at least 5 characters.',
      'Which: at most 1 allowed.',
      'How: must be one of: fast / slow.',
    ]);
  });

  it('refuses answers that the form does not ask for, and names where they are', () => {
    const asked = form({
      data: { type: 'object', properties: { days: { type: 'integer' } } },
      tests: { type: 'array', items: { type: 'object', properties: {} } },
    });
    expect(
      checkAnswers(asked, {
        extra: 1,
        data: { days: 3, weeks: 1 },
        tests: [{}, { note: 'x' }],
      }),
    ).toEqual([
      'extra: not a question of this form.',
      'data.weeks: not a question of this form.',
      'tests.1.note: not a question of this form.',
    ]);
  });

  it('says once that a closed form does not ask for something', () => {
    expect(
      checkAnswers(form({}, { additionalProperties: false }), { extra: 1 }),
    ).toEqual(['extra: not a question of this form.']);
  });

  it('takes further answers where the author asks for them', () => {
    const open = form({}, { additionalProperties: { type: 'string' } });
    expect(checkAnswers(open, { extra: 'x' })).toEqual([]);
    expect(checkAnswers(open, { extra: 1 })).toEqual(['extra: required.']);
  });

  it('cuts long names short', () => {
    const [problem] = checkAnswers(form({}), { ['n'.repeat(1_000)]: 1 });
    expect(problem).toBe(`${'n'.repeat(200)}…: not a question of this form.`);
  });

  it('names 25 problems and counts the others', () => {
    const list = form({
      all: { type: 'array', maxItems: 3, items: { type: 'string' } },
    });
    const problems = checkAnswers(list, { all: Array(100_000).fill(1) });
    expect(problems).toHaveLength(26);
    expect(problems[0]).toBe('all: at most 3 allowed.');
    expect(problems[25]).toBe('and 99976 more.');
  });

  it('counts what is not asked for among the others', () => {
    const extra = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`extra-${index}`, index]),
    );
    expect(checkAnswers(form({}), extra).at(-1)).toBe('and 5 more.');
  });

  it('finds conditions wherever they stand, under any name and with an $id', () => {
    const condition = {
      if: { required: ['a'], properties: { a: { $ref: '#/definitions/yes' } } },
      then: { properties: { b: { type: 'string' } } },
    };
    const named = form(
      { 'a/b%~ü': { type: 'object', properties: { a: {} }, ...condition } },
      {
        $id: 'https://forms.example/review.json',
        definitions: { yes: { const: 'yes' } },
      },
    );
    const answer = (a: string) => ({ 'a/b%~ü': { a, b: 'x' } });
    expect(checkAnswers(named, answer('yes'))).toEqual([]);
    expect(checkAnswers(named, answer('no'))).toEqual([
      'a/b%~ü.b: not a question of this form.',
    ]);
  });

  it('does not mix up forms that differ in one limit', () => {
    const limited = (maximum: number) =>
      form({ n: { type: 'number', title: 'N', maximum } });
    expect(checkAnswers(limited(1), { n: 2 })).toEqual([
      'N: must be 1 or less.',
    ]);
    expect(checkAnswers(limited(2), { n: 2 })).toEqual([]);
  });

  it('leaves the answers as they are', () => {
    const answers = { n: '1' };
    checkAnswers(form({ n: { type: 'number', default: 3 } }), answers);
    expect(answers).toEqual({ n: '1' });
  });
});

describe('the shipped security questionnaire', () => {
  const file = resolvePackagePath(
    '@model-release/backstage-plugin-model-release-backend',
    'runbooks/fine-tuned-model-0.3.0.yaml',
  );
  const review = parseRunbook(readFileSync(file, 'utf8'), file).spec.steps.find(
    step => step.key === 'security-review',
  )!.form!;

  const text = 'Long enough to say what was found.';
  const complete = () => ({
    promptInjection: {
      untrustedInputs: ['User input'],
      defenses: text,
      outputHandling: text,
    },
    personalData: { exposure: 'No', memorization: 'Tested, none found' },
    toolUse: { usesTools: false } as Record<string, unknown>,
    jailbreaks: {
      attempts: [
        {
          technique: 'Role play',
          risk: 'LLM01 Prompt injection',
          tries: 200,
          result: 'Resisted',
        } as Record<string, unknown>,
      ],
    },
    extraction: { weightsAccess: 'Platform', queryLimits: text },
    conclusion: { openRisks: [], recommendation: 'Release' },
  });

  it('accepts a complete review of a model without tools', () => {
    expect(checkAnswers(review, complete())).toEqual([]);
  });

  it('covers prompt injection, personal data, tools and jailbreaks', () => {
    expect(checkAnswers(review, {})).toHaveLength(6);
    expect(checkAnswers(review, {})).toEqual(
      expect.arrayContaining([
        'Prompt injection surface: required.',
        'Personal data (PII): required.',
        'Tool use: required.',
        'Jailbreak tests: required.',
      ]),
    );
  });

  it('asks which tools there are once the model uses any', () => {
    const answers = complete();
    answers.toolUse.usesTools = true;
    expect(checkAnswers(review, answers)).toEqual([
      'Which tools can it call? (LLM06): required.',
      'What prevents unintended calls? (LLM06): required.',
    ]);
  });

  it('asks for permissions and confirmation of each tool', () => {
    const answers = complete();
    answers.toolUse = {
      usesTools: true,
      limits: text,
      tools: [{ name: 'sh' }],
    };
    expect(checkAnswers(review, answers)).toEqual([
      'What can it read and change, and as whom?, entry 1: required.',
      'What can a call do?, entry 1: required.',
      'Does a person confirm each call?, entry 1: required.',
    ]);
  });

  it('asks for the kinds of personal data once there is any', () => {
    const answers = complete();
    answers.personalData.exposure = 'Incidentally';
    expect(checkAnswers(review, answers)).toEqual([
      'Categories of personal data: required.',
      'How is it redacted, logged, retained, and deleted?: required.',
    ]);
  });

  it('asks what got through when a jailbreak worked', () => {
    const answers = complete();
    answers.jailbreaks.attempts[0].result = 'Bypassed';
    expect(checkAnswers(review, answers)).toEqual([
      'What got through, and what contains it?, entry 1: required.',
    ]);
  });

  it('refuses what was asked until an answer changed', () => {
    const answers = complete();
    answers.personalData = {
      ...answers.personalData,
      categories: ['Location'],
    } as typeof answers.personalData;
    answers.toolUse = { usesTools: false, limits: text };
    answers.jailbreaks.attempts[0].findings = text;
    expect(checkAnswers(review, answers)).toEqual([
      'personalData.categories: not a question of this form.',
      'toolUse.limits: not a question of this form.',
      'jailbreaks.attempts.0.findings: not a question of this form.',
    ]);
  });

  it('says only what is wrong with an answer that was given under a condition', () => {
    const answers = complete();
    answers.toolUse = { usesTools: true, tools: [], limits: text };
    expect(checkAnswers(review, answers)).toEqual([
      'Which tools can it call? (LLM06): at least 1 required.',
    ]);
  });

  it('refuses any further name at any level', () => {
    type Answers = ReturnType<typeof complete>;
    const levels: Array<[string, (answers: Answers) => object]> = [
      ['', answers => answers],
      ['promptInjection.', answers => answers.promptInjection],
      ['personalData.', answers => answers.personalData],
      ['toolUse.', answers => answers.toolUse],
      ['jailbreaks.', answers => answers.jailbreaks],
      ['jailbreaks.attempts.0.', answers => answers.jailbreaks.attempts[0]],
      ['extraction.', answers => answers.extraction],
      ['conclusion.', answers => answers.conclusion],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...levels),
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.jsonValue(),
        ([place, levelOf], name, value) => {
          const answers = complete();
          const level = levelOf(answers);
          fc.pre(!Object.hasOwn(level, name));
          Object.defineProperty(level, name, { value, enumerable: true });
          expect(checkAnswers(review, answers)).toEqual([
            `${place}${name}: not a question of this form.`,
          ]);
        },
      ),
    );
  });

  it('requires at least one jailbreak test', () => {
    const answers = complete();
    answers.jailbreaks.attempts = [];
    expect(checkAnswers(review, answers)).toEqual([
      'Jailbreak tests attempted on this checkpoint: at least 1 required.',
    ]);
  });

  it('asks for the conditions of a release under conditions', () => {
    const answers = complete();
    answers.conclusion.recommendation = 'Release with conditions';
    expect(checkAnswers(review, answers)).toEqual([
      'What are the conditions, and who is responsible for them?: required.',
    ]);
  });
});
