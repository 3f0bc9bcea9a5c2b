import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  anActor,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { AuthorizedReleaseService } from './AuthorizedReleaseService';
import { CommandRequest, ReleaseService, Upload } from './ReleaseService';

const LENA = mockCredentials.user('user:default/lena');
const READ = 'model-release.release.read';
const CREATE = 'model-release.release.create';
const COMMENT = 'model-release.release.comment';
const WITHDRAW = 'model-release.release.withdraw';
const ACT = 'model-release.step.act';
const WAIVE = 'model-release.step.waive';

const UPLOAD = { fileName: 'eval.zip' } as Upload;
const GATE = { entityRef: 'resource:default/x', checkpoint: 'y' };

/** The permission that each command needs. */
const COMMANDS: Record<CommandRequest['name'], string> = {
  withdraw: WITHDRAW,
  amend: WITHDRAW,
  comment: COMMENT,
  complete: ACT,
  approve: ACT,
  'request-changes': ACT,
  resubmit: ACT,
  reject: ACT,
  waive: WAIVE,
  reopen: ACT,
};

/** The permission that each other method needs, and what it is called with. */
const METHODS: {
  [M in Exclude<keyof ReleaseService, 'execute'>]: [
    string,
    ...Parameters<ReleaseService[M]>,
  ];
} = {
  listRunbooks: [READ, LENA],
  findRunbook: [READ, 'fine-tuned-model', '1.0.0', LENA],
  preview: [CREATE, aCreateRequest(), LENA],
  create: [CREATE, aCreateRequest(), 'key', LENA],
  upload: [ACT, 'r1', UPLOAD, LENA],
  openEvidence: [READ, 'r1', 'evaluation-summary', 'e1', LENA],
  openModelCard: [READ, 'r1', LENA],
  get: [READ, 'r1', LENA],
  list: [READ, { status: ['pending'] }, LENA],
  listEvents: [READ, 'r1', LENA],
  listDeliveries: [READ, 'r1', LENA],
  checkGate: [READ, { ...GATE, environment: 'production' }, LENA],
};

const CALLS: Array<[string, string, keyof ReleaseService, unknown[]]> = [
  ...Object.entries(METHODS).map(([method, [permission, ...args]]) => [
    method,
    permission,
    method,
    args,
  ]),
  ...Object.entries(COMMANDS).map(([name, permission]) => [
    `execute ${name}`,
    permission,
    'execute',
    ['r1', { name, body: { expectedVersion: 1 } }, LENA],
  ]),
] as Array<[string, string, keyof ReleaseService, unknown[]]>;

function needs(action: CommandRequest['name'] | 'upload'): string {
  return action === 'upload' ? ACT : COMMANDS[action];
}

/** A service under a policy that denies the permissions that `denies` says. */
function setup(
  denies: (permission: string) => boolean,
  release: ReleaseDetail = aReleaseDetail(),
) {
  const inner = {
    listRunbooks: jest.fn(async () => ({ items: [] })),
    findRunbook: jest.fn(),
    preview: jest.fn(),
    create: jest.fn(async () => ({ created: true, release })),
    execute: jest.fn(async () => release),
    upload: jest.fn(async () => release),
    openEvidence: jest.fn(),
    openModelCard: jest.fn(),
    get: jest.fn(async () => release),
    list: jest.fn(async () => ({ items: [] })),
    listEvents: jest.fn(),
    listDeliveries: jest.fn(async () => ({ items: [] })),
    checkGate: jest.fn(),
  } satisfies ReleaseService;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denies(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
  });
  const service = new AuthorizedReleaseService(inner, permissions);
  const call = (method: keyof ReleaseService, args: unknown[]) =>
    (service[method] as (...given: unknown[]) => Promise<unknown>).apply(
      service,
      args,
    );
  return { inner, permissions, service, call };
}

describe('a policy', () => {
  it.each(CALLS)(
    'that denies what %s needs, %s, stops it before anything is read or done',
    async (_what, permission, method, args) => {
      const { inner, permissions, call } = setup(name => name === permission);
      await expect(call(method, args)).rejects.toMatchObject({
        code: 'not_permitted',
        message: expect.stringContaining(permission),
      });
      expect(inner[method]).not.toHaveBeenCalled();
      expect(permissions.authorize).toHaveBeenCalledWith(
        [{ permission: expect.objectContaining({ name: permission }) }],
        { credentials: LENA },
      );
    },
  );

  it.each(CALLS)(
    'that allows what %s needs and nothing else, %s, lets it through',
    async (_what, permission, method, args) => {
      const { inner, call } = setup(name => name !== permission);
      await call(method, args);
      expect(inner[method]).toHaveBeenCalledTimes(1);
      expect(inner[method]).toHaveBeenCalledWith(...args);
    },
  );
});

describe('the answer under a policy', () => {
  const lena = anActor('lena', { groups: ['ml-platform-leads'] });
  const asOfRules = aReleaseDetail({}, lena);
  const verdictsOf = ({ actions, steps }: ReleaseDetail) => [
    ...actions,
    ...steps.flatMap(step => step.actions),
  ];

  it('is what the rules say when everything is allowed', async () => {
    const { service } = setup(() => false, asOfRules);
    expect(await service.get('r1', LENA)).toEqual(asOfRules);
  });

  it('takes away what the policy denies, with the reason, and keeps every other reason', async () => {
    const { service } = setup(name => name === ACT, asOfRules);
    const before = verdictsOf(asOfRules);
    const after = verdictsOf(await service.get('r1', LENA));
    expect(after.map(({ name }) => name)).toEqual(before.map(v => v.name));
    const taken = after.filter((verdict, at) => verdict !== before[at]);
    expect(taken.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['complete', 'request-changes', 'reject']),
    );
    for (const verdict of taken) {
      expect(verdict).toMatchObject({
        allowed: false,
        code: 'not_permitted',
        reason: expect.stringContaining(ACT),
      });
    }
    expect(after.filter(({ allowed }) => allowed)).toEqual(
      before.filter(({ name, allowed }) => allowed && needs(name) !== ACT),
    );
  });

  it('is the same whichever way it is asked for', async () => {
    const { service } = setup(
      name => name === WAIVE || name === COMMENT,
      asOfRules,
    );
    const expected = await service.get('r1', LENA);
    expect(expected).not.toEqual(asOfRules);
    const command: CommandRequest = {
      name: 'withdraw',
      body: { expectedVersion: 1 },
    };
    expect(await service.execute('r1', command, LENA)).toEqual(expected);
    expect(await service.upload('r1', UPLOAD, LENA)).toEqual(expected);
    expect(await service.create(aCreateRequest(), 'key', LENA)).toEqual({
      created: true,
      release: expected,
    });
  });
});
