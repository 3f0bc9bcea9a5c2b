import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  GateAnswer,
  gateQuerySchema,
} from '@model-release/backstage-plugin-model-release-common';
import { validate } from 'jsonschema';
import { PortalLinks } from '../PortalLinks';
import { aRefusal } from '../__testUtils__/aRefusal';
import { FakeModelRelease } from '../__testUtils__/FakeModelRelease';
import { FakeTask } from '../__testUtils__/FakeTask';
import { readExamples } from '../__testUtils__/readExamples';
import { createRequireApprovalAction } from './requireApproval';

const question = {
  entityRef: 'resource:default/support-replies',
  checkpoint: 'sr-lora-0042',
  environment: 'production',
};

const notYet: GateAnswer = {
  decision: 'deny',
  release: 'release-1',
  reasons: [
    { code: 'not_approved', message: 'The release is in review.' },
    { code: 'digest_differs', message: 'Another digest is under review.' },
  ],
};

function setup(gate?: GateAnswer) {
  const api = new FakeModelRelease();
  api.gate = gate ?? api.gate;
  const action = createRequireApprovalAction({
    api,
    auth: mockServices.auth({ pluginId: 'scaffolder' }),
    links: new PortalLinks('https://portal.example.com', '/model-releases'),
  });
  return { api, action, task: new FakeTask() };
}

describe('requiring an approval', () => {
  it('goes on with the release that allows it', async () => {
    const { api, action, task } = setup();
    const output = await task.run(action, question);
    expect(output).toEqual({ decision: 'allow', releaseId: 'release-1' });
    expect(validate(output, action.schema!.output!).errors).toEqual([]);
    expect(api.questions).toEqual([question]);
  });

  it('speaks for the person who started the template', async () => {
    const { api, action, task } = setup();
    await task.run(action, question);
    expect(api.tokens).toEqual([
      mockCredentials.service.token({
        onBehalfOf: mockCredentials.user('user:default/nora'),
        targetPluginId: 'model-release',
      }),
    ]);
  });

  it('stops with every reason and the page of the release', async () => {
    const { action, task } = setup(notYet);
    await expect(task.run(action, question)).rejects.toThrow(
      [
        'Deployment of sr-lora-0042 of resource:default/support-replies to production is blocked:',
        '- The release is in review.',
        '- Another digest is under review.',
        'See https://portal.example.com/model-releases/release-1',
      ].join('\n'),
    );
  });

  it('stops where nobody ever asked for a release', async () => {
    const { action, task } = setup({
      decision: 'deny',
      reasons: [{ code: 'unknown', message: 'There is no release.' }],
    });
    await expect(task.run(action, question)).rejects.toThrow(
      /- There is no release\.$/,
    );
  });

  it('stops on an answer that it does not know', async () => {
    const { action, task } = setup({
      decision: 'perhaps' as GateAnswer['decision'],
      reasons: [],
    });
    await expect(task.run(action, question)).rejects.toThrow('is blocked');
  });

  it('goes on where the environment only warns, and repeats the warning', async () => {
    const { action, task } = setup({ ...notYet, decision: 'warn' });
    const output = await task.run(action, question);
    expect(output).toEqual({ decision: 'warn', releaseId: 'release-1' });
    expect(task.log).toEqual([
      'warn: The gate only warns for production, so the template continues:',
      'warn: - The release is in review.',
      'warn: - Another digest is under review.',
    ]);
  });

  it('outputs no release where the answer rests on none', async () => {
    const { action, task } = setup({ decision: 'allow', reasons: [] });
    const output = await task.run(action, question);
    expect(output).toEqual({ decision: 'allow' });
    expect(validate(output, action.schema!.output!).errors).toEqual([]);
  });

  it('asks once, and anew each time it is run', async () => {
    const { api, action, task } = setup(notYet);
    await expect(task.run(action, question)).rejects.toThrow();
    expect(api.questions).toHaveLength(1);

    api.gate = { decision: 'allow', reasons: [], release: 'release-1' };
    await expect(task.run(action, question)).resolves.toMatchObject({
      decision: 'allow',
    });

    api.gate = notYet;
    await expect(task.run(action, question)).rejects.toThrow();
    expect(api.questions).toHaveLength(3);
  });

  it('leaves out optional fields that came empty', async () => {
    const { api, action, task } = setup();
    const untouched = { ...question, digest: '', model: '' };
    expect(validate(untouched, action.schema!.input!).errors).toEqual([]);
    await task.run(action, untouched);
    expect(api.questions).toEqual([question]);
  });

  it('tells why the question was refused', async () => {
    const { api, action, task } = setup();
    const message = 'checkpoint: starts with a letter or digit.';
    api.refusal = await aRefusal(400, { code: 'invalid_request', message });
    await expect(task.run(action, question)).rejects.toThrow(message);
    expect(task.log).toEqual([]);
  });

  it('is not answered in a dry run, where nothing was asked for', () => {
    expect(setup().action.supportsDryRun).toBeFalsy();
  });
});

describe('the examples of requiring an approval', () => {
  const examples = readExamples(setup().action);

  it('are there', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples)('work: $description', async ({ step }) => {
    const { api, action, task } = setup();
    expect(step.action).toBe(action.id);
    expect(validate(step.input, action.schema!.input!).errors).toEqual([]);
    await task.run(action, step.input, { stepId: step.id });
    expect(api.questions).toEqual([gateQuerySchema.parse(step.input)]);
  });
});

describe('the input of requiring an approval', () => {
  it('has the fields of the question, each described', () => {
    const { properties } = setup().action.schema!.input!;
    expect(Object.keys(properties!).sort()).toEqual(
      Object.keys(gateQuerySchema.shape).sort(),
    );
    for (const property of Object.values(properties!)) {
      expect(property.description).toBeTruthy();
    }
  });
});
