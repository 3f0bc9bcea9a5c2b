import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, Walk } from '../../__testUtils__/Walk';

describe('openRelease', () => {
  it('opens the first step, starts its clock and leaves the others blocked', () => {
    const walk = new Walk();
    expect(walk.statuses()).toEqual({
      'scope-and-ownership': 'active',
      'training-data': 'blocked',
      'evaluation-summary': 'blocked',
      'security-review': 'blocked',
      'release-sign-off': 'blocked',
      'notify-platform': 'blocked',
    });
    expect(walk.step('scope-and-ownership')).toMatchObject({
      activatedAt: '2026-03-02T08:00:00.000Z',
      dueAt: '2026-03-03T16:00:00.000Z',
    });
    expect(walk.step('training-data').dueAt).toBeUndefined();
  });

  it('records the opening first, then what follows from it', () => {
    const walk = new Walk();
    expect(walk.last.events.map(event => event.type)).toEqual([
      'release.opened',
      'step.activated',
    ]);
    expect(walk.release.version).toBe(1);
  });

  it('tells the owners of the first step', () => {
    const walk = new Walk();
    expect(walk.last.notices).toEqual([
      expect.objectContaining({
        recipients: ['group:default/ml-platform-leads'],
        topic: 'step-active',
        stepKey: 'scope-and-ownership',
        asksWhile: 'active',
      }),
    ]);
  });

  it('lists every missing prerequisite at once', () => {
    const prerequisites = [
      { key: 'a', title: 'Card', met: false, detail: 'Add a card.' },
      { key: 'b', title: 'Owner', met: true, detail: 'support-ml' },
      {
        key: 'c',
        title: 'Rollback target',
        met: false,
        detail: 'Add rollback.',
      },
    ];
    expect(() => new Walk(anOpening({ prerequisites }))).toThrow(
      '2 of 3 prerequisites are not met: Card: Add a card. Rollback target: Add rollback.',
    );
  });

  it('refuses a step that nobody owns and names it', () => {
    const owners = anOpening().owners.map((found, index) =>
      index === 3 ? { problem: 'nobody holds application-security' } : found,
    );
    expect(() => new Walk(anOpening({ owners }))).toThrow(
      '“Security review” has no owner: nobody holds application-security',
    );
  });

  it('never approves by itself a runbook that asks for no sign-off', () => {
    const [first] = aRunbook().spec.steps;
    const runbook = aRunbook({ spec: { steps: [first] } });
    const walk = new Walk(anOpening({ runbook }));
    walk.confirmScope();
    expect(walk.release.status).toBe('in_review');
  });
});
