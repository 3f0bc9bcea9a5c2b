import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Walk } from '../__testUtils__/Walk';
import { SYSTEM_ACTOR } from './Caller';
import { settleDelivery } from './settleDelivery';

const STEP = 'notify-platform';
const OWNER = anActor('pia', { groups: ['ml-platform'] });

function undelivered(): Walk {
  const walk = new Walk().toSignOff();
  walk.approve();
  const outcome = { delivered: false as const, deliveryId: 'm', reason: '410' };
  const context = walk.context(SYSTEM_ACTOR);
  walk.goOn(settleDelivery(walk.release, STEP, outcome, context));
  return walk;
}

describe('redeliver', () => {
  it('has the message of the step sent again, and makes no new one', () => {
    const walk = undelivered();
    const { dueAt } = walk.step(STEP);
    const { deliveries, redeliveries, events, notices } = walk.do(OWNER, {
      name: 'redeliver',
      stepKey: STEP,
      body: {},
    });
    expect({ deliveries, redeliveries, notices }).toEqual({
      deliveries: [],
      redeliveries: [STEP],
      notices: [],
    });
    expect(events).toMatchObject([
      {
        type: 'step.redelivery_requested',
        actor: OWNER.ref,
        stepKey: STEP,
        data: { target: 'release-ticket' },
      },
    ]);
    expect(walk.release.status).toBe('approved');
    expect(walk.step(STEP)).toMatchObject({ status: 'active', dueAt });
  });

  it('lets the release go on to released', () => {
    const walk = undelivered();
    walk.do(OWNER, { name: 'redeliver', stepKey: STEP, body: {} });
    const outcome = { delivered: true as const, deliveryId: 'm' };
    const context = walk.context(SYSTEM_ACTOR);
    walk.goOn(settleDelivery(walk.release, STEP, outcome, context));
    expect(walk.release.status).toBe('released');
  });

  it('is refused while the message is under way', () => {
    const walk = undelivered();
    walk.do(OWNER, { name: 'redeliver', stepKey: STEP, body: {} });
    const other = anActor('pim', { groups: ['ml-platform'] });
    expect(
      walk.refusal(other, { name: 'redeliver', stepKey: STEP, body: {} }),
    ).toMatchObject({
      code: 'step_wrong_state',
      details: { status: 'active', needs: ['failed'] },
    });
  });
});
