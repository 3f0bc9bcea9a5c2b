import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ErrorCode,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
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

  describe.each([
    ['close', {}],
    ['reassign-requester', { to: 'user:default/otto' }],
  ])('to %s', (name, rest) => {
    let open: ReleaseDetail;

    beforeAll(async () => {
      open = await portal().createApart();
    });

    afterEach(async () => {
      expect(await portal().get(open.id)).toEqual(open);
    });

    const send = (body: object, id: string = open.id) =>
      portal()
        .send('post', `/v1/releases/${id}/${name}`, person('otto'))
        .send({ expectedVersion: open.version, ...rest, ...body });

    const reason = 'Nora has left';

    it.each([
      ['without a reason', {}, 'reason'],
      ['with one that nobody can see', { reason: '\u200b ' }, 'reason'],
      ['with one that is no text', { reason: 7 }, 'reason'],
      ['with one that is a novel', { reason: 'x'.repeat(10_001) }, 'reason'],
      [
        'without a version',
        { reason, expectedVersion: undefined },
        'expectedVersion',
      ],
      [
        'with half a version',
        { reason, expectedVersion: 1.5 },
        'expectedVersion',
      ],
      [
        'with a field that does not exist',
        { reason, force: true },
        'additional',
      ],
    ])('refuses %s', async (_what, body, field) => {
      expectRefusal(await send(body), 400, 'invalid_request', field);
    });

    it('refuses a stale version and tells the current one', async () => {
      const response = await send({ reason, expectedVersion: 99 });
      expectRefusal(response, 409, 'stale_version', '99');
    });

    it('refuses a release that does not exist', async () => {
      expectRefusal(await send({ reason }, 'nowhere'), 404, 'unknown_release');
    });
  });

  it.each<[string, unknown, ErrorCode, string]>([
    ['nobody', undefined, 'invalid_request', 'to'],
    ['what is no ref', 'otto the second', 'invalid_request', 'to'],
    ['a list', ['user:default/otto'], 'invalid_request', 'to'],
    [
      'somebody whom the catalog does not have',
      'user:default/ghost',
      'requester_not_eligible',
      'user:default/ghost is not a User',
    ],
    [
      'a group',
      'group:default/support-ml',
      'requester_not_eligible',
      'group:default/support-ml is not a User',
    ],
    [
      'whoever has it, in whatever case',
      'User:Default/Nora',
      'requester_not_eligible',
      'nora is the requester already',
    ],
    [
      'an owner of the sign-off',
      'user:default/vera',
      'requester_not_eligible',
      'vera is among those who sign',
    ],
  ])('gives no request to %s', async (_who, to, code, named) => {
    const before = await portal().createApart();
    const response = await portal()
      .send(
        'post',
        `/v1/releases/${before.id}/reassign-requester`,
        person('otto'),
      )
      .send({ expectedVersion: before.version, reason: 'She has left', to });
    expectRefusal(response, 400, code, named);
    expect(await portal().get(before.id)).toEqual(before);
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
