import { NotificationService } from '@backstage/plugin-notifications-node';
import { aNotification } from './__testUtils__/messages';
import { NotificationSender } from './NotificationSender';

const at = '2025-03-03T09:00:00.000Z';

function aSender(send: NotificationService['send']) {
  return NotificationSender.create({
    notifications: { send },
    now: () => new Date(at),
  });
}

describe('NotificationSender', () => {
  it('tells the recipients, under one scope for each release', async () => {
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
            title: 'A step waits for you',
            description: 'Review the evaluation of support-support-replies',
            link: '/model-releases/release-1',
            topic: 'step-active',
            scope: 'release-1',
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

  it('is to be tried again where notifications do not work', async () => {
    const send = jest.fn().mockRejectedValue(new Error('no such plugin'));

    expect(await aSender(send).send(aNotification())).toEqual({
      verdict: 'retry',
      attempt: { at, latencyMs: expect.any(Number), error: 'no such plugin' },
    });
  });
});
