import { TestDatabases } from '@backstage/backend-test-utils';
import {
  commandSchemas,
  Delegation,
  ReleaseDetail,
  STEP_ACTIONS,
} from '@model-release/backstage-plugin-model-release-common';
import { Response } from 'supertest';
import {
  answerOf,
  headersOf,
  IN_PERSON,
  INDIRECT,
  SignedCaller,
  STRANGERS,
} from '../__testUtils__/signedCallers';
import { SignedPortal } from '../__testUtils__/SignedPortal';
import { expectStatus, stepOf } from '../__testUtils__/TestPortal';
import {
  approveAs,
  completeAsOwner,
  EVIDENCE_PATH,
  walkToSignOff,
} from '../__testUtils__/walkOverHttp';
import { day } from '../__testUtils__/whoMayAct/delegate';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** One request that only a person may send; its path begins behind `/api/model-release`. */
interface DecisionRequest {
  method: 'post' | 'put';
  path: string;
  body: object | string;
}

/** A release, and where it is about one, a delegation. */
interface Due {
  release: ReleaseDetail;
  delegation?: Delegation;
}

/** What only a person decides, and who that would be. */
interface DirectDecision {
  name: string;
  by: string;
  /** What is decided on, brought to where it is due. */
  open(portal: SignedPortal): Promise<Due>;
  request(due: Due): DecisionRequest;
}

type Open = (portal: SignedPortal) => Promise<ReleaseDetail>;

const SCOPE = 'scope-and-ownership';
const SIGN_OFF = 'release-sign-off';
const WEBHOOK = 'notify-platform';

const created: Open = portal => portal.createApart();

const scoped: Open = async portal =>
  completeAsOwner(portal, (await created(portal)).id, SCOPE);

const reopened: Open = async portal => {
  const { id } = await scoped(portal);
  const body = { reason: 'Once more' };
  const lead = await portal.signIn('lena');
  return expectStatus(
    await portal.stepCommand(id, SCOPE, 'reopen', body, lead),
    200,
  );
};

const atSignOff: Open = async portal =>
  walkToSignOff(portal, (await created(portal)).id);

/** The message that follows has arrived: nothing goes on by itself any more. */
const released: Open = async portal => {
  const { id } = await atSignOff(portal);
  expectStatus(await approveAs(portal, id), 200);
  return portal.waitForStatus(id, 'released');
};

/** The receiver refuses the message that follows for good. */
const undelivered: Open = async portal => {
  const { id } = await atSignOff(portal);
  portal.desk.statusFor = ({ payload: { data } }) =>
    data.releaseId === id ? 410 : 200;
  expectStatus(await approveAs(portal, id), 200);
  return portal.waitForStep(id, WEBHOOK, 'failed');
};

const sentBack: Open = async portal => {
  const { id } = await created(portal);
  const body = { comment: 'Which tools?' };
  const lead = await portal.signIn('lena');
  return expectStatus(
    await portal.stepCommand(id, SCOPE, 'request-changes', body, lead),
    200,
  );
};

function onStep(
  name: string,
  key: string,
  by: string,
  open: Open,
  body: (release: ReleaseDetail) => object,
): DirectDecision {
  return {
    name,
    by,
    open: async portal => ({ release: await open(portal) }),
    request: ({ release }) => ({
      method: 'post',
      path: `/v1/releases/${release.id}/steps/${key}/${name}`,
      body: {
        expectedVersion: stepOf(release, key).version,
        ...body(release),
      },
    }),
  };
}

function onRelease(
  name: string,
  by: string,
  open: Open,
  body: object,
): DirectDecision {
  return {
    name,
    by,
    open: async portal => ({ release: await open(portal) }),
    request: ({ release: { id, version } }) => ({
      method: 'post',
      path: `/v1/releases/${id}/${name}`,
      body: { expectedVersion: version, ...body },
    }),
  };
}

const absence = () => ({
  to: 'user:default/otto',
  from: day(2),
  until: day(9),
  reason: 'Away',
});

const COMMENT = () => ({ comment: 'For a reason' });
const REASON = () => ({ reason: 'For a reason' });

