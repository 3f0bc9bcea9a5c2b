import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { ALLOW_ALL } from '../__testUtils__/TestPolicy';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const SCOPE = 'scope-and-ownership';
const REASON = { reason: 'Nobody will notice' };

// What `@backstage/plugin-permission-backend-module-allow-all-policy`, which new portals come with, says:
// yes to everybody and everything.
describeOnEachEngine('under a policy that allows everything', portal => {
  beforeAll(() => {
    portal().policy = ALLOW_ALL;
  });

  const zoe = person('zoe');

  const onRelease = async (
    id: string,
    name: string,
    who: string,
    body: object = {},
  ) => {
    const { version } = await portal().get(id);
    return portal()
      .send('post', `/v1/releases/${id}/${name}`, who)
      .send({ expectedVersion: version, ...REASON, ...body });
  };

  const approved = async (): Promise<string> => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    expectStatus(await approveAs(portal(), id), 200);
    return id;
  };

  it.each([
    ['waive', REASON, /Only ml-platform-leads, dara and pia can waive/],
    [
      'reassign',
      { ...REASON, to: 'user:default/lena' },
      /Only ml-platform-leads and dara can reassign/,
    ],
  ])('a stranger cannot %s a step', async (command, body, who) => {
    const before = await portal().createApart();
    const response = await portal().stepCommand(
      before.id,
      SCOPE,
      command,
      body,
      zoe,
    );
    expectRefusal(response, 403, 'not_owner', who);
    expect(await portal().get(before.id)).toEqual(before);
    const { actions } = stepOf(await portal().get(before.id, zoe), SCOPE);
    expect(actions).toContainEqual(
      expect.objectContaining({
        name: command,
        allowed: false,
        code: 'not_owner',
        reason: expect.stringMatching(who),
      }),
    );
  });

  it('a stranger cannot revoke an approval', async () => {
    const id = await approved();
    expectRefusal(
      await onRelease(id, 'revoke', zoe),
      403,
      'not_owner',
      /Only support-ml, security-operations-leads, ml-platform-leads and dara can revoke/,
    );
    expect((await portal().get(id)).status).toBe('approved');
    expect((await portal().get(id, zoe)).actions).toContainEqual(
      expect.objectContaining({ name: 'revoke', allowed: false }),
    );
  });

  it.each([
    ['close', {}, /Only support-ml, ml-platform-leads and dara can close/],
    [
      'reassign-requester',
      { to: 'user:default/zoe' },
      /Only support-ml, ml-platform-leads and dara can name another requester/,
    ],
  ])('a stranger cannot %s', async (name, body, who) => {
    const before = await portal().createApart();
    const response = await onRelease(before.id, name, zoe, body);
    expectRefusal(response, 403, 'not_owner', who);
    expect(await portal().get(before.id)).toEqual(before);
    expect((await portal().get(before.id, zoe)).actions).toContainEqual(
      expect.objectContaining({ name, allowed: false, code: 'not_owner' }),
    );
  });

  it.each([
    ['an owner of the model', 'otto'],
    ['an owner of the sign-off', 'wim'],
    ['an administrator', 'dara'],
    ['a member of a group of administrators', 'lena'],
  ])('%s can revoke one', async (_who, name) => {
    const response = await onRelease(await approved(), 'revoke', person(name));
    expect(expectStatus<ReleaseDetail>(response, 200).status).toBe('revoked');
  });

  it.each([
    ['an owner', 'lena'],
    ['an administrator', 'dara'],
    ['a waiver', 'pia'],
  ])('%s can waive a step', async (_who, name) => {
    const { id } = await portal().createApart();
    const response = await portal().stepCommand(
      id,
      SCOPE,
      'waive',
      REASON,
      person(name),
    );
    const release = expectStatus<ReleaseDetail>(response, 200);
    expect(stepOf(release, SCOPE).status).toBe('waived');
  });

  it('a waiver reassigns nobody’s step', async () => {
    const { id } = await portal().createApart();
    const body = { ...REASON, to: 'user:default/lena' };
    expectRefusal(
      await portal().stepCommand(id, SCOPE, 'reassign', body, person('pia')),
      403,
      'not_owner',
    );
  });

  it('an administrator who requested a release waives none of its steps', async () => {
    const { id } = await portal().createApart(person('dara'));
    expectRefusal(
      await portal().stepCommand(id, SCOPE, 'waive', REASON, person('dara')),
      403,
      'own_request',
    );
  });
});
