import {
  FILE,
  lineOf,
  problemsOf,
  refusalOf,
} from './__testUtils__/problemsOf';
import { RUNBOOK_YAML, runbookYaml } from './__testUtils__/runbookYaml';
import { parseRunbook } from './parseRunbook';

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

  it('reads who may ask for a release', () => {
    const text = runbookYaml('risk: low', 'risk: low\n  requester: person');
    expect(parseRunbook(text, FILE).spec.requester).toBe('person');
    expect(parseRunbook(RUNBOOK_YAML, FILE).spec.requester).toBeUndefined();
    const other = runbookYaml('risk: low', 'risk: low\n  requester: anybody');
    expect(problemsOf(other)).toMatchObject([{ path: 'spec.requester' }]);
  });

  it('takes what happens when nobody can act, and leaves it out where it is left out', () => {
    const text = runbookYaml(
      'instructions: Sign it.',
      'instructions: Sign it.\n      onNobody: warn',
    );
    const steps = parseRunbook(text, FILE).spec.steps;
    expect(steps.map(({ onNobody }) => onNobody)).toEqual([
      undefined,
      undefined,
      undefined,
      'warn',
      undefined,
    ]);
    // A digest that was published stays the same.
    expect(steps[0]).not.toHaveProperty('onNobody');
  });

  it.each([
    ['Sign it.', 'maybe', 'must be one of refuse, warn, not "maybe"'],
    ['Tells the platform.', 'warn', 'is not allowed in a step of this type'],
  ])('refuses in “%s” onNobody: %s', (instructions, value, message) => {
    const text = runbookYaml(
      `instructions: ${instructions}`,
      `instructions: ${instructions}\n      onNobody: ${value}`,
    );
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        path: expect.stringMatching(/onNobody$/),
        message,
      }),
    ]);
  });

  it('says file, line, path and message of a problem', () => {
    const text = runbookYaml('risk: low', 'risk: huge');
    const error = refusalOf(text);
    expect(error.code).toBe('invalid_runbook');
    expect(error.message).toBe(
      'runbooks/small.yaml:12: spec.risk must be one of low, medium, high, not "huge"',
    );
    expect(error.details.problems).toEqual([
      {
        file: FILE,
        line: 12,
        path: 'spec.risk',
        message: 'must be one of low, medium, high, not "huge"',
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
      'a media type, which is only what the sender claims',
      'accept: [.json]',
      'accept: [application/json]',
      'spec.steps[1].upload.accept[0]',
    ],
    [
      'an ending without its dot',
      'accept: [.json]',
      'accept: [json]',
      'spec.steps[1].upload.accept[0]',
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
        message: 'is not allowed in a step of this type',
      },
    ]);
  });

  it.each([
    ['approval', 'Sign', 3],
    ['webhook', 'Tell', 4],
  ])(
    'refuses files on a step of type %s, since nobody signs them',
    (_type, title, index) => {
      const text = runbookYaml(
        `title: ${title}`,
        `title: ${title}\n      upload: { maxSize: 1MiB }`,
      );
      expect(problemsOf(text)).toEqual([
        {
          file: FILE,
          line: lineOf(text, 'maxSize: 1MiB'),
          path: `spec.steps[${index}].upload`,
          message: 'is not allowed in a step of this type',
        },
      ]);
    },
  );

  it('accepts files on a form', () => {
    const text = runbookYaml(
      'title: Ask',
      'title: Ask\n      upload: { maxSize: 1MiB }',
    );
    expect(parseRunbook(text, FILE).spec.steps[2].upload).toEqual({
      maxSize: '1MiB',
    });
  });
});