/** Every decision, each on something on which it is due. */
const DIRECT_DECISIONS: DirectDecision[] = [
  onStep('complete', SCOPE, 'lena', created, release => ({
    checklist: Object.fromEntries(
      (stepOf(release, SCOPE).checklist ?? []).map(({ key }) => [key, true]),
    ),
  })),
  {
    name: 'upload',
    by: 'otto',
    open: async portal => ({ release: await scoped(portal) }),
    request: ({ release }) => ({
      method: 'put',
      path: `/v1/releases/${release.id}${EVIDENCE_PATH}`,
      body: '{"safety":"passed"}',
    }),
  },
  onStep('approve', SIGN_OFF, 'vera', atSignOff, ({ packetDigest }) => ({
    packetDigest,
    attestation: true,
  })),
  onStep('request-changes', SIGN_OFF, 'vera', atSignOff, COMMENT),
  onStep('reject', SIGN_OFF, 'vera', atSignOff, COMMENT),
  onStep('resubmit', SCOPE, 'nora', sentBack, () => ({})),
  onStep('waive', SCOPE, 'lena', created, REASON),
  onStep('reopen', SCOPE, 'lena', scoped, REASON),
  onStep('reaffirm', SCOPE, 'lena', reopened, release => ({
    packetDigest: stepOf(release, SCOPE).packetDigest,
  })),
  onStep('reassign', SIGN_OFF, 'vera', created, () => ({
    ...REASON(),
    to: 'user:default/wim',
  })),
  onStep('redeliver', WEBHOOK, 'pia', undelivered, () => ({})),
  onRelease('revoke', 'vera', released, REASON()),
  onRelease('close', 'otto', created, REASON()),
  onRelease('reassign-requester', 'otto', created, {
    ...REASON(),
    to: 'user:default/otto',
  }),
  onRelease('amend', 'nora', created, {
    ...COMMENT(),
    intendedUse: 'Drafts replies, and nothing else',
  }),
  {
    name: 'delegate',
    by: 'dara',
    open: async portal => ({ release: await created(portal) }),
    request: () => ({
      method: 'post',
      path: '/v1/delegations',
      body: absence(),
    }),
  },
  {
    name: 'end a delegation',
    by: 'sami',
    open: async portal => ({
      release: await created(portal),
      delegation: await portal.client.createDelegation(absence(), {
        token: await portal.tokenOf('sami'),
      }),
    }),
    request: ({ delegation }) => ({
      method: 'post',
      path: `/v1/delegations/${delegation?.id}/end`,
      body: {},
    }),
  },
];

describe('tokens, as a real portal checks them for decisions', () => {
  let portal: SignedPortal;

  beforeAll(async () => {
    portal = await SignedPortal.start({ databases });
  });

  afterAll(async () => {
    await portal.stop();
  });

  /** All that a decision could change. */
  async function whatIs({ release }: Due, by: string) {
    const [reader, decider] = await Promise.all([
      portal.tokenOf('nora'),
      portal.tokenOf(by),
    ]);
    return {
      release: await portal.get(release.id),
      trail: await portal.client.getEvents(release.id, { token: reader }),
      delegations: await portal.client.listDelegations({ token: decider }),
      files: await portal.storedFiles(),
    };
  }

  async function decideAs(
    caller: SignedCaller,
    { by, request }: DirectDecision,
    due: Due,
  ): Promise<Response> {
    const { method, path, body } = request(due);
    return portal
      .send(method, path, await headersOf(caller, portal, by))
      .set(
        'Content-Type',
        method === 'put' ? 'application/octet-stream' : 'application/json',
      )
      .send(body);
  }

  it('are put to every command but those that anybody may give', () => {
    const free = ['comment', 'withdraw', 'refresh-owners'];
    const commands = [...Object.keys(commandSchemas), 'upload'];
    expect(DIRECT_DECISIONS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(commands.filter(name => !free.includes(name))),
    );
    expect(commands).toEqual(expect.arrayContaining([...STEP_ACTIONS]));
  });

  describe.each(DIRECT_DECISIONS)('to $name', decision => {
    let due: Due;

    beforeAll(async () => {
      due = await decision.open(portal);
    });

    it.each([...STRANGERS, ...INDIRECT])(
      'is refused to $who: $decide, and nothing has changed',
      async caller => {
        const before = await whatIs(due, decision.by);
        const response = await decideAs(caller, decision, due);
        expect(answerOf(response)).toBe(caller.decide);
        expect(await whatIs(due, decision.by)).toEqual(before);
      },
    );

    it('is open to the person themselves, and to nobody else after them', async () => {
      const before = await whatIs(due, decision.by);
      const response = await decideAs(IN_PERSON, decision, due);
      expect(response.body.error).toBeUndefined();
      const after = await whatIs(due, decision.by);
      expect(after).not.toEqual(before);
      for (const caller of INDIRECT) {
        const repeat = await decideAs(caller, decision, due);
        expect([403, 409]).toContain(repeat.status);
      }
    });
  });
});
