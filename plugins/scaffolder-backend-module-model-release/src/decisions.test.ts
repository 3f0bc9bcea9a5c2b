import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { GateAnswer } from '@model-release/backstage-plugin-model-release-common';
import { FakeTask } from './__testUtils__/FakeTask';
import { addMadeUpActions, MADE_UP_IDS } from './__testUtils__/madeUpActions';
import { readExamples } from './__testUtils__/readExamples';
import { WireRecorder } from './__testUtils__/WireRecorder';
import modelReleaseScaffolderModule from './index';

/** How the id of an action may end that asks for something, or about it. */
const HARMLESS_VERBS = ['check', 'create', 'get', 'list', 'require'];

/** All that a template may ask of the model release plugin: creation, dry run, reading, the gate. */
const HARMLESS_REQUESTS = [
  /^POST \/v1\/releases$/,
  /^POST \/v1\/releases\?dryRun=true$/,
  /^GET \/v1\/releases(\/[^/?]+(\/events|\/deliveries)?)?(\?.*)?$/,
  /^GET \/v1\/gate$/,
];

const GATE_ANSWERS: GateAnswer[] = [
  { decision: 'allow', reasons: [], release: 'release-1' },
  { decision: 'warn', reasons: [], release: 'release-1' },
  { decision: 'deny', reasons: [], release: 'release-1' },
];

const isMadeUp = ({ id }: TemplateAction<any, any>) => MADE_UP_IDS.includes(id);

describe('the actions of the scaffolder module', () => {
  const wire = new WireRecorder();
  const actions: TemplateAction<any, any>[] = [];

  beforeAll(async () => {
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          { addActions: (...added) => actions.push(...added) },
        ],
      ],
      features: [
        wire.plugin(),
        modelReleaseScaffolderModule,
        addMadeUpActions,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'https://portal.example.com' } },
        }),
      ],
    });
  }, 60_000);

  /** Runs an action in all its ways, whatever the gate answers, and says what it asked for. */
  async function requestsOf(action: TemplateAction<any, any>) {
    const examples = readExamples(action).map(({ step }) => step.input);
    const inputs = examples.length > 0 ? examples : [{}];
    const ways = action.supportsDryRun ? [false, true] : [false];
    for (const gate of GATE_ANSWERS) {
      wire.fake.gate = gate;
      for (const input of inputs) {
        for (const isDryRun of ways) {
          const run = new FakeTask().run(action, input, { isDryRun });
          // Where the gate says no an action may fail; what it asked for counts all the same.
          await (gate.decision === 'deny' ? Promise.allSettled([run]) : run);
        }
      }
    }
    return [...new Set(wire.takeRequests())];
  }

  /** What speaks against an action: its name, and what it asks for when it is run. */
  async function suspicionsOf(
    action: TemplateAction<any, any>,
  ): Promise<string[]> {
    const verb = action.id.slice(action.id.lastIndexOf(':') + 1);
    const requests = await requestsOf(action);
    return [
      ...(HARMLESS_VERBS.includes(verb) ? [] : [`is called “${verb}”`]),
      ...requests.filter(
        request => !HARMLESS_REQUESTS.some(harmless => harmless.test(request)),
      ),
      // Whoever asked for nothing was not run as it is meant to be.
      ...(requests.length === 0 ? ['asks for nothing'] : []),
    ];
  }

  /** What speaks against each, one after the other: their requests must not mix. */
  async function judge(
    judged: TemplateAction<any, any>[],
  ): Promise<Record<string, string[]>> {
    const suspicions: Record<string, string[]> = {};
    for (const action of judged) {
      suspicions[action.id] = await suspicionsOf(action);
    }
    return suspicions;
  }

  it('would be found out if one of them decided', async () => {
    expect(await judge(actions.filter(isMadeUp))).toEqual({
      'model-release:release:approve': ['is called “approve”'],
      'model-release:step:complete': ['is called “complete”'],
      'model-release:step:waive': ['is called “waive”'],
      'model-release:release:reject': ['is called “reject”'],
      'model-release:approval:revoke': ['is called “revoke”'],
      'model-release:release:sign': ['is called “sign”'],
      'model-release:queue:check': ['POST /v1/releases/1/steps/scope/complete'],
      'model-release:release:create': [
        'POST /v1/releases/1/steps/sign-off/approve',
      ],
      'model-release:step:require': ['POST /v1/releases/1/steps/scope/waive'],
      'model-release:release:check': [
        'POST /v1/releases/1/steps/sign-off/reject',
      ],
      'model-release:approval:get': ['POST /v1/releases/1/revoke'],
      'model-release:file:create': [
        'PUT /v1/releases/1/steps/evaluation/evidence/x.json',
      ],
      'model-release:absence:create': ['POST /v1/delegations'],
    });
  });

  it('complete, approve, waive, reject and revoke nothing', async () => {
    expect(await judge(actions.filter(action => !isMadeUp(action)))).toEqual({
      'model-release:request:create': [],
      'model-release:approval:require': [],
    });
  });

  it('ask for a release, rehearse that, and ask the gate', async () => {
    const requests: string[] = [];
    for (const action of actions.filter(each => !isMadeUp(each))) {
      requests.push(...(await requestsOf(action)));
    }
    expect(requests).toEqual([
      'POST /v1/releases',
      'POST /v1/releases?dryRun=true',
      'GET /v1/gate',
    ]);
  });
});
