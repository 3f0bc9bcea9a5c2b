import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  createReleaseSchema,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { JsonObject } from '@backstage/types';
import { validate } from 'jsonschema';
import { PortalLinks } from '../PortalLinks';
import { aRefusal } from '../__testUtils__/aRefusal';
import { FakeModelRelease } from '../__testUtils__/FakeModelRelease';
import { FakeTask } from '../__testUtils__/FakeTask';
import { readExamples } from '../__testUtils__/readExamples';
import { createRequestReleaseAction } from './requestRelease';

const OWNERS = [
  'group:default/ml-platform-leads',
  'group:default/data-governance',
  'group:default/support-ml',
  'group:default/appsec',
  'group:default/security-operations-leads',
  'group:default/ml-platform',
];

function setup() {
  const api = new FakeModelRelease();
  const action = createRequestReleaseAction({
    api,
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    links: new PortalLinks('https://portal.example.com', '/model-releases'),
  });
  return { api, action, task: new FakeTask() };
}

const input: JsonObject = { ...aCreateRequest() };

describe('asking for a release', () => {
  it('outputs the release, its page and the owners of its steps in order', async () => {
    const { api, action, task } = setup();
    const output = await task.run(action, input);
    expect(output).toEqual({
      releaseId: 'release-1',
      releaseUrl: 'https://portal.example.com/model-releases/release-1',
      releasePath: '/model-releases/release-1',
      owners: OWNERS,
    });
    expect(validate(output, action.schema!.output!).errors).toEqual([]);
    expect(api.requests).toEqual([aCreateRequest()]);
    expect(task.log).toEqual([
      'info: Release requested: https://portal.example.com/model-releases/release-1',
    ]);
  });

  it('tells which steps nobody can act on, where the runbook only warns', async () => {
    const { api, action, task } = setup();
    const nobody: StepDetail['nobody'] = {
      cause: 'no_members',
      message: '“Training data”: nobody is in group:default/empty.',
      since: '2026-03-02T09:00:00.000Z',
      told: ['no_members'],
    };
    const release = aReleaseDetail();
    const [first, ...others] = release.steps;
    jest.spyOn(api, 'createRelease').mockResolvedValue({
      ...release,
      steps: [{ ...first, nobody }, ...others],
    });
    await task.run(action, input);
    expect(task.log).toContain(`warn: ${nobody.message}`);
  });

  it('speaks for the person who started the template', async () => {
    const { api, action, task } = setup();
    const starter = mockCredentials.user('user:default/otto');
    await task.run(action, input, { starter });
    expect(api.tokens).toEqual([
      mockCredentials.service.token({
        onBehalfOf: starter,
        targetPluginId: 'model-release',
      }),
    ]);
  });

  it.each([false, true])(
    'says which service started the template (dry run: %s)',
    async isDryRun => {
      const { api, action, task } = setup();
      const starter = mockCredentials.service('external:ci:acme/büro');
      await task.run(action, input, { starter, isDryRun });
      expect(api.headers).toEqual([
        { 'Model-Release-Started-By': 'external%3Aci%3Aacme%2Fb%C3%BCro' },
      ]);
    },
  );

  it('says nothing of the kind about a person', async () => {
    const { api, action, task } = setup();
    await task.run(action, input);
    expect(api.headers).toEqual([undefined]);
  });

  it('leaves out every optional field that came empty', async () => {
    const { api, action, task } = setup();
    const { entityRef, checkpoint, environment } = aCreateRequest();
    const untouched = {
      entityRef,
      checkpoint: { ...checkpoint, digest: '' },
      environment,
      model: '',
      runbook: { name: '', version: '' },
      rollback: { type: 'checkpoint', target: '' },
      modelCard: {},
      evaluation: { reference: '', passCriteria: '' },
      intendedUse: '',
      approver: '',
      comment: ' ',
    };
    expect(validate(untouched, action.schema!.input!).errors).toEqual([]);
    await task.run(action, untouched);
    const { digest, ...bare } = checkpoint;
    expect(api.requests).toEqual([
      { entityRef, checkpoint: bare, environment },
    ]);
  });

  it('tells why it was refused, and remembers nothing', async () => {
    const { api, action, task } = setup();
    const message = 'release-7 by user:default/otto is open for sr-lora-0042.';
    api.refusal = await aRefusal(409, {
      code: 'release_conflict',
      message,
      details: { release: 'release-7' },
    });
    await expect(task.run(action, input)).rejects.toThrow(message);
    // What the scaffolder itself logs of it says everything.
    expect(task.log).toEqual([]);

    api.refusal = undefined;
    await expect(task.run(action, input)).resolves.toMatchObject({
      releaseId: 'release-1',
    });
  });
});

