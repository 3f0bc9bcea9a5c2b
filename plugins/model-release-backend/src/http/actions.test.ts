import { createBackendModule } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  RELEASE_ACTIONS,
  STEP_ACTIONS,
} from '@model-release/backstage-plugin-model-release-common';
import { SignedPortal } from '../__testUtils__/SignedPortal';
import { expectStatus } from '../__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** Commands that programs and agents may give too. */
const FOR_EVERYBODY = ['comment', 'withdraw', 'refresh-owners'];

/** How an action may begin that reads, asks for a release, or takes back what it asked for. */
const HARMLESS_VERBS = [
  'check',
  'comment',
  'create',
  'find',
  'get',
  'list',
  'preview',
  'search',
  'withdraw',
];

const DECISIONS = [...STEP_ACTIONS, ...RELEASE_ACTIONS].filter(
  name => !FOR_EVERYBODY.includes(name),
);

/** An action as the registry lists it. */
interface ListedAction {
  /** `model-release:verb-noun` */
  id: string;
  title: string;
}

function wordsOf(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US')
    .split(/[^a-z]+/)
    .filter(Boolean);
}

/**
 * What speaks against an action, by its name: a verb that is not known to be harmless, or one of our
 * decisions, anywhere in it. Decisions are for people with their own hands; an action may be called
 * with a person's own token, and then nothing tells the two apart.
 */
function suspicionsOf({ id, title }: ListedAction): string[] {
  const [verb] = wordsOf(id.slice(id.indexOf(':') + 1));
  const words = wordsOf(`${id.slice(id.indexOf(':') + 1)} ${title}`);
  const decisions = DECISIONS.filter(name =>
    ` ${words.join(' ')} `.includes(` ${wordsOf(name).join(' ')} `),
  );
  return [
    ...(HARMLESS_VERBS.includes(verb) ? [] : [`begins with “${verb}”`]),
    ...decisions.map(name => `says “${name}”`),
  ];
}

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
    portal = await SignedPortal.start({
      databases,
      features: [addMadeUpActions],
    });
    const response = await portal.send(
      'get',
      '/.backstage/actions/v1/actions',
      await portal.signIn('vera'),
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
