import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { SECURITY_ANSWERS } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { expectStatus, person, stepOf, TestPortal } from './TestPortal';

/** What each owner of the shipped runbook hands in, in an order in which it can be done. */
const WORK: Array<{
  key: string;
  who: string;
  body: (portal: TestPortal, id: string) => Promise<object>;
}> = [
  {
    key: 'scope-and-ownership',
    who: 'lena',
    body: tickEverything('scope-and-ownership'),
  },
  {
    key: 'training-data',
    who: 'dara',
    body: tickEverything('training-data'),
  },
  {
    key: 'evaluation-summary',
    who: 'otto',
    body: async (portal, id) => {
      const path = `/v1/releases/${id}/steps/evaluation-summary/evidence`;
      const response = await portal
        .send('put', `${path}/eval-sr-lora-0042.json`, person('otto'))
        .set('Content-Type', 'application/octet-stream')
        .send('{"safety":"passed"}');
      expectStatus(response, 200);
      return {};
    },
  },
  {
    key: 'security-review',
    who: 'sami',
    body: async () => ({ answers: SECURITY_ANSWERS }),
  },
];

function tickEverything(key: string) {
  return async (portal: TestPortal, id: string) => {
    const { checklist = [] } = stepOf(await portal.get(id), key);
    return {
      checklist: Object.fromEntries(checklist.map(entry => [entry.key, true])),
    };
  };
}

/** Completes one step as its owner. */
export async function completeAsOwner(
  portal: TestPortal,
  id: string,
  key: string,
): Promise<ReleaseDetail> {
  const work = WORK.find(entry => entry.key === key);
  if (!work) {
    throw new Error(`no work for ${key}`);
  }
  const body = await work.body(portal, id);
  return expectStatus(
    await portal.stepCommand(id, key, 'complete', body, person(work.who)),
    200,
  );
}

/** Completes everything before the sign-off. */
export async function walkToSignOff(
  portal: TestPortal,
  id: string,
): Promise<ReleaseDetail> {
  for (const { key } of WORK) {
    await completeAsOwner(portal, id, key);
  }
  return portal.get(id);
}

/** Signs the packet as it is now. */
export async function approveAs(
  portal: TestPortal,
  id: string,
  authorization = person('vera'),
) {
  const { packetDigest } = await portal.get(id);
  const body = { packetDigest, attestation: true };
  return portal.stepCommand(
    id,
    'release-sign-off',
    'approve',
    body,
    authorization,
  );
}