describe('asking again', () => {
  it('within the same task answers the same release without a second call', async () => {
    const { api, action, task } = setup();
    const first = await task.run(action, input);
    const second = await task.run(action, input);
    expect(second).toEqual(first);
    expect(api.requests).toHaveLength(1);
  });

  it('with the same key finds the release whose answer was lost', async () => {
    const { api, action } = setup();
    await new FakeTask('task-1').run(action, input);
    await expect(
      new FakeTask('task-1').run(action, input),
    ).resolves.toMatchObject({ releaseId: 'release-1' });
    expect(api.requests).toHaveLength(2);
    expect([...api.releases.keys()]).toEqual([
      expect.stringMatching(/^release-request-[0-9a-f]{64}$/),
    ]);
  });

  it.each<[string, JsonObject]>([
    ['model entity', { entityRef: 'resource:default/other' }],
    ['model', { model: 'other' }],
    ['checkpoint', { checkpoint: { ...aCreateRequest().checkpoint, id: 'x' } }],
    ['environment', { environment: 'staging' }],
  ])(
    'in a loop over another %s asks for another release',
    async (_what, other) => {
      const { api, action, task } = setup();
      await task.run(action, input);
      await expect(
        task.run(action, { ...input, ...other }),
      ).resolves.toMatchObject({ releaseId: 'release-2' });
      expect(api.releases.size).toBe(2);
    },
  );

  it('in another step or another task asks for another release', async () => {
    const { api, action, task } = setup();
    await task.run(action, input);
    await task.run(action, input, { stepId: 'again' });
    await new FakeTask('task-2').run(action, input);
    expect(api.releases.size).toBe(3);
  });
});

describe('a dry run', () => {
  it('names prerequisites and owners with their source, and stores nothing', async () => {
    const { api, action, task } = setup();
    const output = await task.run(action, input, { isDryRun: true });
    expect(action.supportsDryRun).toBe(true);
    expect(api.releases.size).toBe(0);
    expect(output).toEqual({
      releaseId: 'dry-run',
      releaseUrl: 'https://portal.example.com/model-releases',
      releasePath: '/model-releases',
      owners: OWNERS,
    });
    expect(validate(output, action.schema!.output!).errors).toEqual([]);
    expect(task.log).toEqual([
      'info: Dry run: nothing is stored. Runbook: Fine-tuned model 1.2.0',
      'info: Met: Model card: Read from the request.',
      'info: Owner: Scope and ownership: group:default/ml-platform-leads (annotation on group:default/ml-platform-leads)',
      'info: Owner: Training data: group:default/data-governance (annotation on group:default/data-governance)',
      'info: Owner: Evaluation summary: group:default/support-ml (annotation on group:default/support-ml)',
      'info: Owner: Security review: group:default/appsec (annotation on group:default/appsec)',
      'info: Owner: Release sign-off: group:default/security-operations-leads (annotation on group:default/security-operations-leads)',
      'info: Owner: Notify the platform: group:default/ml-platform (annotation on group:default/ml-platform)',
    ]);
  });

  it('fails with every problem at once', async () => {
    const { api, action, task } = setup();
    const [first, ...others] = api.preview.steps;
    api.preview = {
      ...api.preview,
      ok: false,
      prerequisites: [
        {
          key: 'rollback',
          title: 'Rollback target',
          met: false,
          detail: 'Name one.',
        },
      ],
      steps: [{ ...first, owners: [], problem: 'nobody leads.' }, ...others],
      problems: [
        {
          code: 'missing_prerequisites',
          message: 'Rollback target: Name one.',
        },
        {
          code: 'owner_unresolved',
          message: 'Scope and ownership: nobody leads.',
        },
      ],
    };
    await expect(task.run(action, input, { isDryRun: true })).rejects.toThrow(
      'This release cannot be requested yet:\n- Rollback target: Name one.\n- Scope and ownership: nobody leads.',
    );
    expect(task.log).toContain('info: Not met: Rollback target: Name one.');
    expect(task.log).toContain(
      'info: No owner: Scope and ownership: nobody leads.',
    );
  });

  it('tells what the runbook only warns of', async () => {
    const { api, action, task } = setup();
    const warning = { code: 'nobody_can_act', message: 'Nobody could.' };
    api.preview = { ...api.preview, warnings: [warning] };
    await task.run(action, input, { isDryRun: true });
    expect(task.log).toContain('warn: Nobody could.');
  });

  it('tells a refusal like a real run', async () => {
    const { api, action, task } = setup();
    const message = 'entityRef: resource:default/x is not a model.';
    api.refusal = await aRefusal(400, { code: 'not_a_model', message });
    await expect(task.run(action, input, { isDryRun: true })).rejects.toThrow(
      message,
    );
    expect(task.log).toEqual([]);
  });
});

describe('the examples of asking for a release', () => {
  const examples = readExamples(setup().action);

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples)('work: $description', async ({ step }) => {
    const { api, action: fresh, task } = setup();
    expect(step.action).toBe(fresh.id);
    expect(validate(step.input, fresh.schema!.input!).errors).toEqual([]);
    await task.run(fresh, step.input, { stepId: step.id });
    expect(api.releases.size).toBe(1);
    const [request] = api.requests;
    expect(createReleaseSchema.parse(request)).toEqual(request);
  });
});

describe('the input of asking for a release', () => {
  const { action } = setup();
  const inputSchema = action.schema!.input!;

  it('has the fields of the request and the form, each described', () => {
    expect(Object.keys(inputSchema.properties!).sort()).toEqual(
      [...Object.keys(createReleaseSchema.shape), 'form'].sort(),
    );
    for (const property of Object.values(inputSchema.properties!)) {
      expect(property.description).toBeTruthy();
    }
  });

  it.each<[string, JsonObject]>([
    ['a field that does not exist', { ...input, entityref: 'x' }],
    ['no checkpoint', { ...input, checkpoint: '' }],
    [
      'a tuning nobody knows',
      { ...input, checkpoint: { id: 'a', tuning: 'half', baseModel: 'b' } },
    ],
  ])('refuses %s', (_what, wrong) => {
    expect(validate(wrong, inputSchema).valid).toBe(false);
  });
});
