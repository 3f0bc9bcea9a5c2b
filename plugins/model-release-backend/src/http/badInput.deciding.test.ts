import { mockCredentials } from '@backstage/backend-test-utils';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { onBehalfOf, person } from '../__testUtils__/TestPortal';
import {
  approveAs,
  completeAsOwner,
  walkToSignOff,
} from '../__testUtils__/walkOverHttp';

describeOnEachEngine('deciding with bad input', portal => {
  let release: ReleaseDetail;

  beforeAll(async () => {
    const { id } = await portal().createApart();
    release = await walkToSignOff(portal(), id);
  });

  const signOff = (command: string, body: object, who = person('vera')) =>
    portal().stepCommand(release.id, 'release-sign-off', command, body, who);

  it('refuses the requester', async () => {
    const response = await approveAs(portal(), release.id, person('nora'));
    expectRefusal(response, 403, 'own_request', 'nora');
  });

  it('refuses somebody who is no owner', async () => {
    const response = await approveAs(portal(), release.id, person('zoe'));
    expectRefusal(response, 403, 'not_owner', 'security-operations-leads');
  });

  it.each([
    ['a plugin on behalf of the owner', () => onBehalfOf('vera')],
    [
      'an agent on behalf of the owner',
      () => onBehalfOf('vera', 'plugin:mcp-actions'),
    ],
    ['a service', () => mockCredentials.service.header()],
  ])('refuses %s', async (_who, header) => {
    const response = await approveAs(portal(), release.id, header());
    expectRefusal(response, 403, 'not_direct');
  });

  it('refuses without attestation', async () => {
    const { packetDigest } = release;
    const body = { packetDigest, attestation: false };
    const response = await signOff('approve', body);
    expectRefusal(response, 400, 'invalid_request', 'attestation');
  });

  it('refuses a stale packet and tells the current one', async () => {
    const packetDigest = `sha256:${'0'.repeat(64)}`;
    const body = { packetDigest, attestation: true };
    const response = await signOff('approve', body);
    expectRefusal(response, 409, 'stale_packet', release.packetDigest);
  });

  it('refuses a stale version and tells the current one', async () => {
    const { packetDigest } = release;
    const body = { packetDigest, attestation: true, expectedVersion: 99 };
    const response = await signOff('approve', body);
    expectRefusal(response, 409, 'stale_version', '99');
    expect(response.body.error.details.version).toEqual(expect.any(Number));
  });

  it.each(['request-changes', 'reject'])(
    'refuses to %s without a comment, or with one that nobody can see',
    async command => {
      for (const body of [{}, { comment: '\u200b' }]) {
        const response = await signOff(command, body);
        expectRefusal(response, 400, 'invalid_request', 'comment');
      }
    },
  );

  it('refuses answers that do not fit the questionnaire and names each question', async () => {
    const { id } = await portal().createApart();
    await completeAsOwner(portal(), id, 'scope-and-ownership');
    const response = await portal().stepCommand(
      id,
      'security-review',
      'complete',
      { answers: { toolUse: { usesTools: true } } },
      person('sami'),
    );
    expectRefusal(response, 400, 'invalid_answers', 'Prompt injection');
  });

  it('refuses a step that does not exist', async () => {
    const path = `/v1/releases/${release.id}/steps/nowhere/complete`;
    const response = await portal()
      .send('post', path, person('lena'))
      .send({ expectedVersion: 1 });
    expectRefusal(response, 404, 'unknown_step', 'nowhere');
  });

  it('refuses an amendment by a stranger and keeps no card of theirs', async () => {
    const { id, version } = await portal().createApart();
    const before = await portal().storedFiles();
    expect(before).not.toEqual([]);
    const response = await portal()
      .send('post', `/v1/releases/${id}/amend`, person('zoe'))
      .send({
        expectedVersion: version,
        comment: 'A better card',
        modelCard: { text: '# A card that nobody asked for' },
      });
    expectRefusal(response, 403, 'not_requester', 'zoe');
    expect(await portal().storedFiles()).toEqual(before);
  });
});
