import { SYSTEM_ACTOR } from './Caller';
import { settleDelivery } from './settleDelivery';
import { Walk } from '../__testUtils__/Walk';

const STEP = 'notify-platform';

function approved(): Walk {
  const walk = new Walk().toSignOff();
  walk.approve();
  return walk;
}

describe('settleDelivery', () => {
  it('completes the step with the reference and releases', () => {
    const walk = approved();
    const { release, events } = settleDelivery(
      walk.release,
      STEP,
      { delivered: true, deliveryId: 'msg_1', reference: 'CHG-1' },
      walk.context(SYSTEM_ACTOR),
    );
    expect(release.status).toBe('released');
    expect(release.steps.at(-1)).toMatchObject({
      status: 'completed',
      result: { type: 'webhook', deliveryId: 'msg_1', reference: 'CHG-1' },
    });
    expect(events.map(event => event.type)).toEqual([
      'step.completed',
      'release.released',
    ]);
  });

  it('fails the step when the delivery was given up, tells its owners, and leaves the release approved', () => {
    const walk = approved();
    const { release, notices } = settleDelivery(
      walk.release,
      STEP,
      { delivered: false, deliveryId: 'msg_1', reason: 'gone (410)' },
      walk.context(SYSTEM_ACTOR),
    );
    expect(release.status).toBe('approved');
    expect(release.steps.at(-1)?.status).toBe('failed');
    expect(notices[0].recipients).toEqual(['group:default/ml-platform']);
  });

  it('changes nothing when the step no longer waits', () => {
    const walk = approved();
    const outcome = { delivered: true as const, deliveryId: 'msg_1' };
    const context = walk.context(SYSTEM_ACTOR);
    const once = settleDelivery(walk.release, STEP, outcome, context).release;
    const twice = settleDelivery(once, STEP, outcome, context);
    expect(twice.events).toEqual([]);
    expect(twice.release).toBe(once);
  });
});
