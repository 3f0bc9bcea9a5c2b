import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { PEOPLE, Walk } from '../__testUtils__/Walk';

const body = { reason: 'Nora has left' };
const close = { name: 'close', body } as const;

describe('a release that is closed', () => {
  it('ends while it is in review, and whoever waits is told why', () => {
    const walk = new Walk();
    walk.confirmScope();
    walk.do(PEOPLE.appsec, {
      name: 'request-changes',
      stepKey: 'security-review',
      body: { comment: 'Which tools?' },
    });
    const { events, notices } = walk.do(PEOPLE.engineer, close);
    expect(walk.release).toMatchObject({
      status: 'withdrawn',
      closure: { by: PEOPLE.engineer.ref, reason: 'Nora has left' },
    });
    expect(events).toMatchObject([
      {
        type: 'release.closed',
        actor: PEOPLE.engineer.ref,
        data: { reason: 'Nora has left' },
      },
    ]);
    expect(notices).toMatchObject([
      {
        recipients: [
          PEOPLE.requester.ref,
          'group:default/data-governance',
          'group:default/support-ml',
          'group:default/appsec',
        ],
        description: 'Nora has left',
        topic: 'release-closed',
      },
    ]);
  });

  it('loses its approval where it has one, and the message is not sent any more', () => {
    const walk = new Walk().toSignOff();
    walk.approve();
    const { cancelsDeliveries, notices } = walk.do(PEOPLE.lead, close);
    expect(walk.release.status).toBe('revoked');
    expect(cancelsDeliveries).toBe(true);
    expect(notices[0].recipients).toEqual([
      PEOPLE.requester.ref,
      'group:default/ml-platform',
    ]);
  });

  it('is not closed again, and a repeat changes nothing', () => {
    const walk = new Walk();
    const expectedVersion = walk.release.version;
    const first = {
      name: 'close',
      body: { ...body, expectedVersion },
    } as const;
    walk.do(PEOPLE.lead, first);
    expect(walk.do(PEOPLE.lead, first).events).toEqual([]);
    expect(walk.refusal(PEOPLE.engineer, close).code).toBe('release_closed');
  });

  it('is closed by nobody who neither owns the model nor administers', () => {
    const walk = new Walk();
    for (const actor of [PEOPLE.approver, PEOPLE.steward, PEOPLE.stranger]) {
      expect(walk.refusal(actor, close).code).toBe('not_owner');
    }
    expect(walk.refusal(PEOPLE.requester, close).code).toBe('own_request');
    const nora = anActor('nora', { authority: 'administrators' });
    walk.do(nora, close);
    expect(walk.release.status).toBe('withdrawn');
  });

  it('that a service requested is closed by people', () => {
    const pipeline = anActor('external:pipeline', { kind: 'service' });
    const walk = new Walk(undefined, { requester: pipeline });
    expect(walk.refusal(pipeline, close).code).toBe('not_direct');
    const { notices } = walk.do(PEOPLE.engineer, close);
    expect(walk.release.status).toBe('withdrawn');
    expect(notices[0].recipients).toContain('external:pipeline');
  });
});
