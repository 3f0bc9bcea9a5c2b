import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { RUNBOOK_YAML, runbookYaml } from './__testUtils__/runbookYaml';
import { parseRunbook } from './parseRunbook';
import { RunbookProblem } from './problems';

const FILE = 'runbooks/small.yaml';

function refusal(text: string): ModelReleaseError {
  try {
    parseRunbook(text, FILE);
  } catch (error) {
    expect(error).toBeInstanceOf(ModelReleaseError);
    return error as ModelReleaseError;
  }
  throw new Error('The runbook was accepted');
}

function problemsOf(text: string): RunbookProblem[] {
  return refusal(text).details.problems as RunbookProblem[];
}

/** The line a passage stands on, counted from 1. */
function lineOf(text: string, passage: string): number {
  return text.split('\n').findIndex(line => line.includes(passage)) + 1;
}

describe('parseRunbook', () => {
  it('reads a runbook with a step of each type', () => {
    const runbook = parseRunbook(RUNBOOK_YAML, FILE);
    expect(runbook.metadata.name).toBe('small');
    expect(runbook.spec.lastReviewed).toBe('2026-05-09');
    expect(runbook.spec.steps.map(step => step.type)).toEqual([
      'manual',
      'file_upload',
      'form',
      'approval',
      'webhook',
    ]);
  });

  it('fills in what may be left out', () => {
    const [look, , , sign] = parseRunbook(RUNBOOK_YAML, FILE).spec.steps;
    expect(look).toMatchObject({ dependsOn: [], reads: [] });
    expect(sign.approval).toEqual({
      count: 1,
      separateFrom: ['requester', 'completers'],
      statement: 'It is fine.',
    });
  });

  it('says file, line, path and message of a problem', () => {
    const text = runbookYaml('risk: low', 'risk: huge');
    const error = refusal(text);
    expect(error.code).toBe('invalid_runbook');
    expect(error.message).toBe(
      'runbooks/small.yaml:12: spec.risk has to be one of low, medium, high, not "huge"',
    );
    expect(error.details.problems).toEqual([
      {
        file: FILE,
        line: 12,
        path: 'spec.risk',
        message: 'has to be one of low, medium, high, not "huge"',
      },
    ]);
  });

  it('names every problem of the shape at once', () => {
    const text = runbookYaml('risk: low', 'risk: huge').replace(
      'phase: test',
      'phases: test',
    );
    expect(problemsOf(text).map(({ path, line }) => [path, line])).toEqual(
      expect.arrayContaining([
        ['spec.risk', 12],
        ['spec.phases', 11],
        ['spec.phase', 7],
      ]),
    );
  });

  it.each([
    ['an unknown format', 'dev/v1', 'dev/v9', 'apiVersion'],
    ['another kind', 'kind: Runbook', 'kind: Playbook', 'kind'],
    ['a name with capitals', 'name: small', 'name: Small', 'metadata.name'],
    ['half a version', '1.0.0', "'1.0'", 'spec.version'],
    ['build metadata', '1.0.0', '1.0.0+b1', 'spec.version'],
    ['a day that is none', '2026-05-09', '2026-02-30', 'spec.lastReviewed'],
    ['a duration in words', 'PT5M', 'five', 'spec.estimatedDuration'],
    [
      'an unknown prerequisite',
      'key: model-card',
      'key: coffee',
      'spec.prerequisites[0].key',
    ],
    [
      'an owner without a rule',
      '{ role: reviewer }',
      '{}',
      'spec.steps[0].owner',
    ],
    [
      'an owner with two rules',
      '{ role: reviewer }',
      '{ role: reviewer, relation: ownedBy }',
      'spec.steps[0].owner',
    ],
    [
      'an owner that is no Group or User',
      'group:default/reviewers',
      'resource:default/reviewers',
      'spec.steps[2].owner.entity',
    ],
    [
      'an SLA of no days',
      'businessDays: 1 }',
      'businessDays: 0 }',
      'spec.steps[0].sla.businessDays',
    ],
    [
      'an SLA in hours',
      '{ sameDay: true }',
      '{ hours: 3 }',
      'spec.steps[4].sla.hours',
    ],
    [
      'an unknown placeholder',
      '{checkpoint.id}',
      '{model.id}',
      'spec.steps[1].upload.fileName',
    ],
    [
      'an unknown field of a step',
      'title: Look',
      'title: Look\n      sound: on',
      'spec.steps[0].sound',
    ],
    [
      'an approval by nobody',
      'statement: It',
      'count: 0\n        statement: It',
      'spec.steps[3].approval.count',
    ],
  ])('refuses %s', (_name, from, to, path) => {
    const text = runbookYaml(from, to);
    expect(problemsOf(text)).toContainEqual({
      file: FILE,
      line: expect.any(Number),
      path,
      message: expect.stringMatching(/\w/),
    });
  });

  it.each([
    ['manual', 'checklist', /\n {6}checklist:[^]*?looked\.\n/i],
    ['file_upload', 'upload', /\n {6}upload:[^]*?5MiB\n/],
    ['form', 'form', /\n {6}form:[^]*?fine\?\n/],
    ['approval', 'approval', /\n {6}approval:[^]*?fine\.\n/],
    ['webhook', 'webhook', /\n {6}webhook:[^]*?ticket\n/],
  ])('refuses a %s step without its %s', (type, field, passage) => {
    const text = RUNBOOK_YAML.replace(passage, '\n');
    const index = ['manual', 'file_upload', 'form', 'approval', 'webhook'];
    expect(problemsOf(text)).toContainEqual(
      expect.objectContaining({
        path: `spec.steps[${index.indexOf(type)}].${field}`,
        message: 'is missing',
      }),
    );
  });

  it('refuses a field that belongs to another type of step', () => {
    const text = runbookYaml(
      'title: Attach',
      'title: Attach\n      webhook: { target: ticket }',
    );
    expect(problemsOf(text)).toEqual([
      {
        file: FILE,
        line: lineOf(text, 'target: ticket }'),
        path: 'spec.steps[1].webhook',
        message: 'does not belong to a step of this type',
      },
    ]);
  });

  it('accepts files on a step of another type', () => {
    const text = runbookYaml(
      'title: Ask',
      'title: Ask\n      upload: { maxSize: 1MiB }',
    );
    expect(parseRunbook(text, FILE).spec.steps[2].upload).toEqual({
      maxSize: '1MiB',
    });
  });
});

