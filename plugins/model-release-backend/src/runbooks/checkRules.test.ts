import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { FILE, lineOf, problemsOf } from './__testUtils__/problemsOf';
import { RUNBOOK_YAML, runbookYaml } from './__testUtils__/runbookYaml';
import { checkRules } from './checkRules';

describe('rules between the parts of a runbook', () => {
  it('lets no two steps share a key', () => {
    const text = runbookYaml('key: attach', 'key: look');
    expect(problemsOf(text)).toContainEqual({
      file: FILE,
      line: 29,
      path: 'spec.steps[1].key',
      message: '“look” is already used by entry 1 of the list',
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
          'names “no”, which is not a step; the steps are look, attach, ask, sign, tell',
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
        message: 'forms a cycle: look → sign → attach → look',
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
          'must name at least one earlier step, or “sign” would approve nothing',
      }),
    ]);
  });

  it.each([
    ['without a unit', "'5'", /is not a size/],
    ['that is zero', '0MiB', /would reject every file/],
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
      'a reference that is no pointer',
      'required: [fine]',
      "definitions: { yes: { $id: 'yes', type: boolean } }\n          allOf: [{ properties: { fine: { $ref: 'yes' } } }]",
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
        message: expect.stringMatching(/^is not a usable JSON Schema: ./),
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
      message: 'must be "object", not "array"',
    });
  });

  it('refuses a runbook that asks nobody to sign off', () => {
    const runbook = aRunbook();
    const steps = runbook.spec.steps.filter(step => step.type === 'manual');
    expect(checkRules(aRunbook({ spec: { steps } }))).toEqual([
      expect.objectContaining({ path: ['spec', 'steps'] }),
    ]);
  });

  it('lets nothing but messages wait for a message', () => {
    const steps = aRunbook().spec.steps.map(step =>
      step.key === 'training-data'
        ? { ...step, dependsOn: ['notify-platform'] }
        : {
            ...step,
            dependsOn: step.dependsOn.filter(k => k !== 'training-data'),
          },
    );
    expect(checkRules(aRunbook({ spec: { steps } }))).toContainEqual(
      expect.objectContaining({ path: ['spec', 'steps', 1, 'dependsOn'] }),
    );
  });
});
