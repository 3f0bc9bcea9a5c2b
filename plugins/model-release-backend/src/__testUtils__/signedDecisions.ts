import {
  Delegation,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { SignedPortal } from './SignedPortal';
import { expectStatus, stepOf } from './TestPortal';
import {
  approveAs,
  completeAsOwner,
  EVIDENCE_PATH,
  walkToSignOff,
} from './walkOverHttp';
import { day } from './whoMayAct/delegate';

/** One request that only a person may send; its path begins behind `/api/model-release`. */
interface DecisionRequest {
  method: 'post' | 'put';
  path: string;
  body: object | string;
}

/** A release, and where it is about one, a delegation. */
export interface Due {
  release: ReleaseDetail;
  delegation?: Delegation;
}

/** What only a person decides, and who that would be. */
export interface DirectDecision {
  name: string;
  by: string;
  /** What is decided on, brought to where it is due. */
  open(portal: SignedPortal): Promise<Due>;
  request(due: Due): DecisionRequest;
}

type Open = (portal: SignedPortal) => Promise<ReleaseDetail>;

const SCOPE = 'scope-and-ownership';
const SIGN_OFF = 'release-sign-off';

const created: Open = portal => portal.createApart();

const scoped: Open = async portal =>
  completeAsOwner(portal, (await created(portal)).id, SCOPE);

const atSignOff: Open = async portal =>
  walkToSignOff(portal, (await created(portal)).id);

/** The message that follows has arrived: nothing goes on by itself any more. */
const released: Open = async portal => {
  const { id } = await atSignOff(portal);
  expectStatus(await approveAs(portal, id), 200);
  return portal.waitForStatus(id, 'released');
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
export const DIRECT_DECISIONS: DirectDecision[] = [
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
  onStep('reassign', SIGN_OFF, 'vera', created, () => ({
    ...REASON(),
    to: 'user:default/wim',
  })),
  onRelease('revoke', 'vera', released, REASON()),
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