describe('rules between the parts of a runbook', () => {
  it('lets no two steps share a key', () => {
    const text = runbookYaml('key: attach', 'key: look');
    expect(problemsOf(text)).toContainEqual({
      file: FILE,
      line: 29,
      path: 'spec.steps[1].key',
      message: '“look” is taken by number 1 in the list',
    });
  });

  it('lets no two lines of a checklist share a key', () => {
    const text = runbookYaml(
      'text: I looked.',
      'text: I looked.\n        - key: looked\n          text: Twice.',
    );
    expect(problemsOf(text)[0].path).toBe('spec.steps[0].checklist[1].key');
  });

  it('lets a step wait only for steps that exist', () => {
    const text = runbookYaml(
      'dependsOn: [attach, ask]',
      'dependsOn: [ask, no]',
    );
    expect(problemsOf(text)).toEqual([
      {
        file: FILE,
        line: lineOf(text, '[ask, no]'),
        path: 'spec.steps[3].dependsOn[1]',
        message:
          'names “no”, which is no step; there are look, attach, ask, sign, tell',
      },
    ]);
  });

  it('shows the circle when steps wait for one another', () => {
    const text = runbookYaml(
      'instructions: Look closely.',
      'instructions: Look closely.\n      dependsOn: [sign]',
    );
    expect(problemsOf(text)).toEqual([
      {
        file: FILE,
        line: lineOf(text, 'dependsOn: [sign]'),
        path: 'spec.steps[0].dependsOn',
        message:
          'makes a circle, in which each step waits for the next: look → sign → attach → look',
      },
    ]);
  });

  it('refuses a step that waits for itself', () => {
    const text = runbookYaml('dependsOn: [look]', 'dependsOn: [attach]');
    expect(problemsOf(text)[0].message).toMatch(/attach → attach$/);
  });

  it('refuses a sign-off that covers no earlier step', () => {
    const text = runbookYaml('dependsOn: [attach, ask]', 'dependsOn: []');
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        path: 'spec.steps[3].dependsOn',
        message:
          'has to name at least one earlier step, or “sign” would approve nothing',
      }),
    ]);
  });

  it.each([
    ['without a unit', "'5'", /is no size/],
    ['that is zero', '0MiB', /would refuse every file/],
  ])('refuses a size %s', (_name, size, message) => {
    const text = runbookYaml('maxSize: 5MiB', `maxSize: ${size}`);
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        path: 'spec.steps[1].upload.maxSize',
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it.each([
    ['an unknown keyword', 'title: Is it fine?', 'tittle: Is it fine?'],
    ['an unknown type', 'type: boolean', 'type: truth'],
    [
      'an unknown format',
      'type: boolean',
      'type: string\n              format: x',
    ],
    [
      'a reference to another document',
      'type: boolean',
      "$ref: 'https://schemas.example/fine.json'",
    ],
    [
      'answers that would be checked later',
      'required: [fine]',
      '$async: true\n          required: [fine]',
    ],
  ])('refuses a form with %s', (_name, from, to) => {
    const text = runbookYaml(from, to);
    expect(problemsOf(text)).toEqual([
      {
        file: FILE,
        line: lineOf(text, 'schema:'),
        path: 'spec.steps[2].form.schema',
        message: expect.stringMatching(/^is no usable JSON Schema: ./),
      },
    ]);
  });

  it('refuses a form that asks for something other than an object', () => {
    const text = RUNBOOK_YAML.replace(
      'schema:\n          type: object',
      'schema:\n          type: array',
    );
    expect(problemsOf(text)[0]).toMatchObject({
      path: 'spec.steps[2].form.schema.type',
      message: 'has to be "object", not "array"',
    });
  });
});

