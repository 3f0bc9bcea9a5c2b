import {
  Delegation,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { SignedPortal } from './SignedPortal';
import { EVIDENCE_PATH, SignedWalk } from './SignedWalk';
import { stepOf } from './TestPortal';

/** One request that only a person may send. */
export interface DecisionRequest {
  method: 'post' | 'put';
  /** Behind `/api/model-release`. */
  path: string;
  body: object | string;
}

/** What only a person decides, and who that would be. */
export interface DirectDecision {
  name: string;
  by: string;
  /** What is decided on, brought to where it is due. */
  open(walk: SignedWalk, portal: SignedPortal): Promise<Due>;
  request(due: Due): DecisionRequest;
}

/** A release, and where it is about one, a delegation. */
export interface Due {
  release: ReleaseDetail;
  delegation?: Delegation;
}

const DAY_MS = 24 * 3_600_000;

/** A day that far from now, `YYYY-MM-DD`. */
const dayIn = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const absence = () => ({
  to: 'user:default/otto',
  from: dayIn(2),
  until: dayIn(9),
  reason: 'Away',
});

function onStep(
  name: string,
  key: string,
  by: string,
  open: (walk: SignedWalk) => Promise<ReleaseDetail>,
  body: (release: ReleaseDetail) => object,
): DirectDecision {
  return {
    name,
    by,
    open: async walk => ({ release: await open(walk) }),
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
  open: (walk: SignedWalk) => Promise<ReleaseDetail>,
  body: object,
): DirectDecision {
  return {
    name,
    by,
    open: async walk => ({ release: await open(walk) }),
    request: ({ release: { id, version } }) => ({
      method: 'post',
      path: `/v1/releases/${id}/${name}`,
      body: { expectedVersion: version, ...body },
    }),
  };
}

async function sentBack(walk: SignedWalk): Promise<ReleaseDetail> {
  const { id } = await walk.create();
  const body = { comment: 'Which tools?' };
  return walk.step(id, 'scope-and-ownership', 'request-changes', body, 'lena');
}

const COMMENT = () => ({ comment: 'For a reason' });
const REASON = () => ({ reason: 'For a reason' });
const SCOPE = 'scope-and-ownership';
const SIGN_OFF = 'release-sign-off';

/** Every decision, each on something on which it is due. */
export const DIRECT_DECISIONS: DirectDecision[] = [
  onStep(
    'complete',
    SCOPE,
    'lena',
    walk => walk.create(),
    release => ({
      checklist: Object.fromEntries(
        (stepOf(release, SCOPE).checklist ?? []).map(({ key }) => [key, true]),
      ),
    }),
  ),
  {
    name: 'upload',
    by: 'otto',
    open: async walk => ({ release: await walk.scoped() }),
    request: ({ release }) => ({
      method: 'put',
      path: `/v1/releases/${release.id}${EVIDENCE_PATH}`,
      body: '{"safety":"passed"}',
    }),
  },
  onStep(
    'approve',
    SIGN_OFF,
    'vera',
    walk => walk.atSignOff(),
    ({ packetDigest }) => ({ packetDigest, attestation: true }),
  ),
  onStep('request-changes', SIGN_OFF, 'vera', w => w.atSignOff(), COMMENT),
  onStep('reject', SIGN_OFF, 'vera', walk => walk.atSignOff(), COMMENT),
  onStep('resubmit', SCOPE, 'nora', sentBack, () => ({})),
  onStep('waive', SCOPE, 'lena', walk => walk.create(), REASON),
  onStep('reopen', SCOPE, 'lena', walk => walk.scoped(), REASON),
  onStep(
    'reassign',
    SIGN_OFF,
    'vera',
    walk => walk.create(),
    () => ({ ...REASON(), to: 'user:default/wim' }),
  ),
  onRelease('revoke', 'vera', walk => walk.released(), REASON()),
  onRelease('amend', 'nora', walk => walk.create(), {
    ...COMMENT(),
    intendedUse: 'Drafts replies, and nothing else',
  }),
  {
    name: 'delegate',
    by: 'dara',
    open: async walk => ({ release: await walk.create() }),
    request: () => ({
      method: 'post',
      path: '/v1/delegations',
      body: absence(),
    }),
  },
  {
    name: 'end a delegation',
    by: 'sami',
    open: async (walk, portal) => ({
      release: await walk.create(),
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
