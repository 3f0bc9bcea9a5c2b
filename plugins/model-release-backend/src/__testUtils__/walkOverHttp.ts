import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { SECURITY_ANSWERS } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { expectStatus, stepOf, TestPortal } from './TestPortal';

/** Where a file of the shipped runbook goes. */
export const EVIDENCE_PATH =
  '/steps/evaluation-summary/evidence/eval-sr-lora-0042.json';

/** Who hands in each step of the shipped runbook, in an order in which it can be done. */
const OWNERS = {
  'scope-and-ownership': 'lena',
  'training-data': 'dara',
  'evaluation-summary': 'otto',
  'security-review': 'sami',
};

/** What a step takes, besides files. */
function workOf(release: ReleaseDetail, key: string): object {
  const { checklist, form } = stepOf(release, key);
  return {
    ...(checklist && {
      checklist: Object.fromEntries(checklist.map(entry => [entry.key, true])),
    }),
    ...(form && { answers: SECURITY_ANSWERS }),
  };
}

/** Completes one step as its owner. */
export async function completeAsOwner(
  portal: TestPortal,
  id: string,
  key: string,
): Promise<ReleaseDetail> {
  const owner = await portal.signIn(OWNERS[key as keyof typeof OWNERS]);
  if (key === 'evaluation-summary') {
    const response = await portal
      .send('put', `/v1/releases/${id}${EVIDENCE_PATH}`, owner)
      .set('Content-Type', 'application/octet-stream')
      .send('{"safety":"passed"}');
    expectStatus(response, 200);
  }
  const work = workOf(await portal.get(id), key);
  return expectStatus(
    await portal.stepCommand(id, key, 'complete', work, owner),
    200,
  );
}

/** Completes everything before the sign-off. */
export async function walkToSignOff(
  portal: TestPortal,
  id: string,
): Promise<ReleaseDetail> {
  for (const key of Object.keys(OWNERS)) {
    await completeAsOwner(portal, id, key);
  }
  return portal.get(id);
}

/** Signs the packet as it is now. */
export async function approveAs(
  portal: TestPortal,
  id: string,
  authorization?: string,
) {
  const { packetDigest } = await portal.get(id);
  const body = { packetDigest, attestation: true };
  return portal.stepCommand(
    id,
    'release-sign-off',
    'approve',
    body,
    authorization ?? (await portal.signIn('vera')),
  );
}
