import {
  RELEASE_COMMAND_PATHS,
  ReleaseAction,
  ReleaseDetail,
  StepAction,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { Agent } from 'node:http';
import { Response } from 'supertest';

import { stepOf, TestPortal } from '../TestPortal';

/** Thousands of requests: most of them need no connection of their own. */
const LINE = new Agent({ keepAlive: true });

/** What a good command of this name brings, were it not for who sends it. */
function stepBody(
  action: StepAction,
  { packetDigest }: ReleaseDetail,
  { type, packetDigest: judged }: StepDetail,
): object {
  switch (action) {
    case 'complete':
      return {
        ...(type === 'manual' ? { checklist: { done: true } } : {}),
        ...(type === 'form' ? { answers: { fine: true } } : {}),
      };
    case 'reaffirm':
      // A message is judged by nobody.
      return { packetDigest: judged ?? packetDigest };
    case 'approve':
      return { packetDigest, attestation: true };
    case 'reassign':
      return { to: 'user:default/theo', reason: 'Theo knows it best' };
    case 'waive':
    case 'reopen':
      return { reason: 'As was agreed' };
    case 'redeliver':
      return {};
    default:
      return { comment: 'As was agreed' };
  }
}

/** Asks for something to be done to a step, on its version in the release as it was read. */
export async function sendStepAction(
  portal: TestPortal,
  release: ReleaseDetail,
  action: StepAction,
  key: string,
  authorization: string,
  body: object = {},
): Promise<Response> {
  const path = `/v1/releases/${release.id}/steps/${key}`;
  const step = stepOf(release, key);
  if (action === 'upload') {
    const fileName = `${release.checkpoint.id}-${step.version}.json`;
    return portal
      .send('put', `${path}/evidence/${fileName}`, authorization)
      .agent(LINE)
      .set('Content-Type', 'application/octet-stream')
      .send('{"passed":true}');
  }
  return portal
    .send('post', `${path}/${action}`, authorization)
    .agent(LINE)
    .send({
      expectedVersion: step.version,
      ...stepBody(action, release, step),
      ...body,
    });
}

const RELEASE_BODIES: Record<ReleaseAction, object> = {
  withdraw: { comment: 'As was agreed' },
  amend: { comment: 'As was agreed', intendedUse: 'Drafts short replies.' },
  comment: { comment: 'As was agreed' },
  revoke: { reason: 'As was agreed' },
  close: { reason: 'As was agreed' },
  'reassign-requester': { to: 'user:default/zoe', reason: 'As was agreed' },
  'refresh-owners': {},
};

/** Asks for something to be done to a release as a whole. */
export async function sendReleaseAction(
  portal: TestPortal,
  { id, version }: Pick<ReleaseDetail, 'id' | 'version'>,
  action: ReleaseAction,
  authorization: string,
  body: object = {},
): Promise<Response> {
  return portal
    .send(
      'post',
      `/v1/releases/${id}/${RELEASE_COMMAND_PATHS[action]}`,
      authorization,
    )
    .agent(LINE)
    .send({ expectedVersion: version, ...RELEASE_BODIES[action], ...body });
}
