import { createBackendModule } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ListedAction, suspicionsOf } from '../__testUtils__/judgeActions';
import { SignedPortal } from '../__testUtils__/SignedPortal';
import { expectStatus } from '../__testUtils__/TestPortal';

jest.setTimeout(60_000);

/** What somebody might add one day: the name, its title, and what speaks against it. */
const MADE_UP: Array<[string, string, string[]]> = [
  [
    'approve-release',
    'Approve a release',
    ['begins with “approve”', 'says “approve”'],
  ],
  [
    'complete-step',
    'Finish a step',
    ['begins with “complete”', 'says “complete”'],
  ],
  ['waive-step', 'Let a step pass', ['begins with “waive”', 'says “waive”']],
  ['reject-release', 'Say no', ['begins with “reject”', 'says “reject”']],
  [
    'revoke-approval',
    'Take it back',
    ['begins with “revoke”', 'says “revoke”'],
  ],
  ['sign-off', 'Sign a release off', ['begins with “sign”']],
  ['get-and-approve', 'Get a release', ['says “approve”']],
  ['create-decision', 'Request changes', ['says “request-changes”']],
  ['get-quickApprove', 'Get it done', ['says “approve”']],
];

/** What stands in the registry beside ours, under our plugin's name. */
const addMadeUpActions = createBackendModule({
  pluginId: 'model-release',
  moduleId: 'made-up-actions',
  register(registration) {
    registration.registerInit({
      deps: { registry: actionsRegistryServiceRef },
      async init({ registry }) {
        for (const [name, title] of [
          ...MADE_UP,
          ['list-approvals', 'List releases that wait for an approval'],
        ]) {
          registry.register({
            name: String(name),
            title: String(title),
            description: 'Made up',
            schema: { input: z => z.object({}), output: z => z.object({}) },
            action: async () => ({ output: {} }),
          });
        }
      },
    });
  },
});

describe('the actions that are registered for templates and agents', () => {
  let portal: SignedPortal;
  let listed: ListedAction[];

  beforeAll(async () => {
    portal = await SignedPortal.start([addMadeUpActions]);
    const response = await portal.send(
      'get',
      '/.backstage/actions/v1/actions',
      { Authorization: `Bearer ${await portal.tokenOf('vera')}` },
    );
    listed = expectStatus<{ actions: ListedAction[] }>(response, 200).actions;
  });

  afterAll(async () => {
    await portal.stop();
  });

  it('would be found out if one of them decided', () => {
    for (const [name, , suspicions] of MADE_UP) {
      const action = listed.find(({ id }) => id === `model-release:${name}`);
      expect({ name, suspicions: action && suspicionsOf(action) }).toEqual({
        name,
        suspicions,
      });
    }
  });

  it('are none that completes, approves, waives, rejects or revokes', () => {
    const madeUp = MADE_UP.map(([name]) => `model-release:${name}`);
    const ours = listed.filter(({ id }) => !madeUp.includes(id));
    expect(ours.map(({ id }) => id)).toContain('model-release:list-approvals');
    expect(ours.map(action => [action.id, suspicionsOf(action)])).toEqual(
      ours.map(({ id }) => [id, []]),
    );
  });
});
