import { NotificationService } from '@backstage/plugin-notifications-node';
import { aNotification } from '../ports/__testUtils__/messages';
import {
  NotificationSender,
  NotificationSenderOptions,
} from './NotificationSender';

const at = '2025-03-03T09:00:00.000Z';

function aSender(
  send: NotificationService['send'],
  isDelegate: Record<string, string[]> = {},
  isSettled: NotificationSenderOptions['isSettled'] = async () => false,
) {
  return NotificationSender.create({
    notifications: { send },
    delegatesFor: async refs => refs.flatMap(ref => isDelegate[ref] ?? []),
    namesOf: async refs => new Map(refs.map(ref => [ref, `Name of ${ref}`])),
    pagePath: '/governance/releases',
    peopleAbove: async refs => refs.map(ref => `user:above/${ref}`),
    isSettled,
    watchersOf: async (releaseId, alsoTold = []) => [
      `user:watching/${[releaseId, ...alsoTold].join(' not ')}`,
    ],
    now: () => new Date(at),
  });
}

describe('NotificationSender', () => {
  it('tells the recipients, under a scope of its own for each cause', async () => {
    const send = jest.fn().mockResolvedValue(undefined);

    const outcome = await aSender(send).send(aNotification());

    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: ['group:default/appsec'],
          },
          payload: {
            title: 'Review requested',
            description: 'Security review of sr-lora-0042',
            link: '/governance/releases/release-1#security-review',
            topic: 'step-active',
            scope: 'note_1',
            severity: 'normal',
          },
        },
      ],
    ]);
    expect(outcome).toEqual({
      verdict: 'succeeded',
      attempt: { at, latencyMs: expect.any(Number) },
    });
  });

  it('says nothing to anybody once what it asks for is done', async () => {
    const send = jest.fn();
    const sender = aSender(send, {}, async ({ id }) => id === 'note_1');

    const outcome = await sender.send(aNotification());

    expect(send).not.toHaveBeenCalled();
    expect(outcome.verdict).toBe('succeeded');
  });

  it('names people as the catalog does', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const message = aNotification();
    const payload = {
      ...message.payload,
      title: '{user:default/nora} commented',
      description: 'for {group:default/appsec}',
    };

    await aSender(send).send({ ...message, payload });

    expect(send.mock.calls[0][0].payload).toMatchObject({
      title: 'Name of user:default/nora commented',
      description: 'for Name of group:default/appsec',
    });
  });

  it('says the whole of a title that is too long in the description', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const message = aNotification();
    const title = `Review requested: ${'🚀'.repeat(150)}`;

    await aSender(send).send({
      ...message,
      payload: { ...message.payload, title },
    });

    const { payload } = send.mock.calls[0][0];
    expect(payload.title).toBe(`Review requested: ${'🚀'.repeat(118)}…`);
    expect(payload.description).toBe(
      `${title}\nSecurity review of sr-lora-0042`,
    );
  });

  it('tells those too who act for somebody behind the recipients', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const isDelegate = { 'group:default/appsec': ['user:default/zoe'] };

    await aSender(send, isDelegate).send(aNotification());

    expect(send.mock.calls[0][0].recipients.entityRef).toEqual([
      'group:default/appsec',
      'user:default/zoe',
    ]);
  });

  it('tells those who watch too, with a link to the comment', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const message = aNotification();
    await aSender(send).send({
      ...message,
      payload: {
        ...message.payload,
        recipients: [],
        topic: 'comment-added',
        watchers: true,
        alsoTold: ['group:default/appsec'],
        comment: 'c 1',
      },
    });
    const [{ recipients, payload }] = send.mock.calls[0];
    expect(recipients.entityRef).toEqual([
      `user:watching/${message.releaseId} not group:default/appsec`,
    ]);
    expect(payload.link).toBe(
      `/governance/releases/${message.releaseId}#comment-c%201`,
    );
    expect(payload).not.toHaveProperty('watchers');
  });

  it('leaves out whom it does not concern, and who acts for them', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const except = ['user:default/ana'];
    const message = aNotification();
    const delegatesFor = jest.fn().mockResolvedValue([]);
    const sender = NotificationSender.create({
      notifications: { send },
      delegatesFor,
      namesOf: async () => new Map(),
      pagePath: '/governance/releases',
      peopleAbove: async () => [],
      isSettled: async () => false,
      watchersOf: async () => [],
      now: () => new Date(at),
    });

    await sender.send({ ...message, payload: { ...message.payload, except } });

    expect(send.mock.calls[0][0].recipients).toEqual({
      type: 'entity',
      entityRef: ['group:default/appsec'],
      excludeEntityRef: except,
    });
    expect(delegatesFor).toHaveBeenCalledWith(['group:default/appsec'], except);
  });

  it('tells nobody else what concerns the requester', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const isDelegate = { 'group:default/appsec': ['user:default/zoe'] };
    const message = aNotification();
    const payload = { ...message.payload, topic: 'changes-requested' };

    await aSender(send, isDelegate).send({ ...message, payload });

    expect(send.mock.calls[0][0].recipients.entityRef).toEqual([
      'group:default/appsec',
    ]);
  });

  it('tells the people above a group that nobody is in', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const message = aNotification();
    const payload = {
      ...message.payload,
      recipients: ['user:default/nora'],
      groupsAbove: ['group:default/empty'],
      topic: 'nobody-can-act',
    };

    await aSender(send).send({ ...message, payload });

    const [{ recipients, payload: shown }] = send.mock.calls[0];
    expect(recipients.entityRef).toEqual([
      'user:default/nora',
      'user:above/group:default/empty',
    ]);
    expect(shown).not.toHaveProperty('groupsAbove');
  });

  it('is done where there is nobody to tell', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const message = aNotification();
    const payload = { ...message.payload, recipients: [], groupsAbove: [] };

    const outcome = await aSender(send).send({ ...message, payload });

    expect(outcome.verdict).toBe('succeeded');
    expect(send).not.toHaveBeenCalled();
  });

  it('is to be tried again where notifications do not work', async () => {
    const send = jest.fn().mockRejectedValue(new Error('no such plugin'));

    expect(await aSender(send).send(aNotification())).toEqual({
      verdict: 'retry',
      attempt: { at, latencyMs: expect.any(Number), error: 'no such plugin' },
    });
  });
});
