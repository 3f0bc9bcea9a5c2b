import { mockCredentials } from '@backstage/backend-test-utils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';

describeOnEachEngine('asking with bad input', portal => {
  it('refuses a release that does not exist', async () => {
    const response = await portal().send('get', '/v1/releases/nowhere');
    expectRefusal(response, 404, 'unknown_release', 'nowhere');
  });

  it('refuses somebody who is not signed in', async () => {
    const header = mockCredentials.none.header();
    const response = await portal().send('get', '/v1/releases', header);
    // The portal itself turns them away, in its own words.
    expect(response.status).toBe(401);
    expect(response.body.error.name).toBe('AuthenticationError');
  });

  it.each(['get', 'post', 'put'] as const)(
    'refuses to %s a path that does not exist, and names it',
    async method => {
      const response = await portal().send(method, '/v1/nowhere');
      expectRefusal(response, 404, 'unknown_path', '/v1/nowhere');
      expect(response.body.error.name).toBe('NotFoundError');
    },
  );

  it.each([
    ['an unknown query parameter', '/v1/releases?colour=red', 'colour'],
    ['an unknown status', '/v1/releases?status=odd', 'status'],
    ['a limit of 0', '/v1/releases?limit=0', 'limit'],
    [
      'a gate question without an environment',
      '/v1/gate?entityRef=resource:default/x&checkpoint=y',
      'environment',
    ],
  ])('refuses %s and names it', async (_what, path, named) => {
    const response = await portal().send('get', path);
    expectRefusal(response, 400, 'invalid_request', named);
  });

  it.each(['/v1/releases/%00', '/v1/runbooks/%00', '/v1/releases?text=%00'])(
    'refuses the NUL in %s',
    async path => {
      const response = await portal().send('get', path);
      expectRefusal(response, 400, 'invalid_request', 'NUL');
    },
  );

  it('refuses a cursor that it did not make', async () => {
    const response = await portal().send('get', '/v1/releases?cursor=abc');
    expectRefusal(response, 400, 'invalid_cursor');
  });
});
