/* eslint-disable jest/no-export -- test files call this, it is none itself */
import { EVENT_TYPES, EventType } from '../../model/event';
import { ContractScene } from './ContractScene';
import { refOf } from './ContractPortal';

/** What follows from a command by itself is told more fully by the one than by the other. */
const FOLLOWS: readonly EventType[] = [
  'release.opened',
  'release.approved',
  'release.rejected',
  'step.activated',
  'step.blocked',
];

export function eventContract({ portal, work }: ContractScene): void {
  it('keeps a valid trail of what people did, in its order', async () => {
    const { id } = await work.open();
    await work.onRelease('nora', id, 'comment', { comment: 'Any news?' });
    await work.completeScope(id);
    await work.onStep('sami', id, 'security-review', 'request-changes', {
      comment: 'Who reads the drafts?',
    });
    await work.onStep('nora', id, 'security-review', 'resubmit', {});
    await work.onStep('sami', id, 'security-review', 'reject', {
      comment: 'It repeats names',
    });
    const { items, valid, head } = await portal().as('nora').getEvents(id);
    expect(valid).toBe(true);
    expect(head).toBe(items.at(-1)?.hash);
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, n) => n + 1));
    expect(EVENT_TYPES).toEqual(
      expect.arrayContaining(items.map(({ type }) => type)),
    );
    expect(
      items
        .filter(({ type }) => !FOLLOWS.includes(type))
        .map(({ type, actor, stepKey }) => [type, actor, stepKey]),
    ).toEqual([
      ['comment.added', refOf('nora'), undefined],
      ['step.completed', refOf('lena'), 'scope-and-ownership'],
      ['step.changes_requested', refOf('sami'), 'security-review'],
      ['step.resubmitted', refOf('nora'), 'security-review'],
      ['step.rejected', refOf('sami'), 'security-review'],
    ]);
  });
}

export function eventDataContract({ portal, work }: ContractScene): void {
  it('tells what was said', async () => {
    const { id } = await work.open();
    await work.onRelease('nora', id, 'comment', { comment: 'Any news?' });
    await work.completeScope(id);
    await work.onStep('pia', id, 'training-data', 'waive', {
      reason: 'No new data',
    });
    await work.onRelease('nora', id, 'withdraw', { comment: 'Not needed' });
    const { items } = await portal().as('lena').getEvents(id);
    expect(
      items
        .filter(({ type }) => !FOLLOWS.includes(type))
        .map(({ type, data }) => [type, data]),
    ).toMatchObject([
      ['comment.added', { comment: 'Any news?' }],
      ['step.completed', { result: { type: 'manual', comment: 'Agreed' } }],
      ['step.waived', { result: { type: 'waived', reason: 'No new data' } }],
      ['release.withdrawn', { comment: 'Not needed' }],
    ]);
  });
}

export function deliveryContract({ portal, work }: ContractScene): void {
  it('delivers what follows from an approval, and nothing before', async () => {
    const { id } = await work.toSignOff();
    const deliveries = async () =>
      (await portal().as('pia').getDeliveries(id)).items;
    await expect(deliveries()).resolves.toEqual([]);
    await work.approve(id);
    await expect(deliveries()).resolves.toMatchObject([
      {
        stepKey: 'notify-platform',
        target: 'release-ticket',
        status: 'pending',
      },
    ]);
  });
}