describe('YAML that cannot be read', () => {
  it.each([
    ['broken syntax', 'spec: [', 1],
    [
      'a key given twice',
      runbookYaml('kind: Runbook', 'kind: Runbook\nkind: X'),
      3,
    ],
    ['two documents', 'kind: Runbook\n---\nkind: Runbook\n', 2],
  ])('refuses %s and says on which line', (_name, text, line) => {
    const [problem] = problemsOf(text);
    expect(problem.message).toMatch(/^is no valid YAML: /);
    expect(problem.line).toBe(line);
  });

  it('refuses numbers that JSON does not know', () => {
    const text = runbookYaml(
      'type: boolean',
      'type: number\n              default: .inf',
    );
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        line: lineOf(text, '.inf'),
        message: 'is no valid YAML: Infinity is no number that JSON knows',
      }),
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? `l0: &l0 [x, x, x, x, x, x, x, x, x, x]`
        : `l${level}: &l${level} [${Array(10).fill(`*l${level - 1}`)}]`,
    );
    expect(problemsOf(levels.join('\n'))[0].message).toMatch(
      /^is no valid YAML: Excessive alias count/,
    );
  });

  it.each([
    ['lists', '- '.repeat(5_000)],
    ['brackets', '['.repeat(5_000)],
    ['explicit keys', '? a'],
  ])(
    'refuses %s that could keep the parser from coming back',
    (_name, text) => {
      expect(problemsOf(text)).toEqual([
        expect.objectContaining({
          line: 1,
          message: 'is nested too deeply, or uses explicit keys (“? ”)',
        }),
      ]);
    },
  );

  it('refuses an empty file', () => {
    expect(problemsOf('')).toEqual([
      { file: FILE, line: 1, path: 'document', message: 'must be object' },
    ]);
  });
});
