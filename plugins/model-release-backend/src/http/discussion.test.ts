import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import {
  ReleaseComment,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';
import {
  expectStatus,
  onBehalfOf,
  person,
  program,
} from '../__testUtils__/TestPortal';
import { walkToSignOff } from '../__testUtils__/walkOverHttp';

const READ = 'model-release.release.read';
const STEP = 'scope-and-ownership';

const refOf = (name: string) => `user:default/${name}`;

describeOnEachEngine('a discussion', portal => {
  let release: ReleaseDetail;

  beforeEach(async () => {
    release = await portal().createApart();
  });

  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  const at = (path: string) => `/v1/releases/${release.id}${path}`;

  const say = (by: string, body: object) =>
    portal().send('post', at('/comments'), person(by)).send(body);

  const comments = async (by: string = 'nora'): Promise<ReleaseComment[]> => {
    const response = await portal().send('get', at('/comments'), person(by));
    return expectStatus<{ items: ReleaseComment[] }>(response, 200).items;
  };

  const visit = async (name: string) => portal().get(release.id, person(name));

  const isAboutThis = ({ payload: { link } }: NotificationSendOptions) =>
    link?.includes(release.id) ?? false;

  /** Everybody who is told something of this title, by whatever way. */
  const told = async (title: RegExp): Promise<string[][]> => {
    const all = await portal().notifications.until(items =>
      items.some(item => isAboutThis(item) && title.test(item.payload.title)),
    );
    return all
      .filter(item => isAboutThis(item) && title.test(item.payload.title))
      .map(({ recipients }) =>
        recipients.type === 'entity'
          ? [recipients.entityRef]
              .flat()
              .filter(
                ref => ![recipients.excludeEntityRef].flat().includes(ref),
              )
              .sort()
          : [],
      );
  };

  describe('comments', () => {
    it('collide with nothing that others do meanwhile', async () => {
      expectStatus(await say('nora', { comment: 'One' }), 200);
      expectStatus(await say('nora', { comment: 'Two' }), 200);
      expect((await comments()).map(({ text }) => text)).toEqual([
        'Two',
        'One',
      ]);
    });

    it('keep every character, and are refused in words when they are too long', async () => {
      const comment = '👩🏽‍⚕️ „Grüße“ <script>alert(1)</script> \u202e';
      expectStatus(await say('nora', { comment }), 200);
      expect((await comments())[0].text).toBe(comment);
      const long = await say('nora', { comment: 'x'.repeat(100_000) });
      expectRefusal(long, 400, 'invalid_request', '10000');
    });

    it('are about a step that the release has', async () => {
      const none = await say('nora', { comment: 'Hm', stepKey: 'none' });
      expectRefusal(none, 404, 'unknown_step', 'none');
      const body = { comment: 'Hm', stepKey: STEP };
      expectStatus(await say('nora', body), 200);
      expect((await comments())[0]).toMatchObject({ stepKey: STEP });
    });

    it('do not exist for those who may not read the release', async () => {
      expectStatus(await say('nora', { comment: 'Secret plan' }), 200);
      const [{ id }] = await comments();
      portal().policy = denying(READ);
      for (const [method, path] of [
        ['get', '/comments'],
        ['patch', `/comments/${id}`],
        ['get', '/mentionable'],
        ['get', '/watch'],
        ['put', '/watch'],
        ['delete', '/watch'],
      ] as const) {
        const sent = portal().send(method, at(path), person('zoe'));
        const response = await (method === 'patch'
          ? sent.send({ comment: 'x' })
          : sent);
        expectRefusal(response, 404, 'unknown_release', release.id);
      }
    });

    it('tell the owners whose step it is, once, with a link to the comment', async () => {
      await visit('nora');
      expectStatus(
        await say('nora', { comment: 'Ready?', stepKey: STEP }),
        200,
      );
      const [{ id }] = await comments();
      await expect(told(/^nora commented: /)).resolves.toEqual([
        ['group:default/ml-platform-leads'],
      ]);
      const item = portal().notifications.items.find(
        sent => isAboutThis(sent) && /commented/.test(sent.payload.title),
      );
      expect(item?.payload).toMatchObject({
        description: 'Ready?',
        link: `/model-releases/${release.id}#comment-${id}`,
        topic: 'comment-added',
      });
    });
  });

  describe('mentions', () => {
    it('tell somebody who may read the release, and offer them', async () => {
      await visit('zoe');
      const offered = await portal().send('get', at('/mentionable?text=zo'));
      expect(expectStatus<{ items: object[] }>(offered, 200).items).toEqual([
        { ref: refOf('zoe') },
      ]);
      expectStatus(await say('nora', { comment: 'Look, @zoe.' }), 200);
      expect((await comments())[0].mentions).toEqual([refOf('zoe')]);
      await expect(told(/^nora mentioned you: /)).resolves.toEqual([
        [refOf('zoe')],
      ]);
    });

    it('of somebody who may not read it are refused, offered to nobody, and tell nobody', async () => {
      portal().policy = denying(READ);
      await portal().send('get', '/v1/releases', person('pia'));
      portal().policy = ALLOW_ALL;
      const offered = await portal().send('get', at('/mentionable?text=pia'));
      expect(expectStatus<{ items: object[] }>(offered, 200).items).toEqual([]);
      const response = await say('nora', { comment: 'Look, @pia' });
      expectRefusal(response, 400, 'invalid_mention', /^@pia cannot be told/);
      expect(await comments()).toEqual([]);
    });

    it('of an owner who was never here tell them: the step was given to them', async () => {
      portal().policy = ALLOW_ALL;
      expectStatus(await say('nora', { comment: 'Look, @wim' }), 200);
      await expect(told(/^nora mentioned you: /)).resolves.toEqual([
        [refOf('wim')],
      ]);
    });

    it('of a group, of nobody, and in an address are text', async () => {
      const comment = '@appsec, @nobody, me@zoe.example';
      expectStatus(await say('nora', { comment }), 200);
      expect((await comments())[0].mentions).toEqual([]);
    });

    it('are ten at most', async () => {
      const comment = Array.from({ length: 11 }, (_, n) => `@p${n}`).join(' ');
      const response = await say('nora', { comment });
      expectRefusal(
        response,
        400,
        'invalid_mention',
        /^The comment mentions more than 10 people\./,
      );
    });
  });

  describe('watching', () => {
    const watch = (by: string, method: 'put' | 'delete' = 'put') =>
      portal().send(method, at('/watch'), person(by));

    it('tells whoever watches what others say, and nobody what they said', async () => {
      expectStatus(await watch('zoe'), 200);
      expectStatus(await say('nora', { comment: 'One' }), 200);
      await expect(told(/^nora commented: /)).resolves.toEqual([
        [refOf('zoe')],
      ]);
    });

    it('ends for somebody who may no longer read the release', async () => {
      expectStatus(await watch('zoe'), 200);
      expectStatus(await watch('otto'), 200);
      portal().policy = denying(READ);
      await portal().send('get', '/v1/releases', person('zoe'));
      portal().policy = ALLOW_ALL;
      expectStatus(await say('nora', { comment: 'One' }), 200);
      await expect(told(/^nora commented: /)).resolves.toEqual([
        [refOf('otto')],
      ]);
    });

    it('of a model is told of each of its releases, unless one is of no interest', async () => {
      const path = `/v1/models/watch?entityRef=${release.entityRef}`;
      const send = (method: 'get' | 'put' | 'delete') =>
        portal().send(method, path, person('zoe'));
      await visit('zoe');
      expectStatus(await send('put'), 200);
      expect(expectStatus(await send('get'), 200)).toEqual({ watching: true });
      const state = await portal().send('get', at('/watch'), person('zoe'));
      expect(state.body).toMatchObject({ watching: true, because: 'model' });
      expectStatus(await say('nora', { comment: 'One' }), 200);
      await expect(told(/^nora commented: /)).resolves.toEqual([
        [refOf('zoe')],
      ]);
      expectStatus(await watch('zoe', 'delete'), 200);
      expectStatus(await send('delete'), 200);
      const after = await portal().send('get', at('/watch'), person('zoe'));
      expect(after.body).toEqual({ watching: false, watchesModel: false });
    });

    it('lets nobody watch what is no model in the catalog, and everybody stop', async () => {
      const send = (method: 'put' | 'delete', entityRef: string) =>
        portal().send(
          method,
          `/v1/models/watch?entityRef=${entityRef}`,
          person('zoe'),
        );
      const codeOf = async (entityRef: string) =>
        (await send('put', entityRef)).body.error.code;
      await expect(codeOf('resource:default/nowhere')).resolves.toBe(
        'unknown_entity',
      );
      await expect(codeOf('group:default/appsec')).resolves.toBe('not_a_model');
      expectStatus(await send('delete', 'resource:default/nowhere'), 200);
    });

    it('tells of a rejection in the notice that the requester gets, and of changes once', async () => {
      await walkToSignOff(portal(), release.id);
      expectStatus(await watch('zoe'), 200);
      const response = await portal().stepCommand(
        release.id,
        'release-sign-off',
        'request-changes',
        { comment: 'Say more', steps: [STEP] },
        person('vera'),
      );
      expectStatus(response, 200);
      const [changes, ...more] = await told(/^Changes requested: /);
      expect(more).toEqual([]);
      // Whoever owns the step that is open again is told that; Vera asked for it.
      expect(changes).toContain(refOf('zoe'));
      expect(changes).toContain(refOf('nora'));
      expect(changes).not.toContain(refOf('lena'));
      expect(changes).not.toContain(refOf('vera'));
      const rejected = await portal().stepCommand(
        release.id,
        STEP,
        'reject',
        { comment: 'No' },
        person('lena'),
      );
      expectStatus(rejected, 200);
      const [ending, ...rest] = await told(/^Rejected: /);
      expect(rest).toEqual([]);
      expect(ending.filter(ref => ref === refOf('nora')).length).toBeLessThan(
        3,
      );
      expect(ending).toContain(refOf('zoe'));
    });

    it('is for people', async () => {
      const response = await portal().send(
        'put',
        at('/watch'),
        program('external:pipeline'),
      );
      expectRefusal(response, 403, 'not_direct', 'pipeline');
    });

    it('does not take what a plugin was allowed for what a person may read', async () => {
      portal().policy = denying(READ);
      await portal().send('get', '/v1/releases', person('otto'));
      portal().policy = ALLOW_ALL;
      await portal().send('get', '/v1/releases', onBehalfOf('otto'));
      const response = await say('nora', { comment: '@otto' });
      expectRefusal(response, 400, 'invalid_mention', '@otto');
    });
  });
});
